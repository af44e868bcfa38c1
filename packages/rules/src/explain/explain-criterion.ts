import { type Language, type Text, textIn } from "@pccc/core";
import type { AnsweredObligation } from "../schedule/answered-obligation.ts";
import type { MetricValue } from "../score/metric-value.ts";
import { type CriterionOutcome, pointsAfterEvents } from "../score/score-criterion.ts";
import { inBoth, writePoints } from "./bilingual.ts";
import { becauseOfCriterion } from "./criterion-reasons.ts";
import { describeAnswered } from "./describe-answered.ts";
import type { Evidence } from "./evidence.ts";
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
  const { criterion, points, value, judgement } = outcome;
  const rested = evidence.find(value?.evidence ?? []);
  const children = explainEvents(outcome, decimals, rested, evidence);
  const areEvents = children.some((child) => child.references.length > 0);
  const references = [
    ...(value === undefined ? [] : [referenceOfMetric(value)]),
    ...(judgement === undefined ? [] : [referenceOfJudgement(judgement)]),
    // Where each obligation has a leaf of its own, the leaf cites it.
    ...(areEvents ? [] : rested.flatMap(evidence.referencesOf)),
    ...criterion.basis.map(referenceOfCitation),
  ];
  return {
    id: criterion.id,
    label: criterion.title,
    ...(points === undefined ? {} : { points }),
    possible: criterion.maximum,
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
  return withoutRepetition([referenceOfMetric(value), ...evidence.find(value.evidence).flatMap(evidence.referencesOf)]);
}

function explainEvents(
  outcome: CriterionOutcome,
  decimals: number,
  rested: readonly AnsweredObligation[],
  evidence: Evidence,
): readonly Explanation[] {
  const { criterion, state, points, value } = outcome;
  const { form, id, maximum } = criterion;
  if (state !== "Known" || points === undefined || value === undefined || value.numerator === 0) return [];
  if (form.kind !== "deduction" && form.kind !== "productDeduction") return [];
  const start: readonly Explanation[] = maximum === 0 ? [] : [leaf(`${id}/start`, maximum, startLabel, startReason)];
  if (rested.length !== value.numerator) {
    const count = inBoth((language) => `${value.numerator} ${textIn(value.metric.unit, language)}`);
    return [...start, leaf(`${id}/events`, points - maximum, count, taken(points - maximum, decimals))];
  }
  const events = rested.map((answered, index) => {
    const change = pointsAfterEvents(form, maximum, index + 1) - pointsAfterEvents(form, maximum, index);
    const node = leaf(`${id}/${answered.obligation.id}`, change, describeAnswered(answered), taken(change, decimals));
    return { ...node, references: evidence.referencesOf(answered) };
  });
  return [...start, ...events];
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
