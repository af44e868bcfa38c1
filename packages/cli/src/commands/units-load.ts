import { readUnitList, type UnitRecords, type UnitRegistry } from "@pccc/core";
import { parseRecord, unitRecordsSchema } from "@pccc/core/schema";
import { existsSync } from "node:fs";
import { basename } from "node:path";
import { CliError } from "../cli-error.ts";
import { readCsvTable } from "../csv-table.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { clerk, withApplication } from "../job/open-application.ts";
import { readRecordFile } from "../read-record-file.ts";
import { type CommandContext, dateOption, line, say, userPath } from "./context.ts";
import { journalFile } from "./job-options.ts";
import type { UnitsOptions } from "./units-source.ts";

/** `pccc units load FILE`: takes a list (CSV, with `--from DAY`) or a file of records (YAML, JSON) into the journal, whole or not at all. */
export async function loadUnits(given: string, options: UnitsOptions, context: CommandContext): Promise<ExitStatus> {
  const file = userPath(context, given);
  const journal = journalFile(options, context);
  // The list is read before a journal is made for it: a faulty one leaves nothing behind.
  const known = existsSync(journal)
    ? await withApplication(journal, { mustExist: true, readOnly: true }, async (app) => (await app.state()).registry)
    : undefined;
  const records = /\.(?:ya?ml|json)$/iu.test(file)
    ? await readRecordFile(file, (value) => parseRecord(unitRecordsSchema, value))
    : await readList(file, options, known);
  return withApplication(journal, { mustExist: false }, async (app) => {
    await app.loadUnits(records, clerk);
    const { length: count } = records.units;
    const { length: successions } = records.successions;
    if (context.json) context.io.out(`${JSON.stringify({ file, units: count, successions })}\n`);
    else {
      const acts = successions === 0 ? "" : say(context, ` và ${successions} việc sắp xếp`, ` and ${successions} successions`);
      line(context, say(context, `Đã ghi ${count} đơn vị${acts} từ ${file}.`, `Recorded ${count} units${acts} from ${file}.`));
    }
    return exitStatus.done;
  });
}

async function readList(file: string, options: UnitsOptions, known: UnitRegistry | undefined): Promise<UnitRecords> {
  const fromInclusive = dateOption("--from", options.from);
  if (fromInclusive === undefined) {
    throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem: "units load <file.csv> --from YYYY-MM-DD" });
  }
  const { rows } = await readCsvTable(file, ["code", "level", "parent_code"]);
  const read = readUnitList(rows, {
    scheme: options.scheme ?? "list",
    fromInclusive,
    basis: { document: basename(file), confidence: "unverified" },
    ...(known === undefined ? {} : { known }),
  });
  if (read.ok) return read.value;
  throw new CliError(exitStatus.input, "PCCC_CLI_UNIT_LIST", { file, count: read.error.length }, read.error);
}
