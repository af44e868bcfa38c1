import { readUnitList } from "@pccc/core";
import { mkdir } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { CliError } from "../cli-error.ts";
import { readCsvTable } from "../csv-table.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { clerk, withApplication } from "../job/open-application.ts";
import { type CommandContext, dateOption, line, say, userPath } from "./context.ts";
import { journalFile } from "./job-options.ts";
import type { UnitsOptions } from "./units-source.ts";

/** `pccc units load FILE --from DAY`: takes a list of areas into the journal, whole or not at all. */
export async function loadUnits(given: string, options: UnitsOptions, context: CommandContext): Promise<ExitStatus> {
  const file = userPath(context, given);
  const fromInclusive = dateOption("--from", options.from);
  if (fromInclusive === undefined) {
    throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem: "units load <file> --from YYYY-MM-DD" });
  }
  const { rows } = await readCsvTable(file, ["code", "level", "parent_code"]);
  const read = readUnitList(rows, {
    scheme: options.scheme ?? "list",
    fromInclusive,
    basis: { document: basename(file), confidence: "unverified" },
  });
  if (!read.ok) throw new CliError(exitStatus.input, "PCCC_CLI_UNIT_LIST", { file, count: read.error.length }, read.error);
  const journal = journalFile(options, context);
  await mkdir(dirname(journal), { recursive: true });
  return withApplication(journal, { mustExist: false }, async (app) => {
    await app.loadUnits(read.value, clerk);
    const count = read.value.units.length;
    if (context.json) context.io.out(`${JSON.stringify({ file, units: count })}\n`);
    else line(context, say(context, `Đã ghi ${count} đơn vị từ ${file}.`, `Recorded ${count} units from ${file}.`));
    return exitStatus.done;
  });
}
