import { addWorkingDays, calendarProfile, combineCalendars, judgeDay } from "@pccc/calendar";
import { describe, expect, it } from "vitest";
import { calendarOf, data, day, row } from "./sample-calendar.ts";

describe("combinations, profiles and provisional answers", () => {
  it("[CAL9] an open day is taken as expected only where that is asked for, and the answer says so", () => {
    const calendar = calendarOf({
      ...data,
      undecided: [
        {
          fromInclusive: day("2031-09-01"),
          toInclusive: day("2031-09-03"),
          expectedOff: [day("2031-09-02")],
          reason: { vi: "Quốc khánh" },
        },
      ],
    });
    expect(addWorkingDays(calendar, day("2031-08-29"), 2).ok).toBe(false);
    const provisional = addWorkingDays(calendar, day("2031-08-29"), 2, { provisional: true });
    expect(provisional.ok && provisional.value.on).toBe("2031-09-03");
    expect(provisional.ok && provisional.value.provisional?.map(({ fromInclusive }) => fromInclusive)).toEqual(["2031-09-01"]);
    expect(provisional.ok && provisional.value.reasons.at(-1)).toMatchObject({ kind: "expected", name: { vi: "Quốc khánh" } });
    const decided = addWorkingDays(calendar, day("2031-08-25"), 2, { provisional: true });
    expect(decided.ok && decided.value.provisional).toBeUndefined();
    expect(addWorkingDays(calendar, day("2031-12-31"), 1, { provisional: true }).ok).toBe(false);
  });

  it("[CAL10] a combination rests when one of its calendars rests", () => {
    const own = {
      ...data,
      id: "test.own",
      days: [row("2030-06-03", "holiday", "2030-01-02", "law")],
      weekend: [7] as const,
      undecided: [],
    };
    const combined = calendarOf(combineCalendars({ id: "test.both", title: { vi: "Cả hai" } }, [data, own]));
    const works = (date: string): boolean | undefined => {
      const judged = judgeDay(combined, day(date));
      return judged.ok ? judged.value.working : undefined;
    };
    expect([works("2030-06-03"), works("2030-01-01"), works("2030-06-08"), works("2030-06-04")]).toEqual([false, false, false, true]);
  });

  it("[CAL11] a profile without swaps works on the day swapped off and rests on the make-up day", () => {
    const profile = calendarOf(calendarProfile(data, { id: "test.others", title: { vi: "Nơi khác" } }, ["swappedOff", "makeUp"]));
    const off = judgeDay(profile, day("2030-04-29"));
    const made = judgeDay(profile, day("2030-05-04"));
    expect([off.ok && off.value.working, made.ok && made.value.working]).toEqual([true, false]);
    expect([...profile.decisions.keys()]).toEqual(["law"]);
  });
});
