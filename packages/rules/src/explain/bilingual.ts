import { formatPoints, type Language, multiplyDivide, type PlainDate, type Text } from "@pccc/core";

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

/**
 * Writes a date as a language writes it: in Vietnamese days below 10 and the months 1 and 2 take a zero.
 *
 * @param date - The date.
 * @param language - The language.
 * @returns For example `20/6/2022`, or the ISO form in English.
 *
 * @internal
 */
export function writeDate(date: PlainDate, language: Language): string {
  if (language === "en") return date;
  const [year, month, day] = date.split("-") as [string, string, string];
  return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
}
