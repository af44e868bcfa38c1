import type { Text } from "@pccc/core";
import type { AnsweredObligation } from "../schedule/answered-obligation.ts";
import { describeAnswered } from "./describe-answered.ts";
import type { ExplanationReference } from "./explanation.ts";
import { referencesOfObligation } from "./references.ts";

/**
 * One thing that a value rests on, such as an obligation with what answered it.
 *
 * @public
 */
export interface FactEvidence {
  readonly id: string;
  /** What it is, in one line. */
  readonly label: Text;
  readonly references: readonly ExplanationReference[];
}

/**
 * What the values of a period rest on, by id.
 *
 * @internal
 */
export interface Evidence {
  /** Those of the ids that exist, in the order of the ids. */
  readonly find: (ids: readonly string[]) => readonly FactEvidence[];
}

/**
 * Indexes answered obligations. Each is described once, however many criteria cite it.
 *
 * @param answered - The obligations.
 * @returns The index.
 *
 * @internal
 */
export function makeEvidence(answered: readonly AnsweredObligation[]): Evidence {
  const byId = new Map(answered.map((item) => [item.obligation.id, item]));
  const described = new Map<string, FactEvidence>();
  const describe = (id: string): FactEvidence | undefined => {
    const known = described.get(id);
    if (known !== undefined) return known;
    const item = byId.get(id);
    if (item === undefined) return undefined;
    const evidence = { id, label: describeAnswered(item), references: referencesOfObligation(item) };
    described.set(id, evidence);
    return evidence;
  };
  return { find: (ids) => ids.map(describe).filter((item) => item !== undefined) };
}
