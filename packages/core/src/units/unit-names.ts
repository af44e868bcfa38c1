import { foldVietnamese } from "../fold-vietnamese.ts";
import type { PlainDate } from "../plain-date.ts";
import { nameWithoutKind } from "./name-without-kind.ts";
import { nameOf } from "./unit-name.ts";
import { treeAt } from "./unit-tree.ts";
import type { Unit } from "./unit.ts";
import type { UnitRegistry } from "./unit-registry.ts";

/** By which names the units of a hierarchy can be called on a day. */
export interface UnitNames {
  /** Unit ids by folded name, in the order of the hierarchy. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
  /** The names of each unit, the shortest form first. */
  readonly byUnit: ReadonlyMap<string, readonly string[]>;
}

const known = new WeakMap<UnitRegistry, Map<string, UnitNames>>();

/**
 * Collects the names by which the units of a hierarchy are called on a day: a body's own, that of the area where it is seated, and
 * that of the area without its kind.
 *
 * @param registry - The units.
 * @param hierarchy - The hierarchy.
 * @param date - The day.
 * @returns The names; the same question about the same registry is answered once.
 */
export function unitNamesOn(registry: UnitRegistry, hierarchy: string, date: PlainDate): UnitNames {
  let ofRegistry = known.get(registry);
  if (ofRegistry === undefined) {
    ofRegistry = new Map();
    known.set(registry, ofRegistry);
  }
  const key = `${date} ${hierarchy}`;
  const found = ofRegistry.get(key) ?? collect(registry, hierarchy, date);
  ofRegistry.set(key, found);
  return found;
}

function collect(registry: UnitRegistry, hierarchy: string, date: PlainDate): UnitNames {
  const byName = new Map<string, string[]>();
  const byUnit = new Map<string, readonly string[]>();
  const unitOf = (id: string): Unit | undefined => registry.units[registry.unitIndex.get(id) ?? -1];
  for (const id of treeAt(registry, hierarchy, date).ids) {
    const unit = unitOf(id) as Unit;
    const area = unit.area === undefined ? undefined : unitOf(unit.area);
    const own = nameOf(unit, date);
    const place = area === undefined ? own : nameOf(area, date);
    const short = nameWithoutKind(place);
    const names = [...new Set([short, place, own])];
    byUnit.set(id, names);
    for (const name of new Set(names.map(foldVietnamese))) {
      const ids = byName.get(name);
      if (ids === undefined) byName.set(name, [id]);
      else ids.push(id);
    }
  }
  return { byName, byUnit };
}
