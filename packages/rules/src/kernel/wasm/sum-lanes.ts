import type { CheckedCriterion, CheckedSheet } from "../../score/checked-sheet.ts";
import { sumOf } from "../kernel-writer.ts";
import { leastShare } from "../least-share.ts";
import { criterionLanes, everywhere, type GivenLanes, type SheetLanes } from "./criterion-lanes.ts";
import { bounded, castMask, choose, compare, compute, greatest, join, type Lanes, least, type Mask, not, unless, where } from "./lanes.ts";

import { sumBatches } from "./sum-batches.ts";

/**
 * The sums of the criteria in eight rows; absent where nothing is added to one.
 *
 * @internal
 */
export interface SumLanes {
  readonly sums: ReadonlyMap<string, Lanes>;
  /** The maxima of what leaves the total, and of what is spread over the rest. */
  readonly excluded: Lanes | undefined;
  readonly spread: Lanes | undefined;
  readonly unknown: Mask | undefined;
  /** By group: its points within its limits, and whether a criterion in it applies. */
  readonly groups: readonly { readonly points: Lanes; readonly applies: Mask }[];
  /** By the place of a gate that asks criteria: where it fails. */
  readonly failing: ReadonlyMap<number, Mask>;
}

/**
 * Writes the sums of all criteria and groups.
 *
 * @param sheet - The sheet.
 * @param lanes - What it is written from.
 * @returns The sums, held.
 *
 * @internal
 */
export function sumLanes(sheet: CheckedSheet, lanes: SheetLanes): SumLanes {
  const { writer, width } = lanes;
  const sums = new Map<string, Lanes>();
  const failing = new Map<number, Mask>();
  const groups = sheet.groups.map((): { points: Lanes; applies: Mask | undefined } => ({
    points: writer.fill(width, 0),
    applies: undefined,
  }));
  let excluded: Lanes | undefined;
  let spread: Lanes | undefined;
  let unknown: Mask | undefined;
  const plus = (a: Lanes | undefined, b: Lanes): Lanes => writer.hold(a === undefined ? b : compute("add", a, b));
  const or = (a: Mask | undefined, b: Mask): Mask => writer.hold(a === undefined ? b : join("or", a, b));

  const batches = sumBatches(writer, lanes.metricOf, width);
  for (const criterion of sheet.criteria) {
    const { maximum, placement, notApplicable, group } = criterion;
    const isTakenIn = group === undefined && !isAsked(sheet, criterion);
    const taken = isTakenIn ? batches.take(criterion, sumOf(placement, maximum)) : undefined;
    const given: Partial<GivenLanes> = taken ?? criterionLanes(lanes, criterion);
    const { outside } = given;
    if (given.unknown !== undefined) unknown = or(unknown, given.unknown);
    let { points } = given;
    if (outside !== undefined) {
      if (points !== undefined)
        points = writer.hold(notApplicable === "full" ? choose(outside, writer.fill(width, maximum), points) : unless(outside, points));
      if (placement === "total" && notApplicable === "exclude") excluded = plus(excluded, where(outside, writer.fill(width, maximum)));
      if (placement === "total" && notApplicable === "rescale") spread = plus(spread, where(outside, writer.fill(width, maximum)));
    }
    if (points === undefined) continue;
    for (const [at, { condition }] of sheet.gates.entries()) {
      if (condition.kind !== "everyCriterionAtLeast" && condition.kind !== "criterionAtLeast") continue;
      if (condition.kind === "criterionAtLeast" ? condition.criterion !== criterion.id : placement !== "total" || maximum === 0) continue;
      const asked = condition.kind === "criterionAtLeast" ? condition.points : leastShare(maximum, condition);
      const isFew = castMask(writer.hold(compare("lt", points, writer.fill(width, bounded(width, asked)))), "i16");
      const asksOutside = condition.kind === "criterionAtLeast" && notApplicable === "full";
      const fails = outside === undefined || asksOutside ? isFew : join("andnot", isFew, outside);
      failing.set(at, or(failing.get(at), fails));
    }
    const inGroup = group === undefined ? undefined : groups[group];
    if (inGroup === undefined) sums.set(sumOf(placement, maximum), plus(sums.get(sumOf(placement, maximum)), points));
    else {
      inGroup.points = plus(inGroup.points, points);
      inGroup.applies = or(inGroup.applies, outside === undefined ? everywhere : not(outside));
    }
  }
  const { sums: others, positive } = batches.finish();
  for (const [name, sum] of others) sums.set(name, plus(sums.get(name), sum));
  if (positive !== undefined) unknown = or(unknown, compare("eq", positive, writer.fill("i16", 0)));
  const limited = groups.map(({ points, applies = writer.fill("i16", 0) }, at) => {
    const { maximum, minimum, placement } = sheet.groups[at] as CheckedSheet["groups"][number];
    const raised = minimum === undefined ? points : greatest(points, writer.fill(width, minimum));
    const within = writer.hold(least(raised, writer.fill(width, maximum)));
    sums.set(sumOf(placement, maximum), plus(sums.get(sumOf(placement, maximum)), within));
    return { points: within, applies: writer.hold(applies) };
  });
  return { sums, excluded, spread, unknown, groups: limited, failing };
}

/** Whether what it is for a unit, or what it gives, is asked of a criterion by itself. */
function isAsked({ gates }: CheckedSheet, { id, appliesTo, variants }: CheckedCriterion): boolean {
  return (
    appliesTo !== undefined ||
    variants.length > 0 ||
    gates.some(({ condition }) =>
      condition.kind === "criterionAtLeast" ? condition.criterion === id : condition.kind === "everyCriterionAtLeast",
    )
  );
}
