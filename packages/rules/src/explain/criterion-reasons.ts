import { type Language, type Text, textIn } from "@pccc/core";
import { type CheckedCriterion, type CheckedForm, PERCENT_DECIMALS, type Threshold } from "../score/checked-sheet.ts";
import { type MetricValue, reaches } from "../score/metric-value.ts";
import type { CriterionOutcome } from "../score/score-criterion.ts";
import { inBoth, writePercent, writePoints } from "./bilingual.ts";

/**
 * Says why a criterion gave what it gave.
 *
 * @param outcome - What it gave.
 * @param decimals - Decimal places of points.
 * @returns One or two sentences.
 *
 * @internal
 */
export function becauseOfCriterion(outcome: CriterionOutcome, decimals: number): Text {
  return inBoth((language) => {
    const { criterion, state, points, value } = outcome;
    if (criterion.form.kind === "judged") return judged(outcome, criterion.form.minimum, decimals, language);
    if (state === "Unknown" || value === undefined || points === undefined) return unknown(value, language);
    if (state === "NotApplicable") return notApplicable(criterion, value, decimals, language);
    return known(criterion.form, criterion, value, points, decimals, language);
  });
}

/**
 * Says what a metric's value is.
 *
 * @param value - A Known value.
 * @param language - The language.
 * @returns For example `Khu dân cư được tuyên truyền: 11/12 khu dân cư (91,67%)`.
 *
 * @internal
 */
export function measureIn(value: MetricValue, language: Language): string {
  const title = textIn(value.metric.title, language);
  if (value.note !== undefined) return `${title}: ${withoutStop(textIn(value.note, language))}`;
  const unit = textIn(value.metric.unit, language);
  if (value.metric.kind === "count") return `${title}: ${value.numerator} ${unit}`;
  const percent = writePercent(value.numerator, value.denominator, language);
  return `${title}: ${value.numerator}/${value.denominator} ${unit} (${percent})`;
}

function judged(outcome: CriterionOutcome, minimum: number, decimals: number, language: Language): string {
  const { criterion, judgement, points } = outcome;
  const vi = language === "vi";
  if (judgement === undefined) {
    if (points === undefined)
      return vi ? "Chưa có người quyết định điểm, nên chưa chấm." : "Nobody has decided the points yet, so there are none.";
    if (criterion.maximum === 0) return vi ? "Không có quyết định trừ điểm." : "No penalty was imposed.";
    return vi ? "Không có quyết định cho điểm thưởng." : "No bonus was awarded.";
  }
  const { decidedBy, points: text } = judgement.judgement;
  if (points === undefined) {
    const [low, high] = [writePoints(minimum, decimals, language), writePoints(criterion.maximum, decimals, language)];
    return vi
      ? `${decidedBy} cho “${text}”, không phải điểm hợp lệ từ ${low} đến ${high}, nên chưa chấm.`
      : `${decidedBy} gave "${text}", which is no valid number of points from ${low} to ${high}, so there are none.`;
  }
  const given = writePoints(points, decimals, language);
  return vi ? `${decidedBy} cho ${given} điểm.` : `${decidedBy} gave ${given} points.`;
}

function unknown(value: MetricValue | undefined, language: Language): string {
  const subject = value === undefined ? "" : `${textIn(value.metric.title, language)}: `;
  const note = value?.note === undefined ? undefined : withoutStop(textIn(value.note, language));
  return language === "vi"
    ? `${subject}${note ?? "chưa có số liệu"}. Chưa biết không phải là 0, nên chưa chấm.`
    : `${subject}${note ?? "there are no figures yet"}. Unknown is not 0, so there are no points yet.`;
}

function notApplicable(criterion: CheckedCriterion, value: MetricValue, decimals: number, language: Language): string {
  const vi = language === "vi";
  const maximum = writePoints(criterion.maximum, decimals, language);
  const why = value.note === undefined ? undefined : withoutStop(textIn(value.note, language));
  const reason = why ?? (vi ? "Không áp dụng cho đơn vị trong kỳ này" : "It does not apply to the unit in this period");
  switch (criterion.notApplicable) {
    case "full":
      return vi ? `${reason}: phiếu cho đủ ${maximum} điểm.` : `${reason}: the sheet gives the full ${maximum} points.`;
    case "exclude":
      return vi ? `${reason}: không tính ${maximum} điểm này vào thang.` : `${reason}: its ${maximum} points leave the scale.`;
    case "rescale":
      return vi
        ? `${reason}: ${maximum} điểm này được quy đổi sang các tiêu chí còn lại.`
        : `${reason}: its ${maximum} points are spread over the other criteria.`;
  }
}

function known(
  form: Exclude<CheckedForm, { readonly kind: "judged" }>,
  criterion: CheckedCriterion,
  value: MetricValue,
  points: number,
  decimals: number,
  language: Language,
): string {
  const vi = language === "vi";
  const measure = measureIn(value, language);
  const [given, maximum] = [writePoints(points, decimals, language), writePoints(criterion.maximum, decimals, language)];
  switch (form.kind) {
    case "allOrNothing": {
      const level = thresholdIn(form.atLeast, value, language);
      if (reaches(value, form.atLeast)) return vi ? `${measure}; đạt mức ${level}.` : `${measure}; the level of ${level} is reached.`;
      return vi ? `${measure}; chưa đạt mức ${level} nên không có điểm.` : `${measure}; below the level of ${level}, so no points.`;
    }
    case "stepped": {
      const step = form.steps.findLast(({ atLeast }) => reaches(value, atLeast));
      if (step === undefined) return vi ? `${measure}; dưới bậc thấp nhất.` : `${measure}; below the lowest step.`;
      const level = thresholdIn(step.atLeast, value, language);
      return vi ? `${measure}; ở bậc từ ${level}: ${given} điểm.` : `${measure}; at the step from ${level}: ${given} points.`;
    }
    case "linear": {
      if (value.numerator > value.denominator) return vi ? `${measure}; tối đa ${maximum} điểm.` : `${measure}; at most ${maximum} points.`;
      // A note stands where the numbers say nothing; the fraction itself can be recomputed, its rounded percentage cannot.
      if (value.note !== undefined) return vi ? `${measure}: ${given} điểm.` : `${measure}: ${given} points.`;
      const share = `${value.numerator}/${value.denominator}`;
      return vi ? `${measure}; ${maximum} điểm × ${share} = ${given}.` : `${measure}; ${maximum} points × ${share} = ${given}.`;
    }
    case "deduction":
    case "productDeduction": {
      if (value.numerator === 0) return vi ? `${measure}; không trừ điểm.` : `${measure}; nothing is taken.`;
      const each = form.kind === "deduction" ? writePoints(form.per, decimals, language) : percentIn(form.percent, language);
      const total = writePoints(criterion.maximum - points, decimals, language);
      return vi ? `${measure}; mỗi lần trừ ${each}, cộng trừ ${total} điểm.` : `${measure}; ${each} for each, ${total} points in all.`;
    }
  }
}

function thresholdIn(threshold: Threshold, value: MetricValue, language: Language): string {
  return threshold.kind === "rate" ? percentIn(threshold.value, language) : `${threshold.value} ${textIn(value.metric.unit, language)}`;
}

function percentIn(percent: number, language: Language): string {
  return `${writePoints(percent, PERCENT_DECIMALS, language)}%`;
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/u, "");
}
