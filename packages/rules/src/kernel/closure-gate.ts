import type { CheckedGate, CheckedSheet, Threshold } from "../score/checked-sheet.ts";
import { isWithin, reaches } from "../score/metric-value.ts";
import type { BoundMetric } from "./bind-columns.ts";
import { leastShare } from "./least-share.ts";
import { cellOf, UNKNOWN } from "./metric-cell.ts";
import type { ScoreColumns } from "./score-columns.ts";

type Condition = CheckedGate["condition"];

/** Of a gate in a row: 0 Unknown, 1 passed or asks nothing, 2 failed. @internal */
export type GateState = (
  row: number,
  points: Float64Array,
  applies: Uint8Array,
  groups: Float64Array,
  groupApplies: Uint8Array,
  sheet: CheckedSheet,
) => 0 | 1 | 2;

/** Puts together what a gate says of a row. @internal */
export function gateOf(condition: Condition, id: string, columns: ScoreColumns, metricOf: (id: string) => BoundMetric): GateState {
  switch (condition.kind) {
    case "criterionAtLeast":
      return (_, points, applies, _groups, _groupApplies, sheet) => {
        const at = sheet.criteria.findIndex((criterion) => criterion.id === condition.criterion);
        const dropsOut = applies[at] === 0 && sheet.criteria[at]?.notApplicable !== "full";
        return dropsOut || (points[at] as number) >= condition.points ? 1 : 2;
      };
    case "groupAtLeast":
      return (_, _points, _applies, groups, groupApplies) => {
        const given = groups[condition.group] as number;
        return (groupApplies[condition.group] === 0 && given === 0) || given >= condition.points ? 1 : 2;
      };
    case "everyCriterionAtLeast":
      return (_, points, applies, _groups, _groupApplies, sheet) =>
        sheet.criteria.every(
          ({ placement, maximum }, at) =>
            placement !== "total" || maximum === 0 || applies[at] === 0 || (points[at] as number) >= leastShare(maximum, condition),
        )
          ? 1
          : 2;
    case "veto": {
      const numbers = Object.hasOwn(columns.judged, id) ? columns.judged[id] : undefined;
      if (numbers === undefined) return () => 1;
      const { points, state } = numbers;
      return (row) => {
        const decided = state === undefined ? 1 : (state[row] as number);
        if (decided !== 1) return decided === 0 ? 1 : 0;
        return points[row] === 0 ? 1 : 2;
      };
    }
    case "totalAtLeast":
    case "countAtLeast":
    case "metricAtMost":
    case "metricAtLeast":
    case "anyOf":
    case "gradeNotAbove":
      throw new RangeError(`no function is made for ${condition.kind}`);
    default:
      return metricGateOf(condition, metricOf(condition.metric));
  }
}

/** The same of a gate that asks a metric. @internal */
export function metricGateOf(
  condition: Extract<Condition, { readonly threshold: Threshold }>,
  metric: BoundMetric,
): (row: number) => 0 | 1 | 2 {
  const cell = cellOf(metric);
  const isLeast = condition.kind === "rateAtLeast";
  return (row) => {
    const read = cell.read(row);
    if (read !== 0) return read === UNKNOWN ? 0 : 1;
    return (isLeast ? reaches(cell.value, condition.threshold) : isWithin(cell.value, condition.threshold)) ? 1 : 2;
  };
}
