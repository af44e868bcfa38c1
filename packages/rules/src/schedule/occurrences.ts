import { type DateRange, type Period, periodsOf } from "@pccc/calendar";
import { type Duty, daysInMonth, type Finding, makeFinding, type PlainDate, plainDateOf } from "@pccc/core";
import { diagnostics } from "../diagnostics.ts";
import { writeDay } from "./reason-steps.ts";
import type { ResolvedTiming } from "./resolve-timing.ts";

/** One time at which a duty is owed. */
export interface Occurrence {
  readonly period: Period;
  /** The day as of which the population is taken. */
  readonly populationOn: PlainDate;
  /** Set where the deadline does not depend on the level. */
  readonly dueOn?: PlainDate;
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
 * @returns The occurrences, oldest first.
 */
export function occurrencesOf(duty: Duty, timing: ResolvedTiming, range: DateRange, asOf: PlainDate): Occurrences {
  switch (timing.kind) {
    case "periodic":
      return {
        occurrences: periodsOf(timing.regime, timing.frequency, range).map((period) => ({ period, populationOn: period.toInclusive })),
        findings: [],
      };
    case "fixedDay":
      return fixedDays(duty, timing, range);
    case "once":
      return { occurrences: once(timing, range, asOf), findings: [] };
  }
}

function once(timing: ResolvedTiming & { readonly kind: "once" }, range: DateRange, asOf: PlainDate): readonly Occurrence[] {
  const { fromInclusive, dueOn } = timing;
  if (fromInclusive !== undefined && fromInclusive > range.toInclusive) return [];
  const period: Period = { id: "once", label: { vi: "Một lần", en: "Once" }, frequency: "once", ...range };
  if (dueOn !== undefined) {
    return dueOn < range.fromInclusive || dueOn > range.toInclusive ? [] : [{ period, populationOn: dueOn, dueOn }];
  }
  // Without a deadline the task stays open, so who owes it is asked of the present and not of the range's last day.
  const present = asOf < range.toInclusive ? asOf : range.toInclusive;
  return [{ period, populationOn: present < range.fromInclusive ? range.fromInclusive : present }];
}

function fixedDays(duty: Duty, timing: ResolvedTiming & { readonly kind: "fixedDay" }, range: DateRange): Occurrences {
  const occurrences: Occurrence[] = [];
  const findings: Finding[] = [];
  const firstYear = Number(range.fromInclusive.slice(0, 4));
  const lastYear = Number(range.toInclusive.slice(0, 4));
  for (let year = firstYear; year <= lastYear; year += 1) {
    for (const month of timing.month === undefined ? allMonths : [timing.month]) {
      const name = timing.frequency === "annual" ? `${year}` : `${year}-${String(month).padStart(2, "0")}`;
      const date = plainDateOf(year, month, timing.day);
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
