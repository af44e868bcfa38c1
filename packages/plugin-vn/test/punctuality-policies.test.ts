import type { AnsweredObligation, ObligationState } from "@pccc/rules";
import { formatPunctualityRate, punctualityRate } from "@pccc/rules";
import { describe, expect, it } from "vitest";
import { governmentOffice } from "../src/policies/government-office.ts";
import { oneStopGiaLai } from "../src/policies/one-stop-gia-lai.ts";

const times = (count: number, state: ObligationState): readonly AnsweredObligation[] =>
  Array.from({ length: count }, () => ({ state, obligation: {} }) as AnsweredObligation);

describe("policies of punctuality against published figures", () => {
  it("[PU3] the Government Office's rate of 2017 is that of report 1270/BC-TCTTTg", () => {
    const tasks = [
      ...times(14_068, "doneInTime"),
      ...times(1_983, "doneLate"),
      ...times(5_640, "openInTime"),
      ...times(223, "openOverdue"),
    ];
    expect(tasks).toHaveLength(21_914);
    const rate = punctualityRate(governmentOffice, tasks, "2017-12-25");
    expect([rate, formatPunctualityRate(rate, 2, ",")]).toEqual([{ numerator: 16_051, denominator: 16_274 }, "98,62%"]);
    const third = punctualityRate(governmentOffice, [...times(2_501, "doneInTime"), ...times(222, "openOverdue")], "2016-08-31");
    expect(formatPunctualityRate(third, 1, ",")).toBe("91,8%");
  });

  it("[PU3] one less the late share counts what is late, done or open, over all that is to be handled", () => {
    const files = [...times(6, "doneInTime"), ...times(1, "doneLate"), ...times(2, "openInTime"), ...times(1, "openOverdue")];
    expect(punctualityRate(oneStopGiaLai, files, "2026-01-31")).toEqual({ numerator: 8, denominator: 10 });
    expect(punctualityRate(governmentOffice, files, "2026-01-31")).toEqual({ numerator: 7, denominator: 8 });
  });
});
