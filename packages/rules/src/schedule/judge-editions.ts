import { dueDay, type Calendar } from "@pccc/calendar";
import { civilDayOf, type PlainDate, type Submission, type Verdict } from "@pccc/core";
import type { Obligation } from "./obligation.ts";
import type { PunctualityPolicy } from "./punctuality-policy.ts";

/** The moment that a policy judges. */
export interface JudgedMoment {
  readonly submission: Submission;
  /** UTC milliseconds. */
  readonly at: number;
}

/** Any number of days is one calendar question; asked once for each pair of days. */
export type LatestRegistration = (sentOn: PlainDate) => PlainDate | undefined;

/**
 * Finds the edition that decides under a policy, and the moment that counts.
 *
 * @param policy - The policy.
 * @param submissions - The editions registered so far, oldest first.
 * @param verdicts - The verdicts on them so far, oldest first.
 * @param latestRegistration - The last day on which what was sent on a day may be registered to count as sent then.
 * @returns The moment; `undefined` while the obligation is open.
 */
export function judgedMoment(
  policy: PunctualityPolicy,
  submissions: readonly Submission[],
  verdicts: readonly Verdict[],
  latestRegistration: LatestRegistration,
): JudgedMoment | undefined {
  if (submissions.length === 0) return undefined;
  const outcome = new Map<number, Verdict>();
  for (const verdict of verdicts) outcome.set(verdict.edition, verdict);
  const candidates = submissions.flatMap((submission): readonly JudgedMoment[] => {
    const verdict = outcome.get(submission.edition);
    if (policy.edition !== "first" && verdict?.outcome === "returned") return [];
    if ((policy.edition === "firstAccepted" || policy.clock === "accepted") && verdict?.outcome !== "accepted") return [];
    return [{ submission, at: policy.clock === "accepted" ? (verdict?.decidedAt ?? 0) : momentOf(policy, submission, latestRegistration) }];
  });
  const [first, ...others] = candidates;
  if (first === undefined) return undefined;
  if (policy.edition === "lastNotReturned") return candidates.at(-1);
  return others.reduce((best, candidate) => (candidate.at < best.at ? candidate : best), first);
}

function momentOf(policy: PunctualityPolicy, { sentAt, registeredAt }: Submission, latestRegistration: LatestRegistration): number {
  if (policy.clock === "registered") return registeredAt;
  if (policy.registeredWithin === undefined) return sentAt;
  const latest = latestRegistration(civilDayOf(sentAt));
  return latest !== undefined && civilDayOf(registeredAt) > latest ? registeredAt : sentAt;
}

/** The deadline that a policy judges by. */
export interface JudgedDeadline {
  readonly dueOn: PlainDate;
  readonly dueTime?: string;
}

/**
 * Finds the deadline that a policy judges an obligation by.
 *
 * @param policy - The policy.
 * @param obligation - The obligation.
 * @param calendar - The calendar.
 * @param asKnownOn - The last day whose announcements count.
 * @returns The deadline; `undefined` where none is known.
 */
export function judgedDeadline(
  { deadline }: PunctualityPolicy,
  { period, dueOn, dueTime, originalDueOn, originalDueTime }: Obligation,
  calendar: Calendar,
  asKnownOn: PlainDate,
): JudgedDeadline | undefined {
  const own = dueOn === undefined ? undefined : { dueOn, ...(dueTime === undefined ? {} : { dueTime }) };
  switch (deadline.kind) {
    case "extended":
      return own;
    case "first":
      if (originalDueOn === undefined) return own;
      return { dueOn: originalDueOn, ...(originalDueTime === undefined ? {} : { dueTime: originalDueTime }) };
    case "afterWindow": {
      // What has no window of data keeps its own deadline.
      if (period.frequency === "once") return own;
      const reached = dueDay({ windowEnd: period.toInclusive, offset: deadline.offset, shift: deadline.shift, calendar, asKnownOn });
      return reached.ok ? { dueOn: reached.value.on } : own;
    }
  }
}
