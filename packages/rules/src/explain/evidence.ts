import type { AnsweredObligation } from "../schedule/answered-obligation.ts";
import type { ExplanationReference } from "./explanation.ts";
import { referencesOfObligation } from "./references.ts";

/**
 * The answered obligations of a period, by id, with their references.
 *
 * @internal
 */
export interface Evidence {
  /** Those of the ids that exist, in the order of the ids. */
  readonly find: (ids: readonly string[]) => readonly AnsweredObligation[];
  readonly referencesOf: (answered: AnsweredObligation) => readonly ExplanationReference[];
}

/**
 * Indexes answered obligations. The references of each are written once, however many criteria cite it.
 *
 * @param answered - The obligations.
 * @returns The index.
 *
 * @internal
 */
export function makeEvidence(answered: readonly AnsweredObligation[]): Evidence {
  const byId = new Map(answered.map((item) => [item.obligation.id, item]));
  const written = new Map<AnsweredObligation, readonly ExplanationReference[]>();
  return {
    find: (ids) => ids.map((id) => byId.get(id)).filter((item) => item !== undefined),
    referencesOf: (item) => {
      const known = written.get(item);
      if (known !== undefined) return known;
      const references = referencesOfObligation(item);
      written.set(item, references);
      return references;
    },
  };
}
