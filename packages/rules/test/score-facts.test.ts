import { plainDate } from "@pccc/core";
import { factsOf, metricInputFor, type ScoreOutput, score, scoreUnits } from "@pccc/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asKnownAt, factOf, input, later, metrics, sha256, sheet } from "./receipt-fixture.ts";
import { asOf, checked, type Given, judgementOf, leavesOf, metricOf, period, sheetOf } from "./score-fixture.ts";

function scored(change: Partial<typeof input> = {}): ScoreOutput {
  const result = score({ ...input, ...change }, sha256);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe("score", () => {
  it("[SF1] scores units from facts alone, with the roll-up and the reasons", () => {
    const { board, explanations } = scored();
    expect(board.rows.map(({ unit, state, total, grade }) => [unit, state, total, grade])).toEqual([
      ["a", "Known", 1000, "excellent"],
      // 4 units have a grade, of which 40% are one place: b loses it, c too.
      ["b", "Known", 950, "good"],
      ["c", "Known", 875, "good"],
      ["d", "Known", 575, "completed"],
      ["e", "Unknown", undefined, undefined],
    ]);
    expect(board.rollUps).toMatchObject([{ unit: "city", known: 4, of: 5 }]);
    for (const [index, row] of board.rows.entries()) {
      if (row.total === undefined) continue;
      const leaves = leavesOf(explanations[index] as (typeof explanations)[number]);
      expect(leaves.reduce((sum, leaf) => sum + (leaf.points ?? 0), 0)).toBe(row.total);
    }
    expect(JSON.stringify(explanations[3])).toContain("Report 3 of d");
  });

  it("[SF2] sees what was known on the day asked about, and of several facts the one known last", () => {
    const late = (knownOn: string, numerator: number) => factOf("a", "test.late", numerator, 1, { knownOn: plainDate(knownOn) });
    const facts = [...input.facts.filter((fact) => fact.unit !== "a" || fact.metric !== "test.late")];
    const total = (...more: typeof input.facts) => scored({ facts: [...facts, ...more] }).board.rows[0]?.total;
    expect(total(late("2022-06-30", 1), late("2022-06-20", 2))).toBe(975);
    expect(total(late("2022-06-20", 2), late("2022-07-02", 0))).toBe(950);
    expect(total(late("2022-07-02", 0))).toBeUndefined();
    const judged = scored({ judgements: input.judgements.map((judgement) => ({ ...judgement, decidedAt: Date.UTC(2022, 6, 2) })) });
    expect(judged.board.rows.every(({ state }) => state === "Unknown")).toBe(true);
  });

  it("[SF3] reports facts about nothing that is scored, and scores the rest", () => {
    const { findings, board } = scored({ facts: [...input.facts, factOf("nobody", "test.rate", 1, 2), factOf("a", "test.other", 1)] });
    expect(findings.map(({ code, params }) => [code, params["unit"]])).toEqual([
      ["PCCC_SCORE_FACT_UNUSED", "nobody"],
      ["PCCC_SCORE_FACT_UNUSED", "a"],
    ]);
    expect(board.rows[0]?.total).toBe(1000);
    const lost = scored({
      judgements: [...input.judgements, judgementOf("model", "1", { unit: "f" }), judgementOf("model", "1", { period: "no" })],
    });
    expect(lost.findings.map(({ code, params }) => [code, params["unit"], params["period"], params["metric"]])).toEqual([
      ["PCCC_SCORE_FACT_UNUSED", "f", period.id, "model"],
      ["PCCC_SCORE_FACT_UNUSED", "a", "no", "model"],
    ]);
  });

  it("[SF3] refuses what is given twice, a unit above that is not there and a sheet with faults, all at once", () => {
    const [first] = input.units;
    const result = score(
      {
        ...input,
        sheet: { ...sheet, total: "99" },
        units: [...input.units, first as NonNullable<typeof first>, { id: "x", name: "X", parent: "nowhere" }],
      },
      sha256,
    );
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.error.map(({ code }) => code)).toEqual(["PCCC_SHEET_TOTAL", "PCCC_SCORE_INPUT_TWICE", "PCCC_SCORE_INPUT_PARENT"]);
  });

  it("[SC4] warns of a rate above the whole, and not of one that the sheet or the input says may be", () => {
    const above = { facts: [...input.facts, factOf("a", "test.rate", 13, 12)] };
    const codes = (change: Partial<typeof input>): readonly string[] => scored({ ...above, ...change }).findings.map(({ code }) => code);
    expect(codes({})).toEqual(["PCCC_SCORE_RATE_ABOVE_WHOLE"]);
    expect(codes({ metrics: metrics.map((metric) => ({ ...metric, mayExceedWhole: true })) })).toEqual([]);
    const declared = metrics.map((metric) => ({
      ...metric,
      mayExceedWhole: true,
      source: { kind: "figures" as const, numerator: ["a"], over: "sum" as const, silence: "zero" as const },
    }));
    expect(
      codes({
        sheet: {
          ...sheet,
          metrics: declared.map((item) => (item.kind === "rate" ? { ...item, source: { ...item.source, denominator: ["b"] } } : item)),
        },
      }),
    ).toEqual([]);
  });

  it("[SF4] scores a unit in the periods on whose last day it lives, and a unit above only where it is named", () => {
    const units = input.units.map((unit) => (unit.id === "b" ? { ...unit, toInclusive: plainDate("2022-08-01") } : unit));
    const { board } = scored({ units, calendar: { id: "test", periods: [period, later] } });
    const inPeriod = (id: string) => board.rows.filter((row) => row.period === id).map(({ unit }) => unit);
    expect(inPeriod(period.id)).toEqual(["a", "b", "c", "d", "e"]);
    expect(inPeriod(later.id)).toEqual(["a", "c", "d", "e"]);
    const named = scored({ facts: [...input.facts, factOf("city", "test.late", 0)] });
    expect(named.board.rows.map(({ unit }) => unit)).toContain("city");
  });

  it("[SF5] gives what the metrics themselves give", () => {
    const given: fc.Arbitrary<Given> = fc.oneof(
      fc.constantFrom("unknown" as const, "notApplicable" as const),
      fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 20 })),
    );
    const count: fc.Arbitrary<Given> = fc.oneof(
      fc.constant("unknown" as const),
      fc.nat(9).map((value): Given => [value, 1]),
    );
    const values = <A>(value: fc.Arbitrary<A>) => fc.record({ a: value, b: value, c: value });
    fc.assert(
      fc.property(values(given), values(count), (rates, counts) => {
        const computed = [metricOf("test.rate", "rate", rates), metricOf("test.late", "count", counts)];
        const byId = Object.fromEntries(computed.map((metric) => [metric.id, metric]));
        const units = ["a", "b", "c"];
        const measured = metricInputFor({ units, period, answered: [], asOf });
        const sheetOfMetrics = checked(sheet, computed);
        const labels = Object.fromEntries(input.units.map(({ id, name }) => [id, name]));
        const direct = scoreUnits({ sheet: sheetOfMetrics, metrics: byId, input: measured, judgements: input.judgements, labels });
        const fromFacts = scored({
          metrics: computed.map(({ compute: _, ...definition }) => definition),
          units: input.units.filter(({ id }) => id !== "d" && id !== "e"),
          facts: factsOf(sheetOfMetrics, byId, measured, units),
        });
        expect(fromFacts.board.rows).toEqual(direct.rows);
      }),
      { numRuns: 60 },
    );
  });

  it("[SF1] takes a sheet without facts for one whose units are all Unknown", () => {
    const { board } = scored({ sheet: sheetOf({}), metrics, facts: [], judgements: [judgementOf("model", "1")], asKnownAt });
    expect(board.rows.every(({ state }) => state === "Unknown")).toBe(true);
  });
});
