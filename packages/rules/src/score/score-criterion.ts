import type { CheckedCriterion, CheckedForm } from "./checked-sheet.ts";
import type { MetricValue } from "./metric-value.ts";
import { metricsOf } from "./metrics-of-form.ts";
import { meanOfParts, pointsOf } from "./points-of-form.ts";
import type { ReadJudgement } from "./read-judgements.ts";

/**
 * What one criterion gives one unit.
 *
 * @internal
 */
export interface CriterionOutcome {
  readonly criterion: CheckedCriterion;
  /** The form that it has for this unit. */
  readonly form: CheckedForm;
  readonly state: "Known" | "Unknown" | "NotApplicable";
  /** Scaled; absent when Unknown. */
  readonly points: number | undefined;
  /** The values of the metrics that the form reads, in its order; the first is the only one of most forms. */
  readonly values: readonly MetricValue[];
  /** What was decided: one judgement, or one for each event. */
  readonly judgements: readonly ReadJudgement[];
  /** Why it does not apply, where the class of the unit says so. */
  readonly isOutside: boolean;
}

/**
 * What a unit is to a sheet that has criteria for some classes of unit only.
 *
 * @internal
 */
export interface CriterionScope {
  readonly criterion: CheckedCriterion;
  readonly form: CheckedForm;
  /** `undefined`: the sheet asks for the class of the unit, and nobody said it. */
  readonly applies: boolean | undefined;
}

/**
 * Finds the form of a criterion for a unit, and whether it applies at all.
 *
 * @param criterion - The criterion.
 * @param classes - The classes of the unit; `undefined` where nobody said them.
 * @returns Both.
 *
 * @internal
 */
export function scopeOf(criterion: CheckedCriterion, classes: readonly string[] | undefined): CriterionScope {
  const { appliesTo, variants, form } = criterion;
  const asks = appliesTo !== undefined || variants.length > 0;
  if (asks && classes === undefined) return { criterion, form, applies: undefined };
  const isOf = (wanted: readonly string[]): boolean => classes?.some((item) => wanted.includes(item)) ?? false;
  const variant = variants.find((item) => isOf(item.for));
  const applies = appliesTo === undefined || isOf(appliesTo);
  if (variant?.maximum === undefined) return { criterion, form: variant?.form ?? form, applies };
  return { criterion: { ...criterion, maximum: variant.maximum }, form: variant.form, applies };
}

/**
 * Scores one criterion for one unit.
 *
 * @param scope - The criterion as it is for the unit.
 * @param valueOf - The value of a metric.
 * @param judgements - What people decided.
 * @returns The outcome.
 *
 * @internal
 */
export function scoreCriterion(
  scope: CriterionScope,
  valueOf: (metric: string) => MetricValue,
  judgements: readonly ReadJudgement[],
): CriterionOutcome {
  const { criterion, form, applies } = scope;
  const head = { criterion, form, judgements, isOutside: applies === false };
  const outcome = (
    state: CriterionOutcome["state"],
    points: number | undefined,
    values: readonly MetricValue[] = [],
  ): CriterionOutcome => ({
    ...head,
    state,
    points,
    values,
  });
  const notApplicable = criterion.notApplicable === "full" ? criterion.maximum : 0;
  if (applies === undefined) return outcome("Unknown", undefined);
  if (!applies) return outcome("NotApplicable", criterion.elsewhere === "absent" ? 0 : notApplicable);
  if (form.kind === "judged" || form.kind === "judgedEvents") {
    const points = judgedPoints(criterion, form, judgements);
    return outcome(points === undefined ? "Unknown" : "Known", points);
  }
  const values = metricsOf(form).map(valueOf);
  if (values.some(({ state }) => state === "Unknown")) return outcome("Unknown", undefined, values);
  if (form.kind === "composite") {
    const mean = meanOfParts(form.parts, valueOf);
    return mean === undefined
      ? outcome("NotApplicable", notApplicable, values)
      : outcome("Known", mean.points(criterion.maximum, form.rounding), values);
  }
  if (values.some(({ state }) => state === "NotApplicable")) return outcome("NotApplicable", notApplicable, values);
  return outcome("Known", pointsOf(form, criterion.maximum, values), values);
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
 * Tells whether a criterion is no line of the unit's sheet at all, so that no policy for what does not apply concerns it.
 *
 * @param outcome - What it gives the unit.
 * @returns Whether it is absent.
 *
 * @internal
 */
export function isAbsent({ criterion, isOutside }: Pick<CriterionOutcome, "criterion" | "isOutside">): boolean {
  return isOutside && criterion.elsewhere === "absent";
}

function judgedPoints(
  criterion: CheckedCriterion,
  form: Extract<CheckedForm, { readonly kind: "judged" | "judgedEvents" }>,
  judgements: readonly ReadJudgement[],
): number | undefined {
  if (judgements.some(({ points }) => points === undefined)) return undefined;
  if (form.kind === "judgedEvents") {
    // An event that nobody established did not happen.
    const taken = judgements.reduce((sum, { points = 0 }) => Math.min(form.cap, sum + points), 0);
    return Math.max(form.floor, criterion.maximum - taken);
  }
  return judgements[0]?.points ?? (isAtDiscretion(criterion) ? 0 : undefined);
}
