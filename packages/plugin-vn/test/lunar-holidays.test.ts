import { addWorkingDays, isWorkingDay, makeCalendar } from "@pccc/calendar";
import { plainDate } from "@pccc/core";
import { describe, expect, it } from "vitest";
import { lunarHolidays } from "../src/calendars/lunar-holidays.ts";
import { otherEmployersCalendar } from "../src/calendars/other-employers.ts";
import { publicSectorCalendar } from "../src/calendars/public-sector.ts";
import { publicSectorUndecided } from "../src/calendars/undecided.ts";
import { dateChinese, findLunarDay, type LunarReading, astronomyEngine } from "./lunar-libraries.ts";

const years = Array.from({ length: 111 }, (_, n) => 1990 + n);
const table = (read: LunarReading): readonly (readonly [string | undefined, string | undefined])[] =>
  years.map((year) => [findLunarDay(read, year, 1, 1), findLunarDay(read, year, 3, 10)]);

describe("the table of lunar holidays", () => {
  it("[VC12] agrees with two independent libraries from 1990 to 2100", () => {
    expect(lunarHolidays).toEqual(table(dateChinese()));
    expect(lunarHolidays).toEqual(table(astronomyEngine()));
  });

  it("[VC12] agrees with the published days of 2021 to 2027", () => {
    const published = (name: string, year: number): readonly string[] =>
      publicSectorCalendar.days
        .filter((day) => day.kind === "holiday" && day.date.startsWith(`${year}-`) && day.name.vi.includes(name))
        .map(({ date }) => date);
    for (let year = 2021; year <= 2027; year += 1) {
      const [newYear, kings] = lunarHolidays[year - 1990] ?? [];
      expect(published("Nguyên đán", year)).toContain(newYear);
      expect(published("Giỗ Tổ", year)).toEqual([kings]);
    }
  });

  it("[VC12] centres the days that a decision may take on the first of the lunar year", () => {
    for (const { fromInclusive, reason } of publicSectorUndecided) {
      if (!reason.vi.includes("Nguyên đán")) continue;
      const year = Number(fromInclusive.slice(0, 4));
      expect(new Date(`${lunarHolidays[year - 1990]?.[0]}T00:00:00Z`).getTime() - new Date(`${fromInclusive}T00:00:00Z`).getTime()).toBe(
        4 * 86_400_000,
      );
    }
  });
});

describe("the calendar of other employers", () => {
  it("[VC13] has no swaps and leaves the days that each employer chooses open, provisionally as the public sector has them", () => {
    const made = makeCalendar(otherEmployersCalendar);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const works = (date: string): boolean | "open" => {
      const judged = isWorkingDay(made.value, plainDate(date));
      return judged.ok ? judged.value : "open";
    };
    expect(["2026-01-02", "2026-01-10", "2026-02-17", "2026-09-02", "2026-04-27", "2026-09-01"].map(works)).toEqual([
      true,
      false,
      "open",
      false,
      false,
      "open",
    ]);
    const provisional = addWorkingDays(made.value, plainDate("2026-02-14"), 1, { provisional: true });
    expect(provisional.ok && provisional.value.on).toBe("2026-02-23");
    expect(provisional.ok && provisional.value.provisional?.length).toBe(1);
  });
});
