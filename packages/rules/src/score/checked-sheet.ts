import type { Citation, Finding, Rounding, Text } from "@pccc/core";
import type { JudgedBy } from "./criterion-form.ts";
import type { Metric } from "./metric.ts";
import type { NotApplicablePolicy, Placement, Sheet } from "./sheet.ts";

/** Decimal places of a share in per cent, such as the threshold of a gate. @internal */
export const PERCENT_DECIMALS: number = 6;

/** 100 per cent, scaled. @internal */
export const WHOLE: number = 100_000_000;

/**
 * A level that a metric is compared with: a scaled share in per cent of a rate, or a whole count.
 *
 * @public
 */
export interface Threshold {
  readonly kind: "rate" | "count";
  /** An integer: of 10^-6 per cent for a rate. */
  readonly value: number;
  /** Whether it must be exceeded: `above`. */
  readonly strict?: boolean;
}

/**
 * A severity with its range, scaled integers.
 *
 * @public
 */
export interface CheckedSeverity {
  readonly id: string;
  readonly title: Text;
  readonly lowest: number;
  readonly highest: number;
}

/**
 * A part of a composite with its numbers read; shares in 10^-6 per cent.
 *
 * @public
 */
export type CheckedPart = {
  readonly id: string;
  readonly title: Text;
  readonly notApplicable: "full" | "exclude";
  /** An integer of 10^-6; once where absent. */
  readonly weight?: number;
} & (
  | { readonly kind: "rate"; readonly metric: string }
  | { readonly kind: "lessEvents"; readonly products: string; readonly events: string; readonly percent: number }
  | {
      readonly kind: "steps";
      readonly metric: string;
      readonly steps: readonly { readonly atLeast: Threshold; readonly percent: number }[];
    }
);

/**
 * A criterion form with its decimals read into scaled integers.
 *
 * @public
 */
export type CheckedForm =
  | { readonly kind: "base" }
  | {
      readonly kind: "allOrNothing";
      readonly metric: string;
      readonly atLeast: Threshold;
      /** The maximum is for what does not reach the level: `atMost`, `below`. */
      readonly isUpperLimit: boolean;
    }
  | {
      readonly kind: "stepped";
      readonly metric: string;
      /** Lowest first. */
      readonly steps: readonly { readonly atLeast: Threshold; readonly points: number }[];
    }
  | {
      readonly kind: "linear";
      readonly metric: string;
      readonly rounding: Rounding;
      readonly zeroBelow?: Threshold;
      readonly fullFrom?: Threshold;
      readonly roundTo?: number;
    }
  | {
      readonly kind: "ramp";
      readonly metric: string;
      readonly from: Threshold;
      readonly to: Threshold;
      readonly rounding: Rounding;
      readonly roundTo?: number;
    }
  | {
      readonly kind: "deduction";
      readonly metric: string;
      readonly per: number;
      readonly every?: number;
      readonly cap: number;
      readonly floor: number;
    }
  | {
      readonly kind: "tieredDeduction";
      readonly tiers: readonly { readonly metric: string; readonly per: number }[];
      readonly cap: number;
      readonly floor: number;
    }
  | { readonly kind: "addition"; readonly metric: string; readonly per: number; readonly every?: number; readonly above: number }
  | {
      readonly kind: "perPercent";
      readonly metric: string;
      readonly direction: "shortfall" | "excess";
      /** Integers of 10^-6 per cent. */
      readonly from: number;
      readonly every: number;
      readonly per: number;
      readonly partial: "counts" | "ignored";
    }
  | {
      readonly kind: "productDeduction";
      readonly metric: string;
      /** An integer of 10^-6 per cent. */
      readonly percent: number;
      readonly rounding: Rounding;
    }
  | { readonly kind: "composite"; readonly parts: readonly CheckedPart[]; readonly rounding: Rounding }
  | ({ readonly kind: "judged"; readonly minimum: number; readonly severities: readonly CheckedSeverity[] } & JudgedBy)
  | ({
      readonly kind: "judgedEvents";
      readonly severities: readonly CheckedSeverity[];
      readonly cap: number;
      readonly floor: number;
    } & JudgedBy);

/**
 * A criterion whose references and numbers were checked. Points are scaled integers.
 *
 * @public
 */
export interface CheckedCriterion {
  readonly id: string;
  readonly title: Text;
  readonly maximum: number;
  /** The fewest points that its form can give. */
  readonly lowest: number;
  readonly form: CheckedForm;
  readonly placement: Placement;
  readonly notApplicable: NotApplicablePolicy;
  /** The place of its group in `groups`. */
  readonly group?: number;
  readonly appliesTo?: readonly string[];
  readonly elsewhere?: "absent";
  /** With a maximum where that is another than the criterion's. */
  readonly variants: readonly { readonly for: readonly string[]; readonly maximum?: number; readonly form: CheckedForm }[];
  readonly basis: readonly Citation[];
}

/**
 * A group with its limits as scaled integers.
 *
 * @public
 */
