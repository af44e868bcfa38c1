import { dateOfEpochDay, epochDayOf, type PlainDate } from "@pccc/core";
import { judgeAsKnown } from "./judge-day.ts";
import type { Calendar } from "./make-calendar.ts";
import type { AsKnown } from "./working-days.ts";

/**
 * A calendar as it was known at one moment, with the tables that answer each question about working days in constant time.
 *
 * @remarks
 * Its days are epoch days; place 0 is `firstDay`. `workingBefore` (rank) and `openBefore` have one place more than there are days;
 * `workingDays` (select) lists the working days in order. An open day is one that is not decided: no answer reaches across it.
 *
 * @public
 */
export interface DayTable {
  readonly calendar: string;
  readonly asKnownOn: PlainDate | undefined;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly workingBefore: Int32Array;
  readonly openBefore: Int32Array;
  readonly workingDays: Int32Array;
}

/**
 * Tabulates a calendar as it was known at one moment; cost and size grow with the days covered, about 9 bytes a day.
 *
 * @param calendar - The calendar.
 * @param options - As known when, and whether open days may be taken as expected.
 * @returns The table.
 *
 * @public
 */
export function dayTable(calendar: Calendar, options: AsKnown = {}): DayTable {
  const { firstDay, lastDay } = calendar;
  const days = lastDay - firstDay + 1;
  const workingBefore = new Int32Array(days + 1);
  const openBefore = new Int32Array(days + 1);
  const workingDays = new Int32Array(days);
  let working = 0;
  let open = 0;
  for (let place = 0; place < days; place += 1) {
    const judged = judgeAsKnown(calendar, firstDay + place, options);
    if (judged === undefined) open += 1;
    else if (judged.working) {
      workingDays[working] = firstDay + place;
      working += 1;
    }
    workingBefore[place + 1] = working;
    openBefore[place + 1] = open;
  }
  const { asKnownOn } = options;
  return { calendar: calendar.id, asKnownOn, firstDay, lastDay, workingBefore, openBefore, workingDays: workingDays.slice(0, working) };
}

/**
 * Adds working days to an epoch day in constant time; the day itself is not counted.
 *
 * @remarks
 * It answers what `addWorkingDays` answers, without the reasons.
 *
 * @param table - The table.
 * @param day - The epoch day.
 * @param n - How many; negative counts backwards, 0 stays on the day.
 * @returns The epoch day; `undefined` where the count touches a day that is open or not covered.
 * @throws `RangeError` when `n` is not an integer.
 *
 * @public
 */
export function addOnTable(table: DayTable, day: number, n: number): number | undefined {
  if (!Number.isInteger(n)) throw new RangeError(`working days are counted in whole days: ${n}`);
  if (n === 0) return day;
  const { firstDay, lastDay, workingBefore, openBefore, workingDays } = table;
  if (n > 0) {
    if (day < firstDay - 1 || day >= lastDay) return undefined;
    const from = day - firstDay + 1;
    const target = workingDays[(workingBefore[from] as number) + n - 1];
    if (target === undefined) return undefined;
    return openBefore[target - firstDay + 1] === openBefore[from] ? target : undefined;
  }
  if (day <= firstDay || day > lastDay + 1) return undefined;
  const before = day - firstDay;
  const target = workingDays[(workingBefore[before] as number) + n];
  if (target === undefined) return undefined;
  return openBefore[target - firstDay] === openBefore[before] ? target : undefined;
}

/**
 * Finds the working day on or after an epoch day in constant time.
 *
 * @param table - The table.
 * @param day - The epoch day.
 * @returns The working day; `undefined` where the search touches a day that is open or not covered.
 *
 * @public
 */
export function onOrAfterOnTable(table: DayTable, day: number): number | undefined {
  return addOnTable(table, day - 1, 1);
}

/**
 * Finds the working day on or before an epoch day in constant time.
 *
 * @param table - The table.
 * @param day - The epoch day.
 * @returns The working day; `undefined` where the search touches a day that is open or not covered.
 *
 * @public
 */
export function onOrBeforeOnTable(table: DayTable, day: number): number | undefined {
  return addOnTable(table, day + 1, -1);
}

/**
 * Counts the working days of an interval in constant time.
 *
 * @param table - The table.
 * @param fromInclusive - The first epoch day that counts.
 * @param toInclusive - The last epoch day that counts; before the first, the count is 0.
 * @returns The count; `undefined` where a day of the interval is open or not covered.
 *
 * @public
 */
export function countOnTable(table: DayTable, fromInclusive: number, toInclusive: number): number | undefined {
  if (toInclusive < fromInclusive) return 0;
  const { firstDay, lastDay, workingBefore, openBefore } = table;
  if (fromInclusive < firstDay || toInclusive > lastDay) return undefined;
  const from = fromInclusive - firstDay;
  const to = toInclusive - firstDay + 1;
  if (openBefore[from] !== openBefore[to]) return undefined;
  return (workingBefore[to] as number) - (workingBefore[from] as number);
}

/**
 * Adds working days to a date in constant time, as `addOnTable` does with epoch days.
 *
 * @param table - The table.
 * @param date - The date; it is not counted.
 * @param n - How many; negative counts backwards, 0 stays on the day.
 * @returns The date; `undefined` where the count touches a day that is open or not covered.
 *
 * @public
 */
export function addDaysOnTable(table: DayTable, date: PlainDate, n: number): PlainDate | undefined {
  const day = addOnTable(table, epochDayOf(date), n);
  return day === undefined ? undefined : dateOfEpochDay(day);
}
