import type { Citation, PlainDate, Rounding, Text } from "@pccc/core";
import type { CriterionForm, JudgedBy } from "./criterion-form.ts";
import type { SheetMetric } from "./sheet-metric.ts";
import type { SheetParameter } from "./sheet-parameter.ts";

/**
 * What a unit gets to which a criterion does not apply.
 *
 * @remarks
 * `full`: the maximum. `exclude`: nothing, and what is possible is less by the maximum. `rescale`: nothing, and the points of the
 * other criteria of the total are raised in proportion, so that as much is possible as before. `zero`: nothing, and as much is possible.
 *
 * @public
 */
export type NotApplicablePolicy = "full" | "exclude" | "rescale" | "zero";

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
  /** The group that it stands in, by id. */
  readonly group?: string;
  /** Classes of unit that it applies to, such as `commune`; every unit where absent. To the others it is not applicable. */
  readonly appliesTo?: readonly string[];
  /** `absent`: it is no line of the sheet of other units, whose lines add up to the total without it. */
  readonly elsewhere?: "absent";
  /** Other forms, and maxima, for some classes of unit; the first that names a class of the unit is used. */
  readonly variants?: readonly CriterionVariant<MetricId>[];
  readonly basis?: readonly Citation[];
}

/**
 * A criterion as it is for some classes of unit.
 *
 * @public
 */
export interface CriterionVariant<MetricId extends string = string> {
  readonly for: readonly string[];
  /** Decimal text; that of the criterion where absent. */
  readonly maximum?: string;
  readonly form: CriterionForm<MetricId>;
}

/**
 * Units that a sheet puts into a class of its own, such as a cluster of provinces.
 *
 * @public
 */
export interface SheetClass {
  readonly id: string;
  readonly title: Text;
  /** Ids of units. */
  readonly units: readonly string[];
}

/**
 * Criteria, and groups, whose points together are kept between two limits.
 *
 * @public
 */
export interface CriterionGroup {
  readonly id: string;
  readonly title: Text;
  /** The group that it stands in, by id; that one stands before it. */
  readonly group?: string;
  /**
   * What of its members counts: their sum where absent. `all`: the sum where each that applies gives its maximum, else nothing. `best`:
   * the sum of those `count` that give most.
   */
  readonly counts?: { readonly kind: "all" } | { readonly kind: "best"; readonly count: string };
  /** It gives nothing unless each of these, where it applies, gives so many points. */
  readonly needs?: readonly GroupNeed[];
  /** How its sum is rounded, where that is coarser than a point of the sheet. */
  readonly rounding?: { readonly decimals: number; readonly rounding: Rounding };
  /** The most that the group gives, decimal text; its criteria may add up to more. */
  readonly maximum: string;
  /** The least that the group gives, such as 0 where deductions take no more than the group has. */
  readonly minimum?: string;
  readonly basis?: readonly Citation[];
}

/**
 * What a group needs: a criterion or another group that gives so many points; or, of a bonus, a total of so many points without any bonus,
 * not rounded.
 *
 * @public
 */
export type GroupNeed =
  | { readonly criterion: string; readonly points: string }
  | { readonly group: string; readonly points: string }
  | { readonly total: string };

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
  /** The highest total as the source prints it (`80–89`), so that holes and overlaps are found. */
  readonly atMost?: string;
  /** Or what the total must stay below (`70–<90`). */
  readonly below?: string;
}

/**
 * What a gate may ask by itself, or as one of several of which one is enough.
 *
 * @public
 */
export type GateCondition<MetricId extends string = string> =
  | { readonly kind: "criterionAtLeast"; readonly criterion: string; readonly points: string }
  | { readonly kind: "groupAtLeast"; readonly group: string; readonly points: string }
  | { readonly kind: "totalAtLeast"; readonly points: string }
  | { readonly kind: "everyCriterionAtLeast" | "everyCriterionAbove"; readonly percent: string; readonly except?: string }
  | { readonly kind: "rateAtLeast"; readonly metric: MetricId; readonly percent: string }
  | { readonly kind: "rateAtMost"; readonly metric: MetricId; readonly percent: string }
  | { readonly kind: "countAtMost" | "countAtLeast"; readonly metric: MetricId; readonly count: string }
  | { readonly kind: "metricAtMost" | "metricAtLeast"; readonly metric: MetricId; readonly than: MetricId };

/**
 * A condition that, where it fails, caps the grade, lowers it, or takes a share of the total.
 *
 * @remarks
 * `everyCriterionAtLeast`: each criterion of the total that applies gives so many per cent of its maximum, but for `except` of them;
 * `everyCriterionAbove`: it gives more than that. `veto`: holds unless a person has established the case, by a judgement with 1 point on the
 * gate's id. `metricAtMost`, `metricAtLeast`: the metric is no more, no less, `than` another of the same kind in the same period; where one
 * of the two does not apply it asks nothing. `anyOf`: one of the conditions holds; those that do not apply are not asked, and where none
 * applies it asks nothing. `gradeNotAbove`: the grade is no better than the one beside another result's grade, which a metric of the source
 * `result` gives; the gate has no other effect.
 *
 * @public
 */
