import { err, type Finding, formatPoints, ok, type PlainDate, type Result } from "@pccc/core";
import { checkBands } from "./check-bands.ts";
import { checkCriterion } from "./check-criterion.ts";
import { checkEffects } from "./check-effects.ts";
import { checkGate } from "./check-gate.ts";
import { checkGroups, checkNeeds } from "./check-groups.ts";
import { checkParameters, parametersOn } from "./check-parameters.ts";
import { checkQuota } from "./check-quota.ts";
import { checkResultSource } from "./check-result-source.ts";
import type { CheckedCriterion, CheckedGroup, CheckedSheet } from "./checked-sheet.ts";
import { declaredMetrics } from "./declared-metrics.ts";
import type { Metric } from "./metric.ts";
import type { Sheet } from "./sheet.ts";
import { makeSheetReader, type SheetReader } from "./sheet-reader.ts";

// With rows no larger than this, a million of them add up to a safe integer.
const largestRow = 2 ** 33 - 1;

/**
 * By which days a sheet is checked.
 *
 * @public
 */
export interface CheckSheetOptions {
  /** The day whose values parameters take; where absent every value is checked, and the newest are taken. */
  readonly on?: PlainDate;
  /** Today: warns of parameters that nobody confirmed for a year. */
  readonly asOf?: PlainDate;
}

/**
 * Checks a sheet against the metrics that exist, and reads its decimals into scaled integers without a float.
 *
 * @remarks
 * All faults are reported at once; each names its path, such as `criteria[3].form.metric`.
 *
 * @param sheet - The sheet.
 * @param metrics - The metrics of plugins that criteria and gates may name, by id; those that the sheet declares are added.
 * @param options - By which days.
 * @returns The checked sheet, with warnings in its `findings`; or everything that is wrong with it.
 *
 * @public
 */
export function checkSheet(
  sheet: Sheet,
  metrics: Readonly<Record<string, Metric>>,
  options: CheckSheetOptions = {},
): Result<CheckedSheet, readonly Finding[]> {
  if (options.on !== undefined) return checkOn(sheet, metrics, options.on, options.asOf);
  const days = [...new Set((sheet.parameters ?? []).flatMap(({ values }) => values.map(({ from }) => from)))].sort();
  for (const day of days.slice(0, -1)) {
    const result = checkOn(sheet, metrics, day, undefined);
    if (!result.ok) return result;
  }
  return checkOn(sheet, metrics, days.at(-1), options.asOf);
}

function checkOn(
  sheet: Sheet,
  metrics: Readonly<Record<string, Metric>>,
  on: PlainDate | undefined,
  asOf: PlainDate | undefined,
): Result<CheckedSheet, readonly Finding[]> {
  const decimalsAreFine = Number.isInteger(sheet.decimals) && sheet.decimals >= 0 && sheet.decimals <= 6;
  const declared = declaredMetrics(sheet);
  const reader = makeSheetReader(sheet.id, decimalsAreFine ? sheet.decimals : 6, { ...declared, ...metrics }, parametersOn(sheet, on));
  if ((sheet.format as number) !== 1) reader.report("PCCC_SHEET_FORMAT", "format", { format: String(sheet.format) });
  if (!decimalsAreFine) reader.report("PCCC_SHEET_RANGE", "decimals", { value: String(sheet.decimals), reason: "0…6" });
  for (const group of ["criteria", "groups", "gates", "bands", "metrics", "parameters", "classes"] as const)
    reader.ids(group, sheet[group] ?? []);
  checkDeclared(reader, sheet, metrics);
  checkParameters(reader, sheet, asOf);

  const beside = { groups: sheet.groups ?? [], canRescale: sheet.rescaleRounding !== undefined };
  const criteria = sheet.criteria.map((criterion, index) => checkCriterion(reader, `criteria[${index}]`, criterion, beside));
  const bands = checkBands(reader, sheet);
  const gates = sheet.gates.map((gate, index) => checkGate(reader, `gates[${index}]`, gate, sheet));
  const quotas = (sheet.quotas ?? []).map((quota, index) => checkQuota(reader, `quotas[${index}]`, quota, sheet));
  reader.ids("quotas", sheet.quotas ?? []);
  if (sheet.rollUp.kind === "weightedMean") reader.metric("rollUp.weight", sheet.rollUp.weight, ["count"]);
  const total = reader.points("total", sheet.total, 1);
  const read = criteria.filter((criterion) => criterion !== undefined);
  // Without every maximum a sum would only repeat what was reported already.
  const groups = read.length === criteria.length ? checkGroups(reader, sheet, read) : [];
  const isWhole = read.length === criteria.length && groups.length === beside.groups.length;
  if (isWhole) checkNeeds(reader, groups);
  if (total !== undefined && isWhole) checkSums(reader, { criteria: read, groups }, total, sheet.decimals);

  if (reader.findings.some((finding) => finding.severity === "error") || total === undefined) return err(reader.findings);
  const checkedGates = gates.filter((gate) => gate !== undefined);
  checkEffects(reader, sheet, { criteria: read, groups, gates: checkedGates, bands, total });
  return ok({
    sheet,
    decimals: sheet.decimals,
    total,
    criteria: read,
    groups,
    declared,
    gates: checkedGates,
    bands,
    quotas: quotas.filter((quota) => quota !== undefined),
    metrics: [...reader.used].sort(),
    findings: reader.findings,
  });
}

