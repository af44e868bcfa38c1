import {
  makeUnitRegistry,
  nameOf,
  proposeBodyReform,
  type Succession,
  successorsOf,
  treeAt,
  type UnitRecords,
  type UnitRegistry,
} from "@pccc/core";
import { describe, expect, it } from "vitest";
import { day, invented, registryOf } from "./unit-records.ts";

const on = day("2025-07-01");
const eve = day("2025-06-30");
const start = day("2021-01-01");
const area = (id: string, name: string, level: "province" | "commune"): UnitRecords["units"][number] => ({
  id: `area.${id}`,
  kind: "area",
  level,
  names: [{ name }],
  codes: [],
});
const seat = (id: string, name: string, level: "province" | "commune"): UnitRecords["units"][number] => ({
  id: `front.${id}`,
  kind: "body",
  level,
  line: "front",
  area: `area.${id}`,
  names: [{ name }],
  codes: [],
});
const place = (unit: string, hierarchy: string, parent: string | undefined, from = start, to?: typeof on) => ({
  unit,
  hierarchy,
  ...(parent === undefined ? {} : { parent }),
  fromInclusive: from,
  ...(to === undefined ? {} : { toInclusive: to }),
  basis: invented,
});
const merger: Succession = {
  id: "merger",
  on,
  dayEstablished: true,
  basis: { document: "1/NQ", confidence: "text" },
  before: ["area.p.a", "area.p.b"],
  after: ["area.p.c"],
  weights: { "area.p.a": { "area.p.c": 1 } },
};
const records: UnitRecords = {
  units: [
    area("p", "Tỉnh P", "province"),
    area("p.a", "Xã A", "commune"),
    area("p.b", "Xã B", "commune"),
    area("p.c", "Phường C", "commune"),
    seat("p", "Mặt trận tỉnh P", "province"),
    seat("p.a", "Mặt trận xã A", "commune"),
    seat("p.b", "Mặt trận xã B", "commune"),
  ],
  memberships: [
    place("area.p", "territory", undefined),
    place("area.p.a", "territory", "area.p", start, eve),
    place("area.p.b", "territory", "area.p", start, eve),
    place("area.p.c", "territory", "area.p", on),
    place("front.p", "front", undefined),
    place("front.p.a", "front", "front.p"),
    place("front.p.b", "front", "front.p"),
  ],
  successions: [merger],
};

/** What a journal does with a proposal that a person let stand: newer records of one key take the place of the older. */
function withProposal(added: UnitRecords): UnitRegistry {
  const keyOf = ({ unit, hierarchy, fromInclusive }: UnitRecords["memberships"][number]): string => `${hierarchy} ${unit} ${fromInclusive}`;
  const made = makeUnitRegistry({
    units: [...records.units, ...added.units],
    memberships: [...new Map([...records.memberships, ...added.memberships].map((row) => [keyOf(row), row])).values()],
    successions: [...records.successions, ...added.successions],
  });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

describe("a reform of bodies proposed from one of areas", () => {
  it("[U29] closes the old bodies, founds the new one below the body of the area above, and passes the old to it", () => {
    const registry = registryOf(records);
    const proposal = proposeBodyReform(registry, merger, "front");
    if (proposal === undefined) throw new Error("nothing was proposed");
    expect(proposal.units.map(({ id, area: seatedIn }) => [id, seatedIn])).toEqual([["front.p.c", "area.p.c"]]);
    expect(proposal.successions[0]?.basis.confidence).toBe("computed");
    expect(proposal.successions[0]?.weights).toEqual({ "front.p.a": { "front.p.c": 1 } });
    const reviewed = withProposal(proposal);
    expect(treeAt(reviewed, "front", eve).ids).toEqual(["front.p", "front.p.a", "front.p.b"]);
    expect(treeAt(reviewed, "front", on).ids).toEqual(["front.p", "front.p.c"]);
    expect(successorsOf(reviewed, "front.p.a", on).units).toEqual(["front.p.c"]);
    const founded = reviewed.units.find(({ id }) => id === "front.p.c");
    expect(founded === undefined ? undefined : nameOf(founded, on)).toBe("Mặt trận phường C");
  });

  it("[U29] proposes nothing for a line that has no body there", () => {
    expect(proposeBodyReform(registryOf(records), merger, "party")).toBeUndefined();
  });

  it("[U29] takes a body that was founded already", () => {
    const founded: UnitRecords = {
      ...records,
      units: [...records.units, seat("p.c", "Mặt trận phường C mới", "commune")],
      memberships: [...records.memberships, place("front.p.c", "front", "front.p", on)],
    };
    const proposal = proposeBodyReform(registryOf(founded), merger, "front");
    expect(proposal?.units).toEqual([]);
    expect(proposal?.successions[0]?.after).toEqual(["front.p.c"]);
  });
});
