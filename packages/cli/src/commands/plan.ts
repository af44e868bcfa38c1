import { CliError } from "../cli-error.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import type { CommandContext } from "./context.ts";
import { amendPlanCommand, endPlanCommand } from "./plan-amend.ts";
import { cascadePlan } from "./plan-cascade.ts";
import { coverPlan } from "./plan-coverage.ts";
import type { PlanOptions } from "./plan-on-record.ts";
import { showPlan } from "./plan-show.ts";
import { showStates } from "./plan-states.ts";

/** `pccc plan [show | cascade | coverage | states | amend FILE | end]`: a plan through time and over the units below. */
export async function planCommand(
  question: string | undefined,
  subject: string | undefined,
  options: PlanOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  switch (question ?? "show") {
    case "show":
      return showPlan(subject, options, context);
    case "cascade":
      return cascadePlan(subject, options, context);
    case "coverage":
      return coverPlan(subject, options, context);
    case "states":
      return showStates(subject, options, context);
    case "amend":
      if (subject === undefined) throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem: "plan amend <file> --on YYYY-MM-DD" });
      return amendPlanCommand(subject, options, context);
    case "end":
      return endPlanCommand(subject, options, context);
    default:
      throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", {
        problem: `plan ${question ?? ""}: show | cascade | coverage | states | amend | end`,
      });
  }
}
