import type { Finding } from "@pccc/core";
import { type Evidence, makeEvidence } from "../explain/evidence.ts";
import { explainRow } from "../explain/explain-row.ts";
import type { Period } from "../schedule/period.ts";
import { applyQuotas } from "./apply-quotas.ts";
import type { BoardRow } from "./board.ts";
import type { CheckedSheet } from "./checked-sheet.ts";
import { gradeOf } from "./grade.ts";
import type { Metric, MetricInput } from "./metric.ts";
import { type MetricValue, readMetric } from "./metric-value.ts";
import { readJudgements } from "./read-judgements.ts";
import { scoreCriterion } from "./score-criterion.ts";
import type { Judgement } from "./sheet.ts";
import { totalPoints } from "./total-points.ts";

/**
 * What units are scored from.
 *
 * @public
 */
export interface ScoreUnitsOptions {
  readonly sheet: CheckedSheet;
  /** Metrics by id; those of the sheet must be there. */
  readonly metrics: Readonly<Record<string, Metric>>;
  /** The units, the period and what was owed and answered: from `metricInputFor`. */
  readonly input: MetricInput;
  /** Judgements of any period and unit; those of this period and these units are used. */
  readonly judgements: readonly Judgement[];
  /** Names of units by id, for the explanations; the id stands in where there is none. */
  readonly labels: Readonly<Record<string, string>>;
}

/**
 * The rows of one period.
 *
 * @public
 */
export interface ScoredPeriod {
  readonly period: Period;
  /** Sorted by unit. */
  readonly rows: readonly BoardRow[];
  readonly findings: readonly Finding[];
}

/**
 * Scores units for one period by a checked sheet, with the reasons: the reference interpreter.
 *
 * @remarks
 * Scaled integers throughout; a quotient is rounded once, where the sheet says how. The order of the units does not change a row.
 *
 * @param options - The sheet, the metrics and the facts.
 * @returns A row for each unit, and findings on numbers and judgements that could not be used.
 * @throws `RangeError` when `metrics` lacks a metric of the sheet.
 *
 * @public
 */
export function scoreUnits(options: ScoreUnitsOptions): ScoredPeriod {
  const { sheet, input } = options;
  const { period } = input;
  const columns = new Map(sheet.metrics.map((id) => [id, readMetric(metricOf(options.metrics, id), input)]));
  const judgements = readJudgements(sheet, period.id, input.units, options.judgements);
  const evidence = makeEvidence(input.answered);
  const rows = input.units.map((unit, index) => {
    const valueOf = (metric: string): MetricValue => columns.get(metric)?.values[index] as MetricValue;
    const label = Object.hasOwn(options.labels, unit) ? (options.labels[unit] as string) : unit;
    return scoreUnit({ sheet, unit, label, period, valueOf, judgements, evidence });
  });
  const findings = [...columns.values()].flatMap((column) => column.findings);
  return {
    period,
    rows: applyQuotas(
      sheet,
      rows.sort((a, b) => compareText(a.unit, b.unit)),
    ),
    findings: [...findings.sort(compareFindings), ...judgements.findings],
  };
}

interface UnitFacts {
  readonly sheet: CheckedSheet;
  readonly unit: string;
  readonly label: string;
  readonly period: Period;
  readonly valueOf: (metric: string) => MetricValue;
  readonly judgements: ReturnType<typeof readJudgements>;
  readonly evidence: Evidence;
}

function scoreUnit({ sheet, unit, label, period, valueOf, judgements, evidence }: UnitFacts): BoardRow {
  const outcomes = sheet.criteria.map((criterion) =>
    criterion.form.kind === "judged"
      ? scoreCriterion(criterion, undefined, judgements.find(unit, criterion.id))
      : scoreCriterion(criterion, valueOf(criterion.form.metric), undefined),
  );
  const isScored = outcomes.every(({ state }) => state !== "Unknown");
  const total = isScored ? totalPoints(sheet, outcomes) : undefined;
  const grade = total === undefined ? undefined : gradeOf(sheet, total.total, outcomes, valueOf);
  const explanation = explainRow({ sheet, unit, label, period, outcomes, total, grade, evidence });
  const criteria = outcomes.map(({ criterion, state, points }) => ({
    criterion: criterion.id,
    state,
    ...(points === undefined ? {} : { points }),
  }));
  const row = { unit, period: period.id, criteria, explanation };
  if (total === undefined || grade?.after === undefined) return { ...row, state: "Unknown", cappedBy: [] };
  return {
    ...row,
    state: "Known",
    total: total.total,
    grade: sheet.bands[grade.after]?.id ?? "",
    cappedBy: grade.gates.filter(({ caps }) => caps).map(({ gate }) => gate.id),
  };
}

function metricOf(metrics: Readonly<Record<string, Metric>>, id: string): Metric {
  const metric = Object.hasOwn(metrics, id) ? metrics[id] : undefined;
  if (metric === undefined) throw new RangeError(`the sheet was checked with a metric ${id} that is not given now`);
  return metric;
}

function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.code, b.code) ||
    compareText(String(a.params["metric"]), String(b.params["metric"])) ||
    compareText(String(a.params["unit"]), String(b.params["unit"]))
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
