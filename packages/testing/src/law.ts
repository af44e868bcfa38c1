import { JournalError } from "@pccc/core";
import type { Runner } from "./runner.ts";

/**
 * One rule of a published contract, and how to check it.
 *
 * @public
 */
export interface Law<Subject> {
  /** The rule's id in the contract's SPEC.md. */
  readonly id: string;
  readonly title: string;
  /** Whether a subject can be checked at all; any can where absent. What cannot is not registered, and reports name it. */
  readonly needs?: (subject: Subject) => boolean;
  /** Rejects where the rule is broken. */
  readonly check: (subject: Subject) => Promise<void>;
}

/**
 * Registers one test per law.
 *
 * @param name - What is tested.
 * @param laws - The laws.
 * @param subject - What they are checked on.
 * @param knownGaps - Laws that are known to be broken, by id, with the reason. One that holds after all fails its test.
 * @param runner - Where to register.
 * @throws `RangeError` when a gap names no law.
 *
 * @public
 */
export function checkLaws<Subject>(
  name: string,
  laws: readonly Law<Subject>[],
  subject: Subject,
  knownGaps: ReadonlyMap<string, string>,
  runner: Runner,
): void {
  for (const id of knownGaps.keys()) {
    if (!laws.some((law) => law.id === id)) throw new RangeError(`${name}: the known gap ${id} is no law of this suite`);
  }
  const testable = laws.filter(({ needs }) => needs?.(subject) ?? true);
  runner.describe(name, () => {
    for (const law of testable) {
      const gap = knownGaps.get(law.id);
      const title = `[${law.id}] ${law.title}`;
      const ofRule = testable.filter(({ id }) => id === law.id);
      if (gap === undefined) runner.it(title, async () => law.check(subject).catch(tellReason));
      else if (law === ofRule[0]) runner.it(`${title} (known gap: ${gap})`, async () => expectGap(ofRule, subject, gap));
    }
  });
}

/** A failure that a law did not ask for says why the driver failed, and at what. */
function tellReason(error: unknown): never {
  if (!(error instanceof JournalError)) throw error;
  throw new Error(`${error.operation} failed with ${error.reason}: ${error.message}`, { cause: error });
}

/** A rule may have several checks: it is kept when all of them pass. */
async function expectGap<Subject>(laws: readonly Law<Subject>[], subject: Subject, gap: string): Promise<void> {
  for (const law of laws) {
    const failed = await law.check(subject).then(
      () => false,
      () => true,
    );
    if (failed) return;
  }
  throw new Error(`${laws[0]?.id} holds now: take it out of knownGaps (it said: ${gap})`);
}
