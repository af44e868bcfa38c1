import type { Text } from "@pccc/core";
import type { MetricColumn, MetricInput } from "@pccc/rules";
import { measureFigures } from "./figures-of-report.ts";
import type { ReportFigure } from "./report-figures.ts";
import { columnOf } from "./unit-value.ts";

const nothingPlanned: Text = {
  vi: "Báo cáo nêu kế hoạch bằng 0 trong kỳ này",
  en: "The report says that nothing was planned in this period",
};

/**
 * Measures how much of what was planned was done, by the figures of the period's report.
 *
 * @remarks
 * Where the report states a plan of 0 the rate does not apply. Where no report states the figures and none is awaited, the rate is 0.
 *
 * @param input - The units and their reports.
 * @param done - The figure that counts what was done.
 * @param planned - The figure that counts what was planned.
 * @returns The column.
 *
 * @internal
 */
export function rateOfPlan(input: MetricInput, done: ReportFigure, planned: ReportFigure): MetricColumn {
  return columnOf(input, (owed) =>
    measureFigures(owed, [done, planned], "nothingDone", ([value = 0, of = 0], evidence) =>
      of === 0 ? { state: "NotApplicable", evidence, note: nothingPlanned } : { state: "Known", value, of, evidence },
    ),
  );
}
