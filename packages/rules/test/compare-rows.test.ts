import { type BoardRow, type CompareFactor, compareRows, type CompareStep } from "@pccc/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const factors: readonly CompareFactor[] = ["calendar", "hierarchy", "rule", "lateArrival", "data"];

function rowOf(total: number | undefined, criteria: Readonly<Record<string, number>> = {}): BoardRow {
  return {
    unit: "a",
    period: "q",
    state: total === undefined ? "Unknown" : "Known",
    ...(total === undefined ? {} : { total, grade: "good" }),
    cappedBy: [],
    criteria: Object.entries(criteria).map(([criterion, points]) => ({ criterion, state: "Known", points })),
    explanation: { id: "a/q", label: { vi: "A" }, because: { vi: "" }, references: [], children: [] },
  };
}

describe("compareRows", () => {
  it("[CM1] splits a difference into effects that add up to it, and each into criteria and adjustments", () => {
    const points = fc.integer({ min: -10_000, max: 10_000 });
    const row = fc.oneof(
      {
        weight: 5,
        arbitrary: fc.tuple(points, fc.dictionary(fc.constantFrom("x", "y", "z"), points)).map(([total, parts]) => rowOf(total, parts)),
      },
      { weight: 1, arbitrary: fc.constant(rowOf(undefined)) },
      { weight: 1, arbitrary: fc.constant(undefined) },
    );
    const decimals = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(row, decimals, fc.array(fc.tuple(row, decimals), { minLength: 5, maxLength: 5 }), (first, own, rows) => {
        const steps = rows.map(
          ([after, places], index): CompareStep => ({ factor: factors[index] as CompareFactor, row: after, decimals: places }),
        );
        const { difference, effects, from, to, decimals: shared } = compareRows(first, own, steps);
        const last = steps.at(-1) as CompareStep;
        if (first?.total === undefined || last.row?.total === undefined) {
          expect([difference, effects]).toEqual([undefined, []]);
          return;
        }
        expect(difference).toBe(last.row.total * 10 ** (shared - last.decimals) - first.total * 10 ** (shared - own));
        expect((to.total ?? 0) - (from.total ?? 0)).toBe(difference);
        expect(effects.reduce((sum, effect) => sum + effect.points, 0)).toBe(difference);
        expect(effects.flatMap((effect) => effect.factors)).toEqual(factors);
        for (const effect of effects) {
          expect(effect.criteria.reduce((sum, change) => sum + change.points, effect.adjustments)).toBe(effect.points);
        }
      }),
    );
  });

  it("[CM2] tells factors apart only where the score between them is known", () => {
    const steps = factors.map((factor, index): CompareStep => ({ factor, row: rowOf(index === 1 ? undefined : 10 * index), decimals: 0 }));
    expect(compareRows(rowOf(5), 0, steps).effects.map(({ factors: own, points }) => [own, points])).toEqual([
      [["calendar"], -5],
      [["hierarchy", "rule"], 20],
      [["lateArrival"], 10],
      [["data"], 10],
    ]);
  });

  it("[CM2] says which side is unknown or missing", () => {
    expect(compareRows(rowOf(undefined), 0, [{ factor: "data", row: undefined, decimals: 0 }])).toEqual({
      decimals: 0,
      from: { state: "Unknown" },
      to: { state: "Missing" },
      effects: [],
    });
  });
});