export interface Gate<MetricId extends string = string> {
  readonly id: string;
  readonly title: Text;
  readonly condition:
    | GateCondition<MetricId>
    | ({ readonly kind: "veto" } & JudgedBy)
    | { readonly kind: "anyOf"; readonly conditions: readonly GateCondition<MetricId>[] }
    | {
        readonly kind: "gradeNotAbove";
        readonly metric: MetricId;
        /** Beside each grade of the other result the best that the unit can have. */
        readonly best: readonly { readonly grade: string; readonly capsAt: string }[];
      };
  /** The best grade that a unit can have when the condition fails; or, in its place, by how many grades that lowers it. */
  readonly capsAt?: string;
  readonly lowersBy?: string;
  /** Or the share of the total, in per cent, that it takes: of the total with all bonuses, before anything is taken, and before the bands. */
  readonly takes?: { readonly percent: string; readonly rounding: Rounding };
  /** Classes of unit that it asks; every unit where absent. */
  readonly appliesTo?: readonly string[];
  readonly basis?: readonly Citation[];
}

/**
 * How many units of a period may keep a grade, counted once all of them are scored.
 *
 * @public
 */
export interface Quota extends JudgedBy {
  readonly id: string;
  readonly title: Text;
  /** The band that is limited; who has no place gets the next one down. */
  readonly band: string;
  /** A share in per cent of the base, decimal text; or a number of units in its place. */
  readonly percent?: string;
  readonly count?: string;
  /** What a share is taken of: every unit with a grade, or those whose grade before any quota is one of these. A number of units needs none. */
  readonly base?: "graded" | readonly string[];
  /** How a share becomes a number of units. A number of units needs none. */
  readonly rounding?: Rounding;
  /**
   * Whether units with equal totals at the last place all keep the grade, though they are too many, or all lose it; or the groups and
   * criteria, by id, whose points put equal totals in order, the most important first, and what becomes of those that are equal in all. The
   * quota's own id stands for what a person decides on it: a judgement on that id, the unit with more points first.
   */
  readonly ties: "keep" | "lose" | { readonly by: readonly string[]; readonly equal: "keep" | "lose" };
  /**
   * Counts in each cluster by itself, and not over all units: those of one unit above, or those of each of these classes. A unit of several
   * is counted in the first, one of none is not asked.
   */
  readonly per?: "parent" | readonly string[];
  /** Classes of unit that it counts and asks; all units where absent. */
  readonly appliesTo?: readonly string[];
  /** Classes of unit that it neither counts nor asks. */
  readonly exceptFor?: readonly string[];
  readonly basis?: readonly Citation[];
}

/**
 * How the totals of units give the total of the unit above.
 *
 * @remarks
 * Over the Known totals. The weight of a scored unit is a count, such as its households; a unit whose weight is not Known, or 0, does
 * not count. Only means are rounded. A sum may lie above the sheet's scale and has no grade.
 *
 * @public
 */
export type RollUpRule<MetricId extends string = string> =
  | { readonly kind: "mean"; readonly rounding: Rounding }
  | { readonly kind: "weightedMean"; readonly weight: MetricId; readonly rounding: Rounding }
  | { readonly kind: "sum" | "minimum" };

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
  readonly groups?: readonly CriterionGroup[];
  /** Classes of unit that the sheet makes itself, beside those of the register. */
  readonly classes?: readonly SheetClass[];
  /** Metrics that the sheet declares beside those of plugins. */
  readonly metrics?: readonly SheetMetric[];
  readonly parameters?: readonly SheetParameter[];
  /** The days on which the sheet is in force; an open end stays in force. */
  readonly validity?: { readonly fromInclusive: PlainDate; readonly toInclusive?: PlainDate };
  readonly gates: readonly Gate<MetricId>[];
  /** Best first. */
  readonly bands: readonly Band[];
  /** How a rescaled sum becomes an integer: stated where a criterion's policy is `rescale`. */
  readonly rescaleRounding?: Rounding;
  /** How a total is rounded before it is banded. */
  readonly bandRounding: { readonly decimals: number; readonly rounding: Rounding };
  /** How unit totals roll up to the unit above. */
  readonly rollUp: RollUpRule<MetricId>;
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
  /** A judged criterion; or a gate that a person establishes, with 1 point. */
  readonly criterion: string;
  /** Decimal text. */
  readonly points: string;
  /** The event that is judged, by an id of the decider's, where a criterion judges each event. */
  readonly event?: string;
  /** The severity found, by id, where the sheet has severities. */
  readonly severity?: string;
  /** What it rests on: digests, submissions or numbers of documents. */
  readonly evidence?: readonly string[];
  /** The post that decides, never a name. */
  readonly decidedBy: string;
  /** The decider's words: a note, kept apart as personal; boards never hold it. */
  readonly reason?: string;
  readonly decidedAt: number;
}
