import { epochDayOf, type PlainDate, plainDate, type Submission } from "@pccc/core";
import type { AnsweredObligation, Obligation } from "@pccc/rules";
import { period } from "./score-fixture.ts";

/** Noon in Viet Nam on a day. */
export function noon(day: string): number {
  return epochDayOf(plainDate(day)) * 86_400_000 + 5 * 3_600_000;
}

/** An obligation of unit `a`, open unless something else is said. */
export function answeredOf(duty: string, change: Partial<Obligation> = {}, answer: Partial<AnsweredObligation> = {}): AnsweredObligation {
  const unit = change.unit ?? "a";
  const window = change.period ?? period;
  return {
    obligation: {
      id: `${duty}@${unit}/${window.id}`,
      duty,
      kind: "report",
      title: { vi: "Báo cáo", en: "Report" },
      unit,
      period: window,
      status: "dated",
      reasons: [],
      ...change,
    },
    state: "openInTime",
    submissions: [],
    verdicts: [],
    daysLate: 0,
    workingDaysLate: 0,
    ...answer,
  };
}

/** A report that was due on a day and sent on another, with its figures. */
export function reportOf(
  due: string,
  sent: string | undefined,
  late = 0,
  figures: Submission["figures"] = {},
  change: Partial<Obligation> = {},
): AnsweredObligation {
  const dueOn: PlainDate = plainDate(due);
  if (sent === undefined) return answeredOf("report", { dueOn, ...change }, { state: "openOverdue", daysLate: 16, workingDaysLate: 12 });
  const base = answeredOf("report", { dueOn, ...change });
  const submission: Submission = {
    obligation: base.obligation.id,
    edition: 1,
    sentAt: noon(sent),
    registeredAt: noon(sent),
    figures,
    evidence: [],
  };
  return {
    ...base,
    state: late > 0 ? "doneLate" : "doneInTime",
    submissions: [submission],
    sentOn: plainDate(sent),
    daysLate: late > 0 ? late + 2 : 0,
    workingDaysLate: late,
  };
}
