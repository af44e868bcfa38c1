import { foldVietnamese } from "@pccc/core";
import { type ColumnKind, columnOf } from "../words/attribute-words.ts";
import { TooLarge } from "./too-large.ts";

/** A cell of a table: its lines as printed, empty where nothing stands in it. */
export type TableCell = readonly string[];

export const emptyCell: TableCell = [];
/** A cell that is one with the cell above it. */
export const mergedAbove: TableCell = [];

// The tables of a plan of 200 pages have some 50,000 cells.
const mostCells = 500_000;
const longestHeading = 60;

/** Throws {@link TooLarge} where a table has more cells than any table of an office. */
export function checkCells(count: number): void {
  if (count > mostCells) throw new TooLarge("cells", mostCells);
}

/**
 * Writes a table as the lines that the importer reads best.
 *
 * A table of few rows and at most two filled columns is a layout (letterhead, signature): its lines are kept, each cell between bars.
 * Any other is a table of data: a line for each row, so that empty cells keep their places.
 */
export function tableLines(rows: readonly (readonly TableCell[])[]): readonly string[] {
  const filled = rows.map((row) => row.filter((cell) => cell.some((line) => line.trim() !== "")));
  const widest = longestOf(filled);
  if (widest === 0) return [];
  if (widest === 1 && rows.every((row) => row.length <= 1)) return filled.flatMap((row) => row.flat());
  if (widest <= 2 && rows.length <= 3) return layoutLines(filled);
  const columns = longestOf(rows);
  checkCells(columns * rows.length);
  return withMergedCells(rows).map((row) => {
    const cells = Array.from({ length: columns }, (_unused, index) => oneLine(row[index] ?? []));
    return `| ${cells.join(" | ")} |`;
  });
}

// Who leads several rows, or when they are due, is printed once in a cell as high as all of them.
const heldBelow: ReadonlySet<ColumnKind | undefined> = new Set<ColumnKind>(["lead", "executor", "coordinate", "start", "time"]);

function withMergedCells(rows: readonly (readonly TableCell[])[]): readonly (readonly TableCell[])[] {
  const named = rows.slice(0, 3).findIndex((row) => kindsOf(row).includes("task"));
  const [names, parts] = [rows[named], rows[named + 1] ?? []];
  if (names === undefined) return rows;
  // Below a name over several columns, the next row names each of them.
  const below = kindsOf(parts);
  const heading = kindsOf(names).map((kind, column) => (oneLine(names[column] ?? []) === "" ? below[column] : kind));
  const above: TableCell[] = [];
  return rows.map((row) =>
    row.map((cell, column) => {
      const shown = cell === mergedAbove && heldBelow.has(heading[column]) ? (above[column] ?? emptyCell) : cell;
      above[column] = shown;
      return shown;
    }),
  );
}

function kindsOf(row: readonly TableCell[]): readonly (ColumnKind | undefined)[] {
  return row.map((cell) => {
    const text = oneLine(cell);
    return text.length > longestHeading ? undefined : columnOf(foldVietnamese(text));
  });
}

function layoutLines(rows: readonly (readonly TableCell[])[]): readonly string[] {
  const lines = ["|"];
  for (const row of rows) {
    if (row.length === 0) continue;
    if (lines.length > 1) lines.push("|");
    for (const cell of row) {
      for (const line of cell) if (line.trim() !== "") lines.push(line);
      lines.push("|");
    }
  }
  return [...lines, ""];
}

function longestOf(rows: readonly (readonly unknown[])[]): number {
  return rows.reduce((longest, row) => Math.max(longest, row.length), 0);
}

// A narrow cell may break a date: "30/9/202" above "6".
const brokenDate = /(?<=(?:^|\s)\d{1,2}\/\d{1,2}\/\d{1,3}) (?=\d{1,3}(?:\s|$))/gu;

function oneLine(lines: TableCell): string {
  return lines
    .join(" ")
    .replaceAll(/[\s|]+/gu, " ")
    .trim()
    .replaceAll(brokenDate, "");
}
