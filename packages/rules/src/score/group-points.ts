import { multiplyDivide } from "@pccc/core";
import type { CheckedGroup, CheckedNeed, CheckedSheet } from "./checked-sheet.ts";
import { type CriterionOutcome, isAbsent } from "./score-criterion.ts";

/**
 * What the rules and limits of a group change in the points of its members.
 *
 * @internal
 */
export interface GroupPoints {
  readonly group: CheckedGroup;
  /** What the group gives. */
  readonly points: number;
  /** What its rules and limits add to, or take from, the sum of its members; 0 where they do nothing. */
  readonly change: number;
  /** Whether a criterion in it applies. */
  readonly applies: boolean;
  /** The first of what it needs that gives too little. */
  readonly missing: CheckedNeed | undefined;
}

type Outcome = Pick<CriterionOutcome, "criterion" | "state" | "points" | "isOutside">;

interface Member {
  readonly points: number;
  readonly isFull: boolean;
}

/**
 * Computes what groups give, inner ones and those that others need first.
 *
 * @param sheet - The sheet: no group needs what it is a part of.
 * @param outcomes - The outcomes of all criteria, none of which is Unknown.
 * @param withoutBonus - The total without any bonus, from what its groups give; asked only where a group needs it.
 * @returns The groups in the order of the sheet.
 *
 * @internal
 */
export function groupPoints(
  sheet: Pick<CheckedSheet, "groups" | "decimals">,
  outcomes: readonly Outcome[],
  withoutBonus: (give: (at: number) => GroupPoints) => number,
): readonly GroupPoints[] {
  if (sheet.groups.length === 0) return [];
  const members = sheet.groups.map((): Member[] => []);
  const applies = sheet.groups.map(() => false);
  const inner = sheet.groups.map((): number[] => []);
  for (const [at, { group }] of sheet.groups.entries()) if (group !== undefined) inner[group]?.push(at);
  for (const { criterion, state, points = 0 } of outcomes) {
    if (criterion.group === undefined) continue;
    // What does not apply neither counts among the best nor fails to give its maximum.
    members[criterion.group]?.push({ points, isFull: state === "NotApplicable" || points === criterion.maximum });
    if (state === "Known") applies[criterion.group] = true;
  }
  const given: GroupPoints[] = [];
  const give = (at: number): GroupPoints => {
    const found = given[at];
    if (found !== undefined) return found;
    const group = sheet.groups[at] as CheckedGroup;
    const groups = (inner[at] ?? []).map(give);
    const inside = [
      ...(members[at] ?? []),
      ...groups.map((other) => ({ points: other.points, isFull: other.points === other.group.maximum })),
    ];
    const sum = inside.reduce((left, { points }) => left + points, 0);
    const missing = group.needs.find((need) => isMissing(need, outcomes, give, withoutBonus));
    const counted = missing === undefined ? roundedIn(group, sheet.decimals, countedOf(group, inside, sum)) : 0;
    const points = Math.min(group.maximum, Math.max(group.minimum ?? Number.NEGATIVE_INFINITY, counted));
    const result = { group, points, change: points - sum, applies: applies[at] === true || groups.some((other) => other.applies), missing };
    given[at] = result;
    return result;
  };
  return sheet.groups.map((_, at) => give(at));
}

function isMissing(
  need: CheckedNeed,
  outcomes: readonly Outcome[],
  give: (at: number) => GroupPoints,
  withoutBonus: (give: (at: number) => GroupPoints) => number,
): boolean {
  if (need.of === "total") return withoutBonus(give) < need.points;
  if (need.of === "group") {
    const { applies, points } = give(need.group);
    return (applies || points !== 0) && points < need.points;
  }
  const outcome = outcomes.find(({ criterion }) => criterion.id === need.criterion);
  if (outcome === undefined || isAbsent(outcome)) return false;
  if (outcome.state === "NotApplicable" && outcome.criterion.notApplicable !== "full") return false;
  return (outcome.points ?? 0) < need.points;
}

function countedOf({ counts }: CheckedGroup, members: readonly Member[], sum: number): number {
  if (counts === undefined) return sum;
  if (counts.kind === "all") return members.every(({ isFull }) => isFull) ? sum : 0;
  return members
    .map(({ points }) => points)
    .toSorted((a, b) => b - a)
    .slice(0, counts.count)
    .reduce((left, points) => left + points, 0);
}

function roundedIn({ rounding }: CheckedGroup, decimals: number, points: number): number {
  if (rounding === undefined) return points;
  const unit = 10 ** (decimals - rounding.decimals);
  return multiplyDivide(points, 1, unit, rounding.rounding) * unit;
}