/** A declared metric neither hides one of a plugin, nor has a source that does not make its kind. */
function checkDeclared(reader: SheetReader, sheet: Sheet, metrics: Readonly<Record<string, Metric>>): void {
  for (const [index, { id, kind, source }] of (sheet.metrics ?? []).entries()) {
    const path = `metrics[${index}]`;
    if (Object.hasOwn(metrics, id)) reader.report("PCCC_SHEET_DUPLICATE_ID", `${path}.id`, { id });
    if (source.kind === "cohort") {
      const other = sheet.metrics?.find((metric) => metric.id === source.of);
      // What is compared is read too, so that receipts and reasons show it.
      reader.metric(`${path}.source.of`, source.of, ["rate", "count"]);
      if ((source.as === "rank") !== (kind === "count") || other?.source.kind === "cohort") {
        reader.report("PCCC_SHEET_METRIC_SOURCE", `${path}.source`, {
          metric: id,
          kind,
          field: other?.source.kind === "cohort" ? "of" : "as",
        });
      }
      if ((source.as === "shareOfMean") !== (source.best === undefined))
        reader.report("PCCC_SHEET_METRIC_SOURCE", `${path}.source`, { metric: id, kind, field: "best" });
      continue;
    }
    if (source.kind === "result") {
      checkResultSource(reader, `${path}.source`, sheet, { id, kind, source });
      continue;
    }
    const whole = source.kind === "figures" ? (source.denominator ?? source.outOf) : source.of;
    if (source.kind === "figures" && source.denominator !== undefined && source.outOf !== undefined)
      reader.report("PCCC_SHEET_LEVEL", `${path}.source`, { given: "denominator, outOf" });
    if (source.kind === "figures" && (source.less === undefined) !== (source.belowZero === undefined))
      reader.report("PCCC_SHEET_LESS", `${path}.source`, { metric: id });
    if (source.kind === "figures" && source.outOf === 0)
      reader.report("PCCC_SHEET_RANGE", `${path}.source.outOf`, { value: "0", reason: "= 0" });
    if (source.kind === "obligations" && source.sum !== undefined && kind === "rate")
      reader.report("PCCC_SHEET_METRIC_SOURCE", `${path}.source`, { metric: id, kind, field: "sum" });
    if ((whole !== undefined) !== (kind === "rate")) {
      const field = source.kind === "figures" ? "denominator" : "of";
      reader.report("PCCC_SHEET_METRIC_SOURCE", `${path}.source`, { metric: id, kind, field });
    }
  }
}

function checkSums(
  reader: SheetReader,
  { criteria, groups }: { readonly criteria: readonly CheckedCriterion[]; readonly groups: readonly CheckedGroup[] },
  total: number,
  decimals: number,
): void {
  const written = (value: bigint): string => formatPoints(Number(value), decimals, ".");
  let reach = 0n;
  for (const { maximum, lowest, variants } of criteria) {
    reach += BigInt(Math.max(maximum, Math.abs(lowest), ...variants.map((variant) => variant.maximum ?? 0)));
  }
  if (reach > BigInt(largestRow)) {
    reader.report("PCCC_SHEET_OVERFLOW", "criteria", { reach: written(reach), limit: written(BigInt(largestRow)) });
    return;
  }
  for (const kind of kindsOfUnit(criteria)) {
    let sum = 0n;
    for (const { placement, group, maximum, appliesTo, elsewhere, variants } of criteria) {
      if (placement !== "total" || group !== undefined) continue;
      if (kind !== undefined && elsewhere === "absent" && !isOf(kind, appliesTo ?? [])) continue;
      sum += BigInt((kind === undefined ? undefined : variants.find((variant) => isOf(kind, variant.for))?.maximum) ?? maximum);
    }
    for (const { maximum, placement, group } of groups) if (placement === "total" && group === undefined) sum += BigInt(maximum);
    if (sum === BigInt(total)) continue;
    const path = kind === undefined ? "total" : `total (${kind})`;
    reader.report("PCCC_SHEET_TOTAL", path, { total: written(BigInt(total)), sum: written(sum) });
  }
}

/** The classes of unit for which the sheet has lines or maxima of their own; `undefined` stands for units of none of them. */
function kindsOfUnit(criteria: readonly CheckedCriterion[]): readonly (string | undefined)[] {
  const absent = criteria.flatMap(({ appliesTo = [], elsewhere }) => (elsewhere === "absent" ? appliesTo : []));
  const variants = criteria.flatMap((criterion) => criterion.variants.flatMap((item) => (item.maximum === undefined ? [] : item.for)));
  // Where lines are absent elsewhere, each unit is expected to be of one of the classes.
  return [...(absent.length === 0 ? [undefined] : []), ...new Set([...absent, ...variants])];
}

/** Whether a unit of a class is of one of others: a ward is a commune, and a commune an area. */
function isOf(kind: string, classes: readonly string[]): boolean {
  const communes = ["ward", "rural-commune", "special-zone"];
  const wider = communes.includes(kind) ? ["commune", "area"] : ["front", "party", "state"].includes(kind) ? ["body"] : [];
  return [kind, ...wider].some((item) => classes.includes(item));
}
