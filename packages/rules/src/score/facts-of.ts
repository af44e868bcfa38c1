import { type Evidence, makeEvidence } from "../explain/evidence.ts";
import type { CheckedSheet } from "./checked-sheet.ts";
import type { Fact } from "./fact.ts";
import type { Metric, MetricInput } from "./metric.ts";
import type { MetricValue } from "./metric-value.ts";
import { measure, sheetOn } from "./score-units.ts";

/**
 * Writes as data what the metrics of a sheet say of units, with what each value rests on.
 *
 * @param sheet - The sheet.
 * @param metrics - Metrics by id; those of the sheet must be there.
 * @param input - The units, the period and what was owed and answered.
 * @param units - The units whose facts are wanted, among those of the input.
 * @returns The facts, by unit and then by metric.
 * @throws `RangeError` when `metrics` lacks a metric of the sheet.
 *
 * @public
 */
export function factsOf(
  sheet: CheckedSheet,
  metrics: Readonly<Record<string, Metric>>,
  input: MetricInput,
  units: readonly string[],
): readonly Fact[] {
  const columns = measure(sheetOn(sheet, metrics, input.period.toInclusive), metrics, input);
  const evidence = makeEvidence(input.answered, input.results);
  const wanted = new Set(units);
  return input.units.flatMap((unit, index) =>
    wanted.has(unit)
      ? sheet.metrics.map((id) => factOf(unit, input.period.id, id, columns.get(id)?.values[index] as MetricValue, evidence))
      : [],
  );
}

function factOf(unit: string, period: string, metric: string, value: MetricValue, evidence: Evidence): Fact {
  const { state, numerator, denominator, note } = value;
  const rested = evidence.find(value.evidence);
  return {
    unit,
    period,
    metric,
    state,
    ...(state === "Known" ? { numerator, denominator } : {}),
    ...(note === undefined ? {} : { note }),
    ...(rested.length === 0 ? {} : { evidence: rested }),
  };
}
