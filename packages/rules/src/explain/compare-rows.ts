import type { BoardRow } from "../score/board.ts";

/**
 * What can make two scores differ, in the order in which it is put in the place of the other.
 *
 * @remarks
 * `calendar`: working days and days off. `hierarchy`: the units and where they hang. `rule`: sheet, regimes, plan, assumptions. `lateArrival`:
 * what was sent by the first moment and recorded only after it. `data`: what came later, another period or another unit.
 *
 * @public
 */
export type CompareFactor = "calendar" | "hierarchy" | "rule" | "lateArrival" | "data";

/**
 * A row as it is once one more factor was put in the place of the other.
 *
 * @public
 */
export interface CompareStep {
  readonly factor: CompareFactor;
  /** Absent where there is no such row then. */
  readonly row: BoardRow | undefined;
  /** Decimal places of its points. */
  readonly decimals: number;
}

/**
 * What one factor did to a total. Scaled integers.
 *
 * @public
 */
export interface CompareEffect {
  /** One; several where the score between them is unknown, so that they cannot be told apart. */
  readonly factors: readonly CompareFactor[];
  readonly points: number;
  /** What it did to each criterion, where anything. */
  readonly criteria: readonly { readonly criterion: string; readonly points: number }[];
  /** What it did beside the criteria: rescaling, limits of groups and of the bonus. */
  readonly adjustments: number;
}

/**
 * One side of a comparison.
 *
 * @public
 */
export interface ComparedScore {
  readonly state: "Known" | "Unknown" | "Missing";
  /** Scaled integer. */
  readonly total?: number;
  readonly grade?: string;
}

/**
 * Why two scores differ.
 *
 * @public
 */
export interface Comparison {
  /** Decimal places of all points in it: the more of the two sheets'. */
  readonly decimals: number;
  readonly from: ComparedScore;
  readonly to: ComparedScore;
  /** The second total less the first; absent where either is unknown. */
  readonly difference?: number;
  /** They add up to the difference; none where there is no difference to explain. */
  readonly effects: readonly CompareEffect[];
}

/**
 * Splits the difference of two scores into what each factor did.
 *
 * @param first - The first row.
 * @param decimals - Decimal places of its points.
 * @param steps - The row after each factor; the last is the second score.
 * @returns The effects, which add up exactly to the difference.
 *
 * @public
 */
export function compareRows(first: BoardRow | undefined, decimals: number, steps: readonly CompareStep[]): Comparison {
  const shared = Math.max(decimals, ...steps.map((step) => step.decimals));
  const start = pointsIn(first, decimals, shared);
  const last = steps.at(-1);
  const end = last === undefined ? start : pointsIn(last.row, last.decimals, shared);
  const sides = { decimals: shared, from: sideOf(first, start), to: sideOf(last === undefined ? first : last.row, end) };
  if (start === undefined || end === undefined) return { ...sides, effects: [] };
  const effects: CompareEffect[] = [];
  let before = start;
  let factors: readonly CompareFactor[] = [];
  for (const { factor, row, decimals: own } of steps) {
    factors = [...factors, factor];
    const after = pointsIn(row, own, shared);
    if (after === undefined) continue;
    effects.push(effectOf(factors, before, after));
    before = after;
    factors = [];
  }
  return { ...sides, difference: end.total - start.total, effects };
}

interface Points {
  readonly total: number;
  readonly criteria: ReadonlyMap<string, number>;
}

function pointsIn(row: BoardRow | undefined, decimals: number, shared: number): Points | undefined {
  if (row?.total === undefined) return undefined;
  const scale = 10 ** (shared - decimals);
  return {
    total: row.total * scale,
    criteria: new Map(row.criteria.map(({ criterion, points = 0 }) => [criterion, points * scale])),
  };
}

function effectOf(factors: readonly CompareFactor[], before: Points, after: Points): CompareEffect {
  const points = after.total - before.total;
  const criteria = [...new Set([...before.criteria.keys(), ...after.criteria.keys()])]
    .map((criterion) => ({ criterion, points: (after.criteria.get(criterion) ?? 0) - (before.criteria.get(criterion) ?? 0) }))
    .filter((change) => change.points !== 0);
  return { factors, points, criteria, adjustments: criteria.reduce((rest, change) => rest - change.points, points) };
}

function sideOf(row: BoardRow | undefined, points: Points | undefined): ComparedScore {
  if (row === undefined) return { state: "Missing" };
  return {
    state: row.state,
    ...(points === undefined ? {} : { total: points.total }),
    ...(row.grade === undefined ? {} : { grade: row.grade }),
  };
}
