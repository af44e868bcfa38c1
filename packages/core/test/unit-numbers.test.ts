import {
  carryNumbersBack,
  carryNumbersForward,
  compareTrees,
  formatAgencyCode,
  historyOf,
  makeUnitRegistry,
  parseAgencyCode,
  treeAt,
  unitRecordsKnownAt,
} from "@pccc/core";
import { describe, expect, it } from "vitest";
import { body, day, passes, registryOf, sits } from "./unit-records.ts";

// a and b merge into m on 1 July; c splits into x and y, with shares 2 : 1.
const reform = {
  units: ["root", "a", "b", "c", "m", "x", "y"].map((id) => body(id)),
  memberships: [
    sits("root", undefined, "2020-01-01"),
    ...["a", "b", "c"].map((id) => sits(id, "root", "2020-01-01", "2025-06-30")),
    ...["m", "x", "y"].map((id) => sits(id, "root", "2025-07-01")),
  ],
  successions: [
    passes("merge", "2025-07-01", ["a", "b"], ["m"]),
    passes("split", "2025-07-01", ["c"], ["x", "y"], { weights: { c: { x: 2, y: 1 } } }),
  ],
};
const registry = registryOf(reform);
const before = day("2025-06-30");
const after = day("2025-07-01");

describe("numbers read in another day's units", () => {
  it("[U19] pass by weights, whole numbers that sum to the predecessor's", () => {
    const { values, unassigned } = carryNumbersForward(
      registry,
      new Map([
        ["a", 3],
        ["b", 4],
        ["c", 100],
      ]),
      before,
      after,
    );
    expect(Object.fromEntries(values)).toEqual({ m: 7, x: 67, y: 33 });
    expect(unassigned.size).toBe(0);
  });

  it("[U19] stay with the unit, as a finding, where no record divides them", () => {
    const { successions, ...rest } = reform;
    const silent = registryOf({ ...rest, successions: successions.map(({ weights: _, ...succession }) => succession) });
    const { values, unassigned, findings } = carryNumbersForward(silent, new Map([["c", 100]]), before, after);
    expect([values.size, unassigned.get("c")]).toEqual([0, 100]);
    expect(findings.map(({ code, params }) => [code, params["unit"]])).toEqual([["PCCC_UNITS_NUMBER_UNASSIGNED", "c"]]);
  });

  it("[U20] go back in the proportion of the earlier day", () => {
    const lastYear = new Map([
      ["a", 3],
      ["b", 4],
      ["c", 100],
    ]);
    const { values } = carryNumbersBack(
      registry,
      new Map([
        ["m", 70],
        ["x", 60],
        ["y", 30],
      ]),
      after,
      before,
      lastYear,
    );
    expect(Object.fromEntries(values)).toEqual({ a: 30, b: 40, c: 90 });
  });
});

describe("two days and two clocks", () => {
  it("[U22] name what appears, vanishes, moves and is renamed, with the succession", () => {
    const changes = compareTrees(registry, "front", before, after);
    expect(changes.map(({ unit, change, through }) => [unit, change, through.map(({ id }) => id)])).toEqual([
      ["a", "vanished", ["merge"]],
      ["b", "vanished", ["merge"]],
      ["c", "vanished", ["split"]],
      ["m", "appeared", ["merge"]],
      ["x", "appeared", ["split"]],
      ["y", "appeared", ["split"]],
    ]);
    const moved = registryOf({
      units: [
        body("p"),
        body("q"),
        body("u", {
          names: [
            { name: "Cũ", toInclusive: before },
            { name: "Mới", fromInclusive: after },
          ],
        }),
      ],
      memberships: [
        sits("p", undefined, "2020-01-01"),
        sits("q", undefined, "2020-01-01"),
        sits("u", "p", "2020-01-01", "2025-06-30"),
        sits("u", "q", "2025-07-01"),
      ],
    });
    expect(compareTrees(moved, "front", before, after).map(({ change, from, to }) => [change, from, to])).toEqual([
      ["moved", "p", "q"],
      ["renamed", "Cũ", "Mới"],
    ]);
  });

  it("[U25] tell the history of a unit with its bases", () => {
    const events = historyOf(registry, "a");
    expect(events.map(({ on, event, others }) => [on, event, others])).toEqual([
      ["2020-01-01", "placed", ["root"]],
      ["2025-07-01", "left", ["root"]],
      ["2025-07-01", "passedTo", ["m"]],
    ]);
    expect(events.every(({ basis }) => basis !== undefined)).toBe(true);
    expect(historyOf(registry, "nobody")).toEqual([]);
  });

  it("[U25] are as sure of the day on which a unit left as of the succession that ended it", () => {
    const ended = { document: "02/NQ", confidence: "assumed" } as const;
    const unsure = registryOf({
      units: ["a", "m"].map((id) => body(id)),
      memberships: [sits("a", undefined, "2020-01-01", "2024-11-30"), sits("m", undefined, "2024-12-01")],
      successions: [passes("s", "2024-12-01", ["a"], ["m"], { dayEstablished: false, basis: ended })],
    });
    const doubtful = { dayEstablished: false, basis: ended };
    expect(historyOf(unsure, "a")).toMatchObject([{ event: "placed", dayEstablished: true }, { event: "left", ...doubtful }, doubtful]);
    expect(historyOf(unsure, "m")).toMatchObject([
      { event: "cameFrom", ...doubtful },
      { event: "placed", ...doubtful },
    ]);
  });

  it("[U21] give the tree of a day as it was known at a moment", () => {
    const early = {
      units: ["root", "a", "b", "c"].map((id) => body(id)),
      memberships: [sits("root", undefined, "2020-01-01"), ...["a", "b", "c"].map((id) => sits(id, "root", "2020-01-01"))],
      successions: [],
    };
    const history = [
      { recordedAt: 200, records: reform },
      { recordedAt: 100, records: early },
    ];
    const idsAt = (knownAt: number): readonly string[] => {
      const made = makeUnitRegistry(unitRecordsKnownAt(history, knownAt));
      return made.ok ? treeAt(made.value, "front", after).ids : [];
    };
    expect([idsAt(99), idsAt(199), idsAt(200)]).toEqual([[], ["root", "a", "b", "c"], ["root", "m", "x", "y"]]);
  });
});

describe("codes of agencies", () => {
  it.each([
    ["000.00.00.H56", "H56"],
    ["000.01.12.H28", "H28.12.01"],
    ["00.01.H03", "H03.01"],
    ["H37.02.02", "H37.02.02"],
    ["G01", "G01"],
  ])("[U24] read %s as %s", (text, expected) => {
    const code = parseAgencyCode(text);
    expect(code === undefined ? undefined : [formatAgencyCode(code), code.raw]).toEqual([expected, text]);
  });

  it.each(["", "H5", "38.16531", "H37.2", "000.00.00"])("[U24] refuse %j", (text) => expect(parseAgencyCode(text)).toBeUndefined());
});
