import { type CheckedForm, type CheckedSeverity, type Threshold, WHOLE } from "./checked-sheet.ts";
import { checkComposite } from "./check-composite.ts";
import { checkSteps, readLevel, readThreshold } from "./check-level.ts";
import type { CriterionForm, JudgedBy, Severity } from "./criterion-form.ts";
import type { SheetReader } from "./sheet-reader.ts";

const anyInteger = -Number.MAX_SAFE_INTEGER;

/**
 * Checks the form of a criterion.
 *
 * @param reader - Reads and reports.
 * @param path - Where the form stands, such as `criteria[3].form`.
 * @param form - The form.
 * @param maximum - The criterion's maximum, scaled.
 * @returns The checked form; `undefined` when something was reported that leaves it without meaning.
 *
 * @internal
 */
export function checkForm(reader: SheetReader, path: string, form: CriterionForm, maximum: number): CheckedForm | undefined {
  switch (form.kind) {
    case "base":
      return { kind: "base" };
    case "allOrNothing": {
      const metric = reader.metric(`${path}.metric`, form.metric, ["rate", "count"]);
      const level = metric && readLevel(reader, path, form, metric.kind);
      return level && { kind: "allOrNothing", metric: form.metric, ...level };
    }
    case "stepped":
      return checkStepped(reader, path, form, maximum);
    case "linear":
      return checkLinear(reader, path, form);
    case "ramp":
      return checkRamp(reader, path, form);
    case "deduction": {
      const metric = reader.metric(`${path}.metric`, form.metric, ["count"]);
      const per = amountOf(reader, `${path}.per`, form.per);
      const limits = checkLimits(reader, path, form, maximum);
      const lots = checkLots(reader, path, form);
      return metric && per && limits && lots ? { kind: "deduction", metric: form.metric, per, ...lots, ...limits } : undefined;
    }
    case "tieredDeduction": {
      const tiers = form.tiers.map(({ metric, per }, index) => {
        const found = reader.metric(`${path}.tiers[${index}].metric`, metric, ["count"]);
        const amount = amountOf(reader, `${path}.tiers[${index}].per`, per);
        return found && amount ? { metric, per: amount } : undefined;
      });
      const read = tiers.filter((tier) => tier !== undefined);
      const limits = checkLimits(reader, path, form, maximum);
      return limits && read.length === tiers.length ? { kind: "tieredDeduction", tiers: read, ...limits } : undefined;
    }
    case "addition": {
      const metric = reader.metric(`${path}.metric`, form.metric, ["count"]);
      const per = amountOf(reader, `${path}.per`, form.per);
      const above = form.above === undefined ? 0 : reader.count(`${path}.above`, form.above);
      const lots = checkLots(reader, path, form);
      return metric && per && lots && above !== undefined ? { kind: "addition", metric: form.metric, per, ...lots, above } : undefined;
    }
    case "perPercent": {
      const metric = reader.metric(`${path}.metric`, form.metric, ["rate"]);
      const from = reader.percent(`${path}.from`, form.from);
      const every = reader.percent(`${path}.every`, form.every);
      const per = amountOf(reader, `${path}.per`, form.per);
      if (every === 0) reader.report("PCCC_SHEET_RANGE", `${path}.every`, { value: form.every, reason: "= 0" });
      if (metric === undefined || from === undefined || !every || !per) return undefined;
      const { kind, direction, partial } = form;
      return { kind, metric: form.metric, direction, from, every, per, partial };
    }
    case "productDeduction": {
      const metric = reader.metric(`${path}.metric`, form.metric, ["count"]);
      const percent = shareOf(reader, `${path}.percent`, form.percent);
      return metric && percent ? { kind: "productDeduction", metric: form.metric, percent, rounding: form.rounding } : undefined;
    }
    case "composite":
      return checkComposite(reader, path, form);
    case "judged": {
      const minimum = reader.points(`${path}.minimum`, form.minimum, anyInteger);
      if (minimum !== undefined && minimum > maximum) {
        reader.report("PCCC_SHEET_RANGE", `${path}.minimum`, { value: form.minimum, reason: "> maximum" });
      }
      const severities = checkSeverities(reader, path, form.severities ?? [], minimum ?? anyInteger, maximum);
      return minimum === undefined || severities === undefined ? undefined : { kind: "judged", minimum, severities, ...judgedBy(form) };
    }
    case "judgedEvents": {
      const limits = checkLimits(reader, path, form, maximum);
      const severities = checkSeverities(reader, path, form.severities, 0, Number.MAX_SAFE_INTEGER);
      return limits && severities && { kind: "judgedEvents", severities, ...limits, ...judgedBy(form) };
    }
  }
}

