import type { AuthorityLine } from "../documents/authority-line.ts";
import type { Succession } from "./unit.ts";

/**
 * Proposes what a succession of areas means for the bodies of one line that are seated in them, for a person to review.
 *
 * @remarks
 * The proposal rests on the same act, but is computed from it: its citation says so. An area without a body of the line takes no part.
 *
 * @param succession - The succession of areas.
 * @param line - The line of authority.
 * @param bodyOfArea - The line's body in each area, by area id.
 * @returns The proposal; `undefined` when no body of the line is seated in any of the areas.
 *
 * @public
 */
export function proposeBodySuccession(
  succession: Succession,
  line: AuthorityLine,
  bodyOfArea: ReadonlyMap<string, string>,
): Succession | undefined {
  const bodiesOf = (areas: readonly string[]): readonly string[] => areas.flatMap((area) => bodyOfArea.get(area) ?? []);
  const before = bodiesOf(succession.before);
  const after = bodiesOf(succession.after);
  if (before.length === 0 && after.length === 0) return undefined;
  const { weights } = succession;
  const byBody = <T>(record: Readonly<Record<string, T>>): readonly (readonly [string, T])[] =>
    Object.entries(record).flatMap(([area, value]) => bodiesOf([area]).map((body): readonly [string, T] => [body, value]));
  return {
    ...succession,
    id: `${succession.id}.${line}`,
    basis: { ...succession.basis, confidence: succession.basis.confidence === "assumed" ? "assumed" : "computed" },
    before,
    after,
    ...(weights === undefined
      ? {}
      : { weights: Object.fromEntries(byBody(weights).map(([body, shares]) => [body, Object.fromEntries(byBody(shares))])) }),
  };
}
