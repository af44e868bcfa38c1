import { type Assumption, plainDate } from "@pccc/core";
import { type BoardRow, makeBoard, type Metric, metricInputFor, rollUp, scoreUnits } from "@pccc/rules";
import { describe, expect, it } from "vitest";
import { reportOf } from "./answered-fixture.ts";
import { asOf, checked, metricOf, period, score, sheetOf } from "./score-fixture.ts";

const rates = metricOf("test.rate", "rate", { a: [9, 10], b: [8, 10], c: [1, 3], d: "unknown" });
const sheet = checked(sheetOf({}), [rates]);
const { rows } = score(sheetOf({}), [rates], ["a", "b", "c", "d"]);

describe("rollUp", () => {
  it("[SC12] weighs units by the sheet's metric; one without a weight does not count", () => {
    const given = [
      metricOf("test.rate", "rate", { a: [9, 10], b: [5, 10], c: [1, 10] }),
      metricOf("test.count", "count", { a: [300, 1], b: [100, 1], c: "unknown" }),
    ];
    const weighed = sheetOf({ rollUp: { kind: "weightedMean", weight: "test.count", rounding: "half-up" } });
    const scored = score(weighed, given, ["a", "b", "c"]);
    expect(scored.weights).toEqual({ a: 300, b: 100 });
    const parents = { [period.id]: { a: "city", b: "city", c: "city", city: "province" } };
    const rolled = rollUp(scored.rows, parents, checked(weighed, given), { [period.id]: scored.weights ?? {} });
    expect(rolled.map(({ unit, total, known, of }) => [unit, total, known, of])).toEqual([
      ["city", 800, 2, 3],
      ["province", 800, 1, 1],
    ]);
  });

  it("[SC12] takes the mean of the Known totals, rounded as the sheet says, and counts how many they were", () => {
    const parents = { [period.id]: { a: "city", b: "city", c: "city", d: "city" } };
    expect(rollUp(rows, parents, sheet)).toEqual([
      { unit: "city", period: period.id, total: 678, grade: "completed", known: 3, of: 4, grades: expect.anything() },
    ]);
    const down = { ...sheet, sheet: { ...sheet.sheet, rollUp: { kind: "mean", rounding: "down" } } } as const;
    expect(rollUp(rows, parents, down)[0]?.total).toBe(677);
  });

  it("[SC12] has no total where nothing below is Known", () => {
    expect(rollUp(rows, { [period.id]: { d: "city" } }, sheet)).toEqual([{ unit: "city", period: period.id, known: 0, of: 1, grades: {} }]);
  });

  it("[SC12] follows the units above as they stood in each period", () => {
    const later: readonly BoardRow[] = rows.map((row) => ({ ...row, period: "nd09:2025-Q3" }));
    const parents = { [period.id]: { a: "city", b: "city" }, "nd09:2025-Q3": { b: "province", a: "province" } };
    expect(rollUp([...rows, ...later], parents, sheet).map((row) => [row.period, row.unit, row.total])).toEqual([
      [period.id, "city", 850],
      ["nd09:2025-Q3", "province", 850],
    ]);
  });

  it("[SC12] sorts the units above, and leaves out those who have nobody above", () => {
    expect(rollUp(rows, { [period.id]: { a: "y", b: "x" } }, sheet).map(({ unit }) => unit)).toEqual(["x", "y"]);
  });
});

describe("scoreUnits", () => {
  it("[SC11] gives the same rows in whatever order the units come", () => {
    expect(score(sheetOf({}), [rates], ["d", "b", "a", "c"]).rows).toEqual(rows);
    expect(score(sheetOf({}), [rates], ["c"]).rows[0]).toEqual(rows[2]);
  });
});

describe("makeBoard", () => {
  const cited: Metric = {
    ...rates,
    compute: (input) => ({
      ...rates.compute(input),
      evidenceOf: (index) => input.answered.slice(input.start[index], input.start[index + 1]).map(({ obligation }) => obligation.id),
    }),
  };
  const assumption = (id: string): Assumption => ({
    id,
    duties: [],
    statement: { vi: `Giả định ${id}` },
    basis: { document: "09/2019/NĐ-CP", confidence: "assumed" },
    declaredOn: plainDate("2021-10-04"),
    declaredBy: "post:head",
  });
  const scored = scoreUnits({
    sheet,
    metrics: { "test.rate": cited },
    input: metricInputFor({ units: ["a"], period, answered: [reportOf("2022-06-15", "2022-06-14", 0, {}, { assumption: "used" })], asOf }),
    judgements: [],
    labels: {},
  });
  const board = makeBoard({
    title: { vi: "Bảng" },
    sheet,
    sheetSha256: "0".repeat(64),
    asOf,
    head: { seq: 7, recordedAt: 1, hash: "h" },
    composition: "c",
    scored: [scored],
    units: [{ id: "a", name: "Phường A" }],
    rollUps: [],
    assumptions: [assumption("unused"), assumption("used")],
    findings: [{ code: "PCCC_X", severity: "note", params: {} }],
  });

  it("[SC15] lists the assumptions that a row rests on, and no others", () => {
    expect(board.assumptions.map(({ id }) => id)).toEqual(["used"]);
  });

  it("says which sheet it was scored by, in scaled numbers", () => {
    expect(board.sheet).toMatchObject({ id: "test.sheet", official: false, decimals: 1, total: 1000, sha256: "0".repeat(64) });
    expect(board.sheet.criteria).toEqual([{ id: "all", title: sheet.criteria[0]?.title, maximum: 1000, placement: "total" }]);
    expect(board.sheet.bands.map(({ atLeast }) => atLeast)).toEqual([900, 700, 500, 0]);
  });

  it("keeps the periods, the rows and the findings of every step", () => {
    expect(board.periods).toEqual([period]);
    expect(board.rows.map(({ unit, total }) => [unit, total])).toEqual([["a", 900]]);
    expect(board.findings.map(({ code }) => code)).toEqual(["PCCC_X"]);
  });
});
