import { civilDayOf, formatDate, textIn } from "@pccc/core";
import { HostError, type ScoreStep, scoreLives } from "@pccc/host";
import { type Board, type BoardRow, explainText } from "@pccc/rules";
import { CliError } from "../cli-error.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { scoreAdopted } from "../job/adopted.ts";
import { type StepCriteria, stepWords } from "../job/step-words.ts";
import { withApplication } from "../job/open-application.ts";
import { type CommandContext, line, say } from "./context.ts";
import { type FactOptions, scoreTable } from "./score-facts.ts";
import { type JobOptions, journalFile, queryDates, scenarioOf } from "./job-options.ts";

/** `pccc explain --unit U --period P`: where each point of a unit went. */
export async function explainCommand(options: JobOptions, context: CommandContext): Promise<ExitStatus> {
  const scenario = await scenarioOf(options, context);
  return withApplication(
    journalFile(options, context),
    { mustExist: true, readOnly: true, sheets: scenario.sheets, regimes: scenario.regimes },
    async (app) => {
      const { state, adopted, board } = await scoreAdopted(app, scenario, queryDates(options));
      const rows = rowsAsked(board, options);
      const lives = new Map(scoreLives(state, adopted.plan.id).map(({ unit, period, steps }) => [`${unit}\n${period}`, steps]));
      const lifeOf = (row: BoardRow): readonly ScoreStep[] => lives.get(`${row.unit}\n${row.period}`) ?? [];
      if (context.json) {
        context.io.out(`${JSON.stringify({ rows: rows.map((row) => ({ ...row, life: lifeOf(row) })) })}\n`);
        return exitStatus.done;
      }
      for (const row of rows) {
        printRow(board, row, context);
        printLife(lifeOf(row), board.sheet.criteria, context);
        line(context, "");
      }
      return exitStatus.done;
    },
  );
}

/** `pccc explain --sheet FILE --facts CSV`: the same of what a table states, without a scenario and without a journal. */
export async function explainFactsCommand(options: FactOptions & AskedRows, context: CommandContext): Promise<ExitStatus> {
  const { board } = await scoreTable(options, context);
  const rows = rowsAsked(board, options);
  if (context.json) {
    context.io.out(`${JSON.stringify({ rows })}\n`);
    return exitStatus.done;
  }
  for (const row of rows) {
    printRow(board, row, context);
    line(context, "");
  }
  return exitStatus.done;
}

type AskedRows = Pick<JobOptions, "unit" | "period">;

/** The rows of a unit and a period; of all where none is named. */
function rowsAsked(board: Board, { unit, period }: AskedRows): readonly BoardRow[] {
  const rows = board.rows.filter((row) => (unit === undefined || row.unit === unit) && (period === undefined || row.period === period));
  if (unit !== undefined && !board.units.some(({ id }) => id === unit))
    throw new CliError(exitStatus.input, "PCCC_CLI_UNKNOWN_UNIT", { unit });
  if (period !== undefined && !board.periods.some(({ id }) => id === period)) {
    const available = board.periods.map(({ id }) => id).join(", ") || "–";
    throw new HostError("PCCC_HOST_NO_PERIOD", `no period ${period}`, { period, available });
  }
  if (rows.length === 0) throw new HostError("PCCC_HOST_NO_ROW", "no such row", { unit: unit ?? "–", period: period ?? "–" });
  return rows;
}

function printRow(board: Board, row: BoardRow, context: CommandContext): void {
  line(context, `${board.units.find(({ id }) => id === row.unit)?.name ?? row.unit} · ${row.period}`);
  line(context, explainText(row.explanation, context.language, board.sheet.decimals));
  if (row.readings !== undefined) line(context, `\n${textIn(row.readings.because, context.language)}`);
}

/** What became of the score on record: who claimed, confirmed, closed and appealed, on what evidence. */
function printLife(steps: readonly ScoreStep[], criteria: StepCriteria, context: CommandContext): void {
  if (steps.length === 0) return;
  line(context, `\n${say(context, "Quá trình chấm", "The life of the score")}:`);
  for (const step of steps) {
    line(context, `  ${formatDate(civilDayOf(step.at), context.language)}  ${stepWords(step, criteria, context.language)} (${step.by})`);
    const evidence = step.kind === "decided" ? [] : step.record.evidence;
    for (const { name, sha256 } of evidence) line(context, `    ${say(context, "minh chứng", "evidence")}: ${name} (SHA-256 ${sha256})`);
  }
}
