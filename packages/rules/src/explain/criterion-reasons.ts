import { divideRounded, type Language, type Text, textIn } from "@pccc/core";
import { type CheckedCriterion, type CheckedForm, type CheckedPart, PERCENT_DECIMALS, type Threshold } from "../score/checked-sheet.ts";
import { type MetricValue, reaches } from "../score/metric-value.ts";
import { percentSteps, shareOfPart } from "../score/points-of-form.ts";
import { type CriterionOutcome, isAtDiscretion } from "../score/score-criterion.ts";
import { becauseOfJudgement } from "./judgement-reasons.ts";
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
    const { criterion, form, state, points, values, isOutside } = outcome;
    if (isOutside && criterion.elsewhere === "absent") {
      return language === "vi" ? "Không có trong phiếu của loại đơn vị này." : "It is no line of the sheet of units of this class.";
    }
    if (isOutside) return notApplicable(criterion, outsideNote, decimals, language);
    if (form.kind === "judged" || form.kind === "judgedEvents") {
      if (state === "Unknown" && outcome.judgements.length === 0 && isAtDiscretion(criterion)) return classUnknown(language);
      return becauseOfJudgement(outcome, decimals, language);
    }
    if (form.kind === "base" && state === "Known") {
      const maximum = writePoints(criterion.maximum, decimals, language);
      return language === "vi" ? `Mọi đơn vị bắt đầu với ${maximum} điểm.` : `Every unit begins with ${maximum} points.`;
    }
    if (values.length === 0) return classUnknown(language);
    if (state === "Unknown" || points === undefined)
      return unknown(
        values.find((value) => value.state === "Unknown"),
        language,
      );
    if (state === "NotApplicable") {
      return notApplicable(criterion, values.find((value) => value.state === "NotApplicable")?.note, decimals, language);
    }
    return known(form, criterion, values, points, decimals, language);
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

const outsideNote: Text = { vi: "Không dành cho loại đơn vị này", en: "It is not for units of this class" };

function classUnknown(language: Language): string {
  return language === "vi"
    ? "Phiếu phân biệt loại đơn vị mà chưa biết loại của đơn vị này, nên chưa chấm."
    : "The sheet distinguishes classes of unit, and the class of this one is not known, so there are no points yet.";
}

function unknown(value: MetricValue | undefined, language: Language): string {
  const subject = value === undefined ? "" : `${textIn(value.metric.title, language)}: `;
  const note = value?.note === undefined ? undefined : withoutStop(textIn(value.note, language));
  return language === "vi"
    ? `${subject}${note ?? "chưa có số liệu"}. Chưa biết không phải là 0, nên chưa chấm.`
    : `${subject}${note ?? "there are no figures yet"}. Unknown is not 0, so there are no points yet.`;
}

function notApplicable(criterion: CheckedCriterion, note: Text | undefined, decimals: number, language: Language): string {
  const vi = language === "vi";
  const maximum = writePoints(criterion.maximum, decimals, language);
  const why = note === undefined ? undefined : withoutStop(textIn(note, language));
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
    case "zero":
      return vi ? `${reason}: không có điểm.` : `${reason}: no points.`;
  }
}

