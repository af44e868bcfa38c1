import { type CheckedForm, type Threshold, WHOLE } from "../score/checked-sheet.ts";

/** Under this a quotient of doubles, rounded down, is the quotient of integers. @internal */
export const EXACT: number = 2 ** 52;

/**
 * The largest values that a metric has in given columns.
 *
 * @internal
 */
export interface Limits {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * A threshold as the smallest integers that say the same: `numerator * whole >= share * denominator`.
 *
 * @param threshold - The threshold of a rate.
 * @returns Both factors.
 *
 * @internal
 */
export function factorsOf(threshold: Threshold): { readonly whole: number; readonly share: number } {
  const common = divisorOf(WHOLE, threshold.value);
  return { whole: WHOLE / common, share: threshold.value / common };
}

/**
 * Tells whether values can be held against a threshold in doubles without losing a digit.
 *
 * @param threshold - The threshold.
 * @param limits - The largest values.
 * @returns Whether both products stay exact.
 *
 * @internal
 */
export function isExactThreshold(threshold: Threshold, limits: Limits): boolean {
  if (threshold.kind === "count") return true;
  const { whole, share } = factorsOf(threshold);
  return limits.numerator * whole < EXACT && limits.denominator * share < EXACT;
}

/**
 * The numbers of a `perPercent` form, reduced: with denominator `d` and numerator `n`, apart are `from * d` and `n * whole`, and a step
 * is `every * d`.
 *
 * @internal
 */
export function percentFactors({ from, every }: Extract<CheckedForm, { readonly kind: "perPercent" }>): {
  readonly from: number;
  readonly whole: number;
  readonly every: number;
} {
  const common = divisorOf(divisorOf(WHOLE, from), every);
  return { from: from / common, whole: WHOLE / common, every: every / common };
}

/**
 * Tells whether a form can be computed in doubles without losing a digit.
 *
 * @param form - The form.
 * @param maximum - The criterion's maximum, scaled.
 * @param limits - The largest values of its only metric.
 * @returns Whether every product and quotient stays exact; `false` also for forms that are only computed by the interpreter's functions.
 *
 * @internal
 */
export function isExactForm(form: CheckedForm, maximum: number, limits: Limits): boolean {
  switch (form.kind) {
    case "base":
    case "judged":
    case "judgedEvents":
    case "tieredDeduction":
      return true;
    case "deduction":
    case "addition":
      return form.every === undefined;
    case "allOrNothing":
      return isExactThreshold(form.atLeast, limits);
    case "stepped":
      return form.steps.every((step) => isExactThreshold(step.atLeast, limits));
    case "linear":
      return (
        form.roundTo === undefined &&
        2 * maximum * limits.denominator + 2 * limits.denominator < EXACT &&
        [form.zeroBelow, form.fullFrom].every((level) => level === undefined || isExactThreshold(level, limits))
      );
    case "perPercent": {
      const { from, whole, every } = percentFactors(form);
      return from * limits.denominator + whole * limits.numerator + every * limits.denominator < EXACT;
    }
    case "productDeduction":
      return WHOLE / form.percent <= 4096;
    case "ramp":
    case "composite":
      return false;
  }
}

/** The greatest whole number that divides both. @internal */
export function divisorOf(a: number, b: number): number {
  return b === 0 ? a : divisorOf(b, a % b);
}
