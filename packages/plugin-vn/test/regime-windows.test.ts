import { checkRegime, periodsOf, type Regime } from "@pccc/calendar";
import { type Frequency, plainDate } from "@pccc/core";
import { describe, expect, it } from "vitest";
import { nd09 } from "../src/regimes/nd09.ts";
import { nd09NineMonth } from "../src/regimes/nd09-nine-month.ts";
import { stat } from "../src/regimes/stat.ts";
import { readVectors } from "./read-vectors.ts";

const regimes: readonly Regime[] = [nd09, nd09NineMonth, stat];

describe("the windows of the regimes", () => {
  for (const { regime: id, frequency, period, from = "", to = "" } of readVectors("regime-windows.csv")) {
    it(`[VC7] ${id}: ${period} runs from ${from} to ${to}`, () => {
      const regime = regimes.find((candidate) => candidate.id === id) as Regime;
      const found = periodsOf(regime, frequency as Frequency, { fromInclusive: plainDate(to), toInclusive: plainDate(to) });
      expect(found.map(({ id: name, fromInclusive, toInclusive }) => [name, fromInclusive, toInclusive])).toEqual([[period, from, to]]);
    });
  }

  it("[VC7] can be computed for every frequency that a regime lists", () => {
    for (const regime of regimes) expect(checkRegime(regime), regime.id).toEqual([]);
  });

  it("[VC7] begin with the decree: nothing ends before 12 March 2019", () => {
    const range = { fromInclusive: plainDate("2019-01-01"), toInclusive: plainDate("2019-04-30") };
    expect(periodsOf(nd09, "monthly", range).map(({ id }) => id)).toEqual(["nd09:2019-03", "nd09:2019-04"]);
  });

  it("[VC8] come without a deadline and without a claim to bind the Front", () => {
    for (const { id, deadlines, appliesTo, basis } of regimes) {
      expect(deadlines, id).toEqual([]);
      expect(appliesTo.vi, id).toMatch(/[Kk]hông ràng buộc .*Mặt trận/u);
      expect(appliesTo.en, id).toMatch(/does not bind .*the Front/u);
      expect(basis.length, id).toBeGreaterThan(0);
    }
  });

  it("[VC8] are named in Vietnamese as a reader would", () => {
    const year = { fromInclusive: plainDate("2026-01-01"), toInclusive: plainDate("2026-12-31") };
    const label = (regime: Regime, frequency: Frequency): string | undefined => periodsOf(regime, frequency, year).at(-1)?.label.vi;
    expect(label(nd09, "monthly")).toBe("Tháng 12/2026");
    expect(label(nd09, "quarterly")).toBe("Quý IV/2026");
    expect(label(nd09, "half-yearly")).toBe("6 tháng cuối năm 2026");
    expect(label(nd09NineMonth, "nine-monthly")).toBe("9 tháng năm 2026");
    expect(label(stat, "annual")).toBe("Năm 2026");
  });
});
