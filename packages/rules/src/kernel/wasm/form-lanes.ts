import type { Rounding } from "@pccc/core";
import { type CheckedForm, type Threshold, WHOLE } from "../../score/checked-sheet.ts";
import { divisorOf, factorsOf, percentFactors } from "../exact-limits.ts";
import type { LaneWriter } from "./lane-writer.ts";
import {
  choose,
  compare,
  compute,
  divide,
  floor,
  type FloatLanes,
  greatest,
  type Lanes,
  least,
  type Mask,
  narrowest,
  roundingOf,
  unless,
  where,
  wider,
  type Width,
} from "./lanes.ts";
import type { MetricLanes } from "./metric-lanes.ts";

/**
 * Writes what a form gives in eight rows in which its metrics are Known.
 *
 * @param writer - The function that is written.
 * @param form - The form.
 * @param maximum - The criterion's maximum, scaled.
 * @param metricOf - A metric by its id.
 * @param width - A width in which every number of points of the sheet is exact.
 * @returns Points, whole numbers in any width; `undefined` where a number could be too large, or no instructions are known for the form.
 *
 * @internal
 */
export function formLanes(
  writer: LaneWriter,
  form: CheckedForm,
  maximum: number,
  metricOf: (id: string) => MetricLanes,
  width: Width,
): Lanes | undefined {
  switch (form.kind) {
    case "base":
      return writer.fill(width, maximum);
    case "allOrNothing": {
      const mask = reachMask(writer, form.atLeast, metricOf(form.metric));
      if (mask === undefined) return undefined;
      return form.isUpperLimit ? unless(mask, writer.fill(width, maximum)) : where(mask, writer.fill(width, maximum));
    }
    case "stepped": {
      let sum: Lanes | undefined;
      let before = 0;
      for (const { atLeast, points } of form.steps) {
        const mask = reachMask(writer, atLeast, metricOf(form.metric));
        if (mask === undefined) return undefined;
        // Who reaches a step has reached those below it: each adds what it gives more.
        const rise = where(mask, writer.fill(width, points - before));
        sum = sum === undefined ? rise : compute("add", sum, rise);
        before = points;
      }
      return sum ?? writer.fill(width, 0);
    }
    case "linear":
      if (form.roundTo !== undefined) return undefined;
      return linearLanes(writer, form, maximum, metricOf(form.metric));
    case "deduction":
      if (form.every !== undefined) return undefined;
      return afterTaking(writer, takenFor(writer, metricOf(form.metric), 0, form.per, form.cap), maximum, form);
    case "tieredDeduction": {
      const sumWidth = narrowest(2 * form.cap);
      if (sumWidth === undefined) return undefined;
      let sum = writer.fill(sumWidth, 0);
      for (const { metric, per } of form.tiers) {
        const taken = takenFor(writer, metricOf(metric), 0, per, form.cap);
        if (taken === undefined) return undefined;
        sum = writer.hold(least(compute("add", sum, writer.cast(taken, sumWidth)), writer.fill(sumWidth, form.cap)));
      }
      return afterTaking(writer, sum, maximum, form);
    }
    case "addition":
      if (form.every !== undefined) return undefined;
      return takenFor(writer, metricOf(form.metric), form.above, form.per, maximum);
    case "perPercent": {
      const metric = metricOf(form.metric);
      const { from, whole, every } = percentFactors(form);
      const [n, d] = [metric.bound.limits.numerator, metric.bound.limits.denominator];
      const by = quotientWidth(from * d + whole * n + 2 * every * d);
      if (by === undefined) return undefined;
      const share = compute("mul", metric.denominator(by), writer.fill(by, from));
      const rate = compute("mul", metric.numerator(by), writer.fill(by, whole));
      const apart = greatest(
        form.direction === "shortfall" ? compute("sub", share, rate) : compute("sub", rate, share),
        writer.fill(by, 0),
      );
      const step = writer.hold(compute("mul", metric.denominator(by), writer.fill(by, every)));
      const steps = roundedQuotient(writer, apart, step, form.partial === "counts" ? "up" : "down");
      const moved = times(writer, steps, Math.max(from * d, whole * n), form.per, maximum);
      return form.direction === "shortfall" ? compute("sub", writer.fill(moved.width, maximum), moved) : moved;
    }
    case "productDeduction": {
      const metric = metricOf(form.metric);
      const common = divisorOf(WHOLE, form.percent);
      const [whole, part] = [WHOLE / common, form.percent / common];
      const by = quotientWidth(2 * maximum * whole + 3 * whole + part);
      const read = narrowest(Math.max(metric.bound.limits.numerator, Math.ceil(whole / part))) ?? "f64";
      if (by === undefined) return undefined;
      const events = writer.hold(least(metric.numerator(read), writer.fill(read, Math.ceil(whole / part))));
      const left = greatest(
        compute("sub", writer.fill(by, whole), compute("mul", writer.cast(events, by), writer.fill(by, part))),
        writer.fill(by, 0),
      );
      return roundedQuotient(writer, compute("mul", left, writer.fill(by, maximum)), writer.fill(by, whole), form.rounding);
    }
    default:
      return undefined;
  }
}

/**
 * Writes where a metric reaches a threshold.
 *
 * @returns The rows; `undefined` where a product could be too large.
 *
 * @internal
 */
export function reachMask(writer: LaneWriter, threshold: Threshold, metric: MetricLanes): Mask | undefined {
  const sides = thresholdSides(writer, threshold, metric);
  return sides === undefined ? undefined : writer.hold(compare(threshold.strict === true ? "gt" : "ge", sides.left, sides.right));
}

/**
 * Writes what is compared where a metric is held against a threshold: the left is at least the right where it is reached.
 *
 * @returns Both sides; `undefined` where a product could be too large.
 *
 * @internal
 */
