import { civilDayOf, textIn } from "@pccc/core";
import { HostError, type ScoreStep, scoreLives } from "@pccc/host";
import { type BoardRow, explainText } from "@pccc/rules";
import { CliError } from "../cli-error.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { scoreAdopted } from "../job/adopted.ts";
import { stepWords } from "../job/step-words.ts";
import { withApplication } from "../job/open-application.ts";
import { type CommandContext, line, say } from "./context.ts";
import { type JobOptions, journalFile, queryDates, scenarioOf } from "./job-options.ts";

/** `pccc explain --unit U --period P`: where each point of a unit went. */
export async function explainCommand(options: JobOptions, context: CommandContext): Promise<ExitStatus> {
  const scenario = await scenarioOf(options, context);
  return withApplication(
    journalFile(options, context),
    { mustExist: true, readOnly: true, sheets: scenario.sheets, regimes: scenario.regimes },
    async (app) => {
      const { state, adopted, board } = await scoreAdopted(app, scenario, queryDates(options));
      const rows = board.rows.filter(
        (row) =>
          (options.unit === undefined || row.unit === options.unit) && (options.period === undefined || row.period === options.period),
      );
      if (options.unit !== undefined && !board.units.some(({ id }) => id === options.unit)) {
        throw new CliError(exitStatus.input, "PCCC_CLI_UNKNOWN_UNIT", { unit: options.unit });
      }
      if (options.period !== undefined && !board.periods.some(({ id }) => id === options.period)) {
        const available = board.periods.map(({ id }) => id).join(", ") || "–";
        throw new HostError("PCCC_HOST_NO_PERIOD", `no period ${options.period}`, { period: options.period, available });
      }
      if (rows.length === 0) {
        throw new HostError("PCCC_HOST_NO_ROW", "no such row", { unit: options.unit ?? "–", period: options.period ?? "–" });
      }
      const lives = new Map(scoreLives(state, adopted.plan.id).map(({ unit, period, steps }) => [`${unit}\n${period}`, steps]));
      const lifeOf = (row: BoardRow): readonly ScoreStep[] => lives.get(`${row.unit}\n${row.period}`) ?? [];
      if (context.json) {
        context.io.out(`${JSON.stringify({ rows: rows.map((row) => ({ ...row, life: lifeOf(row) })) })}\n`);
        return exitStatus.done;
      }
      for (const row of rows) {
        line(context, `${board.units.find(({ id }) => id === row.unit)?.name ?? row.unit} · ${row.period}`);
        line(context, explainText(row.explanation, context.language, board.sheet.decimals));
        if (row.readings !== undefined) line(context, `\n${textIn(row.readings.because, context.language)}`);
        printLife(lifeOf(row), context);
        line(context, "");
      }
      return exitStatus.done;
    },
  );
}

/** What became of the score on record: who claimed, confirmed, closed and appealed. */
function printLife(steps: readonly ScoreStep[], context: CommandContext): void {
  if (steps.length === 0) return;
  line(context, `\n${say(context, "Quá trình chấm", "The life of the score")}:`);
  for (const step of steps) line(context, `  ${civilDayOf(step.at)}  ${stepWords(step, context.language)} (${step.by})`);
}
