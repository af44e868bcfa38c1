import { textIn } from "@pccc/core";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { scoreAdopted } from "../job/adopted.ts";
import { withApplication } from "../job/open-application.ts";
import { terminalTable } from "../terminal-table.ts";
import { type CommandContext, line, say } from "./context.ts";
import { type JobOptions, journalFile, queryDates, scenarioOf } from "./job-options.ts";
import { printStates } from "./print-board.ts";
import { shortened } from "./print-draft.ts";

/** `pccc due`: what is owed, by whom, by when, and in what state. */
export async function dueCommand(options: JobOptions, context: CommandContext): Promise<ExitStatus> {
  const scenario = await scenarioOf(options, context);
  return withApplication(journalFile(options, context), { mustExist: true, readOnly: true, sheets: scenario.sheets }, async (app) => {
    const { facts } = await scoreAdopted(app, scenario, queryDates(options));
    const shown = facts.answered.filter(
      ({ obligation }) =>
        (options.unit === undefined || obligation.unit === options.unit) &&
        (options.period === undefined || obligation.period.id === options.period),
    );
    if (context.json) {
      context.io.out(`${JSON.stringify({ obligations: shown })}\n`);
      return exitStatus.done;
    }
    line(
      context,
      terminalTable(
        [
          { title: say(context, "Đơn vị", "Unit"), align: "left" },
          { title: say(context, "Việc", "Duty"), align: "left" },
          { title: say(context, "Kỳ", "Period"), align: "left" },
          { title: say(context, "Hạn", "Due"), align: "left" },
          { title: say(context, "Đã gửi", "Sent"), align: "left" },
          { title: say(context, "Trạng thái", "State"), align: "left" },
        ],
        shown.map(({ obligation, sentOn, state }) => [
          obligation.unit,
          shortened(textIn(obligation.title, context.language), 40),
          obligation.period.id,
          obligation.dueOn ?? "–",
          sentOn ?? "–",
          state,
        ]),
      ),
    );
    printStates(shown, context);
    return exitStatus.done;
  });
}
