import { dateOfEpochDay, epochDayOf, type PlainDate } from "../plain-date.ts";
import { type HierarchyIndex, openDay, rowOn } from "./hierarchy-index.ts";
import type { UnitRegistry } from "./unit-registry.ts";

/**
 * Days on which a unit lives without a break.
 *
 * @public
 */
export interface LifeInterval {
  readonly fromInclusive: PlainDate;
  /** Absent while it lives. */
  readonly toInclusive?: PlainDate;
}

/**
 * Tells when a unit lives: the days on which it sits in any hierarchy.
 *
 * @param registry - The units.
 * @param unit - The unit's id.
 * @returns Intervals in order, more than one when it was reopened; none when the unit is unknown or sits nowhere.
 *
 * @public
 */
export function lifeOf(registry: UnitRegistry, unit: string): readonly LifeInterval[] {
  const index = registry.unitIndex.get(unit);
  if (index === undefined) return [];
  return lifeDaysOf(registry.hierarchies, index).map(({ fromDay, toDayExclusive }) => {
    const fromInclusive = dateOfEpochDay(fromDay);
    return toDayExclusive === openDay ? { fromInclusive } : { fromInclusive, toInclusive: dateOfEpochDay(toDayExclusive - 1) };
  });
}

/**
 * Tells whether a unit lives on a day.
 *
 * @param registry - The units.
 * @param unit - The unit's id.
 * @param date - The day.
 * @returns `true` when it sits in any hierarchy on that day.
 *
 * @public
 */
export function isLiving(registry: UnitRegistry, unit: string, date: PlainDate): boolean {
  const index = registry.unitIndex.get(unit);
  return index !== undefined && isLivingOnDay(registry.hierarchies, index, epochDayOf(date));
}

/** An unbroken life in epoch days. */
export interface LifeDays {
  readonly fromDay: number;
  readonly toDayExclusive: number;
}

/**
 * Tells whether a unit sits in any hierarchy on a day.
 *
 * @param hierarchies - The hierarchies.
 * @param unit - The unit's index.
 * @param day - The epoch day.
 * @returns `true` when it does.
 */
export function isLivingOnDay(hierarchies: ReadonlyMap<string, HierarchyIndex>, unit: number, day: number): boolean {
  for (const index of hierarchies.values()) if (rowOn(index, unit, day) !== -1) return true;
  return false;
}

/**
 * Joins a unit's memberships of all hierarchies to its unbroken lives.
 *
 * @param hierarchies - The hierarchies.
 * @param unit - The unit's index.
 * @returns The lives in order.
 */
export function lifeDaysOf(hierarchies: ReadonlyMap<string, HierarchyIndex>, unit: number): readonly LifeDays[] {
  const rows: LifeDays[] = [];
  for (const index of hierarchies.values()) {
    for (let i = index.firstOfUnit[unit] as number; i < (index.firstOfUnit[unit + 1] as number); i += 1) {
      const row = index.rowsOfUnit[i] as number;
      rows.push({ fromDay: index.fromDay[row] as number, toDayExclusive: index.toDayExclusive[row] as number });
    }
  }
  if (rows.length < 2) return rows;
  rows.sort((a, b) => a.fromDay - b.fromDay);
  const lives: LifeDays[] = [];
  for (const { fromDay, toDayExclusive } of rows) {
    const last = lives.at(-1);
    if (last === undefined || last.toDayExclusive < fromDay) lives.push({ fromDay, toDayExclusive });
    else if (last.toDayExclusive < toDayExclusive) lives[lives.length - 1] = { fromDay: last.fromDay, toDayExclusive };
  }
  return lives;
}
