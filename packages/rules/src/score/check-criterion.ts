import type { CheckedCriterion, CheckedForm, Threshold } from "./checked-sheet.ts";
import { WHOLE } from "./checked-sheet.ts";
import type { Metric } from "./metric.ts";
import type { Criterion, CriterionForm } from "./sheet.ts";
import type { SheetReader } from "./sheet-reader.ts";

const anyInteger = -Number.MAX_SAFE_INTEGER;

/**
 * Checks one criterion of a sheet.
 *
 * @param reader - Reads and reports.
 * @param path - Where the criterion stands, such as `criteria[3]`.
 * @param criterion - The criterion.
 * @param canRescale - Whether the sheet says how a rescaled sum is rounded.
 * @returns The checked criterion; `undefined` when something was reported that leaves it without meaning.
 *
 * @internal
 */
export function checkCriterion(reader: SheetReader, path: string, criterion: Criterion, canRescale: boolean): CheckedCriterion | undefined {
  const maximum = reader.points(`${path}.maximum`, criterion.maximum, 0);
  if (criterion.placement !== "total") {
    if (maximum === 0) reader.report("PCCC_SHEET_BONUS", `${path}.maximum`, { reason: "maximum = 0" });
    if (criterion.notApplicable === "rescale") {
      reader.report("PCCC_SHEET_BONUS", `${path}.notApplicable`, { reason: "notApplicable = rescale" });
    }
  } else if (criterion.notApplicable === "rescale" && !canRescale) {
    reader.report("PCCC_SHEET_MISSING_ROUNDING", `${path}.notApplicable`);
  }
  const form = maximum === undefined ? undefined : checkForm(reader, `${path}.form`, criterion.form, maximum);
  if (maximum === undefined || form === undefined) return undefined;
  const { id, title, placement, notApplicable, basis = [] } = criterion;
  return { id, title, maximum, lowest: lowestOf(form, maximum), form, placement, notApplicable, basis };
}

/**
 * Reads the level that a metric is compared with.
 *
 * @param reader - Reads and reports.
 * @param path - Where the text stands.
 * @param text - A share in per cent for a rate, a whole number for a count.
 * @param kind - The metric's kind.
 * @returns The threshold; `undefined` when the text is neither.
 *
 * @internal
 */
export function readThreshold(reader: SheetReader, path: string, text: string, kind: Metric["kind"]): Threshold | undefined {
  const value = kind === "rate" ? reader.percent(path, text) : reader.count(path, text);
  return value === undefined ? undefined : { kind, value };
}

function checkForm(reader: SheetReader, path: string, form: CriterionForm, maximum: number): CheckedForm | undefined {
  switch (form.kind) {
    case "allOrNothing": {
      const metric = reader.metric(`${path}.metric`, form.metric, ["rate", "count"]);
      const atLeast = metric && readThreshold(reader, `${path}.atLeast`, form.atLeast, metric.kind);
      return atLeast && { kind: "allOrNothing", metric: form.metric, atLeast };
    }
    case "stepped":
      return checkSteps(reader, path, form, maximum);
    case "linear": {
      const metric = reader.metric(`${path}.metric`, form.metric, ["rate"]);
      return metric && { kind: "linear", metric: form.metric, rounding: form.rounding };
    }
    case "deduction": {
      const metric = reader.metric(`${path}.metric`, form.metric, ["count"]);
      const per = reader.points(`${path}.per`, form.per, 0);
      const cap = reader.points(`${path}.cap`, form.cap, 0);
      const floor = reader.points(`${path}.floor`, form.floor, anyInteger);
      if (per === 0) reader.report("PCCC_SHEET_RANGE", `${path}.per`, { value: form.per, reason: "= 0" });
      if (floor !== undefined && floor > maximum) {
        reader.report("PCCC_SHEET_RANGE", `${path}.floor`, { value: form.floor, reason: "> maximum" });
      }
      if (metric === undefined || per === undefined || cap === undefined || floor === undefined) return undefined;
      return { kind: "deduction", metric: form.metric, per, cap, floor };
    }
    case "productDeduction": {
      const metric = reader.metric(`${path}.metric`, form.metric, ["count"]);
      const percent = reader.percent(`${path}.percent`, form.percent);
      if (percent === 0 || (percent !== undefined && percent > WHOLE)) {
        reader.report("PCCC_SHEET_RANGE", `${path}.percent`, { value: form.percent, reason: percent === 0 ? "= 0" : "> 100" });
      }
      if (metric === undefined || percent === undefined) return undefined;
      return { kind: "productDeduction", metric: form.metric, percent, rounding: form.rounding };
    }
    case "judged": {
      const minimum = reader.points(`${path}.minimum`, form.minimum, anyInteger);
      if (minimum !== undefined && minimum > maximum) {
        reader.report("PCCC_SHEET_RANGE", `${path}.minimum`, { value: form.minimum, reason: "> maximum" });
      }
      return minimum === undefined ? undefined : { kind: "judged", minimum };
    }
  }
}

function checkSteps(
  reader: SheetReader,
  path: string,
  form: Extract<CriterionForm, { readonly kind: "stepped" }>,
  maximum: number,
): CheckedForm | undefined {
  const metric = reader.metric(`${path}.metric`, form.metric, ["rate", "count"]);
  if (form.steps.length === 0) reader.report("PCCC_SHEET_STEPS_ORDER", `${path}.steps`);
  const steps: { readonly atLeast: Threshold; readonly points: number }[] = [];
  for (const [index, step] of form.steps.entries()) {
    const stepPath = `${path}.steps[${index}]`;
    const atLeast = metric && readThreshold(reader, `${stepPath}.atLeast`, step.atLeast, metric.kind);
    const points = reader.points(`${stepPath}.points`, step.points, 0);
    if (points !== undefined && points > maximum) {
      reader.report("PCCC_SHEET_RANGE", `${stepPath}.points`, { value: step.points, reason: "> maximum" });
    }
    if (atLeast === undefined || points === undefined) continue;
    const before = steps.at(-1);
    if (before !== undefined && before.atLeast.value >= atLeast.value) reader.report("PCCC_SHEET_STEPS_ORDER", `${stepPath}.atLeast`);
    steps.push({ atLeast, points });
  }
  if (steps.length < form.steps.length) return undefined;
  if (steps.length > 0 && steps.every((step) => step.points < maximum)) {
    reader.report("PCCC_SHEET_MAXIMUM_UNREACHED", `${path}.steps`);
  }
  return { kind: "stepped", metric: form.metric, steps };
}

function lowestOf(form: CheckedForm, maximum: number): number {
  switch (form.kind) {
    case "deduction":
      return Math.max(form.floor, maximum - form.cap);
    case "judged":
      return form.minimum;
    default:
      return 0;
  }
}
