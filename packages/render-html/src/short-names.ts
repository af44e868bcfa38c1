/**
 * Names without the words with which all of them begin.
 */
export interface ShortNames {
  /** The words that all names share; empty where there are none. */
  readonly shared: string;
  /** Shortens one of the names. */
  readonly short: (name: string) => string;
}

/**
 * Finds the words with which all names begin, so that a narrow column need not repeat them.
 *
 * @param names - The names.
 * @returns What they share, and the rest of each; a name keeps at least its last two words.
 */
export function shortNames(names: readonly string[]): ShortNames {
  const split = names.map((name) => name.split(" "));
  const first = split[0] ?? [];
  const most = names.length < 2 ? 0 : Math.max(0, Math.min(...split.map((words) => words.length - 2)));
  let length = 0;
  while (length < most && split.every((words) => words[length] === first[length])) length += 1;
  const shared = first.slice(0, length).join(" ");
  return {
    shared,
    short: (name) => (shared !== "" && name.startsWith(`${shared} `) ? capitalised(name.slice(shared.length + 1)) : name),
  };
}

function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
