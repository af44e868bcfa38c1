import { type Calendar, countWorkingDays } from "@pccc/calendar";
import {
  addDays,
  civilDayOf,
  epochDayOf,
  type Extension,
  type Finding,
  makeFinding,
  type PlainDate,
  type Submission,
  type Verdict,
} from "@pccc/core";
import { diagnostics } from "../diagnostics.ts";
import type { AnsweredObligation, ObligationState } from "./answered-obligation.ts";
import { applyExtensions } from "./apply-extensions.ts";
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
  readonly calendar: Calendar;
  readonly asOf: PlainDate;
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
  const { asOf, policy = firstEdition } = input;
  const findings: Finding[] = [];
  const extended = applyExtensions(input.obligations, input.extensions, asOf);
  findings.push(...extended.findings);
  for (const { obligation } of extended.unmatched) findings.push(makeFinding(diagnostics, "PCCC_EXTENSION_UNMATCHED", { obligation }));
  const known = new Set(extended.obligations.map(({ id }) => id));
  const submissions = groupSubmissions(input.submissions, asOf, known, findings);
  const verdicts = groupVerdicts(input.verdicts, asOf, submissions, findings);
  const lateness = new LatenessCount(input.calendar, asOf);
  const answered = extended.obligations.map((obligation): AnsweredObligation => {
    const editions = submissions.get(obligation.id) ?? none;
    const decisions = verdicts.get(obligation.id) ?? none;
    reportEarly(obligation, editions, findings);
    const deciding = policy.decidingEdition(editions, decisions);
    const sentOn = deciding === undefined ? undefined : civilDayOf(deciding.sentAt);
    const state = stateOf(obligation, sentOn, asOf);
    const late = state === "doneLate" || state === "openOverdue";
    const until = sentOn ?? asOf;
    const { daysLate, workingDaysLate } = late && obligation.dueOn !== undefined ? lateness.of(obligation.dueOn, until) : inTime;
    return {
      obligation,
      state,
      submissions: editions,
      verdicts: decisions,
      ...(sentOn === undefined ? {} : { sentOn }),
      daysLate,
      workingDaysLate,
    };
  });
  findings.push(...lateness.findings);
  return { answered, findings };
}

const none: readonly never[] = [];
const inTime: Lateness = { daysLate: 0, workingDaysLate: 0 };

function stateOf(obligation: Obligation, sentOn: PlainDate | undefined, asOf: PlainDate): ObligationState {
  const { status, dueOn } = obligation;
  if (sentOn !== undefined) return dueOn === undefined ? "doneUndated" : sentOn <= dueOn ? "doneInTime" : "doneLate";
  if (status === "lapsed" || status === "underReview") return "ended";
  if (dueOn === undefined) return "noDeadline";
  return asOf <= dueOn ? "openInTime" : "openOverdue";
}

function groupSubmissions(
  submissions: readonly Submission[],
  asOf: PlainDate,
  known: ReadonlySet<string>,
  findings: Finding[],
): ReadonlyMap<string, readonly Submission[]> {
  const groups = new Map<string, Submission[]>();
  const seen = submissions.filter(({ registeredAt }) => civilDayOf(registeredAt) <= asOf);
  seen.sort((a, b) => a.edition - b.edition || a.registeredAt - b.registeredAt || a.sentAt - b.sentAt);
  for (const submission of seen) {
    const { obligation, edition } = submission;
    if (!known.has(obligation)) {
      findings.push(makeFinding(diagnostics, "PCCC_SUBMISSION_UNMATCHED", { obligation, edition }));
      continue;
    }
    const group = groups.get(obligation);
    if (group === undefined) groups.set(obligation, [submission]);
    else if (group.at(-1)?.edition === edition)
      findings.push(makeFinding(diagnostics, "PCCC_SUBMISSION_EDITION_REPEATED", { obligation, edition }));
    else group.push(submission);
  }
  return groups;
}

function groupVerdicts(
  verdicts: readonly Verdict[],
  asOf: PlainDate,
  submissions: ReadonlyMap<string, readonly Submission[]>,
  findings: Finding[],
): ReadonlyMap<string, readonly Verdict[]> {
  const groups = new Map<string, Verdict[]>();
  const seen = verdicts.filter(({ decidedAt }) => civilDayOf(decidedAt) <= asOf);
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
