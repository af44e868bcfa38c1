import { formatPoints, type Rounding } from "@pccc/core";
import type { Criterion, CriterionForm, CriterionGroup, Gate, Judgement, Level, Metric, Sheet } from "@pccc/rules";
import fc from "fast-check";
import { criterionOf, type Given, judgementOf, metricOf, sheetOf } from "./score-fixture.ts";

export const units = ["a", "b", "c", "d", "e"];
const rounding: fc.Arbitrary<Rounding> = fc.constantFrom("half-up", "half-even", "down", "up");
const policy = fc.constantFrom("full", "exclude", "rescale", "zero");
const written = (value: number, decimals: number): string => formatPoints(value, decimals, ".");
const percent = fc.integer({ min: 1, max: 100_000_000 }).map((value) => written(value, 6));

/** Steps that ascend, some of them strict. */
function stepsOf<Value>(
  least: number,
  most: number,
  write: (level: number) => string,
  value: fc.Arbitrary<Value>,
): fc.Arbitrary<readonly (Level & { readonly value: Value })[]> {
  return fc.uniqueArray(fc.integer({ min: least, max: most }), { minLength: 1, maxLength: 4 }).chain((levels) =>
    fc.array(fc.tuple(fc.boolean(), value), { minLength: levels.length, maxLength: levels.length }).map((values) =>
      levels
        .toSorted((a, b) => a - b)
        .map((level, index) => {
          const [strict, given] = values[index] as [boolean, Value];
          return { ...(strict ? { above: write(level) } : { atLeast: write(level) }), value: given };
        }),
    ),
  );
}

function formOf(maximum: number, decimals: number): fc.Arbitrary<CriterionForm> {
  const points = (value: number): string => written(value, decimals);
  const amount = (max: number): fc.Arbitrary<string> => fc.integer({ min: 1, max: Math.max(1, max) }).map(points);
  const limits = { cap: amount(2 * maximum), floor: fc.integer({ min: -maximum, max: maximum }).map(points) };
  const title = { vi: "t" };
  const part = fc
    .record({ notApplicable: fc.constantFrom("full" as const, "exclude" as const), weight: fc.option(percent) })
    .map(({ notApplicable, weight }) => ({ notApplicable, ...(weight === null ? {} : { weight }) }));
  const parts = fc.array(
    fc.oneof(
      part.map((head) => ({ ...head, title, kind: "rate" as const, metric: "test.rate" })),
      fc.tuple(part, percent).map(([head, share]) => ({
        ...head,
        title,
        kind: "lessEvents" as const,
        products: "test.count",
        events: "test.other",
        percent: share,
      })),
      fc.tuple(part, stepsOf(0, 12, String, percent)).map(([head, steps]) => ({
        ...head,
        title,
        kind: "steps" as const,
        metric: "test.count",
        steps: steps.map(({ value, ...level }) => ({ ...level, percent: value })),
      })),
    ),
    { minLength: 1, maxLength: 4 },
  );
  const forms: fc.Arbitrary<CriterionForm>[] = [
    fc.constant({ kind: "base" as const }),
    fc
      .tuple(fc.constantFrom("atLeast", "above", "atMost", "below"), percent)
      .map(([how, level]) => ({ kind: "allOrNothing" as const, metric: "test.rate", [how]: level })),
    stepsOf(0, 10, String, fc.integer({ min: -maximum, max: maximum })).map((steps) => ({
      kind: "stepped" as const,
      metric: "test.count",
      steps: steps.map(({ value, ...level }) => ({ ...level, points: points(value) })),
    })),
    fc
      .tuple(
        rounding,
        fc.option(fc.integer({ min: 0, max: 50 }), { nil: undefined }),
        fc.option(fc.integer({ min: 50, max: 120 }), { nil: undefined }),
      )
      .map(([how, from, to]) => ({
        kind: "linear" as const,
        metric: "test.rate",
        rounding: how,
        ...(from === undefined ? {} : { zeroBelow: String(from) }),
        ...(to === undefined ? {} : { fullFrom: String(to) }),
      })),
    fc
      .tuple(rounding, fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { minLength: 2, maxLength: 2 }), fc.option(amount(maximum)))
      .map(([how, [from = 0, to = 1], roundTo]) => ({
        kind: "ramp" as const,
        metric: "test.rate",
        from: String(from),
        to: String(to),
        rounding: how,
        ...(roundTo === null ? {} : { roundTo }),
      })),
    fc
      .record({ per: amount(maximum), every: fc.integer({ min: 1, max: 3 }).map(String), ...limits })
      .map((numbers) => ({ kind: "deduction" as const, metric: "test.count", ...numbers })),
    fc.record({ per: amount(maximum), ...limits }).map((numbers) => ({ kind: "deduction" as const, metric: "test.count", ...numbers })),
    fc.record({ per: fc.tuple(amount(maximum), amount(maximum)), ...limits }).map(({ per, ...numbers }) => ({
      kind: "tieredDeduction" as const,
      tiers: [
        { metric: "test.count", per: per[0] },
        { metric: "test.other", per: per[1] },
      ],
      ...numbers,
    })),
    fc
      .record({ per: amount(maximum), above: fc.integer({ min: 0, max: 4 }), every: fc.option(fc.integer({ min: 1, max: 3 })) })
      .map(({ per, above, every }) => ({
        kind: "addition" as const,
        metric: "test.count",
        per,
        above: String(above),
        ...(every === null ? {} : { every: String(every) }),
      })),
    fc.record({
      kind: fc.constant("perPercent" as const),
      metric: fc.constant("test.rate"),
      direction: fc.constantFrom("shortfall" as const, "excess" as const),
      from: fc.integer({ min: 0, max: 120 }).map(String),
      every: fc.integer({ min: 1, max: 30_000_000 }).map((value) => written(value, 6)),
      per: amount(maximum),
      partial: fc.constantFrom("counts" as const, "ignored" as const),
    }),
    fc.record({ kind: fc.constant("productDeduction" as const), metric: fc.constant("test.count"), percent, rounding }),
    fc.tuple(parts, rounding).map(([items, how]) => ({
      kind: "composite" as const,
      parts: items.map((item, index) => ({ ...item, id: `p${index}` })),
      rounding: how,
    })),
    fc.integer({ min: -maximum, max: maximum }).map((minimum) => ({ kind: "judged" as const, minimum: points(minimum) })),
    fc.record(limits).map((numbers) => ({
      kind: "judgedEvents" as const,
      severities: [{ id: "s", title, lowest: "0", highest: points(2 * maximum) }],
      ...numbers,
    })),
  ];
  return fc.oneof(...forms);
}

