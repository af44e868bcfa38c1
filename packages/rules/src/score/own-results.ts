import { epochDayOf } from "@pccc/core";
import { frequencyRank } from "../schedule/frequency-rank.ts";
import type { Period } from "../schedule/period.ts";
import type { BoardUnit } from "./board.ts";
import type { CheckedSheet } from "./checked-sheet.ts";
import { describeSheet } from "./make-board.ts";
import type { ResultBoard } from "./result-board.ts";
import { rollUp } from "./roll-up.ts";
import type { ScoredPeriod } from "./score-units.ts";

/**
 * Tells whether a sheet reads its own results as they stand, such as those of the quarters in the year.
 *
 * @internal
 */
export function readsOwnResults({ id, metrics = [] }: CheckedSheet["sheet"]): boolean {
  return metrics.some(({ source }) => source.kind === "result" && source.standing === "current" && (source.sheet ?? id) === id);
}

/**
 * Puts the shorter periods first, and of those of one frequency the earlier ones, so that a result is there before it is read.
 *
 * @internal
 */
export function inOrderOfResults<A extends { readonly period: Period }>(items: readonly A[]): readonly A[] {
  return items.toSorted(
    ({ period: a }, { period: b }) =>
      frequencyRank[a.frequency] - frequencyRank[b.frequency] || epochDayOf(a.toInclusive) - epochDayOf(b.toInclusive),
  );
}

/**
 * Takes a period that was scored as results that are not closed.
 *
 * @param sheet - The sheet.
 * @param scored - The period.
 * @param units - The units, and the units above them.
 * @param parents - The same by unit.
 * @returns The results.
 *
 * @internal
 */
export function ownResults(
  sheet: CheckedSheet,
  scored: ScoredPeriod,
  units: readonly BoardUnit[],
  parents: Readonly<Record<string, string>>,
): ResultBoard {
  const { id } = scored.period;
  return {
    sheet: describeSheet(sheet, ""),
    standing: "current",
    periods: [scored.period],
    units,
    rows: scored.rows,
    rollUps: rollUp(scored.rows, { [id]: parents }, sheet, { [id]: scored.weights ?? {} }),
  };
}
