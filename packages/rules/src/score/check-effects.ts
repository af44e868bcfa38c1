import type { CheckedBand, CheckedCriterion, CheckedGate, CheckedGroup, CheckedNeed } from "./checked-sheet.ts";
import { conditionsOf } from "./conditions-of.ts";
import { metricsOf } from "./metrics-of-form.ts";
import type { Sheet } from "./sheet.ts";
import type { SheetReader } from "./sheet-reader.ts";

/**
 * Warns of what has no effect or counts twice: a band out of reach, a criterion that no grade depends on, one metric in two criteria.
 *
 * @remarks
 * By intervals: the other criteria may give anything between their least and their most. A criterion is reported only where no total of
 * the others lets it move the grade. Where points are rescaled its weight is not fixed, and only one that always gives the same is.
 *
 * @param reader - Reports.
 * @param sheet - The sheet as written, without errors.
 * @param read - Its criteria, bands and total, read.
 *
 * @internal
 */
export function checkEffects(
  reader: SheetReader,
  sheet: Sheet,
  read: {
    readonly criteria: readonly CheckedCriterion[];
    readonly groups: readonly CheckedGroup[];
    readonly gates: readonly CheckedGate[];
    readonly bands: readonly CheckedBand[];
    readonly total: number;
  },
): void {
  const { criteria, groups, bands } = read;
  checkMetricsTwice(reader, criteria);
  const above = rangeOf(
    criteria.filter(({ placement }) => placement === "bonusAbove"),
    groups,
  ).most;
  const slack = 10 ** (sheet.decimals - sheet.bandRounding.decimals);
  for (const [index, band] of bands.entries()) {
    if (band.atLeast - slack >= read.total + above)
      reader.report("PCCC_SHEET_BAND_UNREACHED", `bands[${index}].atLeast`, { band: band.id });
  }
  // Neither has a criterion one weight where points are raised, or a share of the total is taken.
  const isRescaled =
    criteria.some(({ notApplicable }) => notApplicable === "rescale") || read.gates.some(({ takes }) => takes !== undefined);
  for (const [index, criterion] of criteria.entries()) {
    if (isGated(criterion, read.gates, groups)) continue;
    // What a unit begins with is meant to be the same for all.
    if (criterion.form.kind === "base" || bands.length === 1) continue;
    // What a group with rules of its own makes of a criterion depends on the others in it.
    if (isUnderRules(criterion, groups)) continue;
    const isFixed = criterion.maximum === criterion.lowest;
    const { least } = rangeOf(criteria, groups, criterion, "least");
    const { most } = rangeOf(criteria, groups, criterion, "most");
    const matters = bands.slice(0, -1).some(({ atLeast }) => atLeast - slack <= most && atLeast > least);
    if (isFixed || (!isRescaled && !matters))
      reader.report("PCCC_SHEET_CRITERION_WITHOUT_EFFECT", `criteria[${index}]`, { criterion: criterion.id });
  }
}

function isUnderRules({ id, group, placement, elsewhere, variants }: CheckedCriterion, groups: readonly CheckedGroup[]): boolean {
  if (elsewhere !== undefined || variants.some(({ maximum }) => maximum !== undefined)) return true;
  const isNeeded = (need: CheckedNeed): boolean =>
    need.of === "criterion" ? need.criterion === id : need.of === "group" ? isIn(group, need.group, groups) : placement === "total";
  if (groups.some(({ needs }) => needs.some(isNeeded))) return true;
  for (let at = group; at !== undefined; at = groups[at]?.group) {
    const { counts, needs, rounding } = groups[at] as CheckedGroup;
    if (counts !== undefined || needs.length > 0 || rounding !== undefined) return true;
  }
  return false;
}

function isGated(criterion: CheckedCriterion, gates: readonly CheckedGate[], groups: readonly CheckedGroup[]): boolean {
  return gates.flatMap(conditionsOf).some((condition) => {
    if (condition.kind === "criterionAtLeast") return condition.criterion === criterion.id;
    if (condition.kind === "groupAtLeast") return isIn(criterion.group, condition.group, groups);
    return condition.kind === "everyCriterionAtLeast" && criterion.placement === "total" && criterion.maximum > 0;
  });
}

/** Whether a group is another, or stands in it at any depth. */
function isIn(group: number | undefined, other: number, groups: readonly CheckedGroup[]): boolean {
  return group !== undefined && (group === other || isIn(groups[group]?.group, other, groups));
}

/** The least and the most that criteria add up to, groups kept within their limits; one of them may be fixed at its least or most. */
function rangeOf(
  criteria: readonly CheckedCriterion[],
  groups: readonly CheckedGroup[],
  fixed?: CheckedCriterion,
  at?: "least" | "most",
): { readonly least: number; readonly most: number } {
  let [least, most] = [0, 0];
  const inside = groups.map(() => ({ least: 0, most: 0, used: false }));
  for (const criterion of criteria) {
    const low = criterion === fixed && at === "most" ? criterion.maximum : leastOf(criterion);
    const high = criterion === fixed && at === "least" ? leastOf(criterion) : criterion.maximum;
    const group = criterion.group === undefined ? undefined : inside[criterion.group];
    if (group === undefined) {
      least += low;
      most += high;
    } else {
      group.least += low;
      group.most += high;
      group.used = true;
    }
  }
  for (const [index, group] of [...inside.entries()].toReversed()) {
    if (!group.used) continue;
    const { maximum, minimum = Number.NEGATIVE_INFINITY, group: at } = groups[index] as CheckedGroup;
    const [low, high] = [Math.min(maximum, Math.max(minimum, group.least)), Math.min(maximum, Math.max(minimum, group.most))];
    const outer = at === undefined ? undefined : inside[at];
    if (outer === undefined) {
      least += low;
      most += high;
    } else {
      outer.least += low;
      outer.most += high;
      outer.used = true;
    }
  }
  return { least, most };
}

function leastOf({ lowest, notApplicable }: CheckedCriterion): number {
  return notApplicable === "full" ? lowest : Math.min(lowest, 0);
}

function checkMetricsTwice(reader: SheetReader, criteria: readonly CheckedCriterion[]): void {
  const first = new Map<string, string>();
  for (const [index, { id, form }] of criteria.entries()) {
    for (const metric of metricsOf(form)) {
      const other = first.get(metric);
      if (other === undefined) first.set(metric, id);
      // A composite may read one population in several of its parts.
      else if (other !== id) reader.report("PCCC_SHEET_METRIC_TWICE", `criteria[${index}].form.metric`, { metric, criterion: id, other });
    }
  }
}
