import { plainDate } from "@pccc/core";
import {
  checkSheet,
  type Gate,
  makeKernel,
  metricInputFor,
  populationScorer,
  type ResultBoard,
  type ResultSource,
  scoreUnits,
} from "@pccc/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { periodOf, resultMetric, resultsOf, rowOfResult } from "./result-fixture.ts";
import { checked, criterionOf, type Given, metricOf, rowOf, sheetOf } from "./score-fixture.ts";

const asOf = plainDate("2027-02-01");
const year = periodOf();
const periods = [...([1, 2, 3, 4] as const).map((quarter) => periodOf(quarter)), year, periodOf(4, 2025), periodOf(undefined, 2025)];
const units = ["a", "b", "c", "p", "r"];
const parents: Readonly<Record<string, string>> = { a: "p", b: "p", c: "r", p: "r" };
const grades = ["xs", "tot", "dat", "khong"];
const bands = ["excellent", "good", "completed", "not-completed"];

const board: fc.Arbitrary<ResultBoard> = fc
  .record({
    sheet: fc.constantFrom("khac", "khac", "khac", "la"),
    standing: fc.constantFrom("closed" as const, "current" as const),
    scale: fc.constantFrom(1000, 1000, 900),
    isNew: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    rows: fc.uniqueArray(
      fc.record({
        unit: fc.constantFrom(...units),
        period: fc.constantFrom(...periods),
        total: fc.option(fc.integer({ min: -20, max: 1100 }), { nil: undefined, freq: 12 }),
        grade: fc.constantFrom(...grades, ...grades, "kha"),
      }),
      { maxLength: 30, selector: ({ unit, period }) => `${unit} ${period.id}` },
    ),
  })
  .map(({ sheet, standing, scale, isNew, rows }) => {
    const made = resultsOf(
      rows.map(({ unit, period, total, grade }) => rowOfResult(unit, period, total, grade)),
      periods,
      { standing, knownOn: plainDate(isNew ? "2027-03-01" : "2027-01-05") },
    );
    return { ...made, sheet: { ...made.sheet, id: sheet, total: scale } };
  });

const source: fc.Arbitrary<Omit<ResultSource, "kind" | "sheet">> = fc
  .record({
    whose: fc.constantFrom<ResultSource["whose"]>("own", "parent", "children", { unit: "b" }, [{ unit: "a", of: "c" }]),
    period: fc.constantFrom<ResultSource["period"]>("same", "previous", "yearBefore", { each: "quarterly" }),
    value: fc.constantFrom("total" as const, "grade" as const, "gradeAtLeast" as const),
    standing: fc.constantFrom("closed" as const, "current" as const),
    missing: fc.constantFrom("unknown" as const, "leaveOut" as const),
  })
  .map(({ missing, ...asked }) => {
    const isMany = asked.whose === "children" || typeof asked.period === "object";
    const value = asked.value === "grade" && isMany ? "total" : asked.value;
    return { ...asked, value, ...(value === "gradeAtLeast" ? { atLeast: "tot" } : {}), ...(isMany ? { missing } : {}) };
  });