export function thresholdSides(
  writer: LaneWriter,
  threshold: Threshold,
  { bound, numerator, denominator }: MetricLanes,
): { readonly left: Lanes; readonly right: Lanes } | undefined {
  const { limits } = bound;
  if (threshold.kind === "count") {
    const width = narrowest(Math.max(limits.numerator, threshold.value)) ?? "f64";
    return { left: numerator(width), right: writer.fill(width, threshold.value) };
  }
  const { whole, share } = factorsOf(threshold);
  const width = narrowest(Math.max(whole * limits.numerator, share * limits.denominator));
  if (width === undefined) return undefined;
  const scaled = (value: Lanes, factor: number): Lanes => (factor === 1 ? value : compute("mul", value, writer.fill(width, factor)));
  return { left: scaled(numerator(width), whole), right: scaled(denominator(width), share) };
}

/**
 * Writes a quotient of whole numbers that are not negative, rounded once.
 *
 * @remarks
 * In a width of {@link quotientWidth} the numbers of the width lie closer together than such quotients and the halves between whole
 * numbers do, so that none is moved over a half or a whole number.
 *
 * @internal
 */
export function roundedQuotient(writer: LaneWriter, x: Lanes, y: Lanes, rounding: Rounding): Lanes {
  const width = x.width as FloatLanes["width"];
  const down = (top: Lanes, bottom: Lanes): Lanes => floor(divide({ ...top, width }, bottom));
  switch (rounding) {
    case "down":
      return down(x, y);
    case "up":
      return down(compute("sub", compute("add", x, y), writer.fill(width, 1)), y);
    case "half-up": {
      // A quarter more in the dividend lifts a half, and nothing below it, above the half.
      const quotient = divide({ ...compute("add", x, writer.fill(width, 0.25)), width }, y);
      const large = writer.fill(width, roundingOf[width]);
      return compute("sub", compute("add", quotient, large), large);
    }
    case "half-even": {
      const half = writer.hold(compute("add", compute("add", x, x), y));
      const double = writer.hold(compute("add", y, y));
      const quotient = writer.hold(down(half, double));
      const isTie = compare("eq", compute("mul", quotient, double), half);
      const halved = floor({ ...compute("mul", quotient, writer.fill(width, 0.5)), width });
      // A half that was rounded up to an odd number goes down again.
      return compute("sub", quotient, where(isTie, compute("sub", quotient, compute("add", halved, halved))));
    }
  }
}

/**
 * The width for a quotient, by what dividend and divisor add up to once they are doubled and joined for rounding.
 *
 * @internal
 */
export function quotientWidth(sum: number): "f32" | "f64" | undefined {
  if (sum < 2 ** 22) return "f32";
  return sum < 2 ** 50 ? "f64" : undefined;
}

type Linear = Extract<CheckedForm, { readonly kind: "linear" }>;

function linearLanes(writer: LaneWriter, form: Linear, maximum: number, metric: MetricLanes): Lanes | undefined {
  const { limits } = metric.bound;
  const by = quotientWidth(2 * maximum * limits.denominator + 3 * limits.denominator);
  const read = narrowest(Math.max(limits.numerator, limits.denominator)) ?? "f64";
  const levels = [form.fullFrom, form.zeroBelow].map((level) => (level === undefined ? undefined : reachMask(writer, level, metric)));
  if (by === undefined) return undefined;
  const part = writer.hold(least(metric.numerator(read), metric.denominator(read)));
  const dividend = compute("mul", writer.cast(part, by), writer.fill(by, maximum));
  const share = roundedQuotient(writer, dividend, metric.denominator(by), form.rounding);
  const [full, zero] = levels;
  if (form.fullFrom !== undefined && full === undefined) return undefined;
  if (form.zeroBelow !== undefined && zero === undefined) return undefined;
  const above = full === undefined ? share : choose(full, writer.fill(by, maximum), share);
  return zero === undefined ? above : where(zero, above);
}

/** What is taken for the events above a number: `per` for each, at most `cap`. */
function takenFor(writer: LaneWriter, metric: MetricLanes, above: number, per: number, cap: number): Lanes | undefined {
  const most = metric.bound.limits.numerator;
  const read = narrowest(Math.max(most, above)) ?? "f64";
  if (narrowest(cap + per) === undefined) return undefined;
  const events =
    above === 0 ? metric.numerator(read) : greatest(compute("sub", metric.numerator(read), writer.fill(read, above)), writer.fill(read, 0));
  return times(writer, events, most, per, cap);
}

/** `per` so many times, at most `cap`; the times are bounded before they are multiplied, unless that changes no width. */
function times(writer: LaneWriter, count: Lanes, most: number, per: number, cap: number): Lanes {
  const enough = Math.floor(cap / per) + 1;
  const width = narrowest(Math.max(cap, Math.min(most, enough) * per)) ?? "f64";
  const isSmall = narrowest(Math.max(cap, most * per)) === width;
  const bounded = isSmall || enough > most ? count : least(count, writer.fill(count.width, enough));
  return least(compute("mul", writer.cast(bounded, width), writer.fill(width, per)), writer.fill(width, cap));
}

/** The maximum less what is taken, at least the floor. */
function afterTaking(
  writer: LaneWriter,
  taken: Lanes | undefined,
  maximum: number,
  { cap, floor }: { readonly cap: number; readonly floor: number },
): Lanes | undefined {
  if (taken === undefined) return undefined;
  const width = narrowest(Math.max(Math.abs(maximum) + cap, Math.abs(floor)));
  if (width === undefined) return undefined;
  const to = wider(width, taken.width);
  return greatest(compute("sub", writer.fill(to, maximum), writer.cast(taken, to)), writer.fill(to, floor));
}
