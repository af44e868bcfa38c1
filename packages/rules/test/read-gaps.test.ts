import { plainDate } from "@pccc/core";
import { type AnsweredObligation, type Metric, metricInputFor, readGaps, type RowReadings, scoreUnits, type Sheet } from "@pccc/rules";
import { describe, expect, it } from "vitest";
import { answeredOf, reportOf } from "./answered-fixture.ts";
import { checked, criterionOf, period, sheetOf } from "./score-fixture.ts";

const late: Metric = {
  id: "test.late",
  kind: "count",
  title: { vi: "Chậm" },
  unit: { vi: "báo cáo" },
  compute: ({ units, answered, start }) => {
    const lateOf = (unit: number) =>
      answered.slice(start[unit], start[unit + 1]).filter(({ state }) => state === "doneLate" || state === "openOverdue");
    return {
      numerator: Float64Array.from(units, (_, unit) => lateOf(unit).length),
      denominator: new Float64Array(units.length).fill(1),
      state: new Uint8Array(units.length).fill(1),
      evidenceOf: (unit) => lateOf(unit).map(({ obligation }) => obligation.id),
    };
  },
};

const sheet: Sheet = sheetOf({
  criteria: [criterionOf("late", "100", { kind: "deduction", metric: "test.late", per: "15", cap: "100", floor: "0" })],
  quotas: [{ id: "best", title: { vi: "Một" }, band: "excellent", percent: "50", base: "graded", rounding: "down", ties: "lose" }],
});

function readingsOf(
  answered: readonly AnsweredObligation[],
  units: readonly string[] = ["a"],
  asOf = "2022-07-01",
): (RowReadings | undefined)[] {
  const options = {
    sheet: checked(sheet, [late]),
    metrics: { "test.late": late },
    input: metricInputFor({ units, period, answered, asOf: plainDate(asOf) }),
    judgements: [],
    labels: {},
  };
  return readGaps(options, scoreUnits(options)).rows.map(({ readings }) => readings);
}

const assumed = { assumption: "quarterly" };

describe("gaps", () => {
  it("[EX6] does not count late in the unit's favour what only an assumption makes late", () => {
    const [readings] = readingsOf([reportOf("2022-06-15", "2022-06-20", 3, {}, assumed)]);
    expect(readings).toMatchObject({
      gaps: [{ kind: "assumption", ref: "quarterly", obligations: 1 }],
      strict: { total: 850, grade: "good" },
      lenient: { total: 1000, grade: "excellent" },
    });
    expect(readings?.because).toEqual({
      vi: "Văn bản để ngỏ thời hạn của 1 việc (theo giả định quarterly). Đọc chặt: 85 điểm, Tốt; đọc rộng, có lợi cho đơn vị: 100 điểm, Xuất sắc.",
      en: "The text leaves the deadline of 1 obligation open (by the assumption quarterly). Read strictly: 85 points, Good; leniently, in the unit's favour: 100 points, Excellent.",
    });
    expect(readingsOf([reportOf("2022-06-15", undefined, 0, {}, assumed)])[0]?.lenient.total).toBe(1000);
  });

  it("[EX6] takes against the unit what has no deadline for owed by the last day of its window", () => {
    const open = answeredOf("report", { status: "undated" }, { state: "noDeadline" });
    expect(readingsOf([open])[0]).toMatchObject({
      gaps: [{ kind: "noDeadline", ref: "report", obligations: 1 }],
      strict: { total: 850 },
      lenient: { total: 1000 },
    });
    expect(readingsOf([open], ["a"], "2022-06-14")[0]?.strict.total).toBe(1000);
    const undecided = answeredOf("report", { status: "unresolved" }, { state: "noDeadline" });
    expect(readingsOf([undecided])[0]).toMatchObject({ gaps: [{ kind: "undecided", ref: "report" }], strict: { total: 850 } });
  });

  it("[EX6] says so of no row that rests on no gap, though its report was late", () => {
    expect(readingsOf([reportOf("2022-06-15", "2022-06-20", 3)])).toEqual([undefined]);
  });

  it("[EX6] leaves quotas out, for the other rows are not read anew", () => {
    const reports = ["a", "b"].map((unit) => reportOf("2022-06-15", "2022-06-10", 0, {}, { ...assumed, unit }));
    const readings = readingsOf(reports, ["a", "b"]);
    expect(readings.map((one) => [one?.strict.grade, one?.lenient.grade])).toEqual([
      ["excellent", "excellent"],
      ["excellent", "excellent"],
    ]);
    expect(readings[0]?.because.vi).toContain("Đọc chặt hay đọc rộng đều ra 100 điểm, Xuất sắc.");
  });
});
