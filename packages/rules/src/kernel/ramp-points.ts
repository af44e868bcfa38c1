import { type CheckedForm, WHOLE } from "../score/checked-sheet.ts";
import { divisorOf, EXACT, type Limits } from "./exact-limits.ts";
import { exactQuotient } from "./exact-quotient.ts";

/**
 * Puts together what a ramp gives for a value, in doubles.
 *
 * @param form - The ramp.
 * @param maximum - The criterion's maximum, scaled.
 * @param limits - The largest values of its metric.
 * @returns Points of a Known value; `undefined` where a product could be too large for a double.
 *
 * @internal
 */
export function rampPoints(
  form: Extract<CheckedForm, { readonly kind: "ramp" }>,
  maximum: number,
  limits: Limits,
): ((numerator: number, denominator: number) => number) | undefined {
  const { from, to, rounding, roundTo = 1 } = form;
  const unit = from.kind === "rate" ? WHOLE : 1;
  const common = divisorOf(divisorOf(unit, from.value), to.value);
  const [whole, bottom, top] = [unit / common, from.value / common, to.value / common];
  const reach = limits.numerator * whole + Math.max(bottom, top) * limits.denominator * Math.max(1, roundTo);
  if (reach >= EXACT) return undefined;
  const [slope, height] = top > bottom ? [1, top - bottom] : [-1, bottom - top];
  return (numerator, denominator) => {
    const climbed = slope * (numerator * whole - bottom * denominator);
    const all = height * denominator;
    if (climbed <= 0) return 0;
    if (climbed >= all) return maximum;
    return Math.min(maximum, exactQuotient(maximum, climbed, all * roundTo, rounding) * roundTo);
  };
}
