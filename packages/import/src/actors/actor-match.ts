import type { Selector } from "@pccc/core";

/**
 * Which units the words for an actor mean.
 *
 * @public
 */
export interface ActorMatch {
  /** Empty where the words could not be matched. */
  readonly selectors: readonly Selector[];
  /** 0 to 1; 0 where nothing was matched. */
  readonly confidence: number;
  /** `unknown`: no unit is called so. `ambiguous`: `candidates` could be meant. `former`: the name had passed to the unit that is given. */
  readonly problem?: "unknown" | "ambiguous" | "former";
  /** Units among which the words do not decide, or the one that no longer is. */
  readonly candidates: readonly string[];
}

/** How sure a body is that its kind and name tell. */
export const sure = 0.97;
export const unknown: ActorMatch = { selectors: [], confidence: 0, problem: "unknown", candidates: [] };

/** The matches of the members of a list as one. */
export function together(matches: readonly ActorMatch[]): ActorMatch {
  const problem = matches.find((match) => match.problem !== undefined)?.problem;
  return {
    selectors: matches.flatMap(({ selectors }) => selectors),
    // What was not matched has its problem; the confidence is about what was.
    confidence: Math.min(...matches.flatMap(({ selectors, confidence }) => (selectors.length === 0 ? [] : [confidence])), sure),
    ...(problem === undefined ? {} : { problem }),
    candidates: matches.flatMap(({ candidates }) => candidates),
  };
}
