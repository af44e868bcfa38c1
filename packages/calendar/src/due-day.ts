import { addDays, type Finding, ok, type PlainDate, type Result } from "@pccc/core";
import { judgeDay } from "./judge-day.ts";
import type { Calendar } from "./make-calendar.ts";
import type { DeadlineOffset, Shift } from "./regime.ts";
import { addWorkingDays, nextWorkingDay, previousWorkingDay, type ReachedDay } from "./working-days.ts";

/**
 * What a due day is computed from.
 *
 * @public
 */
export interface DueDayQuery {
  /** The last day of the window of data; it is not counted. */
  readonly windowEnd: PlainDate;
  readonly offset: DeadlineOffset;
  /** What happens where the day reached is no working day. */
  readonly shift: Shift;
  readonly calendar: Calendar;
  /** The last day whose announcements count; all that the data hold where left out. */
  readonly asKnownOn?: PlainDate | undefined;
}

/**
 * Computes the last day on which something is in time, with the days passed over on the way.
 *
 * @param query - The window's end, the distance from it, the shift and the calendar.
 * @returns The day; a finding where it depends on a day that is not decided.
 * @throws `RangeError` when the distance is not a natural number.
 *
 * @public
 */
export function dueDay(query: DueDayQuery): Result<ReachedDay, Finding> {
  const { windowEnd, offset, calendar, asKnownOn } = query;
  if (!Number.isInteger(offset.n) || offset.n < 0)
    throw new RangeError(`a deadline lies a whole number of days after its cut-off: ${offset.n}`);
  if (offset.unit === "day") return shiftDay(calendar, addDays(windowEnd, offset.n), query.shift, asKnownOn);
  if (offset.n === 0) return shiftDay(calendar, windowEnd, query.shift, asKnownOn);
  return addWorkingDays(calendar, windowEnd, offset.n, { asKnownOn });
}

/**
 * Moves a day that is no working day, as far as the shift says so.
 *
 * @param calendar - The calendar.
 * @param date - The day.
 * @param shift - What happens where it is no working day.
 * @param asKnownOn - The last day whose announcements count; all that the data hold where left out.
 * @returns The day; a finding where it depends on a day that is not decided.
 *
 * @public
 */
export function shiftDay(calendar: Calendar, date: PlainDate, shift: Shift, asKnownOn?: PlainDate): Result<ReachedDay, Finding> {
  if (shift === "none") return ok({ on: date, reasons: [] });
  const judged = judgeDay(calendar, date, asKnownOn);
  if (!judged.ok) return judged;
  if (judged.value.working) return ok({ on: date, reasons: [] });
  // The day itself belongs to the reasons, so the search starts beside it on the other side.
  return shift === "nextWorkingDay"
    ? nextWorkingDay(calendar, addDays(date, -1), { asKnownOn })
    : previousWorkingDay(calendar, addDays(date, 1), { asKnownOn });
}
