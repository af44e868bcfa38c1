import { diagnostics } from "../diagnostics.ts";
import { makeFinding } from "../diagnostics-catalogue.ts";
import type { Finding } from "../finding.ts";
import { dateOfEpochDay, epochDayOf } from "../plain-date.ts";
import { type HierarchyIndex, openDay } from "./hierarchy-index.ts";
import { isLivingOnDay, lifeDaysOf } from "./life-of.ts";
import type { Succession, Unit } from "./unit.ts";

/**
 * Checks that the days of successions agree with the memberships: what goes into one lives on the eve, what comes out lives on the day.
 *
 * @param successions - Those that name known units only.
 * @param hierarchies - The hierarchies.
 * @param unitIndex - The index of each unit.
 * @param doubtful - Units with a refused membership; their days are not judged.
 * @returns The faults.
 */
export function checkSuccessionDays(
  successions: readonly Succession[],
  hierarchies: ReadonlyMap<string, HierarchyIndex>,
  unitIndex: ReadonlyMap<string, number>,
  doubtful: ReadonlySet<string>,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { id, on, before, after } of successions) {
    const day = epochDayOf(on);
    for (const unit of new Set([...before, ...after])) {
      if (doubtful.has(unit)) continue;
      const index = unitIndex.get(unit) as number;
      const livesOnEve = isLivingOnDay(hierarchies, index, day - 1);
      const livesOnDay = isLivingOnDay(hierarchies, index, day);
      if (before.includes(unit) !== livesOnEve) {
        const code = livesOnEve ? "PCCC_UNITS_SUCCESSION_ALREADY_LIVING" : "PCCC_UNITS_SUCCESSION_NOT_LIVING_BEFORE";
        findings.push(makeFinding(diagnostics, code, { succession: id, unit, on }));
      }
      if (after.includes(unit) !== livesOnDay) {
        const code = livesOnDay ? "PCCC_UNITS_SUCCESSION_STILL_LIVING" : "PCCC_UNITS_SUCCESSION_NOT_LIVING_AFTER";
        findings.push(makeFinding(diagnostics, code, { succession: id, unit, on }));
      }
    }
  }
  return findings;
}

/**
 * Finds what a reader must know about sound records: days that are assumed, and units that end without a succession.
 *
 * @param units - The units, by index.
 * @param hierarchies - The hierarchies.
 * @param successions - The successions.
 * @param successionsFrom - The successions that each unit goes into.
 * @returns Notes and warnings.
 */
export function findUnexplained(
  units: readonly Unit[],
  hierarchies: ReadonlyMap<string, HierarchyIndex>,
  successions: readonly Succession[],
  successionsFrom: ReadonlyMap<string, readonly Succession[]>,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { id, on, dayEstablished } of successions) {
    if (!dayEstablished) findings.push(makeFinding(diagnostics, "PCCC_UNITS_DAY_ASSUMED", { succession: id, on }));
  }
  units.forEach((unit, index) => {
    for (const { toDayExclusive } of lifeDaysOf(hierarchies, index)) {
      if (toDayExclusive === openDay) continue;
      const on = dateOfEpochDay(toDayExclusive);
      if (!(successionsFrom.get(unit.id) ?? []).some((succession) => succession.on === on)) {
        const lastDay = dateOfEpochDay(toDayExclusive - 1);
        findings.push(makeFinding(diagnostics, "PCCC_UNITS_END_UNEXPLAINED", { unit: unit.id, lastDay }));
      }
    }
  });
  return findings;
}
