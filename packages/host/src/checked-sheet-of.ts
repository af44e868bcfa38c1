import { type CheckedSheet, checkSheet, checkSheetResults } from "@pccc/rules";
import { type Composition, pick } from "./composition.ts";
import { HostError } from "./host-error.ts";

/**
 * Checks a composed sheet, and what it reads of others.
 *
 * @throws `HostError` where there is none of this id, and where it cannot be scored.
 *
 * @internal
 */
export function checkedSheetOf(composition: Composition, id: string): CheckedSheet {
  const sheet = pick("sheet", composition.sheets, id);
  const checked = checkSheet(sheet, composition.metrics);
  const beside = checked.ok ? checkSheetResults(sheet, Object.values(composition.sheets)) : [];
  const errors = checked.ok ? beside.filter(({ severity }) => severity === "error") : checked.error;
  if (!checked.ok || errors.length > 0) {
    const count = errors.length;
    throw new HostError("PCCC_HOST_SHEET_INVALID", `sheet ${id} has ${count} errors`, { sheet: id, count }, errors);
  }
  return checked.value;
}
