import { type Language, type Text, textIn } from "@pccc/core";
import type { CheckedForm } from "../score/checked-sheet.ts";
import type { MetricValue } from "../score/metric-value.ts";
import { pointsAfterEvents } from "../score/points-of-form.ts";
import { type CriterionOutcome, isAbsent } from "../score/score-criterion.ts";
import { inBoth, writePoints } from "./bilingual.ts";
import { becauseOfCriterion } from "./criterion-reasons.ts";
import { explainMeasure } from "./explain-measure.ts";
import type { Evidence, FactEvidence } from "./evidence.ts";
import type { Explanation, ExplanationReference } from "./explanation.ts";
import { referenceOfCitation, referenceOfJudgement, referenceOfMetric, withoutRepetition } from "./references.ts";

/**
 * Explains one criterion of one row. A deduction has a leaf for each event.
 *
 * @param outcome - What the criterion gave.
 * @param decimals - Decimal places of points.
 * @param evidence - The obligations that metrics name as evidence.
 * @returns The node; the points of its children, where it has any, add up to its own.
 *
 * @internal
 */
export function explainCriterion(outcome: CriterionOutcome, decimals: number, evidence: Evidence): Explanation {
  const { criterion, points, values, judgements } = outcome;
  const rested = evidence.find([...new Set(values.flatMap((value) => value.evidence))]);
  const events = explainEvents(outcome, decimals, rested);
  // Nobody reaches a next level by so many more of what another board says.
  const isTaken = outcome.form.kind !== "composite" && rested.some(({ references: own }) => own.some(({ kind }) => kind === "result"));
  const children = events.length > 0 || isTaken ? events : explainMeasure(outcome, decimals);
  const areEvents = children.some((child) => child.references.length > 0);
  const references = [
    ...values.map(referenceOfMetric),
    ...judgements.map(referenceOfJudgement),
    // Where each obligation has a leaf of its own, the leaf cites it.
    ...(areEvents ? [] : rested.flatMap((item) => item.references)),
    ...criterion.basis.map(referenceOfCitation),
  ];
  return {
    id: criterion.id,
    label: criterion.title,
    ...(points === undefined ? {} : { points }),
    possible: isAbsent(outcome) ? 0 : criterion.maximum,
    because: becauseOfCriterion(outcome, decimals),
    references: withoutRepetition(references),
    children,
  };
}

/**
 * Lists the references of what a metric's value rests on.
 *
 * @param value - The value.
 * @param evidence - The obligations that metrics name as evidence.
 * @returns The metric and the references of its evidence.
 *
 * @internal
 */
export function referencesOfValue(value: MetricValue, evidence: Evidence): readonly ExplanationReference[] {
  return withoutRepetition([referenceOfMetric(value), ...evidence.find(value.evidence).flatMap((item) => item.references)]);
}

function explainEvents(outcome: CriterionOutcome, decimals: number, rested: readonly FactEvidence[]): readonly Explanation[] {
  const { criterion, form, state, points, values } = outcome;
  const { id, maximum } = criterion;
  const [value] = values;
  if (state !== "Known" || points === undefined) return [];
  if (form.kind === "judgedEvents") return explainJudgedEvents(outcome, form, points, decimals);
  if (value === undefined || value.numerator === 0 || (form.kind !== "deduction" && form.kind !== "productDeduction")) return [];
  const start: readonly Explanation[] = maximum === 0 ? [] : [leaf(`${id}/start`, maximum, startLabel, startReason)];
  if (rested.length !== value.numerator) {
    const count = inBoth((language) => `${value.numerator} ${textIn(value.metric.unit, language)}`);
    return [...start, leaf(`${id}/events`, points - maximum, count, taken(points - maximum, decimals))];
  }
  const events = rested.map((event, index) => {
    const change = pointsAfterEvents(form, maximum, index + 1) - pointsAfterEvents(form, maximum, index);
    const node = leaf(`${id}/${event.id}`, change, event.label, taken(change, decimals));
    return { ...node, references: event.references };
  });
  return [...start, ...events];
}

function explainJudgedEvents(
  { criterion: { id, maximum }, judgements }: CriterionOutcome,
  form: Extract<CheckedForm, { readonly kind: "judgedEvents" }>,
  points: number,
  decimals: number,
): readonly Explanation[] {
  if (judgements.length === 0) return [];
  const start: readonly Explanation[] = maximum === 0 ? [] : [leaf(`${id}/start`, maximum, startLabel, startReason)];
  const left = (sum: number): number => Math.max(form.floor, maximum - Math.min(form.cap, sum));
  let sum = 0;
  const events = judgements.map((read) => {
    const before = left(sum);
    sum += read.points ?? 0;
    const { event = "", decidedBy } = read.judgement;
    const label = inBoth((language) => (read.severity === undefined ? event : `${event} (${textIn(read.severity.title, language)})`));
    const node = leaf(
      `${id}/${event}`,
      left(sum) - before,
      label,
      inBoth((language) => `${decidedBy}: ${taken(left(sum) - before, decimals)[language] ?? ""}`),
    );
    return { ...node, references: [referenceOfJudgement(read)] };
  });
  const explained = [...start, ...events].reduce((total, node) => total + (node.points ?? 0), 0);
  // The floor can lie above what no event at all would leave.
  return explained === points ? [...start, ...events] : [];
}

const startLabel: Text = { vi: "Điểm tối đa của tiêu chí", en: "The criterion's maximum" };
const startReason: Text = { vi: "Tính từ điểm tối đa rồi trừ từng lần.", en: "Counted down from the maximum, event by event." };

function taken(change: number, decimals: number): Text {
  return inBoth((language: Language) => {
    if (change === 0) return language === "vi" ? "Không trừ thêm: đã hết mức được trừ." : "Nothing more is taken: the limit is reached.";
    const amount = writePoints(-change, decimals, language);
    return language === "vi" ? `Trừ ${amount} điểm.` : `Takes ${amount} points.`;
  });
}

function leaf(id: string, points: number, label: Text, because: Text): Explanation {
  return { id, label, points, because, references: [], children: [] };
}
