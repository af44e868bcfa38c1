import {
  addDays,
  type Duty,
  expandSelector,
  isLiving,
  lifeOf,
  type PlainDate,
  type Selector,
  type Succession,
  successorsOf,
  type UnitRegistry,
} from "@pccc/core";

/** A unit that owes an occurrence. */
export interface Ower {
  readonly unit: string;
  /** The units that owed it before a succession inside the window. */
  readonly movedFrom: readonly string[];
  /** The successions by which it owes. */
  readonly through: readonly Succession[];
}

/** A unit that owed an occurrence until a succession inside the window. */
export interface Departed {
  readonly unit: string;
  /** The last day on which it stood in the duty's class. */
  readonly lastDay: PlainDate;
  readonly movedTo: readonly string[];
  readonly through: readonly Succession[];
}

/** Who owes one occurrence of a duty. */
export interface Population {
  readonly owers: readonly Ower[];
  readonly departed: readonly Departed[];
}

/**
 * Finds who owes an occurrence: the duty's class on the window's last day, and what successions inside the window made of those who
 * stood in it before.
 *
 * @remarks
 * Where the class itself ended with the unit that it hangs on (the communes of a city that is no more), a duty that moves is owed by
 * those who stand for its last members.
 *
 * @param registry - The units.
 * @param duty - The duty.
 * @param fromInclusive - The window's first day.
 * @param toInclusive - The day as of which the population is taken.
 * @returns Those who owe it, and those who did.
 */
export function populationOf(registry: UnitRegistry, duty: Duty, fromInclusive: PlainDate, toInclusive: PlainDate): Population {
  const moves = duty.onSuccession === "moves";
  const owers = new Map<string, { readonly movedFrom: Set<string>; readonly through: Set<Succession> }>();
  const owes = (unit: string): { readonly movedFrom: Set<string>; readonly through: Set<Succession> } => {
    const known = owers.get(unit);
    if (known !== undefined) return known;
    const fresh = { movedFrom: new Set<string>(), through: new Set<Succession>() };
    owers.set(unit, fresh);
    return fresh;
  };
  for (const { unit, through } of moves ? standingOrHeirs(registry, duty, toInclusive) : standing(registry, duty.owedBy, toInclusive)) {
    for (const succession of through) owes(unit).through.add(succession);
    owes(unit);
  }
  const departed: Departed[] = [];
  for (const [unit, lastDay] of membersBefore(registry, duty, fromInclusive, toInclusive, moves)) {
    if (owers.has(unit) && isLiving(registry, unit, toInclusive)) continue;
    const lineage = successorsOf(registry, unit, toInclusive, lastDay);
    const ended = !isLiving(registry, unit, toInclusive);
    // A unit that lives on and left the class by a mere change of place owes nothing for this window.
    if (!ended && !classEnded(registry, duty.owedBy, toInclusive)) continue;
    const heirs = moves && ended ? withoutCreditors(registry, duty, unit, lastDay, lineage.units) : [];
    for (const heir of heirs) {
      const entry = owes(heir);
      entry.movedFrom.add(unit);
      for (const succession of lineage.through) entry.through.add(succession);
    }
    const through = lineage.through.length > 0 ? lineage.through : endOfAnchor(registry, duty.owedBy, toInclusive);
    departed.push({ unit, lastDay, movedTo: heirs, through });
  }
  return {
    owers: [...owers].map(([unit, { movedFrom, through }]) => ({
      unit,
      movedFrom: [...movedFrom].sort(),
      through: registry.successions.filter((succession) => through.has(succession)),
    })),
    departed,
  };
}

/**
 * Passes on what is still open when a unit ends after the window and before it had to answer.
 *
 * @param registry - The units.
 * @param duty - The duty.
 * @param ower - A unit that owes the window.
 * @param populationOn - The window's last day, on which it lives.
 * @param until - The day up to which successions count.
 * @returns Those who owe it instead, and the unit; `undefined` where it still lives.
 */
