import type { PlainDate, Text } from "@pccc/core";
import type { AnsweredObligation } from "../schedule/answered-obligation.ts";
import type { Period } from "../schedule/period.ts";
import type { ResultBoard } from "./result-board.ts";

/**
 * What a metric computes from: the units of one population in one period, and what they owed and answered.
 *
 * @remarks
 * `answered` is sorted by unit; those of unit `i` are at `start[i]` up to `start[i + 1]` exclusive.
 *
 * @public
 */
export interface MetricInput {
  readonly units: readonly string[];
  readonly period: Period;
  readonly asOf: PlainDate;
  readonly answered: readonly AnsweredObligation[];
  readonly start: Int32Array;
  /** Classes of units by id, where they are known. */
  readonly classes?: Readonly<Record<string, readonly string[]>>;
  /** The unit above each unit, where it is known. */
  readonly parents?: Readonly<Record<string, string>>;
  /** The results of other sheets, units and periods, for the metrics that read them; the later of two on one result counts. */
  readonly results?: readonly ResultBoard[];
}

/**
 * One value per unit. `state`: 0 Unknown, 1 Known, 2 NotApplicable.
 *
 * @remarks
 * A rate is `numerator / denominator`, both exact integers of one population; a count has denominator 1.
 * Unknown never counts as 0: it blocks closing.
 *
 * @public
 */
export interface MetricColumn {
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
  readonly state: Uint8Array;
  /**
   * Obligations (by id) that the value of a unit rests on, for the explanation. Where a count has as many as it counts, each is an event.
   */
  evidenceOf(unitIndex: number): readonly string[];
  /** Says in words why a unit's value is what it is, where the numbers do not say it: no report, nothing planned. */
  noteOf?(unitIndex: number): Text | undefined;
}

/**
 * A named, typed measure that plugins contribute.
 *
 * @public
 */
export interface Metric {
  /** Starts with the plugin's id, such as `pccc.reports-on-time`. */
  readonly id: string;
  readonly title: Text;
  readonly kind: "rate" | "count";
  /** What is counted, such as `báo cáo` or `khu dân cư`. */
  readonly unit: Text;
  /** Whether a rate may be more than the whole; without it that is warned of. */
  readonly mayExceedWhole?: boolean;
  /**
   * Pure and columnar: one call per period, never one per row.
   *
   * @param input - The units, and what they owed and answered.
   * @param columnOf - Computes another metric, by id; absent where a metric is asked alone.
   */
  compute(input: MetricInput, columnOf?: (metric: string) => MetricColumn): MetricColumn;
}
