import type { Text } from "@pccc/core";

/**
 * A result under one sheet: points as a share of what its sheet gives, so that sheets of different scales can be held side by side.
 *
 * @public
 */
export interface RehearsedResult {
  readonly state: "Known" | "Unknown";
  /** Scaled by the sheet's own decimals. */
  readonly total?: number;
  readonly grade?: string;
  /** The total in 10^-6 per cent of the sheet's total, rounded half up. */
  readonly share?: number;
}

/**
 * One unit in one period under both sheets.
 *
 * @public
 */
export interface RehearsedRow {
  readonly unit: string;
  readonly period: string;
  readonly before: RehearsedResult;
  readonly after: RehearsedResult;
  /** The share after less the share before; absent unless both are Known. */
  readonly change?: number;
  /** How the grade moved, where both sheets have the same grades in the same order. */
  readonly grade: "up" | "down" | "same" | "notComparable";
}

/**
 * What the change of sheets does to one unit over all periods.
 *
 * @public
 */
export interface RehearsedUnit {
  readonly unit: string;
  readonly name: string;
  /** Periods in which both results are Known. */
  readonly periods: number;
  readonly gains: number;
  readonly losses: number;
  /** The mean change in 10^-6 per cent, rounded half up; absent without a period. */
  readonly meanChange?: number;
  readonly gradesUp: number;
  readonly gradesDown: number;
}

/**
 * Something that a criterion does to the results, seen in the rows.
 *
 * @remarks
 * - `sameForAll`: every Known row has the same points, so that it tells nobody apart.
 * - `movesWith`: in every row it gives the same share of its maximum as another criterion: one thing counts twice.
 * - `paysForSilence`: it gave its maximum to units that sent nothing in the period.
 * - `paysWhenNotApplicable`: it gave its maximum where it did not apply.
 * - `neverKnown`: no row has a value for it.
 *
 * @public
 */
export interface CriterionRemark {
  readonly criterion: string;
  readonly kind: "sameForAll" | "movesWith" | "paysForSilence" | "paysWhenNotApplicable" | "neverKnown";
  /** The other criterion, for `movesWith`. */
  readonly other?: string;
  /** In how many rows it was seen, of how many that could show it. */
  readonly rows: number;
  readonly of: number;
}

/**
 * An old sheet and a new one over the same units, periods and facts.
 *
 * @public
 */
export interface Rehearsal {
  readonly before: { readonly sheet: string; readonly edition: string; readonly title: Text };
  readonly after: { readonly sheet: string; readonly edition: string; readonly title: Text };
  /** By period, then unit. */
  readonly rows: readonly RehearsedRow[];
  /** Who loses most first. */
  readonly units: readonly RehearsedUnit[];
  /** What the criteria of the new sheet do, in the order of the sheet. */
  readonly remarks: readonly CriterionRemark[];
  /** How many rows have each grade before and after, by the grade's id; Unknown rows apart. */
  readonly grades: { readonly before: Readonly<Record<string, number>>; readonly after: Readonly<Record<string, number>> };
}
