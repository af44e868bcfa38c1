import type { TableCell } from "../readers/table-lines.ts";
import type { PageLine, Segment } from "./page-line.ts";

/** A table, told by lines whose parts stand under each other. */
export interface PageTable {
  readonly kind: "table";
  readonly lines: readonly PageLine[];
  readonly rows: readonly (readonly TableCell[])[];
}
export interface PlainLines {
  readonly kind: "lines";
  readonly lines: readonly PageLine[];
}

/** Parts the lines of a page into tables of three columns and more, and the rest. */
export function tablesOf(lines: readonly PageLine[]): readonly (PageTable | PlainLines)[] {
  const parts: (PageTable | PlainLines)[] = [];
  let from = 0;
  for (let at = 0; at < lines.length; ) {
    const end = tableEnd(lines, at);
    if (end === at) {
      at += 1;
      continue;
    }
    if (at > from) parts.push({ kind: "lines", lines: lines.slice(from, at) });
    parts.push(tableOf(lines.slice(at, end)));
    at = end;
    from = end;
  }
  if (lines.length > from) parts.push({ kind: "lines", lines: lines.slice(from) });
  return parts;
}

// A table begins with a line of three parts and goes on while lines fit between its gutters.
function tableEnd(lines: readonly PageLine[], start: number): number {
  if ((lines[start]?.segments.length ?? 0) < 3) return start;
  let end = start + 1;
  let columns = columnsOf(lines.slice(start, end).flatMap((line) => line.segments));
  let wide = 1;
  let lastWide = start;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    const before = lines[end - 1];
    if (line === undefined || before === undefined || line.y - before.y > 4 * line.size) break;
    const next = columnsOf([...columns, ...line.segments]);
    if (next.length < Math.max(3, columns.length)) break;
    columns = next;
    if (line.segments.length >= 2) lastWide = end;
    if (line.segments.length >= 3) wide += 1;
  }
  return wide < 2 ? start : Math.min(end, lastWide + 4);
}

interface Column {
  readonly x: number;
  readonly right: number;
}

// Stretches of the width that some part covers, in order.
function columnsOf(parts: readonly Column[]): readonly Column[] {
  const columns: { x: number; right: number }[] = [];
  for (const segment of [...parts].sort((a, b) => a.x - b.x)) {
    const last = columns.at(-1);
    if (last !== undefined && segment.x < last.right) last.right = Math.max(last.right, segment.right);
    else columns.push({ x: segment.x, right: segment.right });
  }
  return columns;
}

function tableOf(lines: readonly PageLine[]): PageTable {
  const columns = columnsOf(lines.flatMap((line) => line.segments));
  const rows: string[][][] = [];
  for (const line of lines) {
    const placed = line.segments.map((segment) => [columnOf(columns, segment), segment.text] as const);
    const isNew = rows.length === 0 || placed.some(([column]) => column === 0);
    const row = isNew ? columns.map((): string[] => []) : rows.at(-1);
    if (row === undefined) continue;
    if (isNew) rows.push(row);
    for (const [column, text] of placed) row[column]?.push(text);
  }
  return { kind: "table", lines, rows };
}

function columnOf(columns: readonly Column[], segment: Segment): number {
  return Math.max(
    0,
    columns.findIndex((column) => segment.x >= column.x - 0.5 && segment.x <= column.right),
  );
}