/** What a unit's metric is, by looking through everything for each. */
function naive(asked: Omit<ResultSource, "kind" | "sheet">, boards: readonly ResultBoard[], unit: string): Given {
  const subjects =
    asked.whose === "own"
      ? [unit]
      : asked.whose === "parent"
        ? [parents[unit]].filter((id) => id !== undefined)
        : asked.whose === "children"
          ? units.filter((id) => parents[id] === unit)
          : Array.isArray(asked.whose)
            ? unit === "a"
              ? ["c"]
              : []
            : ["b"];
  if (subjects.length === 0) return "notApplicable";
  const named = { same: ["y:2026"], previous: ["y:2025"], yearBefore: ["y:2025"] };
  const wanted = typeof asked.period === "string" ? named[asked.period] : [1, 2, 3, 4].map((quarter) => `q:2026-Q${quarter}`);
  const found = wanted.flatMap((period) =>
    subjects.map((subject) => {
      let best: { total: number; scale: number; grade: string } | undefined;
      for (const standing of asked.standing === "closed" ? ["closed"] : ["current", "closed"])
        for (const { sheet, standing: own, knownOn = "", rows } of boards) {
          if (sheet.id !== "khac" || own !== standing || knownOn > asOf) continue;
          const row = rows.find((item) => item.unit === subject && item.period === period);
          if (row !== undefined)
            best = row.total === undefined ? undefined : { total: row.total, scale: sheet.total, grade: row.grade ?? "" };
        }
      return best;
    }),
  );
  const known = found.filter((item) => item !== undefined);
  if (known.length === 0 || (known.length < found.length && asked.missing !== "leaveOut")) return "unknown";
  if (asked.value === "total") {
    // Over one denominator: 1000 and 900 both divide 9000.
    const sum = known.reduce((left, { total, scale }) => left + total * (9000 / scale), 0);
    return [Math.max(0, sum), 9000 * known.length];
  }
  if (known.some(({ grade }) => !grades.includes(grade))) return "unknown";
  if (asked.value === "grade") return [grades.indexOf(known[0]?.grade ?? "") + 1, 1];
  return [known.filter(({ grade }) => grade === "xs" || grade === "tot").length, known.length];
}

