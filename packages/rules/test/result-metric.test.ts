import { plainDate } from "@pccc/core";
import {
  checkSheet,
  checkSheetResults,
  factsOf,
  type Fact,
  makeKernel,
  metricInputFor,
  type MetricInput,
  type Period,
  type ResultBoard,
  type ResultSource,
  scoreUnits,
  type Sheet,
} from "@pccc/rules";
import { describe, expect, it } from "vitest";
import { periodOf, resultMetric, resultsOf, rowOfResult } from "./result-fixture.ts";
import { checked, criterionOf, sheetOf } from "./score-fixture.ts";

const asOf = plainDate("2027-02-01");
const year = periodOf();
const quarters = ([1, 2, 3, 4] as const).map((quarter) => periodOf(quarter));
const [q1, q2] = quarters as [Period, Period];
const parents = { a: "p", b: "p" };

type Given = Partial<Pick<MetricInput, "asOf">>;

function valueOf(
  source: Parameters<typeof resultMetric>[1],
  results: readonly ResultBoard[],
  period: Period = year,
  unit = "a",
  given: Given = {},
): Fact {
  const metric = resultMetric("khac", source);
  const form =
    metric.kind === "count"
      ? ({ kind: "allOrNothing", metric: "khac", atMost: "1" } as const)
      : ({ kind: "linear", metric: "khac", rounding: "half-up" } as const);
  const sheet = checked(sheetOf({ metrics: [metric], criteria: [criterionOf("all", "100", form)] }), []);
  const input = metricInputFor({ units: [unit], period, answered: [], asOf, parents, results, ...given });
  return factsOf(sheet, {}, input, [unit])[0] as Fact;
}

const shown = ({ state, numerator, denominator }: Fact): string => (state === "Known" ? `${numerator}/${denominator}` : state);

