import type { Citation } from "../citation.ts";
import { addDays, type PlainDate } from "../plain-date.ts";
import type { Succession, Unit } from "./unit.ts";
import type { UnitRegistry } from "./unit-registry.ts";

/**
 * One event in the life of a unit.
 *
 * @remarks
 * `placed`: it sits below `others` from the day on (none at a root). `left`: the first day on which it no longer does. `renamed`: it is
 * called `name` from the day on. `cameFrom` and `passedTo`: a succession, with the units on the other side.
 *
 * @public
 */
export interface UnitEvent {
  readonly on: PlainDate;
  readonly event: "cameFrom" | "placed" | "renamed" | "passedTo" | "left";
  readonly hierarchy?: string;
  readonly name?: string;
  readonly others: readonly string[];
  /** `false` when the day is our assumption. */
  readonly dayEstablished: boolean;
  readonly basis?: Citation;
}

const order: readonly UnitEvent["event"][] = ["left", "passedTo", "cameFrom", "placed", "renamed"];

/**
 * Tells the history of a unit, each event with its legal basis.
 *
 * @param registry - The units.
 * @param unit - The unit's id.
 * @returns The events by day; none for an unknown unit.
 *
 * @public
 */
export function historyOf(registry: UnitRegistry, unit: string): readonly UnitEvent[] {
  const index = registry.unitIndex.get(unit);
  if (index === undefined) return [];
  const events: UnitEvent[] = [];
  const [into, from] = [registry.successionsInto.get(unit) ?? [], registry.successionsFrom.get(unit) ?? []];
  for (const { hierarchy, parent, fromInclusive, toInclusive, basis } of registry.memberships.filter((row) => row.unit === unit)) {
    const others = parent === undefined ? [] : [parent];
    events.push({ on: fromInclusive, event: "placed", hierarchy, others, ...saidBy(into, fromInclusive, basis) });
    if (toInclusive !== undefined) {
      const on = addDays(toInclusive, 1);
      events.push({ on, event: "left", hierarchy, others, ...saidBy(from, on, basis) });
    }
  }
  for (const { on, before, dayEstablished, basis } of into) {
    events.push({ on, event: "cameFrom", others: before, dayEstablished, basis });
  }
  for (const { on, after, dayEstablished, basis } of from) {
    events.push({ on, event: "passedTo", others: after, dayEstablished, basis });
  }
  for (const { name, fromInclusive } of (registry.units[index] as Unit).names) {
    if (fromInclusive !== undefined) events.push({ on: fromInclusive, event: "renamed", name, others: [], dayEstablished: true });
  }
  return events.sort((a, b) => (a.on === b.on ? order.indexOf(a.event) - order.indexOf(b.event) : a.on < b.on ? -1 : 1));
}

/** What made a seat begin or end is the succession of that day, where there is one: it also knows whether the day is established. */
function saidBy(successions: readonly Succession[], on: PlainDate, basis: Citation): Pick<UnitEvent, "dayEstablished" | "basis"> {
  const [made] = successions.filter((succession) => succession.on === on);
  return made === undefined ? { dayEstablished: true, basis } : { dayEstablished: made.dayEstablished, basis: made.basis };
}