describe("results of other boards", () => {
  it("[SC45] are what looking through all of them finds, with reasons and by columns", () => {
    fc.assert(
      fc.property(fc.array(board, { maxLength: 4 }), source, (results, asked) => {
        const metric = resultMetric("khac", asked);
        const sheet = checked(
          sheetOf({
            metrics: [{ ...metric, mayExceedWhole: true }],
            criteria: [
              criterionOf(
                "all",
                "100",
                metric.kind === "count"
                  ? { kind: "allOrNothing", metric: "khac", atMost: "2" }
                  : { kind: "linear", metric: "khac", rounding: "half-up" },
                { notApplicable: "zero" },
              ),
            ],
          }),
          [],
        );
        const input = metricInputFor({ units, period: year, answered: [], asOf, parents, results });
        const options = { sheet, metrics: {}, input, judgements: [], labels: {} };
        const totals = scoreUnits(options).rows.map(({ total }) => total);
        const expected = units.map((unit) => {
          const value = naive(asked, results, unit);
          if (value === "unknown") return undefined;
          if (value === "notApplicable") return 0;
          if (metric.kind === "count") return value[0] <= 2 ? 1000 : 0;
          return Math.min(1000, Math.floor((value[0] * 2000 + value[1]) / (2 * value[1])));
        });
        expect(totals).toEqual(expected);
        const table = populationScorer(sheet, {})({ input, judgements: [], parents });
        expect([...table.scores.total].map((total) => (Number.isNaN(total) ? undefined : total))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});

const given: fc.Arbitrary<Given> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.integer({ min: 0, max: 6 }), fc.constant(1)) },
  { weight: 1, arbitrary: fc.constantFrom<Given>("unknown", "notApplicable") },
);
const gate = (condition: Gate["condition"], change: Partial<Gate> = {}): Gate => ({
  id: "g",
  title: { vi: "Điều kiện" },
  condition,
  ...change,
});

describe("a gate that holds the grade down to another's", () => {
  it("[SC46] gives the worse of the own grade and the best beside the other, over lists of different lengths", () => {
    const length = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(
        length,
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }),
        given,
        fc.integer({ min: 0, max: 100 }),
        (count, beside, place, points) => {
          const named = grades.slice(0, count);
          const metric = resultMetric("khac", { value: "grade", grades: named });
          const best = named.map((grade, at) => ({ grade, capsAt: bands[beside[at] as number] as string }));
          const sheet = sheetOf({
            metrics: [metric],
            criteria: [criterionOf("all", "100", { kind: "ramp", metric: "test.n", from: "0", to: "100", rounding: "half-up" })],
            gates: [gate({ kind: "gradeNotAbove", metric: "khac", best })],
          });
          const onDay = checked(sheet, [metricOf("test.n", "count", {})]);
          const metrics = { "test.n": metricOf("test.n", "count", { a: [points, 1] }), khac: metricOf("khac", "count", { a: place }) };
          const input = metricInputFor({ units: ["a"], period: year, answered: [], asOf });
          const row = scoreUnits({ sheet: onDay, metrics, input, judgements: [], labels: {} }).rows[0];
          const byPoints = points >= 90 ? 0 : points >= 70 ? 1 : points >= 50 ? 2 : 3;
          const other = typeof place === "string" ? undefined : beside.slice(0, count)[place[0] - 1];
          const worst = Math.max(...beside.slice(0, count));
          const expected =
            place === "notApplicable"
              ? byPoints
              : other === undefined
                ? worst > byPoints
                  ? undefined
                  : byPoints
                : Math.max(byPoints, other);
          expect(row?.grade).toBe(expected === undefined ? undefined : bands[expected]);
          expect(row?.cappedBy).toEqual(expected === undefined || expected === byPoints ? [] : ["g"]);
          expect(makeKernel(onDay).kind).toBe("interpreter");
        },
      ),
      { numRuns: 300 },
    );
  });

  it("[SC46] says whose grade that is, and what is missing", () => {
    const metric = resultMetric("khac", { value: "grade", whose: "parent" });
    const best = grades.map((grade, at) => ({ grade, capsAt: bands[at] as string }));
    const sheet = checked(
      sheetOf({
        metrics: [metric],
        criteria: [criterionOf("all", "100", { kind: "base" })],
        gates: [gate({ kind: "gradeNotAbove", metric: "khac", best })],
      }),
      [],
    );
    const told = (results: readonly ResultBoard[]): unknown => {
      const input = metricInputFor({ units: ["a"], period: year, answered: [], asOf, parents, results });
      const row = scoreUnits({ sheet, metrics: {}, input, judgements: [], labels: {} }).rows[0];
      const node = row?.explanation.children.find(({ id }) => id === "gate:g");
      return [row?.grade, node?.because.vi, node?.references.map(({ ref }) => ref)];
    };
    expect(told([resultsOf([rowOfResult("p", year, 650, "dat")], [year])])).toEqual([
      "completed",
      "Kết quả khac: p, năm 2026: 65/100, Mức dat; không đạt: xếp loại cao nhất là Hoàn thành.",
      ["khac", "khac@1/p/y:2026"],
    ]);
    expect(told([])).toEqual([
      undefined,
      "Chưa có kết quả đã chốt của p từ 2026-01-01 đến 2026-12-31 theo phiếu khac. Chưa biết; nếu không đạt thì xếp loại cao nhất là Không hoàn thành.",
      ["khac"],
    ]);
  });

  it("[SC10] is refused without a line for each grade, with another effect, or on a metric that reads no grade", () => {
    const faults = (condition: Partial<Extract<Gate["condition"], { kind: "gradeNotAbove" }>>, change: Partial<Gate> = {}): unknown => {
      const best = grades.map((grade) => ({ grade, capsAt: "good" }));
      const result = checkSheet(
        sheetOf({
          metrics: [resultMetric("khac", { value: "grade" }), resultMetric("part", { value: "gradeAtLeast", atLeast: "tot" })],
          criteria: [criterionOf("all", "100", { kind: "base" })],
          gates: [gate({ kind: "gradeNotAbove", metric: "khac", best, ...condition }, change)],
        }),
        { "test.n": metricOf("test.n", "count", {}) },
      );
      return (result.ok ? result.value.findings : result.error).map(({ code, params }) => [
        code.replace("PCCC_SHEET_", ""),
        params["reason"],
      ]);
    };
    const lines = (...names: readonly string[]): { best: { grade: string; capsAt: string }[] } => ({
      best: names.map((grade) => ({ grade, capsAt: "good" })),
    });
    expect(faults({})).toEqual([]);
    expect(faults(lines("xs", "tot", "dat"))).toEqual([["GATE_GRADES", "khong"]]);
    expect(faults(lines(...grades, "kha"))).toEqual([["GATE_GRADES", "kha"]]);
    expect(faults(lines(...grades, "xs"))).toEqual([["GATE_GRADES", "xs"]]);
    expect(faults({ metric: "test.n" })).toEqual([["GATE_GRADES", "value ≠ grade"]]);
    expect(faults({ metric: "part" })).toEqual([["METRIC_KIND", undefined]]);
    expect(faults({}, { capsAt: "good" })).toEqual([["GATE_EFFECT", undefined]]);
    expect(faults({ best: grades.map((grade) => ({ grade, capsAt: "kha" })) })).toEqual(grades.map(() => ["UNKNOWN_BAND", undefined]));
    expect(faults({ best: grades.map((grade) => ({ grade, capsAt: "excellent" })) })).toEqual([["GATE_WITHOUT_EFFECT", undefined]]);
  });
});

