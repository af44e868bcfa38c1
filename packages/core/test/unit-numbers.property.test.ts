import { carryNumbersBack, carryNumbersForward, type Membership, type Succession } from "@pccc/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { body, day, passes, registryOf, sits } from "./unit-records.ts";

interface Reform {
  readonly merge: boolean;
  readonly shares: readonly [number, number];
  readonly says: boolean;
}

const reforms = fc.array(
  fc.record<Reform>({ merge: fc.boolean(), shares: fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 5 })), says: fc.boolean() }),
  { maxLength: 8 },
);
const counts = fc.array(fc.nat(100_000), { minLength: 4, maxLength: 4 });
const start = day("2020-01-01");
const end = day("2030-01-01");

/** Plays reforms over four units, one a year: the two eldest merge, or the eldest splits in two. */
function play(list: readonly Reform[]): ReturnType<typeof registryOf> {
  const memberships: Membership[] = [];
  const successions: Succession[] = [];
  let living = ["u0", "u1", "u2", "u3"].map((id) => ({ id, from: "2020-01-01" }));
  const ids = living.map(({ id }) => id);
  list.forEach(({ merge, shares, says }, index) => {
    const year = 2021 + index;
    const taken = living.slice(0, merge && living.length > 1 ? 2 : 1);
    const heirs = (merge ? ["m"] : ["x", "y"]).map((suffix) => `r${index}${suffix}`);
    ids.push(...heirs);
    for (const { id, from } of taken) memberships.push(sits(id, undefined, from, `${year - 1}-12-31`));
    const [first = ""] = taken.map(({ id }) => id);
    const weights = says && !merge ? { weights: { [first]: { [heirs[0] as string]: shares[0], [heirs[1] as string]: shares[1] } } } : {};
    successions.push(
      passes(
        `s${index}`,
        `${year}-01-01`,
        taken.map(({ id }) => id),
        heirs,
        weights,
      ),
    );
    living = [...living.slice(taken.length), ...heirs.map((id) => ({ id, from: `${year}-01-01` }))];
  });
  for (const { id, from } of living) memberships.push(sits(id, undefined, from));
  return registryOf({ units: ids.map((id) => body(id)), memberships, successions });
}

const sum = (numbers: ReadonlyMap<string, number>): number => [...numbers.values()].reduce((total, value) => total + value, 0);

describe("additive numbers through reforms", () => {
  it("[U19] keep their sum forward and back, divided or kept apart", () => {
    fc.assert(
      fc.property(reforms, counts, (list, given) => {
        const registry = play(list);
        const values = new Map(given.map((value, index) => [`u${index}`, value]));
        const forward = carryNumbersForward(registry, values, start, end);
        expect(sum(forward.values) + sum(forward.unassigned)).toBe(sum(values));
        const back = carryNumbersBack(registry, forward.values, end, start, values);
        expect(sum(back.values) + sum(back.unassigned)).toBe(sum(forward.values));
      }),
      { numRuns: 100 },
    );
  });

  it("[U20] are what they were after mergers alone", () => {
    fc.assert(
      fc.property(reforms, counts, (list, given) => {
        const registry = play(list.map((reform) => ({ ...reform, merge: true })));
        // A body of zero gives nothing, and nothing can be told to go back to it.
        const values = new Map(given.map((value, index) => [`u${index}`, value + 1]));
        const forward = carryNumbersForward(registry, values, start, end);
        const back = carryNumbersBack(registry, forward.values, end, start, values);
        expect(Object.fromEntries(back.values)).toEqual(Object.fromEntries(values));
      }),
      { numRuns: 100 },
    );
  });
});
