import {
  addWorkingDays,
  type CalendarData,
  countWorkingDays,
  dueDay,
  isWorkingDay,
  judgeDay,
  lastDayAllowed,
  makeCalendar,
  nextWorkingDay,
  previousWorkingDay,
  shiftDay,
} from "@pccc/calendar";
import { describe, expect, it } from "vitest";
import { calendarOf, data, day, row } from "./sample-calendar.ts";

const calendar = calendarOf(data);
const on = (result: ReturnType<typeof addWorkingDays>): string => (result.ok ? result.value.on : result.error.code);

describe("working days", () => {
  it("[CAL1] take a row before the week", () => {
    const judged = ["2030-01-01", "2030-01-02", "2030-01-05", "2030-04-29", "2030-05-04"].map((date) => isWorkingDay(calendar, day(date)));
    expect(judged).toEqual([false, true, false, false, true].map((value) => ({ ok: true, value })));
    expect(judgeDay(calendar, day("2030-05-04"))).toMatchObject({ ok: true, value: { working: true, row: { kind: "makeUp" } } });
  });

  it("[CAL2] name what was passed over and what was counted against the week", () => {
    const reached = addWorkingDays(calendar, day("2030-04-26"), 5);
    expect(reached.ok && reached.value).toMatchObject({
      on: "2030-05-04",
      reasons: [
        { fromInclusive: "2030-04-27", toInclusive: "2030-04-28", effect: "skipped", kind: "weekend", decisions: [] },
        { fromInclusive: "2030-04-29", toInclusive: "2030-04-29", effect: "skipped", kind: "swappedOff", decisions: ["swap"] },
        { fromInclusive: "2030-05-04", toInclusive: "2030-05-04", effect: "counted", kind: "makeUp", decisions: ["swap"] },
      ],
    });
  });

  it("[CAL2] join days of one kind and decision only", () => {
    const days = [row("2030-06-03", "holiday", "2020-01-01", "law"), row("2030-06-04", "holiday", "2030-04-10", "swap")];
    const reached = nextWorkingDay(calendarOf({ ...data, days }), day("2030-05-31"));
    expect(reached.ok && reached.value.reasons.map(({ fromInclusive, toInclusive }) => [fromInclusive, toInclusive])).toEqual([
      ["2030-06-01", "2030-06-02"],
      ["2030-06-03", "2030-06-03"],
      ["2030-06-04", "2030-06-04"],
    ]);
  });

  it("[CAL3] are judged as known on the moment asked about", () => {
    const cutOff = day("2030-04-26");
    expect(on(nextWorkingDay(calendar, cutOff, { asKnownOn: day("2030-04-09") }))).toBe("2030-04-29");
    expect(on(nextWorkingDay(calendar, cutOff, { asKnownOn: day("2030-04-10") }))).toBe("2030-04-30");
    expect(on(nextWorkingDay(calendar, cutOff))).toBe("2030-04-30");
  });

  it("[CAL3] stay what they were when a decision comes after them", () => {
    const late = calendarOf({ ...data, days: [row("2030-06-03", "holiday", "2030-06-04", "swap")] });
    expect(isWorkingDay(late, day("2030-06-03"))).toEqual({ ok: true, value: true });
    expect(isWorkingDay(late, day("2030-06-03"), day("2030-12-31"))).toEqual({ ok: true, value: true });
  });

  it("[CAL4] are open inside an undecided range until the decision is known, and only there", () => {
    const before = { asKnownOn: day("2030-10-31") };
    expect(on(nextWorkingDay(calendar, day("2031-01-17"), before))).toBe("PCCC_CALENDAR_DAY_UNDECIDED");
    expect(on(nextWorkingDay(calendar, day("2031-01-17"), { asKnownOn: day("2030-11-01") }))).toBe("2031-01-20");
    expect(on(nextWorkingDay(calendar, day("2031-01-16"), before))).toBe("2031-01-17");
    expect(on(nextWorkingDay(calendar, day("2031-01-26"), before))).toBe("2031-01-27");
    // A Saturday rests whatever the decision says.
    expect(isWorkingDay(calendar, day("2031-01-25"), before.asKnownOn)).toEqual({ ok: true, value: false });
    expect(isWorkingDay(calendar, day("2031-01-20"), before.asKnownOn)).toMatchObject({
      error: { params: { date: "2031-01-20", from: "2031-01-20", to: "2031-01-26" } },
    });
  });

  it("[CAL4] are not opened again by a range whose decision came after them", () => {
    const undecided = [
      { fromInclusive: day("2030-06-03"), toInclusive: day("2030-06-07"), decidedOn: day("2030-06-05"), reason: { vi: "?" } },
    ];
    const running = calendarOf({ ...data, undecided });
    const known = ["2030-06-03", "2030-06-04", "2030-06-05"].map((date) => isWorkingDay(running, day(date), day("2030-06-04")).ok);
    expect(known).toEqual([true, true, false]);
  });

  it("[CAL4] stay open while no decision is known at all", () => {
    expect(on(nextWorkingDay(calendar, day("2031-08-31")))).toBe("PCCC_CALENDAR_DAY_UNDECIDED");
  });

  it("[CAL5] are not guessed outside the covered years", () => {
    expect(on(nextWorkingDay(calendar, day("2031-12-31")))).toBe("PCCC_CALENDAR_YEAR_UNCOVERED");
    expect(isWorkingDay(calendar, day("2029-12-31"))).toMatchObject({ ok: false, error: { params: { firstYear: 2030, lastYear: 2031 } } });
  });

  it("[CAL6] follow the last announcement that is known", () => {
    const days = [row("2030-06-08", "makeUp", "2030-05-01", "law"), row("2030-06-08", "compensatory", "2030-05-20", "swap")];
    const changed = calendarOf({ ...data, days });
    const known = ["2030-04-30", "2030-05-01", "2030-05-19", "2030-05-20"].map((asKnownOn) =>
      isWorkingDay(changed, day("2030-06-08"), day(asKnownOn)),
    );
    expect(known).toEqual([false, true, true, false].map((value) => ({ ok: true, value })));
  });

  it("[CAL7] refuse faulty data with every fault", () => {
    const faulty: CalendarData = {
      ...data,
      decisions: [...data.decisions, ...data.decisions.slice(0, 1)],
      days: [
        row("2030-06-04", "makeUp", "2020-01-01", "law"),
        row("2030-06-01", "swappedOff", "2020-01-01", "law"),
        row("2029-06-04", "holiday", "2020-01-01", "nobody"),
        row("2030-07-01", "holiday", "2020-01-01", "law"),
        row("2030-07-01", "holiday", "2020-01-01", "law"),
      ],
      undecided: [{ fromInclusive: day("2030-03-02"), toInclusive: day("2030-03-01"), reason: { vi: "?" } }],
    };
    const made = makeCalendar(faulty);
    expect(made.ok ? [] : made.error.map(({ code }) => code).sort()).toEqual([
      "PCCC_CALENDAR_CONTRADICTION",
      "PCCC_CALENDAR_DUPLICATE_DECISION",
      "PCCC_CALENDAR_INTERVAL_REVERSED",
      "PCCC_CALENDAR_NO_EFFECT",
      "PCCC_CALENDAR_NO_EFFECT",
      "PCCC_CALENDAR_OUTSIDE_YEARS",
      "PCCC_CALENDAR_UNKNOWN_DECISION",
      "PCCC_CALENDAR_UNSORTED",
      "PCCC_CALENDAR_UNSORTED",
    ]);
    expect(makeCalendar({ ...data, firstYear: 2031, lastYear: 2030, days: [] })).toMatchObject({ ok: false });
  });
});

