import { type Finding, makeFinding } from "@pccc/core";
import { diagnostics } from "../diagnostics.ts";
import type { ResultSource } from "./result-source.ts";
import type { Sheet } from "./sheet.ts";

/**
 * Checks what a sheet reads of other sheets against those sheets: that they are there, that their grades are called so, and that none waits
 * for one that waits for it.
 *
 * @param sheet - The sheet, which `checkSheet` finds without errors.
 * @param others - All other sheets that there are, by any order.
 * @returns What is wrong; a sheet that is not there is a warning, since its results may come from elsewhere.
 *
 * @public
 */
export function checkSheetResults(sheet: Sheet, others: readonly Sheet[]): readonly Finding[] {
  const known = new Map([...others, sheet].map((item) => [item.id, item]));
  return readBy(sheet).flatMap(({ path, source, other }) => {
    const params = { sheet: sheet.id, path };
    const read = known.get(other);
    if (read === undefined) return [makeFinding(diagnostics, "PCCC_SHEET_RESULT_SHEET", { ...params, other })];
    const [grades, bands] = [source.grades?.join(", "), read.bands.map(({ id }) => id).join(", ")];
    const circle = source.period === "same" ? pathBack(other, sheet.id, known, []) : undefined;
    return [
      ...(grades === undefined || grades === bands
        ? []
        : [makeFinding(diagnostics, "PCCC_SHEET_RESULT_GRADES", { ...params, other, grades, bands })]),
      ...(circle === undefined
        ? []
        : [makeFinding(diagnostics, "PCCC_SHEET_RESULT_CIRCLE", { ...params, circle: [sheet.id, ...circle].join(" → ") })]),
    ];
  });
}

interface Read {
  readonly path: string;
  readonly source: ResultSource;
  readonly other: string;
}

/** What a sheet reads of others. */
function readBy({ id, metrics = [] }: Sheet): readonly Read[] {
  return metrics.flatMap(({ source }, at): readonly Read[] =>
    source.kind === "result" && source.sheet !== undefined && source.sheet !== id
      ? [{ path: `metrics[${at}].source`, source, other: source.sheet }]
      : [],
  );
}

/** The sheets on the way from one to another, each of which waits for the next in the same period. */
function pathBack(from: string, to: string, known: ReadonlyMap<string, Sheet>, passed: readonly string[]): readonly string[] | undefined {
  if (from === to) return [to];
  const sheet = known.get(from);
  if (sheet === undefined || passed.includes(from)) return undefined;
  for (const { source, other } of readBy(sheet)) {
    const rest = source.period === "same" ? pathBack(other, to, known, [...passed, from]) : undefined;
    if (rest !== undefined) return [from, ...rest];
  }
  return undefined;
}
