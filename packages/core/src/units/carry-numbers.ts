import { diagnostics } from "../diagnostics.ts";
import { makeFinding } from "../diagnostics-catalogue.ts";
import type { Finding } from "../finding.ts";
import { addDays, type PlainDate } from "../plain-date.ts";
import { splitByShares } from "./split-by-shares.ts";
import type { Succession } from "./unit.ts";
import type { UnitRegistry } from "./unit-registry.ts";

/**
 * Additive numbers read in the units of another day.
 *
 * @public
 */
export interface CarriedNumbers {
  /** By unit, those of the other day; the sum of these and of `unassigned` is the sum of what went in. */
  readonly values: ReadonlyMap<string, number>;
  /** By the unit that last held it: what no record says how to pass on. */
  readonly unassigned: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
}

/**
 * Reads additive numbers of one day in the units of a later day: each succession passes them on by its weights.
 *
 * @remarks
 * Without weights a number passes whole to a sole heir; to several it is not divided. Nothing is lost: what cannot be passed on stays
 * with the unit that held it, in `unassigned`.
 *
 * @param registry - The units.
 * @param values - Integers, by unit.
 * @param from - The day of the numbers.
 * @param to - The later day.
 * @returns The numbers by the units of the later day.
 *
 * @public
 */
export function carryNumbersForward(
  registry: UnitRegistry,
  values: ReadonlyMap<string, number>,
  from: PlainDate,
  to: PlainDate,
): CarriedNumbers {
  const carried = new Carrying(values);
  for (const day of daysOf(registry, from, to)) {
    carried.step(day, (unit) => {
      const passing = (registry.successionsFrom.get(unit) ?? []).filter(({ on }) => on === day);
      return passing.length === 0 ? undefined : heirsWithShares(passing, unit);
    });
  }
  return carried.result();
}

/**
 * Reads additive numbers of one day in the units of an earlier day, in the proportion that numbers of the earlier day give.
 *
 * @remarks
 * A number goes back whole to a sole predecessor; among several it is divided in proportion to what each of them gave by `reference`.
 *
 * @param registry - The units.
 * @param values - Integers, by unit.
 * @param from - The day of the numbers.
 * @param to - The earlier day.
 * @param reference - Numbers of the earlier day, such as the same count then, or the population.
 * @returns The numbers by the units of the earlier day.
 *
 * @public
 */
export function carryNumbersBack(
  registry: UnitRegistry,
  values: ReadonlyMap<string, number>,
  from: PlainDate,
  to: PlainDate,
  reference: ReadonlyMap<string, number>,
): CarriedNumbers {
  const carried = new Carrying(values);
  for (const day of [...daysOf(registry, to, from)].reverse()) {
    const eve = carryNumbersForward(registry, reference, to, addDays(day, -1)).values;
    carried.step(day, (unit) => {
      const coming = (registry.successionsInto.get(unit) ?? []).filter(({ on }) => on === day);
      if (coming.length === 0) return undefined;
      const ancestors = [...new Set(coming.flatMap(({ before }) => before))];
      const gave = (ancestor: string): number => {
        const passing = (registry.successionsFrom.get(ancestor) ?? []).filter(({ on }) => on === day);
        const heirs = heirsWithShares(passing, ancestor) ?? new Map<string, number>();
        const total = [...heirs.values()].reduce((sum, share) => sum + share, 0);
        const own = heirs.get(unit) ?? 0;
        return own === 0 ? 0 : own === total ? (eve.get(ancestor) ?? 0) : Math.round(((eve.get(ancestor) ?? 0) * own) / total);
      };
      const shares = new Map(ancestors.map((ancestor) => [ancestor, Math.max(0, gave(ancestor))]));
      const sole = ancestors.length === 1 ? ancestors[0] : undefined;
      return sole === undefined ? shares : new Map([[sole, 1]]);
    });
  }
  return carried.result();
}

class Carrying {
  private current: Map<string, number>;
  private readonly unassigned = new Map<string, number>();
  private readonly findings: Finding[] = [];

  constructor(values: ReadonlyMap<string, number>) {
    this.current = new Map(values);
  }

  /** Passes on every number for which `sharesOf` names receivers; shares that sum to nothing leave it unassigned. */
  step(on: PlainDate, sharesOf: (unit: string) => ReadonlyMap<string, number> | undefined): void {
    const next = new Map<string, number>();
    const add = (into: Map<string, number>, unit: string, value: number): void => {
      into.set(unit, (into.get(unit) ?? 0) + value);
    };
    for (const [unit, value] of this.current) {
      const shares = sharesOf(unit);
      if (shares === undefined) {
        add(next, unit, value);
        continue;
      }
      const receivers = [...shares.keys()].sort();
      const parts = splitByShares(
        value,
        receivers.map((receiver) => shares.get(receiver) ?? 0),
      );
      if (parts === undefined) {
        add(this.unassigned, unit, value);
        if (value !== 0) this.findings.push(makeFinding(diagnostics, "PCCC_UNITS_NUMBER_UNASSIGNED", { unit, value, on }));
        continue;
      }
      receivers.forEach((receiver, index) => {
        if ((shares.get(receiver) ?? 0) > 0) add(next, receiver, parts[index] as number);
      });
    }
    this.current = next;
  }

  result(): CarriedNumbers {
    return { values: this.current, unassigned: this.unassigned, findings: this.findings };
  }
}

function daysOf(registry: UnitRegistry, after: PlainDate, through: PlainDate): readonly PlainDate[] {
  return [...new Set(registry.successions.filter(({ on }) => after < on && on <= through).map(({ on }) => on))];
}

// Several successions of one day may name the unit: their heirs stand side by side, and each must say its share.
function heirsWithShares(passing: readonly Succession[], unit: string): ReadonlyMap<string, number> | undefined {
  const heirs = new Set(passing.flatMap(({ after }) => after));
  const [sole] = heirs;
  if (heirs.size === 1 && sole !== undefined) return new Map([[sole, 1]]);
  const shares = new Map<string, number>();
  for (const { weights } of passing) {
    const own = weights?.[unit];
    if (own === undefined) return new Map();
    for (const [heir, share] of Object.entries(own)) shares.set(heir, (shares.get(heir) ?? 0) + share);
  }
  return shares;
}
