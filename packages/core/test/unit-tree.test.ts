import {
  childrenOf,
  descendantsOf,
  isLiving,
  lifeOf,
  parentOf,
  predecessorsOf,
  proposeBodySuccession,
  successorsOf,
  treeAt,
  unitsOf,
} from "@pccc/core";
import { describe, expect, it } from "vitest";
import { body, day, passes, registryOf, sits } from "./unit-records.ts";

// A city with three communes; two merge in 2024; in mid-2025 the city ends, a commune of a neighbour joins one of two wards.
const units = ["p", "city", "x", "y", "z", "yz", "guest", "other", "w1", "w2"].map((id) => body(id));
const memberships = [
  sits("p", undefined, "2020-01-01"),
  sits("city", "p", "2020-01-01", "2025-06-30"),
  sits("other", "p", "2020-01-01", "2025-06-30"),
  sits("guest", "other", "2020-01-01", "2025-06-30"),
  sits("x", "city", "2020-01-01", "2025-06-30"),
  sits("y", "city", "2020-01-01", "2023-12-31"),
  sits("z", "city", "2020-01-01", "2023-12-31"),
  sits("yz", "city", "2024-01-01", "2025-06-30"),
  sits("w1", "p", "2025-07-01"),
  sits("w2", "p", "2025-07-01"),
];
const successions = [
  passes("reform.w2", "2025-07-01", ["yz", "guest"], ["w2"]),
  passes("reform.w1", "2025-07-01", ["x"], ["w1"]),
  passes("merge", "2024-01-01", ["y", "z"], ["yz"]),
  passes("reform.districts", "2025-07-01", ["city", "other", "p"], ["p"]),
];
const registry = registryOf({ units, memberships, successions });

describe("treeAt", () => {
  it("[U10] shows the hierarchy on the last day before an event and on its first day", () => {
    expect(childrenOf(treeAt(registry, "front", day("2023-12-31")), "city")).toEqual(["x", "y", "z"]);
    expect(childrenOf(treeAt(registry, "front", day("2024-01-01")), "city")).toEqual(["x", "yz"]);
    const before = treeAt(registry, "front", day("2025-06-30"));
    expect(unitsOf(before)).toEqual(["p", "city", "other", "x", "yz", "guest"]);
    expect(descendantsOf(before, "p")).toEqual(["city", "other", "x", "yz", "guest"]);
    expect(parentOf(before, "guest")).toBe("other");
    expect(parentOf(before, "p")).toBeUndefined();
    const after = treeAt(registry, "front", day("2025-07-01"));
    expect(unitsOf(after)).toEqual(["p", "w1", "w2"]);
    expect(childrenOf(after, "city")).toEqual([]);
    expect(parentOf(after, "x")).toBeUndefined();
  });

  it("[U10] is empty for an unknown hierarchy and before the records begin", () => {
    expect(unitsOf(treeAt(registry, "state", day("2024-01-01")))).toEqual([]);
    expect(unitsOf(treeAt(registry, "front", day("2019-12-31")))).toEqual([]);
  });
});

