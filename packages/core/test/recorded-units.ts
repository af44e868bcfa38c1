import type { Membership, RecordedUnits, Succession, Unit, UnitRecords } from "@pccc/core";
import { addDays, plainDate } from "@pccc/core";
import fc from "fast-check";
import { body, invented, passes } from "./unit-records.ts";

/** What an office puts on record in one go: a reform, early or late, or a correction of what it recorded before. */
export interface Recording {
  readonly kind: "open" | "end" | "merge" | "reseat" | "rename" | "reweigh";
  readonly a: number;
  readonly b: number;
  /** Days from the last reform. */
  readonly gap: number;
}

/** Generated recordings, in the order in which they are made. */
export const recordings: fc.Arbitrary<readonly Recording[]> = fc.array(
  fc.record<Recording>({
    kind: fc.constantFrom<Recording["kind"]>("open", "end", "merge", "merge", "reseat", "reseat", "rename", "reweigh"),
    a: fc.nat(20),
    b: fc.nat(20),
    gap: fc.integer({ min: 1, max: 60 }),
  }),
  { maxLength: 14 },
);

/** The moment of the n-th recording; the first stands for the units that are there from the start. */
export function moment(n: number): number {
  return 1_577_836_800_000 + n * 86_400_000;
}

const start = plainDate("2020-01-01");

/** Plays recordings over communes of two provinces. Every beginning of the list is sound by itself. */
export function playRecordings(list: readonly Recording[]): readonly RecordedUnits[] {
  const at = (unit: string, parent: string | undefined, from = start): Membership => {
    return { unit, hierarchy: "front", ...(parent === undefined ? {} : { parent }), fromInclusive: from, basis: invented };
  };
  const places = new Map(["c0", "c1", "c2", "c3"].map((id, index) => [id, at(id, `p${index % 2}`)]));
  const living = [...places.keys()];
  const successions: Succession[] = [];
  const history: RecordedUnits[] = [];
  const put = (units: readonly Unit[], memberships: readonly Membership[], made: readonly Succession[] = []): void => {
    const records: UnitRecords = { units, memberships, successions: made };
    history.push({ recordedAt: moment(history.length), records });
  };
  put(
    ["p0", "p1", ...living].map((id) => body(id)),
    [at("p0", undefined), at("p1", undefined), ...places.values()],
  );
  let today = start;
  let made = living.length;
  const open = (parent: string | undefined): Membership => {
    const id = `c${made++}`;
    living.push(id);
    const place = at(id, parent, today);
    places.set(id, place);
    return place;
  };
  const end = (id: string): Membership => {
    const ended = { ...(places.get(id) as Membership), toInclusive: addDays(today, -1) };
    places.set(id, ended);
    living.splice(living.indexOf(id), 1);
    return ended;
  };
  const pass = (before: readonly string[], after: readonly string[]): Succession => {
    const succession = passes(`s${successions.length}`, today, before, after);
    successions.push(succession);
    return succession;
  };
  for (const { kind, a, b, gap } of list) {
    const one = living[a % living.length];
    const two = living.filter((id) => id !== one)[b % Math.max(1, living.length - 1)];
    const known = [...places.keys()];
    const any = known[a % known.length] as string;
    if (kind === "open") {
      today = addDays(today, gap);
      const place = open(`p${b % 2}`);
      put([body(place.unit)], [place], [pass([], [place.unit])]);
    } else if (kind === "end" && one !== undefined) {
      today = addDays(today, gap);
      put([], [end(one)], [pass([one], [])]);
    } else if (kind === "merge" && one !== undefined && two !== undefined) {
      today = addDays(today, gap);
      const ended = [end(one), end(two)];
      const heir = open(ended[0]?.parent);
      put([body(heir.unit)], [...ended, heir], [pass([one, two], [heir.unit])]);
    } else if (kind === "reseat") {
      const place = { ...(places.get(any) as Membership), parent: `p${b % 2}` };
      places.set(any, place);
      put([], [place]);
    } else if (kind === "rename") put([body(any, { names: [{ name: `${any} ${b}` }] })], []);
    else if (kind === "reweigh" && successions.length > 0) {
      const index = a % successions.length;
      const old = successions[index] as Succession;
      const [from] = old.before;
      const [to] = old.after;
      if (from === undefined || to === undefined) continue;
      const corrected = { ...old, dayEstablished: b % 2 === 0, weights: { [from]: { [to]: b + 1 } } };
      successions[index] = corrected;
      put([], [], [corrected]);
    }
  }
  return history;
}