const sheets: fc.Arbitrary<Sheet> = fc.integer({ min: 0, max: 3 }).chain((decimals) => {
  const criterion = fc
    .record({
      maximum: fc.integer({ min: 0, max: 50_000 }),
      placement: fc.constantFrom("total", "total", "total", "bonusInside", "bonusAbove"),
      notApplicable: policy,
      isGrouped: fc.boolean(),
    })
    .chain(({ maximum, placement, notApplicable, isGrouped }) => {
      const isBonus = placement !== "total";
      const most = isBonus ? Math.max(1, maximum) : maximum;
      const leaves = notApplicable === "exclude" || notApplicable === "rescale";
      const rule = (isBonus && notApplicable === "rescale") || (isGrouped && leaves) ? "zero" : notApplicable;
      return formOf(most, decimals).map((form) =>
        criterionOf("x", written(most, decimals), form, { placement, notApplicable: rule, ...(isGrouped ? { group: placement } : {}) }),
      );
    });
  const base = formOf(1000, decimals).map((form) => criterionOf("base", written(1000, decimals), form, { notApplicable: "full" }));
  return fc
    .record({
      base,
      others: fc.array(criterion, { maxLength: 12 }),
      limits: fc.array(fc.record({ share: fc.integer({ min: 0, max: 100 }), floor: fc.option(fc.integer({ min: -50, max: 0 })) }), {
        minLength: 3,
        maxLength: 3,
      }),
      bands: fc.uniqueArray(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 4 }),
      bandDecimals: fc.integer({ min: 0, max: decimals }),
      roundings: fc.tuple(rounding, rounding, rounding),
      gates: fc.record({
        count: fc.integer({ min: 0, max: 3 }),
        share: fc.integer({ min: 0, max: 100 }),
        caps: fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4)),
      }),
    })
    .map(({ base: first, others, limits, bands, bandDecimals, roundings, gates: drawn }) => {
      const criteria = [first, ...others].map((item, index) => ({ ...item, id: `c${index}` }));
      const sumOf = (items: readonly Criterion[]): number => items.reduce((sum, { maximum }) => sum + scale(maximum, decimals), 0);
      const groups = ["total", "bonusInside", "bonusAbove"].flatMap((id, index): CriterionGroup[] => {
        const inside = criteria.filter(({ group }) => group === id);
        if (inside.length === 0) return [];
        const { share, floor } = limits[index] as (typeof limits)[number];
        const most = Math.ceil((sumOf(inside) * share) / 100);
        return [
          { id, title: { vi: id }, maximum: written(most, decimals), ...(floor === null ? {} : { minimum: written(floor, decimals) }) },
        ];
      });
      const total =
        sumOf(criteria.filter(({ placement, group }) => placement === "total" && group === undefined)) +
        groups.filter(({ id }) => id === "total").reduce((sum, { maximum }) => sum + scale(maximum, decimals), 0);
      const levels = [...bands.toSorted((a, b) => b - a), 0];
      const capsAt = (at: number): string => `b${(drawn.caps[at] as number) % levels.length}`;
      const title = { vi: "g" };
      const gates: readonly Gate[] = [
        { id: "g0", title, condition: { kind: "countAtMost", metric: "test.count", count: String(drawn.count) }, capsAt: capsAt(0) },
        { id: "g1", title, condition: everyOf(drawn.share), capsAt: capsAt(1) },
        ...groups.slice(0, 1).map(
          ({ id, maximum }): Gate => ({
            id: "g2",
            title,
            condition: { kind: "groupAtLeast", group: id, points: maximum },
            capsAt: capsAt(2),
          }),
        ),
        {
          id: "g3",
          title,
          condition: { kind: "criterionAtLeast", criterion: "c0", points: written(drawn.share * 10, decimals) },
          capsAt: capsAt(2),
        },
        { id: "g4", title, condition: { kind: "veto" }, capsAt: capsAt(1) },
      ];
      return sheetOf({
        decimals,
        total: written(total, decimals),
        criteria,
        ...(groups.length === 0 ? {} : { groups }),
        gates,
        bands: levels.map((level, index) => ({ id: `b${index}`, title: { vi: `b${index}` }, atLeast: written(level, decimals) })),
        bandRounding: { decimals: bandDecimals, rounding: roundings[0] },
        rescaleRounding: roundings[1],
        rollUp: { kind: "mean", rounding: roundings[2] },
      });
    });
});