function known(
  form: Exclude<CheckedForm, { readonly kind: "judged" | "judgedEvents" }>,
  criterion: CheckedCriterion,
  values: readonly MetricValue[],
  points: number,
  decimals: number,
  language: Language,
): string {
  const vi = language === "vi";
  const value = values[0] as MetricValue;
  const measure = values.map((item) => measureIn(item, language)).join("; ");
  const [given, maximum] = [writePoints(points, decimals, language), writePoints(criterion.maximum, decimals, language)];
  switch (form.kind) {
    case "base":
      return `${given}.`;
    case "allOrNothing": {
      const level = thresholdIn(form.atLeast, value, language);
      if (form.isUpperLimit) {
        const limit = limitIn(form.atLeast, value, language);
        if (reaches(value, form.atLeast))
          return vi ? `${measure}; vượt mức ${limit} nên không có điểm.` : `${measure}; beyond ${limit}, so no points.`;
        return vi ? `${measure}; trong mức ${limit}.` : `${measure}; within ${limit}.`;
      }
      if (reaches(value, form.atLeast)) return vi ? `${measure}; đạt mức ${level}.` : `${measure}; the level of ${level} is reached.`;
      return vi ? `${measure}; chưa đạt mức ${level} nên không có điểm.` : `${measure}; below the level of ${level}, so no points.`;
    }
    case "stepped": {
      const step = form.steps.findLast(({ atLeast }) => reaches(value, atLeast));
      if (step === undefined) return vi ? `${measure}; dưới bậc thấp nhất.` : `${measure}; below the lowest step.`;
      const level = thresholdIn(step.atLeast, value, language);
      const [from, fromEn] = step.atLeast.strict === true ? ["", "of"] : ["từ ", "from"];
      return vi ? `${measure}; ở bậc ${from}${level}: ${given} điểm.` : `${measure}; at the step ${fromEn} ${level}: ${given} points.`;
    }
    case "linear": {
      if (form.zeroBelow !== undefined && !reaches(value, form.zeroBelow)) {
        const level = thresholdIn(form.zeroBelow, value, language);
        return vi ? `${measure}; dưới ${level} nên không có điểm.` : `${measure}; below ${level}, so no points.`;
      }
      if (form.fullFrom !== undefined && reaches(value, form.fullFrom)) {
        const level = thresholdIn(form.fullFrom, value, language);
        return vi ? `${measure}; từ ${level}: đủ ${maximum} điểm.` : `${measure}; from ${level}: the full ${maximum} points.`;
      }
      if (value.numerator > value.denominator) return vi ? `${measure}; tối đa ${maximum} điểm.` : `${measure}; at most ${maximum} points.`;
      // A note stands where the numbers say nothing; the fraction itself can be recomputed, its rounded percentage cannot.
      if (value.note !== undefined) return vi ? `${measure}: ${given} điểm.` : `${measure}: ${given} points.`;
      const share = `${value.numerator}/${value.denominator}`;
      return vi ? `${measure}; ${maximum} điểm × ${share} = ${given}.` : `${measure}; ${maximum} points × ${share} = ${given}.`;
    }
    case "ramp": {
      const [from, to] = [thresholdIn(form.from, value, language), thresholdIn(form.to, value, language)];
      return vi
        ? `${measure}; tính đều từ ${from} (không điểm) đến ${to} (${maximum} điểm): ${given} điểm.`
        : `${measure}; in proportion from ${from} (none) to ${to} (${maximum} points): ${given} points.`;
    }
    case "deduction":
    case "productDeduction": {
      if (value.numerator === 0) return vi ? `${measure}; không trừ điểm.` : `${measure}; nothing is taken.`;
      const each = form.kind === "deduction" ? writePoints(form.per, decimals, language) : percentIn(form.percent, language);
      const total = writePoints(criterion.maximum - points, decimals, language);
      const lot = form.kind === "deduction" && form.every !== undefined ? `${form.every} ` : "";
      const unlimited = form.kind === "deduction" ? Math.floor(value.numerator / (form.every ?? 1)) * form.per : 0;
      const most = mostTaken(unlimited > criterion.maximum - points, language);
      return vi
        ? `${measure}; mỗi ${lot}lần trừ ${each}, cộng trừ ${total} điểm${most}.`
        : `${measure}; ${each} for each ${lot}, ${total} points in all${most}.`.replaceAll(" ,", ",");
    }
    case "tieredDeduction": {
      const counts = form.tiers.map(({ metric, per }) => ({
        per,
        count: values.find((item) => item.metric.id === metric)?.numerator ?? 0,
      }));
      const each = counts.map(({ per, count }) => `${count} × ${writePoints(per, decimals, language)}`).join(" + ");
      const total = writePoints(criterion.maximum - points, decimals, language);
      const unlimited = counts.reduce((sum, { per, count }) => sum + per * count, 0);
      const most = mostTaken(unlimited > criterion.maximum - points, language);
      if (points === criterion.maximum) return vi ? `${measure}; không trừ điểm.` : `${measure}; nothing is taken.`;
      return vi ? `${measure}; ${each}, cộng trừ ${total} điểm${most}.` : `${measure}; ${each}, ${total} points in all${most}.`;
    }
    case "addition": {
      const each = writePoints(form.per, decimals, language);
      const lot = form.every === undefined ? "" : `${form.every} `;
      const from = form.above === 0 ? "" : vi ? ` vượt ${form.above}` : ` above ${form.above}`;
      return vi
        ? `${measure}; mỗi ${lot}${textIn(value.metric.unit, language)}${from} cộng ${each}, tối đa ${maximum}: ${given} điểm.`
        : `${measure}; ${each} for each${lot === "" ? "" : ` ${form.every}`}${from}, at most ${maximum}: ${given} points.`;
    }
    case "perPercent": {
      const steps = percentSteps(form, value);
      const [every, from, each] = [
        percentIn(form.every, language),
        percentIn(form.from, language),
        writePoints(form.per, decimals, language),
      ];
      if (form.direction === "shortfall") {
        return vi
          ? `${measure}; thiếu ${steps} lần ${every} so với ${from}, mỗi lần trừ ${each}: ${given} điểm.`
          : `${measure}; ${steps} times ${every} short of ${from}, ${each} taken for each: ${given} points.`;
      }
      return vi
        ? `${measure}; vượt ${from} ${steps} lần ${every}, mỗi lần cộng ${each}: ${given} điểm.`
        : `${measure}; ${steps} times ${every} above ${from}, ${each} for each: ${given} points.`;
    }
    case "composite": {
      const shares = form.parts
        .map((part) => `${textIn(part.title, language)} ${shareIn(part, values, language)}${weightIn(part, language)}`)
        .join("; ");
      return vi
        ? `Trung bình của ${shares}; nhân với ${maximum} điểm: ${given} điểm.`
        : `The mean of ${shares}; times ${maximum} points: ${given} points.`;
    }
  }
}

