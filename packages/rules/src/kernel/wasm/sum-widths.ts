import type { CheckedCriterion, CheckedForm, CheckedSheet } from "../../score/checked-sheet.ts";
import { quotientWidth } from "./form-lanes.ts";
import { narrowest, type Width } from "./lanes.ts";

/**
 * How wide the sums of a sheet must be.
 *
 * @internal
 */
export interface SumWidths {
  /** Of the points of criteria, groups and placements. */
  readonly points: Width;
  /** Of the total, after points were raised for what does not apply. */
  readonly total: Width;
  /** Of the quotient that raises them. */
  readonly raising: "f32" | "f64";
  /** Whether the points that are raised can be negative. */
  readonly isSigned: boolean;
}

/**
 * Finds the narrowest widths in which no sum of a sheet can lose a digit.
 *
 * @param sheet - The sheet.
 * @returns The widths; `undefined` where even doubles could.
 *
 * @internal
 */
export function sumWidths(sheet: CheckedSheet): SumWidths | undefined {
  const spans = sheet.criteria.map(spanOf);
  const groupReach = sheet.groups.reduce((sum, { maximum, minimum = 0 }) => sum + maximum + Math.abs(minimum), 0);
  const reach = spans.reduce((sum, { least, most }) => sum + Math.max(Math.abs(least), Math.abs(most)), groupReach);
  const isSigned =
    sheet.criteria.some(({ placement, maximum }, at) => placement === "total" && maximum > 0 && (spans[at]?.least ?? 0) < 0) ||
    sheet.groups.some(({ minimum = 0 }) => minimum !== 0);
  const isWithin = sheet.criteria.every(({ maximum }, at) => (spans[at]?.most ?? 0) <= maximum);
  // Points that are not negative and no more than what applies are raised to the whole total at most.
  const raised = !isSigned && isWithin ? sheet.total : reach * sheet.total;
  const isRaised = sheet.criteria.some(({ notApplicable }) => notApplicable === "rescale");
  const [points, total, raising] = [
    narrowest(reach + sheet.total),
    narrowest(reach + sheet.total + (isRaised ? raised : 0)),
    isRaised ? quotientWidth(2 * reach * sheet.total + 3 * sheet.total) : "f32",
  ];
  return points === undefined || total === undefined || raising === undefined ? undefined : { points, total, raising, isSigned };
}

function spanOf({ form, variants, maximum, lowest }: CheckedCriterion): { readonly least: number; readonly most: number } {
  const forms = [form, ...variants.map((variant) => variant.form)];
  return { least: Math.min(0, lowest), most: Math.max(maximum, ...forms.map(mostOf)) };
}

function mostOf(form: CheckedForm): number {
  if ("floor" in form) return form.floor;
  return form.kind === "stepped" ? Math.max(...form.steps.map(({ points }) => points)) : 0;
}
