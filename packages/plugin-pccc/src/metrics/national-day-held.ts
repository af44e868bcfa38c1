import type { Text } from "@pccc/core";
import type { AnsweredObligation, Metric } from "@pccc/rules";
import { columnOf, type UnitValue } from "../unit-value.ts";

const noneOwed: Text = {
  vi: "Không có nghĩa vụ tổ chức Ngày toàn dân PCCC (04/10) trong kỳ này",
  en: "No activity of 4 October is owed in this period",
};
const notYetDue: Text = { vi: "Chưa đến ngày 04/10", en: "4 October has not come" };

/**
 * Whether the unit held its activity of 4 October, the national day of fire prevention.
 *
 * @remarks
 * It is the duty to perform whose due day is 4 October. A result that was sent after the day counts: the day says when to hold the
 * activity, not when to tell of it.
 */
export const nationalDayHeld: Metric = {
  id: "pccc.national-day-held",
  title: { vi: "Hoạt động Ngày toàn dân PCCC 04/10", en: "Activity of 4 October" },
  kind: "rate",
  unit: { vi: "hoạt động", en: "activities" },
  compute: (input) => columnOf(input, heldBy),
};

function heldBy(owed: readonly AnsweredObligation[]): UnitValue {
  const activities = owed.filter(
    ({ obligation, state }) => obligation.kind === "perform" && state !== "ended" && obligation.dueOn?.endsWith("-10-04") === true,
  );
  if (activities.length === 0) return { state: "NotApplicable", evidence: [], note: noneOwed };
  const open = activities.filter(({ state }) => state === "openInTime");
  if (open.length > 0) return { state: "Unknown", evidence: open, note: notYetDue };
  const held = activities.filter(({ state }) => state === "doneInTime" || state === "doneLate");
  return { state: "Known", value: held.length, of: activities.length, evidence: activities };
}
