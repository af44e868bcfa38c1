import type { CheckedSheet } from "../score/checked-sheet.ts";
import type { BoundMetric } from "./bind-columns.ts";
import { EXACT, isExactThreshold } from "./exact-limits.ts";
import { bottomOf, testOf, type Writer } from "./kernel-writer.ts";

/**
 * Writes what a gate does to the grade of a row: lowers it, leaves it open, or nothing.
 *
 * @param writer - What the function is written from.
 * @param gate - The gate.
 * @param at - Its place in the sheet.
 * @returns Statements.
 *
 * @internal
 */
export function gateOf(writer: Writer, { condition, cap, id }: CheckedSheet["gates"][number], at: number): string {
  const { sheet, columns, metrics, placeOf, use } = writer;
  const fail = `if (${cap} > band) { if (${cap} > after) after = ${cap}; ${at < 32 ? `bits |= ${1 << at};` : ""} }`;
  const doubt = `if (${cap} > open) open = ${cap};`;
  switch (condition.kind) {
    case "criterionAtLeast": {
      const place = sheet.criteria.findIndex((criterion) => criterion.id === condition.criterion);
      const asked = sheet.criteria[place]?.notApplicable === "full" ? "" : `k${place} === 1 && `;
      return `if (${asked}p${place} < ${condition.points}) { ${fail} }`;
    }
    case "groupAtLeast":
      return `if ((ga${condition.group} || g${condition.group} !== 0) && g${condition.group} < ${condition.points}) { ${fail} }`;
    case "everyCriterionAtLeast":
      return `if (!e${at}) { ${fail} }`;
    case "veto": {
      const numbers = Object.hasOwn(columns.judged, id) ? columns.judged[id] : undefined;
      if (numbers === undefined) return "";
      const established = `if (${use(numbers.points)}[i] !== 0) { ${fail} }`;
      return numbers.state === undefined
        ? established
        : `switch (${use(numbers.state)}[i]) { case 1: ${established} break; case 0: break; default: ${doubt} }`;
    }
    case "totalAtLeast":
    case "countAtLeast":
    case "metricAtMost":
    case "metricAtLeast":
    case "anyOf":
    case "gradeNotAbove":
      throw new RangeError(`${sheet.sheet.id}: no code is written for ${condition.kind}`);
    default: {
      const place = placeOf.get(condition.metric) as number;
      const metric = metrics[place] as BoundMetric;
      const bottom = bottomOf(metrics, place);
      const isLeast = condition.kind === "rateAtLeast";
      const isExact = isExactThreshold(condition.threshold, metric.limits) && metric.limits.numerator < EXACT;
      const value = `{ numerator: n${place}, denominator: ${bottom} }`;
      const passes = isExact
        ? isLeast
          ? testOf(condition.threshold, `n${place}`, bottom)
          : `!(${testOf({ ...condition.threshold, strict: true }, `n${place}`, bottom)})`
        : `${isLeast ? "reaches" : "isWithin"}(${value}, ${use(condition.threshold)})`;
      return `if (s${place} === 1) { if (!(${passes})) { ${fail} } } else if (s${place} === 0) { ${doubt} }`;
    }
  }
}
