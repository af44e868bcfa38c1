import { type Finding, makeFinding } from "@pccc/core";
import { diagnostics } from "../diagnostics.ts";
import type { CheckedCriterion, CheckedForm, CheckedSheet } from "../score/checked-sheet.ts";
import type { Metric, MetricColumn, MetricInput } from "../score/metric.ts";
import { isOfNothing } from "../score/metric-value.ts";
import { readJudgements, type ReadJudgement } from "../score/read-judgements.ts";
import { scopeOf } from "../score/score-criterion.ts";
import { classesIn, inputOf, metricOf, type ScoreUnitsOptions } from "../score/score-units.ts";
import type { JudgedNumbers, MetricNumbers, NumberColumn, ScoreColumns } from "./score-columns.ts";

/**
 * The facts of a period as columns, and what of them could not be used.
 *
 * @internal
 */
export interface UnitColumns {
  readonly columns: ScoreColumns;
  readonly findings: readonly Finding[];
}

/**
 * Puts the facts of units into columns, each as narrow as its numbers are: a row for each unit, in the order of the input.
 *
 * @param options - What the units are scored from; the sheet with the values that its parameters have in the period.
 * @returns The columns, and the findings that scoring the units one by one gives on them.
 * @throws `RangeError` when `metrics` lacks a metric of the sheet.
 *
 * @internal
 */
export function unitColumns(options: Omit<ScoreUnitsOptions, "labels">): UnitColumns {
  const { sheet } = options;
  const input = inputOf(options);
  const findings: Finding[] = [];
  const computed = new Map<string, MetricColumn>();
  const columnOf = (id: string): MetricColumn => {
    const column = computed.get(id) ?? metricOf(options.metrics, sheet, id).compute(input, columnOf);
    computed.set(id, column);
    return column;
  };
  const metrics = sheet.metrics.map((id): readonly [string, MetricNumbers] => [
    id,
    numbersOf(metricOf(options.metrics, sheet, id), columnOf(id), input, findings),
  ]);
  const classesOf = (unit: string): readonly string[] | undefined =>
    classesIn(sheet, unit, options.classes !== undefined && Object.hasOwn(options.classes, unit) ? options.classes[unit] : undefined);
  const formOf = (criterion: CheckedCriterion, unit: string): CheckedForm => scopeOf(criterion, classesOf(unit)).form;
  const judgements = readJudgements(sheet, input.period.id, input.units, options.judgements, formOf);
  const subjects = [
    ...sheet.criteria.flatMap(({ id, form, variants }) => {
      const judged = [form, ...variants.map((variant) => variant.form)].filter(({ kind }) => kind === "judged" || kind === "judgedEvents");
      return judged.length === 0 ? [] : [id];
    }),
    ...sheet.gates.flatMap(({ id, condition }) => (condition.kind === "veto" ? [id] : [])),
    ...sheet.quotas.flatMap(({ id, by }) => (by === undefined ? [] : [id])),
  ];
  const judged = subjects.map((id): readonly [string, JudgedNumbers] => [
    id,
    judgedNumbers(input.units, (unit) => judgements.find(unit, id)),
  ]);
  const columns = {
    rows: input.units.length,
    metrics: Object.fromEntries(metrics),
    judged: Object.fromEntries(judged),
    classes: classColumn(sheet, input.units, classesOf),
  };
  return { columns, findings: [...findings, ...judgements.findings] };
}

function numbersOf(metric: Metric, column: MetricColumn, input: MetricInput, findings: Finding[]): MetricNumbers {
  const rows = input.units.length;
  const [numerators, denominators] = [new Float64Array(rows), new Float64Array(rows).fill(1)];
  const states = new Uint8Array(rows);
  let [most, whole, isEveryKnown] = [0, 1, true];
  const tell = (code: "PCCC_SCORE_METRIC_INVALID" | "PCCC_SCORE_RATE_ABOVE_WHOLE", row: number): void => {
    const [numerator, denominator] = [String(column.numerator[row]), String(column.denominator[row])];
    const params = { metric: metric.id, unit: input.units[row] as string, period: input.period.id, numerator, denominator };
    findings.push(makeFinding(diagnostics, code, params));
  };
  for (let row = 0; row < rows; row += 1) {
    const state = column.state[row] as number;
    const n = column.numerator[row] as number;
    const d = column.denominator[row] as number;
    const isNothing = state === 1 && isOfNothing(metric, d) && Number.isSafeInteger(n) && n >= 0;
    const isExact = Number.isSafeInteger(n) && n >= 0 && Number.isSafeInteger(d) && d > 0 && (metric.kind === "rate" || d === 1);
    states[row] = state === 2 || isNothing ? 2 : state === 1 && isExact ? 1 : 0;
    if (states[row] !== 1) isEveryKnown = false;
    if (states[row] !== 1) {
      if (state !== 0 && states[row] !== 2) tell("PCCC_SCORE_METRIC_INVALID", row);
      continue;
    }
    if (metric.kind === "rate" && metric.mayExceedWhole !== true && n > d) tell("PCCC_SCORE_RATE_ABOVE_WHOLE", row);
    numerators[row] = n;
    denominators[row] = d;
    if (n > most) most = n;
    if (d > whole) whole = d;
  }
  return {
    numerator: narrowed(numerators, most),
    ...(metric.kind === "rate" ? { denominator: narrowed(denominators, whole) } : {}),
    ...(isEveryKnown ? {} : { state: states }),
  };
}

function narrowed(column: Float64Array, most: number): NumberColumn {
  if (most <= 255) return new Uint8Array(column);
  return most <= 65_535 ? new Uint16Array(column) : column;
}

function judgedNumbers(units: readonly string[], find: (unit: string) => readonly ReadJudgement[]): JudgedNumbers {
  const [points, state] = [new Float64Array(units.length), new Uint8Array(units.length)];
  for (const [row, unit] of units.entries()) {
    const found = find(unit);
    if (found.length === 0) continue;
    state[row] = found.some((judgement) => judgement.points === undefined) ? 2 : 1;
    // Of one subject there is one judgement, or one for each event, whose points are taken together.
    if (state[row] === 1) points[row] = found.reduce((sum, judgement) => sum + (judgement.points ?? 0), 0);
  }
  return { points, state };
}

/** Only the classes that the sheet asks for tell units apart. */
function classColumn(
  sheet: CheckedSheet,
  units: readonly string[],
  classesOf: (unit: string) => readonly string[] | undefined,
): { readonly of: Uint8Array; readonly sets: readonly (readonly string[])[] } {
  const asked = new Set([
    ...sheet.criteria.flatMap(({ appliesTo = [], variants }) => [...appliesTo, ...variants.flatMap((item) => item.for)]),
    ...sheet.gates.flatMap(({ appliesTo = [] }) => appliesTo),
  ]);
  const sets: (readonly string[])[] = [];
  const placeOf = new Map<string, number>();
  const of = Uint8Array.from(units, (unit) => {
    const classes = classesOf(unit)
      ?.filter((item) => asked.has(item))
      .sort();
    if (classes === undefined) return noClasses;
    const key = classes.join("\u0000");
    const place = placeOf.get(key) ?? sets.push(classes) - 1;
    placeOf.set(key, place);
    return place;
  });
  if (sets.length >= noClasses) throw new RangeError("there are more combinations of classes than a column of bytes can tell apart");
  return { of, sets };
}

/** The place of a set that is not there: nobody said the classes. */
const noClasses = 255;
