import type { ExitStatus } from "../exit-status.ts";
import { exitStatus } from "../exit-status.ts";
import { CliError } from "../cli-error.ts";
import type { CommandContext } from "./context.ts";
import { loadUnits } from "./units-load.ts";
import { proposeReform } from "./units-propose.ts";
import { compareUnits, showHistory, showTree } from "./units-show.ts";
import { selectUnits } from "./units-select.ts";
import type { UnitsOptions } from "./units-source.ts";

/** `pccc units [tree | history ID | compare | select WORDS | propose SUCCESSION | load FILE]`: the units through time; the tree where no question is named. */
export async function unitsCommand(
  question: string | undefined,
  subject: string | undefined,
  options: UnitsOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const named = (what: string): string => {
    if (subject === undefined) throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem: `units ${question ?? ""} <${what}>` });
    return subject;
  };
  switch (question ?? "tree") {
    case "tree":
      return showTree(options, context);
    case "history":
      return showHistory(named("id"), options, context);
    case "compare":
      return compareUnits(options, context);
    case "select":
      return selectUnits(named("words"), options, context);
    case "propose":
      return proposeReform(named("succession"), options, context);
    case "load":
      return loadUnits(named("file"), options, context);
    default:
      throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", {
        problem: `units ${question ?? ""}: tree | history | compare | select | propose | load`,
      });
  }
}
