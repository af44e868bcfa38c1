import { formatPoints, type Rounding } from "@pccc/core";
import { type BoardRow, type Criterion, type Explanation, type Gate, type Judgement, type Metric, rollUp, type Sheet } from "@pccc/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checked, criterionOf, type Given, judgementOf, leavesOf, metricOf, period, score, sheetOf } from "./score-fixture.ts";

const units = ["a", "b", "c", "d", "e"];
const rounding: fc.Arbitrary<Rounding> = fc.constantFrom("half-up", "half-even", "down", "up");
const policy = fc.constantFrom("full", "exclude", "rescale");
const written = (value: number, decimals: number): string => formatPoints(value, decimals, ".");

function formOf(maximum: number, decimals: number): fc.Arbitrary<Criterion["form"]> {
  const points = (value: number): string => written(value, decimals);
  const percent = fc.integer({ min: 1, max: 100_000_000 }).map((value) => written(value, 6));
  const amount = (max: number): fc.Arbitrary<string> => fc.integer({ min: 1, max: Math.max(1, max) }).map(points);
  const forms: fc.Arbitrary<Criterion["form"]>[] = [
    fc.record({ kind: fc.constant("allOrNothing" as const), metric: fc.constant("test.rate"), atLeast: percent }),
    fc.uniqueArray(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 4 }).chain((levels) =>
      fc.array(fc.integer({ min: 0, max: maximum }), { minLength: levels.length, maxLength: levels.length }).map((values) => ({
        kind: "stepped" as const,
        metric: "test.count",
        steps: levels.toSorted((a, b) => a - b).map((level, index) => ({ atLeast: String(level), points: points(values[index] ?? 0) })),
      })),
    ),
    fc.record({ kind: fc.constant("linear" as const), metric: fc.constant("test.rate"), rounding }),
    fc
      .record({ per: amount(maximum), cap: amount(2 * maximum), floor: fc.integer({ min: -maximum, max: maximum }).map(points) })
      .map((numbers) => ({ kind: "deduction" as const, metric: "test.count", ...numbers })),
    fc.record({ kind: fc.constant("productDeduction" as const), metric: fc.constant("test.count"), percent, rounding }),
    fc.integer({ min: -maximum, max: maximum }).map((minimum) => ({ kind: "judged" as const, minimum: points(minimum) })),
  ];
  return fc.oneof(...forms);
}

const sheets: fc.Arbitrary<Sheet> = fc.integer({ min: 0, max: 3 }).chain((decimals) => {
  const criterion = fc
    .record({
      maximum: fc.integer({ min: 0, max: 50_000 }),
      placement: fc.constantFrom("total", "total", "total", "bonusInside", "bonusAbove"),
      notApplicable: policy,
    })
    .chain(({ maximum, placement, notApplicable }) => {
      const isBonus = placement !== "total";
      const most = isBonus ? Math.max(1, maximum) : maximum;
      const rule = isBonus && notApplicable === "rescale" ? "exclude" : notApplicable;
      return formOf(most, decimals).map((form) => criterionOf("x", written(most, decimals), form, { placement, notApplicable: rule }));
    });
  const base = formOf(1000, decimals).map((form) => criterionOf("base", written(1000, decimals), form, { notApplicable: "full" }));
  return fc
    .record({
      base,
      others: fc.array(criterion, { maxLength: 12 }),
      bands: fc.uniqueArray(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 4 }),
      bandDecimals: fc.integer({ min: 0, max: decimals }),
      roundings: fc.tuple(rounding, rounding, rounding),
      gate: fc.record({ count: fc.integer({ min: 0, max: 3 }), cap: fc.nat(4) }),
    })
    .map(({ base: first, others, bands, bandDecimals, roundings, gate }) => {
      const criteria = [first, ...others].map((item, index) => ({ ...item, id: `c${index}` }));
      const total = criteria
        .filter(({ placement }) => placement === "total")
        .reduce((sum, { maximum }) => sum + scale(maximum, decimals), 0);
      const levels = [...bands.toSorted((a, b) => b - a), 0];
      const gates: readonly Gate[] = [
        {
          id: "g",
          title: { vi: "g" },
          condition: { kind: "countAtMost", metric: "test.count", count: String(gate.count) },
          capsAt: `b${gate.cap % levels.length}`,
        },
      ];
      return sheetOf({
        decimals,
        total: written(total, decimals),
        criteria,
        gates,
        bands: levels.map((level, index) => ({ id: `b${index}`, title: { vi: `b${index}` }, atLeast: written(level, decimals) })),
        bandRounding: { decimals: bandDecimals, rounding: roundings[0] },
        rescaleRounding: roundings[1],
        rollUp: { kind: "mean", rounding: roundings[2] },
      });
    });
});

/** Decimal text as an integer, by another road than the checker's. */
function scale(text: string, decimals: number): number {
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  const value = Number(BigInt(whole) * 10n ** BigInt(decimals) + BigInt(fraction.padEnd(decimals, "0") || "0"));
  return text.startsWith("-") ? -value : value;
}

