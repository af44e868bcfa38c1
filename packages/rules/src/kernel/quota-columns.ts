import { lowestThatKeeps, placesOf } from "../score/apply-quotas.ts";
import type { CheckedSheet } from "../score/checked-sheet.ts";
import type { ScoredColumns } from "./score-columns.ts";

/**
 * Lowers the grades for which a sheet has fewer places than there are rows: what `applyQuotas` does, over columns of one period.
 *
 * @param sheet - The sheet.
 * @param scores - The scores; their grades are changed.
 * @returns A bit for each of the first 32 quotas that lowered the grade of a row; `undefined` where the sheet has no quota.
 *
 * @internal
 */
export function lowerByQuotas(sheet: CheckedSheet, { total, grade }: ScoredColumns): Uint32Array | undefined {
  if (sheet.quotas.length === 0) return undefined;
  const lowered = new Uint32Array(grade.length);
  const before = grade.slice();
  for (const [at, quota] of sheet.quotas.entries()) {
    const { base, band, ties } = quota;
    const places = placesOf(quota, before.filter((place) => base.includes(place)).length);
    const totals = Array.from(total.filter((_, row) => grade[row] === band)).sort((a, b) => b - a);
    if (totals.length <= places) continue;
    const lowest = lowestThatKeeps(totals, places, ties);
    for (let row = 0; row < grade.length; row += 1) {
      if (grade[row] !== band || (total[row] as number) >= lowest) continue;
      grade[row] = band + 1;
      lowered[row] = ((lowered[row] as number) | (1 << at)) >>> 0;
    }
  }
  return lowered;
}
