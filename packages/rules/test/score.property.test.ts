import { type BoardRow, type Explanation, rollUp } from "@pccc/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checked, leavesOf, period, score } from "./score-fixture.ts";
import { naiveTotal } from "./score-oracle.ts";
import { metricsFor, units, type World, worlds } from "./score-worlds.ts";

const rowsOf = (world: World, order: readonly string[] = units): readonly BoardRow[] =>
  score(world.sheet, world.metrics, order, world.judgements).rows;

function checkSums(node: Explanation): void {
  if (node.points !== undefined && node.children.length > 0) {
    expect([node.id, node.children.reduce((sum, child) => sum + (child.points ?? Number.NaN), 0)]).toEqual([node.id, node.points]);
  }
  for (const child of node.children) checkSums(child);
}

describe("scoring", () => {
  it("[EX1] the leaves of a Known row add up to its total, and every node's children to the node", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        for (const row of rowsOf(world)) {
          checkSums(row.explanation);
          if (row.total === undefined) continue;
          expect(leavesOf(row.explanation).reduce((sum, { points = Number.NaN }) => sum + points, 0)).toBe(row.total);
        }
      }),
    );
  });

  it("[SC2] a row's total is what exact fractions give", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        for (const row of rowsOf(world)) {
          const expected = naiveTotal(world, row.unit);
          if (row.state === "Known") expect(row.total).toBe(expected);
          else if (expected !== undefined) expect(world.counts[row.unit]).toBe("unknown");
        }
      }),
    );
  });

  it("[SC3] what is Unknown never counts as 0: the row has no total, or does not depend on it", () => {
    fc.assert(
      fc.property(worlds, fc.constantFrom(...units), (world, unit) => {
        const blind: World = {
          ...world,
          metrics: metricsFor({ ...world.rates, [unit]: "unknown" }, world.counts, world.others),
        };
        const reads = world.sheet.criteria.some(({ form }) => JSON.stringify(form).includes("test.rate"));
        const [before, after] = [world, blind].map((facts) => rowsOf(facts).find((row) => row.unit === unit) as BoardRow) as [
          BoardRow,
          BoardRow,
        ];
        if (reads) expect([after.state, after.total, after.grade]).toEqual(["Unknown", undefined, undefined]);
        else expect(after).toEqual(before);
        for (const row of rowsOf(blind)) if (row.unit !== unit) expect(rowsOf(world)).toContainEqual(row);
      }),
    );
  });

  it("[SC11] the order of the units and of the criteria changes no row's total or grade", () => {
    fc.assert(
      fc.property(worlds, fc.shuffledSubarray(units, { minLength: 5 }), (world, order) => {
        const rows = rowsOf(world);
        expect(rowsOf(world, order)).toEqual(rows);
        const turned = rowsOf({ ...world, sheet: { ...world.sheet, criteria: world.sheet.criteria.toReversed() } });
        expect(turned.map(({ total, grade }) => [total, grade])).toEqual(rows.map(({ total, grade }) => [total, grade]));
      }),
    );
  });

  it("[SC8] a gate aside, more points never give a lower grade", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const rows = rowsOf({ ...world, sheet: { ...world.sheet, gates: [] } }).filter(({ total }) => total !== undefined);
        const sorted = rows.toSorted((a, b) => (a.total ?? 0) - (b.total ?? 0));
        const places = sorted.map(({ grade }) => world.sheet.bands.findIndex(({ id }) => id === grade));
        expect(places).toEqual(places.toSorted((a, b) => b - a));
      }),
    );
  });

  it("[SC9] a gate only ever lowers a grade, and names itself when it does", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const free = rowsOf({ ...world, sheet: { ...world.sheet, gates: [] } });
        const place = (row: BoardRow): number => world.sheet.bands.findIndex(({ id }) => id === row.grade);
        for (const [index, row] of rowsOf(world).entries()) {
          if (row.state === "Unknown") continue;
          const other = free[index] as BoardRow;
          expect([row.total, place(row) >= place(other), row.cappedBy.length > 0]).toEqual([other.total, true, place(row) > place(other)]);
        }
      }),
    );
  });

  it("[SC12] a mean lies between the lowest and the highest total below", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const rows = rowsOf(world);
        const totals = rows.map(({ total }) => total).filter((total) => total !== undefined);
        const [up] = rollUp(
          rows,
          { [period.id]: Object.fromEntries(units.map((unit) => [unit, "city"])) },
          checked(world.sheet, world.metrics),
        );
        expect([up?.known, up?.of]).toEqual([totals.length, units.length]);
        if (totals.length === 0) expect(up?.total).toBeUndefined();
        else expect(up?.total).toSatisfy((mean: number) => Math.min(...totals) <= mean && mean <= Math.max(...totals));
      }),
    );
  });
});
