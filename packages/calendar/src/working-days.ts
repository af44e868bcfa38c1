import { dateOfEpochDay, epochDayOf, err, type Finding, ok, type PlainDate, type Result } from "@pccc/core";
import { type CalendarReason, joinReasons, type ReasonDay } from "./calendar-reason.ts";
import type { UndecidedRange } from "./calendar-data.ts";
import { explainUnresolved, judgeAsKnown } from "./judge-day.ts";
import type { Calendar } from "./make-calendar.ts";

/**
 * The moment whose knowledge a question is answered by.
 *
 * @public
 */
export interface AsKnown {
  /** The last day whose announcements count; all that the data hold where left out. */
  readonly asKnownOn?: PlainDate | undefined;
  /** Takes open days for what is expected of them, and marks the answer; `false` where left out. */
  readonly provisional?: boolean | undefined;
}

/**
 * A day that was reached, and why it is no other.
 *
 * @public
 */
export interface ReachedDay {
  readonly on: PlainDate;
  readonly reasons: readonly CalendarReason[];
  /** The open ranges that a provisional answer rests on; absent where everything was decided. */
  readonly provisional?: readonly UndecidedRange[];
}

/**
 * How many working days, and why not more or fewer.
 *
 * @public
 */
export interface CountedDays {
  readonly count: number;
  readonly reasons: readonly CalendarReason[];
  /** The open ranges that a provisional answer rests on; absent where everything was decided. */
  readonly provisional?: readonly UndecidedRange[];
}

/**
 * Adds working days to a date; the date itself is not counted.
 *
 * @param calendar - The calendar.
 * @param date - The day from which is counted; it need not be a working day.
 * @param n - How many; negative counts backwards, 0 stays on the day even where it is none.
 * @param options - As known when.
 * @returns The day reached; a finding where the count touches a day that is not decided.
 * @throws `RangeError` when `n` is not an integer.
 *
 * @public
 */
export function addWorkingDays(calendar: Calendar, date: PlainDate, n: number, options: AsKnown = {}): Result<ReachedDay, Finding> {
  if (!Number.isInteger(n)) throw new RangeError(`working days are counted in whole days: ${n}`);
  const step = n < 0 ? -1 : 1;
  const passed: ReasonDay[] = [];
  const open = new Set<UndecidedRange>();
  let day = epochDayOf(date);
  for (let left = Math.abs(n); left > 0; ) {
    day += step;
    const judged = judgeAsKnown(calendar, day, options);
    if (judged === undefined) return err(explainUnresolved(calendar, day));
    if (judged.working) left -= 1;
    if (judged.open !== undefined) open.add(judged.open);
    if (!judged.working || judged.row !== undefined) passed.push({ day, row: judged.row, expected: judged.open?.reason });
  }
  return ok({ on: dateOfEpochDay(day), reasons: joinReasons(passed), ...marked(open) });
}

/**
 * Finds the first working day after a date.
 *
 * @param calendar - The calendar.
 * @param date - The day after which is looked.
 * @param options - As known when.
 * @returns The day; a finding where the search touches a day that is not decided.
 *
 * @public
 */
export function nextWorkingDay(calendar: Calendar, date: PlainDate, options: AsKnown = {}): Result<ReachedDay, Finding> {
  return addWorkingDays(calendar, date, 1, options);
}

/**
 * Finds the last working day before a date.
 *
 * @param calendar - The calendar.
 * @param date - The day before which is looked.
 * @param options - As known when.
 * @returns The day; a finding where the search touches a day that is not decided.
 *
 * @public
 */
export function previousWorkingDay(calendar: Calendar, date: PlainDate, options: AsKnown = {}): Result<ReachedDay, Finding> {
  return addWorkingDays(calendar, date, -1, options);
}

/**
 * Counts the working days of an interval.
 *
 * @param calendar - The calendar.
 * @param fromInclusive - The first day that counts.
 * @param toInclusive - The last day that counts; before the first, the count is 0.
 * @param options - As known when.
 * @returns The count; a finding where a day of the interval is not decided.
 *
 * @public
 */
export function countWorkingDays(
  calendar: Calendar,
  fromInclusive: PlainDate,
  toInclusive: PlainDate,
  options: AsKnown = {},
): Result<CountedDays, Finding> {
  const passed: ReasonDay[] = [];
  const open = new Set<UndecidedRange>();
  let count = 0;
  const last = epochDayOf(toInclusive);
  for (let day = epochDayOf(fromInclusive); day <= last; day += 1) {
    const judged = judgeAsKnown(calendar, day, options);
    if (judged === undefined) return err(explainUnresolved(calendar, day));
    if (judged.working) count += 1;
    if (judged.open !== undefined) open.add(judged.open);
    if (!judged.working || judged.row !== undefined) passed.push({ day, row: judged.row, expected: judged.open?.reason });
  }
  return ok({ count, reasons: joinReasons(passed), ...marked(open) });
}

function marked(open: ReadonlySet<UndecidedRange>): { readonly provisional?: readonly UndecidedRange[] } {
  return open.size === 0 ? {} : { provisional: [...open] };
}
