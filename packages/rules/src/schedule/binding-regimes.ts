import type { Regime } from "@pccc/calendar";
import { type Duty, expandSelector, type PlainDate, type UnitRegistry } from "@pccc/core";

/**
 * Finds the regimes that bind every unit that owes a duty on a day.
 *
 * @remarks
 * A regime that binds some of them only is left out: a duty has one schedule. A unit without a line of authority is bound by none.
 *
 * @param registry - The units.
 * @param duty - The duty.
 * @param regimes - The regimes.
 * @param on - The day on which the regimes are in force and the units stand in the duty's class.
 * @returns The regimes, by id.
 *
 * @public
 */
export function bindingRegimes(registry: UnitRegistry, duty: Duty, regimes: readonly Regime[], on: PlainDate): readonly Regime[] {
  const candidates = regimes.filter(
    ({ binds, validFrom = on, validTo = on }) => binds?.kinds.includes(duty.kind) === true && validFrom <= on && on <= validTo,
  );
  if (candidates.length === 0) return [];
  const units = expandSelector(registry, duty.owedBy, undefined, on).units.flatMap((id) => {
    const index = registry.unitIndex.get(id);
    return (index === undefined ? undefined : registry.units[index]) ?? [];
  });
  return units.length === 0
    ? []
    : candidates
        .filter(({ binds }) =>
          units.every(
            ({ line, level }) =>
              line !== undefined && binds?.lines.includes(line) === true && (binds.levels === undefined || binds.levels.includes(level)),
          ),
        )
        .sort((a, b) => (a.id < b.id ? -1 : 1));
}
