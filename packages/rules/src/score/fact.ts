import type { PlainDate, Text } from "@pccc/core";
import type { FactEvidence } from "../explain/evidence.ts";
import type { Metric } from "./metric.ts";

/**
 * What a metric is, without the function that computes it.
 *
 * @public
 */
export type MetricDefinition = Pick<Metric, "id" | "title" | "kind" | "unit" | "mayExceedWhole">;

/**
 * What a metric says of one unit in one period, as data.
 *
 * @public
 */
export interface Fact {
  readonly unit: string;
  readonly period: string;
  readonly metric: string;
  /** `Unknown` never counts as 0. */
  readonly state: "Known" | "Unknown" | "NotApplicable";
  /** Whole numbers of one population, where Known; a count has denominator 1, which may be left out. */
  readonly numerator?: number;
  readonly denominator?: number;
  /** Why the value is what it is, where the numbers do not say it. */
  readonly note?: Text;
  /** The population of the value: what it rests on. Where a count has as many as it counts, each is an event. */
  readonly evidence?: readonly FactEvidence[];
  /** The day on which it became known; known from the beginning where absent. */
  readonly knownOn?: PlainDate;
}
