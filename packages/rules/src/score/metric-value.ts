import { type Finding, makeFinding, type Text } from "@pccc/core";
import { diagnostics } from "../diagnostics.ts";
import { type Threshold, WHOLE } from "./checked-sheet.ts";
import type { Metric, MetricColumn, MetricInput } from "./metric.ts";

/**
 * What a metric says of one unit.
 *
 * @internal
 */
export interface MetricValue {
  readonly metric: Metric;
  readonly state: "Known" | "Unknown" | "NotApplicable";
  /** Exact integers; 0 of 1 unless Known. */
  readonly numerator: number;
  readonly denominator: number;
  /** Ids of obligations. */
  readonly evidence: readonly string[];
  readonly note: Text | undefined;
}

/**
 * The values of one metric in one period, by place of the unit in the input.
 *
 * @internal
 */
export interface MetricValues {
  readonly values: readonly MetricValue[];
  readonly findings: readonly Finding[];
}

/**
 * Computes a metric for all units and checks what the plugin gave: what is no exact number is Unknown, never 0.
 *
 * @param metric - The metric.
 * @param input - The units and what they answered.
 * @param columnOf - Computes another metric, by id.
 * @returns The values, with findings on numbers that are invalid or above the whole.
 *
 * @internal
 */
export function readMetric(metric: Metric, input: MetricInput, columnOf?: (metric: string) => MetricColumn): MetricValues {
  const column = metric.compute(input, columnOf);
  const findings: Finding[] = [];
  const values = input.units.map((unit, index) => {
    const value = readValue(metric, column, index);
    const params = { metric: metric.id, unit, period: input.period.id };
    const written = { numerator: String(column.numerator[index]), denominator: String(column.denominator[index]) };
    if (value === undefined) {
      findings.push(makeFinding(diagnostics, "PCCC_SCORE_METRIC_INVALID", { ...params, ...written }));
      return { metric, state: "Unknown", numerator: 0, denominator: 1, evidence: column.evidenceOf(index), note: undefined } as const;
    }
    if (metric.kind === "rate" && metric.mayExceedWhole !== true && value.numerator > value.denominator) {
      findings.push(makeFinding(diagnostics, "PCCC_SCORE_RATE_ABOVE_WHOLE", { ...params, ...written }));
    }
    return value;
  });
  return { values, findings };
}

/**
 * Tells whether a value reaches a threshold, exactly.
 *
 * @param value - A Known value.
 * @param threshold - The threshold, of the same kind.
 * @returns Whether it is at least as much; more, where the threshold is strict.
 *
 * @internal
 */
export function reaches(value: Pick<MetricValue, "numerator" | "denominator">, threshold: Threshold): boolean {
  if (threshold.kind === "count") return threshold.strict ? value.numerator > threshold.value : value.numerator >= threshold.value;
  if (threshold.strict) return BigInt(value.numerator) * BigInt(WHOLE) > BigInt(threshold.value) * BigInt(value.denominator);
  return BigInt(value.numerator) * BigInt(WHOLE) >= BigInt(threshold.value) * BigInt(value.denominator);
}

/**
 * Tells whether a value is no more than a threshold, exactly.
 *
 * @param value - A Known value.
 * @param threshold - The threshold, of the same kind.
 * @returns Whether it is at most as much.
 *
 * @internal
 */
export function isWithin(value: Pick<MetricValue, "numerator" | "denominator">, threshold: Threshold): boolean {
  if (threshold.kind === "count") return value.numerator <= threshold.value;
  return BigInt(value.numerator) * BigInt(WHOLE) <= BigInt(threshold.value) * BigInt(value.denominator);
}

/**
 * Compares two values of one kind, exactly.
 *
 * @param a - A Known value.
 * @param b - Another.
 * @returns Below 0 where the first is less, 0 where they are equal, above 0 where it is more.
 *
 * @internal
 */
export function compareValues(
  a: Pick<MetricValue, "numerator" | "denominator">,
  b: Pick<MetricValue, "numerator" | "denominator">,
): number {
  const apart = BigInt(a.numerator) * BigInt(b.denominator) - BigInt(b.numerator) * BigInt(a.denominator);
  return apart < 0n ? -1 : apart > 0n ? 1 : 0;
}

function readValue(metric: Metric, column: MetricColumn, index: number): MetricValue | undefined {
  const evidence = column.evidenceOf(index);
  const note = column.noteOf?.(index);
  const state = column.state[index];
  if (state === 0 || state === 2) {
    return { metric, state: state === 0 ? "Unknown" : "NotApplicable", numerator: 0, denominator: 1, evidence, note };
  }
  const numerator = column.numerator[index];
  const denominator = column.denominator[index];
  if (state !== 1 || !isCount(numerator) || !isCount(denominator)) return undefined;
  if (isOfNothing(metric, denominator)) {
    return { metric, state: "NotApplicable", numerator: 0, denominator: 1, evidence, note: note ?? nothingOf };
  }
  if (denominator === 0) return undefined;
  if (metric.kind === "count" && denominator !== 1) return undefined;
  return { metric, state: "Known", numerator, denominator, evidence, note };
}

/** What is said of a rate whose denominator is 0. @internal */
export const nothingOf: Text = { vi: "Mẫu số bằng 0 trong kỳ này", en: "There is nothing to take a share of in this period" };

/** Whether a rate has nothing to be a share of: then it does not apply. @internal */
export function isOfNothing({ kind }: Pick<Metric, "kind">, denominator: number): boolean {
  return kind === "rate" && denominator === 0;
}

function isCount(value: number | undefined): value is number {
  return value !== undefined && Number.isSafeInteger(value) && value >= 0;
}
