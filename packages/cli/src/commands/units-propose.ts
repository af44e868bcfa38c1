import { proposeBodyReform, type UnitRecords } from "@pccc/core";
import { CliError } from "../cli-error.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { type CommandContext, line, say } from "./context.ts";
import { lineNamed, type UnitsOptions, unitsSource } from "./units-source.ts";

/** `pccc units propose SUCCESSION --line NAME`: what a succession of areas means for the bodies seated there, as a file to review and load. */
export async function proposeReform(id: string, options: UnitsOptions, context: CommandContext): Promise<ExitStatus> {
  const { registry, hierarchy } = await unitsSource(options, context);
  const succession = registry.successions.find((candidate) => candidate.id === id);
  if (succession === undefined) {
    const known = registry.successions.map((candidate) => candidate.id).join(", ");
    throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem: `units propose ${id}: ${known || "–"}` });
  }
  const records: UnitRecords | undefined = proposeBodyReform(registry, succession, lineNamed(hierarchy));
  if (records === undefined) {
    line(
      context,
      say(context, `Không có cơ quan nào của hệ thống ${hierarchy} đóng ở đó.`, `No body of the line ${hierarchy} is seated there.`),
    );
    return exitStatus.done;
  }
  // JSON is YAML too: what is printed can be edited and given to `units load` as it is.
  context.io.out(`${JSON.stringify(records, undefined, context.json ? undefined : 2)}\n`);
  return exitStatus.done;
}
