import type { PlainDate } from "../plain-date.ts";
import type { Succession, Unit } from "./unit.ts";
import { nameOf } from "./unit-name.ts";
import type { UnitRegistry } from "./unit-registry.ts";
import { parentOf, treeAt } from "./unit-tree.ts";

/**
 * What became of one unit between two days.
 *
 * @public
 */
export interface UnitChange {
  readonly unit: string;
  readonly change: "appeared" | "vanished" | "moved" | "renamed";
  /** The parent or name of the earlier day, of a unit that moved or was renamed. */
  readonly from?: string;
  /** The parent or name of the later day. */
  readonly to?: string;
  /** The successions between the two days in which the unit takes part, with their legal basis. */
  readonly through: readonly Succession[];
}

/**
 * Compares a hierarchy on two days.
 *
 * @param registry - The units.
 * @param hierarchy - The hierarchy.
 * @param earlier - The earlier day.
 * @param later - The later day.
 * @returns The changes in the order of the units' ids; a unit that moved and was renamed has two.
 *
 * @public
 */
export function compareTrees(registry: UnitRegistry, hierarchy: string, earlier: PlainDate, later: PlainDate): readonly UnitChange[] {
  const [before, after] = [treeAt(registry, hierarchy, earlier), treeAt(registry, hierarchy, later)];
  const [inBefore, inAfter] = [new Set(before.ids), new Set(after.ids)];
  const through = (unit: string): readonly Succession[] =>
    [...new Set([...(registry.successionsFrom.get(unit) ?? []), ...(registry.successionsInto.get(unit) ?? [])])].filter(
      ({ on }) => earlier < on && on <= later,
    );
  return [...new Set([...before.ids, ...after.ids])].sort().flatMap((unit): readonly UnitChange[] => {
    if (!inBefore.has(unit)) return [{ unit, change: "appeared", through: through(unit) }];
    if (!inAfter.has(unit)) return [{ unit, change: "vanished", through: through(unit) }];
    const changes: UnitChange[] = [];
    const [oldParent, newParent] = [parentOf(before, unit), parentOf(after, unit)];
    if (oldParent !== newParent) changes.push({ unit, change: "moved", ...ends(oldParent, newParent), through: through(unit) });
    const record = registry.units[registry.unitIndex.get(unit) as number] as Unit;
    const [oldName, newName] = [nameOf(record, earlier), nameOf(record, later)];
    if (oldName !== newName) changes.push({ unit, change: "renamed", ...ends(oldName, newName), through: through(unit) });
    return changes;
  });
}

function ends(from: string | undefined, to: string | undefined): Pick<UnitChange, "from" | "to"> {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
