import { foldVietnameseLetters } from "@pccc/core";

/** Makes a pattern of Vietnamese words that matches folded text, however the words are spelt here. Unicode, without `i`. */
export function phrase(source: string, flags = ""): RegExp {
  const key = `${flags}/${source}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const made = new RegExp(foldPattern(source), `u${flags}`);
  compiled.set(key, made);
  return made;
}

// The patterns are the literals of this package: compiling one again each time a sentence is read took most of the time.
const compiled = new Map<string, RegExp>();

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
