import type { SourceText } from "../source/source-text.ts";

/** What a line is before its words are looked at. */
export type LineKind = "blank" | "text" | "fence" | "rule" | "pageNumber" | "note" | "row";

/** A line, its content without the space around it. */
export interface Line {
  readonly kind: LineKind;
  readonly start: number;
  readonly end: number;
  /** Columns before the content; a tab counts 4. */
  readonly indent: number;
  readonly text: string;
  /** Folded, with single spaces; not of the length of `text` where that has wider gaps. */
  readonly folded: string;
}

const fence = /^\|+$|^\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?$|^(?:```|~~~)\w*$/u;
// Cells between bars, none at the ends: "TT | Nhiệm vụ | Chủ trì | Thời gian".
const bareRow = /^[^|\n]{1,2000}(?:\s\|\s[^|\n]{0,2000}){3,}$/u;
// A table whose rows have lost the bar at their end.
const openRow = /^\|\s?[^|\n]{1,2000}\s\|\s[^|\n]{1,2000}$/u;
const rule = /^(?:[-–—_=*~.…¯]\s?){3,}$|^\*$/u;

export function linesOf(source: SourceText): readonly Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const content of source.text.split("\n")) {
    lines.push(lineOf(source, at, content));
    at += content.length + 1;
  }
  return withNotes(
    joinedTypes(source, lines).map((line, index, all) => (isPageNumber(all, index) ? { ...line, kind: "pageNumber" } : line)),
  );
}

const halves = /^(?:QUYẾT\nĐỊNH|KẾ\nHOẠCH|CHỈ\nTHỊ|THÔNG\nBÁO|NGHỊ\nQUYẾT|KẾT\nLUẬN|HƯỚNG\nDẪN|CHƯƠNG\nTRÌNH)$/u;

// A crawl may break the type of a document in two: "QUYẾT" above "ĐỊNH".
function joinedTypes(source: SourceText, lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before?.kind === "text" && halves.test(`${before.text}\n${line.text}`))
      joined[joined.length - 1] = lineOf(source, before.start, source.text.slice(before.start, line.end));
    else joined.push(line);
  }
  return joined;
}

function lineOf(source: SourceText, at: number, content: string): Line {
  const start = at + content.length - content.trimStart().length;
  const end = Math.max(start, at + content.trimEnd().length);
  const text = source.text.slice(start, end);
  const folded = source.folded.slice(start, end).replaceAll(/\s{2,}|[\t\n]/gu, " ");
  const indent = [...content.slice(0, start - at)].reduce((columns, space) => columns + (space === "\t" ? 4 : 1), 0);
  return { kind: kindOf(text), start, end, indent, text, folded };
}

function kindOf(text: string): LineKind {
  if (text === "") return "blank";
  if (fence.test(text)) return "fence";
  if (rule.test(text)) return "rule";
  return /^\|.*\|$/u.test(text) || bareRow.test(text) || openRow.test(text) ? "row" : "text";
}

// A number alone, far from the margin, is the page's: a cell or a label stands at the margin.
function isPageNumber(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  return line !== undefined && line.kind === "text" && line.indent >= 15 && /^-?\s?\d{1,3}\s?-?$/u.test(line.text);
}

// "1 Số liệu do Công an tỉnh cung cấp …": the number of a note has no full stop behind it.
const opensNote = /^\[?(\d{1,2})\]?\s+(?=["“(]?\p{Lu})/u;

// The notes at the foot of a page stand below a rule, or where the page calls them, and above the number of the page.
function withNotes(lines: readonly Line[]): readonly Line[] {
  const result = [...lines];
  let top = 0;
  for (const [index, line] of lines.entries()) {
    if (line.kind !== "pageNumber") continue;
    const from = firstNote(lines, top, index);
    for (let at = from; at < index; at += 1) {
      const note = result[at];
      if (note?.kind === "text" || note?.kind === "rule") result[at] = { ...note, kind: "note" };
    }
    top = index + 1;
  }
  return result;
}

function firstNote(lines: readonly Line[], top: number, bottom: number): number {
  let found = bottom;
  for (let at = bottom - 1; at >= Math.max(top, bottom - longestNotes); at -= 1) {
    const line = lines[at];
    if (line?.kind === "rule") return found < bottom && isAbove(lines, at, found) ? at : bottom;
    if (line?.kind !== "text") continue;
    const number = opensNote.exec(line.text)?.[1];
    if (number !== undefined && (lines[at - 1]?.kind === "blank" || lines[at - 1]?.kind === "rule" || found === at + 1)) {
      found = at;
      if (number === "1" && isCalled(lines, top, at, number)) return at;
    }
  }
  return bottom;
}

const longestNotes = 14;

function isAbove(lines: readonly Line[], rule: number, note: number): boolean {
  return lines.slice(rule + 1, note).every(({ kind }) => kind === "blank");
}

// "Ban Tuyên giáo, Văn hóa - xã hội1 chủ trì …".
function isCalled(lines: readonly Line[], top: number, end: number, number: string): boolean {
  const mark = new RegExp(`\\p{Ll}{2}${number}(?![\\p{L}\\d/.])`, "u");
  return lines.slice(top, end).some(({ kind, text }) => kind === "text" && mark.test(text));
}
