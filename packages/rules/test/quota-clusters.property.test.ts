import { metricInputFor, populationScorer, type Quota, score as scoreFacts, scoreUnits, type Sheet } from "@pccc/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256 } from "./receipt-fixture.ts";
import { asOf, checked, criterionOf, judgementOf, period, scaled, sheetOf } from "./score-fixture.ts";

const judged = (id: string, group: string) => criterionOf(id, "50", { kind: "judged", minimum: "0" }, { group });
const some = <T>(item: fc.Arbitrary<T>) => fc.option(item, { nil: undefined });
const classSets = [[], ["k1"], ["k2"], ["k1", "k2"]] as const;

interface Unit {
  readonly id: string;
  readonly points: readonly [number, number];
  readonly classes: readonly string[];
  readonly parent: string | undefined;
  /** What somebody decided on the two quotas, where somebody did. */
  readonly decided: Readonly<Record<string, number | undefined>>;
}

const unitsOf: fc.Arbitrary<readonly Unit[]> = fc
  .array(
    fc.record({
      points: fc.tuple(fc.integer({ min: 42, max: 47 }), fc.integer({ min: 42, max: 47 })),
      classes: fc.constantFrom(...classSets),
      parent: fc.constantFrom("p1", "p2", undefined),
      decided: fc.record({ q1: some(fc.nat(2)), q2: some(fc.nat(2)) }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((units) => units.map((unit, at): Unit => ({ ...unit, id: `u${String(at).padStart(2, "0")}` })));

const quotaOf = (id: string, band: string): fc.Arbitrary<Quota> =>
  fc
    .record({
      share: fc.oneof(
        fc.record({
          percent: fc.constantFrom("20", "33.3", "50"),
          base: fc.constantFrom<NonNullable<Quota["base"]>>("graded", ["excellent", "good"]),
          rounding: fc.constantFrom("down" as const, "up" as const, "half-up" as const),
        }),
        fc.record({ count: fc.integer({ min: 0, max: 3 }).map(String) }),
      ),
      ties: fc.constantFrom<Quota["ties"]>(
        "keep",
        "lose",
        { by: ["g2"], equal: "keep" },
        { by: ["g1"], equal: "lose" },
        { by: ["b", "g1"], equal: "lose" },
        { by: [id], equal: "lose" },
        { by: ["g1", id], equal: "keep" },
      ),
      per: some(fc.constantFrom<NonNullable<Quota["per"]>>("parent", ["k1", "k2"], ["k2"])),
      appliesTo: some(fc.constant(["k1"])),
      exceptFor: some(fc.constant(["k2"])),
    })
    .map(({ share, per, appliesTo, exceptFor, ...rest }) => ({
      id,
      title: { vi: id },
      band,
      ...share,
      ...rest,
      ...(per === undefined ? {} : { per }),
      ...(appliesTo === undefined ? {} : { appliesTo }),
      ...(exceptFor === undefined ? {} : { exceptFor }),
    }));

/** Where a quota limits an award, it begins where the best grade does. */
const bandsFor = (quotas: readonly Quota[]): Sheet["bands"] =>
  quotas.some(({ band }) => band === "award")
    ? [{ id: "award", title: { vi: "Khen" }, atLeast: "90" }, ...sheetOf({}).bands]
    : sheetOf({}).bands;

const sheetWith = (quotas: readonly Quota[]): Sheet =>
  sheetOf({
    bands: bandsFor(quotas),
    groups: [
      { id: "g1", title: { vi: "g1" }, maximum: "50" },
      { id: "g2", title: { vi: "g2" }, maximum: "50" },
    ],
    criteria: [judged("a", "g1"), judged("b", "g2")],
    quotas,
  });

/** Grades as a person would find them: for each unit, how many of its cluster are better, and how many are as good. */
function naiveGrades(units: readonly Unit[], quotas: readonly Quota[]): ReadonlyMap<string, string> {
  const isAward = quotas.some(({ band }) => band === "award");
  const grades = [...(isAward ? ["award"] : []), "excellent", "good", "completed", "not-completed"];
  const byPoints = new Map(
    units.map(({ id, points: [a, b] }) => [
      id,
      a + b >= 90 ? (isAward ? "award" : "excellent") : a + b >= 70 ? "good" : a + b >= 50 ? "completed" : "not-completed",
    ]),
  );
  const now = new Map(byPoints);
  for (const quota of quotas) {
    const clusterOf = ({ classes, parent }: Unit): string => {
      if (quota.appliesTo !== undefined && !classes.some((item) => quota.appliesTo?.includes(item))) return "out";
      if (classes.some((item) => quota.exceptFor?.includes(item))) return "out";
      if (quota.per === undefined) return "all";
      if (quota.per === "parent") return `parent ${parent ?? "none"}`;
      return quota.per.find((item) => classes.includes(item)) ?? "out";
    };
    const keysOf = ({ points: [a, b], decided }: Unit): readonly number[] => {
      const by = typeof quota.ties === "string" ? [] : quota.ties.by;
      return [a + b, ...by.map((id) => (id === quota.id ? (decided[id] ?? 0) : id === "g1" || id === "a" ? a : b))];
    };
    const isMore = (x: readonly number[], y: readonly number[]): boolean => {
      const at = x.findIndex((value, place) => value !== y[place]);
      return at !== -1 && (x[at] as number) > (y[at] as number);
    };
    const lost: string[] = [];
    for (const unit of units) {
      if (now.get(unit.id) !== quota.band || clusterOf(unit) === "out") continue;
      const cluster = units.filter((other) => clusterOf(other) === clusterOf(unit));
      const base = cluster.filter(({ id }) => quota.base === "graded" || (quota.base ?? []).includes(byPoints.get(id) ?? "")).length;
      const exact = (base * Number(quota.percent ?? 0)) / 100;
      const round = { down: Math.floor, up: Math.ceil, "half-up": (value: number) => Math.floor(value + 0.5) } as const;
      const places =
        quota.count === undefined ? round[quota.rounding as keyof typeof round](Number(exact.toFixed(6))) : Number(quota.count);
      const claiming = cluster.filter(({ id }) => now.get(id) === quota.band);
      const better = claiming.filter((other) => isMore(keysOf(other), keysOf(unit))).length;
      const equal = claiming.filter((other) => !isMore(keysOf(other), keysOf(unit)) && !isMore(keysOf(unit), keysOf(other))).length;
      const equally = typeof quota.ties === "string" ? quota.ties : quota.ties.equal;
      if (equally === "keep" ? better >= places : better + equal > places) lost.push(unit.id);
    }
    for (const id of lost) now.set(id, grades[grades.indexOf(quota.band) + 1] as string);
  }
  return now;
}

const optionsOf = (units: readonly Unit[], quotas: readonly Quota[]) => ({
  sheet: checked(sheetWith(quotas), []),
  metrics: {},
  input: metricInputFor({ units: units.map(({ id }) => id), period, answered: [], asOf }),
  judgements: units.flatMap(({ id, points: [a, b], decided }) => [
    judgementOf("a", String(a), { unit: id }),
    judgementOf("b", String(b), { unit: id }),
    ...quotas.flatMap(({ id: quota, ties }) => {
      const points = decided[quota];
      const isAsked = typeof ties !== "string" && ties.by.includes(quota);
      return points === undefined || !isAsked ? [] : [judgementOf(quota, String(points), { unit: id })];
    }),
  ]),
  labels: {},
  classes: Object.fromEntries(units.map(({ id, classes }) => [id, classes])),
  parents: Object.fromEntries(units.flatMap(({ id, parent }) => (parent === undefined ? [] : [[id, parent]]))),
});

describe("quotas in clusters", () => {
  const pairs = fc.oneof(
    fc.tuple(quotaOf("q1", "excellent"), quotaOf("q2", "good")),
    fc.tuple(quotaOf("q1", "award"), quotaOf("q2", "excellent")),
  );
  const worlds = fc.tuple(unitsOf, pairs);

  it("[SC35] leave the grades that counting by hand leaves, one by one and by columns, points untouched", () => {
    fc.assert(
      fc.property(worlds, ([units, quotas]) => {
        const options = optionsOf(units, quotas);
        const expected = naiveGrades(units, quotas);
        const { rows } = scoreUnits(options);
        expect(new Map(rows.map(({ unit, grade }) => [unit, grade]))).toEqual(expected);
        expect(rows.map(({ total }) => total)).toEqual(units.map(({ points: [a, b] }) => scaled(String(a + b))));
        const { scores, sheet, loweredBy } = populationScorer(options.sheet, {})({ ...options, parents: options.parents });
        for (const [at, row] of rows.entries()) {
          expect([row.unit, sheet.bands[scores.grade[at] as number]?.id]).toEqual([row.unit, expected.get(row.unit)]);
          expect(quotas.filter((_, quota) => ((loweredBy?.[at] ?? 0) >> quota) % 2 === 1).map(({ id }) => id)).toEqual(row.cappedBy);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("[SC35] are recomputed from the receipt of each unit alone", () => {
    fc.assert(
      fc.property(worlds, ([units, quotas]) => {
        const { judgements } = optionsOf(units, quotas);
        const above = ["p1", "p2"].map((id) => ({ id, name: id }));
        const below = units.map(({ id, classes, parent }) => ({ id, name: id, classes, ...(parent === undefined ? {} : { parent }) }));
        const scored = scoreFacts(
          {
            format: 1,
            sheet: sheetWith(quotas),
            metrics: [],
            calendar: { id: "c", periods: [period] },
            // A unit above without units below it would be scored itself.
            units: [...above.filter(({ id }) => units.some(({ parent }) => parent === id)), ...below],
            facts: [],
            judgements,
            asKnownAt: asOf,
          },
          sha256,
        );
        if (!scored.ok) throw new Error(JSON.stringify(scored.error));
        const expected = naiveGrades(units, quotas);
        for (const { id } of units) expect([id, scored.value.receipt(id, period.id)?.result.grade]).toEqual([id, expected.get(id)]);
      }),
      { numRuns: 40 },
    );
  });

  it("[SC35] leave a unit without a grade where they ask its class and nobody said it", () => {
    const quota: Quota = {
      id: "q",
      title: { vi: "Tối đa 20% mỗi khối", en: "At most 20% of each cluster" },
      band: "excellent",
      percent: "20",
      base: "graded",
      rounding: "down",
      ties: "lose",
      per: ["k1"],
    };
    const unit: Unit = { id: "u", points: [50, 50], classes: ["k1"], parent: undefined, decided: {} };
    const [known] = scoreUnits(optionsOf([unit], [quota])).rows;
    expect(known?.grade).toBe("good");
    expect(known?.explanation.children.at(-1)?.because.vi).toContain("cùng nhóm xét");
    const { classes: _, ...unsaid } = optionsOf([unit], [quota]);
    const [row] = scoreUnits(unsaid).rows;
    expect([row?.state, row?.total, row?.explanation.points]).toEqual(["Unknown", undefined, undefined]);
    expect(row?.explanation.because.vi).toContain("Tối đa 20% mỗi khối");
    const population = populationScorer(unsaid.sheet, {})({ ...unsaid, parents: {} });
    expect(population.scores.grade[0]).toBe(255);
  });
});
