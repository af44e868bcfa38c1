import type { Finding } from "@pccc/core";
import { type CheckedSheet } from "../score/checked-sheet.ts";
import { makeRollUp, noGrade, type RollUp } from "../score/make-roll-up.ts";
import { makeRollUpTree, type RollUpTree } from "../score/roll-up-tree.ts";
import { classesIn, outsideValidity, type ScoreUnitsOptions, sheetOn } from "../score/score-units.ts";
import { arePlaced, clusterOf, openQuotas, orderOf, type QuotaPlaces } from "../score/quota-places.ts";
import { interpretRow } from "./interpret-columns.ts";
import { makeKernel, type ScoreKernel } from "./make-kernel.ts";
import { lowerByQuotas } from "./quota-columns.ts";
import type { ScoreColumns, ScoredColumns } from "./score-columns.ts";
import { unitColumns } from "./unit-columns.ts";

/**
 * What the units of one period are scored from, and where they stand.
 *
 * @public
 */
export interface PopulationPeriod extends Pick<ScoreUnitsOptions, "input" | "judgements" | "classes"> {
  /** The unit above each unit in the period, up to the top. */
  readonly parents: Readonly<Record<string, string>>;
}

/**
 * The scores of a population in one period, column by column, in the order of its units.
 *
 * @public
 */
export interface ScoredPopulation {
  readonly period: string;
  /** With the values that its parameters have in the period. */
  readonly sheet: CheckedSheet;
  readonly units: readonly string[];
  /** Grades after gates and quotas. */
  readonly scores: ScoredColumns;
  /** A bit for each of the first 32 quotas that lowered the grade of a row; absent where the sheet has none. */
  readonly loweredBy?: Uint32Array;
  readonly rollUp: RollUp;
  /** The kernel that scored: `simd`, `generated`, `closures` or `interpreter`. */
  readonly kernel: string;
  readonly findings: readonly Finding[];
}

/** Fewer rows than this are scored by the interpreter before a kernel would be chosen. */
const fewRows = 1000;

/**
 * Makes ready to score whole populations by a sheet, period by period, with totals, grades and roll-ups, and without reasons.
 *
 * @remarks
 * Scored by the fastest kernel that agrees with the interpreter. The totals and grades are those of `scoreUnits`, which gives the reasons
 * of a unit when they are asked for; the roll-up is that of `rollUp`.
 *
 * @param sheet - The sheet.
 * @param metrics - Metrics by id; those of the sheet must be there, but those that it declares itself.
 * @returns Scores the units of one period.
 *
 * @public
 */
export function populationScorer(
  sheet: CheckedSheet,
  metrics: ScoreUnitsOptions["metrics"],
): (period: PopulationPeriod) => ScoredPopulation {
  const kernels = new Map<string, ScoreKernel>();
  let last: { readonly tree: RollUpTree; readonly of: readonly string[]; readonly parents: PopulationPeriod["parents"] } | undefined;
  const treeOf = (units: readonly string[], parents: PopulationPeriod["parents"]): RollUpTree => {
    // From one period to the next most hierarchies stay as they are.
    const isSame =
      last !== undefined &&
      last.of.length === units.length &&
      last.of.every((unit, at) => unit === units[at]) &&
      last.tree.units.every((unit) => parents[unit] === last?.parents[unit]);
    if (last === undefined || !isSame) last = { tree: makeRollUpTree(units, parents), of: units, parents };
    return last.tree;
  };
  const kernelFor = (onDay: CheckedSheet, rows: number): ScoreKernel => {
    if (rows < fewRows) return makeKernel(onDay, []);
    const { criteria, groups, gates, bands } = onDay;
    const key = onDay === sheet ? "" : JSON.stringify({ criteria, groups, gates, bands });
    const kernel = kernels.get(key) ?? makeKernel(onDay);
    kernels.set(key, kernel);
    return kernel;
  };
  return ({ parents, ...facts }) => {
    const { units, period } = facts.input;
    const onDay = sheetOn(sheet, metrics, period.toInclusive);
    const { columns, findings } = unitColumns({ ...facts, parents, sheet: onDay, metrics });
    const kernel = kernelFor(onDay, units.length);
    const scores = kernel.score(columns);
    const loweredBy = lowerByQuotas(onDay, scores, placed({ ...facts, parents }, onDay, columns, scores));
    return {
      period: period.id,
      sheet: onDay,
      units,
      scores,
      ...(loweredBy === undefined ? {} : { loweredBy }),
      rollUp: rollUpOf(onDay, units, treeOf(units, parents), scores, columns),
      kernel: kernel.kind,
      findings: [...outsideValidity(onDay, period), ...kernel.findings, ...findings],
    };
  };
}

/** Where rows stand for the quotas of a sheet; a row whose class a quota asks in vain has no score. */
function placed(
  { input, classes, parents }: PopulationPeriod,
  sheet: CheckedSheet,
  columns: ScoreColumns,
  { total, grade, cappedBy }: ScoredColumns,
): readonly (QuotaPlaces | undefined)[] | undefined {
  if (!arePlaced(sheet.quotas)) return undefined;
  const isOrdered = sheet.quotas.some(({ order }) => order.length > 0);
  return input.units.map((unit, row) => {
    const known = classes !== undefined && Object.hasOwn(classes, unit) ? classes[unit] : undefined;
    const subject = { classes: classesIn(sheet, unit, known), parent: Object.hasOwn(parents, unit) ? parents[unit] : undefined };
    if (openQuotas(sheet.quotas, subject).length > 0) [total[row], grade[row], cappedBy[row]] = [Number.NaN, noGrade, 0];
    if (grade[row] === noGrade) return undefined;
    const interpreted = isOrdered ? interpretRow(sheet, columns, row) : undefined;
    const decidedOn = (quota: string): number | undefined => columns.judged[quota]?.points[row];
    const order =
      interpreted?.total === undefined ? sheet.quotas.map(() => []) : orderOf(sheet, interpreted.total, interpreted.outcomes, decidedOn);
    return { among: sheet.quotas.map((quota) => clusterOf(quota, subject)), order };
  });
}

function rollUpOf(
  sheet: CheckedSheet,
  units: readonly string[],
  tree: RollUpTree,
  scores: ScoredColumns,
  { metrics }: ScoreColumns,
): RollUp {
  const size = tree.units.length;
  const own = {
    isScored: new Uint8Array(size),
    total: new Float64Array(size).fill(Number.NaN),
    grade: new Uint8Array(size).fill(noGrade),
    weight: new Float64Array(size),
  };
  const rule = sheet.sheet.rollUp;
  const weights = rule.kind === "weightedMean" ? metrics[rule.weight] : undefined;
  for (const [row, unit] of units.entries()) {
    const place = tree.placeOf.get(unit) as number;
    own.isScored[place] = 1;
    if (rule.kind === "weightedMean") {
      const isKnown = weights !== undefined && (weights.state?.[row] ?? 1) === 1;
      own.weight[place] = isKnown ? (weights.numerator[row] as number) : 0;
      if (own.weight[place] === 0) continue;
    }
    own.total[place] = scores.total[row] as number;
    own.grade[place] = scores.grade[row] as number;
  }
  return makeRollUp(sheet, tree, own);
}
