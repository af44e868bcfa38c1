import type { Submission, Verdict } from "./submission.ts";

/**
 * Finds the edition whose figures stand: the last one that was not returned.
 *
 * @param answered - The editions of one obligation, oldest first, and what was decided of them.
 * @returns The edition; `undefined` when there is none.
 *
 * @public
 */
export function standingEdition(answered: {
  readonly submissions: readonly Submission[];
  readonly verdicts: readonly Verdict[];
}): Submission | undefined {
  const { submissions, verdicts } = answered;
  return submissions.findLast(({ edition }) => verdicts.findLast((verdict) => verdict.edition === edition)?.outcome !== "returned");
}
