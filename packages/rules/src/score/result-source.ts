/**
 * The result of another sheet, unit or period that a sheet reads as a metric of its own.
 *
 * @remarks
 * `total` is a rate, the total over the scale of that sheet, of several results their mean. `grade` is a count, the place of the grade
 * among `grades`, of which 1 is the best. `gradeAtLeast` is a rate, how many of the results have the grade `atLeast` or a better one.
 *
 * @public
 */
export interface ResultSource {
  readonly kind: "result";
  /** The other sheet by id, of any edition; this sheet itself where absent. */
  readonly sheet?: string;
  /**
   * The unit's own result; that of the unit above it, or those of all directly below it; that of one unit; or that of the unit beside which
   * it is named, such as the one that it leads.
   */
  readonly whose: "own" | "parent" | "children" | { readonly unit: string } | readonly ResultPair[];
  /** By its first and last day: the period that is scored, the one before it, the same a year before, or each shorter one that lies in it. */
  readonly period: "same" | "previous" | "yearBefore" | { readonly each: "monthly" | "quarterly" | "half-yearly" };
  readonly value: "total" | "grade" | "gradeAtLeast";
  /** Of a grade: the bands of that sheet by id, best first. */
  readonly grades?: readonly string[];
  readonly atLeast?: string;
  /** `closed`: only what was closed counts. `current`: what was closed, and what is not closed as it stands. */
  readonly standing: "closed" | "current";
  /** Of several results: one that is not known leaves all open, as where absent, or the others count without it. */
  readonly missing?: "unknown" | "leaveOut";
}

/**
 * A unit beside the one whose result it is measured by.
 *
 * @public
 */
export interface ResultPair {
  readonly unit: string;
  readonly of: string;
}
