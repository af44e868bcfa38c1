import { checkRegime, periodsOf, type Regime } from "@pccc/calendar";
import { plainDate } from "@pccc/core";
import { describe, expect, it } from "vitest";

const regime: Regime = {
  id: "test.regime",
  family: "test",
  title: { vi: "Thử" },
  frequencies: ["monthly", "quarterly"],
  window: { startDay: 15, startMonthOffset: -1 },
  deadlines: [],
  appliesTo: { vi: "Thử" },
  basis: [],
};
const range = { fromInclusive: plainDate("2026-01-01"), toInclusive: plainDate("2026-12-31") };

describe("windows of a regime", () => {
  it("[DL7] are those whose last day lies in the range", () => {
    const ids = periodsOf(regime, "quarterly", { fromInclusive: plainDate("2026-03-14"), toInclusive: plainDate("2026-12-13") }).map(
      ({ id }) => id,
    );
    expect(ids).toEqual(["test:2026-Q1", "test:2026-Q2", "test:2026-Q3"]);
  });

  it("[DL7] end inside the regime's validity", () => {
    const limited = { ...regime, validFrom: plainDate("2026-05-01"), validTo: plainDate("2026-11-14") };
    const ids = periodsOf(limited, "monthly", range).map(({ id }) => id);
    expect(ids).toEqual(["test:2026-05", "test:2026-06", "test:2026-07", "test:2026-08", "test:2026-09", "test:2026-10", "test:2026-11"]);
  });

  it("[DL8] are refused where the regime does not define them, and a check says so beforehand", () => {
    expect(() => periodsOf(regime, "annual", range)).toThrow(RangeError);
    const faulty: Regime = {
      ...regime,
      frequencies: ["monthly", "weekly"],
      window: { startDay: 31, startMonthOffset: 0 },
      validFrom: plainDate("2026-05-01"),
      validTo: plainDate("2026-04-30"),
    };
    expect(() => periodsOf(faulty, "monthly", range)).toThrow(RangeError);
    expect(() => periodsOf(faulty, "weekly", range)).toThrow(RangeError);
    expect(checkRegime(faulty).map(({ code }) => code)).toEqual([
      "PCCC_REGIME_WINDOW_DAY",
      "PCCC_REGIME_NO_WINDOW",
      "PCCC_REGIME_VALIDITY_REVERSED",
    ]);
    expect(checkRegime(regime)).toEqual([]);
  });
});
