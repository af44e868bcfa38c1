import { type CheckedForm, type CheckedPart, type Threshold, WHOLE } from "../score/checked-sheet.ts";
import { reaches } from "../score/metric-value.ts";
import { type FormValue, meanOfParts, onceWeight } from "../score/points-of-form.ts";
import type { BoundMetric } from "./bind-columns.ts";
import { divisorOf, EXACT, factorsOf, isExactThreshold, type Limits } from "./exact-limits.ts";
import { exactQuotient } from "./exact-quotient.ts";
import { type Cell, cellOf, OUTSIDE, UNKNOWN } from "./metric-cell.ts";

type Composite = Extract<CheckedForm, { readonly kind: "composite" }>;

/** The mean that is summed up in a row: so much of so much, and the weights of the parts that apply. */
interface Mean {
  numerator: number;
  denominator: number;
  weights: number;
}

/** Adds what a part gives in the row that its cells were read for. */
type AddPart = (mean: Mean) => void;

/**
 * Puts together what a composite gives in a row: in doubles where the products of its denominators are exact, else by big integers.
 *
 * @param form - The form.
 * @param maximum - The criterion's maximum, scaled.
 * @param metrics - Its metrics, by id.
 * @returns Points, `UNKNOWN` or `OUTSIDE`.
 *
 * @internal
 */
export function compositeGive(form: Composite, maximum: number, metrics: ReadonlyMap<string, BoundMetric>): (row: number) => number {
  const cells = new Map([...metrics].map(([id, metric]) => [id, cellOf(metric)]));
  const all = [...cells.values()];
  const isUnknown = (row: number): boolean => {
    let found = false;
    for (const cell of all) if (cell.read(row) === UNKNOWN) found = true;
    return found;
  };
  const adds = exactParts(form, cells, metrics);
  if (adds === undefined) {
    const valueOf = (metric: string): FormValue => (cells.get(metric) as Cell).value;
    return (row) => (isUnknown(row) ? UNKNOWN : (meanOfParts(form.parts, valueOf)?.points(maximum, form.rounding) ?? OUTSIDE));
  }
  const mean: Mean = { numerator: 0, denominator: 1, weights: 0 };
  return (row) => {
    if (isUnknown(row)) return UNKNOWN;
    [mean.numerator, mean.denominator, mean.weights] = [0, 1, 0];
    for (const add of adds) add(mean);
    return mean.weights === 0 ? OUTSIDE : exactQuotient(maximum, mean.numerator, mean.denominator * mean.weights, form.rounding);
  };
}

/** The parts of a composite; `undefined` where a number could be too large for a double. */
function exactParts(
  { parts }: Composite,
  cells: ReadonlyMap<string, Cell>,
  metrics: ReadonlyMap<string, BoundMetric>,
): readonly AddPart[] | undefined {
  const weights = parts.map(({ weight }) => weight ?? onceWeight);
  const common = weights.reduce(divisorOf);
  let reach = weights.reduce((sum, weight) => sum + weight / common, 0);
  const adds: AddPart[] = [];
  for (const [at, part] of parts.entries()) {
    const [share, most] = shareOf(part, cells, (id) => (metrics.get(id) as BoundMetric).limits);
    reach *= most;
    const weight = (weights[at] as number) / common;
    adds.push((mean) => share(mean, weight));
  }
  return reach < EXACT ? adds : undefined;
}

/** What a part adds, and the largest denominator that it multiplies with; infinite where a number in it could be too large. */
function shareOf(
  part: CheckedPart,
  cells: ReadonlyMap<string, Cell>,
  limitsOf: (id: string) => Limits,
): readonly [(mean: Mean, weight: number) => void, number] {
  const isFull = part.notApplicable === "full";
  const add = (mean: Mean, weight: number, numerator: number, denominator: number): void => {
    mean.numerator = mean.numerator * denominator + numerator * mean.denominator * weight;
    mean.denominator *= denominator;
    mean.weights += weight;
  };
  const missing = (mean: Mean, weight: number): void => {
    if (isFull) add(mean, weight, 1, 1);
  };
  const valueOf = (id: string): Cell["value"] => (cells.get(id) as Cell).value;
  switch (part.kind) {
    case "rate": {
      const value = valueOf(part.metric);
      const share = (mean: Mean, weight: number): void => {
        if (value.state !== "Known") missing(mean, weight);
        else if (value.numerator >= value.denominator) add(mean, weight, 1, 1);
        else add(mean, weight, value.numerator, value.denominator);
      };
      return [share, limitsOf(part.metric).denominator];
    }
    case "lessEvents": {
      const [products, events] = [valueOf(part.products), valueOf(part.events)];
      const common = divisorOf(WHOLE, part.percent);
      const [whole, percent] = [WHOLE / common, part.percent / common];
      const share = (mean: Mean, weight: number): void => {
        if (products.state !== "Known" || events.state !== "Known" || products.numerator === 0) return missing(mean, weight);
        const denominator = products.numerator * whole;
        add(mean, weight, Math.max(0, denominator - events.numerator * percent), denominator);
      };
      const isExact = limitsOf(part.events).numerator * percent < EXACT;
      return [share, isExact ? Math.max(1, limitsOf(part.products).numerator) * whole : Number.POSITIVE_INFINITY];
    }
    case "steps": {
      const value = valueOf(part.metric);
      const common = part.steps.reduce((divisor, { percent }) => divisorOf(divisor, percent), WHOLE);
      const steps = part.steps
        .map(({ atLeast, percent }) => ({ isReached: reacher(atLeast, limitsOf(part.metric)), percent: percent / common }))
        .reverse();
      const share = (mean: Mean, weight: number): void => {
        if (value.state !== "Known") return missing(mean, weight);
        let numerator = 0;
        for (const { isReached, percent } of steps) {
          if (!isReached(value)) continue;
          numerator = percent;
          break;
        }
        add(mean, weight, numerator, WHOLE / common);
      };
      return [share, WHOLE / common];
    }
  }
}

function reacher(threshold: Threshold, limits: Limits): (value: Pick<FormValue, "numerator" | "denominator">) => boolean {
  if (threshold.kind === "count" || !isExactThreshold(threshold, limits)) return (value) => reaches(value, threshold);
  const { whole, share } = factorsOf(threshold);
  return threshold.strict === true
    ? ({ numerator, denominator }) => numerator * whole > share * denominator
    : ({ numerator, denominator }) => numerator * whole >= share * denominator;
}
