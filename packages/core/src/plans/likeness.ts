import { foldVietnamese } from "../fold-vietnamese.ts";

/**
 * From which likeness on two texts count as wordings of the same thing, in thousandths: three words in five.
 */
export const sameThing = 600;

/** The words of a text, each with how often it occurs. */
export interface WordCount {
  readonly folded: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

/**
 * Counts the words of a text, whatever its tone placement, case and punctuation.
 *
 * @param text - The text.
 * @returns Its words.
 */
export function wordsOf(text: string): WordCount {
  const words = foldVietnamese(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { folded: words.join(" "), counts, total: words.length };
}

/**
 * Tells how much of two texts is the same words (Dice's measure over the words with their numbers).
 *
 * @param a - The words of one.
 * @param b - The words of the other.
 * @returns 0 to 1000; 1000 exactly when the same words occur equally often.
 */
export function likeness(a: WordCount, b: WordCount): number {
  if (a.total + b.total === 0) return 1000;
  const [few, many] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let common = 0;
  for (const [word, count] of few.counts) common += Math.min(count, many.counts.get(word) ?? 0);
  return Math.floor((2000 * common) / (a.total + b.total));
}
