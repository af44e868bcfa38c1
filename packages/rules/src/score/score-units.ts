import { type Finding, makeFinding, type PlainDate } from "@pccc/core";
import { diagnostics } from "../diagnostics.ts";
import { type Evidence, makeEvidence } from "../explain/evidence.ts";
import type { Explanation } from "../explain/explanation.ts";
import { explainRow } from "../explain/explain-row.ts";
import type { Period } from "../schedule/period.ts";
import { applyQuotas } from "./apply-quotas.ts";
import type { BoardRow } from "./board.ts";
import { checkSheet } from "./check-sheet.ts";
import type { CheckedCriterion, CheckedForm, CheckedSheet } from "./checked-sheet.ts";
import { gradeOf } from "./grade.ts";
import type { Metric, MetricColumn, MetricInput } from "./metric.ts";
import { type MetricValue, type MetricValues, readMetric } from "./metric-value.ts";
import { arePlaced, clusterOf, openQuotas, orderOf } from "./quota-places.ts";
import { readJudgements } from "./read-judgements.ts";
import { scopeOf, scoreCriterion } from "./score-criterion.ts";
import type { Judgement } from "./sheet.ts";
import { totalPoints } from "./total-points.ts";
import { classesWith } from "./unit-cluster.ts";

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
  /** Classes of units by id, such as `commune`, `front` or `ward`; needed where the sheet asks for them. */
  readonly classes?: Readonly<Record<string, readonly string[]>>;
  /** The unit above each unit; needed where a quota counts per parent. */
  readonly parents?: Readonly<Record<string, string>>;
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
  /** The weights of units in the unit above, where the sheet's roll-up has weights; a unit whose weight is not Known has none. */
  readonly weights?: Readonly<Record<string, number>>;
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
  return scoreFor(options, true);
}

/**
 * Scores units as `scoreUnits` does, where only states, totals and grades are looked at: the explanations are left empty.
 *
 * @internal
 */
export function scoreUnitsBriefly(options: ScoreUnitsOptions): ScoredPeriod {
  return scoreFor(options, false);
}

function scoreFor(options: ScoreUnitsOptions, isExplained: boolean): ScoredPeriod {
  const sheet = sheetOn(options.sheet, options.metrics, options.input.period.toInclusive);
  const columns = measure(sheet, options.metrics, inputOf(options));
  return scoreMeasured({ ...options, sheet, columns, isExplained, evidence: makeEvidence(options.input.answered, options.input.results) });
}

/** The input of metrics, with where its units stand. @internal */
export function inputOf({ input, classes, parents }: Pick<ScoreUnitsOptions, "input" | "classes" | "parents">): MetricInput {
  return { ...input, ...(classes === undefined ? {} : { classes }), ...(parents === undefined ? {} : { parents }) };
}

/**
 * Computes the metrics of a sheet for all units of a period.
 *
 * @param sheet - The sheet, with the values that its parameters have in the period.
 * @param metrics - Metrics by id; those of the sheet must be there, but those that it declares itself.
 * @param input - The units, the period and what was owed and answered.
 * @returns The values by metric.
 * @throws `RangeError` when `metrics` lacks a metric of the sheet.
 *
 * @internal
 */
export function measure(
  sheet: CheckedSheet,
  metrics: Readonly<Record<string, Metric>>,
  input: MetricInput,
): ReadonlyMap<string, MetricValues> {
  const columnOf = (id: string): MetricColumn => metricOf(metrics, sheet, id).compute(input, columnOf);
  return new Map(sheet.metrics.map((id) => [id, readMetric(metricOf(metrics, sheet, id), input, columnOf)]));
}

/**
 * What units are scored from once their metrics are known.
 *
 * @internal
 */
export interface ScoreMeasuredOptions extends Pick<ScoreUnitsOptions, "judgements" | "labels" | "classes" | "parents"> {
  /** With the values that its parameters have in the period: from `sheetOn`. */
  readonly sheet: CheckedSheet;
  readonly input: Pick<MetricInput, "units" | "period">;
  /** By metric; values stand in the order of the units. */
  readonly columns: ReadonlyMap<string, MetricValues>;
  readonly evidence: Evidence;
  /** Whether rows say why; they do where absent. */
  readonly isExplained?: boolean;
  /** Whether quotas are left to be applied later, among more rows. */
  readonly isWithoutQuotas?: boolean;
}

/**
 * Scores units from the values of their metrics.
 *
 * @param options - The sheet, the values and the judgements.
 * @returns A row for each unit, and findings.
 *
 * @internal
 */
