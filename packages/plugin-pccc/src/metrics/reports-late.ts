import type { Metric } from "@pccc/rules";
import { measureDatedReports } from "../dated-reports.ts";
import { columnOf } from "../unit-value.ts";

/**
 * How many of the period's reports came after their deadline. One that never came is not late but missing.
 */
export const reportsLate: Metric = {
  id: "pccc.reports-late",
  title: { vi: "Báo cáo gửi chậm", en: "Reports sent late" },
  kind: "count",
  unit: { vi: "báo cáo", en: "reports" },
  compute: (input) =>
    columnOf(input, (owed) =>
      measureDatedReports(owed, ({ due, late }) => ({
        state: "Known",
        value: late.length,
        of: 1,
        evidence: late.length > 0 ? late : due,
      })),
    ),
};
