import { CsvError, parse } from "csv-parse/sync";
import { CliError } from "./cli-error.ts";
import { exitStatus } from "./exit-status.ts";
import { readUserFile } from "./files.ts";

/** A line of a CSV table with its line number in the file. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Reads a CSV table with a header line; lines that begin with `#` are comments. */
export async function readCsvTable(
  file: string,
  required: readonly string[],
): Promise<{ readonly columns: readonly string[]; readonly rows: readonly CsvRow[] }> {
  const bytes = await readUserFile(file);
  let records: { readonly record: Record<string, string>; readonly info: { readonly lines: number } }[];
  let columns: readonly string[] = [];
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    records = parse(text, {
      bom: true,
      comment: "#",
      comment_no_infix: true,
      skip_empty_lines: true,
      trim: true,
      info: true,
      columns: (header: string[]) => {
        columns = header;
        return header;
      },
    }) as unknown as typeof records;
  } catch (cause) {
    const line = cause instanceof CsvError ? Number(cause["lines"] ?? 0) : 0;
    throw new CliError(exitStatus.input, "PCCC_CLI_TABLE_SYNTAX", { file, line, reason: (cause as Error).message }, [], { cause });
  }
  for (const column of required) {
    if (!columns.includes(column)) {
      throw new CliError(exitStatus.input, "PCCC_CLI_TABLE_COLUMN", { file, column, found: columns.join(", ") || "–" });
    }
  }
  if (records.length === 0) throw new CliError(exitStatus.input, "PCCC_CLI_TABLE_EMPTY", { file });
  return { columns, rows: records.map(({ record, info }) => ({ line: info.lines, cells: record })) };
}

/** The error for one cell. */
export function badCell(file: string, row: CsvRow, column: string, expected: string): CliError {
  return new CliError(exitStatus.input, "PCCC_CLI_TABLE_VALUE", { file, line: row.line, column, value: row.cells[column] ?? "", expected });
}
