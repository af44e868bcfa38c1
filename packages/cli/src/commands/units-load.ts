import { plainDate } from "@pccc/core";
import { existsSync } from "node:fs";
import { CliError } from "../cli-error.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { clerk, withApplication } from "../job/open-application.ts";
import { holdsUnitRecords, readUnitsFile } from "../job/units-file.ts";
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
  const fromInclusive = dateOption("--from", options.from);
  if (fromInclusive === undefined && !holdsUnitRecords(file)) {
    throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem: "units load <file.csv> --from YYYY-MM-DD" });
  }
  const records = await readUnitsFile(file, { fromInclusive: fromInclusive ?? plainDate("0001-01-01"), scheme: options.scheme, known });
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
