export { readHtml } from "./html/read-html.ts";
export type { ReadText, TextPlace } from "./readers/read-text.ts";
