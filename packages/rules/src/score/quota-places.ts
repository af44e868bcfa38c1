import type { CheckedQuota, CheckedSheet, QuotaOrder } from "./checked-sheet.ts";
import type { CriterionOutcome } from "./score-criterion.ts";
import type { TotalPoints } from "./total-points.ts";
import { clusterIn, type UnitSubject } from "./unit-cluster.ts";

/**
 * Where a unit stands for the quotas of a sheet, each list in their order.
 *
 * @remarks
 * Kept only where a quota counts in clusters, for some classes, or breaks ties.
 *
 * @public
 */
export interface QuotaPlaces {
  /** The cluster that each quota counts the unit in, by the id of its class or parent, empty where there is one only; `null` where it counts it in none. */
  readonly among: readonly (string | null)[];
  /** The points, scaled, by which each quota orders units of equal totals, most important first. */
  readonly order: readonly (readonly number[])[];
}

/** Whether quotas look at more of a unit than its total and its grade. @internal */
export function arePlaced(quotas: readonly CheckedQuota[]): boolean {
  return quotas.some((quota) => quota.per !== undefined || asksClasses(quota) || quota.order.length > 0);
}

/** The quotas that a unit leaves open, since they ask its class and nobody said it. @internal */
export function openQuotas(quotas: readonly CheckedQuota[], { classes }: Pick<UnitSubject, "classes">): readonly CheckedQuota[] {
  return classes === undefined ? quotas.filter((quota) => asksClasses(quota) || Array.isArray(quota.per)) : [];
}

/**
 * Tells the cluster in which a quota counts a unit.
 *
 * @param quota - The quota.
 * @param subject - The unit.
 * @returns The id of its parent or its class; empty where all units are one cluster, `null` where it is not counted.
 *
 * @internal
 */
export function clusterOf({ per, appliesTo, exceptFor = [] }: CheckedQuota, subject: UnitSubject): string | null {
  const { classes = [] } = subject;
  if (appliesTo !== undefined && !appliesTo.some((item) => classes.includes(item))) return null;
  if (exceptFor.some((item) => classes.includes(item))) return null;
  if (per === undefined) return "";
  return clusterIn(per, subject);
}

/**
 * Tells by which points each quota orders a unit among those with its total. Where nobody decided on a quota a unit has 0 points for it.
 *
 * @internal
 */
export function orderOf(
  { quotas }: Pick<CheckedSheet, "quotas">,
  total: TotalPoints,
  outcomes: readonly Pick<CriterionOutcome, "points">[],
  decidedOn: (quota: string) => number | undefined,
): readonly (readonly number[])[] {
  const pointsOf = (by: QuotaOrder, quota: string): number | undefined =>
    by.of === "group" ? total.groups[by.group]?.points : by.of === "criterion" ? outcomes[by.criterion]?.points : decidedOn(quota);
  return quotas.map(({ id, order }) => order.map((by) => pointsOf(by, id) ?? 0));
}

/**
 * Compares what units are ordered by: the total, then what breaks ties.
 *
 * @internal
 */
export function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) {
    const apart = value - (b[at] as number);
    if (apart !== 0) return apart;
  }
  return 0;
}

/**
 * Finds the least key that still has a place.
 *
 * @param keys - The keys of those that claim one, best first.
 * @param places - How many there are.
 * @param ties - What becomes of equal keys at the last place.
 * @returns The key; `undefined` where nobody keeps the grade.
 *
 * @internal
 */
export function lowestThatKeeps(
  keys: readonly (readonly number[])[],
  places: number,
  ties: "keep" | "lose",
): readonly number[] | undefined {
  const last = keys[places - 1];
  const next = keys[places];
  if (last === undefined || next === undefined || ties === "keep" || compareKeys(last, next) !== 0) return last;
  return keys.findLast((key) => compareKeys(key, last) > 0);
}

function asksClasses({ appliesTo, exceptFor }: CheckedQuota): boolean {
  return appliesTo !== undefined || exceptFor !== undefined;
}
