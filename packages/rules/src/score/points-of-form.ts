import { divideRounded, multiplyDivide, type Rounding } from "@pccc/core";
import { type CheckedForm, type CheckedPart, WHOLE } from "./checked-sheet.ts";
import { reaches } from "./metric-value.ts";

/**
 * A value as forms read it: exact integers.
 *
 * @internal
 */
export interface FormValue {
  readonly state: "Known" | "Unknown" | "NotApplicable";
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Computes what a form that reads metrics gives, each of them Known.
 *
 * @param form - The form.
 * @param maximum - The criterion's maximum, scaled.
 * @param values - The values of its metrics, in its order.
 * @returns Scaled points.
 *
 * @internal
 */
export function pointsOf(
  form: Exclude<CheckedForm, { readonly kind: "judged" | "judgedEvents" | "composite" }>,
  maximum: number,
  values: readonly FormValue[],
): number {
  const value = values[0] as FormValue;
  switch (form.kind) {
    case "base":
      return maximum;
    case "allOrNothing":
      return reaches(value, form.atLeast) === form.isUpperLimit ? 0 : maximum;
    case "stepped":
      return form.steps.findLast((step) => reaches(value, step.atLeast))?.points ?? 0;
    case "linear":
      if (form.zeroBelow !== undefined && !reaches(value, form.zeroBelow)) return 0;
      if (form.fullFrom !== undefined && reaches(value, form.fullFrom)) return maximum;
      // The rate stays what it is; the criterion's maximum is what caps the points.
      if (value.numerator >= value.denominator) return maximum;
      return roundedShare(maximum, BigInt(value.numerator), BigInt(value.denominator), form);
    case "ramp": {
      const { climbed, height } = climb(form, value);
      return climbed <= 0n ? 0 : climbed >= height ? maximum : roundedShare(maximum, climbed, height, form);
    }
    case "deduction":
    case "productDeduction":
      return pointsAfterEvents(form, maximum, value.numerator);
    case "tieredDeduction": {
      const byMetric = new Map(metricPlaces(form.tiers).map((metric, index) => [metric, values[index] as FormValue]));
      const taken = form.tiers.reduce(
        (sum, { metric, per }) => Math.min(form.cap, sum + times(byMetric.get(metric)?.numerator ?? 0, per, form.cap)),
        0,
      );
      return Math.max(form.floor, maximum - taken);
    }
    case "addition":
      return value.numerator <= form.above ? 0 : times(lotsOf(value.numerator - form.above, form.every), form.per, maximum);
    case "perPercent": {
      const steps = percentSteps(form, value);
      const moved = times(steps, form.per, maximum);
      return form.direction === "shortfall" ? maximum - moved : moved;
    }
  }
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
  if (form.kind === "deduction") return Math.max(form.floor, maximum - times(lotsOf(events, form.every), form.per, form.cap));
  const left = events >= Math.ceil(WHOLE / form.percent) ? 0 : WHOLE - form.percent * events;
  return multiplyDivide(maximum, left, WHOLE, form.rounding);
}

/**
 * How far a value has come on a ramp, and how far it is from its bottom to its top, in the same unit.
 *
 * @internal
 */
export function climb(
  { from, to }: Extract<CheckedForm, { readonly kind: "ramp" }>,
  value: Omit<FormValue, "state">,
): { readonly climbed: bigint; readonly height: bigint } {
  const unit = from.kind === "rate" ? BigInt(WHOLE) : 1n;
  const [bottom, top] = [from.value, to.value].map((level) => BigInt(level) * BigInt(value.denominator)) as [bigint, bigint];
  const at = BigInt(value.numerator) * unit;
  return top > bottom ? { climbed: at - bottom, height: top - bottom } : { climbed: bottom - at, height: bottom - top };
}

/** A share of the maximum, rounded once: to a point of the sheet, or to a multiple that the form names, and no more than the maximum. */
function roundedShare(
  maximum: number,
  numerator: bigint,
  denominator: bigint,
  { rounding, roundTo = 1 }: { readonly rounding: Rounding; readonly roundTo?: number },
): number {
  const multiples = divideRounded(BigInt(maximum) * numerator, denominator * BigInt(roundTo), rounding);
  return Math.min(maximum, Number(multiples) * roundTo);
}

/** Whole lots of so many events. */
function lotsOf(events: number, every = 1): number {
  return Math.floor(events / every);
}

/**
 * Counts by how many steps of per cent a rate falls short of a share or exceeds it.
 *
 * @param form - The form.
 * @param value - A Known rate.
 * @returns A whole number, 0 where it does neither.
 *
 * @internal
 */
export function percentSteps(form: Extract<CheckedForm, { readonly kind: "perPercent" }>, value: Omit<FormValue, "state">): number {
  const [whole, denominator] = [BigInt(WHOLE), BigInt(value.denominator)];
  const [from, rate] = [BigInt(form.from) * denominator, BigInt(value.numerator) * whole];
  const apart = form.direction === "shortfall" ? from - rate : rate - from;
  if (apart <= 0n) return 0;
  const step = BigInt(form.every) * denominator;
  const steps = form.partial === "counts" ? (apart + step - 1n) / step : apart / step;
  return steps > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(steps);
}

/**
 * The share of one part of a composite, an exact fraction; `undefined` where it leaves the mean.
 *
 * @internal
 */
export function shareOfPart(
  part: CheckedPart,
  valueOf: (metric: string) => FormValue,
): { readonly numerator: bigint; readonly denominator: bigint } | undefined {
  const whole = { numerator: 1n, denominator: 1n };
  const [value, events] = part.kind === "lessEvents" ? [valueOf(part.products), valueOf(part.events)] : [valueOf(part.metric), undefined];
  // Without products there is nothing that an event could lessen.
  const isEmpty = part.kind === "lessEvents" && value.numerator === 0;
  if (value.state === "NotApplicable" || events?.state === "NotApplicable" || isEmpty) {
    return part.notApplicable === "full" ? whole : undefined;
  }
  switch (part.kind) {
    case "rate":
      if (value.numerator >= value.denominator) return whole;
      return { numerator: BigInt(value.numerator), denominator: BigInt(value.denominator) };
    case "lessEvents": {
      const denominator = BigInt(value.numerator) * BigInt(WHOLE);
      const left = denominator - BigInt(events?.numerator ?? 0) * BigInt(part.percent);
      return { numerator: left > 0n ? left : 0n, denominator };
    }
    case "steps": {
      const percent = part.steps.findLast((step) => reaches(value, step.atLeast))?.percent ?? 0;
      return { numerator: BigInt(percent), denominator: BigInt(WHOLE) };
    }
  }
}

/**
 * The mean of the parts of a composite, as an exact fraction.
 *
 * @internal
 */
export interface MeanOfParts {
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** The points that it makes of a maximum, rounded once. */
  readonly points: (maximum: number, rounding: Rounding) => number;
}

/**
 * Takes the mean of the parts of a composite that apply, none of which is Unknown.
 *
 * @param parts - The parts.
 * @param valueOf - The value of a metric.
 * @returns The mean; `undefined` where no part applies.
 *
 * @internal
 */
export function meanOfParts(parts: readonly CheckedPart[], valueOf: (metric: string) => FormValue): MeanOfParts | undefined {
  let [numerator, denominator, count] = [0n, 1n, 0n];
  for (const part of parts) {
    const share = shareOfPart(part, valueOf);
    if (share === undefined) continue;
    const weight = BigInt(part.weight ?? onceWeight);
    numerator = numerator * share.denominator + share.numerator * denominator * weight;
    denominator *= share.denominator;
    count += weight;
  }
  if (count === 0n) return undefined;
  denominator *= count;
  const mean = { numerator, denominator };
  return { ...mean, points: (maximum, rounding) => Number(divideRounded(BigInt(maximum) * numerator, denominator, rounding)) };
}

/** The weight of a part that has none: 1, in the unit of weights. @internal */
export const onceWeight = 1_000_000;

/** `per` so many times, at most `cap`; compared before it is multiplied, since a count may be as large as an integer can be. */
function times(count: number, per: number, cap: number): number {
  return count > Math.floor(cap / per) ? cap : count * per;
}

function metricPlaces(tiers: readonly { readonly metric: string }[]): readonly string[] {
  return [...new Set(tiers.map(({ metric }) => metric))];
}
