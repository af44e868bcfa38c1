import type { Citation, Rounding, Text } from "@pccc/core";

/**
 * How a criterion turns a metric or a judgement into points. Points are decimal text, read without a float.
 *
 * @remarks
 * - `allOrNothing`: the maximum when the metric reaches `atLeast` (a share in per cent for a rate, a count otherwise), else 0.
 * - `stepped`: the points of the highest step reached.
 * - `linear`: the maximum times the rate.
 * - `deduction`: the maximum (or 0 for a pure deduction) minus `per` for each event counted, at most `cap`, not below `floor`.
 * - `productDeduction`: minus `percent` of the product's points for each event, not below 0.
 * - `judged`: a person gives points between `minimum` and the maximum, with evidence. A judged bonus, and a judged criterion whose
 *   maximum is 0, count 0 until a person decides; any other is Unknown until then.
 *
 * @public
 */
export type CriterionForm<MetricId extends string = string> =
  | { readonly kind: "allOrNothing"; readonly metric: MetricId; readonly atLeast: string }
  | {
      readonly kind: "stepped";
      readonly metric: MetricId;
      readonly steps: readonly { readonly atLeast: string; readonly points: string }[];
    }
  | { readonly kind: "linear"; readonly metric: MetricId; readonly rounding: Rounding }
  | { readonly kind: "deduction"; readonly metric: MetricId; readonly per: string; readonly cap: string; readonly floor: string }
  | { readonly kind: "productDeduction"; readonly metric: MetricId; readonly percent: string; readonly rounding: Rounding }
  | { readonly kind: "judged"; readonly minimum: string };

/**
 * What a unit gets to which a criterion does not apply.
 *
 * @remarks
 * `full`: the maximum. `exclude`: nothing, and what is possible is less by the maximum. `rescale`: nothing, and the points of the
 * other criteria of the total are raised in proportion, so that as much is possible as before.
 *
 * @public
 */
export type NotApplicablePolicy = "full" | "exclude" | "rescale";

/**
 * Where a criterion's points go: into the total, as a bonus that cannot lift the total above what is possible, or as one that can.
 *
 * @public
 */
export type Placement = "total" | "bonusInside" | "bonusAbove";

/**
 * One line of a sheet.
 *
 * @public
 */
export interface Criterion<MetricId extends string = string> {
  readonly id: string;
  readonly title: Text;
  /** Decimal text. */
  readonly maximum: string;
  readonly form: CriterionForm<MetricId>;
  readonly placement: Placement;
  readonly notApplicable: NotApplicablePolicy;
  readonly basis?: readonly Citation[];
}

/**
 * A class of the result.
 *
 * @public
 */
export interface Band {
  readonly id: string;
  readonly title: Text;
  /** The lowest total of the class, decimal text. */
  readonly atLeast: string;
}

/**
 * A condition that caps the grade whatever the total.
 *
 * @public
 */
export interface Gate<MetricId extends string = string> {
  readonly id: string;
  readonly title: Text;
  readonly condition:
    | { readonly kind: "criterionAtLeast"; readonly criterion: string; readonly points: string }
    | { readonly kind: "rateAtLeast"; readonly metric: MetricId; readonly percent: string }
    | { readonly kind: "rateAtMost"; readonly metric: MetricId; readonly percent: string }
    | { readonly kind: "countAtMost"; readonly metric: MetricId; readonly count: string };
  /** The best grade that a unit can have when the condition fails. */
  readonly capsAt: string;
}

/**
 * How many units of a period may keep a grade, counted once all of them are scored.
 *
 * @public
 */
export interface Quota {
  readonly id: string;
  readonly title: Text;
  /** The band that is limited; who has no place gets the next one down. */
  readonly band: string;
  /** A share in per cent of the base, decimal text. */
  readonly percent: string;
  /** What the share is taken of: every unit with a grade, or those whose grade before any quota is one of these. */
  readonly base: "graded" | readonly string[];
  /** How the share becomes a number of units. */
  readonly rounding: Rounding;
  /** Whether units with equal totals at the last place all keep the grade, though they are too many, or all lose it. */
  readonly ties: "keep" | "lose";
  readonly basis?: readonly Citation[];
}

/**
 * A score sheet as data. Its identity is the SHA-256 of its canonical JSON.
 *
 * @public
 */
export interface Sheet<MetricId extends string = string> {
  readonly format: 1;
  readonly id: string;
  /** The issuer's edition; never edited after adoption. */
  readonly edition: string;
  readonly title: Text;
  /** `false` for our own samples: renderers say so wherever the title stands. */
  readonly official: boolean;
  /** Decimal places of points, 0 to 6. */
  readonly decimals: number;
  /** The sum of the maxima of placement `total`, decimal text; the checker compares. */
  readonly total: string;
  readonly criteria: readonly Criterion<MetricId>[];
  readonly gates: readonly Gate<MetricId>[];
  /** Best first. */
  readonly bands: readonly Band[];
  /** How a rescaled sum becomes an integer: stated where a criterion's policy is `rescale`. */
  readonly rescaleRounding?: Rounding;
  /** How a total is rounded before it is banded. */
  readonly bandRounding: { readonly decimals: number; readonly rounding: Rounding };
  /** How unit totals roll up to the unit above. */
  readonly rollUp: { readonly kind: "mean"; readonly rounding: Rounding };
  readonly basis: readonly Citation[];
  /** Applied in this order after every unit of a period is scored. */
  readonly quotas?: readonly Quota[];
  /** What the published source leaves open or does not show. */
  readonly gaps?: readonly Text[];
}

/**
 * A judged criterion's points, with decider and evidence.
 *
 * @public
 */
export interface Judgement {
  readonly unit: string;
  readonly period: string;
  readonly criterion: string;
  /** Decimal text. */
  readonly points: string;
  /** The post that decides, never a name. */
  readonly decidedBy: string;
  /** The decider's words: a note, kept apart as personal; boards never hold it. */
  readonly reason?: string;
  readonly decidedAt: number;
}
