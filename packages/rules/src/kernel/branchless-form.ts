import { type CheckedForm, type Threshold, WHOLE } from "../score/checked-sheet.ts";
import { factorsOf, type Limits } from "./exact-limits.ts";

/** A whole number below this, and its negative, is an integer of 32 bits. */
const small = 2 ** 31;

/**
 * Writes what a form gives without a branch, in integers of 32 bits: a mask of the sign takes the place of each comparison.
 *
 * @remarks
 * Facts are not sorted, so that a processor guesses the way of a branch wrong often; this is about three times as fast.
 *
 * @param form - The form.
 * @param maximum - The criterion's maximum, scaled.
 * @param limits - The largest values of its metric.
 * @param names - The names of the metric's parts in the code.
 * @param use - Names a table.
 * @returns An expression; `undefined` where a number could be too large, or the form is none of the usual ones.
 *
 * @internal
 */
export function branchlessForm(
  form: CheckedForm,
  maximum: number,
  limits: Limits,
  names: { readonly n: string; readonly d: string },
  use: (value: unknown) => string,
): string | undefined {
  const { n, d } = names;
  switch (form.kind) {
    case "allOrNothing": {
      const mask = maskOf(form.atLeast, limits, names);
      if (mask === undefined || maximum >= small) return undefined;
      return form.isUpperLimit ? `${maximum} & ~(${mask})` : `${maximum} & (${mask})`;
    }
    case "stepped": {
      const counted = countedSteps(form.steps, limits, names, use);
      if (counted !== undefined) return counted;
      const masks = form.steps.map(({ atLeast }) => maskOf(atLeast, limits, names));
      if (masks.includes(undefined) || form.steps.some(({ points }) => Math.abs(points) >= small / 2)) return undefined;
      // Who reaches a step has reached those below it: each adds what it gives more.
      const rises = form.steps.map(({ points }, at) => `(${points - (form.steps[at - 1]?.points ?? 0)} & (${masks[at]}))`);
      return rises.join(" + ");
    }
    case "linear": {
      if (form.roundTo !== undefined || form.zeroBelow !== undefined || form.fullFrom !== undefined || form.rounding === "half-even")
        return undefined;
      if (limits.denominator > 255 || 2 * maximum * (limits.numerator + 1) + 512 >= small) return undefined;
      const inverse = (times: number): string =>
        `${use(Float64Array.from({ length: 256 }, (_, at) => 1 / (times * Math.max(1, at))))}[${d}]`;
      // Half a unit above a whole number of denominators lies so far from the next that no rounding of the product reaches it.
      const quotient =
        form.rounding === "half-up"
          ? `(${2 * maximum} * ${n} + ${d} + 0.5) * ${inverse(2)}`
          : `(${maximum} * ${n} + ${form.rounding === "up" ? `${d} - 0.5` : "0.5"}) * ${inverse(1)}`;
      return lesser(`(${quotient}) | 0`, maximum);
    }
    case "deduction": {
      const { per, every, cap, floor } = form;
      if (every !== undefined || per * limits.numerator >= small / 2 || maximum + cap >= small / 2 || Math.abs(floor) >= small / 2)
        return undefined;
      return greater(`${maximum} - (${lesser(`${n} * ${per} | 0`, cap)})`, floor);
    }
    case "addition": {
      const { per, every, above } = form;
      if (every !== undefined || per * (limits.numerator + above) >= small / 2 || maximum >= small / 2) return undefined;
      return greater(lesser(`(${n} - ${above}) * ${per} | 0`, maximum), 0);
    }
    default:
      return undefined;
  }
}

/** Three counts and three bits fit an integer of 32 bits, ten bits for each. */
const mostCounted = 3;
const fields = 2 ** 20 + 2 ** 10 + 1;

/** Counts the steps that a rate of bytes reaches, all in one integer: who reaches a step has reached those below it. */
function countedSteps(
  steps: Extract<CheckedForm, { readonly kind: "stepped" }>["steps"],
  limits: Limits,
  { n, d }: { readonly n: string; readonly d: string },
  use: (value: unknown) => string,
): string | undefined {
  const isRate = steps.every(({ atLeast }) => atLeast.kind === "rate");
  if (!isRate || steps.length < 2 || steps.length > mostCounted || limits.numerator > 255 || limits.denominator > 255) return undefined;
  if (steps.some(({ points }) => Math.abs(points) >= small / 4)) return undefined;
  // By denominator: what is missing in each field so that the fewest that reach the step carry into its tenth bit.
  const missing = Int32Array.from({ length: 256 }, (_, bottom) =>
    steps.reduce((sum, { atLeast }, at) => sum + (512 - fewestThatReach(atLeast, bottom)) * 2 ** (10 * at), 0),
  );
  const reached = `((Math.imul(${n}, ${fields}) + ${use(missing)}[${d}]) >>> 9) & ${fields}`;
  const count = `(Math.imul(${reached}, ${fields}) >>> 20) & 3`;
  const [first = { points: 0 }] = steps;
  const isEven = steps.every(({ points }, at) => points === first.points * (at + 1));
  if (isEven) return `Math.imul(${count}, ${first.points})`;
  return `${use(Int32Array.of(0, ...steps.map(({ points }) => points), 0).slice(0, 4))}[${count}]`;
}

/** The fewest of a denominator that reach a share; 256, which no byte is, where none of a byte does. */
function fewestThatReach({ value, strict }: Threshold, bottom: number): number {
  const product = BigInt(value) * BigInt(bottom);
  const fewest = strict === true ? product / BigInt(WHOLE) + 1n : (product + BigInt(WHOLE) - 1n) / BigInt(WHOLE);
  return fewest > 256n ? 256 : Number(fewest);
}

/** All bits where a value reaches a threshold, none where it does not. */
function maskOf(threshold: Threshold, limits: Limits, { n, d }: { readonly n: string; readonly d: string }): string | undefined {
  const { whole, share } = threshold.kind === "count" ? { whole: 1, share: threshold.value } : factorsOf(threshold);
  if (whole * limits.numerator >= small / 2 || share * limits.denominator >= small / 2) return undefined;
  const [left, right] = [`${n} * ${whole}`, threshold.kind === "count" ? String(share) : `${share} * ${d}`];
  return threshold.strict === true ? `(${right} - ${left}) >> 31` : `~((${left} - ${right}) >> 31)`;
}

function lesser(value: string, bound: number): string {
  return `(t = (${value}) - ${bound}, (t & (t >> 31)) + ${bound})`;
}

function greater(value: string, bound: number): string {
  return `(t = (${value}) - ${bound}, (t & ~(t >> 31)) + ${bound})`;
}
