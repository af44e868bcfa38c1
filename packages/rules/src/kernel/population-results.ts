import type { Period } from "../schedule/period.ts";
import { describeSheet } from "../score/make-board.ts";
import type { ResultBoard } from "../score/result-board.ts";
import type { ScoredPopulation } from "./score-population.ts";

/**
 * Takes a population that was scored as results that another sheet, or another period, may read.
 *
 * @param population - The scores.
 * @param period - Their period.
 * @param about - Whether they are closed, who the units are, and how the results are found again.
 * @returns The results, those of the units above included.
 *
 * @public
 */
export function populationResults(
  { sheet, units, scores, rollUp }: ScoredPopulation,
  period: Period,
  about: Omit<ResultBoard, "sheet" | "periods" | "rows" | "rollUps">,
): ResultBoard {
  const result = (total: number | undefined, place: number | undefined): { readonly total?: number; readonly grade?: string } => {
    const grade = sheet.bands[place ?? sheet.bands.length]?.id;
    return { ...(total === undefined || Number.isNaN(total) ? {} : { total }), ...(grade === undefined ? {} : { grade }) };
  };
  return {
    ...about,
    sheet: describeSheet(sheet, ""),
    periods: [period],
    rows: units.map((unit, row) => {
      const own = result(scores.total[row], scores.grade[row]);
      return { unit, period: period.id, state: own.total === undefined ? "Unknown" : "Known", ...own };
    }),
    rollUps: rollUp.tree.units.flatMap((unit, place) => {
      const [known = 0, of = 0] = [rollUp.known[place], rollUp.of[place]];
      return of === 0 ? [] : [{ unit, period: period.id, ...result(rollUp.total[place], rollUp.grade[place]), known, of }];
    }),
  };
}
