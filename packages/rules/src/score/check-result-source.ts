import type { ResultSource } from "./result-source.ts";
import type { Sheet } from "./sheet.ts";
import type { SheetReader } from "./sheet-reader.ts";

/**
 * Checks that a metric says whole and without contradiction which result it reads, and does not wait for the sheet's own.
 *
 * @param reader - Reports.
 * @param path - Where the source stands.
 * @param sheet - The sheet that declares the metric.
 * @param metric - The metric.
 *
 * @internal
 */
export function checkResultSource(
  reader: SheetReader,
  path: string,
  sheet: Sheet,
  { id: metric, kind, source }: { readonly id: string; readonly kind: "rate" | "count"; readonly source: ResultSource },
): void {
  const fault = (field: string): void => reader.report("PCCC_SHEET_RESULT_SOURCE", path, { metric, field });
  const { whose, period, value, grades, atLeast, missing } = source;
  const isOwn = source.sheet === undefined || source.sheet === sheet.id;
  const hasSeveral = whose === "children" || typeof period === "object";
  if ((value === "grade") !== (kind === "count")) fault("value");
  if ((value === "total") !== (grades === undefined)) fault("grades");
  if (grades !== undefined && new Set(grades).size !== grades.length) fault("grades");
  if ((value === "gradeAtLeast") !== (atLeast !== undefined)) fault("atLeast");
  else if (atLeast !== undefined && grades !== undefined && !grades.includes(atLeast)) fault("atLeast");
  // Of several grades none is the one.
  if (value === "grade" && hasSeveral) fault(whose === "children" ? "whose" : "period");
  if (missing !== undefined && !hasSeveral) fault("missing");
  if (Array.isArray(whose) && new Set(whose.map(({ unit }) => unit)).size !== whose.length) fault("whose");
  if (isOwn && period === "same") reader.report("PCCC_SHEET_RESULT_CIRCLE", path, { circle: `${sheet.id} → ${sheet.id}` });
  const bands = sheet.bands.map(({ id }) => id);
  if (isOwn && grades !== undefined && grades.join("\n") !== bands.join("\n")) {
    reader.report("PCCC_SHEET_RESULT_GRADES", path, { other: sheet.id, grades: grades.join(", "), bands: bands.join(", ") });
  }
}
