export { diagnostics, type RenderIcsCode } from "./diagnostics.ts";
export { icsCalendarRenderer } from "./ics-calendar-renderer.ts";
