import { civilDayOf, type Finding, type PlainDate } from "@pccc/core";
import {
  boardLines,
  type CheckedSheet,
  type Judgement,
  type Metric,
  type MetricColumn,
  type MetricDefinition,
  metricInputFor,
  populationScorer,
  type ScoredPopulation,
} from "@pccc/rules";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { type FactColumns, type PeriodFacts, readFactColumns } from "../fact-columns.ts";
import type { FactUnit } from "../facts-csv.ts";
import { writeUserFile } from "../files.ts";
import { dayAsked, factMetrics, factSheet, type FactTableOptions } from "../job/score-fact-table.ts";
import { readJudgements } from "../judgements-csv.ts";
import { type CommandContext, userPath } from "./context.ts";
import { tellTable } from "./score-table.ts";

/**
 * `pccc score --sheet FILE --facts CSV --table FILE`: totals, grades and roll-ups as CSV, without reasons, for tables of any size.
 *
 * @returns `undefined` where no table of facts was named, or where the sheet reads other results, which wait for each other.
 */
export async function scoreColumnsCommand(
  options: FactTableOptions,
  table: string,
  context: CommandContext,
): Promise<ExitStatus | undefined> {
  const given = await factSheet(options, context);
  if (given === undefined || given.sheet.sheet.metrics?.some(({ source }) => source.kind === "result") === true) return undefined;
  const { sheet } = given;
  const metrics = factMetrics(sheet, given.metrics);
  const facts = await readFactColumns(given.facts, metrics);
  const judgements = options.judgements === undefined ? [] : await readJudgements(userPath(context, options.judgements), sheet);
  const scoring = { sheet, metrics, facts, judgements, asKnownAt: dayAsked(options) };
  const findings = [...lostJudgements(scoring), ...sheet.findings];
  let rows = 0;
  const populations = function* (): Generator<ScoredPopulation> {
    for (const population of scoreColumns(scoring)) {
      rows += population.units.length;
      findings.push(...population.findings);
      yield population;
    }
  };
  const file = userPath(context, table);
  await writeUserFile(file, boardLines(populations()));
  tellTable(file, { rows, periods: facts.periods.map(({ period }) => period.id), findings }, context);
  return exitStatus.done;
}

/** What is scored from columns. */
interface ColumnScoring {
  readonly sheet: CheckedSheet;
  /** Those that the table states. */
  readonly metrics: readonly MetricDefinition[];
  readonly facts: FactColumns;
  readonly judgements: readonly Judgement[];
  readonly asKnownAt: PlainDate;
}

/** Scores a table of facts period by period, as `score` does, without reasons; findings come with each period. */
function* scoreColumns({ sheet, metrics, facts, judgements, asKnownAt }: ColumnScoring): Generator<ScoredPopulation> {
  const ids = facts.units.map(({ id }) => id);
  const parents = Object.fromEntries(facts.units.flatMap(({ id, parent }) => (parent === undefined ? [] : [[id, parent] as const])));
  const classes = Object.fromEntries(facts.units.flatMap(({ id, classes: own }) => (own === undefined ? [] : [[id, own] as const])));
  const above = new Set(Object.values(parents));
  const seen = judgements.filter(({ decidedAt }) => civilDayOf(decidedAt) <= asKnownAt);
  // The scorer asks for one period after another.
  let columnOf: (metric: string) => MetricColumn;
  const given = metrics.map((metric): readonly [string, Metric] => [metric.id, { ...metric, compute: () => columnOf(metric.id) }]);
  const score = populationScorer(sheet, Object.fromEntries(given));
  for (const period of facts.periods) {
    const places = scoredPlaces(facts.units, above, period, seen);
    columnOf = (metric) => period.columnOf(metric, places);
    const units = places.map((place) => ids[place] as string);
    const input = metricInputFor({ units, period: period.period, answered: [], asOf: asKnownAt });
    yield score({ input, judgements: seen, classes, parents });
  }
}

/** Judgements of a unit or a period that the table does not have: without a word their criterion would stay unknown. */
function lostJudgements({ facts, judgements }: Pick<ColumnScoring, "facts" | "judgements">): readonly Finding[] {
  const units = new Set(facts.units.flatMap(({ id, parent }) => (parent === undefined ? [id] : [id, parent])));
  const periods = new Set(facts.periods.map(({ period }) => period.id));
  return judgements
    .filter(({ unit, period }) => !units.has(unit) || !periods.has(period))
    .map(({ unit, period, criterion }) => ({
      code: "PCCC_SCORE_FACT_UNUSED",
      severity: "warning",
      params: { unit, period, metric: criterion },
    }));
}

/** A unit above others is scored itself only where something is said of it. */
function scoredPlaces(
  units: readonly FactUnit[],
  above: ReadonlySet<string>,
  { period, lineOf }: PeriodFacts,
  judgements: readonly Judgement[],
): readonly number[] {
  const judged = new Set(judgements.filter((judgement) => judgement.period === period.id).map(({ unit }) => unit));
  return [...units.keys()].filter((place) => {
    const { id } = units[place] as FactUnit;
    const { fromInclusive = "", toInclusive } = units[place] as FactUnit;
    const isLiving = fromInclusive <= period.toInclusive && (toInclusive === undefined || toInclusive >= period.toInclusive);
    return isLiving && (!above.has(id) || lineOf.has(place) || judged.has(id));
  });
}
