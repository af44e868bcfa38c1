import { membershipKey } from "./join-unit-records.ts";
import type { Membership, Succession, Unit } from "./unit.ts";
import type { UnitRecords } from "./unit-registry.ts";

/**
 * Records of units with the moment at which they were recorded: the second clock.
 *
 * @public
 */
export interface RecordedUnits {
  /** UTC milliseconds. */
  readonly recordedAt: number;
  readonly records: UnitRecords;
}

/**
 * Gives the records as they were known at a moment, so that a tree of any day can be read as known then.
 *
 * @remarks
 * A later record of the same unit, membership (unit, hierarchy, first day) or succession takes the place of the earlier one.
 *
 * @param history - What was recorded, in any order; of the same moment, in the given order.
 * @param knownAt - The moment, UTC milliseconds.
 * @returns The records known then, in the order of their first recording.
 *
 * @public
 */
export function unitRecordsKnownAt(history: readonly RecordedUnits[], knownAt: number): UnitRecords {
  const units = new Map<string, Unit>();
  const memberships = new Map<string, Membership>();
  const successions = new Map<string, Succession>();
  const known = history.filter(({ recordedAt }) => recordedAt <= knownAt).sort((a, b) => a.recordedAt - b.recordedAt);
  for (const { records } of known) {
    for (const unit of records.units) units.set(unit.id, unit);
    for (const membership of records.memberships) {
      memberships.set(membershipKey(membership), membership);
    }
    for (const succession of records.successions) successions.set(succession.id, succession);
  }
  return { units: [...units.values()], memberships: [...memberships.values()], successions: [...successions.values()] };
}
