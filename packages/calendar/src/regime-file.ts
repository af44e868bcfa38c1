import { type Finding, makeFinding, type SourceSpan } from "@pccc/core";
import { type Document, isMap, isSeq, LineCounter, parseDocument } from "yaml";
import { diagnostics } from "./diagnostics.ts";
import { type LintRegimesOptions, lintRegimes } from "./lint-regimes.ts";
import type { Regime } from "./regime.ts";
import { readRegimeFile } from "./regime-file.schema.ts";

/**
 * What a file of regimes holds, and what is wrong with it.
 *
 * @public
 */
export interface ReadRegimes {
  /** Empty where the file cannot be read. */
  readonly regimes: readonly Regime[];
  /** Each with the file in `params.file` and its place in the text. */
  readonly findings: readonly Finding[];
}

/**
 * Reads a file of regimes, YAML 1.2 or JSON, and proves its deadlines lawful.
 *
 * @param text - The file's text.
 * @param file - Its name, for the findings.
 * @param options - The calendars that the deadlines are tried on.
 * @returns The regimes and the findings, each with file and line.
 *
 * @public
 */
export function readRegimes(text: string, file: string, options: LintRegimesOptions): ReadRegimes {
  const lines = new LineCounter();
  // Dates and codes stay the text that was typed: only the core schema's rules apply.
  const document = parseDocument(text, { lineCounter: lines, schema: "core", version: "1.2" });
  if (document.errors.length > 0) {
    const findings = document.errors.map(({ pos, message }) =>
      makeFinding(
        diagnostics,
        "PCCC_REGIME_FILE_SYNTAX",
        { file, line: lines.linePos(pos[0]).line, reason: message.split("\n")[0] ?? "" },
        spanOf(lines, pos[0], pos[1]),
      ),
    );
    return { regimes: [], findings };
  }
  const parsed = readRegimeFile(document.toJS());
  if (!parsed.ok) {
    const findings = parsed.error.map(({ path, message }) => {
      const span = placeOf(document, lines, path);
      const params = { file, line: span.startLine, path: path.map(String).join(".") || "–", expected: message };
      return makeFinding(diagnostics, "PCCC_REGIME_FILE_SHAPE", params, span);
    });
    return { regimes: [], findings };
  }
  const regimes = parsed.value;
  const findings = lintRegimes(regimes, options).map(({ finding, path }): Finding => {
    const span = placeOf(document, lines, ["regimes", ...path]);
    return { ...finding, params: { ...finding.params, file, line: span.startLine }, span };
  });
  return { regimes, findings };
}

function placeOf(document: Document.Parsed, lines: LineCounter, path: readonly PropertyKey[]): SourceSpan {
  // The deepest part of the path that exists is the place to look at; a missing entry belongs to its parent.
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1) as string[], true);
    const last = path[depth - 1];
    const node = isMap(parent)
      ? parent.items.find((item) => String(item.key) === String(last))?.key
      : isSeq(parent)
        ? parent.items[Number(last)]
        : undefined;
    const range = (node as { readonly range?: readonly number[] } | undefined)?.range;
    if (range?.[0] !== undefined) return spanOf(lines, range[0], range[1] ?? range[0]);
  }
  return spanOf(lines, 0, 0);
}

function spanOf(lines: LineCounter, startOffset: number, endOffset: number): SourceSpan {
  const start = lines.linePos(startOffset);
  const end = lines.linePos(endOffset);
  return { startOffset, endOffset, startLine: start.line, startColumn: start.col, endLine: end.line, endColumn: end.col };
}
