import { formatPoints, type Language, multiplyDivide, type Text } from "@pccc/core";

/**
 * Writes a sentence in both languages.
 *
 * @param write - Writes it in one.
 * @returns The sentence in both.
 *
 * @internal
 */
export function inBoth(write: (language: Language) => string): Text {
  return { vi: write("vi"), en: write("en") };
}

/**
 * Writes scaled points as a language writes decimals.
 *
 * @param points - Scaled points.
 * @param decimals - Their decimal places.
 * @param language - The language.
 * @returns For example `97,5`.
 *
 * @internal
 */
export function writePoints(points: number, decimals: number, language: Language): string {
  return formatPoints(points, decimals, language === "vi" ? "," : ".");
}

/**
 * Writes a rate in per cent with at most two decimals, rounded for the eye only.
 *
 * @param numerator - The numerator.
 * @param denominator - The denominator.
 * @param language - The language.
 * @returns For example `91,67%`.
 *
 * @internal
 */
export function writePercent(numerator: number, denominator: number, language: Language): string {
  return `${writePoints(multiplyDivide(10_000, numerator, denominator, "half-up"), 2, language)}%`;
}
