import type { CheckedSheet } from "../score/checked-sheet.ts";
import { type GradeOutcome, gradeOf } from "../score/grade.ts";
import type { Metric } from "../score/metric.ts";
import type { MetricValue } from "../score/metric-value.ts";
import type { ReadJudgement } from "../score/read-judgements.ts";
import type { JudgedNumbers, MetricNumbers, ScoreColumns, ScoredColumns } from "./score-columns.ts";
import { type CriterionOutcome, scopeOf, scoreCriterion } from "../score/score-criterion.ts";
import { type TotalPoints, totalPoints } from "../score/total-points.ts";

/**
 * Scores rows by the interpreter, one after another: what every kernel is checked against.
 *
 * @param sheet - The sheet.
 * @param columns - The facts.
 * @param out - Where the scores are put.
 * @param fromRow - The first row.
 * @param toRow - The row after the last.
 *
 * @internal
 */
export function interpretColumns(sheet: CheckedSheet, columns: ScoreColumns, out: ScoredColumns, fromRow: number, toRow: number): void {
  for (let row = fromRow; row < toRow; row += 1) {
    const { total, grade } = interpretRow(sheet, columns, row);
    const isKnown = total !== undefined && grade?.after !== undefined;
    out.total[row] = isKnown ? grade.total : Number.NaN;
    out.grade[row] = isKnown ? (grade.after as number) : 255;
    out.cappedBy[row] = isKnown ? grade.gates.reduce((bits, { caps }, gate) => (caps && gate < 32 ? bits + 2 ** gate : bits), 0) : 0;
  }
}

/**
 * Scores one row.
 *
 * @param sheet - The sheet.
 * @param columns - The facts.
 * @param row - The row.
 * @returns What its criteria gave, their total where all are known, and the grade of that.
 *
 * @internal
 */
export function interpretRow(
  sheet: CheckedSheet,
  columns: ScoreColumns,
  row: number,
): { readonly outcomes: readonly CriterionOutcome[]; readonly total: TotalPoints | undefined; readonly grade: GradeOutcome | undefined } {
  const valueOf = (metric: string): MetricValue => valueAt(metric, columns.metrics[metric], row);
  const judgementsOf = (id: string): readonly ReadJudgement[] => judgementsAt(id, columns.judged[id], row);
  const classes = columns.classes?.sets[columns.classes.of[row] as number];
  const outcomes = sheet.criteria.map((criterion) => scoreCriterion(scopeOf(criterion, classes), valueOf, judgementsOf(criterion.id)));
  const total = outcomes.every(({ state }) => state !== "Unknown") ? totalPoints(sheet, outcomes) : undefined;
  const grade =
    total === undefined ? undefined : gradeOf(sheet, { total, outcomes, classes, valueOf, judgementOf: (gate) => judgementsOf(gate)[0] });
  return { outcomes, total, grade };
}

const states = ["Unknown", "Known", "NotApplicable"] as const;

function valueAt(id: string, numbers: MetricNumbers | undefined, row: number): MetricValue {
  const metric = { id } as Metric;
  const [numerator, denominator] = [numbers?.numerator[row] ?? 0, numbers?.denominator === undefined ? 1 : (numbers.denominator[row] ?? 0)];
  const state = numbers === undefined ? "Unknown" : (states[numbers.state?.[row] ?? 1] ?? "Unknown");
  const isExact = [numerator, denominator].every((value) => Number.isSafeInteger(value) && value >= 0) && denominator > 0;
  const rest = { metric, evidence: [], note: undefined };
  if (state !== "Known" || !isExact) {
    return { ...rest, state: state === "Known" ? "Unknown" : state, numerator: 0, denominator: 1 };
  }
  return { ...rest, state, numerator, denominator };
}

function judgementsAt(id: string, numbers: JudgedNumbers | undefined, row: number): readonly ReadJudgement[] {
  const state = numbers === undefined ? 0 : (numbers.state?.[row] ?? 1);
  if (state === 0) return [];
  const judgement = { unit: "", period: "", criterion: id, points: "", decidedBy: "", decidedAt: 0 };
  return [{ judgement, points: state === 1 ? (numbers?.points[row] ?? 0) : undefined }];
}