describe("a metric that reads a result", () => {
  const own = resultsOf([rowOfResult("a", year, 917, "xs"), rowOfResult("p", year, 800, "tot")], [year]);

  it("[SC45] takes the total of its scale, the place of the grade, or whether it is good enough", () => {
    expect(shown(valueOf({ value: "total" }, [own]))).toBe("917/1000");
    expect(shown(valueOf({ value: "grade", whose: "parent" }, [own]))).toBe("2/1");
    expect(shown(valueOf({ value: "gradeAtLeast", atLeast: "tot" }, [own]))).toBe("1/1");
    expect(shown(valueOf({ value: "grade", whose: { unit: "p" } }, [own]))).toBe("2/1");
    expect(shown(valueOf({ value: "grade", whose: [{ unit: "a", of: "p" }] }, [own]))).toBe("2/1");
  });

  it("[SC45] asks nothing of a unit that has no such other unit", () => {
    expect(shown(valueOf({ value: "grade", whose: [{ unit: "b", of: "p" }] }, [own]))).toBe("NotApplicable");
    expect(shown(valueOf({ value: "grade", whose: "parent" }, [own], year, "p"))).toBe("NotApplicable");
    expect(shown(valueOf({ value: "gradeAtLeast", atLeast: "tot", whose: "children" }, [own]))).toBe("NotApplicable");
  });

  it("[SC45] says what it rests on, with the close and the digest", () => {
    const head = { seq: 12, recordedAt: 0, hash: "0".repeat(64) };
    const close = { plan: "kh", number: 2, closedBy: "chuc-danh:truong-ban", head };
    const [evidence] = valueOf({ value: "total" }, [{ ...own, close, sha256: "a".repeat(64) }]).evidence ?? [];
    expect([evidence?.id, evidence?.label.vi]).toEqual(["khac@1/a/y:2026", "a, năm 2026: 91,7/100, Mức xs"]);
    expect(evidence?.references.map(({ kind, ref, text }) => [kind, ref, text.en])).toEqual([
      [
        "result",
        "khac@1/a/y:2026",
        `a, 2026: 91.7/100, Grade xs; by Other sheet, edition 1; closed by chuc-danh:truong-ban, number 2 (kh), up to entry 12 of the journal; SHA-256 ${"a".repeat(64)}`,
      ],
    ]);
  });

  it("[SC45] is Unknown while a result is missing, and names it", () => {
    const { state, note } = valueOf({ value: "total", whose: { unit: "c" } }, [own]);
    expect([state, note?.en]).toEqual(["Unknown", "There is no closed result of c from 2026-01-01 to 2026-12-31 by the sheet khac"]);
    expect(shown(valueOf({ value: "total" }, []))).toBe("Unknown");
    expect(shown(valueOf({ value: "total", sheet: "third" }, [own]))).toBe("Unknown");
    expect(shown(valueOf({ value: "total" }, [resultsOf([rowOfResult("a", year)], [year])]))).toBe("Unknown");
  });

  it("[SC45] does not know a grade that the sheet does not name", () => {
    const { state, note } = valueOf({ value: "grade" }, [resultsOf([rowOfResult("a", year, 917, "kha")], [year])]);
    expect([state, note?.en]).toEqual(["Unknown", "a, 2026: the sheet does not name the grade kha"]);
  });

  it("[SC45] takes what was closed before what was not, and of two the later", () => {
    const at = (total: number, change: Partial<ResultBoard> = {}): ResultBoard =>
      resultsOf([rowOfResult("a", year, total)], [year], change);
    const current = { standing: "current" } as const;
    expect(shown(valueOf({ value: "total" }, [at(500, current)]))).toBe("Unknown");
    expect(shown(valueOf({ value: "total", standing: "current" }, [at(500, current)]))).toBe("500/1000");
    expect(shown(valueOf({ value: "total", standing: "current" }, [at(600), at(500, current)]))).toBe("600/1000");
    expect(shown(valueOf({ value: "total" }, [at(600), at(700)]))).toBe("700/1000");
    expect(shown(valueOf({ value: "total" }, [at(600), at(700, { knownOn: plainDate("2027-02-02") })]))).toBe("600/1000");
  });

  it("[SC45] does not take a part of those below for the result of the unit above", () => {
    const above = (known: number): ResultBoard =>
      resultsOf([], [year], { rollUps: [{ unit: "p", period: year.id, total: 640, grade: "dat", known, of: 3 }] });
    expect(shown(valueOf({ value: "total", whose: "parent" }, [above(3)]))).toBe("640/1000");
    expect(shown(valueOf({ value: "total", whose: "parent" }, [above(2)]))).toBe("Unknown");
  });

  it("[SC45] finds the period before and the year before by their days", () => {
    const before = resultsOf([rowOfResult("a", q1, 810)], [q1]);
    expect(shown(valueOf({ value: "total", period: "previous" }, [before], q2))).toBe("810/1000");
    expect(shown(valueOf({ value: "total", period: "previous" }, [before], periodOf(3)))).toBe("Unknown");
    const last = resultsOf([rowOfResult("a", periodOf(2, 2025), 700)], [periodOf(2, 2025)]);
    expect(shown(valueOf({ value: "total", period: "yearBefore" }, [last], q2))).toBe("700/1000");
    const month = (toInclusive: string): Period => ({
      ...q1,
      id: toInclusive,
      fromInclusive: plainDate(`${toInclusive.slice(0, 7)}-01`),
      toInclusive: plainDate(toInclusive),
    });
    const leap = month("2024-02-29");
    expect(
      shown(valueOf({ value: "total", period: "yearBefore" }, [resultsOf([rowOfResult("a", leap, 1)], [leap])], month("2025-02-28"))),
    ).toBe("1/1000");
  });

  it("[SC45] takes the mean of the quarters, where there are all of them", () => {
    const rows = quarters.map((quarter, at) => rowOfResult("a", quarter, 800 + at));
    const each: Partial<ResultSource> = { period: { each: "quarterly" } };
    expect(shown(valueOf({ value: "total", ...each }, [resultsOf(rows, quarters)]))).toBe("3206/4000");
    const three = resultsOf(rows.slice(1), quarters.slice(1));
    const { state, note } = valueOf({ value: "total", ...each }, [three]);
    expect([state, note?.vi]).toEqual(["Unknown", "Chưa có kết quả đã chốt của a từ 2026-01-01 đến 2026-03-31 theo phiếu khac"]);
    expect(shown(valueOf({ value: "total", ...each, missing: "leaveOut" }, [three]))).toBe("2406/3000");
    expect(shown(valueOf({ value: "total", ...each, missing: "leaveOut" }, []))).toBe("Unknown");
    // In a quarter there are no quarters.
    expect(shown(valueOf({ value: "total", ...each }, [resultsOf(rows, quarters)], q1))).toBe("NotApplicable");
  });

  it("[SC45] takes an exact mean over scales that differ", () => {
    const other = resultsOf([rowOfResult("a", q2, 45)], [q2]);
    const half = { ...other, sheet: { ...other.sheet, decimals: 0, total: 90 } };
    const rest = [q1, ...quarters.slice(2)];
    const boards = [
      resultsOf(
        rest.map((quarter) => rowOfResult("a", quarter, 1000)),
        rest,
      ),
      half,
    ];
    expect(shown(valueOf({ value: "total", period: { each: "quarterly" } }, boards))).toBe("7/8");
  });

  it("[SC45] says what a row rests on, and is left to whichever kernel the rest of the sheet has", () => {
    const sheet = checked(
      sheetOf({
        metrics: [resultMetric("khac", { value: "total" })],
        criteria: [criterionOf("all", "100", { kind: "linear", metric: "khac", rounding: "half-up" })],
      }),
      [],
    );
    const input = metricInputFor({ units: ["a"], period: year, answered: [], asOf, results: [own] });
    const [row] = scoreUnits({ sheet, metrics: {}, input, judgements: [], labels: {} }).rows;
    const criterion = row?.explanation.children.find(({ id }) => id === "all");
    expect([row?.total, criterion?.because.vi]).toEqual([917, "Kết quả khac: a, năm 2026: 91,7/100, Mức xs: 91,7 điểm."]);
    expect(criterion?.references.map(({ kind, ref }) => [kind, ref])).toEqual([
      ["metric", "khac"],
      ["result", "khac@1/a/y:2026"],
    ]);
    expect(makeKernel(sheet).kind).not.toBe("interpreter");
  });
});

