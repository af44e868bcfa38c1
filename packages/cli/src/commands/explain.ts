import { civilDayOf, formatDate, formatPoints, textIn } from "@pccc/core";
import { HostError, type ScoreStep, scoreLives } from "@pccc/host";
import { type Board, type BoardRow, explainText } from "@pccc/rules";
import { CliError } from "../cli-error.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { scoreAdopted } from "../job/adopted.ts";
import { type StepCriteria, stepWords } from "../job/step-words.ts";
import { withApplication } from "../job/open-application.ts";
import { type FactTableOptions, scoreFactTable } from "../job/score-fact-table.ts";
import { type CommandContext, line, say } from "./context.ts";
import { printRollUp } from "./print-roll-up.ts";
import { type JobOptions, journalFile, queryDates, scenarioOf } from "./job-options.ts";

/** `pccc explain --unit U --period P`: where each point of a unit went, by a journal or by tables. */
export async function explainCommand(options: JobOptions & FactTableOptions, context: CommandContext): Promise<ExitStatus> {
  const scored = await scoreFactTable(options, context);
  if (scored !== undefined) return explain(scored.board, () => [], options, context);
  const scenario = await scenarioOf(options, context);
  return withApplication(
    journalFile(options, context),
    { mustExist: true, readOnly: true, sheets: scenario.sheets, regimes: scenario.regimes },
    async (app) => {
      const one = await scoreAdopted(app, scenario, queryDates(options), options.period);
      const isFound = one.board.rows.some((row) => options.unit === undefined || row.unit === options.unit);
      // Why there is no such row, only the whole board tells.
      const { state, adopted, board } = isFound ? one : await scoreAdopted(app, scenario, queryDates(options));
      const lives = new Map(scoreLives(state, adopted.plan.id).map(({ unit, period, steps }) => [`${unit}\n${period}`, steps]));
      return explain(board, ({ unit, period }) => lives.get(`${unit}\n${period}`) ?? [], options, context);
    },
  );
}

function explain(
  board: Board,
  lifeOf: (row: BoardRow) => readonly ScoreStep[],
  { unit, period }: JobOptions,
  context: CommandContext,
): ExitStatus {
  const rollUps =
    unit === undefined ? [] : board.rollUps.filter((row) => row.unit === unit && (period === undefined || row.period === period));
  const isRow = (row: BoardRow): boolean => row.unit === unit && (period === undefined || row.period === period);
  // A unit above the others need have no row of its own.
  const rows = rollUps.length > 0 ? board.rows.filter(isRow) : rowsOf(board, unit, period);
  if (context.json) {
    context.io.out(`${JSON.stringify({ rows: rows.map((row) => ({ ...row, life: lifeOf(row) })), rollUps })}\n`);
    return exitStatus.done;
  }
  for (const rollUp of rollUps) {
    printRollUp(rollUp, board, context);
    line(context, "");
  }
  for (const row of rows) {
    line(context, `${board.units.find(({ id }) => id === row.unit)?.name ?? row.unit} · ${row.period}`);
    line(context, explainText(row.explanation, context.language, board.sheet.decimals));
    printLosses(row, board, context);
    if (row.readings !== undefined) line(context, `\n${textIn(row.readings.because, context.language)}`);
    printLife(lifeOf(row), board.sheet.criteria, context);
    line(context, "");
  }
  return exitStatus.done;
}

/** What the unit did not get, the most first: criteria below their maxima, and what was taken. A bonus that nobody got is no loss. */
function printLosses({ total, explanation }: BoardRow, { sheet }: Board, context: CommandContext): void {
  const { language } = context;
  const write = (points: number): string => formatPoints(points, sheet.decimals, language === "vi" ? "," : ".");
  const bonuses = new Set(sheet.criteria.filter(({ placement }) => placement !== "total").map(({ id }) => id));
  const losses = explanation.children
    .filter(({ id, points }) => points !== undefined && (points < 0 || !bonuses.has(id)))
    .map(({ label, points = 0, possible = 0 }) => ({ label, lost: points < 0 ? Math.max(0, possible) - points : possible - points }))
    .filter(({ lost }) => lost > 0)
    .toSorted((a, b) => b.lost - a.lost);
  if (total === undefined || losses.length === 0) return;
  const sum = losses.reduce((all, { lost }) => all + lost, 0);
  const bonus = explanation.children.reduce((all, { id, points = 0 }) => all + (bonuses.has(id) ? Math.max(0, points) : 0), 0);
  // Groups give less than their criteria could, and rescaling more: then the lines are no parts of one sum.
  const whole = sum === (explanation.possible ?? 0) - (total - bonus) ? ` ${write(sum)}` : "";
  line(context, `\n${say(context, `Điểm chưa được hoặc bị trừ:${whole}`, `Points not reached or taken:${whole}`)}`);
  for (const { label, lost } of losses) line(context, `  ${write(lost)}  ${textIn(label, language)}`);
}

/** The rows that are asked about; a misspelt unit is told from one that is not scored in the period. */
export function rowsOf(board: Board, unit: string | undefined, period: string | undefined): readonly BoardRow[] {
  if (unit !== undefined && !board.units.some(({ id }) => id === unit)) {
    throw new CliError(exitStatus.input, "PCCC_CLI_UNKNOWN_UNIT", { unit });
  }
  if (period !== undefined && !board.periods.some(({ id }) => id === period)) {
    const available = board.periods.map(({ id }) => id).join(", ") || "–";
    throw new HostError("PCCC_HOST_NO_PERIOD", `no period ${period}`, { period, available });
  }
  const rows = board.rows.filter((row) => (unit === undefined || row.unit === unit) && (period === undefined || row.period === period));
  if (rows.length > 0) return rows;
  throw new HostError("PCCC_HOST_NO_ROW", "no such row", { unit: unit ?? "–", period: period ?? "–" });
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
