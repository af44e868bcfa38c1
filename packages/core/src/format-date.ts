import type { PlainDate } from "./plain-date.ts";
import type { Language } from "./text.ts";

/**
 * Writes a date as a language writes it: in Vietnamese days below 10 and the months 1 and 2 take a zero.
 *
 * @param date - The date.
 * @param language - The language.
 * @returns For example `20/6/2022`, or the ISO form in English.
 *
 * @public
 */
export function formatDate(date: PlainDate, language: Language): string {
  if (language === "en") return date;
  const [year, month, day] = date.split("-") as [string, string, string];
  return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
}
