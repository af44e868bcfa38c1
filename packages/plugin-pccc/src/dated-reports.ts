import type { Text } from "@pccc/core";
import type { AnsweredObligation } from "@pccc/rules";
import type { UnitValue } from "./unit-value.ts";

/**
 * The reports of a unit that have a deadline, all of which have passed or been answered.
 *
 * @internal
 */
export interface DatedReports {
  readonly due: readonly AnsweredObligation[];
  readonly inTime: readonly AnsweredObligation[];
  readonly late: readonly AnsweredObligation[];
  readonly missing: readonly AnsweredObligation[];
}

const noneOwed: Text = {
  vi: "Không có báo cáo nào có thời hạn trong kỳ này",
  en: "No report with a deadline is owed in this period",
};
const notYetDue: Text = { vi: "Còn báo cáo chưa đến hạn", en: "A report is not yet due" };
const unresolved: Text = {
  vi: "Còn báo cáo chưa xác định được hạn vì chưa có quyết định về ngày nghỉ",
  en: "The due day of a report is open until the days off are decided",
};

/**
 * Counts a unit's reports with a deadline, once all of them have come to something.
 *
 * @remarks
 * A report without a deadline is neither in time nor late, and does not count. While one is not yet due, or its due day cannot be
 * told, nothing is known of the period.
 *
 * @param owed - What the unit owed.
 * @param measure - What is counted.
 * @returns The value that `measure` gives, or why there is none.
 *
 * @internal
 */
export function measureDatedReports(owed: readonly AnsweredObligation[], measure: (reports: DatedReports) => UnitValue): UnitValue {
  const reports = owed.filter(({ obligation, state }) => obligation.kind === "report" && state !== "ended");
  const pick = (...states: readonly AnsweredObligation["state"][]): readonly AnsweredObligation[] =>
    reports.filter(({ state }) => states.includes(state));
  const undecided = pick("noDeadline").filter(({ obligation }) => obligation.status === "unresolved");
  if (undecided.length > 0) return { state: "Unknown", evidence: undecided, note: unresolved };
  const open = pick("openInTime");
  if (open.length > 0) return { state: "Unknown", evidence: open, note: notYetDue };
  const due = pick("doneInTime", "doneLate", "openOverdue");
  if (due.length === 0) return { state: "NotApplicable", evidence: reports, note: noneOwed };
  return measure({ due, inTime: pick("doneInTime"), late: pick("doneLate"), missing: pick("openOverdue") });
}
