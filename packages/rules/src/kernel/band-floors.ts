import type { CheckedSheet } from "../score/checked-sheet.ts";
import { bandOf } from "../score/grade.ts";

/**
 * The fewest points of each band but the last, before they are rounded: rounding never turns two totals round, so that a total is in the
 * first band whose floor it reaches.
 *
 * @param sheet - The sheet.
 * @returns Scaled points, by the places of the bands.
 *
 * @internal
 */
export function bandFloors(sheet: CheckedSheet): readonly number[] {
  const unit = 10 ** (sheet.decimals - sheet.sheet.bandRounding.decimals);
  return sheet.bands.slice(0, -1).map(({ atLeast }) => {
    // Rounding moves a total by less than a unit.
    let [below, reached] = [atLeast - unit, atLeast + unit];
    while (reached - below > 1) {
      const middle = Math.floor((below + reached) / 2);
      if (bandOf(sheet, middle).banded >= atLeast) reached = middle;
      else below = middle;
    }
    return reached;
  });
}
