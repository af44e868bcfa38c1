import { multiplyDivide } from "@pccc/core";
import { type CheckedCondition, type CheckedGate, type CheckedSheet, WHOLE } from "./checked-sheet.ts";
import { compareValues, isWithin, type MetricValue, reaches } from "./metric-value.ts";
import type { ReadJudgement } from "./read-judgements.ts";
import { type CriterionOutcome, isAbsent } from "./score-criterion.ts";
import type { TotalPoints } from "./total-points.ts";

/**
 * What a gate says of one row. `Unknown`: its metric is, and it could still lower the grade.
 *
 * @internal
 */
export interface GateOutcome {
  readonly gate: CheckedGate;
  readonly state: "Passed" | "Failed" | "Unknown" | "NotApplicable";
  /** Whether it lowered the grade. */
  readonly caps: boolean;
  /** What it takes of the total; 0 or negative. */
  readonly points: number;
  readonly value: MetricValue | undefined;
  /** What the value is compared with, where that is another metric. */
  readonly than: MetricValue | undefined;
  /** What established a veto. */
  readonly judgement: ReadJudgement | undefined;
  /** The points that the condition looked at, scaled: of a criterion, a group or the total. */
  readonly reached: number | undefined;
  /** The place of the best grade that it allows where it fails. */
  readonly cap: number;
  /** What each condition says of which one is enough. */
  readonly parts: readonly ConditionOutcome[];
}

/**
 * What a condition says of a row.
 *
 * @internal
 */
export interface ConditionOutcome {
  readonly condition: CheckedCondition;
  readonly state: GateOutcome["state"];
  readonly value?: MetricValue;
  readonly than?: MetricValue;
  readonly reached?: number;
}

/**
 * What a grade is found from, besides the sheet.
 *
 * @internal
 */
export interface GradeFacts {
  readonly total: TotalPoints;
  readonly outcomes: readonly CriterionOutcome[];
  /** The classes of the unit; `undefined` where nobody said them. */
  readonly classes: readonly string[] | undefined;
  readonly valueOf: (metric: string) => MetricValue;
  /** What was decided on a gate, by its id. */
  readonly judgementOf: (gate: string) => ReadJudgement | undefined;
}

/**
 * The grade of one row.
 *
 * @internal
 */
export interface GradeOutcome {
  /** The total after what gates take of it, scaled. */
  readonly total: number;
  /** The total as it is banded, scaled. */
  readonly banded: number;
  /** Places in the sheet's bands: by points alone, and after the gates. `after` is absent while a gate that matters is Unknown. */
  readonly byPoints: number;
  readonly after: number | undefined;
  readonly gates: readonly GateOutcome[];
}

/**
 * Rounds a total as the sheet says and finds its band.
 *
 * @param sheet - The sheet.
 * @param total - The total, scaled.
 * @returns The rounded total, scaled, and the place of its band; a total below 0 is in the last.
 *
 * @internal
 */
export function bandOf(sheet: CheckedSheet, total: number): { readonly banded: number; readonly band: number } {
  const { decimals, rounding } = sheet.sheet.bandRounding;
  const unit = 10 ** (sheet.decimals - decimals);
  const banded = multiplyDivide(total, 1, unit, rounding) * unit;
  const band = sheet.bands.findIndex(({ atLeast }) => banded >= atLeast);
  return { banded, band: band === -1 ? sheet.bands.length - 1 : band };
}

/**
 * Grades a total: gates that fail take their shares of it, and the band of the rounded rest is lowered by the others.
 *
 * @param sheet - The sheet.
 * @param facts - The total, the outcomes of the criteria, and what gates ask.
 * @returns The grade and what each gate did.
 *
 * @internal
 */
export function gradeOf(sheet: CheckedSheet, facts: GradeFacts): GradeOutcome {
  const whole = facts.total.total;
  const last = sheet.bands.length - 1;
  const takes = takesOf(sheet, facts);
  const total = takes.reduce((rest, { points }) => rest + points, whole);
  const { banded, band } = bandOf(sheet, total);
  const states = sheet.gates.map((gate) => takes.find((item) => item.gate === gate) ?? { points: 0, ...stateOf(gate, facts, banded) });
  const capped = states.reduce((worst, { cap, state }) => (state === "Failed" ? Math.max(worst, cap) : worst), band);
  // What lowers by a number of grades does so after the best grades that others allow, one after another.
  const lowering = states.reduce((sum, { gate, state }) => sum + (state === "Failed" ? (gate.lowersBy ?? 0) : 0), 0);
  const after = Math.min(last, capped + lowering);
  const gates = states.map(({ gate, state, points, value, than, judgement, reached, cap, parts = [] }): GateOutcome => {
    const caps = state === "Failed" && (gate.lowersBy === undefined ? cap > band : capped < last);
    return { gate, state, caps, points, value, than, judgement, reached, cap, parts };
  });
  // A gate that is Unknown leaves the grade open only where it could still lower it; one that takes points leaves the total open.
  const isOpen = gates.some(
    ({ gate, state }) =>
      state === "Unknown" &&
      (gate.takes !== undefined || (gate.lowersBy === undefined ? Math.min(last, gate.cap + lowering) : last) > after),
  );
  return { total, banded, byPoints: band, after: isOpen ? undefined : after, gates };
}

interface Take extends GateState {
  /** 0 or negative. */
  readonly points: number;
}

