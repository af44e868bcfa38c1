import type { PlainDate } from "@pccc/core";
import type { AnsweredObligation } from "../schedule/answered-obligation.ts";
import { frequencyRank } from "../schedule/frequency-rank.ts";
import type { Period } from "../schedule/period.ts";
import type { MetricInput } from "./metric.ts";

/**
 * What the input of metrics is selected from.
 *
 * @public
 */
export interface MetricInputForOptions {
  /** The units that are scored, in any order. */
  readonly units: readonly string[];
  /** The period that is scored. */
  readonly period: Period;
  /** Obligations of any units and periods, as answered on `asOf`. */
  readonly answered: readonly AnsweredObligation[];
  readonly asOf: PlainDate;
  /** Handed on to metrics that compare units of one class, or below one parent. */
  readonly classes?: MetricInput["classes"];
  readonly parents?: MetricInput["parents"];
  /** Handed on to metrics that read other results. */
  readonly results?: MetricInput["results"];
}

/**
 * Selects what each unit owed and answered that counts in one period.
 *
 * @remarks
 * An obligation counts in the period when it is owed once; or when its own period is the scored one, or is no longer than it and ends
 * in it; or when its own period is longer and its due day lies in it. A longer one without a due day counts in every period that it
 * overlaps. So each dated recurring obligation counts in one period of a family, and in one only.
 *
 * @param options - The units, the period and the obligations.
 * @returns The input of metrics; within a unit obligations stand in the order of their ids.
 *
 * @public
 */
export function metricInputFor(options: MetricInputForOptions): MetricInput {
  const { units, period, asOf, classes, parents, results } = options;
  const byUnit = new Map<string, AnsweredObligation[]>(units.map((unit) => [unit, []]));
  for (const item of options.answered) {
    if (countsIn(item, period)) byUnit.get(item.obligation.unit)?.push(item);
  }
  const answered: AnsweredObligation[] = [];
  const start = new Int32Array(units.length + 1);
  for (const [index, unit] of units.entries()) {
    const own = byUnit.get(unit) ?? [];
    for (const item of own.sort((a, b) => (a.obligation.id < b.obligation.id ? -1 : 1))) answered.push(item);
    start[index + 1] = answered.length;
  }
  return {
    units,
    period,
    asOf,
    answered,
    start,
    ...(classes === undefined ? {} : { classes }),
    ...(parents === undefined ? {} : { parents }),
    ...(results === undefined ? {} : { results }),
  };
}

/**
 * Groups what was answered by period, so that scoring many periods need not go through all of it for each.
 *
 * @param answered - Obligations of any units and periods, as answered.
 * @returns Gives those that may count in a period: all that do, in the order given.
 *
 * @public
 */
export function answeredByPeriod(answered: readonly AnsweredObligation[]): (period: Period) => readonly AnsweredObligation[] {
  const groups = Map.groupBy(answered, ({ obligation }) => obligation.period.id);
  return (scored) => {
    const counting = [...groups.values()].filter(([first]) => first !== undefined && mayCountIn(first.obligation.period, scored));
    return counting.length === 1 ? (counting[0] as readonly AnsweredObligation[]) : counting.flat();
  };
}

/** Whether obligations of a period may count in another; a longer one counts by its due day. */
function mayCountIn(period: Period, scored: Period): boolean {
  if (period.id === scored.id || period.frequency === "once" || scored.frequency === "once") return true;
  return frequencyRank[period.frequency] > frequencyRank[scored.frequency] || isIn(period.toInclusive, scored);
}

function countsIn({ obligation }: AnsweredObligation, scored: Period): boolean {
  const { period, dueOn } = obligation;
  if (period.id === scored.id || period.frequency === "once") return true;
  if (frequencyRank[period.frequency] <= frequencyRank[scored.frequency]) return isIn(period.toInclusive, scored);
  if (dueOn !== undefined) return isIn(dueOn, scored);
  return period.fromInclusive <= scored.toInclusive && scored.fromInclusive <= period.toInclusive;
}

function isIn(day: PlainDate, { fromInclusive, toInclusive }: Period): boolean {
  return fromInclusive <= day && day <= toInclusive;
}
