import { type Calendar, countWorkingDays, dueDay } from "@pccc/calendar";
import {
  addDays,
  civilDayOf,
  epochDayOf,
  type Extension,
  type Finding,
  type Lock,
  makeFinding,
  type PlainDate,
  type Submission,
  type Verdict,
} from "@pccc/core";
import { diagnostics } from "../diagnostics.ts";
import type { AnsweredObligation, ObligationState } from "./answered-obligation.ts";
import { applyExtensions } from "./apply-extensions.ts";
import { applyLocks, indexLocks } from "./apply-locks.ts";
import { type JudgedDeadline, judgedDeadline, type JudgedMoment, judgedMoment, type LatestRegistration } from "./judge-editions.ts";
import type { Obligation } from "./obligation.ts";
import { firstEdition, type PunctualityPolicy } from "./punctuality-policy.ts";

/**
 * What obligations are answered from.
 *
 * @public
 */
export interface AnswerObligationsInput {
  readonly obligations: readonly Obligation[];
  /** Those registered after `asOf` are not seen. */
  readonly submissions: readonly Submission[];
  /** Those decided after `asOf` are not seen. */
  readonly verdicts: readonly Verdict[];
  /** Those decided after `asOf` do not count; those that the obligations carry already are not applied again. */
  readonly extensions: readonly Extension[];
  /** What they let through counts and nothing else; none where left out. */
  readonly locks?: readonly Lock[];
  readonly calendar: Calendar;
  readonly asOf: PlainDate;
  /** The minute of that day, `HH:MM`, after which nothing is seen; left out, the whole day is seen and counts as not over. */
  readonly asOfTime?: string;
  /** `firstEdition` where left out. */
  readonly policy?: PunctualityPolicy;
}

/**
 * Obligations beside their answers.
 *
 * @public
 */
export interface AnsweredObligations {
  /** In the order of the obligations. */
  readonly answered: readonly AnsweredObligation[];
  readonly findings: readonly Finding[];
}

/**
 * Puts submissions and verdicts beside the obligations that they answer, and derives each one's state.
 *
 * @param input - The obligations, what was registered, and the day on which the question is asked.
 * @returns The obligations with their states; a finding for whatever matches none.
 *
 * @public
 */
export function answerObligations(input: AnswerObligationsInput): AnsweredObligations {
  const { asOf, asOfTime, calendar, policy = firstEdition } = input;
  const findings: Finding[] = [];
  const extended = applyExtensions(input.obligations, input.extensions, asOf);
  findings.push(...extended.findings);
  for (const { obligation } of extended.unmatched) findings.push(makeFinding(diagnostics, "PCCC_EXTENSION_UNMATCHED", { obligation }));
  const known = new Set(extended.obligations.map(({ id }) => id));
  const lastSeen = endOfMinute(asOf, asOfTime ?? "23:59");
  const isSeen = (at: number): boolean => at <= lastSeen;
  const submissions = groupSubmissions(input.submissions, isSeen, known, findings);
  const verdicts = groupVerdicts(input.verdicts, isSeen, submissions, findings);
  const locks = indexLocks(input.locks ?? none);
  const lateness = new LatenessCount(calendar, asOf);
  const latestRegistration = registrationLimit(calendar, policy, asOf);
  const answered = extended.obligations.map((obligation): AnsweredObligation => {
    const editions = applyLocks(submissions.get(obligation.id) ?? none, locks, findings);
    const decisions = verdicts.get(obligation.id) ?? none;
    reportEarly(obligation, editions, findings);
    const judged = judgedMoment(policy, editions, decisions, latestRegistration);
    const deadline = judgedDeadline(policy, obligation, calendar, asOf);
    const state = stateOf(obligation, deadline, judged?.at, asOf, asOfTime);
    const late = state === "doneLate" || state === "openOverdue";
    const until = judged === undefined ? asOf : civilDayOf(judged.at);
    const { daysLate, workingDaysLate } = late && deadline !== undefined ? lateness.of(deadline.dueOn, until) : inTime;
    if (judged !== undefined && deadline !== undefined) reportRegistration(obligation, judged, deadline.dueOn, findings);
    return {
      obligation,
      state,
      submissions: editions,
      verdicts: decisions,
      ...(judged === undefined
        ? {}
        : { sentOn: civilDayOf(judged.submission.sentAt), decidedBy: { edition: judged.submission.edition, at: judged.at } }),
      ...(deadline === undefined || deadline.dueOn === obligation.dueOn ? {} : { judgedDueOn: deadline.dueOn }),
      daysLate,
      workingDaysLate,
      ...(late && daysLate === 0 && judged !== undefined && deadline?.dueTime !== undefined
        ? { minutesLate: Math.ceil((judged.at - endOfMinute(deadline.dueOn, deadline.dueTime)) / minuteMs) }
        : {}),
    };
  });
  findings.push(...lateness.findings);
  return { answered, findings };
}

