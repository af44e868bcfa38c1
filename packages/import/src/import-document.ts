import { err, makeFinding, ok, type Result } from "@pccc/core";
import { legacyEncodingOf } from "./decode/legacy-vietnamese.ts";
import { assembleDraft, isFramed } from "./draft/assemble-draft.ts";
import { diagnostics } from "./diagnostics.ts";
import { ImportError } from "./import-error.ts";
import type { PlanDraft } from "./plan-draft.ts";
import { readDocument } from "./read-document.ts";
import { sourceText } from "./source/source-text.ts";

/**
 * How a document is imported.
 *
 * @public
 */
export interface ImportDocumentOptions {
  /** The name that messages and the draft use when the text is given as a string; `text` when absent. */
  readonly name?: string;
  /** Whether a document marked "Mật" or above is read; it is refused when absent. */
  readonly secret?: "refuse" | "read";
  /** The longest text that is read, in UTF-16 code units; 5 million, some 1,500 pages, when absent. */
  readonly maximumLength?: number;
}

const longest = 5_000_000;
// A page has some 40 lines: what has more than these is made to hold up the program, however short its lines are.
const mostLines = 100_000;
// Headings, tasks and reports together; a book of 1,500 pages has no 33 on each.
const mostItems = 50_000;

/**
 * Reads an administrative document into a plan draft.
 *
 * @remarks
 * Deterministic: the same text gives the same draft. A part that is odd does not fail the document: what cannot be placed is kept in
 * `unplaced`, with a finding. Refused are an empty text, one marked secret, and one that has neither a type of document nor a task.
 *
 * @param document - The text as decoded or as a reader gave it, or the text itself.
 * @param options - Name, limits and what to do with secret documents.
 * @returns The draft, or why there is none.
 *
 * @public
 */
export function importDocument(
  document: { readonly name: string; readonly text: string; readonly convertedFrom?: string } | string,
  options: ImportDocumentOptions = {},
): Result<PlanDraft, ImportError> {
  const text = typeof document === "string" ? document : document.text;
  const name = typeof document === "string" ? (options.name ?? "text") : document.name;
  const limit = options.maximumLength ?? longest;
  if (text.length > limit) return err(new ImportError("TooLong", { file: name, length: text.length, limit }));
  const tooMany = (measure: "lines" | "items", most: number): Result<never, ImportError> =>
    err(new ImportError("TooComplex", { file: name, format: "text", measure, limit: most }));
  if (hasTooManyLines(text)) return tooMany("lines", mostLines);
  if (text.trim() === "") return err(new ImportError("Empty", { file: name }));
  const legacy = legacyEncodingOf(text);
  if (legacy !== undefined) return err(new ImportError("LegacyEncoding", { file: name, encoding: legacy, form: "Unicode" }));
  const source = sourceText(text);
  const reading = readDocument(source);
  const mark = reading.letterhead.secrecy?.value;
  if (mark !== undefined && options.secret !== "read") return err(new ImportError("Secret", { file: name, mark }));
  const draft = assembleDraft(source, name, reading);
  if (draft.sections.length + draft.tasks.length + draft.reporting.length > mostItems) return tooMany("items", mostItems);
  if (draft.docType === undefined && (draft.tasks.length === 0 || !isFramed(reading)))
    return err(new ImportError("NotADocument", { file: name }));
  const converted = typeof document === "string" ? undefined : document.convertedFrom;
  if (converted === undefined) return ok(draft);
  return ok({ ...draft, findings: [makeFinding(diagnostics, "PCCC_IMPORT_CONVERTED", { encoding: converted }), ...draft.findings] });
}

function hasTooManyLines(text: string): boolean {
  const ends = /[\n\r\v\f\u0085\u2028\u2029]/gu;
  for (let count = 1; ends.test(text); count += 1) if (count >= mostLines) return true;
  return false;
}
