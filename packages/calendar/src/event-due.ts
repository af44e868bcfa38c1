import {
  addDays,
  dateOfEpochDay,
  daysInMonth,
  epochDayOf,
  err,
  type Finding,
  makeFinding,
  ok,
  type PlainDate,
  plainDateOf,
  type Result,
} from "@pccc/core";
import { diagnostics } from "./diagnostics.ts";
import { shiftDay } from "./due-day.ts";
import type { Calendar } from "./make-calendar.ts";
import type { EventDistance, Shift } from "./regime.ts";
import { addWorkingDays, type ReachedDay } from "./working-days.ts";

/**
 * A deadline by its distance from an event, with what happens where the day reached is no working day.
 *
 * @public
 */
export interface EventDeadline extends EventDistance {
  readonly shift: Shift;
}

/**
 * Computes the last day of a deadline that runs from or towards an event: "within 10 days of receipt", "95 days before polling day".
 *
 * @param calendar - The calendar.
 * @param event - The day of the event.
 * @param deadline - The distance.
 * @param asKnownOn - The last day whose announcements count; all that the data hold where left out.
 * @returns The day; a finding where it depends on a day that is not decided, or the month has no such day and `monthOverflow` is `reject`.
 * @throws `RangeError` when the distance is not a natural number.
 *
 * @public
 */
export function eventDue(
  calendar: Calendar,
  event: PlainDate,
  deadline: EventDeadline,
  asKnownOn?: PlainDate,
): Result<ReachedDay, Finding> {
  const { n, unit, shift } = deadline;
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`a deadline lies a whole number of days from its event: ${n}`);
  const sign = deadline.direction === "after" ? 1 : -1;
  // The day of the event counts as the first by starting beside it, on the other side.
  const start = deadline.countFirstDay === "include" ? addDays(event, -sign) : event;
  if (unit === "workingDay" && n > 0) return addWorkingDays(calendar, start, sign * n, { asKnownOn });
  const { monthOverflow } = deadline;
  if (unit === "month" && monthOverflow === "reject" && addMonths(start, sign * n, "clamp").slice(8) !== start.slice(8))
    return err(makeFinding(diagnostics, "PCCC_REGIME_DEADLINE_NO_DAY", { regime: "–", level: "–", from: event }));
  const reached = unit === "month" ? addMonths(start, sign * n, monthOverflow) : addDays(start, unit === "day" ? sign * n : 0);
  return shift === "none" ? ok({ on: reached, reasons: [] }) : shiftDay(calendar, reached, shift, asKnownOn);
}

/**
 * Adds whole calendar months to a date.
 *
 * @param date - The date.
 * @param months - How many; may be negative.
 * @param overflow - What happens where the month has no such day: its last day, the days over into the next month, or an error.
 * @returns The date.
 * @throws `RangeError` when the month has no such day and `overflow` is `reject`.
 *
 * @public
 */
export function addMonths(date: PlainDate, months: number, overflow: "clamp" | "spill" | "reject"): PlainDate {
  const total = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(total / 12);
  const month = (total % 12) + 1;
  const day = Number(date.slice(8, 10));
  const length = daysInMonth(year, month);
  const found = plainDateOf(year, month, Math.min(day, length));
  if (found === undefined || (day > length && overflow === "reject")) throw new RangeError(`${year}-${month} has no day ${day}`);
  return day > length && overflow === "spill" ? dateOfEpochDay(epochDayOf(found) + day - length) : found;
}
