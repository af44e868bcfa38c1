import { dateOfEpochDay, epochDayOf, err, type Finding, makeFinding, ok, type PlainDate, type Result, weekdayOfEpochDay } from "@pccc/core";
import type { CalendarDay, UndecidedRange } from "./calendar-data.ts";
import { diagnostics } from "./diagnostics.ts";
import type { Calendar } from "./make-calendar.ts";

/**
 * Whether a civil day is a working day, and what makes it so.
 *
 * @public
 */
export interface DayJudgement {
  readonly date: PlainDate;
  readonly working: boolean;
  /** The row that decides; absent where the week does. */
  readonly row?: CalendarDay;
}

/**
 * Judges a civil day by the decisions announced on or before it, and not after the moment asked about.
 *
 * @param calendar - The calendar.
 * @param date - The day.
 * @param asKnownOn - The last day whose announcements count; all that the data hold where left out.
 * @returns The judgement; a finding where the year is not covered or the day not decided yet.
 *
 * @public
 */
export function judgeDay(calendar: Calendar, date: PlainDate, asKnownOn?: PlainDate): Result<DayJudgement, Finding> {
  const day = epochDayOf(date);
  const judged = judgeEpochDay(calendar, day, asKnownOn);
  if (judged === undefined) return err(explainUnresolved(calendar, day));
  const { working, row } = judged;
  return ok(row === undefined ? { date, working } : { date, working, row });
}

/**
 * Tells whether a civil day is a working day.
 *
 * @param calendar - The calendar.
 * @param date - The day.
 * @param asKnownOn - The last day whose announcements count; all that the data hold where left out.
 * @returns Whether it is; a finding where the year is not covered or the day not decided yet.
 *
 * @public
 */
export function isWorkingDay(calendar: Calendar, date: PlainDate, asKnownOn?: PlainDate): Result<boolean, Finding> {
  const judged = judgeDay(calendar, date, asKnownOn);
  return judged.ok ? ok(judged.value.working) : judged;
}

/** A judgement without the day it is about. */
export interface EpochDayJudgement {
  readonly working: boolean;
  readonly row: CalendarDay | undefined;
  /** The range whose decision is open, where the judgement is provisional. */
  readonly open?: UndecidedRange;
}

const byWeek: { readonly working: EpochDayJudgement; readonly rest: EpochDayJudgement } = {
  working: { working: true, row: undefined },
  rest: { working: false, row: undefined },
};

/**
 * Judges an epoch day.
 *
 * @param calendar - The calendar.
 * @param day - The epoch day.
 * @param asKnownOn - The last day whose announcements count.
 * @returns The judgement; `undefined` where the year is not covered or the day not decided yet.
 */
export function judgeEpochDay(calendar: Calendar, day: number, asKnownOn: PlainDate | undefined): EpochDayJudgement | undefined {
  if (day < calendar.firstDay || day > calendar.lastDay) return undefined;
  const rows = calendar.rows.get(day);
  if (rows !== undefined) {
    const row = rows.find(({ announcedOn, date }) => announcedOn <= date && (asKnownOn === undefined || announcedOn <= asKnownOn));
    if (row !== undefined) return { working: row.kind === "makeUp", row };
  }
  if (calendar.data.weekend.includes(weekdayOfEpochDay(day))) return byWeek.rest;
  return isOpen(calendar, day, asKnownOn) ? undefined : byWeek.working;
}

/**
 * Judges an epoch day, provisionally where that is asked for: an open day is then off where its range expects so, else what the week says.
 *
 * @param calendar - The calendar.
 * @param day - The epoch day.
 * @param options - As known when, and whether provisionally.
 * @returns The judgement; `undefined` where the year is not covered, or the day is open and no provisional answer was asked for.
 */
export function judgeAsKnown(
  calendar: Calendar,
  day: number,
  options: { readonly asKnownOn?: PlainDate | undefined; readonly provisional?: boolean | undefined },
): EpochDayJudgement | undefined {
  const judged = judgeEpochDay(calendar, day, options.asKnownOn);
  if (judged !== undefined || options.provisional !== true) return judged;
  const open = calendar.undecided.get(day)?.[0];
  if (open === undefined || day < calendar.firstDay || day > calendar.lastDay) return undefined;
  return { working: open.expectedOff?.includes(dateOfEpochDay(day)) !== true, row: undefined, open };
}

/**
 * Says why a day has no judgement.
 *
 * @param calendar - The calendar.
 * @param day - The epoch day.
 * @returns The finding.
 */
export function explainUnresolved(calendar: Calendar, day: number): Finding {
  const date = dateOfEpochDay(day);
  const range = calendar.undecided.get(day)?.[0];
  if (day < calendar.firstDay || day > calendar.lastDay || range === undefined) {
    const { firstYear, lastYear } = calendar.data;
    return makeFinding(diagnostics, "PCCC_CALENDAR_YEAR_UNCOVERED", { calendar: calendar.id, date, firstYear, lastYear });
  }
  return makeFinding(diagnostics, "PCCC_CALENDAR_DAY_UNDECIDED", {
    calendar: calendar.id,
    date,
    from: range.fromInclusive,
    to: range.toInclusive,
  });
}

function isOpen(calendar: Calendar, day: number, asKnownOn: PlainDate | undefined): boolean {
  const ranges = calendar.undecided.get(day);
  if (ranges === undefined) return false;
  for (const { decidedOn } of ranges) {
    if (decidedOn === undefined) return true;
    if (asKnownOn === undefined || decidedOn <= asKnownOn) continue;
    // A day that came before any announcement stays what the week says, whatever is announced later.
    if (day > epochDayOf(asKnownOn)) return true;
  }
  return false;
}
