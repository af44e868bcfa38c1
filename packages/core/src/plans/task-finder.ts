import { sameThing, type WordCount, wordsOf } from "./likeness.ts";
import type { Task } from "./plan.ts";

/** Finds, among the tasks of one plan, the one that a text says again in its words. */
export class TaskFinder {
  readonly #totals: readonly number[];
  /** By word: the tasks that hold it, with how often. */
  readonly #holders = new Map<string, { readonly place: number; readonly count: number }[]>();
  readonly #answers = new Map<string, number>();
  readonly #common: Int32Array;

  constructor(tasks: readonly Task[]) {
    const words = tasks.map(({ text }) => wordsOf(text));
    this.#totals = words.map(({ total }) => total);
    this.#common = new Int32Array(tasks.length);
    words.forEach(({ counts }, place) => {
      for (const [word, count] of counts) {
        const holders = this.#holders.get(word);
        if (holders === undefined) this.#holders.set(word, [{ place, count }]);
        else holders.push({ place, count });
      }
    });
  }

  /**
   * Finds the most alike task; the first of several.
   *
   * @param text - The text.
   * @returns Its place; -1 when none has three words in five in common.
   */
  find(text: string): number {
    const known = this.#answers.get(text);
    if (known !== undefined) return known;
    const found = this.#search(wordsOf(text));
    this.#answers.set(text, found);
    return found;
  }

  #search({ counts, total }: WordCount): number {
    this.#common.fill(0);
    for (const [word, count] of counts) {
      for (const holder of this.#holders.get(word) ?? []) {
        this.#common[holder.place] = (this.#common[holder.place] as number) + Math.min(count, holder.count);
      }
    }
    let best = -1;
    let most = sameThing - 1;
    this.#totals.forEach((of, place) => {
      const alike = of + total === 0 ? 0 : Math.floor((2000 * (this.#common[place] as number)) / (of + total));
      if (alike > most) [best, most] = [place, alike];
    });
    return best;
  }
}
