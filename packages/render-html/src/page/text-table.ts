/**
 * Keeps each text once.
 */
export interface TextTable {
  /** In the order in which they came. */
  readonly texts: readonly string[];
  /** Returns the place of a text. */
  readonly add: (text: string) => number;
}

/**
 * Makes an empty table.
 *
 * @returns The table.
 */
export function makeTextTable(): TextTable {
  const texts: string[] = [];
  const places = new Map<string, number>();
  return {
    texts,
    add: (text) => {
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, texts.length);
      return texts.push(text) - 1;
    },
  };
}
