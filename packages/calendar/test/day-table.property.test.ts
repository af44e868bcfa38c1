import {
  addOnTable,
  addWorkingDays,
  type CalendarData,
  type CalendarDay,
  countOnTable,
  countWorkingDays,
  dayTable,
  onOrAfterOnTable,
  onOrBeforeOnTable,
  shiftDay,
} from "@pccc/calendar";
import { addDays, dateOfEpochDay, epochDayOf, plainDate, weekdayOf } from "@pccc/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarOf, data, row } from "./sample-calendar.ts";

const first = plainDate("2030-01-01");
// Reaches past both ends of the covered years, where nothing is known.
const dates = fc.integer({ min: -5, max: 740 }).map((n) => addDays(first, n));
const known = fc.option(
  fc.nat({ max: 760 }).map((n) => addDays(first, n - 30)),
  { nil: undefined },
);
const asKnown = fc.record({ asKnownOn: known, provisional: fc.boolean() });

const calendars: fc.Arbitrary<CalendarData> = fc
  .record({
    days: fc.uniqueArray(fc.tuple(fc.nat({ max: 729 }), fc.nat({ max: 60 })), { selector: ([n]) => n, maxLength: 120 }),
    open: fc.array(fc.tuple(fc.nat({ max: 700 }), fc.nat({ max: 12 }), fc.option(fc.integer({ min: -60, max: 5 }), { nil: undefined })), {
      maxLength: 3,
    }),
  })
  .map(({ days, open }) => ({
    ...data,
    days: [...days]
      .sort(([a], [b]) => a - b)
      .map(([n, ahead]): CalendarDay => {
        const date = addDays(first, n);
        return row(date, weekdayOf(date) > 5 ? "makeUp" : "holiday", addDays(date, 2 - ahead), "law");
      }),
    undecided: open.map(([at, length, decided]) => ({
      fromInclusive: addDays(first, at),
      toInclusive: addDays(first, at + length),
      ...(decided === undefined ? {} : { decidedOn: addDays(first, at + decided) }),
      expectedOff: [addDays(first, at + 1)],
      reason: { vi: "?" },
    })),
  }));

describe("the tables of a calendar", () => {
  it("[CAL8] add as the walk day by day does, forwards and backwards", () => {
    fc.assert(
      fc.property(
        calendars,
        asKnown,
        fc.array(fc.tuple(dates, fc.integer({ min: -40, max: 40 })), { minLength: 10, maxLength: 30 }),
        (input, options, asked) => {
          const calendar = calendarOf(input);
          const table = dayTable(calendar, options);
          for (const [date, n] of asked) {
            const walked = addWorkingDays(calendar, date, n, options);
            const reached = addOnTable(table, epochDayOf(date), n);
            expect(reached === undefined ? undefined : dateOfEpochDay(reached)).toBe(walked.ok ? walked.value.on : undefined);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it("[CAL8] count, and find the nearest working day, as the walk does", () => {
    fc.assert(
      fc.property(calendars, asKnown, fc.array(fc.tuple(dates, dates), { minLength: 10, maxLength: 30 }), (input, options, asked) => {
        const calendar = calendarOf(input);
        const table = dayTable(calendar, options);
        for (const [from, to] of asked) {
          const walked = countWorkingDays(calendar, from, to, options);
          expect(countOnTable(table, epochDayOf(from), epochDayOf(to))).toBe(walked.ok ? walked.value.count : undefined);
          if (options.provisional) continue;
          const next = shiftDay(calendar, from, "nextWorkingDay", options.asKnownOn);
          const previous = shiftDay(calendar, from, "previousWorkingDay", options.asKnownOn);
          expect(onOrAfterOnTable(table, epochDayOf(from))).toBe(next.ok ? epochDayOf(next.value.on) : undefined);
          expect(onOrBeforeOnTable(table, epochDayOf(from))).toBe(previous.ok ? epochDayOf(previous.value.on) : undefined);
        }
      }),
      { numRuns: 150 },
    );
  });
});
