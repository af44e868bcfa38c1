import { expandSelector, formatSelector, makeUnitRegistry, parseSelector, plainDate } from "@pccc/core";
import { describe, expect, it } from "vitest";
import { areaRecords } from "../src/units/area-records.ts";
import { bodyRecords } from "../src/units/body-records.ts";

const [areas, bodies] = [areaRecords(), bodyRecords("front")];
const made = makeUnitRegistry({
  units: [...areas.units, ...bodies.units],
  memberships: [...areas.memberships, ...bodies.memberships],
  successions: [...areas.successions, ...bodies.successions],
});
if (!made.ok) throw new Error("the records contradict each other");
const registry = made.value;

describe("the language of selectors over the whole country", () => {
  it("means every body of the Front by a name of its own, or by its id, on both sides of the reform", () => {
    for (const date of [plainDate("2025-06-30"), plainDate("2025-07-01")]) {
      for (const { id, line } of registry.units) {
        const selector = { take: "self", hierarchy: "front", under: id } as const;
        if (line !== "front" || expandSelector(registry, selector, undefined, date).units.length === 0) continue;
        for (const language of ["vi", "en"] as const) {
          const text = formatSelector(selector, { registry, date, language });
          expect([text, parseSelector(text, { registry, date })]).toEqual([text, { ok: true, value: selector }]);
        }
      }
    }
  });

  it("reads a class as people say it and finds the communes of a province", () => {
    const date = plainDate("2025-07-01");
    const words = (text: string): number => {
      const parsed = parseSelector(text, { registry, date });
      return parsed.ok ? expandSelector(registry, parsed.value, undefined, date).units.length : -1;
    };
    expect(words("các xã, phường của Thanh Hóa, khối Mặt trận")).toBe(166);
    expect(words("communes of Thanh Hóa, Front line")).toBe(166);
    expect(words("communes of Thanh Hoá except Sầm Sơn and Nam Sầm Sơn, Front line")).toBe(164);
  });
});
