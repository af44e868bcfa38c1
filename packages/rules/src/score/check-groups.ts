import { formatPoints } from "@pccc/core";
import type { CheckedCriterion, CheckedGroup } from "./checked-sheet.ts";
import type { Sheet } from "./sheet.ts";
import type { SheetReader } from "./sheet-reader.ts";

/**
 * Checks the groups of a sheet against the criteria in them.
 *
 * @param reader - Reads and reports.
 * @param sheet - The sheet.
 * @param criteria - All its criteria, read.
 * @returns The groups in the order of the sheet; only complete where nothing was reported.
 *
 * @internal
 */
export function checkGroups(reader: SheetReader, sheet: Sheet, criteria: readonly CheckedCriterion[]): readonly CheckedGroup[] {
  return (sheet.groups ?? []).flatMap((group, index): CheckedGroup[] => {
    const path = `groups[${index}]`;
    const maximum = reader.points(`${path}.maximum`, group.maximum, 0);
    const minimum = group.minimum === undefined ? undefined : reader.points(`${path}.minimum`, group.minimum, -Number.MAX_SAFE_INTEGER);
    if (maximum === undefined) return [];
    if (minimum !== undefined && minimum > maximum) {
      reader.report("PCCC_SHEET_RANGE", `${path}.minimum`, { value: group.minimum ?? "", reason: "> maximum" });
    }
    const inside = criteria.filter((criterion) => criterion.group === index);
    const [first] = inside;
    const sum = inside.reduce((left, criterion) => left + criterion.maximum, 0);
    if (first === undefined || sum < maximum) {
      const written = formatPoints(sum, sheet.decimals, ".");
      reader.report("PCCC_SHEET_GROUP_SUM", path, { group: group.id, maximum: group.maximum, sum: written });
      return [];
    }
    for (const [at, criterion] of criteria.entries()) {
      if (criterion.group !== index) continue;
      if (criterion.placement !== first.placement)
        reader.report("PCCC_SHEET_GROUP_MIXED", `criteria[${at}].placement`, { group: group.id });
      // What a group gives when less is possible in it is said by no one where its criteria already offer more than it gives.
      const leaves = criterion.notApplicable === "exclude" || criterion.notApplicable === "rescale";
      if (sum > maximum && leaves && criterion.placement === "total" && criterion.maximum > 0) {
        reader.report("PCCC_SHEET_GROUP_POLICY", `criteria[${at}].notApplicable`, { group: group.id, policy: criterion.notApplicable });
      }
    }
    const { id, title, basis = [] } = group;
    return [{ id, title, maximum, ...(minimum === undefined ? {} : { minimum }), placement: first.placement, basis }];
  });
}