interface World {
  readonly sheet: Sheet;
  readonly metrics: readonly Metric[];
  readonly judgements: readonly Judgement[];
  readonly rates: Readonly<Record<string, Given>>;
  readonly counts: Readonly<Record<string, Given>>;
}

const rate: fc.Arbitrary<Given> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.integer({ min: 0, max: 130 }), fc.integer({ min: 1, max: 120 })) },
  { weight: 1, arbitrary: fc.constantFrom<Given>("unknown", "notApplicable", [0, 1], [9_007_199_254_740_991, 9_007_199_254_740_991]) },
);
const count: fc.Arbitrary<Given> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.integer({ min: 0, max: 12 }), fc.constant(1)) },
  { weight: 1, arbitrary: fc.constantFrom<Given>("unknown", "notApplicable", [9_007_199_254_740_991, 1]) },
);
const byUnit = (given: fc.Arbitrary<Given>): fc.Arbitrary<Record<string, Given>> =>
  fc
    .tuple(given, given, given, given, given)
    .map((values) => Object.fromEntries(units.map((unit, index) => [unit, values[index] as Given])));

const worlds: fc.Arbitrary<World> = sheets.chain((sheet) => {
  const judged = sheet.criteria.filter(({ form }) => form.kind === "judged");
  const judgements = judged.flatMap((criterion) =>
    units.map((unit) => {
      const minimum = criterion.form.kind === "judged" ? scale(criterion.form.minimum, sheet.decimals) : 0;
      return fc
        .option(fc.integer({ min: minimum, max: scale(criterion.maximum, sheet.decimals) }), { freq: 5 })
        .map((points) => (points === null ? [] : [judgementOf(criterion.id, written(points, sheet.decimals), { unit })]));
    }),
  );
  return fc.record({ rates: byUnit(rate), counts: byUnit(count), judgements: fc.tuple(...judgements) }).map((facts) => ({
    sheet,
    rates: facts.rates,
    counts: facts.counts,
    judgements: facts.judgements.flat(),
    metrics: [metricOf("test.rate", "rate", facts.rates), metricOf("test.count", "count", facts.counts)],
  }));
});

const rowsOf = (world: World, order: readonly string[] = units): readonly BoardRow[] =>
  score(world.sheet, world.metrics, order, world.judgements).rows;

function checkSums(node: Explanation): void {
  if (node.points !== undefined && node.children.length > 0) {
    expect([node.id, node.children.reduce((sum, child) => sum + (child.points ?? Number.NaN), 0)]).toEqual([node.id, node.points]);
  }
  for (const child of node.children) checkSums(child);
}

describe("scoring", () => {
  it("[EX1] the leaves of a Known row add up to its total, and every node's children to the node", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        for (const row of rowsOf(world)) {
          checkSums(row.explanation);
          if (row.total === undefined) continue;
          expect(leavesOf(row.explanation).reduce((sum, { points = Number.NaN }) => sum + points, 0)).toBe(row.total);
        }
      }),
    );
  });

  it("[SC2] a row's total is what exact fractions give", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        for (const row of rowsOf(world)) {
          const expected = naiveTotal(world, row.unit);
          if (row.state === "Known") expect(row.total).toBe(expected);
          else if (expected !== undefined) expect(world.counts[row.unit]).toBe("unknown");
        }
      }),
    );
  });

  it("[SC3] what is Unknown never counts as 0: the row has no total, or does not depend on it", () => {
    fc.assert(
      fc.property(worlds, fc.constantFrom(...units), (world, unit) => {
        const blind: World = {
          ...world,
          metrics: [metricOf("test.rate", "rate", { ...world.rates, [unit]: "unknown" }), world.metrics[1] as Metric],
        };
        const reads = world.sheet.criteria.some(({ form }) => form.kind !== "judged" && form.metric === "test.rate");
        const [before, after] = [world, blind].map((facts) => rowsOf(facts).find((row) => row.unit === unit) as BoardRow) as [
          BoardRow,
          BoardRow,
        ];
        if (reads) expect([after.state, after.total, after.grade]).toEqual(["Unknown", undefined, undefined]);
        else expect(after).toEqual(before);
        for (const row of rowsOf(blind)) if (row.unit !== unit) expect(rowsOf(world)).toContainEqual(row);
      }),
    );
  });

  it("[SC11] the order of the units and of the criteria changes no row's total or grade", () => {
    fc.assert(
      fc.property(worlds, fc.shuffledSubarray(units, { minLength: 5 }), (world, order) => {
        const rows = rowsOf(world);
        expect(rowsOf(world, order)).toEqual(rows);
        const turned = rowsOf({ ...world, sheet: { ...world.sheet, criteria: world.sheet.criteria.toReversed() } });
        expect(turned.map(({ total, grade }) => [total, grade])).toEqual(rows.map(({ total, grade }) => [total, grade]));
      }),
    );
  });

  it("[SC8] a gate aside, more points never give a lower grade", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const rows = rowsOf({ ...world, sheet: { ...world.sheet, gates: [] } }).filter(({ total }) => total !== undefined);
        const sorted = rows.toSorted((a, b) => (a.total ?? 0) - (b.total ?? 0));
        const places = sorted.map(({ grade }) => world.sheet.bands.findIndex(({ id }) => id === grade));
        expect(places).toEqual(places.toSorted((a, b) => b - a));
      }),
    );
  });

  it("[SC9] a gate only ever lowers a grade, and names itself when it does", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const free = rowsOf({ ...world, sheet: { ...world.sheet, gates: [] } });
        const place = (row: BoardRow): number => world.sheet.bands.findIndex(({ id }) => id === row.grade);
        for (const [index, row] of rowsOf(world).entries()) {
          if (row.state === "Unknown") continue;
          const other = free[index] as BoardRow;
          expect([row.total, place(row) >= place(other), row.cappedBy.length > 0]).toEqual([other.total, true, place(row) > place(other)]);
        }
      }),
    );
  });

  it("[SC12] a mean lies between the lowest and the highest total below", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const rows = rowsOf(world);
        const totals = rows.map(({ total }) => total).filter((total) => total !== undefined);
        const [up] = rollUp(
          rows,
          { [period.id]: Object.fromEntries(units.map((unit) => [unit, "city"])) },
          checked(world.sheet, world.metrics),
        );
        expect([up?.known, up?.of]).toEqual([totals.length, units.length]);
        if (totals.length === 0) expect(up?.total).toBeUndefined();
        else expect(up?.total).toSatisfy((mean: number) => Math.min(...totals) <= mean && mean <= Math.max(...totals));
      }),
    );
  });
});

