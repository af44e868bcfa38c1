import type { Metric } from "@pccc/rules";
import { measureDatedReports } from "../dated-reports.ts";
import { columnOf } from "../unit-value.ts";

/**
 * How many of the period's reports are overdue and have not come.
 */
export const reportsMissing: Metric = {
  id: "pccc.reports-missing",
  title: { vi: "Báo cáo quá hạn chưa gửi", en: "Reports overdue and not sent" },
  kind: "count",
  unit: { vi: "báo cáo", en: "reports" },
  compute: (input) =>
    columnOf(input, (owed) =>
      measureDatedReports(owed, ({ due, missing }) => ({
        state: "Known",
        value: missing.length,
        of: 1,
        evidence: missing.length > 0 ? missing : due,
      })),
    ),
};
