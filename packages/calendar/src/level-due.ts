import {
  addDays,
  daysInMonth,
  type Finding,
  type Frequency,
  ok,
  type PlainDate,
  plainDateOf,
  type Result,
  type UnitLevel,
  weekdayOf,
} from "@pccc/core";
import { dueDay, shiftDay } from "./due-day.ts";
import { lastDayAllowed } from "./last-day-allowed.ts";
import type { Calendar } from "./make-calendar.ts";
import type { DeadlineDay, DeadlineWeekday, LevelDeadline } from "./regime.ts";
import type { ReachedDay } from "./working-days.ts";

/**
 * Picks the deadline of a level for a window: the one that names the window, then the one that names the frequency, then the general one.
 *
 * @param deadlines - The deadlines of a regime.
 * @param level - The level.
 * @param period - The window.
 * @returns The deadline; `undefined` where the level has none.
 *
 * @public
 */
export function deadlineFor(
  deadlines: readonly LevelDeadline[],
  level: UnitLevel,
  period: { readonly id: string; readonly frequency: Frequency | "once" },
): LevelDeadline | undefined {
  const fitting = deadlines.filter(
    (deadline) =>
      deadline.level === level &&
      (deadline.frequency === undefined || deadline.frequency === period.frequency) &&
      (deadline.window === undefined || period.id.endsWith(`-${deadline.window}`)),
  );
  return fitting.find(({ window }) => window !== undefined) ?? fitting.find(({ frequency }) => frequency !== undefined) ?? fitting[0];
}

/**
 * Computes the last day of a level's deadline for a window, with the days passed over.
 *
 * @param calendar - The calendar.
 * @param windowEnd - The last day of the window of data.
 * @param deadline - The deadline.
 * @param asKnownOn - The last day whose announcements count; all that the data hold where left out.
 * @returns The day; a finding where it depends on a day that is not decided.
 * @throws `RangeError` when the deadline names a day that the month does not have and its overflow is `reject`.
 *
 * @public
 */
export function levelDue(
  calendar: Calendar,
  windowEnd: PlainDate,
  deadline: LevelDeadline,
  asKnownOn?: PlainDate,
): Result<ReachedDay, Finding> {
  const { shift } = deadline;
  if (deadline.offset !== undefined) return dueDay({ windowEnd, offset: deadline.offset, shift, calendar, asKnownOn });
  const named = deadline.day === undefined ? weekdayAfter(windowEnd, deadline.weekday) : dayOfMonth(windowEnd, deadline.day);
  return shift === "none" ? ok({ on: named, reasons: [] }) : shiftDay(calendar, named, shift, asKnownOn);
}

function weekdayAfter(windowEnd: PlainDate, { weekday, weekOffset }: DeadlineWeekday): PlainDate {
  return addDays(windowEnd, ((weekday - weekdayOf(windowEnd) + 7) % 7) + 7 * weekOffset);
}

function dayOfMonth(windowEnd: PlainDate, { bound, day, monthOffset, overflow }: DeadlineDay): PlainDate {
  const months = Number(windowEnd.slice(0, 4)) * 12 + Number(windowEnd.slice(5, 7)) - 1 + monthOffset;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  const length = daysInMonth(year, month);
  const date = plainDateOf(year, month, day === "last" || (overflow === "clamp" && day > length) ? length : day);
  if (date === undefined) throw new RangeError(`${year}-${month} has no day ${day}`);
  return lastDayAllowed({ kind: bound, date });
}