describe("a gate of several conditions", () => {
  const metrics = (a: Given, b: Given) => [metricOf("test.a", "count", { a }), metricOf("test.b", "count", { a: b })];
  const sheetWith = (conditions: Extract<Gate["condition"], { kind: "anyOf" }>["conditions"]) =>
    sheetOf({
      criteria: [criterionOf("all", "100", { kind: "base" })],
      gates: [gate({ kind: "anyOf", conditions }, { capsAt: "good" })],
    });

  it("[SC47] holds where one holds, and is Unknown only where one could", () => {
    fc.assert(
      fc.property(given, given, fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }), (a, b, least, most) => {
        const sheet = sheetWith([
          { kind: "countAtLeast", metric: "test.a", count: String(least) },
          { kind: "countAtMost", metric: "test.b", count: String(most) },
        ]);
        const states = [typeof a === "string" ? a : a[0] >= least, typeof b === "string" ? b : b[0] <= most];
        const expected = states.includes(true)
          ? "excellent"
          : states.includes("unknown")
            ? undefined
            : states.includes(false)
              ? "good"
              : "excellent";
        expect(rowOf(sheet, metrics(a, b)).grade).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });

  it("[SC47] says what each found, and is left to the interpreter", () => {
    const sheet = sheetWith([
      { kind: "countAtLeast", metric: "test.a", count: "3" },
      { kind: "criterionAtLeast", criterion: "all", points: "100" },
      { kind: "totalAtLeast", points: "120" },
    ]);
    const row = rowOf(sheet, metrics([2, 1], [0, 1]));
    expect([row.grade, row.explanation.children.find(({ id }) => id === "gate:g")?.because.vi]).toEqual([
      "excellent",
      "cần một trong các điều kiện: Chỉ số test.a: 2 việc (không đạt); Tiêu chí all từ 100 (đạt); tổng điểm từ 120 (không đạt); đạt điều kiện.",
    ]);
    expect(makeKernel(checked(sheet, metrics([2, 1], [0, 1]))).kind).toBe("interpreter");
  });

  it("[SC10] is refused where one of them names nothing", () => {
    const result = checkSheet(
      sheetWith([
        { kind: "criterionAtLeast", criterion: "none", points: "1" },
        { kind: "countAtMost", metric: "test.none", count: "0" },
      ]),
      {},
    );
    expect(result.ok ? [] : result.error.map(({ code, params }) => `${code} ${params["path"]}`)).toEqual([
      "PCCC_SHEET_UNKNOWN_CRITERION gates[0].condition.conditions[0].criterion",
      "PCCC_SHEET_UNKNOWN_METRIC gates[0].condition.conditions[1].metric",
    ]);
  });
});
