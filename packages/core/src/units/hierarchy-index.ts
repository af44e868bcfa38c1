import type { Membership } from "./unit.ts";
import { epochDayOf } from "../plain-date.ts";

/** The exclusive last day of an interval without an end. */
export const openDay: number = 2_147_483_647;

/**
 * The memberships of one hierarchy as columns, sorted once so that a tree of any day is read in one pass.
 *
 * @remarks
 * A row is a membership. Rows are in the order of (parent, unit, first day), the roots first; a unit's index is its place in the
 * registry's `units`. Days are epoch days.
 *
 * @public
 */
export interface HierarchyIndex {
  readonly hierarchy: string;
  readonly unit: Int32Array;
  /** -1 at a root. */
  readonly parent: Int32Array;
  readonly fromDay: Int32Array;
  /** Exclusive; the largest 32-bit integer where the membership is open. */
  readonly toDayExclusive: Int32Array;
  /** The place of the row's record in the registry's `memberships`. */
  readonly membership: Int32Array;
  /** By parent index + 1: the first row below that parent. One longer than the number of units + 1. */
  readonly firstRowOfParent: Int32Array;
  /** Rows in the order of (unit, first day). */
  readonly rowsOfUnit: Int32Array;
  /** By unit index: the unit's first place in `rowsOfUnit`. One longer than the number of units. */
  readonly firstOfUnit: Int32Array;
}

/**
 * Sorts the memberships of one hierarchy into columns.
 *
 * @param hierarchy - The hierarchy's name.
 * @param memberships - All records; those at `places` are of this hierarchy and name known units.
 * @param places - Which of them.
 * @param unitIndex - The index of each unit.
 * @returns The columns.
 */
export function makeHierarchyIndex(
  hierarchy: string,
  memberships: readonly Membership[],
  places: readonly number[],
  unitIndex: ReadonlyMap<string, number>,
): HierarchyIndex {
  const count = places.length;
  const units = unitIndex.size;
  const raw = { unit: new Int32Array(count), parent: new Int32Array(count), fromDay: new Int32Array(count), to: new Int32Array(count) };
  places.forEach((place, i) => {
    const record = memberships[place] as Membership;
    raw.unit[i] = unitIndex.get(record.unit) as number;
    raw.parent[i] = record.parent === undefined ? -1 : (unitIndex.get(record.parent) as number);
    raw.fromDay[i] = epochDayOf(record.fromInclusive);
    raw.to[i] = record.toInclusive === undefined ? openDay : epochDayOf(record.toInclusive) + 1;
  });
  const order = places.map((_, i) => i);
  const at = (column: Int32Array, i: number): number => column[i] as number;
  order.sort(
    (a, b) => at(raw.parent, a) - at(raw.parent, b) || at(raw.unit, a) - at(raw.unit, b) || at(raw.fromDay, a) - at(raw.fromDay, b),
  );
  const unit = Int32Array.from(order, (i) => at(raw.unit, i));
  const parent = Int32Array.from(order, (i) => at(raw.parent, i));
  const fromDay = Int32Array.from(order, (i) => at(raw.fromDay, i));
  const byUnit = Array.from(order, (_, row) => row).sort((a, b) => at(unit, a) - at(unit, b) || at(fromDay, a) - at(fromDay, b));
  return {
    hierarchy,
    unit,
    parent,
    fromDay,
    toDayExclusive: Int32Array.from(order, (i) => at(raw.to, i)),
    membership: Int32Array.from(order, (i) => places[i] as number),
    firstRowOfParent: firstsOf(parent, units + 1, 1),
    rowsOfUnit: Int32Array.from(byUnit),
    firstOfUnit: firstsOf(unit, units, 0),
  };
}

/**
 * Finds the row of a unit that holds on a day.
 *
 * @param index - The hierarchy.
 * @param unit - The unit's index.
 * @param day - The epoch day.
 * @returns The row; -1 when the unit is not in the hierarchy on that day.
 */
export function rowOn(index: HierarchyIndex, unit: number, day: number): number {
  const end = index.firstOfUnit[unit + 1] as number;
  for (let i = index.firstOfUnit[unit] as number; i < end; i += 1) {
    const row = index.rowsOfUnit[i] as number;
    if ((index.fromDay[row] as number) <= day && day < (index.toDayExclusive[row] as number)) return row;
  }
  return -1;
}

/**
 * Lists the units directly below a unit on a day.
 *
 * @param index - The hierarchy.
 * @param parent - The unit's index; -1 lists the roots.
 * @param day - The epoch day.
 * @returns Unit indexes, ascending.
 */
export function childIndexesOn(index: HierarchyIndex, parent: number, day: number): number[] {
  const found: number[] = [];
  const end = index.firstRowOfParent[parent + 2] as number;
  for (let row = index.firstRowOfParent[parent + 1] as number; row < end; row += 1) {
    if ((index.fromDay[row] as number) <= day && day < (index.toDayExclusive[row] as number)) found.push(index.unit[row] as number);
  }
  return found;
}

function firstsOf(column: Int32Array, keys: number, shift: number): Int32Array {
  const firsts = new Int32Array(keys + 1);
  for (const key of column) firsts[key + shift + 1] = (firsts[key + shift + 1] as number) + 1;
  for (let key = 0; key < keys; key += 1) firsts[key + 1] = (firsts[key + 1] as number) + (firsts[key] as number);
  return firsts;
}
