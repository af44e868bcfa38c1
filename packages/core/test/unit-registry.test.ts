import { makeUnitRegistry } from "@pccc/core";
import { describe, expect, it } from "vitest";
import { body, faultsOf, passes, registryOf, sits } from "./unit-records.ts";

const province = body("p", { level: "province" });
const top = sits("p", undefined, "2020-01-01");

describe("makeUnitRegistry", () => {
  it("[U1] reports an unknown parent, a circle, a repeated id and a life outside the parent's together", () => {
    expect(
      faultsOf({
        units: [province, body("a"), body("a"), body("b"), body("c"), body("d"), body("e")],
        memberships: [
          top,
          sits("a", "p", "2021-01-01"),
          sits("b", "nowhere", "2021-01-01"),
          sits("c", "d", "2021-01-01"),
          sits("d", "c", "2021-01-01"),
          sits("e", "p", "2019-06-01"),
        ],
      }),
    ).toEqual([
      ["PCCC_UNITS_DUPLICATE_ID", { id: "a" }],
      ["PCCC_UNITS_UNKNOWN_UNIT", { unit: "nowhere", where: "front: b" }],
      ["PCCC_UNITS_OUTSIDE_PARENT", { unit: "e", parent: "p", hierarchy: "front", from: "2019-06-01", to: "…" }],
      ["PCCC_UNITS_CYCLE", { hierarchy: "front", on: "2021-01-01", cycle: "c → d → c" }],
    ]);
  });

  it("[U2] refuses a repeated succession id", () => {
    const units = [body("a"), body("b")];
    const memberships = [sits("a", undefined, "2020-01-01"), sits("b", undefined, "2021-01-01")];
    const twice = [passes("s", "2021-01-01", [], ["b"]), passes("s", "2020-01-01", [], ["a"])];
    expect(faultsOf({ units, memberships, successions: twice })).toEqual([["PCCC_UNITS_DUPLICATE_ID", { id: "s" }]]);
  });

  it("[U3] refuses unknown units of memberships, successions and seats, and a reversed interval", () => {
    expect(
      faultsOf({
        units: [body("a", { area: "area.x" })],
        memberships: [sits("a", undefined, "2021-01-02", "2021-01-01"), sits("z", undefined, "2021-01-01")],
        successions: [passes("s", "2022-01-01", ["y"], [])],
      }),
    ).toEqual([
      ["PCCC_UNITS_UNKNOWN_UNIT", { unit: "area.x", where: "a" }],
      ["PCCC_UNITS_INTERVAL_REVERSED", { unit: "a", hierarchy: "front", from: "2021-01-02", to: "2021-01-01" }],
      ["PCCC_UNITS_UNKNOWN_UNIT", { unit: "z", where: "front: z" }],
      ["PCCC_UNITS_UNKNOWN_UNIT", { unit: "y", where: "s" }],
    ]);
  });

  it("[U4] refuses two places of one hierarchy on one day, and takes places in several hierarchies", () => {
    const units = [province, body("q"), body("a")];
    const bases = [top, sits("q", undefined, "2020-01-01")];
    expect(faultsOf({ units, memberships: [...bases, sits("a", "p", "2020-01-01", "2021-03-01"), sits("a", "q", "2021-03-01")] })).toEqual([
      ["PCCC_UNITS_OVERLAP", { unit: "a", hierarchy: "front", on: "2021-03-01" }],
    ]);
    expect(faultsOf({ units, memberships: [...bases, sits("a", "p", "2020-01-01", "2021-03-01"), sits("a", "q", "2021-03-02")] })).toEqual(
      [],
    );
    expect(
      faultsOf({ units, memberships: [...bases, sits("a", "p", "2020-01-01"), sits("a", undefined, "2020-01-01", undefined, "state")] }),
    ).toEqual([]);
  });

  it("[U5] lets a unit sit below one that moves without a break, and not one that pauses", () => {
    const units = [province, body("q"), body("m"), body("a")];
    const bases = [top, sits("q", undefined, "2020-01-01"), sits("a", "m", "2020-01-01")];
    const moves = [sits("m", "q", "2020-06-01"), sits("m", "p", "2020-01-01", "2020-05-31")];
    expect(faultsOf({ units, memberships: [...bases, ...moves] })).toEqual([]);
    const pauses = [sits("m", "q", "2020-06-02"), sits("m", "p", "2020-01-01", "2020-05-31")];
    expect(faultsOf({ units, memberships: [...bases, ...pauses] }).map(([code]) => code)).toEqual(["PCCC_UNITS_OUTSIDE_PARENT"]);
  });

  it("[U6] tells a circle from two units that change places", () => {
    const units = [body("a"), body("b")];
    const swapped = [
      sits("a", undefined, "2020-01-01", "2020-12-31"),
      sits("b", "a", "2020-01-01", "2020-12-31"),
      sits("b", undefined, "2021-01-01"),
      sits("a", "b", "2021-01-01"),
    ];
    expect(faultsOf({ units, memberships: swapped })).toEqual([]);
    const circle = [sits("a", undefined, "2020-01-01", "2020-12-31"), sits("b", "a", "2020-01-01"), sits("a", "b", "2021-01-01")];
    expect(faultsOf({ units, memberships: circle })).toEqual([
      ["PCCC_UNITS_CYCLE", { hierarchy: "front", on: "2021-01-01", cycle: "a → b → a" }],
    ]);
    expect(faultsOf({ units, memberships: [sits("a", "a", "2020-01-01")] })).toEqual([
      ["PCCC_UNITS_CYCLE", { hierarchy: "front", on: "2020-01-01", cycle: "a → a" }],
    ]);
  });

  it("[U7] refuses a succession whose day disagrees with the memberships, on either side", () => {
    const units = [body("a"), body("b"), body("c")];
    const memberships = [
      sits("a", undefined, "2020-01-01", "2021-06-30"),
      sits("b", undefined, "2020-01-01"),
      sits("c", undefined, "2021-07-01"),
    ];
    const faults = (on: string, before: readonly string[], after: readonly string[]): readonly (readonly [string, unknown])[] =>
      faultsOf({ units, memberships, successions: [passes("s", on, before, after)] }).map(([code, params]) => [code, params["unit"]]);
    expect(faults("2021-07-01", ["a", "b"], ["b", "c"])).toEqual([]);
    expect(faults("2021-06-30", ["a"], [])).toEqual([["PCCC_UNITS_SUCCESSION_STILL_LIVING", "a"]]);
    expect(faults("2021-07-02", ["a"], [])).toEqual([["PCCC_UNITS_SUCCESSION_NOT_LIVING_BEFORE", "a"]]);
    expect(faults("2021-07-01", ["a"], ["b"])).toEqual([["PCCC_UNITS_SUCCESSION_ALREADY_LIVING", "b"]]);
    expect(faults("2021-07-01", ["a", "b"], ["c"])).toEqual([["PCCC_UNITS_SUCCESSION_STILL_LIVING", "b"]]);
    expect(faults("2021-06-30", [], ["c"])).toEqual([["PCCC_UNITS_SUCCESSION_NOT_LIVING_AFTER", "c"]]);
  });

  it("[U8] refuses shares that cannot be used", () => {
    const units = [body("a"), body("b")];
    const memberships = [sits("a", undefined, "2020-01-01", "2020-12-31"), sits("b", undefined, "2021-01-01")];
    const faults = (weights: Readonly<Record<string, Readonly<Record<string, number>>>>): readonly unknown[] =>
      faultsOf({ units, memberships, successions: [passes("s", "2021-01-01", ["a"], ["b"], { weights })] });
    expect(faults({ a: { b: 3 } })).toEqual([]);
    const refused = [["PCCC_UNITS_WEIGHTS", { succession: "s", unit: "a" }]];
    for (const shares of [{ b: 0 }, { b: -1 }, { b: 0.5 }, { a: 1 }, {}])
      expect(faults({ a: shares as Record<string, number> })).toEqual(refused);
    expect(faults({ b: { b: 1 } })).toEqual([["PCCC_UNITS_WEIGHTS", { succession: "s", unit: "b" }]]);
  });

  it("[U9] notes an assumed day and warns of an end that nothing explains", () => {
    const registry = registryOf({
      units: [body("a"), body("b"), body("c")],
      memberships: [
        sits("a", undefined, "2020-01-01", "2020-12-31"),
        sits("b", undefined, "2021-01-01"),
        sits("c", undefined, "2020-01-01", "2020-03-31"),
      ],
      successions: [passes("s", "2021-01-01", ["a"], ["b"], { dayEstablished: false })],
    });
    expect(registry.findings).toEqual([
      { code: "PCCC_UNITS_DAY_ASSUMED", severity: "note", params: { succession: "s", on: "2021-01-01" } },
      { code: "PCCC_UNITS_END_UNEXPLAINED", severity: "warning", params: { unit: "c", lastDay: "2020-03-31" } },
    ]);
  });

  it("[U1] reads no records as an empty registry", () => {
    expect(makeUnitRegistry({ units: [], memberships: [], successions: [] })).toMatchObject({ ok: true, value: { findings: [] } });
  });
});
