import { addDays, type PlainDate, plainDate } from "../plain-date.ts";
import { isLiving, lifeOf } from "./life-of.ts";
import type { Succession } from "./unit.ts";
import type { UnitRegistry } from "./unit-registry.ts";

/**
 * What became of a unit by a day, or what it came from, with the reasons.
 *
 * @public
 */
export interface Lineage {
  readonly unit: string;
  readonly on: PlainDate;
  /** The units that stand for it on that day; all of them live then. In the order of their ids. */
  readonly units: readonly string[];
  /** The successions that led there, by day; each carries its legal basis. */
  readonly through: readonly Succession[];
  /** Units on the way of which no record says what became: the answer is incomplete by them. In the order of their ids. */
  readonly unexplained: readonly string[];
}

/**
 * Tells what became of a unit by a day.
 *
 * @remarks
 * Chains of successions are followed; a predecessor with weights passes to the heirs that have a share, one without to all.
 *
 * @param registry - The units.
 * @param unit - The unit's id.
 * @param on - The day asked about.
 * @param since - A day on which the unit lives and from which it is followed; the first day of its life where left out. It matters
 * for a unit that was reopened.
 * @returns The living successors; the unit itself while it lives.
 *
 * @public
 */
export function successorsOf(registry: UnitRegistry, unit: string, on: PlainDate, since?: PlainDate): Lineage {
  const start = since ?? lifeOf(registry, unit)[0]?.fromInclusive ?? on;
  return follow(registry, unit, on, start, (id, reached) => {
    const later = (registry.successionsFrom.get(id) ?? []).filter((succession) => reached < succession.on && succession.on <= on);
    const day = later[0]?.on;
    return later
      .filter((succession) => succession.on === day)
      .map((through) => ({ through, next: heirsOf(through, id), reached: through.on }));
  });
}

/**
 * Tells which units of an earlier day a unit came from.
 *
 * @param registry - The units.
 * @param unit - The unit's id.
 * @param on - The day asked about.
 * @param until - A day on which the unit lives and from which it is followed back; the last day of its life where left out.
 * @returns The predecessors that live on that day; the unit itself where it lived already.
 *
 * @public
 */
export function predecessorsOf(registry: UnitRegistry, unit: string, on: PlainDate, until?: PlainDate): Lineage {
  const last = lifeOf(registry, unit).at(-1);
  const start = until ?? (last === undefined ? on : (last.toInclusive ?? plainDate("9999-12-31")));
  return follow(registry, unit, on, start, (id, reached) => {
    const earlier = (registry.successionsInto.get(id) ?? []).filter((succession) => on < succession.on && succession.on <= reached);
    const day = earlier.at(-1)?.on;
    return earlier
      .filter((succession) => succession.on === day)
      .map((through) => ({
        through,
        next: through.before.filter((ancestor) => heirsOf(through, ancestor).includes(id)),
        reached: addDays(through.on, -1),
      }));
  });
}

/**
 * Lists the units to which one predecessor passes in a succession.
 *
 * @param succession - The succession.
 * @param unit - One of its `before`.
 * @returns The units of `after` that have a share of it; all of them where the succession states no weights for it.
 *
 * @public
 */
export function heirsOf(succession: Succession, unit: string): readonly string[] {
  const shares = succession.weights?.[unit];
  return shares === undefined ? succession.after : succession.after.filter((heir) => (shares[heir] ?? 0) > 0);
}

interface Step {
  readonly through: Succession;
  readonly next: readonly string[];
  readonly reached: PlainDate;
}

function follow(
  registry: UnitRegistry,
  unit: string,
  on: PlainDate,
  start: PlainDate,
  stepsFrom: (id: string, reached: PlainDate) => readonly Step[],
): Lineage {
  const units = new Set<string>();
  const unexplained = new Set<string>();
  const through = new Set<Succession>();
  const seen = new Set<string>();
  const open: { readonly id: string; readonly reached: PlainDate }[] = [{ id: unit, reached: start }];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const key = `${at.id}@${at.reached}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const steps = stepsFrom(at.id, at.reached);
    if (steps.length === 0) (isLiving(registry, at.id, on) ? units : unexplained).add(at.id);
    for (const step of steps) {
      through.add(step.through);
      for (const id of step.next) open.push({ id, reached: step.reached });
    }
  }
  return {
    unit,
    on,
    units: [...units].sort(),
    through: [...through].sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1)),
    unexplained: [...unexplained].sort(),
  };
}
