import type { Metric } from "@pccc/rules";
import { measureDatedReports } from "../dated-reports.ts";
import { columnOf } from "../unit-value.ts";

/**
 * The share of the period's reports with a deadline that came in time.
 */
export const reportsOnTime: Metric = {
  id: "pccc.reports-on-time",
  title: { vi: "Báo cáo gửi đúng hạn", en: "Reports sent in time" },
  kind: "rate",
  unit: { vi: "báo cáo", en: "reports" },
  compute: (input) =>
    columnOf(input, (owed) =>
      measureDatedReports(owed, ({ due, inTime }) => ({ state: "Known", value: inTime.length, of: due.length, evidence: due })),
    ),
};
