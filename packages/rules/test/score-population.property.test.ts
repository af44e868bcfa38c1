import {
  boardLines,
  metricInputFor,
  type Metric,
  type PopulationPeriod,
  populationScorer,
  rollUp,
  scoreUnits,
  type ScoreUnitsOptions,
} from "@pccc/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asOf, checked, criterionOf, type Given, judgementOf, metricOf, period, sheetOf } from "./score-fixture.ts";
import { units, worlds } from "./score-worlds.ts";

const parents = { a: "x", b: "x", c: "y", d: "y", e: "y", x: "top", y: "top" };

/** Scores a population both ways and holds the columns against the rows. */
function expectSame(options: Omit<ScoreUnitsOptions, "labels">, above: PopulationPeriod["parents"]): string {
  const { sheet, metrics, input, judgements, classes } = options;
  const rows = new Map(scoreUnits({ ...options, labels: {} }).rows.map((row) => [row.unit, row]));
  const given = populationScorer(sheet, metrics)({ input, judgements, parents: above, ...(classes === undefined ? {} : { classes }) });
  const ids = (bits: number, items: readonly { readonly id: string }[]): readonly string[] =>
    items.filter((_, at) => (bits >>> at) % 2 === 1).map(({ id }) => id);
  for (const [at, unit] of given.units.entries()) {
    const row = rows.get(unit);
    const cappedBy = [...ids(given.scores.cappedBy[at] as number, sheet.gates), ...ids(given.loweredBy?.[at] ?? 0, sheet.quotas)];
    expect([unit, given.scores.total[at], sheet.bands[given.scores.grade[at] as number]?.id, cappedBy]).toEqual([
      unit,
      row?.total ?? Number.NaN,
      row?.grade,
      row?.cappedBy,
    ]);
  }
  const scored = scoreUnits({ ...options, labels: {} });
  const rolled = rollUp(scored.rows, { [period.id]: above }, sheet, { [period.id]: scored.weights ?? {} });
  for (const { unit, total, grade, known, of } of rolled) {
    const place = given.rollUp.tree.placeOf.get(unit) as number;
    expect([unit, given.rollUp.total[place], sheet.bands[given.rollUp.grade[place] as number]?.id]).toEqual([
      unit,
      total ?? Number.NaN,
      grade,
    ]);
    expect([given.rollUp.known[place], given.rollUp.of[place]]).toEqual([known, of]);
  }
  expect(given.findings.map(({ code }) => code).sort()).toEqual(scored.findings.map(({ code }) => code).sort());
  return given.kernel;
}

const quotas = [
  { id: "q0", title: { vi: "q0" }, band: "b0", percent: "20", base: "graded", rounding: "down", ties: "lose" },
  { id: "q1", title: { vi: "q1" }, band: "b1", percent: "40", base: ["b0", "b1"], rounding: "up", ties: "keep" },
] as const;

const byId = (metrics: readonly Metric[]): Readonly<Record<string, Metric>> =>
  Object.fromEntries(metrics.map((metric) => [metric.id, metric]));

describe("populations", () => {
  it("[SC34] have the totals, grades, gates, quotas and roll-ups of units that are scored one by one", () => {
    fc.assert(
      fc.property(worlds, fc.boolean(), fc.boolean(), (world, hasQuotas, isWeighted) => {
        const sheet = {
          ...world.sheet,
          ...(hasQuotas && world.sheet.bands.length > 2 ? { quotas } : {}),
          ...(isWeighted ? { rollUp: { kind: "weightedMean", weight: "test.other", rounding: "half-up" } as const } : {}),
        };
        const weights = metricOf("test.other", "count", Object.fromEntries(units.map((unit, at): [string, Given] => [unit, [at * 3, 1]])));
        const metrics = world.metrics.map((metric) => (isWeighted && metric.id === "test.other" ? weights : metric));
        expectSame(
          {
            sheet: checked(sheet, metrics),
            metrics: byId(metrics),
            input: metricInputFor({ units, period, answered: [], asOf }),
            judgements: world.judgements,
          },
          parents,
        );
      }),
    );
  });

  it("[SC34] are scored by a kernel where they are large, with classes, judgements and facts that cannot be used", () => {
    const many = Array.from({ length: 1500 }, (_, at) => `u${String(at).padStart(4, "0")}`);
    const rates = Object.fromEntries(
      many.map((unit, at): [string, Given] => [
        unit,
        at % 97 === 0 ? "unknown" : at % 89 === 0 ? [at, 0] : [(at * 31) % 400, 1 + (at % 300)],
      ]),
    );
    const metrics = [metricOf("test.rate", "rate", rates)];
    const criteria = [
      criterionOf("x", "60", { kind: "linear", metric: "test.rate", rounding: "half-up" }),
      criterionOf("y", "40", { kind: "judged", minimum: "0" }, { appliesTo: ["ward"], notApplicable: "rescale" }),
    ];
    const options = {
      sheet: checked(sheetOf({ criteria, rescaleRounding: "half-up" }), metrics),
      metrics: byId(metrics),
      input: metricInputFor({ units: many, period, answered: [], asOf }),
      judgements: many.flatMap((unit, at) => (at % 3 === 0 ? [judgementOf("y", at % 2 === 0 ? "33.5" : "41", { unit })] : [])),
      classes: Object.fromEntries(
        many.flatMap((unit, at) => (at % 50 === 0 ? [] : [[unit, at % 3 === 0 ? ["ward", "local"] : ["local"]]])),
      ),
    };
    expect(expectSame(options, Object.fromEntries(many.map((unit, at) => [unit, `c${at % 7}`])))).toBe("simd");
  });

  it("[SC29] have a table: each unit with its own score and what it gets from those below", () => {
    const metrics = [metricOf("test.rate", "rate", { a: [9, 10], b: [1, 2], c: "unknown" })];
    const gate = {
      id: "g",
      title: { vi: "g" },
      condition: { kind: "rateAtLeast", metric: "test.rate", percent: "60" },
      capsAt: "not-completed",
    } as const;
    const sheet = checked(sheetOf({ gates: [gate] }), metrics);
    const input = metricInputFor({ units: ["c", "a", "b"], period, answered: [], asOf });
    const population = populationScorer(sheet, byId(metrics))({ input, judgements: [], parents: { a: "x", b: "x", c: "x" } });
    expect([...boardLines([population])].join("")).toBe(
      [
        "unit,period,total,grade,cappedBy,below.total,below.grade,below.known,below.of,rank",
        `x,${period.id},,,,70,good,2,3,`,
        `a,${period.id},90,excellent,,,,,,1`,
        `b,${period.id},50,not-completed,g,,,,,2`,
        `c,${period.id},,,,,,,,`,
        "",
      ].join("\n"),
    );
  });
});
