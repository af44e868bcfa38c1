import { epochDayOf, plainDate, type Submission, type Verdict } from "@pccc/core";
import plugin, { type PcccMetricId } from "@pccc/plugin-pccc";
import { type AnsweredObligation, metricInputFor, type Obligation, type Period } from "@pccc/rules";

export const autumn: Period = {
  id: "nd09:2021-Q4",
  label: { vi: "quý IV/2021", en: "Q4 2021" },
  frequency: "quarterly",
  fromInclusive: plainDate("2021-09-15"),
  toInclusive: plainDate("2021-12-14"),
};
export const spring: Period = {
  id: "nd09:2022-Q2",
  label: { vi: "quý II/2022", en: "Q2 2022" },
  frequency: "quarterly",
  fromInclusive: plainDate("2022-03-15"),
  toInclusive: plainDate("2022-06-14"),
};
export const once: Period = {
  id: "once",
  label: { vi: "Một lần", en: "Once" },
  frequency: "once",
  fromInclusive: plainDate("2021-09-15"),
  toInclusive: plainDate("2025-12-14"),
};

/** Noon in Viet Nam on a day. */
export function noon(day: string): number {
  return epochDayOf(plainDate(day)) * 86_400_000 + 5 * 3_600_000;
}

export function owed(kind: string, period: Period, change: Partial<Obligation>, answer: Partial<AnsweredObligation>): AnsweredObligation {
  const { unit = "a", duty = kind } = change;
  return {
    obligation: {
      id: `${duty}@${unit}/${period.id}`,
      duty,
      kind,
      title: { vi: "Việc" },
      unit,
      period,
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

/** An edition of a report with its figures, sent and registered at noon. */
export function edition(number: number, day: string, figures: Submission["figures"]): Submission {
  return { obligation: "", edition: number, sentAt: noon(day), registeredAt: noon(day), figures, evidence: [] };
}

/** A report due the day after the period's end, in one state. */
export function report(
  state: AnsweredObligation["state"],
  submissions: readonly Submission[] = [],
  change: Partial<Obligation> & { readonly verdicts?: readonly Verdict[]; readonly in?: Period } = {},
): AnsweredObligation {
  const { verdicts = [], in: period = autumn, ...obligation } = change;
  const dueOn =
    state === "noDeadline" || state === "doneUndated" ? {} : { dueOn: plainDate(period === autumn ? "2021-12-15" : "2022-06-15") };
  return owed("report", period, { ...dueOn, ...obligation }, { state, submissions, verdicts });
}

export function fireDay(state: AnsweredObligation["state"], unit = "a"): AnsweredObligation {
  const day = plainDate("2021-10-04");
  const period: Period = { id: "annual:2021", label: { vi: "04/10/2021" }, frequency: "annual", fromInclusive: day, toInclusive: day };
  return owed("perform", period, { dueOn: day, unit }, { state });
}

export function adoption(
  sentOn: string | undefined,
  change: Partial<Obligation> = {},
  state: AnsweredObligation["state"] = "noDeadline",
): AnsweredObligation {
  const answer = sentOn === undefined ? { state } : { state: "doneUndated" as const, sentOn: plainDate(sentOn) };
  return owed("adoptPlan", once, { status: "undated", ...change }, answer);
}

/** What a metric says of unit `a`: `3/4`, `Unknown` or `NotApplicable`, with its note. */
export function measure(id: PcccMetricId, answered: readonly AnsweredObligation[], period: Period = autumn, asOf = "2022-01-15"): string {
  const input = metricInputFor({ units: ["a"], period, answered, asOf: plainDate(asOf) });
  const column = plugin.provides.metrics[id].compute(input);
  const note = column.noteOf?.(0)?.vi;
  const value =
    column.state[0] === 1 ? `${column.numerator[0]}/${column.denominator[0]}` : column.state[0] === 2 ? "NotApplicable" : "Unknown";
  return note === undefined ? value : `${value}: ${note}`;
}

/** The obligations that a metric names as evidence for unit `a`. */
export function evidence(id: PcccMetricId, answered: readonly AnsweredObligation[]): readonly string[] {
  const input = metricInputFor({ units: ["a"], period: autumn, answered, asOf: plainDate("2022-01-15") });
  return plugin.provides.metrics[id].compute(input).evidenceOf(0);
}
