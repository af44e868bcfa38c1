import type { PageLine, Segment } from "./page-line.ts";
import { rowBreaks } from "./row-breaks.ts";
import type { PageTable } from "./table-writer.ts";

export interface PlainLines {
  readonly kind: "lines";
  readonly lines: readonly PageLine[];
}

/** Parts the lines of a page into tables of three columns and more whose borders are not drawn, and the rest. */
export function tablesOf(lines: readonly PageLine[]): readonly (PageTable | PlainLines)[] {
  const parts: (PageTable | PlainLines)[] = [];
  let from = 0;
  for (let at = 0; at < lines.length; ) {
    const found = tableAt(lines, at, from);
    if (found === undefined) {
      at += 1;
      continue;
    }
    if (found.start > from) parts.push({ kind: "lines", lines: lines.slice(from, found.start) });
    parts.push(tableOf(lines.slice(found.start, found.end), found.columns));
    at = found.end;
    from = found.end;
  }
  if (lines.length > from) parts.push({ kind: "lines", lines: lines.slice(from) });
  return parts;
}

interface Column {
  readonly x: number;
  readonly right: number;
}

const mostColumns = 40;

interface FoundTable {
  readonly start: number;
  readonly end: number;
  readonly columns: readonly Column[];
}

// A table begins with a line of three parts and goes on while no line joins two of these.
function tableAt(lines: readonly PageLine[], at: number, from: number): FoundTable | undefined {
  const anchors = lines[at]?.parts ?? [];
  if (anchors.length < 3 || anchors.length > mostColumns) return undefined;
  const joins = (columns: readonly Column[]): boolean =>
    columns.some(({ x, right }) => anchors.filter((anchor) => anchor.x >= x && anchor.right <= right).length > 1);
  let columns: readonly Column[] = anchors;
  let end = at + 1;
  let wide = 1;
  let lastWide = at;
  let columnsThen = columns;
  for (; end < lines.length && end <= lastWide + 10; end += 1) {
    const line = lines[end];
    const before = lines[end - 1];
    if (line === undefined || before === undefined || line.y - before.y > 4 * line.size) break;
    const next = columnsOf([...columns, ...line.parts]);
    if (joins(next) || next.length > 2 * mostColumns) break;
    columns = next;
    if (line.parts.length >= 2) {
      lastWide = end;
      columnsThen = columns;
    }
    if (line.parts.length >= 3) wide += 1;
  }
  if (wide < 2) return undefined;
  end = Math.min(end, lastWide + 4);
  const whole = end > lastWide + 1 ? columns : columnsThen;
  return { ...withHead(lines, at, from, whole), end };
}

// A cell of the head may begin above the others where they are set in its middle.
function withHead(lines: readonly PageLine[], at: number, from: number, columns: readonly Column[]): Omit<FoundTable, "end"> {
  let start = at;
  let wider = columns;
  while (start > from) {
    const line = lines[start - 1];
    const below = lines[start];
    if (line === undefined || below === undefined || below.y - line.y > 1.35 * line.size) break;
    const next = columnsOf([...wider, ...line.parts]);
    if (next.length !== columns.length) break;
    wider = next;
    start -= 1;
  }
  return { start, columns: wider };
}

/** Stretches of the width that some part covers, in order. */
export function columnsOf(parts: readonly Column[]): readonly Column[] {
  const columns: { x: number; right: number }[] = [];
  for (const segment of [...parts].sort((a, b) => a.x - b.x)) {
    const last = columns.at(-1);
    if (last !== undefined && segment.x < last.right) last.right = Math.max(last.right, segment.right);
    else columns.push({ x: segment.x, right: segment.right });
  }
  return columns;
}

function tableOf(lines: readonly PageLine[], columns: readonly Column[]): PageTable {
  const placed = lines.flatMap(({ y, parts }) => parts.map((part) => ({ y, text: part.text, column: columnOf(columns, part) })));
  const held = columns.map((_column, index) => placed.filter(({ column }) => column === index));
  const breaks = rowBreaks(held);
  const rows: string[][][] = Array.from({ length: breaks.length + 1 }, () => columns.map(() => []));
  let row = 0;
  for (const { y, text, column } of placed) {
    while (row < breaks.length && y >= (breaks[row] ?? 0)) row += 1;
    rows[row]?.[column]?.push(text);
  }
  return { kind: "table", page: lines[0]?.page ?? 0, rows: rows.filter((row) => row.some((cell) => cell.length > 0)) };
}

/** The column in which a part begins. */
export function columnOf(columns: readonly Column[], segment: Segment): number {
  return Math.max(
    0,
    columns.findIndex((column) => segment.x >= column.x - 0.5 && segment.x <= column.right),
  );
}
