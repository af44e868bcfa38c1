import type { Regime } from "@pccc/calendar";
import { readRegimes } from "@pccc/calendar/files";
import { CliError } from "./cli-error.ts";
import { exitStatus } from "./exit-status.ts";
import { readUserFile } from "./files.ts";
import { defaultCalendar, lawCalendars } from "./law-calendars.ts";

/** Reads a file of regimes to work by; everything that keeps it from being sound and lawful is named with its line. */
export async function readRegimeFile(file: string): Promise<readonly Regime[]> {
  const { regimes, findings } = readRegimes(new TextDecoder().decode(await readUserFile(file)), file, {
    calendars: lawCalendars(),
    defaultCalendar,
  });
  const faults = findings.filter(({ severity }) => severity === "error");
  if (faults.length > 0) throw new CliError(exitStatus.input, "PCCC_CLI_REGIME_FILE", { file, count: faults.length }, faults);
  return regimes;
}
