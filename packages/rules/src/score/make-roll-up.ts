import { multiplyDivide } from "@pccc/core";
import type { CheckedSheet } from "./checked-sheet.ts";
import { bandOf } from "./grade.ts";
import type { RollUpTree } from "./roll-up-tree.ts";

/** In a column of grades: none. @public */
export const noGrade = 255;

/**
 * The scores of a population and what the units above get of them, kept as columns by the places of a tree.
 *
 * @remarks
 * A scored unit counts with its own total; any other with what it gets from the units below it. Totals are scaled integers, `NaN`
 * where there is none; grades are places in the sheet's bands, 255 where there is none.
 *
 * @public
 */
export interface RollUp {
  readonly tree: RollUpTree;
  /** What each unit gets from those directly below it. */
  readonly total: Float64Array;
  readonly grade: Uint8Array;
  /** Units directly below with a total, and all of them. */
  readonly known: Int32Array;
  readonly of: Int32Array;
  /** Scored units below by grade, at any depth that is not under another scored unit: of place `i` and band `b` at `i * bands + b`. */
  readonly graded: Int32Array;
  /**
   * Takes in a new score of one unit and updates the units above it, and nothing else.
   *
   * @returns The places of the units above whose values were computed anew, lowest first.
   */
  update(place: number, total: number | undefined, grade: number | undefined): readonly number[];
}

/**
 * What a roll-up starts from, by the places of its tree.
 *
 * @public
 */
export interface RollUpScores {
  /** 1 where the unit is scored itself, though its total may be unknown. */
  readonly isScored: Uint8Array;
  /** Scaled; `NaN` where unknown. */
  readonly total: Float64Array;
  /** Places in the sheet's bands; 255 where unknown. */
  readonly grade: Uint8Array;
  /** Integers above 0 for `weightedMean`, such as inhabitants; 1 for each where absent. */
  readonly weight?: Float64Array;
}

/** What one unit adds to the unit above it; written over again and again, so that an update allocates little. */
interface Share {
  total: number;
  sum: number;
  weight: number;
  readonly graded: Int32Array;
}

/**
 * Rolls scores up a tree, level by level.
 *
 * @param sheet - The sheet: its rule, its bands and their rounding.
 * @param tree - The hierarchy.
 * @param scores - The scores; copied.
 * @returns The roll-up, which takes in later scores one by one and always equals the one that is made from all of them.
 * @throws `RangeError` when weights are so large that sums are not exact.
 *
 * @public
 */
