import type { Membership, PlainDate, Succession, UnitRecords } from "@pccc/core";
import { addDays, isLiving, parentOf, plainDate, positionOf, predecessorsOf, successorsOf, treeAt, unitsOf } from "@pccc/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { body, invented, registryOf } from "./unit-records.ts";

const start = plainDate("2020-01-01");

interface Event {
  readonly kind: "create" | "merge" | "absorb" | "split" | "move" | "abolish" | "reopen";
  readonly a: number;
  readonly b: number;
  readonly gap: number;
}

interface History {
  readonly records: UnitRecords;
  readonly days: readonly PlainDate[];
}

const events = fc.array(
  fc.record<Event>({
    kind: fc.constantFrom<Event["kind"]>("create", "create", "merge", "absorb", "split", "move", "abolish", "reopen"),
    a: fc.nat(40),
    b: fc.nat(40),
    gap: fc.integer({ min: 1, max: 3 }),
  }),
  { maxLength: 25 },
);

/** Plays events, each on a day of its own, and writes the records down as an office would. */
function play(list: readonly Event[]): History {
  const living = new Map<string, { readonly parent: string | undefined; readonly from: PlainDate }>();
  const ended: string[] = [];
  const memberships: Membership[] = [];
  const successions: Succession[] = [];
  const ids: string[] = [];
  const days: PlainDate[] = [];
  let today = start;
  const close = (id: string): void => {
    const { parent, from } = living.get(id) as { parent: string | undefined; from: PlainDate };
    const place = { unit: id, hierarchy: "front", ...(parent === undefined ? {} : { parent }) };
    memberships.push({ ...place, fromInclusive: from, toInclusive: addDays(today, -1), basis: invented });
  };
  const end = (id: string): void => {
    close(id);
    living.delete(id);
    ended.push(id);
  };
  const open = (parent: string | undefined): string => {
    const id = `u${String(ids.length).padStart(3, "0")}`;
    ids.push(id);
    living.set(id, { parent, from: today });
    return id;
  };
  const rehome = (from: string, to: (child: number) => string | undefined): void => {
    [...living]
      .filter(([, at]) => at.parent === from)
      .forEach(([id], child) => {
        close(id);
        living.set(id, { parent: to(child), from: today });
      });
  };
  const isBelow = (id: string | undefined, above: string): boolean =>
    id !== undefined && (id === above || isBelow(living.get(id)?.parent, above));
  const pass = (before: readonly string[], after: readonly string[]): void => {
    successions.push({ id: `s${successions.length}`, on: today, dayEstablished: true, basis: invented, before, after });
  };
  open(undefined);
  for (const { kind, a, b, gap } of list) {
    today = addDays(today, gap);
    const names = [...living.keys()];
    const one = names[a % names.length] as string;
    const parent = living.get(one)?.parent;
    const two = names.filter((id) => id !== one && living.get(id)?.parent === parent)[b % names.length];
    if (kind === "create") pass([], [open(one)]);
    else if (kind === "merge" && two !== undefined) {
      const heir = open(parent);
      for (const id of [one, two]) rehome(id, () => heir);
      for (const id of [one, two]) end(id);
      pass([one, two], [heir]);
    } else if (kind === "absorb" && two !== undefined) {
      rehome(one, () => two);
      end(one);
      pass([one, two], [two]);
    } else if (kind === "split") {
      const heirs = [open(parent), open(parent)];
      rehome(one, (child) => heirs[child % 2]);
      end(one);
      pass([one], heirs);
    } else if (kind === "move") {
      const to = names[b % names.length] as string;
      if (isBelow(to, one)) continue;
      close(one);
      living.set(one, { parent: to, from: today });
    } else if (kind === "abolish" && parent !== undefined && ![...living.values()].some((at) => at.parent === one)) {
      end(one);
      pass([one], []);
    } else if (kind === "reopen" && ended.length > 0) {
      const [id] = ended.splice(a % ended.length, 1) as [string];
      living.set(id, { parent: one, from: today });
      pass([], [id]);
    }
    days.push(today);
  }
  for (const [id, { parent, from }] of living) {
    memberships.push({ unit: id, hierarchy: "front", ...(parent === undefined ? {} : { parent }), fromInclusive: from, basis: invented });
  }
  return { records: { units: ids.map((id) => body(id)), memberships, successions }, days: [start, ...days] };
}

const holds = (at: Membership, date: PlainDate): boolean =>
  at.fromInclusive <= date && (at.toInclusive === undefined || date <= at.toInclusive);

