import { type DateRange, lastDayAllowed, lastMomentAllowed, oncePeriod, type Period, periodsOf, type Regime } from "@pccc/calendar";
import {
  addDays,
  type Duty,
  daysInMonth,
  type Finding,
  makeFinding,
  type PlainDate,
  plainDateOf,
  type RecordedEvent,
  type Weekday,
} from "@pccc/core";
import { diagnostics } from "../diagnostics.ts";
import { writeDay } from "./reason-steps.ts";
import type { FixedDay, ResolvedTiming } from "./resolve-timing.ts";

/** One time at which a duty is owed. */
export interface Occurrence {
  readonly period: Period;
  /** The day as of which the population is taken. */
  readonly populationOn: PlainDate;
  /** Set where the deadline does not depend on the level. */
  readonly dueOn?: PlainDate;
  /** The last minute of that day, `HH:MM`. */
  readonly dueTime?: string;
  /** The one unit that owes it, where only one does. */
  readonly unit?: string;
  /** What made it occur. */
  readonly event?: RecordedEvent;
}

/** The occurrences of a duty in a range. */
export interface Occurrences {
  readonly occurrences: readonly Occurrence[];
  readonly findings: readonly Finding[];
}

/**
 * Lists when a duty is owed in a range.
 *
 * @param duty - The duty.
 * @param timing - Its timing.
 * @param range - The range: windows that end in it, days that lie in it.
 * @param asOf - The day on which the question is asked.
 * @param events - The events on record.
 * @returns The occurrences, oldest first.
 */
export function occurrencesOf(
  duty: Duty,
  timing: ResolvedTiming,
  range: DateRange,
  asOf: PlainDate,
  events: readonly RecordedEvent[],
): Occurrences {
  const within = (date: PlainDate): boolean => date >= range.fromInclusive && date <= range.toInclusive;
  switch (timing.kind) {
    case "periodic":
      return {
        occurrences: periodsOf(timing.regime, timing.frequency, range).map((period) => ({ period, populationOn: period.toInclusive })),
        findings: [],
      };
    case "onDay": {
      const period = oncePeriod(timing.regime);
      const falls = period !== undefined && within(period.toInclusive);
      return { occurrences: falls ? [{ period, populationOn: period.toInclusive }] : [], findings: [] };
    }
    case "onEvent":
      return {
        occurrences: events
          .filter(({ event, on }) => event === timing.event && within(on))
          .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1))
          .map((event) => onEvent(timing.regime, event)),
        findings: [],
      };
    case "fixedDay":
      return timing.frequency === "weekly" ? weekly(timing, range) : fixedDays(duty, timing, range);
    case "once":
      return { occurrences: once(timing, range, asOf), findings: [] };
  }
}

function onEvent(regime: Regime, event: RecordedEvent): Occurrence {
  const { id, on, unit } = event;
  const title = regime.window.kind === "event" ? regime.window.title : regime.title;
  const label = { vi: `${title.vi} ngày ${writeDay(on)}`, en: `${title.en ?? title.vi}, ${on}` };
  const period: Period = { id: `${regime.family}:${id}`, label, frequency: "once", fromInclusive: on, toInclusive: on };
  return { period, populationOn: on, event, ...(unit === undefined ? {} : { unit }) };
}

function weekly({ weekday, time, bound }: FixedDay & { readonly frequency: "weekly" }, range: DateRange): Occurrences {
  // A week of the calendar package that ends on the day named gives the day its ISO name.
  const window = { kind: "weeks", startWeekday: ((weekday % 7) + 1) as Weekday } as const;
  const regime: Regime = {
    id: "weekly",
    family: "weekly",
    title,
    frequencies: ["weekly"],
    window,
    deadlines: [],
    appliesTo: title,
    basis: [],
  };
  // A bound may end on the day before the one named, which the range then has to hold.
  const wide = { ...range, toInclusive: addDays(range.toInclusive, 1) };
  const occurrences = periodsOf(regime, "weekly", wide).map(({ id, toInclusive }): Occurrence => {
    const { on, time: dueTime } = lastMomentAllowed(bound, toInclusive, time);
    const label = { vi: `Ngày ${writeDay(on)}`, en: on };
    const period: Period = { id, label, frequency: "weekly", fromInclusive: on, toInclusive: on };
    return { period, populationOn: on, dueOn: on, ...(dueTime === undefined ? {} : { dueTime }) };
  });
  return { occurrences: occurrences.filter(({ populationOn: on }) => on >= range.fromInclusive && on <= range.toInclusive), findings: [] };
}

const title = { vi: "Hằng tuần", en: "Weekly" };

function once(timing: ResolvedTiming & { readonly kind: "once" }, range: DateRange, asOf: PlainDate): readonly Occurrence[] {
  const { fromInclusive, dueOn, dueTime } = timing;
  if (fromInclusive !== undefined && fromInclusive > range.toInclusive) return [];
  const period: Period = { id: "once", label: { vi: "Một lần", en: "Once" }, frequency: "once", ...range };
  if (dueOn !== undefined) {
    return dueOn < range.fromInclusive || dueOn > range.toInclusive
      ? []
      : [{ period, populationOn: dueOn, dueOn, ...(dueTime === undefined ? {} : { dueTime }) }];
  }
  // Without a deadline the task stays open, so who owes it is asked of the present and not of the range's last day.
  const present = asOf < range.toInclusive ? asOf : range.toInclusive;
  return [{ period, populationOn: present < range.fromInclusive ? range.fromInclusive : present }];
}

function fixedDays(duty: Duty, timing: Exclude<FixedDay, { readonly frequency: "weekly" }>, range: DateRange): Occurrences {
  const occurrences: Occurrence[] = [];
  const findings: Finding[] = [];
  const firstYear = Number(range.fromInclusive.slice(0, 4));
  // "Before 1 January" falls due in the year before.
  const lastYear = Number(addDays(range.toInclusive, 1).slice(0, 4));
  for (let year = firstYear; year <= lastYear; year += 1) {
    for (const month of timing.month === undefined ? allMonths : [timing.month]) {
      const name = timing.frequency === "annual" ? `${year}` : `${year}-${String(month).padStart(2, "0")}`;
      const named = plainDateOf(year, month, timing.day);
      const date = named === undefined ? undefined : lastDayAllowed({ kind: timing.bound, date: named });
      if (date === undefined) {
        const on = timing.month === undefined ? `${timing.day}` : `${timing.month}-${timing.day}`;
        if (overlaps(year, month, range))
          findings.push(makeFinding(diagnostics, "PCCC_SCHEDULE_NO_SUCH_DAY", { duty: duty.id, on, period: name }));
      } else if (date >= range.fromInclusive && date <= range.toInclusive) {
        const label = { vi: `Ngày ${writeDay(date)}`, en: date };
        const period: Period = {
          id: `${timing.frequency}:${name}`,
          label,
          frequency: timing.frequency,
          fromInclusive: date,
          toInclusive: date,
        };
        occurrences.push({ period, populationOn: date, dueOn: date });
      }
    }
  }
  return { occurrences, findings };
}

const allMonths: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

function overlaps(year: number, month: number, range: DateRange): boolean {
  if (month < 1 || month > 12) return true;
  const prefix = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-`;
  return `${prefix}${daysInMonth(year, month)}` >= range.fromInclusive && `${prefix}01` <= range.toInclusive;
}
