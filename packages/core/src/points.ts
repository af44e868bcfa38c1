/**
 * How a quotient of integers becomes an integer. There is no default: sheets differ.
 *
 * @public
 */
export type Rounding = "half-up" | "half-even" | "down" | "up";

/**
 * Reads a decimal number into an integer of 10^-decimals, without a float in between.
 *
 * @param text - Digits with an optional sign and an optional fraction after `.` or `,`.
 * @param decimals - How many decimal places the integer holds, 0 to 9.
 * @returns The scaled integer; `undefined` when the text is no number, has more places than fit, or is not safe as an integer.
 *
 * @public
 */
export function parsePoints(text: string, decimals: number): number | undefined {
  const match = /^([+-]?)(\d+)(?:[.,](\d+))?$/u.exec(text.trim());
  if (match === null) return undefined;
  const fraction = (match[3] ?? "").replace(/0+$/u, "");
  if (fraction.length > decimals) return undefined;
  const scaled = Number(`${match[2] ?? ""}${fraction.padEnd(decimals, "0")}`);
  if (!Number.isSafeInteger(scaled)) return undefined;
  return match[1] === "-" ? 0 - scaled : scaled;
}

/**
 * Writes a scaled integer as a decimal number, without trailing zeros.
 *
 * @param scaled - The integer of 10^-decimals.
 * @param decimals - How many decimal places it holds.
 * @param separator - `,` in Vietnamese text, `.` in English text and data.
 * @returns For example `97,5`.
 *
 * @public
 */
export function formatPoints(scaled: number, decimals: number, separator: "," | "."): string {
  const digits = String(Math.abs(scaled)).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/u, "");
  return `${scaled < 0 ? "-" : ""}${whole}${fraction === "" ? "" : `${separator}${fraction}`}`;
}

/**
 * Computes `value * numerator / denominator` exactly and rounds once.
 *
 * @param value - An integer.
 * @param numerator - An integer.
 * @param denominator - A positive integer.
 * @param rounding - How the quotient becomes an integer; halves go away from zero under `half-up`, `down` is toward zero.
 * @returns The integer.
 * @throws `RangeError` when the denominator is not positive or the result is not a safe integer.
 *
 * @public
 */
export function multiplyDivide(value: number, numerator: number, denominator: number, rounding: Rounding): number {
  if (denominator <= 0) throw new RangeError("the denominator must be positive");
  const rounded = Number(divideRounded(BigInt(value) * BigInt(numerator), BigInt(denominator), rounding));
  if (!Number.isSafeInteger(rounded)) throw new RangeError("the result is not a safe integer");
  return rounded;
}

/**
 * Divides integers of any size and rounds once.
 *
 * @param dividend - An integer.
 * @param divisor - A positive integer.
 * @param rounding - How the quotient becomes an integer; halves go away from zero under `half-up`, `down` is toward zero.
 * @returns The integer.
 * @throws `RangeError` when the divisor is not positive.
 *
 * @public
 */
export function divideRounded(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
  if (divisor <= 0n) throw new RangeError("the divisor must be positive");
  const negative = dividend < 0n;
  const magnitude = negative ? -dividend : dividend;
  const quotient = magnitude / divisor;
  const twice = (magnitude % divisor) * 2n;
  const away =
    rounding === "up"
      ? twice > 0n
      : rounding === "down"
        ? false
        : twice > divisor || (twice === divisor && (rounding === "half-up" || quotient % 2n === 1n));
  const rounded = away ? quotient + 1n : quotient;
  return negative ? -rounded : rounded;
}
