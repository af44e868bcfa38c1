import { plainDate } from "@pccc/core";
import { type AnsweredObligation, answeredByPeriod, metricInputFor, type Period } from "@pccc/rules";
import { describe, expect, it } from "vitest";
import { answeredOf } from "./answered-fixture.ts";
import { asOf, period } from "./score-fixture.ts";

const windowOf = (id: string, frequency: Period["frequency"], from: string, to: string): Period => ({
  id,
  label: { vi: id },
  frequency,
  fromInclusive: plainDate(from),
  toInclusive: plainDate(to),
});
const selected = (answered: readonly AnsweredObligation[], units: readonly string[] = ["a"]): readonly string[] => {
  const idsOf = (given: readonly AnsweredObligation[]): readonly string[] =>
    metricInputFor({ units, period, answered: given, asOf }).answered.map(({ obligation }) => obligation.id);
  // What is grouped by period leaves out nothing that counts.
  expect(idsOf(answeredByPeriod(answered)(period))).toEqual(idsOf(answered));
  return idsOf(answered);
};

describe("metricInputFor", () => {
  it("[SC13] takes what is owed for the period itself and what is owed once", () => {
    const once = windowOf("once", "once", "2021-09-15", "2025-12-14");
    const other = windowOf("nd09:2022-Q1", "quarterly", "2021-12-15", "2022-03-14");
    const answered = [
      answeredOf("report", { period }),
      answeredOf("report", { period: other, dueOn: plainDate("2022-03-15") }),
      answeredOf("plan", { kind: "adoptPlan", period: once, status: "undated" }),
    ];
    expect(selected(answered)).toEqual(["plan@a/once", "report@a/nd09:2022-Q2"]);
  });

  it("[SC13] takes the shorter periods that end in it, each month in one quarter only", () => {
    const months = [
      windowOf("nd09:2022-03", "monthly", "2022-02-15", "2022-03-14"),
      windowOf("nd09:2022-04", "monthly", "2022-03-15", "2022-04-14"),
      windowOf("nd09:2022-06", "monthly", "2022-05-15", "2022-06-14"),
      windowOf("nd09:2022-07", "monthly", "2022-06-15", "2022-07-14"),
    ];
    expect(selected(months.map((month) => answeredOf("m", { period: month })))).toEqual(["m@a/nd09:2022-04", "m@a/nd09:2022-06"]);
  });

  it("[SC13] takes a longer period where it falls due, and nowhere else", () => {
    const day = (date: string): AnsweredObligation =>
      answeredOf("fire-day", { kind: "perform", period: windowOf(`annual:${date}`, "annual", date, date), dueOn: plainDate(date) });
    const year = windowOf("nd09:2021", "annual", "2020-12-15", "2021-12-14");
    expect(selected([day("2021-10-04"), day("2022-03-15"), day("2022-06-14"), day("2022-06-15")])).toEqual([
      "fire-day@a/annual:2022-03-15",
      "fire-day@a/annual:2022-06-14",
    ]);
    expect(selected([answeredOf("y", { period: year, dueOn: plainDate("2021-12-20") })])).toEqual([]);
  });

  it("[SC13] takes a longer period without a due day wherever it overlaps", () => {
    const inside = windowOf("nd09:2022", "annual", "2021-12-15", "2022-12-14");
    const before = windowOf("nd09:2021", "annual", "2020-12-15", "2021-12-14");
    const undated = (year: Period): AnsweredObligation => answeredOf("y", { period: year, status: "undated" }, { state: "noDeadline" });
    expect(selected([undated(inside), undated(before)])).toEqual(["y@a/nd09:2022"]);
  });

  it("[SC13] keeps each unit's own together, in the order of the units given, and leaves out the others", () => {
    const input = metricInputFor({
      units: ["b", "c", "a"],
      period,
      answered: [
        answeredOf("x", { unit: "a", period }),
        answeredOf("z", { unit: "b", period }),
        answeredOf("y", { unit: "b", period }),
        answeredOf("x", { unit: "d", period }),
      ],
      asOf,
    });
    expect([...input.start]).toEqual([0, 2, 2, 3]);
    expect(input.answered.map(({ obligation }) => obligation.id)).toEqual(["y@b/nd09:2022-Q2", "z@b/nd09:2022-Q2", "x@a/nd09:2022-Q2"]);
  });
});
