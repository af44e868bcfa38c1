import { civilDayOf, type Finding, type Lock, makeFinding, type Submission } from "@pccc/core";
import { diagnostics } from "../diagnostics.ts";
import { parseObligationId } from "./obligation-id.ts";

/** Locks by the unit that they are about; under no unit those that are about all. */
export type LockIndex = ReadonlyMap<string | undefined, readonly Lock[]>;

/**
 * Sorts locks by unit, so that an obligation is held against few of them.
 *
 * @param locks - The locks.
 * @returns The index.
 */
export function indexLocks(locks: readonly Lock[]): LockIndex {
  const index = new Map<string | undefined, Lock[]>();
  for (const lock of locks) {
    const known = index.get(lock.unit);
    if (known === undefined) index.set(lock.unit, [lock]);
    else known.push(lock);
  }
  return index;
}

/**
 * Leaves out the editions that were registered while a lock held and are more than it allows.
 *
 * @param editions - The editions of one obligation, in any order.
 * @param locks - The locks.
 * @param findings - Where findings go.
 * @returns The editions that count, in the same order.
 */
export function applyLocks(editions: readonly Submission[], locks: LockIndex, findings: Finding[]): readonly Submission[] {
  const [first] = editions;
  const key = first === undefined || locks.size === 0 ? undefined : parseObligationId(first.obligation);
  if (key === undefined) return editions;
  const fitting = [...(locks.get(undefined) ?? []), ...(locks.get(key.unit) ?? [])].filter(
    ({ duty = key.duty, period = key.period }) => duty === key.duty && period === key.period,
  );
  const refused = new Set<Submission>();
  for (const { id, lockedAt, expiresOn, editionsAllowed } of fitting) {
    const under = editions
      .filter(({ registeredAt }) => registeredAt >= lockedAt && (expiresOn === undefined || civilDayOf(registeredAt) <= expiresOn))
      .sort((a, b) => a.registeredAt - b.registeredAt);
    for (const submission of under.slice(editionsAllowed)) {
      if (refused.has(submission)) continue;
      refused.add(submission);
      const { obligation, edition, registeredAt } = submission;
      findings.push(makeFinding(diagnostics, "PCCC_SUBMISSION_LOCKED", { obligation, edition, lock: id, on: civilDayOf(registeredAt) }));
    }
  }
  return refused.size === 0 ? editions : editions.filter((submission) => !refused.has(submission));
}
