import type { AuthorityLine } from "../documents/authority-line.ts";
import { foldVietnamese } from "../fold-vietnamese.ts";
import { epochDayOf, type PlainDate } from "../plain-date.ts";
import { rowOn } from "./hierarchy-index.ts";
import { isLiving } from "./life-of.ts";
import type { DatedName, Unit, UnitLevel } from "./unit.ts";
import type { UnitRegistry } from "./unit-registry.ts";

/**
 * Tells what a unit is called on a day.
 *
 * @param unit - The unit.
 * @param date - The day.
 * @returns The newest name that holds on the day; the newest of all where none does, and the id of a unit without names.
 *
 * @public
 */
export function nameOf(unit: Unit, date: PlainDate): string {
  const name = unit.names.findLast((candidate) => holdsOn(candidate, date)) ?? unit.names.at(-1);
  return name?.name ?? unit.id;
}

/**
 * What narrows a search by name.
 *
 * @public
 */
export interface FindUnitByNameOptions {
  /** The day on which the unit lives and bears the name. */
  readonly date: PlainDate;
  readonly line?: AuthorityLine;
  readonly kind?: Unit["kind"];
  readonly level?: UnitLevel;
  /** A unit below which it sits on that day, in any hierarchy. */
  readonly within?: string;
}

/**
 * Finds the units that bear a name on a day, however its tone marks are placed and its letters encoded.
 *
 * @remarks
 * Several units may share a name; the caller must judge more than one.
 *
 * @param registry - The units.
 * @param text - The whole name.
 * @param options - The day, and what narrows the search.
 * @returns The units in the order of their ids; none when nobody bears the name.
 *
 * @public
 */
export function findUnitByName(registry: UnitRegistry, text: string, options: FindUnitByNameOptions): readonly Unit[] {
  const key = foldVietnamese(text);
  const found: Unit[] = [];
  for (const place of registry.unitsByName.get(key) ?? []) {
    const unit = registry.units[place] as Unit;
    const fits =
      (options.line === undefined || unit.line === options.line) &&
      (options.kind === undefined || unit.kind === options.kind) &&
      (options.level === undefined || unit.level === options.level) &&
      unit.names.some((name) => foldVietnamese(name.name) === key && holdsOn(name, options.date)) &&
      isLiving(registry, unit.id, options.date) &&
      (options.within === undefined || sitsBelow(registry, place, options.within, options.date));
    if (fits) found.push(unit);
  }
  return found;
}

function holdsOn(name: DatedName, date: PlainDate): boolean {
  return (name.fromInclusive === undefined || name.fromInclusive <= date) && (name.toInclusive === undefined || date <= name.toInclusive);
}

function sitsBelow(registry: UnitRegistry, place: number, above: string, date: PlainDate): boolean {
  const target = registry.unitIndex.get(above);
  if (target === undefined) return false;
  const day = epochDayOf(date);
  for (const index of registry.hierarchies.values()) {
    for (let row = rowOn(index, place, day); row !== -1; ) {
      const parent = index.parent[row] as number;
      if (parent === target) return true;
      row = parent === -1 ? -1 : rowOn(index, parent, day);
    }
  }
  return false;
}
