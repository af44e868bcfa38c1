import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { adoptedPlanOf } from "../job/adopted.ts";
import { withApplication } from "../job/open-application.ts";
import { findingLine } from "../print-problem.ts";
import { type CommandContext, dateOption, line } from "./context.ts";
import { type JobOptions, journalFile, scenarioOf } from "./job-options.ts";
import { printCascade } from "./print-cascade.ts";

/** `pccc cascade`: who must do what because of the plan, by the units of a day. */
export async function cascadeCommand(options: JobOptions, context: CommandContext): Promise<ExitStatus> {
  const scenario = await scenarioOf(options, context);
  return withApplication(
    journalFile(options, context),
    { mustExist: true, readOnly: true, sheets: scenario.sheets, regimes: scenario.regimes },
    async (app) => {
      const state = await app.state();
      const { plan, adoptedOn } = adoptedPlanOf(state, scenario);
      const on = dateOption("--as-of", options.asOf) ?? adoptedOn;
      const { duties, findings } = await app.cascade(plan.id, on);
      if (context.json) {
        context.io.out(`${JSON.stringify({ plan: plan.id, asOf: on, duties, findings })}\n`);
      } else {
        printCascade(duties, state, on, context);
        for (const finding of findings) line(context, `  - ${findingLine(finding, context)}`);
      }
      return exitStatus.done;
    },
  );
}
