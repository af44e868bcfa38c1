import { type Period, periodsOf, type Regime } from "@pccc/calendar";
import { addDays, type Frequency, plainDate } from "@pccc/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const tiling: readonly Frequency[] = ["monthly", "quarterly", "half-yearly", "annual"];
const regimes: fc.Arbitrary<Regime> = fc
  .record({ startDay: fc.integer({ min: 1, max: 28 }), startMonthOffset: fc.integer({ min: -14, max: 14 }) })
  .map((window) => ({
    id: "test.regime",
    family: "test",
    title: { vi: "Thử" },
    frequencies: [...tiling, "nine-monthly"],
    window,
    deadlines: [],
    appliesTo: { vi: "Thử" },
    basis: [],
  }));
const years = fc.integer({ min: 1990, max: 2090 });
const wide = (year: number) => ({ fromInclusive: plainDate(`${year - 2}-01-01`), toInclusive: plainDate(`${year + 3}-12-31`) });
const named = (periods: readonly Period[], id: string): Period => {
  const found = periods.find((period) => period.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};

describe("windows over generated regimes", () => {
  it("[DL6] follow each other without gap and overlap", () => {
    fc.assert(
      fc.property(regimes, years, fc.constantFrom(...tiling), (regime, year, frequency) => {
        const periods = periodsOf(regime, frequency, wide(year));
        for (const [i, period] of periods.entries()) {
          expect(period.fromInclusive <= period.toInclusive).toBe(true);
          const next = periods[i + 1];
          if (next !== undefined) expect(next.fromInclusive).toBe(addDays(period.toInclusive, 1));
        }
        expect(new Set(periods.map(({ id }) => id)).size).toBe(periods.length);
      }),
    );
  });

  it("[DL6] nest: months in quarters, quarters in half-years and nine months, half-years in the year", () => {
    fc.assert(
      fc.property(regimes, years, (regime, year) => {
        const all = [...tiling, "nine-monthly" as const].flatMap((frequency) => periodsOf(regime, frequency, wide(year)));
        const spans = (outer: string, inner: readonly string[]): void => {
          const whole = named(all, `test:${outer}`);
          expect(named(all, `test:${inner[0]}`).fromInclusive).toBe(whole.fromInclusive);
          expect(named(all, `test:${inner.at(-1)}`).toInclusive).toBe(whole.toInclusive);
        };
        spans(`${year}-Q2`, [`${year}-04`, `${year}-06`]);
        spans(`${year}-H1`, [`${year}-Q1`, `${year}-Q2`]);
        spans(`${year}-9M`, [`${year}-Q1`, `${year}-Q3`]);
        spans(`${year}`, [`${year}-H1`, `${year}-H2`]);
      }),
    );
  });

  it("[DL7] belong to exactly one of two adjoining ranges", () => {
    fc.assert(
      fc.property(
        regimes,
        years,
        fc.constantFrom(...tiling, "nine-monthly" as const),
        fc.nat({ max: 2000 }),
        (regime, year, frequency, n) => {
          const { fromInclusive, toInclusive } = wide(year);
          const cut = addDays(fromInclusive, n);
          const parts = [
            ...periodsOf(regime, frequency, { fromInclusive, toInclusive: cut }),
            ...periodsOf(regime, frequency, { fromInclusive: addDays(cut, 1), toInclusive }),
          ];
          expect(parts).toEqual(periodsOf(regime, frequency, { fromInclusive, toInclusive }));
        },
      ),
    );
  });
});
