import { makeCalendar } from "@pccc/calendar";
import {
  addDays,
  type Duty,
  makeUnitRegistry,
  type Membership,
  type PlainDate,
  plainDate,
  type Succession,
  successorsOf,
  type Unit,
} from "@pccc/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expandObligations } from "../src/index.ts";

const start = plainDate("2025-01-01");
const due = plainDate("2025-12-31");
const basis = { document: "invented", confidence: "assumed" } as const;
const made = makeCalendar({
  id: "test",
  title: { vi: "Lịch thử" },
  weekend: [6, 7],
  firstYear: 2024,
  lastYear: 2027,
  decisions: [],
  days: [],
  undecided: [],
});
if (!made.ok) throw new Error("the calendar is faulty");
const calendar = made.value;

const reforms = fc.array(
  fc.record({
    kind: fc.constantFrom("merge", "absorb", "split", "abolish"),
    a: fc.nat(20),
    b: fc.nat(20),
    gap: fc.integer({ min: 1, max: 20 }),
  }),
  { maxLength: 8 },
);

/** Communes below one province, reformed one day after the other. */
function play(list: readonly { readonly kind: string; readonly a: number; readonly b: number; readonly gap: number }[]) {
  const memberships: Membership[] = [{ unit: "p", hierarchy: "front", fromInclusive: start, basis }];
  const successions: Succession[] = [];
  const living = new Map<string, PlainDate>(["c0", "c1", "c2", "c3"].map((id) => [id, start]));
  const ids = ["p", ...living.keys()];
  let today = start;
  const end = (id: string): void => {
    const fromInclusive = living.get(id) as PlainDate;
    memberships.push({ unit: id, hierarchy: "front", parent: "p", fromInclusive, toInclusive: addDays(today, -1), basis });
    living.delete(id);
  };
  const open = (): string => {
    const id = `c${ids.length}`;
    ids.push(id);
    living.set(id, today);
    return id;
  };
  for (const { kind, a, b, gap } of list) {
    today = addDays(today, gap);
    const names = [...living.keys()];
    const one = names[a % names.length];
    const two = names.filter((id) => id !== one)[b % Math.max(1, names.length - 1)];
    if (one === undefined || two === undefined) continue;
    const pass = (before: readonly string[], after: readonly string[]): void => {
      successions.push({ id: `s${successions.length}`, on: today, dayEstablished: true, basis, before, after });
    };
    if (kind === "merge") {
      for (const id of [one, two]) end(id);
      pass([one, two], [open()]);
    } else if (kind === "absorb") {
      end(one);
      pass([one, two], [two]);
    } else if (kind === "split") {
      end(one);
      pass([one], [open(), open()]);
    } else {
      end(one);
      pass([one], []);
    }
  }
  for (const [unit, fromInclusive] of living) memberships.push({ unit, hierarchy: "front", parent: "p", fromInclusive, basis });
  const units = ids.map(
    (id): Unit => ({ id, kind: "body", level: id === "p" ? "province" : "commune", line: "front", names: [{ name: id }], codes: [] }),
  );
  const registry = makeUnitRegistry({ units, memberships, successions });
  if (!registry.ok) throw new Error(JSON.stringify(registry.error));
  return { registry: registry.value, living: [...living.keys()].sort(), last: today };
}

describe("open duties through generated reforms", () => {
  it("[S3] reach each successor exactly once by the rule moves, and nobody by the rule lapses", () => {
    fc.assert(
      fc.property(reforms, (list) => {
        const { registry, living, last } = play(list);
        const expand = (onSuccession: Duty["onSuccession"], asOf: PlainDate) =>
          expandObligations({
            duties: [
              {
                id: "d",
                kind: "report",
                title: { vi: "Báo cáo" },
                owedBy: { take: "children", hierarchy: "front", under: "p" },
                timing: { kind: "dated", on: due, bound: "by" },
                onSuccession,
              },
            ],
            registry,
            calendar,
            regimes: {},
            assumptions: [],
            extensions: [],
            range: { fromInclusive: start, toInclusive: due },
            asOf,
          }).obligations;
        const first = ["c0", "c1", "c2", "c3"];
        const { size } = new Set(expand("moves", last).map(({ id }) => id));
        expect(size).toBe(expand("moves", last).length);
        const open = expand("moves", last).filter(({ status }) => status !== "lapsed");
        expect(open.map(({ unit }) => unit).sort()).toEqual(living);
        for (const unit of first) {
          const heirs = successorsOf(registry, unit, last, start).units.filter((heir) => heir !== unit);
          const reached = open.filter(({ movedFrom = [] }) => movedFrom.includes(unit)).map((obligation) => obligation.unit);
          expect([unit, reached.sort()]).toEqual([unit, heirs]);
        }
        const lapsed = expand("lapses", last).filter(({ status }) => status !== "lapsed");
        expect(lapsed.flatMap(({ movedFrom = [] }) => movedFrom)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
