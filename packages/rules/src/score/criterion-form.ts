import type { Rounding, Text } from "@pccc/core";

/**
 * A level that a metric is held against, as decimal text: a share in per cent of a rate, a whole number of a count. Exactly one is given.
 *
 * @public
 */
export interface Level {
  readonly atLeast?: string;
  /** More than this much: `trên 80%`. */
  readonly above?: string;
}

/**
 * A degree of severity with the points that may be given for it, decimal text.
 *
 * @public
 */
export interface Severity {
  readonly id: string;
  readonly title: Text;
  readonly lowest: string;
  readonly highest: string;
}

/**
 * One share of a composite: a rate, a rate lessened by events, or a share by steps.
 *
 * @remarks
 * - `rate`: the rate itself, at most the whole.
 * - `lessEvents`: the whole less `percent` of one product for each event, over `products`; not below 0.
 * - `steps`: the share in per cent of the highest step reached, else 0.
 *
 * A part that does not apply counts as the whole (`full`) or leaves the mean (`exclude`). A part counts `weight` times, once where
 * absent.
 *
 * @public
 */
export type CompositePart<MetricId extends string = string> = {
  readonly id: string;
  readonly title: Text;
  readonly notApplicable: "full" | "exclude";
  /** Decimal text. */
  readonly weight?: string;
} & (
  | { readonly kind: "rate"; readonly metric: MetricId }
  | { readonly kind: "lessEvents"; readonly products: MetricId; readonly events: MetricId; readonly percent: string }
  | { readonly kind: "steps"; readonly metric: MetricId; readonly steps: readonly (Level & { readonly percent: string })[] }
);

/**
 * How a criterion turns metrics or a judgement into points. Points are decimal text, read without a float.
 *
 * @remarks
 * - `base`: the maximum, always: what a unit begins with where a sheet only deducts.
 * - `allOrNothing`: the maximum when the metric is at least, above, at most or below the one level that is given, else 0.
 * - `stepped`: the points of the highest step reached, else 0; points may be negative.
 * - `linear`: the maximum times the rate; 0 below `zeroBelow`, the maximum from `fullFrom` on, where they are given.
 * - `ramp`: nothing at `from`, the maximum at `to`, in proportion between them; `from` lies above `to` where less is better.
 * - `deduction`: the maximum (or 0 for a pure deduction) minus `per` for each event counted, at most `cap`, not below `floor`.
 * - `tieredDeduction`: the same with several counts, each with its own `per`, under one `cap` and `floor`.
 * - `addition`: `per` for each event above `above` (0 where absent), at most the maximum.
 *
 * An addition or a deduction with `every` counts whole lots of so many events. Points with `roundTo` are rounded to its multiples.
 *
 * - `perPercent`: for every `every` per cent by which the rate falls short of, or exceeds, `from`, `per` is taken from the maximum, or
 *   given up to it; a step that is begun counts or does not, as `partial` says.
 * - `productDeduction`: minus `percent` of the product's points for each event, not below 0.
 * - `composite`: the maximum times the mean of its parts, rounded once.
 * - `judged`: a person gives points between `minimum` and the maximum; within the range of a severity where there are any. A judged
 *   bonus, and a judged criterion whose maximum is 0, count 0 until a person decides; any other is Unknown until then.
 * - `judgedEvents`: each event is decided by a person, within the range of its severity, and its points are taken, at most `cap`, not
 *   below `floor`.
 *
 * @public
 */
export type CriterionForm<MetricId extends string = string> =
  | { readonly kind: "base" }
  | ({ readonly kind: "allOrNothing"; readonly metric: MetricId } & Level & { readonly atMost?: string; readonly below?: string })
  | {
      readonly kind: "stepped";
      readonly metric: MetricId;
      readonly steps: readonly (Level & { readonly points: string })[];
    }
  | {
      readonly kind: "linear";
      readonly metric: MetricId;
      readonly rounding: Rounding;
      readonly zeroBelow?: string;
      readonly fullFrom?: string;
      readonly roundTo?: string;
    }
  | {
      readonly kind: "ramp";
      readonly metric: MetricId;
      readonly from: string;
      readonly to: string;
      readonly rounding: Rounding;
      readonly roundTo?: string;
    }
  | {
      readonly kind: "deduction";
      readonly metric: MetricId;
      readonly per: string;
      readonly every?: string;
      readonly cap: string;
      readonly floor: string;
    }
  | {
      readonly kind: "tieredDeduction";
      readonly tiers: readonly { readonly metric: MetricId; readonly per: string }[];
      readonly cap: string;
      readonly floor: string;
    }
  | { readonly kind: "addition"; readonly metric: MetricId; readonly per: string; readonly every?: string; readonly above?: string }
  | {
      readonly kind: "perPercent";
      readonly metric: MetricId;
      readonly direction: "shortfall" | "excess";
      readonly from: string;
      readonly every: string;
      readonly per: string;
      readonly partial: "counts" | "ignored";
    }
  | { readonly kind: "productDeduction"; readonly metric: MetricId; readonly percent: string; readonly rounding: Rounding }
  | { readonly kind: "composite"; readonly parts: readonly CompositePart<MetricId>[]; readonly rounding: Rounding }
  | ({ readonly kind: "judged"; readonly minimum: string; readonly severities?: readonly Severity[] } & JudgedBy)
  | ({
      readonly kind: "judgedEvents";
      readonly severities: readonly Severity[];
      readonly cap: string;
      readonly floor: string;
    } & JudgedBy);

/**
 * Who may decide a judged criterion, and whether evidence must be named.
 *
 * @public
 */
export interface JudgedBy {
  /** Posts, such as `post:head`; any where absent. */
  readonly deciders?: readonly string[];
  readonly evidence?: "required" | "optional";
}
