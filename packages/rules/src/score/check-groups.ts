import { formatPoints, parsePoints } from "@pccc/core";
import type { CheckedCriterion, CheckedGroup, CheckedNeed } from "./checked-sheet.ts";
import type { CriterionGroup, GroupNeed, Sheet } from "./sheet.ts";
import type { SheetReader } from "./sheet-reader.ts";
import { unknownId } from "./unknown-id.ts";

/**
 * Checks the groups of a sheet against the criteria in them.
 *
 * @param reader - Reads and reports.
 * @param sheet - The sheet.
 * @param criteria - All its criteria, read.
 * @returns The groups in the order of the sheet; only complete where nothing was reported.
 *
 * @internal
 */
export function checkGroups(reader: SheetReader, sheet: Sheet, criteria: readonly CheckedCriterion[]): readonly CheckedGroup[] {
  const checked: CheckedGroup[] = [];
  // Inner groups stand after those that they are in.
  for (const [index, group] of [...(sheet.groups ?? []).entries()].toReversed()) {
    const read = checkGroup(reader, sheet, { group, index }, criteria, checked);
    if (read !== undefined) checked.unshift(read);
  }
  return checked;
}

/**
 * Reports the groups that need, at the end of a chain, what they are a part of: their points would have no first one.
 *
 * @param reader - Reports.
 * @param groups - All groups of the sheet, read.
 *
 * @internal
 */
export function checkNeeds(reader: SheetReader, groups: readonly CheckedGroup[]): void {
  const nameOf = (at: number): string => groups[at]?.id ?? "total";
  // A group rests on its inner groups and on what it needs; the total without any bonus on its outermost groups.
  const total = groups.length;
  const restsOn = [...groups, undefined].map((group, at): readonly number[] =>
    group === undefined
      ? groups.flatMap((other, place) => (other.placement === "total" && other.group === undefined ? [place] : []))
      : [
          ...groups.flatMap((other, place) => (other.group === at ? [place] : [])),
          ...group.needs.flatMap((need) => (need.of === "criterion" ? [] : [need.of === "group" ? need.group : total])),
        ],
  );
  const reported = new Set<number>();
  const visit = (at: number, path: readonly number[]): void => {
    const from = path.indexOf(at);
    if (from !== -1) {
      const circle = path.slice(from);
      const first = Math.min(...circle.filter((place) => groups[place]?.needs.length));
      if (reported.has(first)) return;
      reported.add(first);
      reader.report("PCCC_SHEET_NEEDS_CIRCLE", `groups[${first}].needs`, { circle: [...circle, at].map(nameOf).join(" → ") });
      return;
    }
    for (const next of restsOn[at] ?? []) if (!done.has(next)) visit(next, [...path, at]);
    done.add(at);
  };
  const done = new Set<number>();
  for (const at of groups.keys()) if (!done.has(at)) visit(at, []);
}

interface Place {
  readonly group: CriterionGroup;
  readonly index: number;
}

function checkGroup(
  reader: SheetReader,
  sheet: Sheet,
  { group, index }: Place,
  criteria: readonly CheckedCriterion[],
  after: readonly CheckedGroup[],
): CheckedGroup | undefined {
  const path = `groups[${index}]`;
  const maximum = reader.points(`${path}.maximum`, group.maximum, 0);
  const minimum = group.minimum === undefined ? undefined : reader.points(`${path}.minimum`, group.minimum, -Number.MAX_SAFE_INTEGER);
  const outer = outerOf(reader, sheet, { group, index });
  const rules = rulesOf(reader, sheet, path, group);
  if (maximum === undefined || rules === undefined) return undefined;
  if (minimum !== undefined && minimum > maximum) {
    reader.report("PCCC_SHEET_RANGE", `${path}.minimum`, { value: group.minimum ?? "", reason: "> maximum" });
  }
  const inside = criteria.filter((criterion) => criterion.group === index);
  const groups = after.filter((other) => other.group === index);
  const placement = inside[0]?.placement ?? groups[0]?.placement;
  const maxima = [...inside.map((criterion) => criterion.maximum), ...groups.map((other) => other.maximum)].toSorted((a, b) => b - a);
  const counted = rules.counts?.kind === "best" ? maxima.slice(0, rules.counts.count) : maxima;
  const sum = counted.reduce((left, most) => left + most, 0);
  if (placement === undefined || sum < maximum) {
    reader.report("PCCC_SHEET_GROUP_SUM", path, { group: group.id, maximum: group.maximum, sum: formatPoints(sum, sheet.decimals, ".") });
    return undefined;
  }
  if (groups.some((other) => other.placement !== placement)) reader.report("PCCC_SHEET_GROUP_MIXED", path, { group: group.id });
  const isMore = maxima.reduce((left, most) => left + most, 0) > maximum;
  for (const [at, criterion] of criteria.entries()) {
    if (criterion.group === undefined || !isInside(sheet, criterion.group, index)) continue;
    if (criterion.group === index && criterion.placement !== placement)
      reader.report("PCCC_SHEET_GROUP_MIXED", `criteria[${at}].placement`, { group: group.id });
    // What a group gives when less is possible in it is said by no one where its criteria already offer more than it gives.
    const leaves = criterion.notApplicable === "exclude" || criterion.notApplicable === "rescale";
    if (isMore && leaves && criterion.placement === "total" && criterion.maximum > 0) {
      reader.report("PCCC_SHEET_GROUP_POLICY", `criteria[${at}].notApplicable`, { group: group.id, policy: criterion.notApplicable });
    }
  }
  const { id, title, basis = [] } = group;
  return {
    id,
    title,
    maximum,
    ...(minimum === undefined ? {} : { minimum }),
    ...(outer === undefined ? {} : { group: outer }),
    ...rules,
    placement,
    basis,
  };
}

