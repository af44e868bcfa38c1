import { multiplyDivide } from "@pccc/core";
import type { CheckedSheet } from "./checked-sheet.ts";
import type { Placement } from "./sheet.ts";
import { type GroupPoints, groupPoints } from "./group-points.ts";
import { type CriterionOutcome, isAbsent } from "./score-criterion.ts";

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
  sheet: Pick<CheckedSheet, "total" | "groups" | "sheet" | "decimals">,
  outcomes: readonly Pick<CriterionOutcome, "criterion" | "state" | "points" | "isOutside">[],
): TotalPoints | undefined {
  const sums = { scaled: 0, deducted: 0, inside: 0, above: 0 };
  const add = ({ placement, maximum }: { readonly placement: Placement; readonly maximum: number }, points: number): void => {
    if (placement === "bonusInside") sums.inside += points;
    else if (placement === "bonusAbove") sums.above += points;
    // A pure deduction has no share in what is possible: it is not raised with the others.
    else if (maximum === 0) sums.deducted += points;
    else sums.scaled += points;
  };
  let [excluded, spread] = [0, 0];
  for (const outcome of outcomes) {
    const { criterion, state, points = 0 } = outcome;
    const { group, placement, maximum, notApplicable } = criterion;
    if (state === "NotApplicable" && placement === "total" && !isAbsent(outcome)) {
      if (notApplicable === "exclude") excluded += maximum;
      if (notApplicable === "rescale") spread += maximum;
    }
    if (group === undefined) add(criterion, points);
  }
  const possible = sheet.total - excluded;
  const base = possible - spread;
  if (base <= 0) return undefined;
  const rounding = sheet.sheet.rescaleRounding ?? "half-up";
  const raised = (scaled: number): number => (spread === 0 ? scaled : multiplyDivide(scaled, possible, base, rounding));
  const withoutBonus = (give: (at: number) => GroupPoints): number => {
    let { scaled, deducted } = sums;
    for (const [at, { group, placement, maximum }] of sheet.groups.entries()) {
      if (group !== undefined || placement !== "total") continue;
      if (maximum === 0) deducted += give(at).points;
      else scaled += give(at).points;
    }
    return raised(scaled) + deducted;
  };
  const groups = groupPoints(sheet, outcomes, withoutBonus);
  for (const { group, points } of groups) if (group.group === undefined) add(group, points);
  const { scaled, deducted, inside, above } = sums;
  const rescaled = raised(scaled) - scaled;
  const beforeCap = scaled + rescaled + deducted + inside;
  const capped = inside > 0 ? Math.min(0, possible - beforeCap) : 0;
  return { total: beforeCap + capped + above, possible, groups, rescaled, spread, capped };
}
