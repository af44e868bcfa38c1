import { divideRounded } from "@pccc/core";
import { type CheckedSheet, makeRollUp, makeRollUpTree, noGrade, type RollUp, type RollUpRule, type RollUpTree } from "@pccc/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checked, metricOf, sheetOf } from "./score-fixture.ts";

const rules: readonly RollUpRule[] = [
  { kind: "mean", rounding: "half-up" },
  { kind: "weightedMean", weight: "test.count", rounding: "half-even" },
  { kind: "sum" },
  { kind: "minimum" },
];

const metrics = [metricOf("test.rate", "rate", {}), metricOf("test.count", "count", {})];

interface Case {
  readonly sheet: CheckedSheet;
  readonly tree: RollUpTree;
  readonly isScored: Uint8Array;
  readonly total: Float64Array;
  readonly grade: Uint8Array;
  readonly weight: Float64Array;
}

const score = fc.option(fc.tuple(fc.integer({ min: -50, max: 1100 }), fc.integer({ min: 0, max: 3 })), { freq: 5 });

const cases: fc.Arbitrary<Case> = fc.integer({ min: 1, max: 40 }).chain((size) =>
  fc
    .record({
      rule: fc.constantFrom(...rules),
      parents: fc.array(fc.integer({ min: -1, max: size - 1 }), { minLength: size, maxLength: size }),
      scored: fc.array(fc.boolean(), { minLength: size, maxLength: size }),
      scores: fc.array(score, { minLength: size, maxLength: size }),
      weights: fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: size, maxLength: size }),
    })
    .map(({ rule, parents, scored, scores, weights }) => {
      const units = Array.from({ length: size }, (_, index) => `u${index}`);
      // A unit stands below one that comes before it, so that there is no circle.
      const above = Object.fromEntries(
        parents.flatMap((parent, index) => (index > 0 && parent >= 0 ? [[`u${index}`, `u${parent % index}`]] : [])),
      );
      const tree = makeRollUpTree(units, above);
      const isScored = Uint8Array.from(tree.units, (_, place) =>
        scored[place] === true || tree.firstBelow[place] === tree.firstBelow[place + 1] ? 1 : 0,
      );
      const at = (place: number) => (isScored[place] === 1 ? scores[place] : null);
      return {
        sheet: checked(sheetOf({ rollUp: rule }), metrics),
        tree,
        isScored,
        total: Float64Array.from(tree.units, (_, place) => at(place)?.[0] ?? Number.NaN),
        grade: Uint8Array.from(tree.units, (_, place) => at(place)?.[1] ?? noGrade),
        weight: Float64Array.from(weights),
      };
    }),
);

/** By recursion from the top, with big integers. */
function naive({ sheet, tree, isScored, total, weight }: Case, place: number): number | undefined {
  const rule = sheet.sheet.rollUp;
  const children = Array.from(tree.units.keys()).filter((child) => tree.parent[child] === place);
  const value = (child: number): number | undefined => {
    if (isScored[child] !== 1) return naive({ sheet, tree, isScored, total, grade: new Uint8Array(), weight }, child);
    return Number.isNaN(total[child]) ? undefined : (total[child] as number);
  };
  if (rule.kind === "weightedMean") {
    const leaves = (parent: number): readonly number[] =>
      Array.from(tree.units.keys())
        .filter((child) => tree.parent[child] === parent)
        .flatMap((child) => (isScored[child] === 1 ? [child] : leaves(child)));
    const known = leaves(place).filter((leaf) => !Number.isNaN(total[leaf]));
    if (known.length === 0) return undefined;
    const sum = known.reduce((left, leaf) => left + BigInt(total[leaf] as number) * BigInt(weight[leaf] as number), 0n);
    return Number(
      divideRounded(
        sum,
        known.reduce((left, leaf) => left + BigInt(weight[leaf] as number), 0n),
        rule.rounding,
      ),
    );
  }
  const values = children.map(value).filter((item) => item !== undefined);
  if (values.length === 0) return undefined;
  const sum = values.reduce((left, right) => left + right, 0);
  if (rule.kind === "mean") return Number(divideRounded(BigInt(sum), BigInt(values.length), rule.rounding));
  return rule.kind === "sum" ? sum : Math.min(...values);
}

