import { epochDayOf, err, formatFinding, ok, type Result } from "@pccc/core";
import { type CalendarEvent, type DueCalendarView, type Rendered, type Renderer, RenderError } from "@pccc/plugin";
import ical, { ICalAlarmRelatesTo, ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import { diagnostics, type RenderIcsCode } from "./diagnostics.ts";

const mediaType = "text/calendar; charset=utf-8";
const dayMs = 86_400_000;
// A program speaks up at eight in the morning of wherever it is: sixteen hours before the day is over.
const eightBeforeEndSeconds = 16 * 3600;

/**
 * Writes what a unit owes as iCalendar (RFC 5545), to open or to subscribe to.
 *
 * @remarks
 * Events last the whole day and leave it free. The same view gives the same bytes; an event keeps its UID when its day moves.
 *
 * @public
 */
export const icsCalendarRenderer: Renderer<"dueCalendar"> = {
  id: "ics.calendar",
  accepts: "dueCalendar",
  mediaType,
  extension: "ics",
  render,
};

async function render(view: DueCalendarView): Promise<Result<Rendered, RenderError>> {
  const fault = faultOf(view.events);
  if (fault !== undefined) return err(fault);
  const text = icsText(view);
  return Promise.resolve(ok({ mediaType, bytes: inOnePiece(new TextEncoder().encode(text)) }));
}

function icsText({ title, language, stampedAt, events }: DueCalendarView): string {
  const calendar = ical({
    name: title,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "PCCC SDK", product: "render-ics", language: language.toUpperCase() },
  });
  for (const { id, on, title: summary, description, revision, remindDaysBefore } of events) {
    const event = calendar.createEvent({
      id,
      allDay: true,
      start: new Date(epochDayOf(on) * dayMs),
      stamp: new Date(stampedAt),
      sequence: revision,
      summary,
      description: description === "" ? null : description,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    for (const days of remindDaysBefore) {
      event
        .createAlarm({ type: ICalAlarmType.display, triggerBefore: days * 86_400 + eightBeforeEndSeconds, description: summary })
        // Given at once it is not kept.
        .relatesTo(ICalAlarmRelatesTo.end);
    }
  }
  return `${calendar.toString()}\r\n`;
}

function faultOf(events: readonly CalendarEvent[]): RenderError | undefined {
  const seen = new Set<string>();
  for (const { id, revision, remindDaysBefore } of events) {
    if (seen.has(id)) return renderError("PCCC_RENDER_EVENT_TWICE", { id });
    seen.add(id);
    const wrong = [["revision", revision] as const, ...remindDaysBefore.map((days) => ["remindDaysBefore", days] as const)].find(
      ([, value]) => !Number.isSafeInteger(value) || value < 0,
    );
    if (wrong !== undefined) return renderError("PCCC_RENDER_EVENT_NUMBER", { id, field: wrong[0], value: wrong[1] });
  }
  return undefined;
}

function renderError(code: RenderIcsCode, params: Readonly<Record<string, string | number>>): RenderError {
  return new RenderError(code, formatFinding([diagnostics], { code, params }, "en").message, params);
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
