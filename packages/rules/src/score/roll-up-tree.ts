/**
 * A hierarchy as of a day, level by level from its roots: the units directly below one stand next to each other.
 *
 * @public
 */
export interface RollUpTree {
  /** Those of a level before those of the next. */
  readonly units: readonly string[];
  readonly placeOf: ReadonlyMap<string, number>;
  /** The place of the unit above; -1 at a root. */
  readonly parent: Int32Array;
  /** How many units stand above each; 0 at a root. */
  readonly level: Int32Array;
  /** The units below place `i` are at `firstBelow[i]` up to `firstBelow[i + 1]` exclusive. */
  readonly firstBelow: Int32Array;
}

/**
 * Puts units into a tree.
 *
 * @param units - The units, without repetition; units above that are not among them are added.
 * @param parents - The unit above each, by unit; a unit without one is a root.
 * @returns The tree; units below one stand in the order of their ids.
 * @throws `RangeError` when units stand above each other in a circle.
 *
 * @public
 */
export function makeRollUpTree(units: readonly string[], parents: Readonly<Record<string, string>>): RollUpTree {
  const below = new Map<string, string[]>();
  const roots: string[] = [];
  const seen = new Set<string>();
  const pending = [...units];
  for (let unit = pending.pop(); unit !== undefined; unit = pending.pop()) {
    if (seen.has(unit)) continue;
    seen.add(unit);
    const above = Object.hasOwn(parents, unit) ? parents[unit] : undefined;
    if (above === undefined) {
      roots.push(unit);
      continue;
    }
    const siblings = below.get(above);
    if (siblings === undefined) below.set(above, [unit]);
    else siblings.push(unit);
    pending.push(above);
  }
  const order = roots.sort(compareText);
  const parent = new Int32Array(seen.size).fill(-1);
  const level = new Int32Array(seen.size);
  const firstBelow = new Int32Array(seen.size + 1);
  for (let at = 0; at < order.length; at += 1) {
    firstBelow[at] = order.length;
    for (const unit of (below.get(order[at] as string) ?? []).sort(compareText)) {
      parent[order.length] = at;
      level[order.length] = (level[at] as number) + 1;
      order.push(unit);
    }
  }
  firstBelow[seen.size] = order.length;
  if (order.length < seen.size) {
    const reached = new Set(order);
    throw new RangeError(`units stand above each other in a circle: ${[...seen].find((unit) => !reached.has(unit))}`);
  }
  return { units: order, placeOf: new Map(order.map((unit, place) => [unit, place])), parent, level, firstBelow };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
