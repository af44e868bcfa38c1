import { epochDayOf, type PlainDate } from "../plain-date.ts";
import type { HierarchyIndex } from "./hierarchy-index.ts";
import type { UnitRegistry } from "./unit-registry.ts";

/**
 * One hierarchy as it stands on one day, level by level, the children of a unit side by side.
 *
 * @remarks
 * A unit's position is its place in `ids`: the roots first, then the units below them, and so on; among the children of one unit in
 * the order of their ids. A parent stands before its children, so that numbers roll up in one pass from the last position to the
 * first. A hierarchy may have several roots.
 *
 * @public
 */
export interface UnitTree {
  readonly hierarchy: string;
  readonly date: PlainDate;
  readonly ids: readonly string[];
  /** By position: the position of the unit above; -1 at a root. */
  readonly parent: Int32Array;
  /** By position: the position of the first child. */
  readonly childStart: Int32Array;
  /** By position: the position after the last child. */
  readonly childEnd: Int32Array;
  /** By position: the unit's index in the registry's `units`. */
  readonly unit: Int32Array;
  /** By unit index: its position; -1 when it is not in the tree. */
  readonly position: Int32Array;
  /** The registry's index of units by id. */
  readonly unitIndex: ReadonlyMap<string, number>;
}

/**
 * Reads a hierarchy as it stands on a day.
 *
 * @param registry - The units.
 * @param hierarchy - `territory`, or the name of a line such as `front`.
 * @param date - The day.
 * @returns The tree; an empty one when the hierarchy is unknown or holds nobody on that day.
 *
 * @public
 */
export function treeAt(registry: UnitRegistry, hierarchy: string, date: PlainDate): UnitTree {
  const index = registry.hierarchies.get(hierarchy);
  const position = new Int32Array(registry.units.length).fill(-1);
  const columns = index === undefined ? emptyColumns() : levelOrder(index, epochDayOf(date), position);
  const ids: string[] = new Array(columns.unit.length);
  for (let p = 0; p < ids.length; p += 1) ids[p] = registry.unitIds[columns.unit[p] as number] as string;
  return { hierarchy, date, ids, ...columns, position, unitIndex: registry.unitIndex };
}

/**
 * Lists all units of a tree.
 *
 * @param tree - The tree.
 * @returns Ids, level by level.
 *
 * @public
 */
export function unitsOf(tree: UnitTree): readonly string[] {
  return tree.ids;
}

/**
 * Finds a unit in a tree.
 *
 * @param tree - The tree.
 * @param unit - The unit's id.
 * @returns Its position; -1 when it is not in the tree.
 *
 * @public
 */
export function positionOf(tree: UnitTree, unit: string): number {
  const index = tree.unitIndex.get(unit);
  return index === undefined ? -1 : (tree.position[index] as number);
}

/**
 * Lists the units directly below a unit.
 *
 * @param tree - The tree.
 * @param unit - The unit's id.
 * @returns Ids in order; none when the unit is not in the tree.
 *
 * @public
 */
export function childrenOf(tree: UnitTree, unit: string): readonly string[] {
  const position = positionOf(tree, unit);
  return position === -1 ? [] : tree.ids.slice(tree.childStart[position], tree.childEnd[position]);
}

/**
 * Lists all units below a unit.
 *
 * @param tree - The tree.
 * @param unit - The unit's id.
 * @returns Ids, level by level, without the unit itself; none when it is not in the tree.
 *
 * @public
 */
export function descendantsOf(tree: UnitTree, unit: string): readonly string[] {
  const position = positionOf(tree, unit);
  const found: string[] = [];
  if (position === -1) return found;
  // The descendants of one unit at one depth stand side by side too: a range per level suffices.
  let start = tree.childStart[position] as number;
  let end = tree.childEnd[position] as number;
  while (start < end) {
    for (let p = start; p < end; p += 1) found.push(tree.ids[p] as string);
    const nextStart = tree.childStart[start] as number;
    end = tree.childEnd[end - 1] as number;
    start = nextStart;
  }
  return found;
}

/**
 * Tells the unit directly above a unit.
 *
 * @param tree - The tree.
 * @param unit - The unit's id.
 * @returns Its id; `undefined` at a root and when the unit is not in the tree.
 *
 * @public
 */
export function parentOf(tree: UnitTree, unit: string): string | undefined {
  const position = positionOf(tree, unit);
  const parent = position === -1 ? -1 : (tree.parent[position] as number);
  return parent === -1 ? undefined : tree.ids[parent];
}

interface TreeColumns {
  readonly parent: Int32Array;
  readonly childStart: Int32Array;
  readonly childEnd: Int32Array;
  readonly unit: Int32Array;
}

function levelOrder(index: HierarchyIndex, day: number, position: Int32Array): TreeColumns {
  const capacity = index.unit.length;
  const unit = new Int32Array(capacity);
  const parent = new Int32Array(capacity);
  const childStart = new Int32Array(capacity);
  const childEnd = new Int32Array(capacity);
  let size = 0;
  for (let above = -1; above < size; above += 1) {
    const key = above === -1 ? 0 : (unit[above] as number) + 1;
    if (above >= 0) childStart[above] = size;
    const end = index.firstRowOfParent[key + 1] as number;
    for (let row = index.firstRowOfParent[key] as number; row < end; row += 1) {
      if ((index.fromDay[row] as number) > day || (index.toDayExclusive[row] as number) <= day) continue;
      unit[size] = index.unit[row] as number;
      parent[size] = above;
      position[index.unit[row] as number] = size;
      size += 1;
    }
    if (above >= 0) childEnd[above] = size;
  }
  return {
    unit: unit.slice(0, size),
    parent: parent.slice(0, size),
    childStart: childStart.slice(0, size),
    childEnd: childEnd.slice(0, size),
  };
}

function emptyColumns(): TreeColumns {
  return { unit: new Int32Array(0), parent: new Int32Array(0), childStart: new Int32Array(0), childEnd: new Int32Array(0) };
}
