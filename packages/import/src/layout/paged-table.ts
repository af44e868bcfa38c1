import type { Range } from "./block.ts";
import { centredRows } from "./centred-rows.ts";
import type { Line } from "./line.ts";

/** A row of a table: the stretches of each of its columns. */
export type PagedRow = readonly (readonly Range[])[];

/**
 * Reads stretches of lines of a page image, parted by blank lines, as a table, the cells of a row being broken over lines.
 *
 * Columns stand apart in every line, and nothing within them does. The first column numbers the rows, at the height of their first line or of their middle; where
 * neither fits all rows, the lines are no table. A stretch with one number is a row, and one without goes on with the row above.
 */
export function pagedTable(stretches: readonly (readonly Line[])[]): readonly PagedRow[] | undefined {
  const lines = stretches.flat();
  if (lines.some(({ text }) => text.includes("\t"))) return undefined;
  const words = lines.map(wordsOf);
  const columns = columnsOf(words);
  if (columns.length < 3 || columns.length > mostColumns || words.some((line) => hasGapIn(columns, line))) return undefined;
  const cells = words.map((line) => columns.map((column) => line.filter(({ from }) => from >= column.from && from < column.to)));
  const starts: number[] = [];
  let from = 0;
  for (const stretch of stretches) {
    const rows = startsIn(cells.slice(from, from + stretch.length), stretches.length > 1);
    if (rows === undefined) return undefined;
    starts.push(...rows.map((start) => from + start));
    from += stretch.length;
  }
  if (starts[0] !== 0 || starts.length < 2) return undefined;
  return starts.map((start, row) =>
    columns.map((_column, index) =>
      cells.slice(start, starts[row + 1]).flatMap((line): readonly Range[] => {
        const [first] = line[index] ?? [];
        const last = line[index]?.at(-1);
        return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
      }),
    ),
  );
}

type CellsOfLine = readonly (readonly Word[])[];

function startsIn(cells: readonly CellsOfLine[], apart: boolean): readonly number[] | undefined {
  const labels = cells.flatMap(([first = []], index) => (first.length > 0 ? [index] : []));
  if (apart && labels.length <= 1) return labels.length === 0 ? [] : [0];
  const inMidSentence = (start: number): number => (cells[start] ?? []).filter(([first]) => first?.isLower === true).length;
  const cost = (starts: readonly number[]): number => starts.reduce((sum, start) => sum + inMidSentence(start), 0);
  const ways = [centredRows(labels, cells.length, (start) => 3 * inMidSentence(start)), labels[0] === 0 ? labels : undefined];
  return ways.filter((way) => way !== undefined).toSorted((a, b) => cost(a) - cost(b))[0];
}

/** A word of a line: its stretch of the source, and where it stands on the page. */
interface Word extends Range {
  readonly from: number;
  readonly to: number;
  /** Whether it stands in mid-sentence: no cell begins with a small letter, or in brackets. */
  readonly isLower: boolean;
}

interface Column {
  readonly from: number;
  readonly to: number;
}

function wordsOf({ text, start, indent }: Line): readonly Word[] {
  return Array.from(text.matchAll(/\S+/gu), ({ index, 0: word }) => ({
    start: start + index,
    end: start + index + word.length,
    from: indent + index,
    to: indent + index + word.length,
    isLower: /^[\p{Ll}(]/u.test(word),
  }));
}

const wideGap = 3;
const mostColumns = 40;

// Where a program moved the words of a line, columns run into each other: then a wide gap of another line falls into one.
function hasGapIn(columns: readonly Column[], line: readonly Word[]): boolean {
  return line.some((word, index) => {
    const before = line[index - 1];
    return (
      before !== undefined &&
      word.from - before.to >= wideGap &&
      columns.some(({ from, to }) => before.from >= from && before.from < to && word.from >= from && word.from < to)
    );
  });
}

// What stands between two columns is blank in all lines, and wide in them, or in one that has words in both.
function columnsOf(lines: readonly (readonly Word[])[]): readonly Column[] {
  const covered: { from: number; to: number }[] = [];
  for (const { from, to } of lines.flat().sort((a, b) => a.from - b.from)) {
    const last = covered.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else covered.push({ from, to });
    if (covered.length > 3 * mostColumns) return [];
  }
  const at = (position: number): number => covered.findLastIndex(({ from }) => from <= position);
  const confirmed = new Set<number>();
  for (const line of lines) {
    for (const [index, word] of line.entries()) {
      const before = line[index - 1];
      if (before === undefined || word.from - before.to < wideGap) continue;
      const column = at(word.from);
      if (column === at(before.from) + 1) confirmed.add(column);
    }
  }
  const columns: { from: number; to: number }[] = [];
  for (const [index, { from, to }] of covered.entries()) {
    const last = columns.at(-1);
    if (last === undefined || confirmed.has(index) || from - last.to >= wideGap) columns.push({ from, to });
    else last.to = to;
  }
  return columns;
}