const none: readonly never[] = [];
const inTime: Lateness = { daysLate: 0, workingDaysLate: 0 };
const minuteMs = 60_000;

function stateOf(
  { status }: Obligation,
  deadline: JudgedDeadline | undefined,
  at: number | undefined,
  asOf: PlainDate,
  asOfTime: string | undefined,
): ObligationState {
  if (at !== undefined) return deadline === undefined ? "doneUndated" : isInTime(at, deadline) ? "doneInTime" : "doneLate";
  if (status === "lapsed" || status === "underReview") return "ended";
  if (deadline === undefined) return "noDeadline";
  const { dueOn, dueTime = "23:59" } = deadline;
  return asOf < dueOn || (asOf === dueOn && (asOfTime === undefined || asOfTime <= dueTime)) ? "openInTime" : "openOverdue";
}

function isInTime(at: number, { dueOn, dueTime }: JudgedDeadline): boolean {
  return dueTime === undefined ? civilDayOf(at) <= dueOn : at <= endOfMinute(dueOn, dueTime);
}

/** The last millisecond of a minute of a day in Viet Nam. */
function endOfMinute(date: PlainDate, time: string): number {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) - 7 * 60;
  return epochDayOf(date) * 86_400_000 + (minutes + 1) * minuteMs - 1;
}

function registrationLimit(calendar: Calendar, { registeredWithin }: PunctualityPolicy, asKnownOn: PlainDate): LatestRegistration {
  const known = new Map<PlainDate, PlainDate | undefined>();
  return (sentOn) => {
    if (registeredWithin === undefined) return undefined;
    if (!known.has(sentOn)) {
      const reached = dueDay({ windowEnd: sentOn, offset: registeredWithin, shift: "none", calendar, asKnownOn });
      known.set(sentOn, reached.ok ? reached.value.on : undefined);
    }
    return known.get(sentOn);
  };
}

/** What says that it was sent in time and was registered after the deadline only: a person should look at it. */
function reportRegistration({ id }: Obligation, { submission }: JudgedMoment, dueOn: PlainDate, findings: Finding[]): void {
  const sentOn = civilDayOf(submission.sentAt);
  const registeredOn = civilDayOf(submission.registeredAt);
  if (sentOn <= dueOn && registeredOn > dueOn)
    findings.push(
      makeFinding(diagnostics, "PCCC_SUBMISSION_REGISTERED_LATE", {
        obligation: id,
        edition: submission.edition,
        sentOn,
        registeredOn,
        dueOn,
      }),
    );
}