export function scoreMeasured(options: ScoreMeasuredOptions): ScoredPeriod {
  const { sheet, input, columns, evidence } = options;
  const { period } = input;
  const classesOf = (unit: string): readonly string[] | undefined =>
    classesIn(sheet, unit, options.classes !== undefined && Object.hasOwn(options.classes, unit) ? options.classes[unit] : undefined);
  const formOf = (criterion: CheckedCriterion, unit: string): CheckedForm => scopeOf(criterion, classesOf(unit)).form;
  const judgements = readJudgements(sheet, period.id, input.units, options.judgements, formOf);
  const rows = input.units.map((unit, index) => {
    const valueOf = (metric: string): MetricValue => columns.get(metric)?.values[index] as MetricValue;
    const label = Object.hasOwn(options.labels, unit) ? (options.labels[unit] as string) : unit;
    return scoreUnit({
      sheet,
      unit,
      label,
      period,
      valueOf,
      judgements,
      evidence,
      isExplained: options.isExplained ?? true,
      classes: classesOf(unit),
      parent: options.parents !== undefined && Object.hasOwn(options.parents, unit) ? options.parents[unit] : undefined,
    });
  });
  rows.sort((a, b) => compareText(a.unit, b.unit));
  const rule = sheet.sheet.rollUp;
  const weights = rule.kind === "weightedMean" ? weightsOf(input.units, columns.get(rule.weight)?.values ?? []) : undefined;
  const findings = [...columns.values()].flatMap((column) => column.findings);
  return {
    period,
    rows: options.isWithoutQuotas === true ? rows : applyQuotas(sheet, rows),
    ...(weights === undefined ? {} : { weights }),
    findings: [...outsideValidity(sheet, period), ...findings.sort(compareFindings), ...judgements.findings],
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
  readonly isExplained: boolean;
  readonly classes: readonly string[] | undefined;
  readonly parent: string | undefined;
}

const noExplanation: Explanation = { id: "", label: { vi: "" }, because: { vi: "" }, references: [], children: [] };

function scoreUnit(facts: UnitFacts): BoardRow {
  const { sheet, unit, label, period, valueOf, judgements, evidence, isExplained, classes } = facts;
  const outcomes = sheet.criteria.map((criterion) =>
    scoreCriterion(scopeOf(criterion, classes), valueOf, judgements.find(unit, criterion.id)),
  );
  const isScored = outcomes.every(({ state }) => state !== "Unknown");
  const total = isScored ? totalPoints(sheet, outcomes) : undefined;
  const grade =
    total === undefined
      ? undefined
      : gradeOf(sheet, { total, outcomes, classes, valueOf, judgementOf: (gate) => judgements.find(unit, gate)[0] });
  const open = openQuotas(sheet.quotas, facts).map(({ title }) => title);
  const explanation = isExplained ? explainRow({ sheet, unit, label, period, outcomes, total, grade, open, evidence }) : noExplanation;
  const criteria = outcomes.map(({ criterion, state, points }) => ({
    criterion: criterion.id,
    state,
    ...(points === undefined ? {} : { points }),
  }));
  const row = { unit, period: period.id, criteria, explanation };
  const decidedOn = (quota: string): number | undefined => judgements.find(unit, quota)[0]?.points;
  if (total === undefined || grade?.after === undefined || open.length > 0) return { ...row, state: "Unknown", cappedBy: [] };
  return {
    ...row,
    state: "Known",
    total: grade.total,
    grade: sheet.bands[grade.after]?.id ?? "",
    cappedBy: grade.gates.filter(({ caps }) => caps).map(({ gate }) => gate.id),
    ...(arePlaced(sheet.quotas)
      ? { places: { among: sheet.quotas.map((quota) => clusterOf(quota, facts)), order: orderOf(sheet, total, outcomes, decidedOn) } }
      : {}),
  };
}

/**
 * The classes of a unit, those that the sheet makes itself included.
 *
 * @internal
 */
export function classesIn({ sheet }: CheckedSheet, unit: string, known: readonly string[] | undefined): readonly string[] | undefined {
  return classesWith(sheet.classes, unit, known);
}

/**
 * Gives a sheet the values that its parameters have on a day; the sheet itself where it has none.
 *
 * @internal
 */
export function sheetOn(sheet: CheckedSheet, metrics: Readonly<Record<string, Metric>>, day: PlainDate): CheckedSheet {
  if ((sheet.sheet.parameters ?? []).length === 0) return sheet;
  // A metric that stands in for a declared one is given by whoever scores, and no part of the sheet.
  const others = Object.fromEntries(Object.entries(metrics).filter(([id]) => !Object.hasOwn(sheet.declared, id)));
  const checked = checkSheet(sheet.sheet, others, { on: day });
  if (!checked.ok) throw new RangeError(`the sheet was checked with other metrics than are given now: ${checked.error[0]?.code}`);
  return checked.value;
}

/** Warns of a period that ends when a sheet was not in force. @internal */
export function outsideValidity({ sheet }: CheckedSheet, { id, toInclusive: day }: Period): readonly Finding[] {
  const { validity } = sheet;
  if (validity === undefined || (validity.fromInclusive <= day && day <= (validity.toInclusive ?? day))) return [];
  const params = { sheet: sheet.id, period: id, from: validity.fromInclusive, to: validity.toInclusive ?? "…" };
  return [makeFinding(diagnostics, "PCCC_SCORE_SHEET_NOT_IN_FORCE", params)];
}

function weightsOf(units: readonly string[], values: readonly MetricValue[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    units.flatMap((unit, index) => {
      const value = values[index];
      return value?.state === "Known" && value.numerator > 0 ? [[unit, value.numerator] as const] : [];
    }),
  );
}

/** The metric that an id of the sheet names: one that is given, or one that the sheet declares. @internal */
export function metricOf(metrics: Readonly<Record<string, Metric>>, sheet: CheckedSheet, id: string): Metric {
  const metric = Object.hasOwn(metrics, id) ? metrics[id] : sheet.declared[id];
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
