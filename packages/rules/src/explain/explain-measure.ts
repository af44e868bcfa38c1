import { divideRounded, type Language, type Text, textIn } from "@pccc/core";
import { type CheckedForm, type CheckedPart, type Threshold, WHOLE } from "../score/checked-sheet.ts";
import { type MetricValue, reaches } from "../score/metric-value.ts";
import { shareOfPart } from "../score/points-of-form.ts";
import type { CriterionOutcome } from "../score/score-criterion.ts";
import { inBoth, writePoints } from "./bilingual.ts";
import { shareIn, thresholdIn, weightIn } from "./criterion-reasons.ts";
import type { Explanation } from "./explanation.ts";

/**
 * Shows what a criterion by steps, by a rate or by parts is made of: the part that is reached, and what the next needs.
 *
 * @param outcome - What the criterion gave.
 * @param decimals - Decimal places of points.
 * @returns Leaves that add up to the criterion's points; none where the reason says it all.
 *
 * @internal
 */
export function explainMeasure(outcome: CriterionOutcome, decimals: number): readonly Explanation[] {
  const { criterion, form, state, points, values } = outcome;
  const [value] = values;
  if (state !== "Known" || points === undefined || value === undefined) return [];
  if (form.kind === "composite") return explainParts(outcome, form, points);
  // Where a note stands for the numbers they count nothing of which more could be done.
  if (value.note !== undefined) return [];
  const next = nextOf(form, criterion.maximum, value, points);
  if (next === undefined || points === criterion.maximum) return [];
  const { metric, numerator, denominator } = value;
  const measured = inBoth((language) => {
    const unit = textIn(metric.unit, language);
    return metric.kind === "count" ? `${numerator} ${unit}` : `${numerator}/${denominator} ${unit}`;
  });
  const given = inBoth((language) => `${writePoints(points, decimals, language)} ${language === "vi" ? "điểm" : "points"}.`);
  return [
    leaf(`${criterion.id}/reached`, points, measured, given),
    leaf(
      `${criterion.id}/next`,
      0,
      { vi: "Mức tiếp theo", en: "The next level" },
      inBoth((language) => nextWords(next, value, decimals, language)),
    ),
  ];
}

/** A level that gives more than now: how many more are needed, or fewer, and what it gives. */
interface Next {
  readonly level: Threshold;
  readonly more: number;
  readonly points: number;
}

function nextOf(form: CheckedForm, maximum: number, value: MetricValue, points: number): Next | undefined {
  const at = (level: Threshold, gives: number): Next | undefined => {
    const more = missingTo(level, value);
    return more > 0 && gives > points ? { level, more, points: gives } : undefined;
  };
  switch (form.kind) {
    case "allOrNothing":
      return form.isUpperLimit ? undefined : at(form.atLeast, maximum);
    case "stepped":
      return form.steps.map((step) => at(step.atLeast, step.points)).find((next) => next !== undefined);
    case "linear": {
      const whole: Threshold = { kind: "rate", value: WHOLE };
      if (form.zeroBelow !== undefined && !reaches(value, form.zeroBelow)) return at(form.zeroBelow, pointsAt(form.zeroBelow, maximum));
      return at(form.fullFrom !== undefined && form.fullFrom.value < WHOLE ? form.fullFrom : whole, maximum);
    }
    case "ramp":
      return form.to.value > form.from.value ? at(form.to, maximum) : undefined;
    default:
      return undefined;
  }
}

/** What a rate gives of a maximum, rounded down: the least that is promised. */
function pointsAt(level: Threshold, maximum: number): number {
  return Number((BigInt(maximum) * BigInt(level.value)) / BigInt(WHOLE));
}

/** How many more of the same population reach a level; 0 where it is reached. */
function missingTo(level: Threshold, value: MetricValue): number {
  if (reaches(value, level)) return 0;
  if (level.kind === "count") return level.value + (level.strict === true ? 1 : 0) - value.numerator;
  const product = BigInt(level.value) * BigInt(value.denominator);
  const least = product / BigInt(WHOLE) + (level.strict === true || product % BigInt(WHOLE) !== 0n ? 1n : 0n);
  return Number(least) - value.numerator;
}

function nextWords({ level, more, points }: Next, value: MetricValue, decimals: number, language: Language): string {
  const [from, unit] = [thresholdIn(level, value, language), textIn(value.metric.unit, language)];
  const written = writePoints(points, decimals, language);
  return language === "vi"
    ? `Từ ${from}: ${written} điểm; cần thêm ${more} ${unit}.`
    : `From ${from}: ${written} points (${unit}: ${more} more).`;
}

/** Each part with the points that it brings; what rounding leaves over goes to no part twice. */
function explainParts(
  { criterion, values }: CriterionOutcome,
  form: Extract<CheckedForm, { readonly kind: "composite" }>,
  points: number,
): readonly Explanation[] {
  const valueOf = (metric: string): MetricValue => values.find((value) => value.metric.id === metric) as MetricValue;
  const shares = form.parts.map((part) => ({ part, share: shareOfPart(part, valueOf) }));
  const weightOf = ({ weight = 1_000_000 }: CheckedPart): bigint => BigInt(weight);
  const weights = shares.reduce((sum, { part, share }) => (share === undefined ? sum : sum + weightOf(part)), 0n);
  if (weights === 0n) return [];
  let [numerator, denominator, before] = [0n, 1n, 0];
  return shares.map(({ part, share }, index) => {
    if (share !== undefined) {
      numerator = numerator * share.denominator + share.numerator * weightOf(part) * denominator;
      denominator *= share.denominator;
    }
    const isLast = index === shares.length - 1;
    const upTo = isLast ? points : Number(divideRounded(BigInt(criterion.maximum) * numerator, denominator * weights, form.rounding));
    const node = leaf(
      `${criterion.id}/${part.id}`,
      upTo - before,
      part.title,
      inBoth((language) => `${shareIn(part, values, language)}${weightIn(part, language)}.`),
    );
    before = upTo;
    return node;
  });
}

function leaf(id: string, points: number, label: Text, because: Text): Explanation {
  return { id, label, points, because, references: [], children: [] };
}
