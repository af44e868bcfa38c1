/** A column of a table for people. */
export interface TableColumn {
  readonly title: string;
  readonly align: "left" | "right";
}

/** Lays a table out for a terminal; text is normalised so that one character takes one column. */
export function terminalTable(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  const cells = [columns.map((column) => column.title), ...rows].map((row) => row.map((cell) => cell.normalize("NFC")));
  const widths = columns.map((_, index) => cells.reduce((width, row) => Math.max(width, length(row[index] ?? "")), 0));
  const line = (row: readonly string[]): string =>
    columns
      .map((column, index) => pad(row[index] ?? "", widths[index] ?? 0, column.align))
      .join("  ")
      .trimEnd();
  const [head = [], ...body] = cells;
  return [line(head), widths.map((width) => "─".repeat(width)).join("  "), ...body.map(line)].join("\n");
}

function pad(text: string, width: number, align: "left" | "right"): string {
  const gap = " ".repeat(Math.max(0, width - length(text)));
  return align === "left" ? text + gap : gap + text;
}

function length(text: string): number {
  return [...text].length;
}
