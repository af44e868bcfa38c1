import { civilDayOf, formatPoints } from "@pccc/core";
import { compose, receiptTools } from "@pccc/host";
import { type Board, type CheckedSheet, type Metric, type MetricDefinition, score, type ScoreOutput } from "@pccc/rules";
import { checkSheetText } from "@pccc/rules/sheet-file";
import { CliError } from "../cli-error.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { readFactTable } from "../facts-csv.ts";
import { readUserFile, writeUserFile } from "../files.ts";
import { readJudgements } from "../judgements-csv.ts";
import { plugins } from "../plugins.ts";
import { type CommandContext, dateOption, line, userPath } from "./context.ts";
import { printBoard } from "./print-board.ts";
import { printFindings } from "./print-findings.ts";

/** What `pccc score` and `pccc explain` are given where there is no scenario. */
export interface FactOptions {
  readonly sheet: string;
  readonly facts: string;
  readonly judgements?: string;
  readonly asOf?: string;
  readonly table?: string;
}

/** `pccc score --sheet FILE --facts CSV`: scores what a table states, without a scenario and without a journal. */
export async function scoreFactsCommand(options: FactOptions, context: CommandContext): Promise<ExitStatus> {
  const scored = await scoreTable(options, context);
  const { board } = scored;
  const files = options.table === undefined ? [] : [userPath(context, options.table)];
  for (const file of files) await writeUserFile(file, linesOf(board));
  if (context.json) {
    context.io.out(`${JSON.stringify({ rows: board.rows, rollUps: board.rollUps, findings: scored.findings, files })}\n`);
    return exitStatus.done;
  }
  printBoard(board, context);
  printFindings(scored.findings, context);
  for (const file of files) line(context, `  ${file}`);
  return exitStatus.done;
}

/** Scores what a table states. */
export async function scoreTable(
  { sheet: sheetFile, facts, judgements, asOf }: FactOptions,
  context: CommandContext,
): Promise<ScoreOutput> {
  const file = userPath(context, sheetFile);
  const { metrics } = compose(plugins, []);
  const { sheet, findings } = checkSheetText(new TextDecoder().decode(await readUserFile(file)), metrics);
  if (sheet === undefined) throw new CliError(exitStatus.input, "PCCC_CLI_SHEET", { file, count: findings.length }, findings);
  const table = await readFactTable(userPath(context, facts), factMetrics(sheet, metrics));
  const scored = score(
    {
      format: 1,
      sheet: sheet.sheet,
      metrics: definitionsOf(sheet, metrics),
      calendar: { id: "table", periods: table.periods },
      units: table.units,
      facts: table.facts,
      judgements: judgements === undefined ? [] : await readJudgements(userPath(context, judgements)),
      asKnownAt: dateOption("--as-of", asOf) ?? civilDayOf(Date.now()),
    },
    receiptTools().sha256,
  );
  if (!scored.ok) throw new CliError(exitStatus.input, "PCCC_CLI_SCORE_INPUT", { count: scored.error.length }, scored.error);
  return scored.value;
}

/** The rows and what the units above them get, as `pccc score --table` writes them. */
function linesOf({ rows, rollUps, sheet }: Board): string {
  const points = (value: number | undefined): string => (value === undefined ? "" : formatPoints(value, sheet.decimals, "."));
  const cell = (text: string): string => (/[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const own = rows.map(({ unit, period, total, grade = "", cappedBy }) =>
    [cell(unit), period, points(total), grade, cappedBy.join(" "), "", "", "", ""].join(","),
  );
  const above = rollUps.map(({ unit, period, total, grade = "", known, of }) =>
    [cell(unit), period, "", "", "", points(total), grade, known, of].join(","),
  );
  return `${["unit,period,total,grade,cappedBy,below.total,below.grade,below.known,below.of", ...own, ...above].join("\n")}\n`;
}

/** The metrics that a table of facts has a column for: what compares units follows from the others. */
export function factMetrics(sheet: CheckedSheet, metrics: Readonly<Record<string, Metric>>): readonly MetricDefinition[] {
  const compared = new Set((sheet.sheet.metrics ?? []).filter(({ source }) => source.kind === "cohort").map(({ id }) => id));
  return definitionsOf(sheet, metrics).filter(({ id }) => !compared.has(id));
}

function definitionsOf(sheet: CheckedSheet, metrics: Readonly<Record<string, Metric>>): readonly MetricDefinition[] {
  return sheet.metrics.flatMap((id) => {
    const metric = sheet.declared[id] ?? metrics[id];
    if (metric === undefined) return [];
    const { title, kind, unit, mayExceedWhole } = metric;
    return [{ id, title, kind, unit, ...(mayExceedWhole === undefined ? {} : { mayExceedWhole }) }];
  });
}
