import { foldVietnameseLetters } from "@pccc/core";

/** Makes a pattern of Vietnamese words that matches folded text, however the words are spelt here. Unicode, without `i`. */
export function phrase(source: string, flags = ""): RegExp {
  return new RegExp(foldPattern(source), `u${flags}`);
}

/** Folds the literal letters of a pattern and leaves its escapes alone. */
export function foldPattern(source: string): string {
  return source
    .split(/(\\[pP]\{[^}]*\}|\\.)/u)
    .map((part) => (part.startsWith("\\") ? part : foldVietnameseLetters(part)))
    .join("");
}

/** Not within a word: before and after a phrase. */
export const wordStart: string = "(?<![\\p{L}\\p{N}])";
export const wordEnd: string = "(?![\\p{L}\\p{N}])";
