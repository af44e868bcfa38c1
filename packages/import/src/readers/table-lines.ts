/** A cell of a table: its lines as printed, empty where nothing stands in it. */
export type TableCell = readonly string[];

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
  return rows.map((row) => {
    const cells = Array.from({ length: columns }, (_unused, index) => oneLine(row[index] ?? []));
    return `| ${cells.join(" | ")} |`;
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

function oneLine(lines: TableCell): string {
  return lines
    .join(" ")
    .replaceAll(/[\s|]+/gu, " ")
    .trim();
}
