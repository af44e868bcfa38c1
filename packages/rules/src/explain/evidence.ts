import type { Text } from "@pccc/core";
import type { AnsweredObligation } from "../schedule/answered-obligation.ts";
import { type FoundResult, resultOf } from "../score/find-results.ts";
import type { ResultBoard } from "../score/result-board.ts";
import { describeAnswered } from "./describe-answered.ts";
import { inBoth } from "./bilingual.ts";
import { referenceOfResult, wordsOfResult } from "./describe-result.ts";
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
 * Indexes answered obligations, and results of other boards. Each is described once, however many criteria cite it.
 *
 * @param answered - The obligations.
 * @param results - The boards.
 * @returns The index.
 *
 * @internal
 */
export function makeEvidence(answered: readonly AnsweredObligation[], results: readonly ResultBoard[] = []): Evidence {
  const byId = new Map(answered.map((item) => [item.obligation.id, item]));
  const described = new Map<string, FactEvidence>();
  const describe = (id: string): FactEvidence | undefined => {
    const known = described.get(id);
    if (known !== undefined) return known;
    const item = byId.get(id);
    const result = item === undefined ? resultOf(results, id) : undefined;
    const evidence =
      item !== undefined
        ? { id, label: describeAnswered(item), references: referencesOfObligation(item) }
        : result && evidenceOfResult(result);
    if (evidence === undefined) return undefined;
    described.set(id, evidence);
    return evidence;
  };
  return { find: (ids) => ids.map(describe).filter((item) => item !== undefined) };
}

function evidenceOfResult(result: FoundResult): FactEvidence {
  const reference = referenceOfResult(result);
  return { id: reference.ref, label: inBoth((language) => wordsOfResult(result, language)), references: [reference] };
}