/** Nothing is more than the whole. */
function everyOf(share: number): Gate["condition"] {
  const kind = share % 2 === 0 && share < 100 ? "everyCriterionAbove" : "everyCriterionAtLeast";
  return { kind, percent: String(share) };
}

/** Decimal text as an integer, by another road than the checker's. */
export function scale(text: string, decimals: number): number {
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  const value = Number(BigInt(whole) * 10n ** BigInt(decimals) + BigInt(fraction.padEnd(decimals, "0") || "0"));
  return text.startsWith("-") ? -value : value;
}

export interface World {
  readonly sheet: Sheet;
  readonly metrics: readonly Metric[];
  readonly judgements: readonly Judgement[];
  readonly rates: Readonly<Record<string, Given>>;
  readonly counts: Readonly<Record<string, Given>>;
  readonly others: Readonly<Record<string, Given>>;
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

export const worlds: fc.Arbitrary<World> = sheets.chain((sheet) => {
  const most = (criterion: Criterion): number => scale(criterion.maximum, sheet.decimals);
  const decided = sheet.criteria.flatMap(({ id, form, ...criterion }) =>
    form.kind === "judged" || form.kind === "judgedEvents"
      ? units.map((unit) => {
          const least = form.kind === "judged" ? scale(form.minimum, sheet.decimals) : 0;
          const highest = form.kind === "judged" ? most({ id, form, ...criterion }) : 2 * most({ id, form, ...criterion });
          return fc.option(fc.integer({ min: least, max: highest }), { freq: 5 }).map((points) => {
            if (points === null) return [];
            const change = form.kind === "judged" ? { unit } : { unit, event: "e", severity: "s" };
            return [judgementOf(id, written(points, sheet.decimals), change)];
          });
        })
      : [],
  );
  const vetoes = units.map((unit) =>
    fc.option(fc.constantFrom("0", "1"), { freq: 2 }).map((points) => (points === null ? [] : [judgementOf("g4", points, { unit })])),
  );
  return fc
    .record({ rates: byUnit(rate), counts: byUnit(count), others: byUnit(count), judgements: fc.tuple(...decided, ...vetoes) })
    .map((facts) => ({
      sheet,
      rates: facts.rates,
      counts: facts.counts,
      others: facts.others,
      judgements: facts.judgements.flat(),
      metrics: metricsFor(facts.rates, facts.counts, facts.others),
    }));
});

/** The three metrics that generated sheets read. */
export function metricsFor(
  rates: Readonly<Record<string, Given>>,
  counts: Readonly<Record<string, Given>>,
  others: Readonly<Record<string, Given>>,
): readonly Metric[] {
  return [metricOf("test.rate", "rate", rates), metricOf("test.count", "count", counts), metricOf("test.other", "count", others)];
}
