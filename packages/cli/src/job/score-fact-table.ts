import { civilDayOf, type PlainDate } from "@pccc/core";
import { compose, receiptTools } from "@pccc/host";
import { type CheckedSheet, type Metric, type MetricDefinition, score, type ScoreOutput } from "@pccc/rules";
import { checkSheetText } from "@pccc/rules/sheet-file";
import { CliError } from "../cli-error.ts";
import { type CommandContext, dateOption, say, userPath } from "../commands/context.ts";
import { exitStatus } from "../exit-status.ts";
import { readFactTable } from "../facts-csv.ts";
import { readUserFile } from "../files.ts";
import { readJudgements } from "../judgements-csv.ts";
import { plugins } from "../plugins.ts";
import { readResultsFile } from "../results-file.ts";
import { refuseOther } from "../sheet-file-kind.ts";

/** What is scored where there is no scenario: a sheet and tables. */
export interface FactTableOptions {
  readonly sheet?: string;
  readonly facts?: string;
  readonly judgements?: string;
  /** Files of results that the sheet reads. */
  readonly results?: readonly string[];
  readonly asOf?: string;
}

/** Scores what a table states; `undefined` where none was named, and the question is one about a scenario. */
export async function scoreFactTable(options: FactTableOptions, context: CommandContext): Promise<ScoreOutput | undefined> {
  const given = await factSheet(options, context);
  if (given === undefined) return undefined;
  const { sheet, metrics, facts } = given;
  const { judgements, results = [] } = options;
  const table = await readFactTable(facts, factMetrics(sheet, metrics), (id) => readsResult(sheet, id));
  const scored = score(
    {
      format: 1,
      sheet: sheet.sheet,
      metrics: definitionsOf(sheet, metrics),
      calendar: { id: "table", periods: table.periods },
      units: table.units,
      facts: table.facts,
      results: await Promise.all(results.map(async (name) => readResultsFile(userPath(context, name)))),
      judgements: judgements === undefined ? [] : await readJudgements(userPath(context, judgements), sheet),
      asKnownAt: dayAsked(options),
    },
    receiptTools().sha256,
  );
  if (!scored.ok) throw new CliError(exitStatus.input, "PCCC_CLI_SCORE_INPUT", { count: scored.error.length }, scored.error);
  return scored.value;
}

/** The day by what is known on which a table is scored: today where none was named. */
export function dayAsked({ asOf }: FactTableOptions): PlainDate {
  return dateOption("--as-of", asOf) ?? civilDayOf(Date.now());
}

/** A sheet and the file of what it is scored from. */
export interface FactSheet {
  readonly sheet: CheckedSheet;
  readonly metrics: Readonly<Record<string, Metric>>;
  readonly facts: string;
}

/** The sheet and the table that were named; `undefined` where none was. */
export async function factSheet(
  { sheet: sheetFile, facts, judgements, results = [] }: FactTableOptions,
  context: CommandContext,
): Promise<FactSheet | undefined> {
  if ([sheetFile, facts, judgements, ...results].every((given) => given === undefined)) return undefined;
  if (sheetFile === undefined || facts === undefined) {
    throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", {
      problem: say(
        context,
        "chấm từ bảng cần cả --sheet PHIẾU và --facts BẢNG",
        "a table is scored with both --sheet SHEET and --facts TABLE",
      ),
    });
  }
  const file = userPath(context, sheetFile);
  const { metrics } = compose(plugins, []);
  const text = new TextDecoder().decode(await readUserFile(file));
  const { sheet, findings } = checkSheetText(text, metrics);
  if (sheet === undefined) refuseOther("criteria", text, file);
  if (sheet === undefined) throw new CliError(exitStatus.input, "PCCC_CLI_SHEET", { file, count: findings.length }, findings);
  return { sheet, metrics, facts: userPath(context, facts) };
}

/** The metrics that a table of facts has a column for: what compares units follows from the others. */
export function factMetrics(sheet: CheckedSheet, metrics: Readonly<Record<string, Metric>>): readonly MetricDefinition[] {
  const compared = new Set((sheet.sheet.metrics ?? []).filter(({ source }) => source.kind === "cohort").map(({ id }) => id));
  return definitionsOf(sheet, metrics).filter(({ id }) => !compared.has(id));
}

/** Whether a metric reads a result: a table may state it, and need not. */
export function readsResult({ sheet }: CheckedSheet, metric: string): boolean {
  return sheet.metrics?.find(({ id }) => id === metric)?.source.kind === "result";
}

function definitionsOf(sheet: CheckedSheet, metrics: Readonly<Record<string, Metric>>): readonly MetricDefinition[] {
  return sheet.metrics.flatMap((id) => {
    const metric = sheet.declared[id] ?? metrics[id];
    if (metric === undefined) return [];
    const { title, kind, unit, mayExceedWhole } = metric;
    return [{ id, title, kind, unit, ...(mayExceedWhole === undefined ? {} : { mayExceedWhole }) }];
  });
}
