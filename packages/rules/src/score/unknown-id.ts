/**
 * What a finding says of an id that a sheet does not have: the id, and those that exist.
 *
 * @param kind - What the id is of: the parameter of the finding that takes it.
 * @param typed - The id that was typed.
 * @param items - The items that exist.
 * @returns The id under its kind; under `available` the ids that exist, those that differ from it by the fewest letters first, equals in their order.
 *
 * @internal
 */
export function unknownId<Kind extends string>(
  kind: Kind,
  typed: string,
  items: readonly { readonly id: string }[] = [],
): Readonly<Record<Kind | "available", string>> {
  const wanted = compared(typed);
  const apart = new Map(items.map(({ id }) => [id, lettersApart(wanted, compared(id))]));
  const nearest = [...apart.keys()].sort((a, b) => (apart.get(a) as number) - (apart.get(b) as number));
  return { [kind]: typed, available: nearest.join(", ") || "–" } as Record<Kind | "available", string>;
}

// An id longer than this is told apart by its beginning: a file may hold ids of any length.
const mostLetters = 64;

function compared(id: string): string {
  return id.slice(0, mostLetters).toLowerCase();
}

/** How many letters must be put in, taken out or replaced to make one text of the other. */
function lettersApart(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let above = 0; above < from.length; above += 1) {
    const next = [above + 1];
    for (let at = 1; at <= to.length; at += 1) {
      const replaced = (row[at - 1] as number) + (from[above] === to[at - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[at] as number) + 1, (next[at - 1] as number) + 1));
    }
    row = next;
  }
  return row[to.length] as number;
}