describe("deadlines", () => {
  it("[DL1] do not count the window's last day", () => {
    const due = dueDay({ windowEnd: day("2030-06-14"), offset: { n: 1, unit: "workingDay" }, shift: "none", calendar });
    expect(due.ok && due.value.on).toBe("2030-06-17");
    expect(() => dueDay({ windowEnd: day("2030-06-14"), offset: { n: -1, unit: "day" }, shift: "none", calendar })).toThrow(RangeError);
    expect(() => addWorkingDays(calendar, day("2030-06-14"), 0.5)).toThrow(RangeError);
  });

  it("[DL2] move off a day off only as the shift says", () => {
    const due = (n: number, shift: "none" | "nextWorkingDay" | "previousWorkingDay"): string =>
      on(dueDay({ windowEnd: day("2030-04-26"), offset: { n, unit: "day" }, shift, calendar }));
    expect(due(3, "none")).toBe("2030-04-29");
    expect(due(3, "nextWorkingDay")).toBe("2030-04-30");
    expect(due(3, "previousWorkingDay")).toBe("2030-04-26");
    expect(due(4, "nextWorkingDay")).toBe("2030-04-30");
    const atOnce = dueDay({ windowEnd: day("2030-06-15"), offset: { n: 0, unit: "workingDay" }, shift: "nextWorkingDay", calendar });
    expect(on(atOnce)).toBe("2030-06-17");
    const shifted = shiftDay(calendar, day("2030-04-29"), "previousWorkingDay");
    expect(shifted.ok && shifted.value.reasons.map(({ kind }) => kind)).toEqual(["weekend", "swappedOff"]);
    const later = shiftDay(calendar, day("2030-04-29"), "nextWorkingDay");
    expect(later.ok && later.value.reasons.map(({ kind }) => kind)).toEqual(["swappedOff"]);
    expect(on(shiftDay(calendar, day("2031-09-01"), "nextWorkingDay"))).toBe("PCCC_CALENDAR_DAY_UNDECIDED");
  });

  it("[DL3] end before a day or with it, as the words say", () => {
    expect(lastDayAllowed({ kind: "before", date: day("2026-06-15") })).toBe("2026-06-14");
    expect(lastDayAllowed({ kind: "before", date: day("2028-03-01") })).toBe("2028-02-29");
    expect(lastDayAllowed({ kind: "by", date: day("2026-06-15") })).toBe("2026-06-15");
  });

  it("[DL4] are counted backwards too", () => {
    expect(on(previousWorkingDay(calendar, day("2030-04-30")))).toBe("2030-04-26");
    expect(on(addWorkingDays(calendar, day("2030-05-06"), -2))).toBe("2030-05-03");
  });

  it("[DL5] have counts that take both ends in", () => {
    const count = (from: string, to: string): unknown => {
      const counted = countWorkingDays(calendar, day(from), day(to));
      return counted.ok ? counted.value.count : counted.error.code;
    };
    expect(count("2030-04-29", "2030-05-04")).toBe(5);
    expect(count("2030-05-04", "2030-05-04")).toBe(1);
    expect(count("2030-05-05", "2030-05-04")).toBe(0);
    expect(count("2031-08-29", "2031-09-01")).toBe("PCCC_CALENDAR_DAY_UNDECIDED");
  });
});
