import { diagnostics } from "../diagnostics.ts";
import { makeFinding } from "../diagnostics-catalogue.ts";
import type { Finding } from "../finding.ts";
import type { Succession } from "./unit.ts";
import type { UnitRecords } from "./unit-registry.ts";

/** What the checks of single records leave for the checks that set records against each other. */
export interface CheckedRecords {
  readonly findings: readonly Finding[];
  /** Places of the sound memberships, by hierarchy, in the order of their first record. */
  readonly placesByHierarchy: ReadonlyMap<string, readonly number[]>;
  /** Units with a membership that was refused: what rests on them is not judged, so that one fault is reported once. */
  readonly doubtful: ReadonlySet<string>;
  /** The successions that name known units only. */
  readonly successions: readonly Succession[];
}

/**
 * Checks each record by itself: ids, references, intervals, weights.
 *
 * @param records - The records.
 * @param unitIndex - The index of each unit.
 * @returns The faults, and what is sound.
 */
export function checkUnitRecords(records: UnitRecords, unitIndex: ReadonlyMap<string, number>): CheckedRecords {
  const findings: Finding[] = [];
  checkUnits(records, unitIndex, findings);
  const placesByHierarchy = new Map<string, number[]>();
  const doubtful = new Set<string>();
  records.memberships.forEach((membership, place) => {
    const { unit, parent, hierarchy, fromInclusive, toInclusive } = membership;
    const unknown = [unit, ...(parent === undefined ? [] : [parent])].filter((id) => !unitIndex.has(id));
    for (const id of unknown)
      findings.push(makeFinding(diagnostics, "PCCC_UNITS_UNKNOWN_UNIT", { unit: id, where: `${hierarchy}: ${unit}` }));
    const reversed = toInclusive !== undefined && toInclusive < fromInclusive;
    if (reversed) {
      findings.push(makeFinding(diagnostics, "PCCC_UNITS_INTERVAL_REVERSED", { unit, hierarchy, from: fromInclusive, to: toInclusive }));
    }
    if (unknown.length > 0 || reversed) {
      doubtful.add(unit);
      return;
    }
    const places = placesByHierarchy.get(hierarchy);
    if (places === undefined) placesByHierarchy.set(hierarchy, [place]);
    else places.push(place);
  });
  const successions = checkSuccessions(records.successions, unitIndex, findings);
  return { findings, placesByHierarchy, doubtful, successions };
}

function checkUnits(records: UnitRecords, unitIndex: ReadonlyMap<string, number>, findings: Finding[]): void {
  const seen = new Set<string>();
  for (const { id, area } of records.units) {
    if (seen.has(id)) findings.push(makeFinding(diagnostics, "PCCC_UNITS_DUPLICATE_ID", { id }));
    seen.add(id);
    if (area !== undefined && !unitIndex.has(area))
      findings.push(makeFinding(diagnostics, "PCCC_UNITS_UNKNOWN_UNIT", { unit: area, where: id }));
  }
}

function checkSuccessions(successions: readonly Succession[], unitIndex: ReadonlyMap<string, number>, findings: Finding[]): Succession[] {
  const seen = new Set<string>();
  const sound: Succession[] = [];
  for (const succession of successions) {
    const { id, before, after, weights } = succession;
    if (seen.has(id)) findings.push(makeFinding(diagnostics, "PCCC_UNITS_DUPLICATE_ID", { id }));
    seen.add(id);
    const unknown = [...new Set([...before, ...after])].filter((unit) => !unitIndex.has(unit));
    for (const unit of unknown) findings.push(makeFinding(diagnostics, "PCCC_UNITS_UNKNOWN_UNIT", { unit, where: id }));
    for (const [unit, shares] of Object.entries(weights ?? {})) {
      if (!areSoundShares(unit, shares, before, after))
        findings.push(makeFinding(diagnostics, "PCCC_UNITS_WEIGHTS", { succession: id, unit }));
    }
    if (unknown.length === 0) sound.push(succession);
  }
  return sound;
}

function areSoundShares(
  unit: string,
  shares: Readonly<Record<string, number>>,
  before: readonly string[],
  after: readonly string[],
): boolean {
  const entries = Object.entries(shares);
  return (
    before.includes(unit) &&
    entries.every(([heir, share]) => after.includes(heir) && Number.isSafeInteger(share) && share >= 0) &&
    entries.some(([, share]) => share > 0)
  );
}
