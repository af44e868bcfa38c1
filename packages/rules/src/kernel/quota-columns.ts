import { placesOf } from "../score/apply-quotas.ts";
import type { CheckedSheet } from "../score/checked-sheet.ts";
import { compareKeys, lowestThatKeeps, type QuotaPlaces } from "../score/quota-places.ts";
import type { ScoredColumns } from "./score-columns.ts";

/**
 * Lowers the grades for which a sheet has fewer places than there are rows: what `applyQuotas` does, over columns of one period.
 *
 * @param sheet - The sheet.
 * @param scores - The scores; their grades are changed.
 * @param places - Where each scored row stands, where the sheet tells rows apart by more than their totals.
 * @returns A bit for each of the first 32 quotas that lowered the grade of a row; `undefined` where the sheet has no quota.
 *
 * @internal
 */
export function lowerByQuotas(
  sheet: CheckedSheet,
  { total, grade }: ScoredColumns,
  places?: readonly (QuotaPlaces | undefined)[],
): Uint32Array | undefined {
  if (sheet.quotas.length === 0) return undefined;
  const lowered = new Uint32Array(grade.length);
  const before = grade.slice();
  for (const [at, quota] of sheet.quotas.entries()) {
    const keyOf = (row: number): readonly number[] => [total[row] as number, ...(places?.[row]?.order[at] ?? [])];
    const clusters = Map.groupBy(grade.keys(), (row) => {
      const among = places?.[row]?.among[at];
      return among === undefined ? "" : among;
    });
    clusters.delete(null);
    for (const members of clusters.values()) {
      const free = placesOf(quota, members.filter((row) => quota.base.includes(before[row] as number)).length);
      const claiming = members.filter((row) => grade[row] === quota.band);
      if (claiming.length <= free) continue;
      const keys = claiming.map(keyOf).sort((a, b) => compareKeys(b, a));
      const lowest = lowestThatKeeps(keys, free, quota.ties);
      for (const row of claiming) {
        if (lowest !== undefined && compareKeys(keyOf(row), lowest) >= 0) continue;
        grade[row] = quota.band + 1;
        lowered[row] = ((lowered[row] as number) | (1 << at)) >>> 0;
      }
    }
  }
  return lowered;
}
