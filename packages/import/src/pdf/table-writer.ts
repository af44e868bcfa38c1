import { type TableCell, tableLines } from "../readers/table-lines.ts";
import type { TextBuilder } from "../readers/text-builder.ts";

/** A table, or the part of one that stands on a page. */
export interface PageTable {
  readonly kind: "table";
  /** Counted from 1. */
  readonly page: number;
  readonly rows: readonly (readonly TableCell[])[];
}

/** Writes tables; what goes on over the end of a page is one table, its repeated head left out. */
export class TableWriter {
  readonly #builder: TextBuilder;
  #rows: (readonly TableCell[])[] = [];
  #page = 0;

  constructor(builder: TextBuilder) {
    this.#builder = builder;
  }

  take({ rows, page }: PageTable): void {
    const columns = this.#rows[0]?.length;
    if (columns !== undefined && columns !== rows[0]?.length) this.close();
    if (this.#rows.length === 0) this.#page = page;
    // The names of the columns may stand in several rows, and come again on each page.
    const differs = rows.findIndex((row, index) => textOf(row) !== textOf(this.#rows[index] ?? []));
    const heads = differs < 0 ? rows.length : differs;
    for (const row of rows.slice(0, heads)) this.#builder.addFurniture(textOf(row));
    const [first, ...more] = rows.slice(heads);
    if (first === undefined) return;
    if (this.#goesOn(first)) this.#append(first);
    else this.#rows.push(first);
    for (const row of more) this.#rows.push(row);
  }

  close(): void {
    const lines = tableLines(this.#rows);
    if (lines.length > 0) this.#builder.add(lines.join("\n"), { page: this.#page });
    this.#rows = [];
  }

  // A row that a page's end cuts has no number of its own.
  #goesOn(row: readonly TableCell[]): boolean {
    const before = this.#rows.at(-1);
    return (
      this.#rows.length > 1 &&
      before !== undefined &&
      (row[0] ?? []).length === 0 &&
      (before[0] ?? []).length > 0 &&
      row.filter((cell) => cell.length > 0).length > 0 &&
      row.length > 2
    );
  }

  #append(row: readonly TableCell[]): void {
    const before = this.#rows.pop();
    this.#rows.push((before ?? []).map((cell, column) => [...cell, ...(row[column] ?? [])]));
  }
}

function textOf(row: readonly TableCell[]): string {
  return row.map((cell) => cell.join(" ")).join(" | ");
}
