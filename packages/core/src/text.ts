/**
 * A language in which the SDK speaks.
 *
 * @public
 */
export type Language = "vi" | "en";

/**
 * A title or word of law: Vietnamese always, English where a translation exists.
 *
 * @public
 */
export interface Text {
  readonly vi: string;
  readonly en?: string;
}

/**
 * Picks the words of one language; Vietnamese where there is no other.
 *
 * @param text - The words.
 * @param language - The language wanted.
 * @returns The words in that language, or in Vietnamese.
 *
 * @public
 */
export function textIn(text: Text, language: Language): string {
  return language === "en" ? (text.en ?? text.vi) : text.vi;
}
