import { totalRanks } from "@pccc/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const worlds = fc.array(
  fc.record({ total: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(undefined), fc.constant(Number.NaN)), level: fc.nat(2) }),
  { maxLength: 20 },
);

describe("the rank of a total", () => {
  it("is shared by equal totals, and the next one stands behind all of them", () => {
    expect([...totalRanks([90, 95, 90, 80, undefined, Number.NaN], () => 0)]).toEqual([2, 1, 2, 4, 0, 0]);
  });

  it("is one more than the better totals of its own level, whatever else is scored", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const ranks = totalRanks(
          world.map(({ total }) => total),
          (at) => world[at]?.level as number,
        );
        const expected = world.map(({ total, level }) =>
          total === undefined || Number.isNaN(total)
            ? 0
            : 1 + world.filter((other) => other.level === level && other.total !== undefined && other.total > total).length,
        );
        expect([...ranks]).toEqual(expected);
      }),
    );
  });
});
