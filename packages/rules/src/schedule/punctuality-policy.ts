import type { Submission, Text, Verdict } from "@pccc/core";

/**
 * A named rule that says which edition decides whether an obligation was met in time.
 *
 * @public
 */
export interface PunctualityPolicy {
  readonly id: string;
  readonly title: Text;
  /**
   * Picks the edition.
   *
   * @param submissions - The editions registered so far, oldest first.
   * @param verdicts - The verdicts on them so far, oldest first.
   * @returns The edition; `undefined` while the obligation is open.
   */
  readonly decidingEdition: (submissions: readonly Submission[], verdicts: readonly Verdict[]) => Submission | undefined;
}

/**
 * The first edition sent that was not returned decides; a later correction makes nobody late.
 *
 * @public
 */
export const firstEdition: PunctualityPolicy = {
  id: "firstEdition",
  title: {
    vi: "Lần gửi đầu tiên không bị trả lại quyết định việc đúng hạn",
    en: "The first edition sent that was not returned decides punctuality",
  },
  decidingEdition: pickFirstEdition,
};

function pickFirstEdition(submissions: readonly Submission[], verdicts: readonly Verdict[]): Submission | undefined {
  const outcome = new Map<number, Verdict["outcome"]>();
  for (const verdict of verdicts) outcome.set(verdict.edition, verdict.outcome);
  let first: Submission | undefined;
  for (const submission of submissions) {
    if (outcome.get(submission.edition) === "returned") continue;
    if (first === undefined || submission.sentAt < first.sentAt) first = submission;
  }
  return first;
}