const snapshot = ({ total, grade, known, of, graded }: RollUp) => [total, grade, known, of, graded].map((column) => Array.from(column));

describe("roll-up over a tree", () => {
  it("[SC12] gives what recursion gives, at every level", () => {
    fc.assert(
      fc.property(cases, (item) => {
        const rolled = makeRollUp(item.sheet, item.tree, item);
        for (const place of item.tree.units.keys()) {
          const total = rolled.total[place] as number;
          expect(Number.isNaN(total) ? undefined : total).toBe(naive(item, place));
        }
      }),
    );
  });

  it("[SC27] after any new scores equals rolling up all of them, and changes the units above only", () => {
    fc.assert(
      fc.property(cases, fc.array(fc.tuple(fc.nat(), score), { maxLength: 12 }), (item, updates) => {
        const rolled = makeRollUp(item.sheet, item.tree, item);
        const [total, grade] = [Float64Array.from(item.total), Uint8Array.from(item.grade)];
        const scored = Array.from(item.tree.units.keys()).filter((place) => item.isScored[place] === 1);
        for (const [pick, given] of updates) {
          const place = scored[pick % scored.length] as number;
          const before = snapshot(rolled);
          const changed = new Set(rolled.update(place, given?.[0], given?.[1]));
          [total[place], grade[place]] = [given?.[0] ?? Number.NaN, given?.[1] ?? noGrade];
          for (let above = item.tree.parent[place] as number, hidden = false; above >= 0; above = item.tree.parent[above] as number) {
            expect(changed.has(above)).toBe(!hidden);
            hidden ||= item.isScored[above] === 1;
          }
          for (const other of item.tree.units.keys()) {
            if (!changed.has(other)) expect([rolled.total[other], rolled.known[other]]).toEqual([before[0]?.[other], before[2]?.[other]]);
          }
        }
        expect(snapshot(rolled)).toEqual(snapshot(makeRollUp(item.sheet, item.tree, { ...item, total, grade })));
      }),
    );
  });

  it("[SC12] refuses a circle and weights that do not add up exactly", () => {
    expect(() => makeRollUpTree(["a"], { a: "b", b: "a" })).toThrow("circle");
    const sheet = checked(sheetOf({ rollUp: { kind: "weightedMean", weight: "test.count", rounding: "down" } }), metrics);
    const tree = makeRollUpTree(["a"], { a: "top" });
    const scores = { isScored: Uint8Array.of(0, 1), total: Float64Array.of(Number.NaN, 1000), grade: Uint8Array.of(noGrade, 0) };
    expect(() => makeRollUp(sheet, tree, { ...scores, weight: Float64Array.of(1, 2 ** 52) })).toThrow("weights");
  });

  it("[SC12] counts the units below by grade", () => {
    const sheet = checked(sheetOf({}), [metricOf("test.rate", "rate", {})]);
    const tree = makeRollUpTree(["a", "b", "c"], { a: "x", b: "x", c: "y", x: "top", y: "top" });
    const total = Float64Array.from(tree.units, (unit) => ({ a: 950, b: 700 })[unit] ?? Number.NaN);
    const grade = Uint8Array.from(tree.units, (unit) => ({ a: 0, b: 1 })[unit] ?? noGrade);
    const rolled = makeRollUp(sheet, tree, {
      isScored: Uint8Array.from(tree.units, (unit) => ("abc".includes(unit) ? 1 : 0)),
      total,
      grade,
    });
    const top = tree.placeOf.get("top") as number;
    expect(Array.from(rolled.graded.slice(top * 4, top * 4 + 4))).toEqual([1, 1, 0, 0]);
    expect([rolled.total[top], rolled.known[top], rolled.of[top]]).toEqual([825, 1, 2]);
  });
});
