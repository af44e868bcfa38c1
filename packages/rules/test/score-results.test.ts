import { plainDate } from "@pccc/core";
import {
  type Board,
  type Period,
  receiptText,
  type ResultBoard,
  score,
  type ScoreInput,
  type ScoreOutput,
  type Sheet,
  verifyReceipt,
} from "@pccc/rules";
import { readScoreInput } from "@pccc/rules/score-json";
import { describe, expect, it } from "vitest";
import { factOf, sha256, tools } from "./receipt-fixture.ts";
import { periodOf, resultMetric, resultsOf, rowOfResult } from "./result-fixture.ts";
import { criterionOf, leavesOf, sheetOf } from "./score-fixture.ts";

const year = periodOf();
const quarters = ([1, 2, 3, 4] as const).map((quarter) => periodOf(quarter));
const rate = { id: "test.rate", kind: "rate", title: { vi: "Việc" }, unit: { vi: "việc" } } as const;
const units = [{ id: "p", name: "Sở P" }, ...["a", "b"].map((id) => ({ id, name: `Phòng ${id}`, parent: "p" }))];

function inputOf(sheet: Sheet, periods: readonly Period[], change: Partial<ScoreInput> = {}): ScoreInput {
  return {
    format: 1,
    sheet,
    metrics: [rate],
    calendar: { id: "test", periods },
    units,
    facts: [],
    judgements: [],
    asKnownAt: plainDate("2027-02-01"),
    ...change,
  };
}

