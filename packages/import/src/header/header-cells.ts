import { type Block, makeBlock, type Range } from "../layout/block.ts";
import { elementsOf } from "../layout/elements.ts";
import type { Line } from "../layout/line.ts";
import type { SourceText } from "../source/source-text.ts";
import { phrase } from "../words/phrase.ts";

/** A cell of a letterhead or of a closing: the lines of one column, each as printed. */
export interface HeaderCell {
  readonly lines: readonly Range[];
  readonly block: Block;
}

const unwrapped = { wrapped: false, width: 0, longest: 0, longestFirst: 0, blankSeparated: false, paged: false, sentences: false } as const;

/** Takes a letterhead or a closing apart into columns: table cells, tabbed cells, and columns that stand side by side. */
export function headerCells(source: SourceText, lines: readonly Line[]): readonly HeaderCell[] {
  const cells: HeaderCell[] = [];
  let columns: Columns = { left: [], right: [], inRight: false };
  const flush = (): void => {
    for (const column of [columns.left, columns.right]) if (column.length > 0) cells.push(cellOf(source, column));
    columns = { left: [], right: [], inRight: false };
  };
  let table: Line[] = [];
  const flushTable = (): void => {
    // Lines that stand in no cell are one column.
    let loose: Range[] = [];
    const close = (): void => {
      if (loose.length > 0) cells.push(cellOf(source, loose));
      loose = [];
    };
    for (const element of table.length === 0 ? [] : elementsOf(source, table, unwrapped)) {
      if (element.kind === "paragraph") loose.push(...element.block.pieces);
      else close();
      if (element.kind === "row") for (const cell of element.cells) if (cell.lines.length > 0) cells.push(cell);
    }
    close();
    table = [];
  };
  const fenced = lines.some((line) => line.kind === "fence" || line.kind === "row");
  for (const line of lines) {
    if (fenced) table.push(line);
    else if (line.kind === "text") place(source, line, columns);
  }
  flushTable();
  flush();
  return cells;
}

interface Columns {
  readonly left: Range[];
  readonly right: Range[];
  /** The right column was opened by a tab behind all lines of the left one: what follows stands in it. */
  inRight: boolean;
}

// What the right cell of a letterhead or of a closing begins with.
const rightHead = phrase(
  "^(?:cộng hòa xã hội|đảng cộng sản|(?:the )?socialist republic|on behalf of|t/?m[./\\s]|k/?t[./\\s]|t/?l[./\\s]|tuq[./\\s])",
);

function cellOf(source: SourceText, lines: readonly Range[]): HeaderCell {
  return { lines, block: makeBlock(source, lines) };
}

// Blanks left for a number or a date are no gap between columns.
const blanks: readonly RegExp[] = [
  phrase("(?<![\\p{L}])số\\s*:?\\s+(?=[/-]|\\d{1,5}\\s?[/-])", "g"),
  phrase("ngày\\s+\\d{0,2}\\s*tháng\\s+\\d{0,2}\\s*năm\\s*\\d{0,4}", "g"),
];

const bullet = /^[-–—+•*]\s/u;
const bulletAlone = /^(?:[-–—+•*]|\d{1,2}[.)]|[a-zđ]\))$/u;

// The left cell of a recipients' table ends with where the copy is kept.
const lastRecipient = phrase("^(?:[-–]\\s*)?lưu(?!\\p{L})");

// An empty left cell leaves the tab alone.
function isBehindTab(source: SourceText, line: Line): boolean {
  return source.text.slice(source.text.lastIndexOf("\n", line.start - 1) + 1, line.start).includes("\t");
}

// Columns are parted by a tab or by three spaces; a line of one piece is in the right column when it is far from the margin.
function place(source: SourceText, line: Line, columns: Columns): void {
  const folded = source.folded.slice(line.start, line.end);
  const kept = blanks
    .flatMap((pattern) => Array.from(folded.matchAll(pattern), (match) => [match.index, match.index + match[0].length] as const))
    .sort((a, b) => a[0] - b[0]);
  let passed = 0;
  const pieces: Range[] = [];
  let start = line.start;
  for (const gap of line.text.matchAll(/\t\s*|\s{3,}/gu)) {
    while ((kept[passed]?.[1] ?? Number.POSITIVE_INFINITY) <= gap.index) passed += 1;
    if ((kept[passed]?.[0] ?? Number.POSITIVE_INFINITY) <= gap.index) continue;
    if (bulletAlone.test(source.text.slice(start, line.start + gap.index))) continue;
    pieces.push({ start, end: line.start + gap.index });
    start = line.start + gap.index + gap[0].length;
  }
  pieces.push({ start, end: line.end });
  const [first, ...rest] = pieces.filter((piece) => source.text.slice(piece.start, piece.end).trim() !== "");
  if (first === undefined) return;
  const [second] = rest;
  const opens =
    second !== undefined &&
    columns.left.length > 0 &&
    columns.right.length === 0 &&
    line.text.includes("\t") &&
    (rightHead.test(source.folded.slice(second.start, second.end)) || lastRecipient.test(line.folded));
  const alone = rest.length === 0 && !bullet.test(line.text);
  if (alone && (line.indent >= 28 || columns.inRight || (columns.right.length > 0 && isBehindTab(source, line)))) columns.right.push(first);
  else columns.left.push(first);
  for (const piece of rest) columns.right.push(piece);
  if (opens) columns.inRight = true;
}