describe("a sheet that reads results", () => {
  const faults = (source: Parameters<typeof resultMetric>[1], change: Partial<Sheet> = {}): readonly string[] => {
    const result = checkSheet(
      sheetOf({ metrics: [resultMetric("khac", source)], criteria: [criterionOf("all", "100", { kind: "base" })], ...change }),
      {},
    );
    return result.ok
      ? []
      : result.error.map(
          ({ code, params }) => `${code.replace("PCCC_SHEET_", "")} ${params["field"] ?? params["circle"] ?? params["bands"]}`,
        );
  };

  it("[SC10] is told what of a source is missing or does not fit", () => {
    expect(faults({ value: "total" })).toEqual([]);
    expect(faults({ value: "total", grades: ["xs"] })).toEqual(["RESULT_SOURCE grades"]);
    expect(faults({ value: "gradeAtLeast" })).toEqual(["RESULT_SOURCE atLeast"]);
    expect(faults({ value: "gradeAtLeast", atLeast: "kha" })).toEqual(["RESULT_SOURCE atLeast"]);
    expect(faults({ value: "grade", whose: "children" })).toEqual(["RESULT_SOURCE whose"]);
    expect(faults({ value: "grade", period: { each: "quarterly" } })).toEqual(["RESULT_SOURCE period"]);
    expect(faults({ value: "total", missing: "leaveOut" })).toEqual(["RESULT_SOURCE missing"]);
    expect(
      faults({
        value: "total",
        whose: [
          { unit: "a", of: "p" },
          { unit: "a", of: "q" },
        ],
      }),
    ).toEqual(["RESULT_SOURCE whose"]);
  });

  it("[SC10] is refused where it waits for its own result, and where it misnames its own grades", () => {
    expect(faults({ value: "total", sheet: "test.sheet" })).toEqual(["RESULT_CIRCLE test.sheet → test.sheet"]);
    expect(faults({ value: "grade", sheet: "test.sheet", period: "previous" })).toEqual([
      "RESULT_GRADES excellent, good, completed, not-completed",
    ]);
  });

  it("[SC10] is told which of the others is not there, misnamed, or waits for it in its turn", () => {
    const reading = (id: string, sheet: string, change: Partial<ResultSource> = {}): Sheet =>
      sheetOf({ id, metrics: [resultMetric("khac", { value: "total", sheet, ...change })] });
    const told = (sheet: Sheet, ...others: readonly Sheet[]): unknown =>
      checkSheetResults(sheet, others).map(({ code, severity, params }) => [
        code.replace("PCCC_SHEET_RESULT_", ""),
        severity,
        params["path"],
        params["circle"] ?? params["bands"] ?? params["other"],
      ]);
    expect(told(reading("one", "two"))).toEqual([["SHEET", "warning", "metrics[0].source", "two"]]);
    expect(told(reading("one", "two"), reading("two", "three"), sheetOf({ id: "three" }))).toEqual([]);
    expect(told(reading("one", "two"), reading("two", "three"), reading("three", "one"))).toEqual([
      ["CIRCLE", "error", "metrics[0].source", "one → two → three → one"],
    ]);
    // Whoever leads into a circle is in none itself, and a period that is over waits for nobody.
    expect(told(reading("one", "two"), reading("two", "three"), reading("three", "two"))).toEqual([]);
    expect(told(reading("one", "two"), reading("two", "one", { period: "previous" }))).toEqual([]);
    const graded = reading("one", "two", { value: "grade", grades: ["excellent", "good"] });
    expect(told(graded, sheetOf({ id: "two" }))).toEqual([
      ["GRADES", "error", "metrics[0].source", "excellent, good, completed, not-completed"],
    ]);
  });
});