// An oracle that knows only fractions: [numerator, denominator].
type Fraction = readonly [bigint, bigint];

function round([n, d]: Fraction, how: Rounding): bigint {
  const negative = n < 0n;
  const [size, rest] = [(negative ? -n : n) / d, (negative ? -n : n) % d];
  const twice = rest * 2n;
  const up =
    how === "up" ? rest > 0n : how === "down" ? false : how === "half-up" ? twice >= d : twice > d || (twice === d && size % 2n === 1n);
  const whole = up ? size + 1n : size;
  return negative ? -whole : whole;
}

function naiveTotal({ sheet, rates, counts, judgements }: World, unit: string): number | undefined {
  const big = (text: string): bigint => BigInt(scale(text, sheet.decimals));
  let [scaled, pure, inside, above, dropped, spread] = [0n, 0n, 0n, 0n, 0n, 0n];
  for (const { id, maximum: text, form, placement, notApplicable } of sheet.criteria) {
    const maximum = big(text);
    const given = form.kind === "judged" ? undefined : form.metric === "test.rate" ? rates[unit] : counts[unit];
    if (given === "unknown") return undefined;
    let points: bigint;
    if (form.kind === "judged") {
      const judgement = judgements.find((item) => item.unit === unit && item.criterion === id);
      if (judgement === undefined && placement === "total" && maximum > 0n) return undefined;
      points = judgement === undefined ? 0n : big(judgement.points);
    } else if (given === "notApplicable" || given === undefined) {
      if (notApplicable !== "full" && placement === "total") {
        if (notApplicable === "exclude") dropped += maximum;
        else spread += maximum;
      }
      if (notApplicable !== "full") continue;
      points = maximum;
    } else {
      const [n, d] = [BigInt(given[0]), BigInt(given[1])];
      const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
      const most = (a: bigint, b: bigint): bigint => (a > b ? a : b);
      switch (form.kind) {
        case "allOrNothing":
          points = n * 100_000_000n >= BigInt(scale(form.atLeast, 6)) * d ? maximum : 0n;
          break;
        case "stepped":
          points =
            form.steps
              .filter(({ atLeast }) => n >= BigInt(atLeast))
              .map((step) => big(step.points))
              .at(-1) ?? 0n;
          break;
        case "linear":
          points = least(maximum, round([maximum * n, d], form.rounding));
          break;
        case "deduction":
          points = most(big(form.floor), maximum - least(big(form.cap), big(form.per) * n));
          break;
        case "productDeduction":
          points = round([most(0n, maximum * (100_000_000n - BigInt(scale(form.percent, 6)) * n)), 100_000_000n], form.rounding);
          break;
      }
    }
    if (placement === "bonusInside") inside += points;
    else if (placement === "bonusAbove") above += points;
    else if (maximum === 0n) pure += points;
    else scaled += points;
  }
  const possible = big(sheet.total) - dropped;
  if (possible - spread <= 0n) return undefined;
  const raised = spread === 0n ? scaled : round([scaled * possible, possible - spread], sheet.rescaleRounding ?? "down");
  const sum = raised + pure + inside;
  return Number((inside > 0n && sum > possible ? possible : sum) + above);
}
