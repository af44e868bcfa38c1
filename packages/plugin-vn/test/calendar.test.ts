import { addWorkingDays, type Calendar, countWorkingDays, dueDay, isWorkingDay, makeCalendar, nextWorkingDay } from "@pccc/calendar";
import { addDays, type PlainDate, plainDate } from "@pccc/core";
import { describe, expect, it } from "vitest";
import { publicSectorCalendar } from "../src/calendars/public-sector.ts";
import { readVectors } from "./read-vectors.ts";

const calendar: Calendar = build();

describe("the public-sector calendar", () => {
  for (const { year, workingDays } of readVectors("calendar-year-counts.csv")) {
    it(`[VC1] counts ${workingDays} working days in ${year}`, () => {
      const counted = countWorkingDays(calendar, plainDate(`${year}-01-01`), plainDate(`${year}-12-31`));
      expect(counted.ok && counted.value.count).toBe(Number(workingDays));
    });
  }

  for (const { case: name, windowEnd, workingDays, expected } of readVectors("calendar-due-days.csv")) {
    it(`[VC2] ${windowEnd} + ${workingDays} working days is ${expected} (${name})`, () => {
      const query = {
        windowEnd: plainDate(windowEnd ?? ""),
        offset: { n: Number(workingDays), unit: "workingDay" },
        shift: "none",
      } as const;
      const due = dueDay({ ...query, calendar });
      expect(due.ok && due.value.on).toBe(expected);
      expect(dueDay({ ...query, calendar, asKnownOn: plainDate(expected ?? "") })).toEqual(due);
    });
  }

  for (const { asKnownOn, date, workingDay } of readVectors("calendar-knowledge.csv")) {
    it(`[VC3] as known on ${asKnownOn}, ${date}: ${workingDay}`, () => {
      const judged = isWorkingDay(calendar, plainDate(date ?? ""), plainDate(asKnownOn ?? ""));
      expect(judged.ok ? (judged.value ? "yes" : "no") : "undecided").toBe(workingDay);
      if (!judged.ok) expect(judged.error.code).toBe("PCCC_CALENDAR_DAY_UNDECIDED");
    });
  }

  it("[VC2] says which days were passed over and by which decision", () => {
    const due = nextWorkingDay(calendar, plainDate("2026-02-14"));
    expect(due.ok && due.value.reasons).toEqual([
      {
        fromInclusive: "2026-02-15",
        toInclusive: "2026-02-15",
        effect: "skipped",
        kind: "weekend",
        name: expect.anything(),
        decisions: [],
      },
      {
        fromInclusive: "2026-02-16",
        toInclusive: "2026-02-20",
        effect: "skipped",
        kind: "holiday",
        name: { vi: "Tết Nguyên đán Bính Ngọ", en: "Lunar New Year 2026" },
        decisions: ["VPCP-9859-2025", "TB-9441-2025"],
      },
      {
        fromInclusive: "2026-02-21",
        toInclusive: "2026-02-22",
        effect: "skipped",
        kind: "weekend",
        name: expect.anything(),
        decisions: [],
      },
    ]);
  });

  it("[VC3] a swap announced on 25 December 2025 does not change what was due before it", () => {
    const cutOff = plainDate("2025-12-31");
    const before = addWorkingDays(calendar, cutOff, 1, { asKnownOn: plainDate("2025-12-24") });
    const after = addWorkingDays(calendar, cutOff, 1, { asKnownOn: plainDate("2025-12-25") });
    expect([before.ok && before.value.on, after.ok && after.value.on]).toEqual(["2026-01-02", "2026-01-05"]);
  });

  it("[VC4] leaves what touches an undecided Tet open, and answers the rest", () => {
    const asKnownOn = plainDate("2022-01-10");
    expect(addWorkingDays(calendar, plainDate("2022-01-27"), 1, { asKnownOn }).ok).toBe(false);
    const beside = addWorkingDays(calendar, plainDate("2022-02-07"), 1, { asKnownOn });
    expect(beside.ok && beside.value.on).toBe("2022-02-08");
  });

  it("[VC5] refuses to guess a year without decisions", () => {
    for (const date of ["2020-12-31", "2028-01-03"]) {
      const judged = isWorkingDay(calendar, plainDate(date));
      expect(judged.ok ? "" : judged.error.code).toBe("PCCC_CALENDAR_YEAR_UNCOVERED");
    }
  });

  it("[VC5] knows every day of each year by its last announcement", () => {
    for (let day: PlainDate = plainDate("2021-01-01"); day <= "2027-12-31"; day = addDays(day, 1)) {
      const now = isWorkingDay(calendar, day);
      expect(now.ok, day).toBe(true);
      expect(isWorkingDay(calendar, day, day), day).toEqual(now);
    }
  });

  it("[VC6] cites on every row the decision that made it known", () => {
    for (const row of publicSectorCalendar.days) {
      const dated = row.decisions.map((id) => calendar.decisions.get(id)?.date).filter((date) => date !== undefined);
      expect(dated, row.date).toContain(row.announcedOn);
    }
  });
});

function build(): Calendar {
  const made = makeCalendar(publicSectorCalendar);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}
