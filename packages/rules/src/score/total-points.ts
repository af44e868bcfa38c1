import { multiplyDivide } from "@pccc/core";
import type { CheckedGroup, CheckedSheet } from "./checked-sheet.ts";
import type { CriterionOutcome } from "./score-criterion.ts";

/**
 * What the limits of a group change in the points of its criteria.
 *
 * @internal
 */
export interface GroupPoints {
  readonly group: CheckedGroup;
  /** What the group gives. */
  readonly points: number;
  /** What its limits add to, or take from, the sum of its criteria; 0 where they do nothing. */
  readonly change: number;
  /** Whether a criterion in it applies. */
  readonly applies: boolean;
}

/**
 * How the points of the criteria become a total: the criteria, the changes of groups, `rescaled` and `capped` add up to it.
 *
 * @internal
 */
export interface TotalPoints {
  readonly total: number;
  /** What could be reached without a bonus above the total. */
  readonly possible: number;
  readonly groups: readonly GroupPoints[];
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
export function totalPoints(
  sheet: Pick<CheckedSheet, "total" | "groups" | "sheet">,
  outcomes: readonly Pick<CriterionOutcome, "criterion" | "state" | "points">[],
): TotalPoints | undefined {
  let [scaled, deducted, excluded, spread, inside, above] = [0, 0, 0, 0, 0, 0];
  const sums = sheet.groups.map(() => 0);
  const applies = sheet.groups.map(() => false);
  for (const { criterion, state, points = 0 } of outcomes) {
    const { group, placement, maximum, notApplicable } = criterion;
    if (state === "NotApplicable" && placement === "total") {
      if (notApplicable === "exclude") excluded += maximum;
      if (notApplicable === "rescale") spread += maximum;
    }
    if (group !== undefined) {
      sums[group] = (sums[group] ?? 0) + points;
      if (state === "Known") applies[group] = true;
    } else if (placement === "bonusInside") inside += points;
    else if (placement === "bonusAbove") above += points;
    // A pure deduction has no share in what is possible: it is not raised with the others.
    else if (maximum === 0) deducted += points;
    else scaled += points;
  }
  const groups = sheet.groups.map((group, index): GroupPoints => {
    const sum = sums[index] ?? 0;
    const points = Math.min(group.maximum, Math.max(group.minimum ?? Number.NEGATIVE_INFINITY, sum));
    return { group, points, change: points - sum, applies: applies[index] ?? false };
  });
  for (const { group, points } of groups) {
    if (group.placement === "bonusInside") inside += points;
    else if (group.placement === "bonusAbove") above += points;
    else if (group.maximum === 0) deducted += points;
    else scaled += points;
  }
  const possible = sheet.total - excluded;
  const base = possible - spread;
  if (base <= 0) return undefined;
  const rounding = sheet.sheet.rescaleRounding ?? "half-up";
  const rescaled = spread === 0 ? 0 : multiplyDivide(scaled, possible, base, rounding) - scaled;
  const beforeCap = scaled + rescaled + deducted + inside;
  const capped = inside > 0 ? Math.min(0, possible - beforeCap) : 0;
  return { total: beforeCap + capped + above, possible, groups, rescaled, spread, capped };
}
