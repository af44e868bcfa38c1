import type { Submission } from "@pccc/core";
import { badCell, type CsvRow, csvRows } from "./csv-table.ts";

const required = ["duty", "unit", "period", "edition", "sentAt", "registeredAt"] as const;

/** Reads submissions from a table: one line an edition; every further column is a figure. */
export async function readSubmissions(file: string): Promise<readonly Submission[]> {
  const submissions: Submission[] = [];
  let figureColumns: readonly string[] | undefined;
  for await (const row of csvRows(file, required)) {
    figureColumns ??= Object.keys(row.cells).filter((column) => !(required as readonly string[]).includes(column));
    submissions.push(submissionOf(file, row, figureColumns));
  }
  return submissions;
}

function submissionOf(file: string, row: CsvRow, figureColumns: readonly string[]): Submission {
  return {
    obligation: `${word(file, row, "duty")}@${word(file, row, "unit")}/${word(file, row, "period")}`,
    edition: integer(file, row, "edition"),
    sentAt: instant(file, row, "sentAt"),
    registeredAt: instant(file, row, "registeredAt"),
    figures: Object.fromEntries(
      figureColumns.filter((column) => (row.cells[column] ?? "") !== "").map((column) => [column, integer(file, row, column)]),
    ),
    evidence: [],
  };
}

export function word(file: string, row: CsvRow, column: string): string {
  const value = row.cells[column] ?? "";
  if (value === "") throw badCell(file, row, column, "text", "chữ");
  return value;
}

/** A post, and nobody's name: what is recorded of a decision cannot be erased. */
export function post(file: string, row: CsvRow, column: string): string {
  const value = word(file, row, column);
  if (!/^post:\S+$/u.test(value))
    throw badCell(file, row, column, "a post such as post:chair, and no name", "chức danh viết dạng post:…, không phải tên người");
  return value;
}

function integer(file: string, row: CsvRow, column: string): number {
  const value = row.cells[column] ?? "";
  if (!/^-?\d{1,15}$/u.test(value)) throw badCell(file, row, column, "an integer", "số nguyên");
  return Number(value);
}

/** An instant of the form `2025-06-16T08:30:00+07:00`: the offset must be said. */
export function instant(file: string, row: CsvRow, column: string): number {
  const value = row.cells[column] ?? "";
  const ms = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/u.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(ms)) {
    const example = "2025-06-16T08:30:00+07:00";
    throw badCell(file, row, column, `an instant such as ${example}`, `thời điểm có múi giờ, như ${example}`);
  }
  return ms;
}

/** A decimal number as the sheet writes it: a comma is a decimal point. */
export function decimal(text: string): string {
  return text.replace(/^(-?\d+),(\d+)$/u, "$1.$2");
}
