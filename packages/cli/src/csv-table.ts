import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { makeFinding } from "@pccc/core";
import { CsvError, parse } from "csv-parse";
import { CliError } from "./cli-error.ts";
import { diagnostics } from "./diagnostics.ts";
import { exitStatus } from "./exit-status.ts";
import { unreadable } from "./files.ts";

/** A line of a CSV table with its line number in the file. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Reads a CSV table whole, as `csvRows` reads it. */
export async function readCsvTable(
  file: string,
  required: readonly string[],
): Promise<{ readonly columns: readonly string[]; readonly rows: readonly CsvRow[] }> {
  const rows: CsvRow[] = [];
  for await (const row of csvRows(file, required)) rows.push(row);
  return { columns: Object.keys(rows[0]?.cells ?? {}), rows };
}

/**
 * Reads the lines of a CSV table with a header line one after another; lines that begin with `#` are comments. Columns are parted by commas,
 * or by semicolons or tabs where the header line has no comma, as spreadsheets write them where the comma is the decimal point.
 */
export async function* csvRows(file: string, required: readonly string[]): AsyncGenerator<CsvRow, void, undefined> {
  const chunks = textOf(file);
  let isChecked = false;
  let columns: readonly string[] = [];
  const assertColumns = (): void => {
    const missing = required.filter((column) => !columns.includes(column));
    if (missing.length === 0) return;
    throw new CliError(exitStatus.input, "PCCC_CLI_TABLE_COLUMN", { file, column: missing.join(", "), found: columns.join(", ") || "–" });
  };
  try {
    const first = (await chunks.next()).value ?? "";
    const parser = parse({
      bom: true,
      comment: "#",
      comment_no_infix: true,
      delimiter: delimiterOf(first),
      skip_empty_lines: true,
      trim: true,
      info: true,
      columns: (header: string[]) => {
        columns = header;
        return header;
      },
    });
    const source = Readable.from(withFirst(first, chunks));
    source.on("error", (cause) => parser.destroy(cause));
    source.pipe(parser);
    for await (const { record, info } of parser as AsyncIterable<{ record: Record<string, string>; info: { lines: number } }>) {
      if (!isChecked) assertColumns();
      isChecked = true;
      yield { line: info.lines, cells: record };
    }
  } catch (cause) {
    if (cause instanceof CliError) throw cause;
    const line = cause instanceof CsvError ? Number(cause["lines"] ?? 0) : 0;
    throw new CliError(exitStatus.input, "PCCC_CLI_TABLE_SYNTAX", { file, line, ...reasonOf(cause) }, [], { cause });
  }
  if (isChecked) return;
  assertColumns();
  throw new CliError(exitStatus.input, "PCCC_CLI_TABLE_EMPTY", { file });
}

/** The text of a file in pieces. Spreadsheets save text with Unicode as UTF-16, and say so at its beginning. */
async function* textOf(file: string): AsyncGenerator<string, void, undefined> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
      decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? "utf-16le" : "utf-8", { fatal: true });
      yield decoder.decode(chunk, { stream: true });
    }
  } catch (cause) {
    throw (cause as NodeJS.ErrnoException).syscall === undefined ? cause : unreadable(file, cause);
  }
  if (decoder !== undefined) yield decoder.decode();
}

async function* withFirst(first: string, others: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  yield first;
  yield* others;
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
  const faults = new TableFaults();
  const found = items.flatMap((item): readonly B[] => {
    const one = faults.attempt(() => [read(item)]);
    return one ?? [];
  });
  faults.throwAny();
  return found;
}

/** What is wrong with a table, gathered while it is read. */
export class TableFaults {
  readonly #faults: CliError[] = [];

  get count(): number {
    return this.#faults.length;
  }

  /** What was read; `undefined` where it cannot be, which is kept. */
  attempt<B>(read: () => B): B | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      this.#faults.push(error);
      return undefined;
    }
  }

  /** Throws what was kept: the first as the error and the others under it. */
  throwAny(): void {
    const [first, ...others] = this.#faults;
    if (first === undefined) return;
    if (others.length === 0) throw first;
    const findings = [
      ...first.findings,
      ...others.flatMap((other) => [makeFinding(diagnostics, "PCCC_CLI_TABLE_VALUE", other.params), ...other.findings]),
    ];
    throw new CliError(first.status, "PCCC_CLI_TABLE_VALUE", first.params, findings);
  }
}
