import { checkForm, lowestOf } from "./check-form.ts";
import type { CheckedCriterion } from "./checked-sheet.ts";
import type { Criterion, CriterionGroup } from "./sheet.ts";
import type { SheetReader } from "./sheet-reader.ts";
import { unknownId } from "./unknown-id.ts";

/**
 * Checks one criterion of a sheet.
 *
 * @param reader - Reads and reports.
 * @param path - Where the criterion stands, such as `criteria[3]`.
 * @param criterion - The criterion.
 * @param sheet - What the sheet says beside it: its groups, and whether it says how a rescaled sum is rounded.
 * @returns The checked criterion; `undefined` when something was reported that leaves it without meaning.
 *
 * @internal
 */
export function checkCriterion(
  reader: SheetReader,
  path: string,
  criterion: Criterion,
  sheet: { readonly groups: readonly CriterionGroup[]; readonly canRescale: boolean },
): CheckedCriterion | undefined {
  const maximum = reader.points(`${path}.maximum`, criterion.maximum, 0);
  if (criterion.placement !== "total") {
    if (maximum === 0) reader.report("PCCC_SHEET_BONUS", `${path}.maximum`, { reason: "maximum = 0" });
    if (criterion.notApplicable === "rescale") {
      reader.report("PCCC_SHEET_BONUS", `${path}.notApplicable`, { reason: "notApplicable = rescale" });
    }
  } else if (criterion.notApplicable === "rescale" && !sheet.canRescale) {
    reader.report("PCCC_SHEET_MISSING_ROUNDING", `${path}.notApplicable`);
  }
  const group = criterion.group === undefined ? undefined : sheet.groups.findIndex(({ id }) => id === criterion.group);
  if (group === -1) reader.report("PCCC_SHEET_UNKNOWN_GROUP", `${path}.group`, unknownId("group", criterion.group ?? "", sheet.groups));
  const form = maximum === undefined ? undefined : checkForm(reader, `${path}.form`, criterion.form, maximum);
  const variants = (criterion.variants ?? []).map((variant, index) => {
    const own = variant.maximum === undefined ? maximum : reader.points(`${path}.variants[${index}].maximum`, variant.maximum, 0);
    const read = own === undefined ? undefined : checkForm(reader, `${path}.variants[${index}].form`, variant.form, own);
    return read && { for: variant.for, ...(own === undefined || own === maximum ? {} : { maximum: own }), form: read };
  });
  const forms = variants.filter((variant) => variant !== undefined);
  if (maximum === undefined || form === undefined || group === -1 || forms.length < variants.length) return undefined;
  const { id, title, placement, notApplicable, appliesTo, elsewhere, basis = [] } = criterion;
  return {
    id,
    title,
    maximum,
    lowest: Math.min(lowestOf(form, maximum), ...forms.map((variant) => lowestOf(variant.form, variant.maximum ?? maximum))),
    form,
    placement,
    notApplicable,
    ...(group === undefined ? {} : { group }),
    ...(appliesTo === undefined ? {} : { appliesTo }),
    ...(elsewhere === undefined ? {} : { elsewhere }),
    variants: forms,
    basis,
  };
}