function groupSubmissions(
  submissions: readonly Submission[],
  isSeen: (at: number) => boolean,
  known: ReadonlySet<string>,
  findings: Finding[],
): ReadonlyMap<string, readonly Submission[]> {
  const groups = new Map<string, Submission[]>();
  const faulty = new Set<Submission>();
  for (const submission of submissions) {
    const { obligation, registeredAt } = submission;
    if (!isSeen(registeredAt)) continue;
    const group = groups.get(obligation);
    if (group !== undefined) group.push(submission);
    else if (known.has(obligation)) groups.set(obligation, [submission]);
    else faulty.add(submission);
  }
  // Most are alone: the few that are not are put in order group by group, and not a country's submissions at once.
  for (const [obligation, group] of groups) {
    if (group.length === 1) continue;
    group.sort(byEdition);
    const kept = group.filter(({ edition }, place) => edition !== group[place - 1]?.edition);
    if (kept.length === group.length) continue;
    for (const submission of group) if (!kept.includes(submission)) faulty.add(submission);
    groups.set(obligation, kept);
  }
  for (const { obligation, edition } of submissions.filter((submission) => faulty.has(submission)).sort(byEdition)) {
    const code = known.has(obligation) ? "PCCC_SUBMISSION_EDITION_REPEATED" : "PCCC_SUBMISSION_UNMATCHED";
    findings.push(makeFinding(diagnostics, code, { obligation, edition }));
  }
  return groups;
}

function byEdition(a: Submission, b: Submission): number {
  return a.edition - b.edition || a.registeredAt - b.registeredAt || a.sentAt - b.sentAt;
}

function groupVerdicts(
  verdicts: readonly Verdict[],
  isSeen: (at: number) => boolean,
  submissions: ReadonlyMap<string, readonly Submission[]>,
  findings: Finding[],
): ReadonlyMap<string, readonly Verdict[]> {
  const groups = new Map<string, Verdict[]>();
  const seen = verdicts.filter(({ decidedAt }) => isSeen(decidedAt));
  seen.sort((a, b) => a.decidedAt - b.decidedAt);
  for (const verdict of seen) {
    const { obligation, edition } = verdict;
    if (submissions.get(obligation)?.some((submission) => submission.edition === edition) !== true) {
      findings.push(makeFinding(diagnostics, "PCCC_VERDICT_UNMATCHED", { obligation, edition }));
      continue;
    }
    const group = groups.get(obligation);
    if (group === undefined) groups.set(obligation, [verdict]);
    else group.push(verdict);
  }
  return groups;
}

function reportEarly(obligation: Obligation, editions: readonly Submission[], findings: Finding[]): void {
  const { period, dueOn } = obligation;
  // Where the deadline is the window's own end there is no cut-off to wait for.
  if (period.frequency === "once" || dueOn === undefined || dueOn <= period.toInclusive) return;
  for (const { edition, sentAt } of editions) {
    const sentOn = civilDayOf(sentAt);
    if (sentOn <= period.toInclusive)
      findings.push(
        makeFinding(diagnostics, "PCCC_SUBMISSION_EARLY", { obligation: obligation.id, edition, sentOn, windowEnd: period.toInclusive }),
      );
  }
}

interface Lateness {
  readonly daysLate: number;
  readonly workingDaysLate: number;
}

/** Counts lateness once for each pair of days. */
class LatenessCount {
  readonly findings: Finding[] = [];
  readonly #calendar: Calendar;
  readonly #asOf: PlainDate;
  readonly #known = new Map<string, Lateness>();

  constructor(calendar: Calendar, asOf: PlainDate) {
    this.#calendar = calendar;
    this.#asOf = asOf;
  }

  of(dueOn: PlainDate, until: PlainDate): Lateness {
    const key = `${dueOn}/${until}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const counted = countWorkingDays(this.#calendar, addDays(dueOn, 1), until, { asKnownOn: this.#asOf });
    if (!counted.ok) this.findings.push(counted.error);
    const lateness = { daysLate: epochDayOf(until) - epochDayOf(dueOn), workingDaysLate: counted.ok ? counted.value.count : 0 };
    this.#known.set(key, lateness);
    return lateness;
  }
}
