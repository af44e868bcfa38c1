import type { Finding } from "@pccc/core";
import { type CheckSheetOptions, checkSheet } from "./check-sheet.ts";
import { checkSheetResults } from "./check-sheet-results.ts";
import type { CheckedSheet } from "./checked-sheet.ts";
import type { Metric } from "./metric.ts";
import type { Sheet } from "./sheet.ts";
import { readSheetText } from "./read-sheet-text.ts";

/**
 * What a check of a sheet's text found.
 *
 * @public
 */
export interface CheckedSheetText {
  /** Absent where a finding is an error. */
  readonly sheet?: CheckedSheet;
  /** Each with its place in the text, in the order of the text. */
  readonly findings: readonly Finding[];
}

/**
 * By what a sheet's text is checked.
 *
 * @public
 */
export interface CheckSheetTextOptions extends CheckSheetOptions {
  /** The sheets whose results it may read; what it reads of others is checked where they are given. */
  readonly others?: readonly Sheet[];
}

/**
 * Reads and checks a sheet's text.
 *
 * @param text - YAML 1.2 or JSON.
 * @param metrics - The metrics that criteria and gates may name, by id.
 * @param options - By which days, and beside which sheets.
 * @returns The sheet where it can be scored, and what is to be said of it, with places.
 *
 * @public
 */
export function checkSheetText(
  text: string,
  metrics: Readonly<Record<string, Metric>>,
  options: CheckSheetTextOptions = {},
): CheckedSheetText {
  const read = readSheetText(text);
  if (!read.ok) return { findings: inOrder(read.error) };
  const { sheet, placeOf } = read.value;
  const checked = checkSheet(sheet, metrics, options);
  const beside = checked.ok && options.others !== undefined ? checkSheetResults(sheet, options.others) : [];
  const found = [...(checked.ok ? checked.value.findings : checked.error), ...beside];
  const findings = inOrder(found.map((finding) => ({ ...finding, span: placeOf(String(finding.params["path"] ?? "")) })));
  return checked.ok && beside.every(({ severity }) => severity !== "error") ? { sheet: checked.value, findings } : { findings };
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => (a.span?.startOffset ?? 0) - (b.span?.startOffset ?? 0));
}
