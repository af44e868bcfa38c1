import { type CheckedSheet, checkSheet } from "@pccc/rules";
import { type Composition, pick } from "./composition.ts";
import { HostError } from "./host-error.ts";

/**
 * Checks a composed sheet.
 *
 * @throws `HostError` where there is none of this id, and where it cannot be scored.
 *
 * @internal
 */
export function checkedSheetOf(composition: Composition, id: string): CheckedSheet {
  const checked = checkSheet(pick("sheet", composition.sheets, id), composition.metrics);
  if (!checked.ok) {
    const count = checked.error.length;
    throw new HostError("PCCC_HOST_SHEET_INVALID", `sheet ${id} has ${count} errors`, { sheet: id, count }, checked.error);
  }
  return checked.value;
}
