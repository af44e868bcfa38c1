import { addDays, formatFinding, plainDate } from "@pccc/core";
import type { CalendarEvent, DueCalendarView } from "@pccc/plugin";
import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { diagnostics, icsCalendarRenderer } from "../src/index.ts";

const event: CalendarEvent = {
  id: "plan.report@front.38.nam/nd09:2026-Q1",
  on: plainDate("2026-03-16"),
  title: "Báo cáo quý I; gửi Ủy ban MTTQ tỉnh, bản có ký số",
  description: "Kỳ số liệu 15/12/2025 đến 14/3/2026\nCăn cứ: 09/2019/NĐ-CP",
  revision: 1,
  remindDaysBefore: [3, 0],
};
const view: DueCalendarView = {
  kind: "dueCalendar",
  language: "vi",
  title: "Hạn nộp: Ủy ban MTTQ phường Nam Sầm Sơn",
  stampedAt: Date.UTC(2026, 0, 15, 1, 2, 3),
  events: [event],
};

async function textOf(shown: DueCalendarView): Promise<string> {
  const rendered = await icsCalendarRenderer.render(shown);
  if (!rendered.ok) throw rendered.error;
  const chunks: Uint8Array[] = [];
  for await (const chunk of rendered.value.bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

function eventsOf(text: string): readonly ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
}

describe("a calendar of what is due", () => {
  it("[IC1] is read back by another program with its days, words and ids", async () => {
    const [read] = eventsOf(await textOf(view));
    expect(read?.uid).toBe(event.id);
    expect(read?.summary).toBe(event.title);
    expect(read?.description).toBe(event.description);
    expect(read?.startDate.isDate).toBe(true);
    expect(read?.startDate.toString()).toBe("2026-03-16");
    expect(read?.sequence).toBe(1);
  });

  it("[IC2] speaks up at eight in the morning, so many days before and on the day", async () => {
    const triggers = (await textOf(view)).match(/TRIGGER[^\r]*/gu);
    expect(triggers).toEqual(["TRIGGER;RELATED=END:-P3DT16H", "TRIGGER;RELATED=END:-PT16H"]);
  });

  it("[IC3] leaves the day free", async () => {
    expect(await textOf(view)).toContain("TRANSP:TRANSPARENT");
  });

  it("[IC4] gives the same bytes for the same view", async () => {
    expect(await textOf(view)).toBe(await textOf(view));
    expect(await textOf(view)).toContain("DTSTAMP:20260115T010203Z");
  });

  it("[IC5] breaks no line after more than 75 octets and ends each with CRLF, whatever the words", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .string({ unit: "grapheme", minLength: 1, maxLength: 200 })
          .filter((title) => !/[\p{Cc}\p{Cs}]/u.test(title) && title.trim() === title),
        fc.integer({ min: 0, max: 4000 }),
        async (title, days) => {
          const on = addDays(plainDate("2021-01-01"), days);
          const text = await textOf({ ...view, events: [{ ...event, title, on }] });
          const lines = text.split("\r\n");
          expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !line.includes("\n"))).toBe(true);
          const [read] = eventsOf(text);
          expect(read?.summary).toBe(title);
          expect(read?.startDate.toString()).toBe(on);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("[IC6] writes a calendar without events that programs open", async () => {
    expect(eventsOf(await textOf({ ...view, events: [] }))).toEqual([]);
  });

  it.each([
    ["two events of one id", [event, event], "PCCC_RENDER_EVENT_TWICE"],
    ["a negative revision", [{ ...event, revision: -1 }], "PCCC_RENDER_EVENT_NUMBER"],
    ["half a day", [{ ...event, remindDaysBefore: [0.5] }], "PCCC_RENDER_EVENT_NUMBER"],
  ])("[IC7] refuses %s", async (_title, events, code) => {
    const rendered = await icsCalendarRenderer.render({ ...view, events });
    if (rendered.ok) throw new Error("was rendered");
    expect(rendered.error.code).toBe(code);
    const { message, advice } = formatFinding([diagnostics], rendered.error, "vi");
    expect(`${message} ${advice}`).not.toMatch(/[{}]/u);
  });
});
