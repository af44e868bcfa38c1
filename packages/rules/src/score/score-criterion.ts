import { multiplyDivide } from "@pccc/core";
import { type CheckedCriterion, type CheckedForm, WHOLE } from "./checked-sheet.ts";
import { type MetricValue, reaches } from "./metric-value.ts";
import type { ReadJudgement } from "./read-judgements.ts";

/**
 * What one criterion gives one unit.
 *
 * @internal
 */
export interface CriterionOutcome {
  readonly criterion: CheckedCriterion;
  readonly state: "Known" | "Unknown" | "NotApplicable";
  /** Scaled; absent when Unknown. */
  readonly points: number | undefined;
  /** The metric's value; absent for a judged criterion. */
  readonly value: MetricValue | undefined;
  readonly judgement: ReadJudgement | undefined;
}

/**
 * Scores one criterion for one unit.
 *
 * @param criterion - The criterion.
 * @param value - The metric's value; `undefined` for a judged criterion.
 * @param judgement - What a person decided, where a person did.
 * @returns The outcome.
 *
 * @internal
 */
export function scoreCriterion(
  criterion: CheckedCriterion,
  value: MetricValue | undefined,
  judgement: ReadJudgement | undefined,
): CriterionOutcome {
  const { form, maximum } = criterion;
  if (form.kind === "judged") {
    const points = judgement?.points ?? (judgement === undefined && isAtDiscretion(criterion) ? 0 : undefined);
    return { criterion, state: points === undefined ? "Unknown" : "Known", points, value: undefined, judgement };
  }
  if (value === undefined || value.state === "Unknown")
    return { criterion, state: "Unknown", points: undefined, value, judgement: undefined };
  if (value.state === "NotApplicable") {
    const points = criterion.notApplicable === "full" ? maximum : 0;
    return { criterion, state: "NotApplicable", points, value, judgement: undefined };
  }
  return { criterion, state: "Known", points: pointsOf(form, maximum, value), value, judgement: undefined };
}

/**
 * Tells whether nobody need decide a judged criterion: a bonus not awarded and a penalty not imposed are known to be 0.
 *
 * @param criterion - A judged criterion.
 * @returns Whether it counts 0 without a judgement.
 *
 * @internal
 */
export function isAtDiscretion(criterion: CheckedCriterion): boolean {
  return criterion.placement !== "total" || criterion.maximum === 0;
}

/**
 * Computes what a deduction leaves after a number of events.
 *
 * @param form - The deduction.
 * @param maximum - The criterion's maximum, scaled.
 * @param events - How many events.
 * @returns Scaled points.
 *
 * @internal
 */
export function pointsAfterEvents(
  form: Extract<CheckedForm, { readonly kind: "deduction" | "productDeduction" }>,
  maximum: number,
  events: number,
): number {
  if (form.kind === "deduction") {
    // Compared before it is multiplied: a count may be as large as an integer can be.
    const taken = events > Math.floor(form.cap / form.per) ? form.cap : form.per * events;
    return Math.max(form.floor, maximum - taken);
  }
  const left = events >= Math.ceil(WHOLE / form.percent) ? 0 : WHOLE - form.percent * events;
  return multiplyDivide(maximum, left, WHOLE, form.rounding);
}

function pointsOf(form: Exclude<CheckedForm, { readonly kind: "judged" }>, maximum: number, value: MetricValue): number {
  switch (form.kind) {
    case "allOrNothing":
      return reaches(value, form.atLeast) ? maximum : 0;
    case "stepped":
      return form.steps.findLast((step) => reaches(value, step.atLeast))?.points ?? 0;
    case "linear":
      // The rate stays what it is; the criterion's maximum is what caps the points.
      return value.numerator >= value.denominator ? maximum : multiplyDivide(maximum, value.numerator, value.denominator, form.rounding);
    case "deduction":
    case "productDeduction":
      return pointsAfterEvents(form, maximum, value.numerator);
  }
}
