import { checkSheet, metricInputFor, populationScorer, score as scoreFacts, scoreUnits, type Sheet, type SheetMetric } from "@pccc/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256 } from "./receipt-fixture.ts";
import { asOf, checked, criterionOf, type Given, metricOf, period, sheetOf } from "./score-fixture.ts";

interface Unit {
  readonly id: string;
  readonly given: Given;
  readonly classes: readonly string[];
  readonly parent: string | undefined;
}

type Source = Extract<SheetMetric["source"], { readonly kind: "cohort" }>;

const unitsOf: fc.Arbitrary<readonly Unit[]> = fc
  .array(
    fc.record({
      given: fc.oneof(
        { weight: 5, arbitrary: fc.integer({ min: 0, max: 9 }).map((n): Given => [n, 1]) },
        { weight: 1, arbitrary: fc.constantFrom<Given>("unknown", "notApplicable") },
      ),
      classes: fc.constantFrom<readonly string[]>([], ["k1"], ["k2"], ["k2", "k1"]),
      parent: fc.constantFrom("p1", "p2", undefined),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((units) => units.map((unit, at): Unit => ({ ...unit, id: `u${at}` })));

const sourceOf: fc.Arbitrary<Source> = fc
  .record({
    as: fc.constantFrom("shareOfMean", "shareOfBest", "rank"),
    within: fc.option(fc.constantFrom<NonNullable<Source["within"]>>("parent", ["k1", "k2"]), { nil: undefined }),
    missing: fc.option(fc.constantFrom("unknown", "leaveOut"), { nil: undefined }),
  })
  .map(({ as, within, missing }) => ({
    kind: "cohort",
    of: "test.n",
    as,
    ...(as === "shareOfMean" ? {} : { best: "highest" as const }),
    ...(within === undefined ? {} : { within }),
    ...(missing === undefined ? {} : { missing }),
  }));

function sheetWith(source: Source): Sheet {
  const isRank = source.as === "rank";
  const metric: SheetMetric = {
    id: "c",
    title: { vi: "So sánh" },
    unit: { vi: "phần" },
    kind: isRank ? "count" : "rate",
    ...(isRank ? {} : { mayExceedWhole: true }),
    source,
  };
  const form = isRank
    ? { kind: "ramp" as const, metric: "c", from: "20", to: "0", rounding: "half-up" as const }
    : { kind: "ramp" as const, metric: "c", from: "0", to: "1000", rounding: "half-up" as const };
  return sheetOf({
    metrics: [metric],
    criteria: [criterionOf("x", "100", form, { notApplicable: "zero" }), criterionOf("y", "0", { kind: "judged", minimum: "0" })],
  });
}

/** Points out of 1000 tenths, as a person would work them out; "unknown" where nobody can. */
function naive(units: readonly Unit[], { as, within, missing }: Source, own: Unit): number | "unknown" {
  const clusterOf = ({ classes, parent }: Unit): string =>
    within === undefined ? "all" : within === "parent" ? `p ${parent ?? ""}` : (within.find((item) => classes.includes(item)) ?? "out");
  if (clusterOf(own) === "out" || own.given === "notApplicable") return own.given === "unknown" && clusterOf(own) !== "out" ? "unknown" : 0;
  if (own.given === "unknown") return "unknown";
  const others = units.filter((unit) => clusterOf(unit) === clusterOf(own));
  if (missing !== "leaveOut" && others.some(({ given }) => given === "unknown")) return "unknown";
  const values = others.flatMap(({ given }) => (typeof given === "string" ? [] : [given[0]]));
  const value = own.given[0] as number;
  if (as === "rank") return Math.round((1000 * (20 - (values.filter((item) => item > value).length + 1))) / 20);
  const against = as === "shareOfBest" ? Math.max(...values) : values.reduce((sum, item) => sum + item, 0) / values.length;
  return against === 0 ? 0 : Math.floor((1000 * value) / against / 10 + 0.5 + 1e-9);
}

const optionsOf = (units: readonly Unit[], source: Source) => {
  const metric = metricOf("test.n", "count", Object.fromEntries(units.map(({ id, given }) => [id, given])));
  return {
    sheet: checked(sheetWith(source), [metric]),
    metrics: { "test.n": metric },
    input: metricInputFor({ units: units.map(({ id }) => id), period, answered: [], asOf }),
    judgements: [],
    labels: {},
    classes: Object.fromEntries(units.map(({ id, classes }) => [id, classes])),
    parents: Object.fromEntries(units.flatMap(({ id, parent }) => (parent === undefined ? [] : [[id, parent]]))),
  };
};

describe("metrics that compare a cluster", () => {
  it("[SC39] give what comparing by hand gives, by the mean, the best and the rank, one by one and by columns", () => {
    fc.assert(
      fc.property(unitsOf, sourceOf, (units, source) => {
        const options = optionsOf(units, source);
        const { rows } = scoreUnits(options);
        const expected = units.map((unit) => naive(units, source, unit));
        expect(rows.map(({ total }) => total ?? "unknown")).toEqual(expected);
        const { scores } = populationScorer(options.sheet, options.metrics)({ ...options, parents: options.parents });
        expect([...scores.total].map((total) => (Number.isNaN(total) ? "unknown" : total))).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it("[SC39] give the same from facts, and receipts that recompute it", () => {
    fc.assert(
      fc.property(unitsOf, sourceOf, (units, source) => {
        const above = ["p1", "p2"].filter((id) => units.some(({ parent }) => parent === id)).map((id) => ({ id, name: id }));
        const scored = scoreFacts(
          {
            format: 1,
            sheet: sheetWith(source),
            metrics: [{ id: "test.n", kind: "count", title: { vi: "n" }, unit: { vi: "việc" } }],
            calendar: { id: "c", periods: [period] },
            units: [
              ...above,
              ...units.map(({ id, classes, parent }) => ({ id, name: id, classes, ...(parent === undefined ? {} : { parent }) })),
            ],
            facts: units.map(({ id, given }) => ({
              unit: id,
              period: period.id,
              metric: "test.n",
              ...(typeof given === "string"
                ? { state: given === "unknown" ? ("Unknown" as const) : ("NotApplicable" as const) }
                : { state: "Known" as const, numerator: given[0], denominator: given[1] }),
            })),
            judgements: [],
            asKnownAt: asOf,
          },
          sha256,
        );
        if (!scored.ok) throw new Error(JSON.stringify(scored.error));
        for (const unit of units) {
          const result = scored.value.receipt(unit.id, period.id)?.result;
          expect([unit.id, result?.total ?? "unknown"]).toEqual([unit.id, naive(units, source, unit)]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("[SC39] are Unknown where they ask a class that nobody said", () => {
    const units: readonly Unit[] = [{ id: "u0", given: [1, 1], classes: [], parent: undefined }];
    const { classes: _, ...options } = optionsOf(units, { kind: "cohort", of: "test.n", as: "shareOfMean", within: ["k1"] });
    const [row] = scoreUnits(options).rows;
    expect([row?.total, row?.explanation.children[0]?.because.vi]).toEqual([undefined, expect.stringContaining("Chưa biết loại đơn vị")]);
  });

  it("[SC10] state what is best, but for the mean", () => {
    const fields = (source: Source): readonly unknown[] => {
      const result = checkSheet(sheetWith(source), { "test.n": metricOf("test.n", "count", {}) });
      return result.ok ? [] : result.error.map(({ code, params }) => [code, params["field"]]);
    };
    expect(fields({ kind: "cohort", of: "test.n", as: "shareOfBest" })).toEqual([["PCCC_SHEET_METRIC_SOURCE", "best"]]);
    expect(fields({ kind: "cohort", of: "test.n", as: "shareOfMean", best: "highest" })).toEqual([["PCCC_SHEET_METRIC_SOURCE", "best"]]);
    expect(fields({ kind: "cohort", of: "test.n", as: "shareOfMean" })).toEqual([]);
  });
});