/** What gates take of the total: each its share of the total before any of them, together no more than there is. */
function takesOf(sheet: CheckedSheet, facts: GradeFacts): readonly Take[] {
  const whole = Math.max(0, facts.total.total);
  let left = whole;
  return sheet.gates.flatMap((gate): readonly Take[] => {
    if (gate.takes === undefined) return [];
    const found = stateOf(gate, facts, bandOf(sheet, facts.total.total).banded);
    const share = found.state === "Failed" ? multiplyDivide(whole, gate.takes.percent, WHOLE, gate.takes.rounding) : 0;
    const taken = Math.min(left, share);
    left -= taken;
    return [{ points: 0 - taken, ...found }];
  });
}

interface GateState {
  readonly gate: CheckedGate;
  readonly cap: number;
  readonly state: GateOutcome["state"];
  readonly value?: MetricValue;
  readonly than?: MetricValue;
  readonly judgement?: ReadJudgement;
  readonly reached?: number;
  readonly parts?: readonly ConditionOutcome[];
}

function stateOf(gate: CheckedGate, facts: GradeFacts, banded: number): GateState {
  const { condition, appliesTo, cap } = gate;
  const { classes, judgementOf, valueOf } = facts;
  const own = { gate, cap };
  if (appliesTo !== undefined && !(classes?.some((item) => appliesTo.includes(item)) ?? false)) {
    return { ...own, state: classes === undefined ? "Unknown" : "NotApplicable" };
  }
  switch (condition.kind) {
    case "veto": {
      const judgement = judgementOf(gate.id);
      if (judgement === undefined) return { ...own, state: "Passed" };
      return { ...own, state: judgement.points === undefined ? "Unknown" : judgement.points === 0 ? "Passed" : "Failed", judgement };
    }
    case "anyOf": {
      const parts = condition.conditions.map((one) => outcomeOf(one, facts, banded));
      const states = new Set(parts.map(({ state }) => state));
      const state = (["Passed", "Unknown", "Failed"] as const).find((item) => states.has(item)) ?? "NotApplicable";
      return { ...own, state, parts };
    }
    case "gradeNotAbove": {
      const value = valueOf(condition.metric);
      if (value.state !== "Known") return { ...own, state: value.state, value };
      // A place that the list of grades does not have says nothing.
      const best = condition.caps[value.numerator - 1];
      if (best === undefined) return { ...own, state: "Unknown", value };
      return { gate, cap: best, state: best === 0 ? "Passed" : "Failed", value };
    }
    default:
      return { ...own, ...outcomeOf(condition, facts, banded) };
  }
}

function outcomeOf(condition: CheckedCondition, { total, outcomes, valueOf }: GradeFacts, banded: number): ConditionOutcome {
  type Seen = Pick<ConditionOutcome, "value" | "than" | "reached">;
  const told = (state: GateOutcome["state"], seen: Seen = {}): ConditionOutcome => ({ condition, state, ...seen });
  const asked = (passes: boolean, seen?: Seen): ConditionOutcome => told(passes ? "Passed" : "Failed", seen);
  switch (condition.kind) {
    case "criterionAtLeast": {
      const outcome = outcomes.find(({ criterion }) => criterion.id === condition.criterion);
      if (outcome === undefined || outcome.points === undefined) return told("Unknown");
      const dropsOut = isAbsent(outcome) || (outcome.state === "NotApplicable" && outcome.criterion.notApplicable !== "full");
      return dropsOut ? told("NotApplicable") : asked(outcome.points >= condition.points, { reached: outcome.points });
    }
    case "groupAtLeast": {
      const group = total.groups[condition.group];
      // Points that a policy gives for what does not apply are points of the group too.
      if (group === undefined || (!group.applies && group.points === 0)) return told("NotApplicable");
      return asked(group.points >= condition.points, { reached: group.points });
    }
    case "totalAtLeast":
      return asked(banded >= condition.points, { reached: banded });
    case "everyCriterionAtLeast":
      return asked(outcomes.filter((outcome) => fallsShort(outcome, condition)).length <= (condition.except ?? 0));
    case "rateAtLeast":
    case "rateAtMost":
    case "countAtMost":
    case "countAtLeast": {
      const value = valueOf(condition.metric);
      if (value.state !== "Known") return told(value.state, { value });
      return asked(isAtLeast(condition.kind) ? reaches(value, condition.threshold) : isWithin(value, condition.threshold), { value });
    }
    case "metricAtMost":
    case "metricAtLeast": {
      const [value, than] = [valueOf(condition.metric), valueOf(condition.than)];
      const states = [value.state, than.state];
      if (states.includes("NotApplicable")) return told("NotApplicable", { value, than });
      if (states.includes("Unknown")) return told("Unknown", { value, than });
      const order = compareValues(value, than);
      return asked(isAtLeast(condition.kind) ? order >= 0 : order <= 0, { value, than });
    }
  }
}

/** Whether a gate asks for no less of a metric; no more where not. @internal */
export function isAtLeast(kind: Extract<CheckedCondition, { readonly metric: string }>["kind"]): boolean {
  return kind === "rateAtLeast" || kind === "countAtLeast" || kind === "metricAtLeast";
}

/**
 * Whether a criterion of the total that applies gives less of its maximum than a gate asks of every one, exactly.
 *
 * @internal
 */
export function fallsShort(
  { criterion: { maximum, placement }, state, points = 0 }: CriterionOutcome,
  { percent, strict }: Extract<CheckedCondition, { readonly kind: "everyCriterionAtLeast" }>,
): boolean {
  if (placement !== "total" || maximum === 0 || state !== "Known") return false;
  const [given, asked] = [BigInt(points) * BigInt(WHOLE), BigInt(maximum) * BigInt(percent)];
  return strict === true ? given <= asked : given < asked;
}