describe("units through generated histories", () => {
  it("[U10] shows the tree that a walk over all memberships shows", () => {
    fc.assert(
      fc.property(events, (list) => {
        const { records, days } = play(list);
        const registry = registryOf(records);
        for (const date of days) {
          const tree = treeAt(registry, "front", date);
          const naive = new Map(records.memberships.filter((at) => holds(at, date)).map((at) => [at.unit, at.parent]));
          expect([...unitsOf(tree)].sort()).toEqual([...naive.keys()].sort());
          tree.ids.forEach((id, position) => {
            expect(parentOf(tree, id)).toBe(naive.get(id));
            expect(positionOf(tree, id)).toBe(position);
            const children = tree.ids.slice(tree.childStart[position], tree.childEnd[position]);
            expect(children).toEqual(
              [...naive]
                .filter(([, parent]) => parent === id)
                .map(([child]) => child)
                .sort(),
            );
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it("[U13] reaches exactly the units that playing the events forward reaches, and all of them live", () => {
    fc.assert(
      fc.property(events, fc.nat(30), (list, pick) => {
        const { records, days } = play(list);
        const registry = registryOf(records);
        const since = days[pick % days.length] as PlainDate;
        const on = days.at(-1) as PlainDate;
        for (const unit of unitsOf(treeAt(registry, "front", since))) {
          let standing = new Set([unit]);
          for (const { on: at, before, after } of records.successions) {
            if (at <= since || !before.some((id) => standing.has(id))) continue;
            standing = new Set([...[...standing].filter((id) => !before.includes(id)), ...after]);
          }
          const lineage = successorsOf(registry, unit, on, since);
          expect(lineage.units).toEqual([...standing].sort());
          expect(lineage.unexplained).toEqual([]);
          for (const heir of lineage.units) expect(isLiving(registry, heir, on)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("[U14] answers the same question backwards", () => {
    fc.assert(
      fc.property(events, fc.nat(30), (list, pick) => {
        const { records, days } = play(list);
        const registry = registryOf(records);
        const early = days[pick % days.length] as PlainDate;
        const late = days.at(-1) as PlainDate;
        const forward: string[] = [];
        for (const u of unitsOf(treeAt(registry, "front", early))) {
          for (const v of successorsOf(registry, u, late, early).units) forward.push(`${u}>${v}`);
        }
        const backward: string[] = [];
        for (const v of unitsOf(treeAt(registry, "front", late))) {
          for (const u of predecessorsOf(registry, v, early, late).units) backward.push(`${u}>${v}`);
        }
        expect(backward.sort()).toEqual(forward.sort());
      }),
      { numRuns: 100 },
    );
  });

  it("[U11] gives the same answers whatever the order of the records", () => {
    fc.assert(
      fc.property(
        events.chain((list) => {
          const history = play(list);
          const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> => fc.shuffledSubarray([...items], { minLength: items.length });
          return fc.tuple(
            fc.constant(history),
            fc.record({
              units: shuffled(history.records.units),
              memberships: shuffled(history.records.memberships),
              successions: shuffled(history.records.successions),
            }),
          );
        }),
        ([{ records, days }, other]) => {
          const [first, second] = [registryOf(records), registryOf(other)];
          for (const date of days) expect(treeAt(second, "front", date)).toEqual(treeAt(first, "front", date));
          const last = days.at(-1) as PlainDate;
          for (const { id } of records.units) expect(successorsOf(second, id, last)).toEqual(successorsOf(first, id, last));
        },
      ),
      { numRuns: 40 },
    );
  });

  it("[U12] replays an earlier day unchanged by what is recorded about later days", () => {
    fc.assert(
      fc.property(events, fc.nat(25), (list, cut) => {
        const whole = play(list);
        const part = play(list.slice(0, cut));
        const [later, earlier] = [registryOf(whole.records), registryOf(part.records)];
        for (const date of part.days) {
          const [a, b] = [treeAt(later, "front", date), treeAt(earlier, "front", date)];
          expect([a.ids, a.parent, a.childStart, a.childEnd]).toEqual([b.ids, b.parent, b.childStart, b.childEnd]);
        }
        const last = part.days.at(-1) as PlainDate;
        for (const { id } of part.records.units) expect(successorsOf(later, id, last)).toEqual(successorsOf(earlier, id, last));
      }),
      { numRuns: 60 },
    );
  });
});