/**
 * Computes the fewest points that a form can give.
 *
 * @param form - The form.
 * @param maximum - The criterion's maximum, scaled.
 * @returns Scaled points.
 *
 * @internal
 */
export function lowestOf(form: CheckedForm, maximum: number): number {
  switch (form.kind) {
    case "base":
      return maximum;
    case "deduction":
    case "tieredDeduction":
    case "judgedEvents":
      return Math.max(form.floor, maximum - form.cap);
    case "judged":
      return form.minimum;
    case "stepped":
      return Math.min(0, ...form.steps.map(({ points }) => points));
    default:
      return 0;
  }
}

/**
 * Keeps who decides and whether evidence is wanted.
 *
 * @param form - What says so.
 * @returns Only that.
 *
 * @internal
 */
export function judgedBy({ deciders, evidence }: JudgedBy): JudgedBy {
  return { ...(deciders === undefined ? {} : { deciders }), ...(evidence === undefined ? {} : { evidence }) };
}

function amountOf(reader: SheetReader, path: string, text: string): number | undefined {
  const amount = reader.points(path, text, 0);
  if (amount === 0) reader.report("PCCC_SHEET_RANGE", path, { value: text, reason: "= 0" });
  return amount;
}

function shareOf(reader: SheetReader, path: string, text: string): number | undefined {
  const percent = reader.percent(path, text);
  if (percent === 0 || (percent !== undefined && percent > WHOLE)) {
    reader.report("PCCC_SHEET_RANGE", path, { value: text, reason: percent === 0 ? "= 0" : "> 100" });
  }
  return percent;
}

function checkLimits(
  reader: SheetReader,
  path: string,
  form: { readonly cap: string; readonly floor: string },
  maximum: number,
): { readonly cap: number; readonly floor: number } | undefined {
  const cap = reader.points(`${path}.cap`, form.cap, 0);
  const floor = reader.points(`${path}.floor`, form.floor, anyInteger);
  if (floor !== undefined && floor > maximum) {
    reader.report("PCCC_SHEET_RANGE", `${path}.floor`, { value: form.floor, reason: "> maximum" });
  }
  return cap === undefined || floor === undefined ? undefined : { cap, floor };
}

function checkStepped(
  reader: SheetReader,
  path: string,
  form: Extract<CriterionForm, { readonly kind: "stepped" }>,
  maximum: number,
): CheckedForm | undefined {
  const metric = reader.metric(`${path}.metric`, form.metric, ["rate", "count"]);
  const steps = checkSteps(reader, path, form.steps, metric?.kind, ({ points: text }, at) => {
    const points = reader.points(`${at}.points`, text, anyInteger);
    if (points !== undefined && points > maximum) reader.report("PCCC_SHEET_RANGE", `${at}.points`, { value: text, reason: "> maximum" });
    return points;
  });
  if (steps === undefined) return undefined;
  if (maximum > 0 && steps.length > 0 && steps.every((step) => step.value < maximum)) {
    reader.report("PCCC_SHEET_MAXIMUM_UNREACHED", `${path}.steps`);
  }
  return { kind: "stepped", metric: form.metric, steps: steps.map(({ atLeast, value }) => ({ atLeast, points: value })) };
}

