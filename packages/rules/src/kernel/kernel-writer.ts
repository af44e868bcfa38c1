import type { Rounding } from "@pccc/core";
import type { CheckedSheet, Threshold } from "../score/checked-sheet.ts";
import type { BoundMetric } from "./bind-columns.ts";
import { factorsOf } from "./exact-limits.ts";
import type { ScoreColumns } from "./score-columns.ts";

/** So many rows are scored by one call: their sums stay in the processor's nearest memory. @internal */
export const blockRows: number = 2048;

/**
 * What the parts of a generated function are written from.
 *
 * @internal
 */
export interface Writer {
  readonly sheet: CheckedSheet;
  readonly columns: ScoreColumns;
  readonly metrics: readonly BoundMetric[];
  readonly use: (value: unknown) => string;
  readonly loads: readonly string[];
  readonly placeOf: ReadonlyMap<string, number>;
  /** Whether every sum of points is an integer of 32 bits, which the engine is told then. */
  readonly isSmall: boolean;
}

/** The sum that points of a placement are added to. @internal */
export function sumOf(placement: string, maximum: number): string {
  if (placement === "bonusInside") return "inside";
  if (placement === "bonusAbove") return "above";
  return maximum === 0 ? "deducted" : "scaled";
}

/** The denominator of a metric in the code. @internal */
export function bottomOf(metrics: readonly BoundMetric[], place: number): string {
  return metrics[place]?.denominator === undefined ? "1" : `d${place}`;
}

/** A comparison of a value with a threshold, true where it reaches it. @internal */
export function testOf(threshold: Threshold, n: string, d: string): string {
  const sign = threshold.strict === true ? ">" : ">=";
  if (threshold.kind === "count") return `${n} ${sign} ${threshold.value}`;
  const { whole, share } = factorsOf(threshold);
  return `${n} * ${whole} ${sign} ${share} * ${d}`;
}

/** The quotient of integers that are not negative, below 2^52. @internal */
export function quotientOf(x: string, d: string, rounding: Rounding): string {
  switch (rounding) {
    case "down":
      return `Math.floor(${x} / ${d})`;
    case "up":
      return `Math.floor((${x} + ${d} - 1) / ${d})`;
    case "half-up":
      return `Math.floor((2 * ${x} + ${d}) / (2 * ${d}))`;
    case "half-even":
      // A half that would be rounded up to an odd number goes down again.
      return `Math.floor((2 * ${x} + ${d}) / (2 * ${d})) - ((2 * ${x} + ${d}) % (2 * ${d}) === 0 ? Math.floor((2 * ${x} + ${d}) / (2 * ${d})) % 2 : 0)`;
  }
}
