import { addWorkingDays, countWorkingDays, isWorkingDay, makeCalendar } from "@pccc/calendar";
import { plainDate } from "@pccc/core";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { publicSectorCalendar } from "../src/calendars/public-sector.ts";

interface Facts {
  readonly decisions: readonly { readonly id: string; readonly number: string; readonly date: string | null }[];
  readonly events: readonly {
    readonly date: string;
    readonly kind: string;
    readonly announcedOn: string;
    readonly decisionIds: readonly string[];
  }[];
  readonly workingDaysPerYear: Readonly<Record<string, number>>;
  readonly goldenMonthly2026: readonly { readonly cutoffEnd: string; readonly plus1: string; readonly plus2: string }[];
  readonly goldenKnowledge: readonly { readonly asOf: string; readonly date: string; readonly workingDay: boolean | null }[];
}

const file = new URL("../../../../shared/facts/calendar-2021-2027.json", import.meta.url);
const isThere = existsSync(file);
if (!isThere) console.log("skipped: the gathered calendar facts are not beside this repository");
const kinds: Readonly<Record<string, string>> = {
  holiday: "holiday",
  compensatory: "compensatory",
  swapped_off: "swappedOff",
  makeup_workday: "makeUp",
};

describe.skipIf(!isThere)("the calendar beside the facts that were gathered for it", () => {
  it("[VC6] has the same days, kinds, announcements and decisions", () => {
    const { events, decisions } = JSON.parse(readFileSync(file, "utf8")) as Facts;
    expect(publicSectorCalendar.days.map(({ date, kind, announcedOn, decisions: ids }) => ({ date, kind, announcedOn, ids }))).toEqual(
      events.map(({ date, kind, announcedOn, decisionIds }) => ({ date, kind: kinds[kind], announcedOn, ids: decisionIds })),
    );
    expect(publicSectorCalendar.decisions.map(({ id, number, date }) => ({ id, number, date: date ?? null }))).toEqual(
      decisions.map(({ id, number, date }) => ({ id, number, date })),
    );
  });

  it("[VC6] answers every golden row of the facts", () => {
    const facts = JSON.parse(readFileSync(file, "utf8")) as Facts;
    const made = makeCalendar(publicSectorCalendar);
    if (!made.ok) throw new Error("the calendar data are faulty");
    const calendar = made.value;
    for (const { cutoffEnd, plus1, plus2 } of facts.goldenMonthly2026) {
      const reached = [1, 2].map((n) => addWorkingDays(calendar, plainDate(cutoffEnd), n));
      expect([cutoffEnd, ...reached.map((day) => (day.ok ? day.value.on : day.error.code))]).toEqual([cutoffEnd, plus1, plus2]);
    }
    for (const { asOf, date, workingDay } of facts.goldenKnowledge) {
      const judged = isWorkingDay(calendar, plainDate(date), plainDate(asOf));
      expect([asOf, date, judged.ok ? judged.value : null]).toEqual([asOf, date, workingDay]);
    }
    for (const [year, count] of Object.entries(facts.workingDaysPerYear)) {
      const counted = countWorkingDays(calendar, plainDate(`${year}-01-01`), plainDate(`${year}-12-31`));
      expect([year, counted.ok && counted.value.count]).toEqual([year, count]);
    }
    expect([facts.goldenMonthly2026.length, facts.goldenKnowledge.length]).toEqual([12, 10]);
  });
});
