import { readLocatedYaml } from "@pccc/calendar/files";
import { err, type Finding, makeFinding, ok, type Result } from "@pccc/core";
import { diagnostics } from "../diagnostics.ts";
import { keysOf, sheetSyntaxFinding } from "./read-yaml.ts";

/**
 * One change of a sheet's text: the scalar at a path becomes another text.
 *
 * @public
 */
export interface SheetEdit {
  /** Such as `criteria[3].form.per`. */
  readonly path: string;
  /** The new value as it is to be typed; it is put in quotes where YAML needs them. */
  readonly value: string;
}

/**
 * Changes scalars of a sheet's text and leaves every other byte as it is: comments, order, spacing, the way numbers are written.
 *
 * @param text - YAML 1.2 or JSON.
 * @param edits - The changes; none twice.
 * @returns The new text; or what could not be changed, with its place.
 *
 * @public
 */
export function editSheetText(text: string, edits: readonly SheetEdit[]): Result<string, readonly Finding[]> {
  const read = readLocatedYaml(text, "asTyped");
  if (!read.ok) return err(read.error.map(sheetSyntaxFinding));
  const findings: Finding[] = [];
  const cuts: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  for (const { path, value } of edits) {
    const span = read.value.scalarAt(keysOf(path));
    if (span === undefined) {
      const params = { path, expected: "expected a value to change", expectedVi: "cần một giá trị để sửa", got: "–" };
      findings.push(makeFinding(diagnostics, "PCCC_SHEET_FIELD", params));
    } else cuts.push({ start: span.startOffset, end: span.endOffset, text: typed(value, text.slice(span.startOffset, span.endOffset)) });
  }
  if (findings.length > 0) return err(findings);
  const edited = cuts
    .sort((a, b) => b.start - a.start)
    .reduce((whole, { start, end, text: put }) => whole.slice(0, start) + put + whole.slice(end), text);
  return ok(edited);
}

/** Keeps the quotes that stand there; a bare value gets some only where it would not be read as it is. */
function typed(value: string, before: string): string {
  if (before.startsWith("'")) return `'${value.replaceAll("'", "''")}'`;
  if (before.startsWith('"') || !/^[\p{L}\p{N}$][\p{L}\p{N}._$ -]*$/u.test(value) || value.endsWith(" ")) return JSON.stringify(value);
  return value;
}
