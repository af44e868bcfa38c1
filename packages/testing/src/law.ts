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
  runner.describe(name, () => {
    for (const law of laws) {
      const gap = knownGaps.get(law.id);
      const title = `[${law.id}] ${law.title}`;
      if (gap === undefined) runner.it(title, async () => law.check(subject));
      else runner.it(`${title} (known gap: ${gap})`, async () => expectGap(law, subject, gap));
    }
  });
}

async function expectGap<Subject>(law: Law<Subject>, subject: Subject, gap: string): Promise<void> {
  const failed = await law.check(subject).then(
    () => false,
    () => true,
  );
  if (!failed) throw new Error(`${law.id} holds now: take it out of knownGaps (it said: ${gap})`);
}
