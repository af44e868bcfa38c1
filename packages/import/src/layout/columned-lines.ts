import type { Line } from "./line.ts";
import { pagedTable } from "./paged-table.ts";

/** Lines of a page image that stand in columns: their stretches, parted by blank lines, and the line behind the last. */
export interface ColumnedLines {
  readonly stretches: readonly (readonly Line[])[];
  readonly end: number;
}

/** Finds the tables of a page image, by the line with which each begins: lines of which many have wide gaps. */
export function columnedLines(lines: readonly Line[]): ReadonlyMap<number, ColumnedLines> {
  const found = new Map<number, ColumnedLines>();
  let run: Stretch[] = [];
  const close = (): void => {
    const table = tableIn(run);
    if (table.length > 0) found.set(table[0]?.start ?? 0, { stretches: table.map(({ lines: own }) => own), end: table.at(-1)?.end ?? 0 });
    for (const { start, end, lines: own, gaps } of run.slice(table.length))
      if (gaps >= 2 && gaps >= 0.25 * own.length) found.set(start, { stretches: [own], end });
    run = [];
  };
  for (const stretch of stretchesOf(lines)) {
    const end = run.at(-1)?.end ?? 0;
    if (run.length > 0 && !lines.slice(end, stretch.start).every(({ kind }, index) => index < widestGap && parts.has(kind))) close();
    if (stretch.gaps > 0 || (run.length > 0 && labelled.test(stretch.lines[0]?.text ?? ""))) run.push(stretch);
    else close();
  }
  close();
  return found;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly Line[];
  /** How many lines have a wide gap behind their label. */
  readonly gaps: number;
}

const parts: ReadonlySet<Line["kind"]> = new Set<Line["kind"]>(["blank", "pageNumber", "note"]);
const widestGap = 6;
// What stands behind a table (a signature, recipients) has gaps too.
const mostBehind = 8;
// "II   Kiểm soát nguồn ô nhiễm": a row over all columns.
const labelled = /^\S{1,4}\s{2,}\S/u;

function stretchesOf(lines: readonly Line[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  for (let index = 0; index <= lines.length; index += 1) {
    if (lines[index]?.kind === "text") continue;
    const own = lines.slice(start, index);
    const gaps = own.filter((line) => /\S\s{3,}\S/u.test(line.text.replace(/^\S{1,4}\s+/u, ""))).length;
    if (own.length > 0) stretches.push({ start, end: index, lines: own, gaps });
    start = index + 1;
  }
  return stretches;
}

// Rows may stand apart: the most of the stretches that are a table together.
function tableIn(run: readonly Stretch[]): readonly Stretch[] {
  for (let count = run.length; count >= 2 && count >= run.length - mostBehind; count -= 1) {
    const table = run.slice(0, count);
    if (pagedTable(table.map(({ lines }) => lines)) !== undefined) return table;
  }
  return [];
}
