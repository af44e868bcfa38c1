import { closeSync, existsSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import type { SealedEntry } from "@pccc/core";
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { ByteWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import { CliError } from "../cli-error.ts";
import { exitStatus } from "../exit-status.ts";
import type { EntryStream } from "./journal-copy.ts";
import { unwritable } from "./journal-ndjson.ts";
import { parseSealedEntry } from "./sealed-entry.schema.ts";

const groupRows = 10_000;
const integers: readonly (keyof SealedEntry)[] = ["seq", "recordedAt", "shape", "version"];
const optional: readonly (keyof SealedEntry)[] = ["unit", "period", "personal", "personalDigest"];
const columns: readonly (keyof SealedEntry)[] = [
  "seq",
  "recordedAt",
  "appendId",
  "kind",
  "key",
  "shape",
  "version",
  "unit",
  "period",
  "actor",
  "body",
  "personal",
  "personalDigest",
  "hash",
];

/** Tells whether a file is to be Parquet, by its name. */
export function isParquetName(file: string): boolean {
  return /\.parquet$/iu.test(file);
}

/** Writes entries as Parquet, one row each, group by group, whole or not at all. An absent text is null, an empty one is empty. */
export async function writeParquet(file: string, entries: EntryStream): Promise<void> {
  const partial = `${file}.part`;
  let target: number | undefined;
  try {
    await mkdir(dirname(file), { recursive: true });
    target = openSync(partial, "w");
    await writeGroups(target, entries);
    closeSync(target);
    target = undefined;
    renameSync(partial, file);
  } catch (error) {
    if (target !== undefined) closeSync(target);
    rmSync(partial, { force: true });
    throw unwritable(file, error);
  }
}

async function writeGroups(target: number, entries: EntryStream): Promise<void> {
  const bytes = new ByteWriter();
  const parquet = new ParquetWriter({ writer: bytes, schema, createdBy: "pccc", statistics: false });
  const flush = (): void => {
    for (let done = 0; done < bytes.index; ) done += writeSync(target, new Uint8Array(bytes.buffer, done, bytes.index - done));
    bytes.index = 0;
  };
  let rows: SealedEntry[] = [];
  const writeGroup = async (): Promise<void> => {
    const group = rows;
    rows = [];
    const columnData = columns.map((name) => ({
      name,
      data: group.map((entry) => (integers.includes(name) ? BigInt(entry[name] as number) : (entry[name] ?? null))),
      offsetIndex: false,
    }));
    await parquet.write({ columnData, rowGroupSize: groupRows });
    flush();
  };
  for await (const entry of entries) {
    rows.push(entry);
    if (rows.length === groupRows) await writeGroup();
  }
  if (rows.length > 0) await writeGroup();
  await parquet.finish();
  flush();
}

/** Reads such a file group by group, and names the row that is no entry. */
export async function* readParquet(file: string): EntryStream {
  if (!existsSync(file)) throw new CliError(exitStatus.input, "PCCC_CLI_FILE_NOT_FOUND", { file });
  const buffer = await asyncBufferFromFile(file);
  const metadata = await orNotParquet(file, async () => parquetMetadataAsync(buffer));
  let rowStart = 0;
  for (const { num_rows } of metadata.row_groups) {
    const rowEnd = rowStart + Number(num_rows);
    const rows = await orNotParquet(file, async () => parquetReadObjects({ file: buffer, metadata, rowStart, rowEnd }));
    for (const [at, row] of rows.entries()) yield parseSealedEntry(file, rowStart + at + 1, plainRow(row));
    rowStart = rowEnd;
  }
}

async function orNotParquet<A>(file: string, read: () => Promise<A>): Promise<A> {
  try {
    return await read();
  } catch (cause) {
    throw new CliError(exitStatus.input, "PCCC_CLI_FILE_UNREADABLE", { file, reason: (cause as Error).message }, [], { cause });
  }
}

/** Parquet has 64-bit numbers and nulls; an entry has neither. */
function plainRow(row: Readonly<Record<string, unknown>>): unknown {
  const fields = Object.entries(row).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(fields.map(([name, value]) => [name, typeof value === "bigint" ? Number(value) : value]));
}

const schema: SchemaElement[] = [
  { name: "entry", num_children: columns.length },
  ...columns.map((name): SchemaElement => {
    const repetition_type = optional.includes(name) ? "OPTIONAL" : "REQUIRED";
    return integers.includes(name)
      ? { name, type: "INT64", repetition_type }
      : { name, type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type };
  }),
];
