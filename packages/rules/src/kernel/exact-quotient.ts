import { multiplyDivide, type Rounding } from "@pccc/core";
import { EXACT } from "./exact-limits.ts";

/**
 * Computes `value * numerator / denominator` exactly and rounds once: in doubles where nothing can be lost, else in big integers.
 *
 * @param value - An integer.
 * @param numerator - An integer that is not negative.
 * @param denominator - A positive integer.
 * @param rounding - How the quotient becomes an integer.
 * @returns The integer.
 *
 * @internal
 */
export function exactQuotient(value: number, numerator: number, denominator: number, rounding: Rounding): number {
  const size = (value < 0 ? 0 - value : value) * numerator;
  if (2 * size + 2 * denominator >= EXACT) return multiplyDivide(value, numerator, denominator, rounding);
  const below = Math.floor(size / denominator);
  const rest = 2 * (size - below * denominator);
  const isUp =
    rounding === "half-up"
      ? rest >= denominator
      : rounding === "up"
        ? rest > 0
        : rounding === "half-even" && (rest > denominator || (rest === denominator && below % 2 === 1));
  const rounded = isUp ? below + 1 : below;
  return value < 0 ? 0 - rounded : rounded;
}