describe("successorsOf", () => {
  it("[U13] follows a chain of mergers and gives the acts as reasons", () => {
    const lineage = successorsOf(registry, "y", day("2025-07-01"));
    expect(lineage.units).toEqual(["w2"]);
    expect(lineage.through.map((succession) => succession.id)).toEqual(["merge", "reform.w2"]);
    expect(successorsOf(registry, "y", day("2024-05-01")).units).toEqual(["yz"]);
    expect(successorsOf(registry, "y", day("2023-12-31")).units).toEqual(["y"]);
    expect(successorsOf(registry, "guest", day("2025-07-01")).units).toEqual(["w2"]);
    expect(successorsOf(registry, "city", day("2025-07-01")).units).toEqual(["p"]);
  });

  it("[U13] names a unit of which no record says what became", () => {
    const lost = registryOf({ units: [body("a")], memberships: [sits("a", undefined, "2020-01-01", "2020-12-31")] });
    expect(successorsOf(lost, "a", day("2021-01-01"))).toMatchObject({ units: [], unexplained: ["a"] });
    expect(successorsOf(lost, "nobody", day("2021-01-01"))).toMatchObject({ units: [], unexplained: ["nobody"] });
  });

  it("[U13] tells the lives of a reopened unit apart", () => {
    const reopened = registryOf({
      units: [body("a"), body("b")],
      memberships: [
        sits("a", undefined, "2020-01-01", "2020-12-31"),
        sits("b", undefined, "2021-01-01", "2021-12-31"),
        sits("a", undefined, "2022-01-01"),
      ],
      successions: [passes("there", "2021-01-01", ["a"], ["b"]), passes("back", "2022-01-01", ["b"], ["a"])],
    });
    expect(successorsOf(reopened, "a", day("2021-06-01")).units).toEqual(["b"]);
    expect(successorsOf(reopened, "a", day("2023-01-01")).through).toHaveLength(2);
    expect(successorsOf(reopened, "a", day("2023-01-01"), day("2022-05-05")).through).toEqual([]);
    expect(lifeOf(reopened, "a")).toEqual([{ fromInclusive: "2020-01-01", toInclusive: "2020-12-31" }, { fromInclusive: "2022-01-01" }]);
    expect(isLiving(reopened, "a", day("2021-12-31"))).toBe(false);
  });

  it("[U15] passes a predecessor only to heirs that have a share of it", () => {
    const split = registryOf({
      units: [body("a"), body("b"), body("c"), body("d")],
      memberships: [
        sits("a", undefined, "2020-01-01", "2020-12-31"),
        sits("b", undefined, "2020-01-01", "2020-12-31"),
        sits("c", undefined, "2021-01-01"),
        sits("d", undefined, "2021-01-01"),
      ],
      successions: [passes("s", "2021-01-01", ["a", "b"], ["c", "d"], { weights: { a: { c: 1, d: 0 } } })],
    });
    expect(successorsOf(split, "a", day("2021-01-01")).units).toEqual(["c"]);
    expect(successorsOf(split, "b", day("2021-01-01")).units).toEqual(["c", "d"]);
    expect(predecessorsOf(split, "d", day("2020-12-31")).units).toEqual(["b"]);
  });
});

describe("predecessorsOf", () => {
  it("[U14] goes back through mergers to the units of a day", () => {
    expect(predecessorsOf(registry, "w2", day("2025-06-30")).units).toEqual(["guest", "yz"]);
    const lineage = predecessorsOf(registry, "w2", day("2021-01-01"));
    expect(lineage.units).toEqual(["guest", "y", "z"]);
    expect(lineage.through.map((succession) => succession.id)).toEqual(["merge", "reform.w2"]);
    expect(predecessorsOf(registry, "w2", day("2025-07-01")).units).toEqual(["w2"]);
  });
});

describe("proposeBodySuccession", () => {
  const areas = passes("merge", "2024-01-01", ["area.y", "area.z"], ["area.yz"], { weights: { "area.y": { "area.yz": 2 } } });
  const bodies = new Map([
    ["area.y", "front.y"],
    ["area.yz", "front.yz"],
  ]);

  it("[U18] proposes for the bodies what the act does to their areas, and says that it is computed", () => {
    expect(proposeBodySuccession(areas, "front", bodies)).toEqual({
      id: "merge.front",
      on: "2024-01-01",
      dayEstablished: true,
      basis: { document: "00/QĐ-TEST", confidence: "assumed" },
      before: ["front.y"],
      after: ["front.yz"],
      weights: { "front.y": { "front.yz": 2 } },
    });
    const sure = { ...areas, basis: { document: "1/NQ", confidence: "text" as const } };
    expect(proposeBodySuccession(sure, "front", bodies)?.basis.confidence).toBe("computed");
  });

  it("[U18] proposes nothing where no body is seated", () => {
    expect(proposeBodySuccession(areas, "party", new Map())).toBeUndefined();
  });
});
