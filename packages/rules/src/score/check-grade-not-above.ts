import type { CheckedGate } from "./checked-sheet.ts";
import type { Gate, Sheet } from "./sheet.ts";
import type { SheetReader } from "./sheet-reader.ts";
import { unknownId } from "./unknown-id.ts";

/**
 * Checks a gate that holds the grade down to that of another result.
 *
 * @param reader - Reads and reports.
 * @param path - Where the condition stands.
 * @param condition - The condition.
 * @param sheet - The sheet.
 * @returns The condition with the place of the best grade beside each grade of the other; `undefined` when something was reported.
 *
 * @internal
 */
export function checkGradeNotAbove(
  reader: SheetReader,
  path: string,
  { metric, best }: Extract<Gate["condition"], { readonly kind: "gradeNotAbove" }>,
  sheet: Sheet,
): CheckedGate["condition"] | undefined {
  if (reader.metric(`${path}.metric`, metric, ["count"]) === undefined) return undefined;
  const source = sheet.metrics?.find(({ id }) => id === metric)?.source;
  const fault = (reason: string): undefined => {
    reader.report("PCCC_SHEET_GATE_GRADES", `${path}.best`, { metric, reason });
    return undefined;
  };
  if (source?.kind !== "result" || source.value !== "grade" || source.grades === undefined) return fault("value ≠ grade");
  const { grades } = source;
  const wrong = [
    ...grades.filter((grade) => best.filter((line) => line.grade === grade).length !== 1),
    ...best.map(({ grade }) => grade).filter((grade) => !grades.includes(grade)),
  ];
  if (wrong.length > 0) return fault([...new Set(wrong)].join(", "));
  const caps = grades.map((grade) => {
    const at = best.findIndex((line) => line.grade === grade);
    const band = best[at]?.capsAt ?? "";
    const place = sheet.bands.findIndex(({ id }) => id === band);
    if (place === -1) reader.report("PCCC_SHEET_UNKNOWN_BAND", `${path}.best[${at}].capsAt`, unknownId("band", band, sheet.bands));
    return place;
  });
  return caps.includes(-1) ? undefined : { kind: "gradeNotAbove", metric, caps };
}
