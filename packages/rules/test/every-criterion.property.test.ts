import { type Gate, metricInputFor, populationScorer, scoreUnits, type Sheet } from "@pccc/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asOf, checked, criterionOf, judgementOf, period, sheetOf } from "./score-fixture.ts";

interface World {
  /** The maxima of the criteria in tenths, and what units have of them. */
  readonly maxima: readonly number[];
  readonly units: readonly (readonly number[])[];
  readonly kind: "everyCriterionAtLeast" | "everyCriterionAbove";
  /** In thousandths of a per cent. */
  readonly share: number;
  readonly except: number | undefined;
}

const worlds: fc.Arbitrary<World> = fc
  .record({
    maxima: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 }),
    kind: fc.constantFrom("everyCriterionAtLeast", "everyCriterionAbove"),
    share: fc.oneof(fc.constantFrom(0, 33_333, 50_000, 66_666, 99_999), fc.nat(99_999)),
    except: fc.option(fc.nat(3), { nil: undefined }),
  })
  .chain((world) =>
    fc
      .array(fc.tuple(...world.maxima.map((most) => fc.oneof(fc.constantFrom(0, most), fc.nat(most)))), { minLength: 1, maxLength: 5 })
      .map((units): World => ({ ...world, units })),
  );

const tenths = (value: number): string => `${Math.floor(value / 10)}.${value % 10}`;

function sheetFor({ maxima, kind, share, except }: World): Sheet {
  const percent = `${Math.floor(share / 1000)}.${String(share % 1000).padStart(3, "0")}`;
  const condition: Gate["condition"] = { kind, percent, ...(except === undefined ? {} : { except: String(except) }) };
  const total = maxima.reduce((sum, most) => sum + most, 0);
  return sheetOf({
    total: tenths(total),
    criteria: maxima.map((most, at) => criterionOf(`c${at}`, tenths(most), { kind: "judged", minimum: "0" })),
    gates: [{ id: "every", title: { vi: "Mỗi tiêu chí" }, condition, capsAt: "no" }],
    // All begin alike: only the gate tells them apart.
    bands: ["yes", "no"].map((id) => ({ id, title: { vi: id }, atLeast: "0" })),
  });
}

/** Counts by hand, in whole numbers, the criteria that give too little. */
function passes({ maxima, kind, share, except = 0 }: World, points: readonly number[]): boolean {
  const short = maxima.filter((most, at) => {
    const [given, asked] = [(points[at] as number) * 100_000, most * share];
    return kind === "everyCriterionAbove" ? given <= asked : given < asked;
  });
  return short.length <= except;
}

describe("a gate on every criterion", () => {
  it("[SC23] holds as counting by hand says, one by one and by columns", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const sheet = checked(sheetFor(world), []);
        const units = world.units.map((_, at) => `u${at}`);
        const options = {
          sheet,
          metrics: {},
          input: metricInputFor({ units, period, answered: [], asOf }),
          judgements: world.units.flatMap((points, unit) =>
            points.map((value, at) => judgementOf(`c${at}`, tenths(value), { unit: `u${unit}` })),
          ),
        };
        const expected = world.units.map((points) => (passes(world, points) ? "yes" : "no"));
        expect(scoreUnits({ ...options, labels: {} }).rows.map(({ grade }) => grade)).toEqual(expected);
        const { scores } = populationScorer(sheet, {})({ ...options, parents: {} });
        expect(Array.from(scores.grade, (place) => sheet.bands[place]?.id)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});