function outerOf(reader: SheetReader, sheet: Sheet, { group, index }: Place): number | undefined {
  if (group.group === undefined) return undefined;
  const outer = (sheet.groups ?? []).findIndex(({ id }) => id === group.group);
  if (outer === -1) reader.report("PCCC_SHEET_UNKNOWN_GROUP", `groups[${index}].group`, unknownId("group", group.group, sheet.groups));
  else if (outer >= index) reader.report("PCCC_SHEET_GROUP_ORDER", `groups[${index}].group`, { group: group.id, outer: group.group });
  return outer === -1 || outer >= index ? undefined : outer;
}

function rulesOf(
  reader: SheetReader,
  sheet: Sheet,
  path: string,
  { counts, needs = [], rounding }: CriterionGroup,
): Pick<CheckedGroup, "counts" | "needs" | "rounding"> | undefined {
  const wanted = needs.map((need, index) => readNeed(reader, sheet, `${path}.needs[${index}]`, need));
  const found = wanted.filter((need) => need !== undefined);
  if (rounding !== undefined && rounding.decimals > sheet.decimals) {
    reader.report("PCCC_SHEET_RANGE", `${path}.rounding.decimals`, {
      value: String(rounding.decimals),
      reason: `> decimals: ${sheet.decimals}`,
    });
    return undefined;
  }
  if (found.length < wanted.length) return undefined;
  const rest = { needs: found, ...(rounding === undefined ? {} : { rounding }) };
  if (counts?.kind !== "best") return counts === undefined ? rest : { counts, ...rest };
  const count = reader.count(`${path}.counts.count`, counts.count);
  if (count === 0) reader.report("PCCC_SHEET_RANGE", `${path}.counts.count`, { value: counts.count, reason: "= 0" });
  return count ? { counts: { kind: "best", count }, ...rest } : undefined;
}

function readNeed(reader: SheetReader, sheet: Sheet, path: string, need: GroupNeed): CheckedNeed | undefined {
  const any = -Number.MAX_SAFE_INTEGER;
  if ("total" in need) {
    const points = reader.points(`${path}.total`, need.total, any);
    const most = parsePoints(sheet.total, sheet.decimals);
    if (points !== undefined && most !== undefined && points > most)
      reader.report("PCCC_SHEET_RANGE", `${path}.total`, { value: need.total, reason: `> ${sheet.total}` });
    return points === undefined ? undefined : { of: "total", points };
  }
  const points = reader.points(`${path}.points`, need.points, any);
  if ("group" in need) {
    const group = (sheet.groups ?? []).findIndex(({ id }) => id === need.group);
    if (group === -1) reader.report("PCCC_SHEET_UNKNOWN_GROUP", `${path}.group`, unknownId("group", need.group, sheet.groups));
    return points === undefined || group === -1 ? undefined : { of: "group", group, points };
  }
  const { criterion } = need;
  const isFound = sheet.criteria.some(({ id }) => id === criterion);
  if (!isFound) reader.report("PCCC_SHEET_UNKNOWN_CRITERION", `${path}.criterion`, unknownId("criterion", criterion, sheet.criteria));
  return points === undefined || !isFound ? undefined : { of: "criterion", criterion, points };
}

/** Whether a group is another, or stands in it at any depth. */
function isInside(sheet: Sheet, group: number, other: number): boolean {
  if (group === other) return true;
  const outer = sheet.groups?.[group]?.group;
  const at = outer === undefined ? -1 : (sheet.groups ?? []).findIndex(({ id }) => id === outer);
  return at !== -1 && at < group && isInside(sheet, at, other);
}
