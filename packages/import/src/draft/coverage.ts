import { makeFinding, type Finding } from "@pccc/core";
import { diagnostics } from "../diagnostics.ts";
import type { Range } from "../layout/block.ts";
import type { Line } from "../layout/line.ts";
import type { FurnitureEntry, OutlineEntry, OutlineKind, UnplacedText } from "../plan-draft.ts";
import type { SourceText } from "../source/source-text.ts";

/** A stretch of the text that something was made of. */
export interface Claim {
  readonly kind: OutlineKind;
  readonly range: Range;
}

export interface Coverage {
  readonly outline: readonly OutlineEntry[];
  readonly unplaced: readonly UnplacedText[];
  readonly furniture: readonly FurnitureEntry[];
  readonly findings: readonly Finding[];
}

const lineFurniture: Readonly<Record<string, FurnitureEntry["kind"]>> = { fence: "fence", rule: "rule", pageNumber: "pageNumber" };
const visible = /[^\s\u00AD\u200B-\u200F\u2060\uFEFF]/u;

/** Accounts for every character: claimed, furniture, or unplaced. */
export function coverageOf(source: SourceText, lines: readonly Line[], claims: readonly Claim[], mottoes: readonly Range[]): Coverage {
  const notes: readonly Claim[] = lines.filter(({ kind }) => kind === "note").map((range) => ({ kind: "footnote", range }));
  const outline = [...claims, ...notes].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const furniture: { kind: FurnitureEntry["kind"]; range: Range }[] = mottoes.map((range) => ({ kind: "motto", range }));
  for (const line of lines) {
    const kind = lineFurniture[line.kind];
    if (kind !== undefined) furniture.push({ kind, range: line });
  }
  const taken = merged([...outline.map((claim) => claim.range), ...furniture.map((entry) => entry.range)]);
  const unplaced: Range[] = [];
  for (const gap of gapsOf(source, lines, taken)) {
    const text = source.text.slice(gap.start, gap.end);
    if (/^[\s|]+$/u.test(text)) furniture.push({ kind: "fence", range: gap });
    else if (/^[\s\-–—_=*.…/|;:#>`~]+$/u.test(text)) furniture.push({ kind: "rule", range: gap });
    else unplaced.push(gap);
  }
  const marks = source.masked.map((span) => ({ kind: "markup" as const, span }));
  return {
    outline: outline.map((claim) => ({ kind: claim.kind, span: source.spanOf(claim.range.start, claim.range.end) })),
    unplaced: unplaced.map((range) => ({ text: source.text.slice(range.start, range.end), span: source.spanOf(range.start, range.end) })),
    furniture: [
      ...furniture
        .sort((a, b) => a.range.start - b.range.start)
        .map((entry) => ({ kind: entry.kind, span: source.spanOf(entry.range.start, entry.range.end) })),
      ...marks,
    ],
    findings: unplaced.map((range) => {
      const text = source.text.slice(range.start, range.end);
      return makeFinding(
        diagnostics,
        "PCCC_IMPORT_UNPLACED",
        { text: text.length > 80 ? `${text.slice(0, 77)}…` : text },
        source.spanOf(range.start, range.end),
      );
    }),
  };
}

function merged(ranges: readonly Range[]): readonly Range[] {
  const result: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && range.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else result.push(range);
  }
  return result;
}

// What no claim covers, one stretch a line, without the space around it.
function gapsOf(source: SourceText, lines: readonly Line[], taken: readonly Range[]): readonly Range[] {
  const gaps: Range[] = [];
  let at = 0;
  for (const line of lines) {
    if (line.start >= line.end) continue;
    while ((taken[at]?.end ?? Number.POSITIVE_INFINITY) <= line.start) at += 1;
    let start = line.start;
    for (let index = at; start < line.end; index += 1) {
      const range = taken[index];
      const end = Math.min(range?.start ?? line.end, line.end);
      if (end > start) pushTrimmed(source, gaps, start, end);
      if (range === undefined || range.start >= line.end) break;
      start = Math.max(start, range.end);
    }
  }
  return gaps;
}

function pushTrimmed(source: SourceText, gaps: Range[], from: number, to: number): void {
  const text = source.text.slice(from, to);
  if (!visible.test(text)) return;
  const start = from + (text.length - text.trimStart().length);
  gaps.push({ start, end: from + text.trimEnd().length });
}
