import type { CheckedCriterion, CheckedForm, Threshold } from "../../score/checked-sheet.ts";
import type { GivenLanes } from "./criterion-lanes.ts";
import { thresholdSides } from "./form-lanes.ts";
import type { LaneWriter } from "./lane-writer.ts";
import {
  compare,
  compute,
  divide,
  greatest,
  type Lanes,
  least,
  type Mask,
  roundingOf,
  unless,
  unsignedFloats,
  where,
  wholeParts,
  type Width,
} from "./lanes.ts";
import type { MetricLanes } from "./metric-lanes.ts";

/**
 * Sums of many criteria that nobody asks for one by one.
 *
 * @internal
 */
export interface SumBatches {
  /** Takes a criterion in, with the sum that it belongs to; where it is Unknown or does not apply, if it was taken. */
  readonly take: (criterion: CheckedCriterion, sum: string) => Omit<GivenLanes, "points"> | undefined;
  /** What was taken in, by sum, and numbers that are 0 where something is Unknown. */
  readonly finish: () => { readonly sums: readonly (readonly [string, Lanes])[]; readonly positive: Lanes | undefined };
}

type Linear = Extract<CheckedForm, { readonly kind: "linear" }>;

/** A share of a maximum, before it is divided. */
interface Share {
  readonly sum: string;
  readonly maximum: number;
  readonly numerator: Lanes;
  readonly denominator: Lanes;
  readonly outside: Mask | undefined;
}

/** Lifts a half above the half: more than the rounding of three operations in floats takes away, and less than lifts anything else. */
const lift = 1 + 2 ** -20;

/** So large may a maximum times a denominator be for that. */
const largestShare = 2 ** 18;

/** Denominators up to this have products of 16 bits. */
const largestDenominator = 255;

/** So much may all shares together give, to be added up in floats that are rounded to whole numbers. */
const largestSum = 2 ** 21;

/**
 * Begins sums of shares and of steps.
 *
 * @remarks
 * Two shares of the same maximum take one division, by the product of their denominators. A float to which a number as large as `roundingOf` was added takes
 * in the next share rounded. A step costs one comparison: those that give the same are counted and multiplied once.
 *
 * @param writer - The function that is written.
 * @param metricOf - A metric by its id.
 * @param width - The width of sums.
 * @returns The sums.
 *
 * @internal
 */
