/**
 * Ranks totals among those of the same level, the best first.
 *
 * @param totals - The scaled total of each unit; `undefined` or `NaN` where it is not known.
 * @param levelOf - The level of the unit at a place.
 * @returns One more than the number of better totals on the level, so that equal totals share a rank; 0 where the total is not known.
 *
 * @public
 */
export function totalRanks(totals: ArrayLike<number | undefined>, levelOf: (at: number) => number): Uint32Array {
  const ranks = new Uint32Array(totals.length);
  const known = (at: number): boolean => totals[at] !== undefined && !Number.isNaN(totals[at]);
  const levels = Map.groupBy([...ranks.keys()].filter(known), levelOf);
  for (const places of levels.values()) {
    const rankOf = new Map<number, number>();
    const best = Float64Array.from(places, (at) => totals[at] as number)
      .sort()
      .reverse();
    for (const [better, total] of best.entries()) if (!rankOf.has(total)) rankOf.set(total, better + 1);
    for (const at of places) ranks[at] = rankOf.get(totals[at] as number) as number;
  }
  return ranks;
}
