import { joinUnitRecords, makeUnitRegistry, type UnitRecords } from "@pccc/core";
import { HostError } from "./host-error.ts";
import type { JournalState } from "./journal-state.ts";

/**
 * Refuses units that contradict each other or those already recorded.
 *
 * @internal
 */
export function assertUnitsHold(known: JournalState, records: UnitRecords): void {
  const merged = makeUnitRegistry(joinUnitRecords(known.registry, records));
  if (merged.ok) return;
  throw new HostError("PCCC_HOST_UNITS_INCONSISTENT", "the units contradict each other", { count: merged.error.length }, merged.error);
}
