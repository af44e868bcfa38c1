import { levelsDown } from "./selector-words.ts";
import type { UnitLevel } from "./unit.ts";
import type { UnitRegistry } from "./unit-registry.ts";

/**
 * Of the units that bear a name, those that can be meant: the communes of a place lie below something higher than a commune.
 *
 * @param registry - The units.
 * @param ids - The units that bear the name.
 * @param below - The level of what is looked for below them; `undefined` where nothing is said.
 * @returns Those that stand above that level.
 */
export function candidatesFor(registry: UnitRegistry, ids: readonly string[], below: UnitLevel | undefined): readonly string[] {
  if (below === undefined) return ids;
  return ids.filter((id) => {
    const level = registry.units[registry.unitIndex.get(id) ?? -1]?.level;
    return level !== undefined && levelsDown.indexOf(level) < levelsDown.indexOf(below);
  });
}