/** The share of a part of a composite, in words. @internal */
export function shareIn(part: CheckedPart, values: readonly MetricValue[], language: Language): string {
  const valueOf = (metric: string): MetricValue => values.find((value) => value.metric.id === metric) as MetricValue;
  const share = shareOfPart(part, valueOf);
  if (share === undefined) return language === "vi" ? "(không áp dụng, không tính)" : "(does not apply, not counted)";
  // For the eye only: two decimals of a per cent.
  const hundredths = Number(divideRounded(share.numerator * 10_000n, share.denominator, "half-up"));
  return `${writePoints(hundredths, 2, language)}%`;
}

/** The weight of a part, in words; empty where it counts once. @internal */
export function weightIn({ weight }: CheckedPart, language: Language): string {
  if (weight === undefined) return "";
  const written = writePoints(weight, PERCENT_DECIMALS, language);
  return language === "vi" ? ` (hệ số ${written})` : ` (weight ${written})`;
}

function limitIn(threshold: Threshold, value: MetricValue, language: Language): string {
  const level = thresholdIn({ ...threshold, strict: false }, value, language);
  if (threshold.strict) return language === "vi" ? `tối đa ${level}` : `at most ${level}`;
  return language === "vi" ? `dưới ${level}` : `below ${level}`;
}

/** A level, in words. @internal */
export function thresholdIn(threshold: Threshold, value: MetricValue, language: Language): string {
  const more = threshold.strict ? (language === "vi" ? "trên " : "more than ") : "";
  const level =
    threshold.kind === "rate" ? percentIn(threshold.value, language) : `${threshold.value} ${textIn(value.metric.unit, language)}`;
  return `${more}${level}`;
}

function percentIn(percent: number, language: Language): string {
  return `${writePoints(percent, PERCENT_DECIMALS, language)}%`;
}

/** That a limit of the sheet kept the deduction down. */
function mostTaken(isLimited: boolean, language: Language): string {
  if (!isLimited) return "";
  return language === "vi" ? " (mức trừ tối đa)" : " (the most that is taken)";
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/u, "");
}
