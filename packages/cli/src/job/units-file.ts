import { joinUnitRecords, makeUnitRegistry, ok, type PlainDate, readUnitList, type UnitRecords, type UnitRegistry } from "@pccc/core";
import { parseRecord, unitRecordsSchema } from "@pccc/core/schema";
import { basename } from "node:path";
import { CliError } from "../cli-error.ts";
import { readCsvTable } from "../csv-table.ts";
import { exitStatus } from "../exit-status.ts";
import { readRecordFile } from "../read-record-file.ts";
import { placeOfUnitFault } from "./place-of-unit-fault.ts";

/** What a list of units in CSV does not say of itself. */
export interface UnitsFileOptions {
  /** The first day of lines that give none. */
  readonly fromInclusive: PlainDate;
  readonly scheme?: string | undefined;
  /** Units already on record. */
  readonly known?: UnitRegistry | undefined;
}

/** Whether a file holds records of units and not a list of them. */
export function holdsUnitRecords(file: string): boolean {
  return /\.(?:ya?ml|json)$/iu.test(file);
}

/** Reads units from records (YAML, JSON) or a list (CSV), whole or not at all. */
export async function readUnitsFile(file: string, options: UnitsFileOptions): Promise<UnitRecords> {
  if (holdsUnitRecords(file)) return readUnitRecords(file, options.known);
  const { rows } = await readCsvTable(file, ["code", "level", "parent_code"]);
  const read = readUnitList(rows, {
    scheme: options.scheme ?? "list",
    fromInclusive: options.fromInclusive,
    basis: { document: basename(file), confidence: "unverified" },
    ...(options.known === undefined ? {} : { known: options.known }),
  });
  if (read.ok) return read.value;
  throw new CliError(exitStatus.input, "PCCC_CLI_UNIT_LIST", { file, count: read.error.length }, read.error);
}

/** Records are checked against each other and those on record before anything is written, so that each fault has its line. */
async function readUnitRecords(file: string, known: UnitRegistry | undefined): Promise<UnitRecords> {
  const { records, placeOf } = await readRecordFile(file, "pccc schema unit-records", (value, placeOf) => {
    const parsed = parseRecord(unitRecordsSchema, value);
    return parsed.ok ? ok({ records: parsed.value, placeOf }) : parsed;
  });
  const made = makeUnitRegistry(known === undefined ? records : joinUnitRecords(known, records));
  if (made.ok) return records;
  const findings = made.error.map((finding) => {
    const span = placeOfUnitFault(finding, records, placeOf);
    return span === undefined ? finding : { ...finding, span };
  });
  throw new CliError(exitStatus.input, "PCCC_CLI_UNIT_LIST", { file, count: findings.length }, findings);
}
