import {
  addDays,
  daysInMonth,
  err,
  type Finding,
  makeFinding,
  ok,
  type PlainDate,
  plainDateOf,
  type Result,
  type UnitLevel,
  weekdayOf,
} from "@pccc/core";
import { diagnostics } from "./diagnostics.ts";
import { dueDay, shiftDay } from "./due-day.ts";
import { eventDue } from "./event-due.ts";
import { lastDayAllowed } from "./last-day-allowed.ts";
import { versionOn } from "./join-versions.ts";
import type { Calendar } from "./make-calendar.ts";
import type { Period } from "./period.ts";
import type { DeadlineDay, DeadlineWeekday, LevelDeadline, Regime } from "./regime.ts";
import type { ReachedDay } from "./working-days.ts";

/**
 * Picks the deadline of a level for a window: the one that names the window, then the one that names the frequency, then the general one.
 *
 * @remarks
 * Where a regime names the days themselves, the day is the deadline of every level.
 *
 * @param regime - The regime.
 * @param level - The level.
 * @param period - The window.
 * @returns The deadline; `undefined` where the level has none.
 *
 * @public
 */
export function deadlineFor(
  regime: Regime,
  level: UnitLevel,
  period: Pick<Period, "id" | "frequency" | "toInclusive">,
): LevelDeadline | undefined {
  const { window: rule, deadlines } = versionOn(regime, period.toInclusive);
  if (rule.kind === "days" || rule.kind === "once") return { level, offset: { n: 0, unit: "day" }, shift: rule.shift };
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
 * @param windowEnd - The last day of the window of data; the event's day for a deadline from an event.
 * @param deadline - The deadline.
 * @param asKnownOn - The last day whose announcements count; all that the data hold where left out.
 * @returns The day; a finding where it depends on a day that is not decided, or the month has no such day and `overflow` is `reject`.
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
  if (deadline.event !== undefined) return eventDue(calendar, windowEnd, { ...deadline.event, shift }, asKnownOn);
  const named = deadline.day === undefined ? weekdayAfter(windowEnd, deadline.weekday) : dayOfMonth(windowEnd, deadline.day);
  if (named === undefined)
    return err(makeFinding(diagnostics, "PCCC_REGIME_DEADLINE_NO_DAY", { regime: "–", level: deadline.level, from: windowEnd }));
  return shift === "none" ? ok({ on: named, reasons: [] }) : shiftDay(calendar, named, shift, asKnownOn);
}

function weekdayAfter(windowEnd: PlainDate, { weekday, weekOffset }: DeadlineWeekday): PlainDate {
  return addDays(windowEnd, ((weekday - weekdayOf(windowEnd) + 7) % 7) + 7 * weekOffset);
}

function dayOfMonth(windowEnd: PlainDate, { bound, day, monthOffset, overflow }: DeadlineDay): PlainDate | undefined {
  const months = Number(windowEnd.slice(0, 4)) * 12 + Number(windowEnd.slice(5, 7)) - 1 + monthOffset;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  const length = daysInMonth(year, month);
  const date = plainDateOf(year, month, day === "last" || (overflow === "clamp" && day > length) ? length : day);
  return date === undefined ? undefined : lastDayAllowed({ kind: bound, date });
}