export interface CheckedGroup {
  readonly id: string;
  readonly title: Text;
  readonly maximum: number;
  readonly minimum?: number;
  /** The place in `groups` of the group that it stands in, before its own. */
  readonly group?: number;
  readonly counts?: { readonly kind: "all" } | { readonly kind: "best"; readonly count: number };
  readonly needs: readonly CheckedNeed[];
  readonly rounding?: { readonly decimals: number; readonly rounding: Rounding };
  readonly placement: Placement;
  readonly basis: readonly Citation[];
}

/**
 * What a group needs, points as a scaled integer: of a criterion, of a group by its place in `groups`, or of the total without any bonus.
 *
 * @public
 */
export type CheckedNeed =
  | { readonly of: "criterion"; readonly criterion: string; readonly points: number }
  | { readonly of: "group"; readonly group: number; readonly points: number }
  | { readonly of: "total"; readonly points: number };

/**
 * What a gate may ask by itself, or as one of several.
 *
 * @public
 */
export type CheckedCondition =
  | { readonly kind: "criterionAtLeast"; readonly criterion: string; readonly points: number }
  | { readonly kind: "groupAtLeast"; readonly group: number; readonly points: number }
  | { readonly kind: "totalAtLeast"; readonly points: number }
  | {
      readonly kind: "everyCriterionAtLeast";
      readonly percent: number;
      /** Whether the share must be exceeded. */
      readonly strict?: true;
      readonly except?: number;
    }
  | {
      readonly kind: "rateAtLeast" | "rateAtMost" | "countAtMost" | "countAtLeast";
      readonly metric: string;
      readonly threshold: Threshold;
    }
  | { readonly kind: "metricAtMost" | "metricAtLeast"; readonly metric: string; readonly than: string };

/**
 * A gate whose references and numbers were checked.
 *
 * @public
 */
export interface CheckedGate {
  readonly id: string;
  readonly title: Text;
  readonly condition:
    | CheckedCondition
    | ({ readonly kind: "veto" } & JudgedBy)
    | { readonly kind: "anyOf"; readonly conditions: readonly CheckedCondition[] }
    /** By the place of the other grade, from 0, the place in `bands` of the best one; `cap` is the worst of those. */
    | { readonly kind: "gradeNotAbove"; readonly metric: string; readonly caps: readonly number[] };
  /** The place in `bands` of the best grade that a unit can have when the condition fails. */
  readonly cap: number;
  /** By how many grades it lowers the grade instead; `cap` is 0 then. */
  readonly lowersBy?: number;
  /** What it takes of the total instead, `percent` an integer of 10^-6 per cent; `cap` is 0 then. */
  readonly takes?: { readonly percent: number; readonly rounding: Rounding };
  readonly appliesTo?: readonly string[];
  readonly basis: readonly Citation[];
}

/**
 * What a quota puts equal totals in order by.
 *
 * @public
 */
export type QuotaOrder =
  | { readonly of: "criterion"; readonly criterion: number }
  | { readonly of: "group"; readonly group: number }
  | { readonly of: "decision" };

/**
 * A quota whose references and numbers were checked.
 *
 * @public
 */
export interface CheckedQuota {
  readonly id: string;
  readonly title: Text;
  /** The place in `bands` of the grade that is limited. */
  readonly band: number;
  /** An integer of 10^-6 per cent; or a number of units in its place. */
  readonly percent?: number;
  readonly count?: number;
  /** Places in `bands`. */
  readonly base: readonly number[];
  readonly rounding: Rounding;
  /** What becomes of units that are equal in all at the last place. */
  readonly ties: "keep" | "lose";
  /** What puts equal totals in order: places in `criteria` and `groups`, and what a person decides on the quota. */
  readonly order: readonly QuotaOrder[];
  /** Who decides on the quota; absent where nobody does. */
  readonly by?: JudgedBy;
  readonly per?: "parent" | readonly string[];
  readonly appliesTo?: readonly string[];
  readonly exceptFor?: readonly string[];
  readonly basis: readonly Citation[];
}

/**
 * A class of the result, its lower end a scaled integer.
 *
 * @public
 */
export interface CheckedBand {
  readonly id: string;
  readonly title: Text;
  readonly atLeast: number;
}

/**
 * A sheet that can be scored: every reference exists, every decimal is an exact scaled integer, nothing can overflow.
 *
 * @public
 */
export interface CheckedSheet {
  /** The sheet as it was adopted. */
  readonly sheet: Sheet;
  readonly decimals: number;
  readonly total: number;
  readonly criteria: readonly CheckedCriterion[];
  readonly groups: readonly CheckedGroup[];
  /** The metrics that the sheet declares itself, by id. */
  readonly declared: Readonly<Record<string, Metric>>;
  readonly gates: readonly CheckedGate[];
  /** Best first; the last begins at 0. */
  readonly bands: readonly CheckedBand[];
  readonly quotas: readonly CheckedQuota[];
  /** The metrics that criteria and gates read, sorted. */
  readonly metrics: readonly string[];
  /** What its author should know although it can be scored. */
  readonly findings: readonly Finding[];
}