export function passOn(
  registry: UnitRegistry,
  duty: Duty,
  ower: Ower,
  populationOn: PlainDate,
  until: PlainDate,
): { readonly heirs: readonly Ower[]; readonly departed: Departed } | undefined {
  if (until <= populationOn || isLiving(registry, ower.unit, until)) return undefined;
  const life = lifeOf(registry, ower.unit).find(({ toInclusive }) => toInclusive !== undefined && toInclusive >= populationOn);
  const lastDay = life?.toInclusive ?? populationOn;
  const { units, through } = successorsOf(registry, ower.unit, until, populationOn);
  const heirs = duty.onSuccession === "moves" ? withoutCreditors(registry, duty, ower.unit, lastDay, units) : [];
  return {
    heirs: heirs.map((unit) => ({ unit, movedFrom: [ower.unit], through })),
    departed: { unit: ower.unit, lastDay, movedTo: heirs, through },
  };
}

/**
 * Joins owers that are the same unit.
 *
 * @param registry - The units.
 * @param owers - The owers.
 * @returns One for each unit, in the order in which the units first came.
 */
export function joinOwers(registry: UnitRegistry, owers: readonly Ower[]): readonly Ower[] {
  const joined = new Map<string, Ower>();
  for (const ower of owers) {
    const known = joined.get(ower.unit);
    if (known === undefined) joined.set(ower.unit, ower);
    else {
      const movedFrom = [...new Set([...known.movedFrom, ...ower.movedFrom])].sort();
      const through = registry.successions.filter((succession) => known.through.includes(succession) || ower.through.includes(succession));
      joined.set(ower.unit, { unit: ower.unit, movedFrom, through });
    }
  }
  return [...joined.values()];
}

interface Standing {
  readonly unit: string;
  readonly through: readonly Succession[];
}

function standing(registry: UnitRegistry, selector: Selector, date: PlainDate): readonly Standing[] {
  return expandSelector(registry, selector, undefined, date).units.map((unit) => ({ unit, through: [] }));
}

function standingOrHeirs(registry: UnitRegistry, duty: Duty, date: PlainDate): readonly Standing[] {
  const selector = duty.owedBy;
  const lastDay = endedOn(registry, selector, date);
  if (lastDay === undefined) return standing(registry, selector, date);
  const found: Standing[] = [];
  for (const unit of expandSelector(registry, selector, undefined, lastDay).units) {
    if (isLiving(registry, unit, date)) found.push({ unit, through: endOfAnchor(registry, selector, date) });
    else {
      const { units, through } = successorsOf(registry, unit, date, lastDay);
      for (const heir of withoutCreditors(registry, duty, unit, lastDay, units)) found.push({ unit: heir, through });
    }
  }
  return found;
}

/** Who stood in the class on a day of the window before its last one, with the last such day. */
function membersBefore(
  registry: UnitRegistry,
  duty: Duty,
  fromInclusive: PlainDate,
  toInclusive: PlainDate,
  heirs: boolean,
): ReadonlyMap<string, PlainDate> {
  const days = new Set<PlainDate>();
  for (const { on } of registry.successions) if (fromInclusive < on && on <= toInclusive) days.add(addDays(on, -1));
  const members = new Map<string, PlainDate>();
  for (const day of [...days].sort()) {
    for (const { unit } of heirs ? standingOrHeirs(registry, duty, day) : standing(registry, duty.owedBy, day)) members.set(unit, day);
  }
  return members;
}

/** Leaves out the heirs to whom the unit itself owed the duty: nobody owes to himself. */
function withoutCreditors(
  registry: UnitRegistry,
  duty: Duty,
  unit: string,
  lastDay: PlainDate,
  heirs: readonly string[],
): readonly string[] {
  if (duty.owedTo === undefined) return heirs;
  const creditors = expandSelector(registry, duty.owedTo, unit, lastDay).units;
  return heirs.filter((heir) => !creditors.includes(heir));
}

function classEnded(registry: UnitRegistry, selector: Selector, date: PlainDate): boolean {
  return endedOn(registry, selector, date) !== undefined;
}

/** The last day of the unit that the class hangs on; `undefined` while it lives, before it lived and where there is none. */
function endedOn(registry: UnitRegistry, selector: Selector, date: PlainDate): PlainDate | undefined {
  if (selector.take === "superior" || isLiving(registry, selector.under, date)) return undefined;
  let last: PlainDate | undefined;
  for (const { toInclusive } of lifeOf(registry, selector.under)) if (toInclusive !== undefined && toInclusive < date) last = toInclusive;
  return last;
}

function endOfAnchor(registry: UnitRegistry, selector: Selector, date: PlainDate): readonly Succession[] {
  if (selector.take === "superior") return [];
  return (registry.successionsFrom.get(selector.under) ?? []).filter(({ on, after }) => on <= date && !after.includes(selector.under));
}
