import type { BoardRow } from "../score/board.ts";
import { type CheckedCriterion, type CheckedForm, type CheckedSheet, type Threshold, WHOLE } from "../score/checked-sheet.ts";
import { reaches } from "../score/metric-value.ts";
import { metricsOf } from "../score/metrics-of-form.ts";
import { scopeOf } from "../score/score-criterion.ts";
import { classesIn } from "../score/score-units.ts";
import type { TestedUnit } from "./sheet-test.ts";

/**
 * One thing of a sheet that a case can go through: a branch of a criterion, a band, a gate or a quota.
 *
 * @public
 */
export interface CoverageItem {
  readonly kind: "criterion" | "group" | "band" | "gate" | "quota";
  readonly id: string;
  /** Such as `step 80%`, `notApplicable`, `capped`. */
  readonly branch: string;
  /** How many units of the tests went through it. */
  readonly times: number;
}

/**
 * A unit of a test as it was scored.
 *
 * @internal
 */
export interface ScoredTestUnit {
  readonly row: BoardRow;
  readonly unit: TestedUnit;
  /** Numerator, denominator and state of a metric. */
  readonly valueOf: (metric: string) => readonly [number, number, number];
}

/**
 * Counts what scored units went through.
 *
 * @param sheet - The sheet.
 * @param scored - The units.
 * @returns Everything that can be gone through, in the order of the sheet.
 *
 * @internal
 */
export function coverageOf(sheet: CheckedSheet, scored: readonly ScoredTestUnit[]): readonly CoverageItem[] {
  const count = (hits: (item: ScoredTestUnit) => boolean): number => scored.filter(hits).length;
  const criteria = sheet.criteria.flatMap((criterion): readonly CoverageItem[] =>
    branchesOf(criterion).map((branch) => ({
      kind: "criterion",
      id: criterion.id,
      branch,
      times: count((item) => branchesTaken(sheet, criterion, item).includes(branch)),
    })),
  );
  const bands = sheet.bands.map(
    ({ id }): CoverageItem => ({ kind: "band", id, branch: "graded", times: count(({ row }) => row.grade === id) }),
  );
  const lowering = (kind: "gate" | "quota", id: string): CoverageItem => ({
    kind,
    id,
    branch: "lowers",
    times: count(({ row }) => row.cappedBy.includes(id)),
  });
  const taking = (id: string): CoverageItem => ({
    kind: "gate",
    id,
    branch: "takes",
    times: count(({ row }) => row.explanation.children.some((child) => child.id === `gate:${id}` && (child.points ?? 0) < 0)),
  });
  // A group without rules of its own is covered by its criteria.
  const groups = sheet.groups
    .filter(({ counts, needs }) => counts !== undefined || needs.length > 0)
    .map(({ id }): CoverageItem => {
      const isChanged = ({ row }: ScoredTestUnit): boolean => row.explanation.children.some((child) => child.id === `adjust:group:${id}`);
      return { kind: "group", id, branch: "changes", times: count(isChanged) };
    });
  return [
    ...criteria,
    ...groups,
    ...bands,
    ...sheet.gates.filter(({ cap, lowersBy }) => cap > 0 || lowersBy !== undefined).map(({ id }) => lowering("gate", id)),
    ...sheet.gates.filter(({ takes }) => takes !== undefined).map(({ id }) => taking(id)),
    ...sheet.quotas.map(({ id }) => lowering("quota", id)),
  ];
}

function branchesOf(criterion: CheckedCriterion): readonly string[] {
  const { form, variants, appliesTo } = criterion;
  const own = branchesOfForm(form);
  return [
    ...own,
    ...variants.flatMap((variant) => branchesOfForm(variant.form).map((branch) => `${variant.for.join("|")}: ${branch}`)),
    ...([form, ...variants.map((variant) => variant.form)].some(canDrop) || appliesTo !== undefined ? ["notApplicable"] : []),
  ];
}

