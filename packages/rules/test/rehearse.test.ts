import type { Sheet } from "@pccc/rules";
import { makeBoard, rehearse } from "@pccc/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asOf, checked, criterionOf, type Given, metricOf, period, score, sheetOf } from "./score-fixture.ts";

const given: Readonly<Record<string, Given>> = { a: [10, 10], b: [5, 10], c: [1, 10], d: "unknown", e: "notApplicable" };
const units = Object.keys(given);

function boardOf(sheet: Sheet, values: Readonly<Record<string, Given>> = given): ReturnType<typeof makeBoard> {
  const metrics = [metricOf("test.rate", "rate", values)];
  const scored = score(sheet, metrics, Object.keys(values));
  return makeBoard({
    title: { vi: "Bảng thử" },
    sheet: checked(sheet, metrics),
    sheetSha256: "",
    asOf,
    head: { seq: 0, recordedAt: 0, hash: "" },
    composition: "",
    scored: [{ period, rows: scored.rows, findings: [] }],
    units: Object.keys(values).map((id) => ({ id, name: id.toUpperCase() })),
    rollUps: [],
    assumptions: [],
    findings: [],
  });
}

const linear = sheetOf({});
const halved = sheetOf({
  id: "test.new",
  criteria: [
    criterionOf("one", "50", { kind: "linear", metric: "test.rate", rounding: "half-up" }),
    criterionOf("two", "25", { kind: "linear", metric: "test.rate", rounding: "half-up" }),
    criterionOf("gift", "25", { kind: "allOrNothing", metric: "test.rate", atLeast: "0" }),
  ],
});

describe("a rehearsal", () => {
  it("[RH1] says who gains and who loses, as shares of each sheet's total", () => {
    const { rows, units: summed } = rehearse({ before: boardOf(linear), after: boardOf(halved) });
    expect(rows.slice(0, 4).map(({ unit, change }) => [unit, change])).toEqual([
      ["a", 0],
      ["b", 12_500_000],
      ["c", 22_500_000],
      ["d", undefined],
    ]);
    expect(summed.at(-1)?.name).toBe("C");
    expect(summed.find(({ unit }) => unit === "c")).toMatchObject({ gains: 1, losses: 0, periods: 1, meanChange: 22_500_000 });
  });

  it("[RH2] sees what counts twice, and what is the same for all", () => {
    const { remarks } = rehearse({ before: boardOf(linear), after: boardOf(halved) });
    expect(remarks).toContainEqual({ criterion: "two", kind: "movesWith", other: "one", rows: 3, of: 3 });
    expect(remarks).toContainEqual({ criterion: "gift", kind: "sameForAll", rows: 3, of: 3 });
  });

  it("[RH3] sees points that are paid for silence, where it is told who was heard", () => {
    const heard = new Set([`a/${period.id}`, `b/${period.id}`]);
    const { remarks } = rehearse({ before: boardOf(linear), after: boardOf(halved), heard });
    expect(remarks).toContainEqual({ criterion: "gift", kind: "paysForSilence", rows: 1, of: 1 });
    expect(rehearse({ before: boardOf(linear), after: boardOf(halved) }).remarks.map(({ kind }) => kind)).not.toContain("paysForSilence");
  });

  it("[RH4] compares grades only where both sheets have the same", () => {
    const other = sheetOf({ bands: linear.bands.map((band) => ({ ...band, id: `x-${band.id}` })) });
    const near = { a: [13, 20] as const };
    expect(rehearse({ before: boardOf(linear, near), after: boardOf(halved, near) }).rows.map(({ grade }) => grade)).toEqual(["up"]);
    expect(rehearse({ before: boardOf(halved, near), after: boardOf(linear, near) }).rows.map(({ grade }) => grade)).toEqual(["down"]);
    expect(new Set(rehearse({ before: boardOf(linear), after: boardOf(other) }).rows.map(({ grade }) => grade))).toEqual(
      new Set(["notComparable"]),
    );
  });

  it("[RH1] changes nothing for anybody where the sheets are the same, and leaves out rows that one board lacks", () => {
    const board = boardOf(linear);
    const same = rehearse({ before: board, after: board });
    expect(same.rows.every(({ change, grade }) => (change ?? 0) === 0 && grade !== "up" && grade !== "down")).toBe(true);
    const fewer = { ...board, rows: board.rows.slice(1) };
    expect(rehearse({ before: fewer, after: board }).rows).toHaveLength(units.length - 1);
  });

  it("[RH1] adds up: a unit's mean is that of its rows, and one way round is the other way's opposite", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 8 }), (numbers) => {
        const values = Object.fromEntries(numbers.map((number, index) => [`u${index}`, [number, 50] as const]));
        const [before, after] = [boardOf(linear, values), boardOf(halved, values)];
        const there = rehearse({ before, after });
        const back = rehearse({ before: after, after: before });
        expect(there.rows.map(({ change = 0 }) => change)).toEqual(back.rows.map(({ change = 0 }) => (change === 0 ? 0 : -change)));
        for (const unit of there.units) expect(unit.meanChange).toBe(there.rows.find((row) => row.unit === unit.unit)?.change);
      }),
    );
  });
});
