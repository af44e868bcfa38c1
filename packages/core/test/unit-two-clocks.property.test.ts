import type { Membership, PlainDate, RecordedUnits } from "@pccc/core";
import { addDays, historyOf, parentOf, plainDate, predecessorsOf, successorsOf, treeAt, unitRecordsKnownAt, unitsOf } from "@pccc/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moment, playRecordings, recordings } from "./recorded-units.ts";
import { registryOf } from "./unit-records.ts";

const start = plainDate("2020-01-01");
const days: readonly PlainDate[] = Array.from({ length: 12 }, (_, index) => addDays(start, index * 25));
const last = addDays(start, 2000);

/** Everything that is answered of units as known at a moment, as bytes. */
function answers(history: readonly RecordedUnits[], knownAt: number): string {
  const registry = registryOf(unitRecordsKnownAt(history, knownAt));
  return JSON.stringify([
    days.map((day) => {
      const { ids, parent, childStart, childEnd } = treeAt(registry, "front", day);
      return [ids, [...parent], [...childStart], [...childEnd]];
    }),
    registry.units.map(({ id }) => [historyOf(registry, id), successorsOf(registry, id, last), predecessorsOf(registry, id, start, last)]),
  ]);
}

/** The parent of every unit on a day, read off the recordings themselves: of each membership the last that was recorded by then. */
function naiveTree(history: readonly RecordedUnits[], recordings: number, day: PlainDate): ReadonlyMap<string, string | undefined> {
  const latest = new Map<string, Membership>();
  for (let n = recordings - 1; n >= 0; n -= 1) {
    for (const membership of history[n]?.records.memberships ?? []) {
      const key = `${membership.unit} ${membership.fromInclusive}`;
      if (!latest.has(key)) latest.set(key, membership);
    }
  }
  const held = [...latest.values()].filter(
    ({ fromInclusive, toInclusive }) => fromInclusive <= day && !(toInclusive !== undefined && toInclusive < day),
  );
  return new Map(held.map(({ unit, parent }) => [unit, parent]));
}

describe("the two clocks of units", () => {
  it("[U21] shows on a day, as known at a moment, the tree of what was recorded by then", () => {
    fc.assert(
      fc.property(recordings, fc.nat(14), (list, cut) => {
        const history = playRecordings(list);
        const recorded = 1 + (cut % history.length);
        const registry = registryOf(unitRecordsKnownAt(history, moment(recorded - 1)));
        for (const day of days) {
          const tree = treeAt(registry, "front", day);
          const naive = naiveTree(history, recorded, day);
          expect([...unitsOf(tree)].sort()).toEqual([...naive.keys()].sort());
          for (const unit of unitsOf(tree)) expect(parentOf(tree, unit)).toBe(naive.get(unit));
        }
      }),
      { numRuns: 80 },
    );
  });

  it("[U21] gives for a moment, byte for byte, the answers that were given then, whatever is recorded or corrected later", () => {
    fc.assert(
      fc.property(recordings, (list) => {
        const whole = playRecordings(list);
        const given = whole.map((_, n) => answers(whole.slice(0, n + 1), moment(n)));
        expect(whole.map((_, n) => answers(whole, moment(n)))).toEqual(given);
      }),
      { numRuns: 40 },
    );
  });

  it("[U21] gives the same bytes in whatever order the recordings are handed over, and between two recordings those of the first", () => {
    fc.assert(
      fc.property(
        recordings
          .map(playRecordings)
          .chain((history) => fc.tuple(fc.constant(history), fc.shuffledSubarray([...history], { minLength: history.length }), fc.nat(14))),
        ([history, shuffled, pick]) => {
          const n = pick % history.length;
          const given = answers(history, moment(n));
          expect(answers(shuffled, moment(n))).toBe(given);
          expect(answers(shuffled, moment(n) + 1)).toBe(given);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("[U21] lets a correction reach every day that it speaks of, from its recording on", () => {
    fc.assert(
      fc.property(recordings, (list) => {
        const history = playRecordings(list);
        history.forEach(({ records }, n) => {
          const registry = registryOf(unitRecordsKnownAt(history, moment(n)));
          for (const { unit, fromInclusive, parent } of records.memberships) {
            expect(parentOf(treeAt(registry, "front", fromInclusive), unit)).toBe(parent);
          }
        });
      }),
      { numRuns: 60 },
    );
  });
});
