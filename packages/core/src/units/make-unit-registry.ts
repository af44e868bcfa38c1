import type { Finding } from "../finding.ts";
import { foldVietnamese } from "../fold-vietnamese.ts";
import { err, ok, type Result } from "../result.ts";
import { checkHierarchy } from "./check-hierarchy.ts";
import { checkSuccessionDays, findUnexplained } from "./check-successions.ts";
import { checkUnitRecords } from "./check-unit-records.ts";
import { type HierarchyIndex, makeHierarchyIndex } from "./hierarchy-index.ts";
import type { Succession, Unit } from "./unit.ts";
import type { UnitRecords, UnitRegistry } from "./unit-registry.ts";

/**
 * Checks units, memberships and successions against each other and indexes them.
 *
 * @remarks
 * All faults are reported at once, in the order of the records. The order of the records changes no answer of the registry.
 *
 * @param records - The units, memberships and successions.
 * @returns The registry, or every fault of the records.
 *
 * @public
 */
export function makeUnitRegistry(records: UnitRecords): Result<UnitRegistry, readonly Finding[]> {
  const first = new Map<string, Unit>();
  for (const unit of records.units) if (!first.has(unit.id)) first.set(unit.id, unit);
  const units = [...first.values()].sort((a, b) => compareText(a.id, b.id));
  const unitIndex = new Map(units.map((unit, index) => [unit.id, index]));
  const checked = checkUnitRecords(records, unitIndex);
  const findings: Finding[] = [...checked.findings];
  const hierarchies = new Map<string, HierarchyIndex>();
  for (const [hierarchy, places] of checked.placesByHierarchy) {
    const index = makeHierarchyIndex(hierarchy, records.memberships, places, unitIndex);
    hierarchies.set(hierarchy, index);
    findings.push(...checkHierarchy(index, units, checked.doubtful));
  }
  findings.push(...checkSuccessionDays(checked.successions, hierarchies, unitIndex, checked.doubtful));
  if (findings.length > 0) return err(findings);
  const successions = [...records.successions].sort((a, b) => compareText(a.on, b.on) || compareText(a.id, b.id));
  const successionsFrom = groupBy(successions, (succession) => succession.before);
  return ok({
    units,
    memberships: records.memberships,
    successions,
    unitIndex,
    unitIds: units.map(({ id }) => id),
    hierarchies,
    successionsFrom,
    successionsInto: groupBy(successions, (succession) => succession.after),
    unitsByName: indexNames(units),
    findings: findUnexplained(units, hierarchies, successions, successionsFrom),
  });
}

function groupBy(successions: readonly Succession[], unitsIn: (succession: Succession) => readonly string[]): Map<string, Succession[]> {
  const groups = new Map<string, Succession[]>();
  for (const succession of successions) {
    for (const unit of new Set(unitsIn(succession))) {
      const group = groups.get(unit);
      if (group === undefined) groups.set(unit, [succession]);
      else group.push(succession);
    }
  }
  return groups;
}

function indexNames(units: readonly Unit[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  units.forEach((unit, place) => {
    for (const { name } of unit.names) {
      const key = foldVietnamese(name);
      const found = index.get(key);
      if (found === undefined) index.set(key, [place]);
      else if (found.at(-1) !== place) found.push(place);
    }
  });
  return index;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
