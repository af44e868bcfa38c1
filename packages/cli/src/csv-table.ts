import { makeFinding } from "@pccc/core";
import { CsvError, parse } from "csv-parse/sync";
import { CliError } from "./cli-error.ts";
import { diagnostics } from "./diagnostics.ts";
import { exitStatus } from "./exit-status.ts";
import { readUserFile } from "./files.ts";

/** A line of a CSV table with its line number in the file. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * Reads a CSV table with a header line; lines that begin with `#` are comments. Columns are parted by commas, or by semicolons or tabs where
 * the header line has no comma, as spreadsheets write them where the comma is the decimal point.
 */
export async function readCsvTable(
  file: string,
  required: readonly string[],
): Promise<{ readonly columns: readonly string[]; readonly rows: readonly CsvRow[] }> {
  const bytes = await readUserFile(file);
  let records: { readonly record: Record<string, string>; readonly info: { readonly lines: number } }[];
  let columns: readonly string[] = [];
  try {
    const text = textOf(bytes);
    records = parse(text, {
      bom: true,
      comment: "#",
      comment_no_infix: true,
      delimiter: delimiterOf(text),
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
    throw new CliError(exitStatus.input, "PCCC_CLI_TABLE_SYNTAX", { file, line, ...reasonOf(cause) }, [], { cause });
  }
  const missing = required.filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    throw new CliError(exitStatus.input, "PCCC_CLI_TABLE_COLUMN", { file, column: missing.join(", "), found: columns.join(", ") || "–" });
  }
  if (records.length === 0) throw new CliError(exitStatus.input, "PCCC_CLI_TABLE_EMPTY", { file });
  return { columns, rows: records.map(({ record, info }) => ({ line: info.lines, cells: record })) };
}

/** Spreadsheets save text with Unicode as UTF-16, and say so at its beginning. */
function textOf(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8", { fatal: true }).decode(bytes);
}

function delimiterOf(text: string): string {
  const header = /^(?:\uFEFF)?(?:(?:#.*)?\r?\n)*(.*)/u.exec(text)?.[1] ?? "";
  return [",", ";", "\t"].find((sign) => header.includes(sign)) ?? ",";
}

/** Why a table cannot be read, in English and in Vietnamese; the library's own words where there are no better ones. */
function reasonOf(cause: unknown): { readonly reason: string; readonly reasonVi: string } {
  if (!(cause instanceof CsvError)) return { reason: "it is not UTF-8", reasonVi: "không phải UTF-8" };
  switch (cause.code) {
    case "CSV_RECORD_INCONSISTENT_COLUMNS":
    case "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH":
      return {
        reason: "the line has more or fewer cells than there are columns; a cell with a separator in it stands in double quotes",
        reasonVi: "dòng có số ô khác số cột; ô có dấu ngăn cột phải đặt trong ngoặc kép",
      };
    case "CSV_QUOTE_NOT_CLOSED":
    case "CSV_INVALID_CLOSING_QUOTE":
    case "INVALID_OPENING_QUOTE":
      return { reason: "a double quote opens or closes out of place", reasonVi: "dấu ngoặc kép mở, đóng không đúng chỗ" };
    default:
      return { reason: cause.message, reasonVi: cause.message };
  }
}

/** The error for one cell: what is expected, in English and in Vietnamese. */
export function badCell(file: string, row: CsvRow, column: string, expected: string, expectedVi: string = expected): CliError {
  const value = row.cells[column] ?? "";
  return new CliError(exitStatus.input, "PCCC_CLI_TABLE_VALUE", { file, line: row.line, column, value, expected, expectedVi });
}

/** Reads each of several things; what is wrong with any is told at once, the first as the error and the others under it. */
export function readEach<A, B>(items: readonly A[], read: (item: A) => B): readonly B[] {
  const faults: CliError[] = [];
  const found = items.flatMap((item): readonly B[] => {
    try {
      return [read(item)];
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      faults.push(error);
      return [];
    }
  });
  const [first, ...others] = faults;
  if (first === undefined) return found;
  if (others.length === 0) throw first;
  const findings = [
    ...first.findings,
    ...others.flatMap((other) => [makeFinding(diagnostics, "PCCC_CLI_TABLE_VALUE", other.params), ...other.findings]),
  ];
  throw new CliError(first.status, "PCCC_CLI_TABLE_VALUE", first.params, findings);
}
