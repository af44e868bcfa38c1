import type { Finding, PlainDate, Result } from "@pccc/core";
import { checkSheet } from "./check-sheet.ts";
import type { CheckedSheet } from "./checked-sheet.ts";
import type { MetricDefinition } from "./fact.ts";
import type { Metric } from "./metric.ts";
import type { Sheet } from "./sheet.ts";

/**
 * Checks a sheet whose metrics are given as facts; those that it declares itself may stand among them.
 *
 * @param sheet - The sheet.
 * @param metrics - What the facts measure.
 * @param on - The day whose values parameters take; every value is checked where absent.
 * @returns The checked sheet; or everything that is wrong with it.
 *
 * @internal
 */
export function checkFactSheet(
  sheet: Sheet,
  metrics: readonly MetricDefinition[],
  on?: PlainDate,
): Result<CheckedSheet, readonly Finding[]> {
  const declared = new Set((sheet.metrics ?? []).map(({ id }) => id));
  const others = metrics.filter(({ id }) => !declared.has(id)).map((metric) => [metric.id, withoutFunction(metric)] as const);
  return checkSheet(sheet, Object.fromEntries(others), on === undefined ? {} : { on });
}

/**
 * Lists what the facts of a sheet measure, in the order of its metrics.
 *
 * @param sheet - The sheet.
 * @param metrics - Definitions of any metrics.
 * @returns A definition for each metric of the sheet.
 *
 * @internal
 */
export function definitionsOf(sheet: CheckedSheet, metrics: readonly MetricDefinition[]): readonly MetricDefinition[] {
  const given = new Map(metrics.map((metric) => [metric.id, metric]));
  return sheet.metrics.flatMap((id) => {
    const metric = given.get(id) ?? sheet.declared[id];
    return metric === undefined ? [] : [definitionOf(metric, sheet.declared[id])];
  });
}

/** Leaves a metric's function out. What the sheet itself declares of a metric holds, though whoever gives the facts does not repeat it. */
function definitionOf(
  { id, title, kind, unit, mayExceedWhole }: MetricDefinition,
  declared: MetricDefinition | undefined,
): MetricDefinition {
  const mayExceed = mayExceedWhole ?? declared?.mayExceedWhole;
  return { id, title, kind, unit, ...(mayExceed === undefined ? {} : { mayExceedWhole: mayExceed }) };
}

function withoutFunction(metric: MetricDefinition): Metric {
  return {
    ...metric,
    compute: () => {
      throw new RangeError(`the metric ${metric.id} is given as facts`);
    },
  };
}
