import { makeUnitRegistry } from "@pccc/core";
import type { UnitRecords } from "@pccc/core";
import { HostError } from "./host-error.ts";
import type { JournalState } from "./journal-state.ts";

/**
 * Refuses units that contradict each other or those already recorded.
 *
 * @internal
 */
export function assertUnitsHold(known: JournalState, records: UnitRecords): void {
  const merged = makeUnitRegistry({
    units: replaceById(known.registry.units, records.units, ({ id }) => id),
    memberships: replaceById(known.registry.memberships, records.memberships, (m) => `${m.hierarchy}/${m.unit}/${m.fromInclusive}`),
    successions: replaceById(known.registry.successions, records.successions, ({ id }) => id),
  });
  if (merged.ok) return;
  throw new HostError("PCCC_HOST_UNITS_INCONSISTENT", "the units contradict each other", { count: merged.error.length }, merged.error);
}

function replaceById<A>(old: readonly A[], added: readonly A[], idOf: (item: A) => string): readonly A[] {
  return [...new Map([...old, ...added].map((item) => [idOf(item), item])).values()];
}
