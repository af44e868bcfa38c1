import { expandSelector, findUnitByName, nameOf, superiorOf } from "@pccc/core";
import { describe, expect, it } from "vitest";
import { body, day, registryOf, sits } from "./unit-records.ts";

const units = [
  body("p", { level: "province" }),
  body("d", { level: "district" }),
  body("a", {
    names: [
      { name: "Ủy ban MTTQ Việt Nam xã Hòa Bình", toInclusive: day("2022-12-31") },
      { name: "Ủy ban MTTQ Việt Nam phường Hòa Bình", fromInclusive: day("2023-01-01") },
    ],
  }),
  body("b", { names: [{ name: "Ủy ban MTTQ Việt Nam xã Hoà Bình" }] }),
  body("r", { level: "residential", names: [] }),
];
const registry = registryOf({
  units,
  memberships: [
    sits("p", undefined, "2020-01-01"),
    sits("d", "p", "2020-01-01", "2023-12-31"),
    sits("a", "d", "2020-01-01", "2023-12-31"),
    sits("a", "p", "2024-01-01"),
    sits("b", "p", "2020-01-01"),
    sits("r", "b", "2020-01-01"),
  ],
});

describe("expandSelector", () => {
  const expand = (selector: Parameters<typeof expandSelector>[1], date: string, asker?: string): readonly string[] =>
    expandSelector(registry, selector, asker, day(date)).units;

  it("[U10] expands against the hierarchy as of the day", () => {
    expect(expand({ take: "children", hierarchy: "front", under: "p" }, "2022-01-01")).toEqual(["b", "d"]);
    expect(expand({ take: "children", hierarchy: "front", under: "p", level: "commune" }, "2024-01-01")).toEqual(["a", "b"]);
    expect(expand({ take: "descendants", hierarchy: "front", under: "p", level: "commune" }, "2022-01-01")).toEqual(["b", "a"]);
    expect(expand({ take: "descendants", hierarchy: "front", under: "p" }, "2022-01-01")).toEqual(["b", "d", "r", "a"]);
    expect(expand({ take: "self", hierarchy: "front", under: "d" }, "2022-01-01")).toEqual(["d"]);
    expect(expand({ take: "superior", hierarchy: "front" }, "2023-12-31", "a")).toEqual(["d"]);
    expect(expand({ take: "superior", hierarchy: "front" }, "2024-01-01", "a")).toEqual(["p"]);
    expect(superiorOf(registry, "front", "r", day("2024-01-01"))).toBe("b");
  });

  it("[U16] says why nobody is meant", () => {
    const why = (selector: Parameters<typeof expandSelector>[1], asker?: string): readonly string[] => {
      const { units: nobody, findings } = expandSelector(registry, selector, asker, day("2024-01-01"));
      expect(nobody).toEqual([]);
      return findings.map((finding) => finding.code);
    };
    expect(why({ take: "self", hierarchy: "front", under: "d" })).toEqual(["PCCC_SELECTOR_NOT_LIVING"]);
    expect(why({ take: "children", hierarchy: "state", under: "p" })).toEqual(["PCCC_SELECTOR_NOT_LIVING"]);
    expect(why({ take: "children", hierarchy: "front", under: "q" })).toEqual(["PCCC_SELECTOR_UNKNOWN_UNIT"]);
    expect(why({ take: "children", hierarchy: "front", under: "p", level: "district" })).toEqual(["PCCC_SELECTOR_EMPTY"]);
    expect(why({ take: "superior", hierarchy: "front" })).toEqual(["PCCC_SELECTOR_NO_ASKER"]);
    expect(why({ take: "superior", hierarchy: "front" }, "p")).toEqual(["PCCC_SELECTOR_NO_SUPERIOR"]);
    expect(why({ take: "superior", hierarchy: "front" }, "d")).toEqual(["PCCC_SELECTOR_NOT_LIVING"]);
    expect(why({ take: "superior", hierarchy: "front" }, "q")).toEqual(["PCCC_SELECTOR_UNKNOWN_UNIT"]);
  });
});

describe("names", () => {
  const find = (text: string, date: string, within?: string): readonly string[] =>
    findUnitByName(registry, text, { date: day(date), ...(within === undefined ? {} : { within }) }).map((unit) => unit.id);

  it("[U17] calls a unit by the name of the day", () => {
    const [, , a, , r] = units;
    expect(a && nameOf(a, day("2022-12-31"))).toBe("Ủy ban MTTQ Việt Nam xã Hòa Bình");
    expect(a && nameOf(a, day("2023-01-01"))).toBe("Ủy ban MTTQ Việt Nam phường Hòa Bình");
    expect(r && nameOf(r, day("2023-01-01"))).toBe("r");
  });

  it("[U17] finds a name in either spelling, in capitals and decomposed, and only while it is borne", () => {
    expect(find("Uỷ ban MTTQ Việt Nam xã Hoà Bình", "2022-12-31")).toEqual(["a", "b"]);
    expect(find("ỦY BAN MTTQ VIỆT NAM XÃ HÒA BÌNH".normalize("NFD"), "2023-01-01")).toEqual(["b"]);
    expect(find("Ủy ban MTTQ Việt Nam phường Hòa Bình", "2022-12-31")).toEqual([]);
    expect(find("Ủy ban MTTQ Việt Nam xã Hòa Bình", "2022-01-01", "d")).toEqual(["a"]);
    expect(findUnitByName(registry, "Ủy ban MTTQ Việt Nam xã Hòa Bình", { date: day("2022-01-01"), line: "state" })).toEqual([]);
  });
});