/** Whether a form may not apply: a mean with a part that counts as the whole always has something to count. */
function canDrop(form: CheckedForm): boolean {
  if (form.kind === "composite") return form.parts.every(({ notApplicable }) => notApplicable === "exclude");
  return metricsOf(form).length > 0;
}

function branchesOfForm(form: CheckedForm): readonly string[] {
  switch (form.kind) {
    case "base":
      return ["base"];
    case "allOrNothing":
      return ["all", "nothing"];
    case "stepped":
      // Nothing lies below a step from 0.
      return [...(isFromZero(form.steps[0]?.atLeast) ? [] : ["below"]), ...form.steps.map(({ atLeast }) => stepName(atLeast))];
    case "linear":
    case "ramp":
      return ["full", "between", "none"];
    case "judged":
      return form.severities.length > 0 ? form.severities.map(({ id }) => id) : ["judged"];
    case "judgedEvents":
      return ["none", ...form.severities.map(({ id }) => id)];
    case "composite":
      return ["mean"];
    default:
      return ["none", "some", "limit"];
  }
}

function branchesTaken(sheet: CheckedSheet, sheetCriterion: CheckedCriterion, { row, unit, valueOf }: ScoredTestUnit): readonly string[] {
  const result = row.criteria.find((item) => item.criterion === sheetCriterion.id);
  if (result?.state === "NotApplicable") return ["notApplicable"];
  const points = result?.points;
  if (points === undefined) return [];
  const { criterion, form } = scopeOf(sheetCriterion, classesIn(sheet, row.unit, unit.classes));
  const variant = criterion.variants.find((item) => item.form === form);
  const judged = (unit.judgements?.[criterion.id] ?? []).map(({ severity }) => severity ?? "judged");
  const taken =
    form.kind === "judgedEvents" || form.kind === "judged"
      ? judged.length > 0 || form.kind === "judged"
        ? judged
        : ["none"]
      : [branchOf(form, criterion, points, valueOf)];
  return variant === undefined ? taken : taken.map((branch) => `${variant.for.join("|")}: ${branch}`);
}

function branchOf(
  form: Exclude<CheckedForm, { readonly kind: "judged" | "judgedEvents" }>,
  criterion: CheckedCriterion,
  points: number,
  valueOf: ScoredTestUnit["valueOf"],
): string {
  switch (form.kind) {
    case "base":
      return "base";
    case "allOrNothing": {
      const [numerator, denominator] = valueOf(form.metric);
      return reaches({ numerator, denominator }, form.atLeast) === form.isUpperLimit ? "nothing" : "all";
    }
    case "stepped": {
      const [numerator, denominator] = valueOf(form.metric);
      const step = form.steps.findLast(({ atLeast }) => reaches({ numerator, denominator }, atLeast));
      return step === undefined ? "below" : stepName(step.atLeast);
    }
    case "linear":
    case "ramp":
      return points === criterion.maximum ? "full" : points === 0 ? "none" : "between";
    case "composite":
      return "mean";
    case "addition":
      return points === 0 ? "none" : points === criterion.maximum ? "limit" : "some";
    case "perPercent": {
      const moved = form.direction === "shortfall" ? criterion.maximum - points : points;
      return moved === 0 ? "none" : moved === criterion.maximum ? "limit" : "some";
    }
    case "productDeduction":
      return points === criterion.maximum ? "none" : points === 0 ? "limit" : "some";
    case "deduction":
    case "tieredDeduction":
      return points === criterion.maximum ? "none" : points === criterion.lowest ? "limit" : "some";
  }
}

function isFromZero(threshold: Threshold | undefined): boolean {
  return threshold?.value === 0 && threshold.strict !== true;
}

function stepName({ kind, value, strict }: Threshold): string {
  const level = kind === "rate" ? `${value / (WHOLE / 100)}%` : String(value);
  return strict ? `above ${level}` : `from ${level}`;
}