export function makeRollUp(sheet: CheckedSheet, tree: RollUpTree, scores: RollUpScores): RollUp {
  const rule = sheet.sheet.rollUp;
  const bands = sheet.bands.length;
  const size = tree.units.length;
  const own = { total: Float64Array.from(scores.total), grade: Uint8Array.from(scores.grade) };
  const total = new Float64Array(size).fill(Number.NaN);
  const grade = new Uint8Array(size).fill(noGrade);
  const [known, of, graded] = [new Int32Array(size), new Int32Array(size), new Int32Array(size * bands)];
  const [sum, weight, least] = [new Float64Array(size), new Float64Array(size), new Float64Array(size).fill(Number.POSITIVE_INFINITY)];

  const emptyShare = (): Share => ({ total: Number.NaN, sum: 0, weight: 0, graded: new Int32Array(bands) });
  const [first, second, third] = [emptyShare(), emptyShare(), emptyShare()];
  const readShare = (place: number, share: Share): void => {
    if (scores.isScored[place] !== 1) {
      share.total = total[place] as number;
      share.sum = sum[place] as number;
      share.weight = weight[place] as number;
      for (let band = 0; band < bands; band += 1) share.graded[band] = graded[place * bands + band] as number;
      return;
    }
    const value = own.total[place] as number;
    const heft = Number.isNaN(value) ? 0 : (scores.weight?.[place] ?? 1);
    share.total = value;
    share.sum = Number.isNaN(value) ? 0 : value * heft;
    share.weight = heft;
    share.graded.fill(0);
    const band = own.grade[place] as number;
    if (band < bands) share.graded[band] = 1;
  };
  const add = (place: number, share: Share, sign: 1 | -1): void => {
    for (let band = 0; band < bands; band += 1)
      graded[place * bands + band] = (graded[place * bands + band] as number) + sign * (share.graded[band] as number);
    const isWeighted = rule.kind === "weightedMean";
    if (!Number.isNaN(share.total)) known[place] = (known[place] as number) + sign;
    // A weighted mean is taken of the scored units themselves: what is rounded on the way up does not enter it.
    sum[place] = (sum[place] as number) + sign * (isWeighted ? share.sum : Number.isNaN(share.total) ? 0 : share.total);
    weight[place] = (weight[place] as number) + sign * share.weight;
    if (!Number.isSafeInteger(sum[place]) || !Number.isSafeInteger(weight[place]))
      throw new RangeError("the weights are too large to add up exactly");
  };
  const settle = (place: number): void => {
    const [units, heft] = [known[place] as number, weight[place] as number];
    if (units === 0 || (rule.kind === "weightedMean" && heft === 0)) {
      total[place] = Number.NaN;
      grade[place] = noGrade;
      return;
    }
    const value =
      rule.kind === "mean" || rule.kind === "weightedMean"
        ? multiplyDivide(sum[place] as number, 1, rule.kind === "mean" ? units : heft, rule.rounding)
        : ((rule.kind === "sum" ? sum[place] : least[place]) as number);
    total[place] = value;
    grade[place] = rule.kind === "sum" ? noGrade : bandOfShare(sheet, value);
  };
  const findLeast = (place: number): void => {
    let lowest = Number.POSITIVE_INFINITY;
    for (let child = tree.firstBelow[place] as number; child < (tree.firstBelow[place + 1] as number); child += 1) {
      const value = (scores.isScored[child] === 1 ? own.total[child] : total[child]) as number;
      if (value < lowest) lowest = value;
    }
    least[place] = lowest;
  };

  for (let place = size - 1; place >= 0; place -= 1) {
    const [from, to] = [tree.firstBelow[place] as number, tree.firstBelow[place + 1] as number];
    of[place] = to - from;
    for (let child = from; child < to; child += 1) {
      readShare(child, first);
      add(place, first, 1);
    }
    if (rule.kind === "minimum") findLeast(place);
    if (to > from) settle(place);
  }

  const update = (place: number, newTotal: number | undefined, newGrade: number | undefined): readonly number[] => {
    if (scores.isScored[place] !== 1) throw new RangeError(`${tree.units[place]} is not scored itself`);
    const changed: number[] = [];
    let [before, old] = [first, second];
    const after = third;
    readShare(place, before);
    own.total[place] = newTotal ?? Number.NaN;
    own.grade[place] = newGrade ?? noGrade;
    let child = place;
    for (let above = tree.parent[child] as number; above >= 0; above = tree.parent[child] as number) {
      readShare(child, after);
      readShare(above, old);
      add(above, before, -1);
      add(above, after, 1);
      if (rule.kind === "minimum") {
        if (after.total <= (least[above] as number)) least[above] = after.total;
        else if (before.total === least[above]) findLeast(above);
      }
      settle(above);
      changed.push(above);
      // The unit's own score stands for all that is under it.
      if (scores.isScored[above] === 1) break;
      [before, old] = [old, before];
      child = above;
    }
    return changed;
  };
  return { tree, total, grade, known, of, graded, update };
}

/** The band of what is rolled up: of bands that begin alike the last, since neither gates nor quotas told it apart. */
function bandOfShare(sheet: CheckedSheet, value: number): number {
  const { band } = bandOf(sheet, value);
  return sheet.bands.findLastIndex(({ atLeast }) => atLeast === sheet.bands[band]?.atLeast);
}
