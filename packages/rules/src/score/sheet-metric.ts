import type { Citation, Text } from "@pccc/core";
import type { ObligationState } from "../schedule/answered-obligation.ts";

/**
 * Where a sheet's own metric takes its numbers from.
 *
 * @remarks
 * `figures`: sums of figures that the period's reports state, by name; from the latest report that states them all, or summed over all
 * reports that do. A rate has a `denominator`; where it is 0 the rate does not apply. `silence` says what it means that no report
 * states them once none is awaited any more.
 *
 * `obligations`: how many of the unit's obligations of the period are in one of `states` (and that many working days late); a rate
 * is their share of those in `of`.
 *
 * @public
 */
export type MetricSource =
  | {
      readonly kind: "figures";
      readonly numerator: readonly string[];
      readonly denominator?: readonly string[];
      readonly over: "latest" | "sum";
      readonly silence: "unknown" | "zero";
    }
  | {
      readonly kind: "obligations";
      /** Duties by id, or kinds of duty such as `report`; every obligation of the unit where both are absent. */
      readonly duties?: readonly string[];
      readonly kinds?: readonly string[];
      readonly states: readonly ObligationState[];
      /** Of those: from so many working days late, to so many, both inclusive. */
      readonly workingDaysLate?: { readonly from: number; readonly to?: number };
      /** Of a rate: what the share is taken of. */
      readonly of?: readonly ObligationState[];
    };

/**
 * A metric that a sheet declares itself, so that no code is needed.
 *
 * @public
 */
export interface SheetMetric {
  readonly id: string;
  readonly title: Text;
  /** What is counted, such as `báo cáo`. */
  readonly unit: Text;
  readonly kind: "rate" | "count";
  readonly source: MetricSource;
  readonly basis?: readonly Citation[];
}
