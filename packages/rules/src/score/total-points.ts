import { multiplyDivide } from "@pccc/core";
import type { CheckedSheet } from "./checked-sheet.ts";
import type { CriterionOutcome } from "./score-criterion.ts";

/**
 * How the points of the criteria become a total: `sum + rescaled + inside + capped + above` is the total.
 *
 * @internal
 */
export interface TotalPoints {
  readonly total: number;
  /** What could be reached without a bonus above the total. */
  readonly possible: number;
  /** What rescaling adds. */
  readonly rescaled: number;
  /** The maxima that rescaling spreads over the other criteria. */
  readonly spread: number;
  /** What the cap of the total takes of the bonus inside it; 0 or negative. */
  readonly capped: number;
}

/**
 * Adds up the outcomes of a row, none of which is Unknown.
 *
 * @param sheet - The sheet.
 * @param outcomes - The outcomes, in any order.
 * @returns The total; `undefined` when no criterion of the total applies to the unit, so that there is nothing to raise.
 *
 * @internal
 */
export function totalPoints(sheet: CheckedSheet, outcomes: readonly CriterionOutcome[]): TotalPoints | undefined {
  let [scaled, deducted, excluded, spread, inside, above] = [0, 0, 0, 0, 0, 0];
  for (const { criterion, state, points = 0 } of outcomes) {
    const dropsOut = state === "NotApplicable" && criterion.notApplicable !== "full";
    if (criterion.placement === "bonusInside") inside += points;
    else if (criterion.placement === "bonusAbove") above += points;
    else if (!dropsOut) {
      // A pure deduction has no share in what is possible: it is not raised with the others.
      if (criterion.maximum === 0) deducted += points;
      else scaled += points;
    } else if (criterion.notApplicable === "exclude") excluded += criterion.maximum;
    else spread += criterion.maximum;
  }
  const possible = sheet.total - excluded;
  const base = possible - spread;
  if (base <= 0) return undefined;
  const rounding = sheet.sheet.rescaleRounding ?? "half-up";
  const rescaled = spread === 0 ? 0 : multiplyDivide(scaled, possible, base, rounding) - scaled;
  const beforeCap = scaled + rescaled + deducted + inside;
  const capped = inside > 0 ? Math.min(0, possible - beforeCap) : 0;
  return { total: beforeCap + capped + above, possible, rescaled, spread, capped };
}
