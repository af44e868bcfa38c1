import { type LegacyEncoding, legacyDecoders } from "./legacy-letters.ts";
import { isVietnameseSyllable } from "./vietnamese-syllable.ts";

const sample = 200_000;
const foreignLetter = /[^\u0000-\u007F“”–—…‘’]/u;
const words = /[^\s.,;:!?()"“”/\d]+/gu;

/**
 * Recognises Vietnamese in a legacy encoding whose bytes were taken for Western letters.
 *
 * A word counts for an encoding when it is no Vietnamese syllable as it stands and is one when read in that encoding.
 */
export function legacyEncodingOf(text: string): LegacyEncoding | undefined {
  const counts = new Map<LegacyEncoding, number>();
  // Vietnamese has few syllables, and a text says each many times.
  const read = new Map<string, readonly LegacyEncoding[]>();
  let foreign = 0;
  for (const match of text.slice(0, sample).matchAll(words)) {
    const word = match[0];
    if (word.length > 24 || !foreignLetter.test(word)) continue;
    foreign += 1;
    const known = read.get(word) ?? encodingsOf(word);
    read.set(word, known);
    for (const encoding of known) counts.set(encoding, (counts.get(encoding) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (best === undefined) return undefined;
  const [encoding, count] = best;
  return (count >= 8 && count >= 0.2 * foreign) || (count >= 3 && count >= 0.6 * foreign) ? encoding : undefined;
}

function encodingsOf(word: string): readonly LegacyEncoding[] {
  if (isVietnameseSyllable(word.normalize("NFC"))) return [];
  return legacyDecoders.flatMap(([encoding, decode]) => {
    const decoded = decode(word);
    return decoded !== word && isVietnameseSyllable(decoded) ? [encoding] : [];
  });
}

/**
 * Turns text in a legacy encoding into Unicode.
 *
 * @param text - The glyphs, as a program shows them that takes the bytes for Western letters.
 * @param encoding - The encoding that was recognised, or that a font's name tells.
 */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  const decode = legacyDecoders.find(([name]) => name === encoding)?.[1];
  if (decode === undefined) return text;
  if (encoding === "UTF-8 ×2") return decode(text);
  return text
    .split("\n")
    .map((line) => (foreignLetter.test(line) ? decodedLine(line, decode, encoding === "TCVN3 (ABC)") : line))
    .join("\n");
}

/** Whether nearly every word with letters beyond ASCII is Vietnamese, so that the reading is certain. */
export function readsAsVietnamese(text: string): boolean {
  let foreign = 0;
  let syllables = 0;
  for (const match of text.slice(0, sample).matchAll(words)) {
    for (const word of match[0].split(/[-–—_*|'’]/u)) {
      if (!foreignLetter.test(word) || !/\p{L}/u.test(word)) continue;
      foreign += 1;
      if (isVietnameseSyllable(word.normalize("NFC"))) syllables += 1;
    }
  }
  return syllables >= 0.9 * foreign;
}

// TCVN3 has no capitals with tones: "KÕ HO¹CH" shows by its other letters, or by its neighbours, that it is all in capitals.
function decodedLine(line: string, decode: (text: string) => string, mendCapitals: boolean): string {
  const found = Array.from(line.matchAll(/\S+/gu), (match) => ({
    at: match.index,
    word: match[0],
    decoded: needsReading(match[0]) ? decode(match[0]) : match[0],
  }));
  const inCapitals = filledFromNeighbours(found.map(({ word }) => (foreignLetter.test(word) ? capitals(word) : undefined)));
  let text = "";
  let at = 0;
  for (const [index, { at: start, word, decoded }] of found.entries()) {
    const known = inCapitals[index];
    text += line.slice(at, start) + (mendCapitals && decoded !== word && known === true ? decoded.toUpperCase() : decoded);
    at = start + word.length;
  }
  return text + line.slice(at);
}

// A word that is already Vietnamese in Unicode stays, unless it is only so by chance.
function needsReading(word: string): boolean {
  return foreignLetter.test(word) && !/[\u0102\u0103\u0110\u0111\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]/u.test(word);
}

function capitals(word: string): boolean | undefined {
  if (/[a-z]/u.test(word)) return false;
  return (word.match(/[A-Z]/gu)?.length ?? 0) >= 2 ? true : undefined;
}

// What a word does not show is taken of the next one that shows it, else of the one before.
function filledFromNeighbours(shown: readonly (boolean | undefined)[]): readonly (boolean | undefined)[] {
  const filled = [...shown];
  for (let index = filled.length - 2; index >= 0; index -= 1) filled[index] ??= filled[index + 1];
  for (let index = 1; index < filled.length; index += 1) filled[index] ??= filled[index - 1];
  return filled;
}
