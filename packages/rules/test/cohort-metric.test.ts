import { canonicalJson } from "@pccc/core";
import {
  checkSheet,
  type Metric,
  type MetricSource,
  score,
  type ScoreInput,
  type Sheet,
  type SheetMetric,
  verifyReceipt,
} from "@pccc/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asKnownAt, sha256 } from "./receipt-fixture.ts";
import { criterionOf, type Given, metricOf, period, score as scoreUnits, sheetOf } from "./score-fixture.ts";

type Cohort = Extract<MetricSource, { readonly kind: "cohort" }>;

const compared = (as: Cohort["as"], best: NonNullable<Cohort["best"]>): SheetMetric => ({
  id: "compared",
  title: { vi: "So với các đơn vị", en: "Against the others" },
  unit: { vi: "phần", en: "parts" },
  kind: as === "rank" ? "count" : "rate",
  source: { kind: "cohort", of: "test.rate", as, best },
});

function sheetWith(metric: SheetMetric): Sheet {
  const form =
    metric.kind === "count"
      ? {
          kind: "stepped" as const,
          metric: "compared",
          steps: [
            { atLeast: "0", points: "100" },
            { above: "1", points: "50" },
            { above: "2", points: "0" },
          ],
        }
      : { kind: "linear" as const, metric: "compared", rounding: "half-up" as const };
  return sheetOf({ metrics: [metric], criteria: [criterionOf("x", "100", form)] });
}

function totals(
  as: Cohort["as"],
  best: NonNullable<Cohort["best"]>,
  given: Readonly<Record<string, Given>>,
): readonly (number | undefined)[] {
  const rates = metricOf("test.rate", "rate", given);
  return scoreUnits(sheetWith(compared(as, best)), [rates], Object.keys(given)).rows.map(({ total }) => total);
}

describe("metrics that compare a cohort", () => {
  it("[SC33] give the share of the best value, the place between worst and best, and the rank", () => {
    const given: Readonly<Record<string, Given>> = { a: [9, 10], b: [3, 10], c: [6, 10] };
    expect(totals("shareOfBest", "highest", given)).toEqual([1000, 333, 667]);
    expect(totals("shareOfBest", "lowest", given)).toEqual([333, 1000, 500]);
    expect(totals("betweenWorstAndBest", "highest", given)).toEqual([1000, 0, 500]);
    expect(totals("betweenWorstAndBest", "lowest", given)).toEqual([0, 1000, 500]);
    expect(totals("rank", "highest", given)).toEqual([1000, 0, 500]);
    // 9/10 and 18/20 are one value and share the first rank; the next has the third.
    expect(totals("rank", "highest", { a: [9, 10], b: [18, 20], c: [6, 10] })).toEqual([1000, 1000, 0]);
  });

  it("[SC33] leave out units to which nothing applies, and wait for all others", () => {
    expect(totals("shareOfBest", "highest", { a: [1, 2], b: "notApplicable", c: [1, 4] })).toEqual([1000, 1000, 500]);
    expect(totals("shareOfBest", "highest", { a: [1, 2], b: "unknown" })).toEqual([undefined, undefined]);
    // Where all are equal there is no range, and the policy for what does not apply decides.
    expect(totals("betweenWorstAndBest", "highest", { a: [1, 2], b: [2, 4] })).toEqual([1000, 1000]);
    expect(totals("shareOfBest", "highest", { a: [0, 2], b: [0, 4] })).toEqual([1000, 1000]);
    expect(totals("shareOfBest", "lowest", { a: [0, 2], b: [1, 4] })).toEqual([1000, 0]);
  });

  it("[SC33] never put a better unit behind a worse one", () => {
    const value = fc.tuple(fc.nat(50), fc.integer({ min: 50, max: 99 })).map(([n, d]): Given => [n, d]);
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 8 }), fc.constantFrom("shareOfBest", "betweenWorstAndBest"), (values, as) => {
        const given = Object.fromEntries(values.map((item, index) => [`u${index}`, item]));
        const points = totals(as as Cohort["as"], "highest", given);
        const share = ([n, d]: readonly [number, number]): number => n / d;
        for (const [i, left] of values.entries())
          for (const [j, right] of values.entries())
            if (typeof left !== "string" && typeof right !== "string" && share(left) > share(right))
              expect(points[i]).toBeGreaterThanOrEqual(points[j] ?? 0);
      }),
      { numRuns: 60 },
    );
  });

  it("[SC10] are refused of nothing, of each other, and with the wrong kind", () => {
    const metrics: Readonly<Record<string, Metric>> = { "test.rate": metricOf("test.rate", "rate", {}) };
    const faults = (...declared: SheetMetric[]) => {
      const result = checkSheet({ ...sheetWith(compared("shareOfBest", "highest")), metrics: declared }, metrics);
      return (result.ok ? [] : result.error).map(({ code, params }) => `${code} ${params["path"]}`);
    };
    const good = compared("shareOfBest", "highest");
    expect(faults(good)).toEqual([]);
    expect(faults({ ...good, kind: "count" })).toContain("PCCC_SHEET_METRIC_SOURCE metrics[0].source");
    expect(faults({ ...good, source: { ...good.source, of: "nothing" } as Cohort })).toContain(
      "PCCC_SHEET_UNKNOWN_METRIC metrics[0].source.of",
    );
    expect(faults(good, { ...good, id: "again", source: { ...good.source, of: "compared" } as Cohort })).toContain(
      "PCCC_SHEET_METRIC_SOURCE metrics[1].source",
    );
  });

  it("[SF7] follow from the facts of whoever keeps his own data, and a receipt proves them alone", () => {
    const definition = { id: "test.rate", title: { vi: "Tỷ lệ" }, kind: "rate", unit: { vi: "việc" } } as const;
    const fact = (unit: string, numerator: number) =>
      ({ unit, period: period.id, metric: "test.rate", state: "Known", numerator, denominator: 10 }) as const;
    const input: ScoreInput = {
      format: 1,
      units: ["a", "b"].map((id) => ({ id, name: id })),
      facts: [fact("a", 8), fact("b", 2)],
      judgements: [],
      metrics: [definition],
      sheet: sheetWith(compared("shareOfBest", "highest")),
      calendar: { id: "test", periods: [period] },
      asKnownAt,
    };
    const result = score(input, sha256);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    expect(result.value.board.rows.map(({ total }) => total)).toEqual([1000, 250]);
    const receipt = result.value.receipt("b", period.id);
    expect(receipt?.facts.map(({ metric, numerator, denominator }) => [metric, numerator, denominator])).toEqual([
      ["compared", 1, 4],
      ["test.rate", 2, 10],
    ]);
    expect(receipt?.facts[0]?.note?.en).toBe("2/10, against 8/10, the best of 2 units");
    const bytes = new TextEncoder().encode(`${canonicalJson(receipt)}\n`);
    expect(verifyReceipt(bytes, { sha256, verifyEd25519: () => false })).toMatchObject({ ok: true });
  });
});