export function sumBatches(writer: LaneWriter, metricOf: (id: string) => MetricLanes, width: Width): SumBatches {
  const floats = new Map<string, Lanes>();
  const most = new Map<string, number>();
  const waiting = new Map<string, Share>();
  const always = new Map<string, number>();
  const counts = new Map<string, { readonly sum: string; readonly rise: number; count: Lanes }>();
  let positive: Lanes | undefined;

  const present = ({ positive: number, unknown, outside }: MetricLanes): Omit<GivenLanes, "points"> => {
    if (number === undefined) return { unknown: unknown(), outside };
    positive = writer.hold(positive === undefined ? number() : least(positive, number()));
    return { outside };
  };
  const addShares = (sum: string, shares: readonly Share[]): void => {
    const [a, b] = shares as readonly [Share, Share | undefined];
    const product = b === undefined ? a.denominator : compute("mul", a.denominator, b.denominator);
    const divisor = writer.hold(unsignedFloats(writer.hold(product)));
    const factor = writer.hold(divide({ ...writer.fill("f32", a.maximum * lift), width: "f32" }, divisor));
    let total = floats.get(sum) ?? writer.fill("f32", roundingOf.f32);
    for (const share of shares) {
      const other = share === a ? b : a;
      const over = writer.hold(other === undefined ? share.numerator : compute("mul", share.numerator, other.denominator));
      const points = compute("mul", unsignedFloats(over), factor);
      total = writer.hold(compute("add", total, share.outside === undefined ? points : unless(share.outside, points)));
    }
    floats.set(sum, total);
  };
  const takeLinear = (criterion: CheckedCriterion, { metric: id, ...form }: Linear, sum: string): boolean => {
    const metric = metricOf(id);
    const { numerator, denominator } = metric.bound.limits;
    const reach = (most.get(sum) ?? 0) + criterion.maximum;
    if (
      form.roundTo !== undefined ||
      form.rounding !== "half-up" ||
      form.zeroBelow !== undefined ||
      form.fullFrom !== undefined ||
      reach > largestSum
    )
      return false;
    if (metric.bound.denominator === undefined || numerator >= 2 ** 15 || denominator > largestDenominator) return false;
    if (criterion.maximum * denominator > largestShare) return false;
    const whole = metric.denominator("i16");
    // Where it does not apply nothing is known of the numbers; they must not spoil the share that they are divided with.
    const safe = (value: Lanes, lowest: number): Lanes =>
      writer.hold(greatest(least(value, writer.fill("i16", largestDenominator)), writer.fill("i16", lowest)));
    const bottom = metric.outside === undefined ? whole : safe(whole, 1);
    const share = {
      sum,
      maximum: criterion.maximum,
      numerator: writer.hold(least(metric.numerator("i16"), bottom)),
      denominator: bottom,
      outside: metric.outside,
    };
    most.set(sum, reach);
    const key = `${sum} ${criterion.maximum}`;
    const before = waiting.get(key);
    waiting.delete(key);
    if (before === undefined) waiting.set(key, share);
    else addShares(sum, [before, share]);
    return true;
  };
  const takeSteps = (
    metric: MetricLanes,
    steps: readonly { readonly atLeast: Threshold; readonly rise: number }[],
    sum: string,
  ): boolean => {
    if (width !== "i16" || metric.outside !== undefined) return false;
    const sides = steps.map(({ atLeast }) => thresholdSides(writer, atLeast, metric));
    if (sides.some((side) => side?.left.width !== "i16")) return false;
    for (const [at, { atLeast, rise }] of steps.entries()) {
      const { left, right } = sides[at] as { readonly left: Lanes; readonly right: Lanes };
      const key = `${sum} ${rise}`;
      const before = counts.get(key)?.count ?? writer.fill("i16", 0);
      // A mask is -1 where it holds: what is above adds one, what is below takes one of what everyone has.
      const count =
        atLeast.strict === true ? compute("sub", before, compare("gt", left, right)) : compute("add", before, compare("lt", left, right));
      counts.set(key, { sum, rise, count: writer.hold(count) });
      if (atLeast.strict !== true) always.set(sum, (always.get(sum) ?? 0) + rise);
    }
    return true;
  };
  const takeForm = (criterion: CheckedCriterion, sum: string): boolean => {
    const { form, maximum } = criterion;
    switch (form.kind) {
      case "linear":
        return takeLinear(criterion, form, sum);
      case "stepped":
        return takeSteps(
          metricOf(form.metric),
          form.steps.map(({ atLeast, points }, at) => ({ atLeast, rise: points - (form.steps[at - 1]?.points ?? 0) })),
          sum,
        );
      case "allOrNothing": {
        const rise = form.isUpperLimit ? 0 - maximum : maximum;
        if (!takeSteps(metricOf(form.metric), [{ atLeast: form.atLeast, rise }], sum)) return false;
        if (form.isUpperLimit) always.set(sum, (always.get(sum) ?? 0) + maximum);
        return true;
      }
      default:
        return false;
    }
  };
  return {
    take: (criterion, sum) => {
      if (!takeForm(criterion, sum)) return undefined;
      const given = present(metricOf((criterion.form as Linear).metric));
      if (given.outside !== undefined && criterion.notApplicable === "full") {
        const full = where(given.outside, writer.fill("f32", criterion.maximum));
        floats.set(sum, writer.hold(compute("add", floats.get(sum) ?? writer.fill("f32", roundingOf.f32), full)));
      }
      return given;
    },
    finish: () => {
      for (const share of waiting.values()) addShares(share.sum, [share]);
      const large = writer.fill("f32", roundingOf.f32);
      const shares = [...floats].map(([sum, value]): readonly [string, Lanes] => [
        sum,
        writer.hold(width === "i16" ? wholeParts(value, writer.fill) : writer.cast(compute("sub", value, large), width)),
      ]);
      const steps = [...counts.values()].map(({ sum, rise, count }): readonly [string, Lanes] => [
        sum,
        writer.hold(compute("mul", count, writer.fill("i16", rise))),
      ]);
      const fixed = [...always].map(([sum, points]): readonly [string, Lanes] => [sum, writer.fill("i16", points)]);
      return { sums: [...shares, ...steps, ...fixed], positive };
    },
  };
}