function checkLinear(
  reader: SheetReader,
  path: string,
  form: Extract<CriterionForm, { readonly kind: "linear" }>,
): CheckedForm | undefined {
  const metric = reader.metric(`${path}.metric`, form.metric, ["rate"]);
  const read = (name: "zeroBelow" | "fullFrom"): Threshold | undefined => {
    const text = form[name];
    return text === undefined ? undefined : readThreshold(reader, `${path}.${name}`, text, "rate");
  };
  const [zeroBelow, fullFrom] = [read("zeroBelow"), read("fullFrom")];
  if (zeroBelow && fullFrom && zeroBelow.value > fullFrom.value) {
    reader.report("PCCC_SHEET_RANGE", `${path}.fullFrom`, { value: form.fullFrom ?? "", reason: "< zeroBelow" });
  }
  const multiple = checkRoundTo(reader, path, form);
  if (metric === undefined || multiple === undefined) return undefined;
  const { kind, rounding } = form;
  return {
    kind,
    metric: form.metric,
    rounding,
    ...(zeroBelow === undefined ? {} : { zeroBelow }),
    ...(fullFrom === undefined ? {} : { fullFrom }),
    ...multiple,
  };
}

function checkRamp(reader: SheetReader, path: string, form: Extract<CriterionForm, { readonly kind: "ramp" }>): CheckedForm | undefined {
  const metric = reader.metric(`${path}.metric`, form.metric, ["rate", "count"]);
  const from = metric && readThreshold(reader, `${path}.from`, form.from, metric.kind);
  const to = metric && readThreshold(reader, `${path}.to`, form.to, metric.kind);
  if (from && to && from.value === to.value) reader.report("PCCC_SHEET_RANGE", `${path}.to`, { value: form.to, reason: "= from" });
  const multiple = checkRoundTo(reader, path, form);
  return from && to && multiple && { kind: "ramp", metric: form.metric, from, to, rounding: form.rounding, ...multiple };
}

function checkRoundTo(
  reader: SheetReader,
  path: string,
  { roundTo }: { readonly roundTo?: string },
): { readonly roundTo?: number } | undefined {
  if (roundTo === undefined) return {};
  const amount = amountOf(reader, `${path}.roundTo`, roundTo);
  return amount ? { roundTo: amount } : undefined;
}

function checkLots(reader: SheetReader, path: string, { every }: { readonly every?: string }): { readonly every?: number } | undefined {
  if (every === undefined) return {};
  const count = reader.count(`${path}.every`, every);
  if (count === 0) reader.report("PCCC_SHEET_RANGE", `${path}.every`, { value: every, reason: "= 0" });
  return count ? { every: count } : undefined;
}

function checkSeverities(
  reader: SheetReader,
  path: string,
  severities: readonly Severity[],
  least: number,
  most: number,
): readonly CheckedSeverity[] | undefined {
  reader.ids(`${path}.severities`, severities);
  const read = severities.map(({ id, title, lowest, highest }, index) => {
    const at = `${path}.severities[${index}]`;
    const [low, high] = [reader.points(`${at}.lowest`, lowest, anyInteger), reader.points(`${at}.highest`, highest, anyInteger)];
    if (low === undefined || high === undefined) return undefined;
    if (low > high) reader.report("PCCC_SHEET_RANGE", `${at}.highest`, { value: highest, reason: "< lowest" });
    if (low < least) reader.report("PCCC_SHEET_RANGE", `${at}.lowest`, { value: lowest, reason: "< minimum" });
    if (high > most) reader.report("PCCC_SHEET_RANGE", `${at}.highest`, { value: highest, reason: "> maximum" });
    return { id, title, lowest: low, highest: high };
  });
  const found = read.filter((severity) => severity !== undefined);
  return found.length === read.length ? found : undefined;
}
