import { nameOf, type PlainDate } from "@pccc/core";
import type { JournalState } from "./journal-state.ts";

/**
 * Names a unit as it was called on a day.
 *
 * @internal
 */
export function unitName(state: JournalState, id: string, on: PlainDate): string {
  const index = state.registry.unitIndex.get(id);
  const unit = index === undefined ? undefined : state.registry.units[index];
  return unit === undefined ? id : nameOf(unit, on);
}
