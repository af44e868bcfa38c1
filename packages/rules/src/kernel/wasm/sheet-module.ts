import type { CheckedSheet } from "../../score/checked-sheet.ts";
import type { BoundMetric } from "../bind-columns.ts";
import type { ScoreColumns } from "../score-columns.ts";
import { gradeLanes } from "./grade-lanes.ts";
import type { LaneProgram, LaneWriter } from "./lane-writer.ts";
import { metricReader } from "./metric-lanes.ts";
import { sumLanes } from "./sum-lanes.ts";
import type { SumWidths } from "./sum-widths.ts";
import { totalLanes } from "./total-lanes.ts";
import { writeLanes } from "./write-lanes.ts";

/**
 * Writes the module that scores rows of one sheet.
 *
 * @param writer - A function that was begun.
 * @param sheet - The sheet.
 * @param columns - The facts.
 * @param metrics - Its metrics, bound.
 * @param widths - How wide its sums are.
 * @returns The module, equal for sheets and columns that need the same code, and what is fed to it.
 *
 * @internal
 */
export function sheetModule(
  writer: LaneWriter,
  sheet: CheckedSheet,
  columns: ScoreColumns,
  metrics: readonly BoundMetric[],
  widths: SumWidths,
): LaneProgram {
  const placeOf = new Map(sheet.metrics.map((id, place) => [id, place]));
  const boundOf = (id: string): BoundMetric => metrics[placeOf.get(id) as number] as BoundMetric;
  const lanes = { writer, columns, width: widths.points, metricOf: metricReader(writer, boundOf), boundOf };
  const sums = sumLanes(sheet, lanes);
  const totals = totalLanes(sheet, lanes, sums, widths);
  writeLanes(writer, totals, gradeLanes(sheet, lanes, sums, totals.band));
  return writer.finish();
}
