import { addWorkingDays, type CalendarData, type CalendarDay, countWorkingDays } from "@pccc/calendar";
import { addDays, type PlainDate, plainDate, weekdayOf } from "@pccc/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarOf, data, row } from "./sample-calendar.ts";

const first = plainDate("2030-01-01");
const dates = fc.nat({ max: 600 }).map((n) => addDays(first, n + 60));
const known = fc.option(
  fc.nat({ max: 700 }).map((n) => addDays(first, n - 30)),
  { nil: undefined },
);

const calendars: fc.Arbitrary<CalendarData> = fc
  .record({
    days: fc.uniqueArray(fc.tuple(fc.nat({ max: 729 }), fc.nat({ max: 60 }), fc.boolean()), { selector: ([n]) => n, maxLength: 120 }),
    open: fc.option(fc.tuple(fc.nat({ max: 700 }), fc.nat({ max: 12 }), fc.integer({ min: -60, max: 5 })), { nil: undefined }),
  })
  .map(({ days, open }) => ({
    ...data,
    days: days
      .sort(([a], [b]) => a - b)
      .map(([n, ahead, off]): CalendarDay => {
        const date = addDays(first, n);
        const rests = weekdayOf(date) > 5;
        return row(date, rests && !off ? "makeUp" : "holiday", addDays(date, 2 - ahead), "law");
      }),
    undecided:
      open === undefined
        ? []
        : [
            {
              fromInclusive: addDays(first, open[0]),
              toInclusive: addDays(first, open[0] + open[1]),
              decidedOn: addDays(first, open[0] + open[2]),
              reason: { vi: "?" },
            },
          ],
  }));

/** The rule of the specification read aloud, a day at a time, without an index. */
function naive(input: CalendarData, date: PlainDate, asKnownOn: PlainDate | undefined): boolean | "open" {
  const year = Number(date.slice(0, 4));
  if (year < input.firstYear || year > input.lastYear) return "open";
  const isKnown = (announced: PlainDate): boolean => asKnownOn === undefined || announced <= asKnownOn;
  for (const candidate of input.days) {
    if (candidate.date === date && candidate.announcedOn <= date && isKnown(candidate.announcedOn)) return candidate.kind === "makeUp";
  }
  if (input.weekend.includes(weekdayOf(date))) return false;
  for (const { fromInclusive, toInclusive, decidedOn } of input.undecided) {
    const inside = fromInclusive <= date && date <= toInclusive;
    const passed = asKnownOn !== undefined && date <= asKnownOn;
    if (inside && decidedOn !== undefined && !isKnown(decidedOn) && !passed) return "open";
  }
  return true;
}

describe("working-day arithmetic over generated calendars", () => {
  it("[DL1] equals a walk day by day", () => {
    fc.assert(
      fc.property(calendars, dates, fc.integer({ min: -40, max: 40 }), known, (input, date, n, asKnownOn) => {
        let walked: PlainDate | "open" = date;
        for (let left = Math.abs(n); left > 0 && walked !== "open"; ) {
          walked = addDays(walked, Math.sign(n));
          const verdict = naive(input, walked, asKnownOn);
          if (verdict === "open") walked = "open";
          else if (verdict) left -= 1;
        }
        const reached = addWorkingDays(calendarOf(input), date, n, { asKnownOn });
        expect(reached.ok ? reached.value.on : "open").toBe(walked);
      }),
      { numRuns: 300 },
    );
  });

  it("[DL4] counting backwards undoes counting forwards", () => {
    fc.assert(
      fc.property(calendars, dates, fc.integer({ min: 1, max: 40 }), (input, date, n) => {
        const calendar = calendarOf(input);
        const start = addWorkingDays(calendar, date, 1);
        fc.pre(start.ok);
        const forward = addWorkingDays(calendar, start.value.on, n);
        fc.pre(forward.ok);
        const back = addWorkingDays(calendar, forward.value.on, -n);
        expect(back.ok && back.value.on).toBe(start.value.on);
      }),
    );
  });

  it("[DL5] counts what was added, and names every day that is not an ordinary working day", () => {
    fc.assert(
      fc.property(calendars, dates, fc.integer({ min: 1, max: 40 }), known, (input, date, n, asKnownOn) => {
        const calendar = calendarOf(input);
        const reached = addWorkingDays(calendar, date, n, { asKnownOn });
        fc.pre(reached.ok);
        const counted = countWorkingDays(calendar, addDays(date, 1), reached.value.on, { asKnownOn });
        expect(counted.ok && counted.value).toEqual({ count: n, reasons: reached.value.reasons });
      }),
    );
  });
});
