import type { PlainDate, Text } from "@pccc/core";
import type { AnsweredObligation, Metric } from "@pccc/rules";
import { columnOf, type UnitValue } from "../unit-value.ts";

const noneOwed: Text = { vi: "Không phải ban hành kế hoạch trong kỳ này", en: "No plan is to be adopted in this period" };
const stillOpen: Text = { vi: "Kỳ chưa kết thúc, kế hoạch chưa ban hành", en: "The period has not ended, and the plan is not adopted" };
const underReview: Text = {
  vi: "Nghĩa vụ ban hành kế hoạch chờ xem xét sau khi sắp xếp đơn vị",
  en: "Whether a plan is owed is under review after the change of units",
};

/**
 * The share of the plans owed that were adopted by the end of the period.
 *
 * @remarks
 * A plan counts as owed when it was adopted by then, fell due by then, or has no deadline. One adopted later counts in later periods.
 */
export const planAdopted: Metric = {
  id: "pccc.plan-adopted",
  title: { vi: "Kế hoạch đã ban hành", en: "Plans adopted" },
  kind: "rate",
  unit: { vi: "kế hoạch", en: "plans" },
  compute: (input) => columnOf(input, (owed) => adoptedBy(input.period.toInclusive, input.asOf, owed)),
};

function adoptedBy(end: PlainDate, asOf: PlainDate, owed: readonly AnsweredObligation[]): UnitValue {
  const plans = owed.filter((answered) => answered.obligation.kind === "adoptPlan" && isOwedBy(end, answered));
  if (plans.length === 0) return { state: "NotApplicable", evidence: [], note: noneOwed };
  const adopted = plans.filter((answered) => isAdoptedBy(end, answered));
  const open = plans.filter((answered) => !adopted.includes(answered) && answered.state !== "openOverdue");
  const reviewed = open.filter(({ obligation }) => obligation.status === "underReview");
  if (reviewed.length > 0) return { state: "Unknown", evidence: reviewed, note: underReview };
  if (open.length > 0 && asOf <= end) return { state: "Unknown", evidence: open, note: stillOpen };
  return { state: "Known", value: adopted.length, of: plans.length, evidence: plans };
}

function isAdoptedBy(end: PlainDate, { sentOn }: AnsweredObligation): boolean {
  return sentOn !== undefined && sentOn <= end;
}

function isOwedBy(end: PlainDate, answered: AnsweredObligation): boolean {
  if (isAdoptedBy(end, answered)) return true;
  const { dueOn, endedOn, status } = answered.obligation;
  // What lapsed before the period's end is owed no more; what a person must decide stays in question.
  if (endedOn !== undefined && endedOn < end && status !== "underReview") return false;
  return dueOn === undefined || dueOn <= end;
}