function scored(input: ScoreInput): ScoreOutput {
  const result = score(input, sha256);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const shown = ({ rows }: Board): unknown => rows.map(({ unit, period, total, grade }) => [unit, period, total, grade]);

/** The head of a collective: 100 points by its total, and no grade above its own. */
const headSheet = sheetOf({
  metrics: [resultMetric("total", { value: "total", whose: "parent" }), resultMetric("grade", { value: "grade", whose: "parent" })],
  criteria: [criterionOf("all", "100", { kind: "linear", metric: "total", rounding: "half-up" })],
  gates: [
    {
      id: "collective",
      title: { vi: "Không cao hơn tập thể" },
      condition: {
        kind: "gradeNotAbove",
        metric: "grade",
        best: [
          { grade: "xs", capsAt: "excellent" },
          { grade: "tot", capsAt: "good" },
          { grade: "dat", capsAt: "completed" },
          { grade: "khong", capsAt: "not-completed" },
        ],
      },
    },
  ],
});

describe("score with results of other boards", () => {
  const other = resultsOf([rowOfResult("p", year, 934, "tot")], [year], { units });
  const given = inputOf(headSheet, [year], { results: [other] });

  it("[SF8] takes them as data, and says Unknown where one is missing", () => {
    expect(shown(scored(given).board)).toEqual([
      ["a", "y:2026", 934, "good"],
      ["b", "y:2026", 934, "good"],
    ]);
    expect(scored({ ...given, results: [] }).board.rows.map(({ state }) => state)).toEqual(["Unknown", "Unknown"]);
    const late = { ...given, results: [{ ...other, knownOn: plainDate("2027-02-02") }] };
    expect(scored(late).board.rows.map(({ state }) => state)).toEqual(["Unknown", "Unknown"]);
  });

  it("[SF8] lets a fact that is given stand in for a result", () => {
    const facts = ["a", "b"].map((unit) => factOf(unit, "grade", 3, 1, { period: year.id }));
    expect(scored({ ...given, facts }).board.rows.map(({ grade, cappedBy }) => [grade, cappedBy])).toEqual([
      ["completed", ["collective"]],
      ["completed", ["collective"]],
    ]);
  });

  it("[SF8] makes receipts that are verified without the other board, and that say what was changed", () => {
    const receipt = scored(given).receipt("a", year.id);
    if (receipt === undefined) throw new Error("no receipt");
    const evidence = receipt.facts.map((fact) => [fact.metric, fact.numerator, fact.evidence?.[0]?.references[0]?.ref]);
    expect(evidence).toEqual([
      ["grade", 2, "khac@1/p/y:2026"],
      ["total", 934, "khac@1/p/y:2026"],
    ]);
    expect(receiptText(receipt)).toMatch(
      /Sở P, năm 2026: 93,4\/100, Mức tot; theo Phiếu khác, bản 1; kết quả được đưa vào; SHA-256 [0-9a-f]{64}/u,
    );
    const bytes = new TextEncoder().encode(receiptText(receipt));
    expect(verifyReceipt(bytes, tools).ok).toBe(true);
    const changed = receiptText(receipt).replace("93,4/100", "94,4/100");
    const verified = verifyReceipt(new TextEncoder().encode(changed), tools);
    expect(verified.ok ? "" : verified.error.kind).toBe("changed");
  });

  it("[SF8] takes what score gave before, from JSON, as it is", () => {
    const first = sheetOf({ id: "khac" });
    const before = scored(
      inputOf(first, [year], { units: [{ id: "p", name: "Sở P" }], facts: [factOf("p", "test.rate", 19, 20, { period: year.id })] }),
    );
    const graded = {
      ...headSheet,
      metrics: headSheet.metrics?.map((metric) => ({
        ...metric,
        source: { ...metric.source, ...("grades" in metric.source ? { grades: first.bands.map(({ id }) => id) } : {}) },
      })),
      gates: headSheet.gates.map((gate) => ({
        ...gate,
        condition: { ...gate.condition, best: first.bands.map(({ id }) => ({ grade: id, capsAt: id })) },
      })),
    };
    const read = readScoreInput(JSON.parse(JSON.stringify({ ...given, sheet: graded, results: [before.board] })));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(shown(scored(read.value).board)).toEqual([
      ["a", "y:2026", 950, "excellent"],
      ["b", "y:2026", 950, "excellent"],
    ]);
    const wrong = readScoreInput({ ...given, results: [{ ...other, rows: [{ unit: "p", period: year.id, state: "Known", total: 9.5 }] }] });
    expect(wrong.ok ? [] : wrong.error.map(({ params }) => params["path"])).toEqual(["results[0].rows[0].total"]);
  });
});

describe("a sheet that reads its own results", () => {
  const sheet = sheetOf({
    metrics: [
      {
        ...resultMetric("quarters", { value: "total" }),
        source: { kind: "result", whose: "own", period: { each: "quarterly" }, value: "total", standing: "current" },
      },
    ],
    criteria: [
      criterionOf("done", "50", { kind: "linear", metric: "test.rate", rounding: "half-up" }, { notApplicable: "rescale" }),
      criterionOf("mean", "50", { kind: "linear", metric: "quarters", rounding: "half-up" }, { notApplicable: "rescale" }),
    ],
    rescaleRounding: "half-up",
  });
  const facts = quarters.flatMap((quarter, at) =>
    ["a", "b"].map((unit) => factOf(unit, "test.rate", unit === "a" ? 5 + at : 9, 10, { period: quarter.id })),
  );

  it("[SF8] scores the quarters first, whatever the order in which they are shown, and the year by their mean", () => {
    const annual = ["a", "b"].map((unit) => ({ unit, period: year.id, metric: "test.rate", state: "NotApplicable" as const }));
    const input = inputOf(sheet, [year, ...quarters.toReversed()], { facts: [...facts, ...annual] });
    const { board, receipt } = scored(input);
    expect(board.periods.map(({ id }) => id)).toEqual([year, ...quarters.toReversed()].map(({ id }) => id));
    // (50 + 60 + 70 + 80) / 4 and 90.
    expect(board.rows.filter(({ period }) => period === year.id).map(({ unit, total }) => [unit, total])).toEqual([
      ["a", 650],
      ["b", 900],
    ]);
    const row = board.rows.find(({ unit, period }) => unit === "a" && period === year.id);
    expect(row?.explanation.children.find(({ id }) => id === "mean")?.because.vi).toBe(
      "Kết quả quarters: 260/400 điểm, cộng 4 kết quả: 32,5 điểm.",
    );
    expect(row === undefined ? 0 : leavesOf(row.explanation).reduce((sum, leaf) => sum + (leaf.points ?? 0), 0)).toBe(650);
    const taken = receipt("a", year.id);
    expect(taken === undefined ? false : verifyReceipt(new TextEncoder().encode(receiptText(taken)), tools).ok).toBe(true);
    const three = input.facts.filter(({ unit, period }) => unit !== "a" || period !== quarters[1]?.id);
    const open = scored({ ...input, facts: three }).board.rows.find(({ unit, period }) => unit === "a" && period === year.id);
    expect(open?.state).toBe("Unknown");
  });

  it("[SF8] takes what is given before what it scores itself, where that was closed", () => {
    const sheet = sheetOf({
      metrics: [
        {
          ...resultMetric("before", { value: "total" }),
          source: { kind: "result", whose: "own", period: "previous", value: "total", standing: "current" },
        },
      ],
      criteria: [criterionOf("all", "100", { kind: "linear", metric: "before", rounding: "half-up" })],
    });
    const [q1, q2] = quarters as [Period, Period];
    const closed: ResultBoard = { ...resultsOf([rowOfResult("a", q1, 700)], [q1]), sheet: { ...resultsOf([], []).sheet, id: sheet.id } };
    const first = [factOf("a", "before", 2, 10, { period: q1.id }), factOf("b", "before", 2, 10, { period: q1.id })];
    const { board } = scored(inputOf(sheet, [q1, q2], { facts: first, results: [closed] }));
    expect(shown(board)).toEqual([
      ["a", q1.id, 200, "not-completed"],
      ["b", q1.id, 200, "not-completed"],
      ["a", q2.id, 700, "good"],
      ["b", q2.id, 200, "not-completed"],
    ]);
  });
});
