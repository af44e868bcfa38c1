import { multiplyDivide } from "@pccc/core";
import type { CheckedGate, CheckedSheet } from "./checked-sheet.ts";
import { isWithin, type MetricValue, reaches } from "./metric-value.ts";
import type { CriterionOutcome } from "./score-criterion.ts";

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
  readonly value: MetricValue | undefined;
}

/**
 * The grade of one row.
 *
 * @internal
 */
export interface GradeOutcome {
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
 * Grades a total: the band of the rounded total, lowered by the gates that fail.
 *
 * @param sheet - The sheet.
 * @param total - The total, scaled.
 * @param outcomes - The outcomes of the criteria.
 * @param valueOf - The value of a metric for this unit.
 * @returns The grade and what each gate did.
 *
 * @internal
 */
export function gradeOf(
  sheet: CheckedSheet,
  total: number,
  outcomes: readonly CriterionOutcome[],
  valueOf: (metric: string) => MetricValue,
): GradeOutcome {
  const { banded, band } = bandOf(sheet, total);
  const gates = sheet.gates.map((gate): GateOutcome => {
    const { state, value } = stateOf(gate, outcomes, valueOf);
    return { gate, state, caps: state === "Failed" && gate.cap > band, value };
  });
  const after = gates.reduce((worst, { gate, caps }) => (caps ? Math.max(worst, gate.cap) : worst), band);
  // A gate that is Unknown leaves the grade open only where it could still lower it.
  const isOpen = gates.some(({ gate, state }) => state === "Unknown" && gate.cap > after);
  return { banded, byPoints: band, after: isOpen ? undefined : after, gates };
}

function stateOf(
  gate: CheckedGate,
  outcomes: readonly CriterionOutcome[],
  valueOf: (metric: string) => MetricValue,
): Pick<GateOutcome, "state" | "value"> {
  const { condition } = gate;
  if (condition.kind === "criterionAtLeast") {
    const outcome = outcomes.find(({ criterion }) => criterion.id === condition.criterion);
    if (outcome === undefined || outcome.points === undefined) return { state: "Unknown", value: undefined };
    const dropsOut = outcome.state === "NotApplicable" && outcome.criterion.notApplicable !== "full";
    if (dropsOut) return { state: "NotApplicable", value: undefined };
    return { state: outcome.points >= condition.points ? "Passed" : "Failed", value: undefined };
  }
  const value = valueOf(condition.metric);
  if (value.state !== "Known") return { state: value.state, value };
  const passes = condition.kind === "rateAtLeast" ? reaches(value, condition.threshold) : isWithin(value, condition.threshold);
  return { state: passes ? "Passed" : "Failed", value };
}
