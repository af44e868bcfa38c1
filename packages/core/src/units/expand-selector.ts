import { diagnostics } from "../diagnostics.ts";
import { makeFinding } from "../diagnostics-catalogue.ts";
import type { Finding } from "../finding.ts";
import { epochDayOf, type PlainDate } from "../plain-date.ts";
import { childIndexesOn, type HierarchyIndex, rowOn } from "./hierarchy-index.ts";
import type { Selector } from "./selector.ts";
import type { Unit } from "./unit.ts";
import type { UnitRegistry } from "./unit-registry.ts";

/**
 * The units that a selector means on a day.
 *
 * @public
 */
export interface SelectorExpansion {
  /** Ids in the order of the hierarchy: level by level, then by id. */
  readonly units: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Expands a class of units against its hierarchy as of a day.
 *
 * @remarks
 * An empty answer always comes with a finding that says why. The cost grows with the answer, not with the country.
 *
 * @param registry - The units.
 * @param selector - The class.
 * @param asker - The unit for which `superior` is asked; the others do not need it.
 * @param date - The day.
 * @returns The units, and what a reader must know about them.
 *
 * @public
 */
export function expandSelector(registry: UnitRegistry, selector: Selector, asker: string | undefined, date: PlainDate): SelectorExpansion {
  if (selector.take === "superior") return superiorOfAsker(registry, selector.hierarchy, asker, date);
  const { hierarchy, under } = selector;
  const unit = registry.unitIndex.get(under);
  if (unit === undefined) return nobody("PCCC_SELECTOR_UNKNOWN_UNIT", { unit: under });
  const index = registry.hierarchies.get(hierarchy);
  const day = epochDayOf(date);
  if (index === undefined || rowOn(index, unit, day) === -1) return nobody("PCCC_SELECTOR_NOT_LIVING", { unit: under, hierarchy, date });
  if (selector.take === "self") return { units: [under], findings: [] };
  const below = selector.take === "children" ? childIndexesOn(index, unit, day) : allBelow(index, unit, day);
  const units: string[] = [];
  for (const place of below) {
    const found = registry.units[place] as Unit;
    const isMeant = selector.level === undefined || found.level === selector.level;
    if (isMeant && selector.except?.includes(found.id) !== true) units.push(found.id);
  }
  if (units.length > 0) return { units, findings: [] };
  return nobody("PCCC_SELECTOR_EMPTY", { unit: under, hierarchy, date, level: selector.level ?? "*" });
}

/**
 * Tells the unit directly above a unit on a day.
 *
 * @param registry - The units.
 * @param hierarchy - The hierarchy.
 * @param unit - The unit's id.
 * @param date - The day.
 * @returns Its id; `undefined` at a root and when the unit does not sit in the hierarchy on that day.
 *
 * @public
 */
export function superiorOf(registry: UnitRegistry, hierarchy: string, unit: string, date: PlainDate): string | undefined {
  const index = registry.hierarchies.get(hierarchy);
  const place = registry.unitIndex.get(unit);
  if (index === undefined || place === undefined) return undefined;
  const row = rowOn(index, place, epochDayOf(date));
  const parent = row === -1 ? -1 : (index.parent[row] as number);
  return parent === -1 ? undefined : (registry.units[parent] as Unit).id;
}

function superiorOfAsker(registry: UnitRegistry, hierarchy: string, asker: string | undefined, date: PlainDate): SelectorExpansion {
  if (asker === undefined) return nobody("PCCC_SELECTOR_NO_ASKER", { hierarchy });
  const place = registry.unitIndex.get(asker);
  if (place === undefined) return nobody("PCCC_SELECTOR_UNKNOWN_UNIT", { unit: asker });
  const superior = superiorOf(registry, hierarchy, asker, date);
  if (superior !== undefined) return { units: [superior], findings: [] };
  const index = registry.hierarchies.get(hierarchy);
  const isRoot = index !== undefined && rowOn(index, place, epochDayOf(date)) !== -1;
  return nobody(isRoot ? "PCCC_SELECTOR_NO_SUPERIOR" : "PCCC_SELECTOR_NOT_LIVING", { unit: asker, hierarchy, date });
}

function allBelow(index: HierarchyIndex, unit: number, day: number): readonly number[] {
  const found = childIndexesOn(index, unit, day);
  for (let i = 0; i < found.length; i += 1) {
    for (const child of childIndexesOn(index, found[i] as number, day)) found.push(child);
  }
  return found;
}

function nobody(code: keyof typeof diagnostics, params: Readonly<Record<string, string | number>>): SelectorExpansion {
  return { units: [], findings: [makeFinding(diagnostics, code, params)] };
}
