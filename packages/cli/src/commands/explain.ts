import { textIn } from "@pccc/core";
import { explainText } from "@pccc/rules";
import { CliError } from "../cli-error.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { scoreAdopted } from "../job/adopted.ts";
import { withApplication } from "../job/open-application.ts";
import { type CommandContext, line } from "./context.ts";
import { type JobOptions, journalFile, queryDates, scenarioOf } from "./job-options.ts";

/** `pccc explain --unit U --period P`: where each point of a unit went. */
export async function explainCommand(options: JobOptions, context: CommandContext): Promise<ExitStatus> {
  const scenario = await scenarioOf(options, context);
  return withApplication(
    journalFile(options, context),
    { mustExist: true, readOnly: true, sheets: scenario.sheets, regimes: scenario.regimes },
    async (app) => {
      const { board } = await scoreAdopted(app, scenario, queryDates(options));
      const rows = board.rows.filter(
        (row) =>
          (options.unit === undefined || row.unit === options.unit) && (options.period === undefined || row.period === options.period),
      );
      if (options.unit !== undefined && !board.units.some(({ id }) => id === options.unit)) {
        throw new CliError(exitStatus.input, "PCCC_CLI_UNKNOWN_UNIT", { unit: options.unit });
      }
      if (context.json) {
        context.io.out(`${JSON.stringify({ rows })}\n`);
        return exitStatus.done;
      }
      for (const row of rows) {
        line(context, `${board.units.find(({ id }) => id === row.unit)?.name ?? row.unit} · ${row.period}`);
        line(context, explainText(row.explanation, context.language, board.sheet.decimals));
        if (row.readings !== undefined) line(context, `\n${textIn(row.readings.because, context.language)}`);
        line(context, "");
      }
      return exitStatus.done;
    },
  );
}
