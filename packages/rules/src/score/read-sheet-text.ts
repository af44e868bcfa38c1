import { err, type Finding, makeFinding, ok, type Result, type SourceSpan } from "@pccc/core";
import { type Document, isMap, isNode, isSeq, LineCounter, parseDocument } from "yaml";
import { diagnostics } from "../diagnostics.ts";
import type { Sheet } from "./sheet.ts";
import { sheetSchema } from "./sheet.schema.ts";

/**
 * A sheet with the places of its parts in the text.
 *
 * @public
 */
export interface ReadSheet {
  readonly sheet: Sheet;
  /** The place of a path such as `criteria[3].form.metric`; of the nearest part around it where it does not exist. */
  placeOf(path: string): SourceSpan;
}

/**
 * Reads a sheet from YAML 1.2 or JSON; what is wrong is named with its place.
 *
 * @remarks
 * Numbers are taken as they are typed, digit by digit: `0.1` and `"0.1"` are the same, and neither passes through a float.
 *
 * @param text - The text of the file.
 * @returns The sheet; or everything that its shape lacks.
 *
 * @public
 */
export function readSheetText(text: string): Result<ReadSheet, readonly Finding[]> {
  const lines = new LineCounter();
  // In the failsafe schema every scalar is its source text.
  const document = parseDocument(text, { lineCounter: lines, schema: "failsafe", version: "1.2" });
  if (document.errors.length > 0) {
    return err(
      document.errors.map(({ message, pos: [start, end] }) => ({
        ...makeFinding(diagnostics, "PCCC_SHEET_SYNTAX", { reason: message.split("\n")[0] ?? "" }),
        span: spanOf(lines, start, end),
      })),
    );
  }
  const placeOf = (path: readonly PropertyKey[]): SourceSpan => placeIn(document, lines, path);
  let value: unknown;
  try {
    value = document.toJS();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return err([{ ...makeFinding(diagnostics, "PCCC_SHEET_SYNTAX", { reason }), span: placeOf([]) }]);
  }
  const parsed = sheetSchema.safeParse(value);
  if (parsed.success) return ok({ sheet: parsed.data, placeOf: (path) => placeOf(keysOf(path)) });
  return err(
    parsed.error.issues.map((issue) => {
      // A word that nobody knows is itself the place to look at.
      const path = issue.code === "unrecognized_keys" ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
      return { ...makeFinding(diagnostics, "PCCC_SHEET_FIELD", { path: pathOf(path), expected: issue.message }), span: placeOf(path) };
    }),
  );
}

function keysOf(path: string): readonly PropertyKey[] {
  return [...path.matchAll(/[^.[\]]+/gu)].map(([key]) => (/^\d+$/u.test(key) ? Number(key) : key));
}

function pathOf(keys: readonly PropertyKey[]): string {
  return (
    keys.reduce<string>(
      (path, key) => (typeof key === "number" ? `${path}[${key}]` : `${path}${path === "" ? "" : "."}${String(key)}`),
      "",
    ) || "–"
  );
}

function placeIn(document: Document.Parsed, lines: LineCounter, path: readonly PropertyKey[]): SourceSpan {
  let node: unknown = document.contents;
  let range = isNode(node) ? node.range : undefined;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(key));
      if (pair === undefined) break;
      if (isNode(pair.key)) range = pair.key.range;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      if (isNode(node)) range = node.range;
    } else break;
  }
  return spanOf(lines, range?.[0] ?? 0, range?.[1] ?? 0);
}

function spanOf(lines: LineCounter, startOffset: number, endOffset: number): SourceSpan {
  const start = lines.linePos(startOffset);
  const end = lines.linePos(endOffset);
  // An empty text has no lines to count.
  return {
    startOffset,
    endOffset,
    startLine: Math.max(1, start.line),
    startColumn: Math.max(1, start.col),
    endLine: Math.max(1, end.line),
    endColumn: Math.max(1, end.col),
  };
}
