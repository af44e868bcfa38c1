import { emptyCell, mergedAbove, type TableCell } from "../readers/table-lines.ts";
import { linesOfPage, type Piece } from "./page-line.ts";
import { type ColumnLine, isOrdinal, rowBreaks } from "./row-breaks.ts";
import type { Ruling } from "./ruling.ts";
import type { PageTable } from "./table-writer.ts";

/** A table whose cells are drawn. */
export interface RuledTable extends PageTable {
  readonly top: number;
}

const near = 3;

/** Finds the drawn tables of a page and takes the pieces that stand in their cells. */
export function ruledTables(
  pieces: readonly Piece[],
  rulings: readonly Ruling[],
  page: number,
): { readonly tables: readonly RuledTable[]; readonly rest: readonly Piece[] } {
  const tables: RuledTable[] = [];
  let rest = pieces;
  for (const group of connected(rulings)) {
    const upright = group.filter(({ isLevel }) => !isLevel);
    const xs = placesOf(upright.map(({ at }) => at));
    // Where rows are not parted, a page's end may cut the table without a line.
    const ends =
      xs.length < 3
        ? []
        : [
            upright.reduce((top, { from }) => Math.min(top, from), Number.MAX_VALUE),
            upright.reduce((bottom, { to }) => Math.max(bottom, to), 0),
          ];
    const ys = placesOf([...group.filter(({ isLevel }) => isLevel).map(({ at }) => at), ...ends]);
    const [left, right, top, bottom] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
    if (xs.length < 3 || ys.length < 2 || left === undefined || right === undefined || top === undefined || bottom === undefined) continue;
    const isInside = (piece: Piece): boolean => {
      const [x, y] = centreOf(piece);
      return x > left && x < right && y > top && y < bottom;
    };
    const own = rest.filter(isInside);
    if (own.length === 0) continue;
    rest = rest.filter((piece) => !isInside(piece));
    tables.push({ kind: "table", page, top, rows: rowsOf(own, xs, ys, group, page) });
  }
  return { tables: tables.sort((a, b) => a.top - b.top), rest };
}

/** The first letters tell in which cell a stretch begins. */
function centreOf(piece: Piece): readonly [number, number] {
  return [piece.x + Math.min(piece.size * 0.3, (piece.right - piece.x) / 2), piece.y - 0.3 * piece.size];
}

// Lines that touch or cross make one table.
function connected(rulings: readonly Ruling[]): readonly (readonly Ruling[])[] {
  const level = rulings.filter(({ isLevel }) => isLevel).sort((a, b) => a.at - b.at);
  const upright = rulings.filter(({ isLevel }) => !isLevel);
  const group = new Map<Ruling, Ruling>();
  const rootOf = (ruling: Ruling): Ruling => {
    let root = ruling;
    for (let next = group.get(root); next !== undefined; next = group.get(root)) root = next;
    if (root !== ruling) group.set(ruling, root);
    return root;
  };
  const join = (one: Ruling, other: Ruling): void => {
    const [a, b] = [rootOf(one), rootOf(other)];
    if (a !== b) group.set(a, b);
  };
  const lastAt = new Map<number, Ruling>();
  for (const line of upright) {
    for (let index = firstAtOrAfter(level, line.from - near); index < level.length; index += 1) {
      const crossing = level[index];
      if (crossing === undefined || crossing.at > line.to + near) break;
      if (line.at >= crossing.from - near && line.at <= crossing.to + near) join(line, crossing);
    }
    // The border of a column is drawn cell by cell.
    const key = Math.round(line.at);
    const before = lastAt.get(key);
    if (before !== undefined && line.from <= before.to + near && line.to >= before.from - near) join(line, before);
    lastAt.set(key, line);
  }
  const groups = new Map<Ruling, Ruling[]>();
  for (const ruling of rulings) {
    const root = rootOf(ruling);
    const members = groups.get(root);
    if (members === undefined) groups.set(root, [ruling]);
    else members.push(ruling);
  }
  return [...groups.values()];
}

function firstAtOrAfter(level: readonly Ruling[], at: number): number {
  let low = 0;
  let high = level.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((level[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function placesOf(all: readonly number[]): readonly number[] {
  const places: number[] = [];
  for (const at of all.toSorted((a, b) => a - b)) if (at - (places.at(-1) ?? Number.NEGATIVE_INFINITY) > near) places.push(at);
  return places;
}

function rowsOf(
  pieces: readonly Piece[],
  xs: readonly number[],
  ys: readonly number[],
  rulings: readonly Ruling[],
  page: number,
): readonly (readonly TableCell[])[] {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const isDrawn = (isLevel: boolean, at: number, from: number, to: number): boolean => {
    const middle = (from + to) / 2;
    return rulings.some(
      (ruling) => ruling.isLevel === isLevel && Math.abs(ruling.at - at) <= near && ruling.from <= middle && ruling.to >= middle,
    );
  };
  // A cell without a border on its left or above it is one with the cell there.
  const first: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const index = row * columns + column;
      const [x, y, right, bottom] = [xs[column] ?? 0, ys[row] ?? 0, xs[column + 1] ?? 0, ys[row + 1] ?? 0];
      if (column > 0 && !isDrawn(false, x, y, bottom)) first.push(first[index - 1] ?? index);
      else if (row > 0 && !isDrawn(true, y, x, right)) first.push(first[index - columns] ?? index);
      else first.push(index);
    }
  }
  const cells = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const [x, y] = centreOf(piece);
    const column = Math.max(
      0,
      xs.findLastIndex((place) => place <= x),
    );
    const row = Math.max(
      0,
      ys.findLastIndex((place) => place <= y),
    );
    const index = first[Math.min(row, rows - 1) * columns + Math.min(column, columns - 1)] ?? 0;
    const held = cells.get(index);
    if (held === undefined) cells.set(index, [piece]);
    else held.push(piece);
  }
  return Array.from({ length: rows }, (_row, row) =>
    partedRow(
      Array.from({ length: columns }, (_column, column) => {
        const index = row * columns + column;
        if (row > 0 && first[index] !== index && first[index] === first[index - columns]) return undefined;
        const { lines } = linesOfPage(cells.get(index) ?? [], page);
        return lines.map(({ y, segments }) => ({ y, text: segments.map(({ text }) => text).join(" ") }));
      }),
    ),
  )
    .flat()
    .filter((row) => row.some((cell) => cell.length > 0));
}

/** The rows between two level lines: several where none is drawn between numbered ones. A cell that goes on from above is absent. */
function partedRow(cells: readonly (readonly ColumnLine[] | undefined)[]): readonly (readonly TableCell[])[] {
  const below = (cells[0] ?? []).slice(1);
  const isNumbered = below.length > 0 && below.every(({ text }) => isOrdinal(text));
  const breaks = isNumbered ? rowBreaks(cells.map((cell) => cell ?? [])) : [];
  return [...breaks, Number.POSITIVE_INFINITY].map((end, index) => {
    const start = breaks[index - 1] ?? Number.NEGATIVE_INFINITY;
    return cells.map((cell) => {
      if (cell === undefined) return index === 0 ? mergedAbove : emptyCell;
      return cell.filter(({ y }) => y >= start && y < end).map(({ text }) => text);
    });
  });
}
