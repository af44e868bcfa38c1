import type { Rounding } from "@pccc/core";
import { type CheckedForm, type Threshold, WHOLE } from "../../score/checked-sheet.ts";
import { factorsOf, percentFactors } from "../exact-limits.ts";
import type { LaneWriter } from "./lane-writer.ts";
import {
  cast,
  choose,
  compare,
  compute,
  fill,
  floorQuotient,
  greatest,
  type Lanes,
  least,
  type Mask,
  narrowest,
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
      return fill(width, maximum);
    case "allOrNothing": {
      const mask = reachMask(writer, form.atLeast, metricOf(form.metric));
      if (mask === undefined) return undefined;
      return form.isUpperLimit ? unless(mask, fill(width, maximum)) : where(mask, fill(width, maximum));
    }
    case "stepped": {
      let sum: Lanes | undefined;
      let before = 0;
      for (const { atLeast, points } of form.steps) {
        const mask = reachMask(writer, atLeast, metricOf(form.metric));
        if (mask === undefined) return undefined;
        // Who reaches a step has reached those below it: each adds what it gives more.
        const rise = where(mask, fill(width, points - before));
        sum = sum === undefined ? rise : compute("add", sum, rise);
        before = points;
      }
      return sum ?? fill(width, 0);
    }
    case "linear":
      return linearLanes(writer, form, maximum, metricOf(form.metric));
    case "deduction":
      return afterTaking(takenFor(writer, metricOf(form.metric), 0, form.per, form.cap), maximum, form);
    case "tieredDeduction": {
      const sumWidth = narrowest(2 * form.cap);
      if (sumWidth === undefined) return undefined;
      let sum = fill(sumWidth, 0);
      for (const { metric, per } of form.tiers) {
        const taken = takenFor(writer, metricOf(metric), 0, per, form.cap);
        if (taken === undefined) return undefined;
        sum = writer.hold(least(compute("add", sum, cast(writer.hold(taken), sumWidth)), fill(sumWidth, form.cap)));
      }
      return afterTaking(sum, maximum, form);
    }
    case "addition":
      return takenFor(writer, metricOf(form.metric), form.above, form.per, maximum);
    case "perPercent": {
      const metric = metricOf(form.metric);
      const { from, whole, every } = percentFactors(form);
      const [n, d] = [metric.bound.limits.numerator, metric.bound.limits.denominator];
      const by = quotientWidth(from * d + whole * n + 2 * every * d);
      if (by === undefined) return undefined;
      const share = compute("mul", metric.denominator(by), fill(by, from));
      const rate = compute("mul", metric.numerator(by), fill(by, whole));
      const apart = greatest(form.direction === "shortfall" ? compute("sub", share, rate) : compute("sub", rate, share), fill(by, 0));
      const step = writer.hold(compute("mul", metric.denominator(by), fill(by, every)));
      const steps = roundedQuotient(writer, apart, step, form.partial === "counts" ? "up" : "down");
      const moved = times(writer, steps, Math.max(from * d, whole * n), form.per, maximum);
      return form.direction === "shortfall" ? compute("sub", fill(moved.width, maximum), moved) : moved;
    }
    case "productDeduction": {
      const metric = metricOf(form.metric);
      const common = divisorOf(WHOLE, form.percent);
      const [whole, part] = [WHOLE / common, form.percent / common];
      const by = quotientWidth(2 * maximum * whole + 3 * whole + part);
      const read = narrowest(Math.max(metric.bound.limits.numerator, Math.ceil(whole / part))) ?? "f64";
      if (by === undefined) return undefined;
      const events = writer.hold(least(metric.numerator(read), fill(read, Math.ceil(whole / part))));
      const left = greatest(compute("sub", fill(by, whole), compute("mul", cast(events, by), fill(by, part))), fill(by, 0));
      return roundedQuotient(writer, compute("mul", left, fill(by, maximum)), fill(by, whole), form.rounding);
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
export function reachMask(writer: LaneWriter, threshold: Threshold, { bound, numerator, denominator }: MetricLanes): Mask | undefined {
  const { limits } = bound;
  const how = threshold.strict === true ? "gt" : "ge";
  if (threshold.kind === "count") {
    const width = narrowest(Math.max(limits.numerator, threshold.value)) ?? "f64";
    return writer.hold(compare(how, numerator(width), fill(width, threshold.value)));
  }
  const { whole, share } = factorsOf(threshold);
  const width = narrowest(Math.max(whole * limits.numerator, share * limits.denominator));
  if (width === undefined) return undefined;
  const scaled = (value: Lanes, factor: number): Lanes => (factor === 1 ? value : compute("mul", value, fill(width, factor)));
  return writer.hold(compare(how, scaled(numerator(width), whole), scaled(denominator(width), share)));
}

/**
 * Writes a quotient of whole numbers that are not negative, rounded once.
 *
 * @remarks
 * In a width of {@link quotientWidth} a quotient below a whole number is never rounded up to it: it lies too far below.
 *
 * @internal
 */
export function roundedQuotient(writer: LaneWriter, x: Lanes, y: Lanes, rounding: Rounding): Lanes {
  const width = x.width as "f32" | "f64";
  const down = (top: Lanes, bottom: Lanes): Lanes => floorQuotient({ ...top, width }, bottom);
  if (rounding === "down") return down(x, y);
  if (rounding === "up") return down(compute("sub", compute("add", x, y), fill(width, 1)), y);
  const half = writer.hold(compute("add", compute("add", x, x), y));
  const double = writer.hold(compute("add", y, y));
  if (rounding === "half-up") return down(half, double);
  const quotient = writer.hold(down(half, double));
  const isTie = compare("eq", compute("mul", quotient, double), half);
  const odd = compute("sub", quotient, compute("mul", floorQuotient({ ...quotient, width }, fill(width, 2)), fill(width, 2)));
  // A half that was rounded up to an odd number goes down again.
  return compute("sub", quotient, where(isTie, odd));
}

/**
 * The width for a quotient, by what dividend and divisor add up to once they are doubled and joined for rounding.
 *
 * @internal
 */
export function quotientWidth(sum: number): "f32" | "f64" | undefined {
  if (sum < 2 ** 23) return "f32";
  return sum < 2 ** 52 ? "f64" : undefined;
}

type Linear = Extract<CheckedForm, { readonly kind: "linear" }>;

function linearLanes(writer: LaneWriter, form: Linear, maximum: number, metric: MetricLanes): Lanes | undefined {
  const { limits } = metric.bound;
  const by = quotientWidth(2 * maximum * limits.denominator + 3 * limits.denominator);
  const read = narrowest(Math.max(limits.numerator, limits.denominator)) ?? "f64";
  const levels = [form.fullFrom, form.zeroBelow].map((level) => (level === undefined ? undefined : reachMask(writer, level, metric)));
  if (by === undefined) return undefined;
  const part = writer.hold(least(metric.numerator(read), metric.denominator(read)));
  const dividend = compute("mul", cast(part, by), fill(by, maximum));
  const share = roundedQuotient(writer, dividend, metric.denominator(by), form.rounding);
  const [full, zero] = levels;
  if (form.fullFrom !== undefined && full === undefined) return undefined;
  if (form.zeroBelow !== undefined && zero === undefined) return undefined;
  const above = full === undefined ? share : choose(full, fill(by, maximum), share);
  return zero === undefined ? above : where(zero, above);
}

/** What is taken for the events above a number: `per` for each, at most `cap`. */
function takenFor(writer: LaneWriter, metric: MetricLanes, above: number, per: number, cap: number): Lanes | undefined {
  const most = metric.bound.limits.numerator;
  const read = narrowest(Math.max(most, above)) ?? "f64";
  if (narrowest(cap + per) === undefined) return undefined;
  const events = above === 0 ? metric.numerator(read) : greatest(compute("sub", metric.numerator(read), fill(read, above)), fill(read, 0));
  return times(writer, events, most, per, cap);
}

/** `per` so many times, at most `cap`; the times are bounded before they are multiplied, unless that changes no width. */
function times(writer: LaneWriter, count: Lanes, most: number, per: number, cap: number): Lanes {
  const enough = Math.floor(cap / per) + 1;
  const width = narrowest(Math.max(cap, Math.min(most, enough) * per)) ?? "f64";
  const isSmall = narrowest(Math.max(cap, most * per)) === width;
  const bounded = isSmall || enough > most ? count : least(count, fill(count.width, enough));
  return least(compute("mul", cast(writer.hold(bounded), width), fill(width, per)), fill(width, cap));
}

/** The maximum less what is taken, at least the floor. */
function afterTaking(taken: Lanes | undefined, maximum: number, { cap, floor }: { readonly cap: number; readonly floor: number }): Lanes | undefined {
  if (taken === undefined) return undefined;
  const width = narrowest(Math.max(Math.abs(maximum) + cap, Math.abs(floor)));
  if (width === undefined) return undefined;
  const to = wider(width, taken.width);
  return greatest(compute("sub", fill(to, maximum), cast(taken, to)), fill(to, floor));
}

function divisorOf(a: number, b: number): number {
  return b === 0 ? a : divisorOf(b, a % b);
}

