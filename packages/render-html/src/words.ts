import type { Language } from "@pccc/core";
import { pageWords, type WordId } from "./page-words.ts";

export type { WordId } from "./page-words.ts";

/**
 * Says a word of the page in its language.
 */
export type Say = (word: WordId, params?: Readonly<Record<string, string | number>>) => string;

/**
 * Makes the function that says words in a language.
 *
 * @param language - The language.
 * @returns The function; placeholders without a parameter stay as they are.
 */
export function sayIn(language: Language): Say {
  return (word, params) => {
    const words = pageWords[word][language];
    return params === undefined ? words : words.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => String(params[name] ?? whole));
  };
}
