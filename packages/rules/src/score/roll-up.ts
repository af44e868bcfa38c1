import type { BoardRow, RollUpRow } from "./board.ts";
import type { CheckedSheet } from "./checked-sheet.ts";
import { makeRollUp, noGrade, type RollUp, type RollUpScores } from "./make-roll-up.ts";
import { makeRollUpTree, type RollUpTree } from "./roll-up-tree.ts";

/**
 * Rolls the totals of units up to the units above them, at every level, period by period.
 *
 * @remarks
 * By the sheet's rule, over the Known totals only, and the result says how many of how many those are. Gates are not applied again.
 *
 * @param rows - Rows of any periods.
 * @param parents - By period id: the unit above each unit, as it stood in that period, up to the top.
 * @param sheet - The sheet, for its rule and its bands.
 * @param weights - By period id: those of scored units, where the sheet's rule has weights; a unit without one does not count.
 * @returns A row for each unit above and period, in the order in which periods first appear, then by unit.
 *
 * @public
 */
export function rollUp(
  rows: readonly BoardRow[],
  parents: Readonly<Record<string, Readonly<Record<string, string>>>>,
  sheet: CheckedSheet,
  weights: Readonly<Record<string, Readonly<Record<string, number>>>> = {},
): readonly RollUpRow[] {
  const byPeriod = Map.groupBy(rows, ({ period }) => period);
  return [...byPeriod].flatMap(([period, scored]) => {
    const tree = makeRollUpTree(
      scored.map(({ unit }) => unit),
      parents[period] ?? {},
    );
    const rolled = makeRollUp(sheet, tree, scoresOf(scored, tree, sheet, weights[period] ?? {}));
    return tree.units
      .flatMap((unit, place) => ((rolled.of[place] as number) > 0 ? [rowOf(unit, period, place, rolled, sheet)] : []))
      .sort((a, b) => (a.unit < b.unit ? -1 : 1));
  });
}

function scoresOf(
  rows: readonly BoardRow[],
  tree: RollUpTree,
  sheet: CheckedSheet,
  weights: Readonly<Record<string, number>>,
): RollUpScores {
  const size = tree.units.length;
  const scores = {
    isScored: new Uint8Array(size),
    total: new Float64Array(size).fill(Number.NaN),
    grade: new Uint8Array(size).fill(noGrade),
    weight: Float64Array.from(tree.units, (unit) => (Object.hasOwn(weights, unit) ? (weights[unit] as number) : 0)),
  };
  for (const { unit, total, grade } of rows) {
    const place = tree.placeOf.get(unit) as number;
    scores.isScored[place] = 1;
    const isWeightless = sheet.sheet.rollUp.kind === "weightedMean" && scores.weight[place] === 0;
    if (total === undefined || isWeightless) continue;
    scores.total[place] = total;
    scores.grade[place] = sheet.bands.findIndex(({ id }) => id === grade);
  }
  return scores;
}

function rowOf(unit: string, period: string, place: number, rolled: RollUp, sheet: CheckedSheet): RollUpRow {
  const bands = sheet.bands.length;
  const [total, grade] = [rolled.total[place] as number, sheet.bands[rolled.grade[place] as number]];
  return {
    unit,
    period,
    ...(Number.isNaN(total) ? {} : { total }),
    ...(grade === undefined ? {} : { grade: grade.id }),
    known: rolled.known[place] as number,
    of: rolled.of[place] as number,
    grades: Object.fromEntries(
      sheet.bands.map(({ id }, band) => [id, rolled.graded[place * bands + band] as number] as const).filter(([, units]) => units > 0),
    ),
  };
}
