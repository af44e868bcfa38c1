import type { Citation, Text } from "@pccc/core";
import type { ResultSource } from "./result-source.ts";
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
 * is their share of those in `of`. With `sum` the days late of those are added up instead.
 *
 * `cohort`: how the unit stands among all units of the period by the metric `of`, of which the `highest` or the `lowest` value is best:
 * its share of the best value (`shareOfBest`) or of the mean (`shareOfMean`; of a rate, of all numerators over all denominators), how far it lies between the worst and the best, or its rank, a count of which 1 is best
 * and equal units share one.
 *
 * `result`: the result of another sheet, unit or period.
 *
 * @public
 */
export type MetricSource =
  | {
      readonly kind: "figures";
      readonly numerator: readonly string[];
      /** Columns that are taken off the sum of the numerator. */
      readonly less?: readonly string[];
      /** What it means that more is taken off than there is: nothing, or that the report contradicts itself. Stated where there is `less`. */
      readonly belowZero?: "zero" | "unknown";
      readonly denominator?: readonly string[];
      /** Of a rate: a whole that is always the same, such as the target of the year, in the place of a denominator. */
      readonly outOf?: number;
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
      readonly workingDaysLate?: DayRange;
      /** The same in calendar days. */
      readonly daysLate?: DayRange;
      /** Of a count: the days late added up, in the place of how many are late. */
      readonly sum?: "workingDaysLate" | "daysLate";
      /** Of a rate: what the share is taken of. */
      readonly of?: readonly ObligationState[];
    }
  | {
      readonly kind: "cohort";
      /** A metric by id, which compares no cohort itself. */
      readonly of: string;
      readonly as: "shareOfBest" | "shareOfMean" | "betweenWorstAndBest" | "rank";
      /** Stated but for `shareOfMean`, which looks at no best. */
      readonly best?: "highest" | "lowest";
      /** Compares the units below one parent, or those of each of these classes, by themselves; a unit of none of them is not compared. */
      readonly within?: "parent" | readonly string[];
      /** Where the other metric is Unknown of a unit: all wait for it, as where absent, or the others are compared without it. */
      readonly missing?: "unknown" | "leaveOut";
    }
  | ResultSource;

/**
 * A number of days, both ends inclusive.
 *
 * @public
 */
export interface DayRange {
  readonly from: number;
  readonly to?: number;
}

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
  /** Of a rate that may be more than the whole, such as this year against last; without it that is warned of. */
  readonly mayExceedWhole?: boolean;
  readonly source: MetricSource;
  readonly basis?: readonly Citation[];
}
