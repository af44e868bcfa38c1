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
});
