import {
  type CheckedSheet,
  columnsInPlace,
  kernelCandidates,
  makeKernel,
  type MetricNumbers,
  type ScoreColumns,
  type ScoredColumns,
  type Sheet,
} from "@pccc/rules";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { checked, criterionOf, type Given, metricOf, score, sheetOf } from "./score-fixture.ts";
import { scale, units, type World, worlds } from "./score-worlds.ts";

const interpreter = (sheet: CheckedSheet, columns: ScoreColumns): ScoredColumns => makeKernel(sheet, []).score(columns);

const bytesOf = (scores: ScoredColumns | undefined): readonly Buffer[] =>
  [scores?.total, scores?.grade, scores?.cappedBy].map((column) =>
    Buffer.from((column?.buffer ?? new ArrayBuffer(0)) as ArrayBuffer, column?.byteOffset, column?.byteLength),
  );

const widths = [Uint8Array, Uint16Array, Int16Array, Int32Array, Float64Array] as const;
type Width = (typeof widths)[number];

/** The facts of a world as columns of a width, wider where they do not fit; the units again and again up to so many rows. */
function columnsOf({ sheet, rates, counts, others, judgements }: World, width: Width, times = 1): ScoreColumns {
  const rows = Array.from({ length: times }, () => units).flat();
  const numbersOf = (given: Readonly<Record<string, Given>>, isRate: boolean): MetricNumbers => {
    const values = rows.map((unit) => given[unit] ?? "unknown");
    const part = (at: 0 | 1, missing: number) => values.map((value) => (typeof value === "string" ? missing : value[at]));
    const all = [...part(0, 0), ...part(1, 1)];
    const make = all.every((value) => width.of(value)[0] === value) ? width : Float64Array;
    return {
      numerator: make.from(part(0, 0)),
      ...(isRate ? { denominator: make.from(part(1, 1)) } : {}),
      state: Uint8Array.from(values, (value) => (value === "unknown" ? 0 : value === "notApplicable" ? 2 : 1)),
    };
  };
  const judged = [...sheet.criteria.filter(({ form }) => form.kind === "judged" || form.kind === "judgedEvents"), ...sheet.gates].map(
    ({ id }) => {
      const found = rows.map((unit) => judgements.find((item) => item.unit === unit && item.criterion === id));
      return [
        id,
        {
          points: Float64Array.from(found, (item) => (item === undefined ? 0 : scale(item.points, sheet.decimals))),
          state: Uint8Array.from(found, (item) => (item === undefined ? 0 : 1)),
        },
      ] as const;
    },
  );
  return {
    rows: rows.length,
    metrics: { "test.rate": numbersOf(rates, true), "test.count": numbersOf(counts, false), "test.other": numbersOf(others, false) },
    judged: Object.fromEntries(judged),
  };
}

/** Lets a band begin where the one below it does, which a gate caps at. */
function withBandsAlike(sheet: Sheet): Sheet {
  const capped = sheet.bands.findIndex(({ id }, at) => at > 0 && sheet.gates.some(({ capsAt }) => capsAt === id));
  const atLeast = sheet.bands[capped]?.atLeast;
  return atLeast === undefined
    ? sheet
    : { ...sheet, bands: sheet.bands.map((band, at) => (at === capped - 1 ? { ...band, atLeast } : band)) };
}

describe("kernels", () => {
  it("[SC28] the interpreter over columns gives the totals, grades and gates of scored units", () => {
    fc.assert(
      fc.property(worlds, fc.constantFrom(...widths), (world, width) => {
        const sheet = checked(world.sheet, world.metrics);
        const { total, grade, cappedBy } = interpreter(sheet, columnsOf(world, width));
        for (const [at, row] of score(world.sheet, world.metrics, units, world.judgements).rows.entries()) {
          const bits = row.cappedBy.reduce((sum, id) => sum + 2 ** sheet.gates.findIndex((gate) => gate.id === id), 0);
          expect([total[at], sheet.bands[grade[at] as number]?.id, cappedBy[at]]).toEqual([row.total ?? Number.NaN, row.grade, bits]);
        }
      }),
    );
  });

  it.each(kernelCandidates.map((candidate) => [candidate.kind, candidate] as const))(
    "[SC28] %s gives the bytes of the interpreter",
    (_, candidate) => {
      fc.assert(
        fc.property(worlds, fc.constantFrom(...widths), fc.boolean(), (world, width, isInPlace) => {
          const sheet = checked(isInPlace ? withBandsAlike(world.sheet) : world.sheet, world.metrics);
          const kernel = makeKernel(sheet, [candidate]);
          expect([kernel.kind, kernel.findings]).toEqual([candidate.kind, []]);
          // Enough rows for vectors, and some left over.
          const columns = columnsOf(world, width, 9);
          const [given, expected] = [kernel.score(isInPlace ? columnsInPlace(columns) : columns), interpreter(sheet, columns)];
          expect([new Uint8Array(given.total.buffer), given.grade, given.cappedBy]).toEqual([
            new Uint8Array(expected.total.buffer),
            expected.grade,
            expected.cappedBy,
          ]);
        }),
        { numRuns: 50 },
      );
    },
  );

  const sheet = checked(
    sheetOf({
      criteria: [
        criterionOf("x", "60", { kind: "linear", metric: "test.rate", rounding: "half-up" }),
        criterionOf(
          "y",
          "40",
          { kind: "judged", minimum: "0" },
          {
            appliesTo: ["ward"],
            notApplicable: "exclude",
            variants: [{ for: ["front"], form: { kind: "allOrNothing", metric: "test.rate", atLeast: "50" } }],
          },
        ),
      ],
    }),
    [metricOf("test.rate", "rate", {})],
  );
  const rate = { numerator: Uint8Array.of(1, 2, 3), denominator: Uint8Array.of(2, 2, 0) };

  it.each(kernelCandidates)("[SC28] $kind scores no rows, rows of which nothing is known, and rows of classes", (candidate) => {
    const kernel = makeKernel(sheet, [candidate]);
    expect(kernel.score({ rows: 0, metrics: {}, judged: {} }).total).toHaveLength(0);
    expect(Array.from(kernel.score({ rows: 2, metrics: {}, judged: {} }).total)).toEqual([Number.NaN, Number.NaN]);
    const classes = { of: Uint8Array.of(0, 1, 2), sets: [["commune"], ["ward"], ["ward", "front"]] };
    const judged = { y: { points: Uint16Array.of(5, 305, 5) } };
    expect(Array.from(kernel.score({ rows: 2, metrics: { "test.rate": rate }, judged, classes }).total)).toEqual([300, 905]);
    const front = { ...classes, of: Uint8Array.of(2, 2) };
    expect(Array.from(kernel.score({ rows: 2, metrics: { "test.rate": rate }, judged: {}, classes: front }).total)).toEqual([700, 1000]);
    expect(kernel.score({ rows: 3, metrics: { "test.rate": rate }, judged, classes }).grade[2]).toBe(255);
    expect(() => kernel.score({ rows: 4, metrics: { "test.rate": rate }, judged, classes })).toThrow("fewer values");
  });

  it("[SC28] what is no exact count is Unknown, whatever the column", () => {
    const bad = { numerator: Float64Array.of(0.5, -1, Number.NaN, 1, 2 ** 53), denominator: Float64Array.of(1, 1, 1, 0, 2 ** 53) };
    for (const candidate of kernelCandidates) {
      const one = checked(sheetOf({}), [metricOf("test.rate", "rate", {})]);
      expect(Array.from(makeKernel(one, [candidate]).score({ rows: 5, metrics: { "test.rate": bad }, judged: {} }).grade)).toEqual([
        255, 255, 255, 255, 255,
      ]);
    }
  });

  it.each(kernelCandidates)("[SC28] $kind scores a row anew when its facts change, also beyond what was there at first", (candidate) => {
    const one = checked(sheetOf({}), [metricOf("test.rate", "rate", {})]);
    for (const make of [Uint8Array, Float64Array]) {
      const numbers = { numerator: make.of(1, 2, 3), denominator: make.of(4, 4, 4) };
      const { scores, score: again } = makeKernel(one, [candidate]).bind({ rows: 3, metrics: { "test.rate": numbers }, judged: {} });
      const before = Array.from(scores.total);
      numbers.numerator[1] = 200;
      numbers.denominator[1] = make === Uint8Array ? 201 : 2 ** 50;
      again(1, 2);
      expect(Array.from(scores.total)).toEqual([before[0], make === Uint8Array ? 995 : 0, before[2]]);
    }
  });

  it.each(["full", "rescale", "exclude", "zero"] as const)(
    "[SC28] shares and steps of every numerator and denominator of a byte are the same in every kernel, where some do not apply: %s",
    (notApplicable) => {
      const linear = (id: string, maximum: string, metric: string) =>
        criterionOf(id, maximum, { kind: "linear", metric, rounding: "half-up" }, { notApplicable });
      const small = checked(
        sheetOf({
          total: "37.3",
          criteria: [
            linear("a", "4", "test.rate"),
            linear("b", "4", "test.other"),
            linear("c", "10.2", "test.rate"),
            criterionOf("d", "9", {
              kind: "stepped",
              metric: "test.rate",
              steps: [
                { atLeast: "33.333333", points: "-2" },
                { above: "80", points: "4" },
                { atLeast: "95", points: "9" },
              ],
            }),
            criterionOf("e", "10.1", { kind: "allOrNothing", metric: "test.rate", below: "90" }),
          ],
          rescaleRounding: "half-up",
        }),
        [metricOf("test.rate", "rate", {}), metricOf("test.other", "rate", {})],
      );
      const rows = 256 * 256;
      const bytes = (valueOf: (row: number) => number): Uint8Array => Uint8Array.from({ length: rows }, (_, row) => valueOf(row));
      const metrics = {
        "test.rate": { numerator: bytes((row) => row % 256), denominator: bytes((row) => row / 256) },
        "test.other": {
          numerator: bytes((row) => row * 7),
          denominator: bytes((row) => row / 256),
          state: bytes((row) => (row % 5 === 2 ? 2 : 1)),
        },
      };
      const [first, ...others] = kernelCandidates.map((candidate) => makeKernel(small, [candidate]));
      const expected = others.at(-1)?.score({ rows, metrics, judged: {} });
      for (const kernel of [first, ...others]) {
        expect(kernel?.findings).toEqual([]);
        const given = kernel?.score({ rows, metrics, judged: {} });
        expect(bytesOf(given)).toEqual(bytesOf(expected));
      }
    },
  );

  it.each(kernelCandidates)("[SC28] $kind scores composites and ramps of usual numbers, whatever their rounding", (candidate) => {
    const part = { title: { vi: "p" }, notApplicable: "exclude" } as const;
    const usual = (rounding: "half-even" | "half-up" | "up") =>
      checked(
        sheetOf({
          total: "90",
          criteria: [
            criterionOf("x", "40", {
              kind: "composite",
              rounding,
              parts: [
                { ...part, id: "a", kind: "rate", metric: "test.rate", weight: "2" },
                {
                  ...part,
                  id: "b",
                  kind: "lessEvents",
                  products: "test.count",
                  events: "test.other",
                  percent: "12.5",
                  notApplicable: "full",
                },
                {
                  ...part,
                  id: "c",
                  kind: "steps",
                  metric: "test.rate",
                  steps: [
                    { above: "50", percent: "40" },
                    { atLeast: "80", percent: "100" },
                  ],
                },
              ],
            }),
            criterionOf("y", "50", { kind: "ramp", metric: "test.rate", from: "60", to: "95", rounding, roundTo: "0.5" }),
          ],
        }),
        [metricOf("test.rate", "rate", {}), metricOf("test.count", "count", {}), metricOf("test.other", "count", {})],
      );
    const rows = 700;
    const bytes = (factor: number, span: number): Uint8Array => Uint8Array.from({ length: rows }, (_, row) => (row * factor) % span);
    const metrics = {
      "test.rate": { numerator: bytes(7, 41), denominator: bytes(3, 43), state: bytes(1, 3).map((state) => (state === 0 ? 1 : state)) },
      "test.count": { numerator: bytes(5, 11) },
      "test.other": { numerator: bytes(11, 9) },
    };
    for (const rounding of ["half-even", "half-up", "up"] as const) {
      const sheetOfUsual = usual(rounding);
      const kernel = makeKernel(sheetOfUsual, [candidate]);
      expect([kernel.kind, kernel.findings]).toEqual([candidate.kind, []]);
      const columns = { rows, metrics, judged: {} };
      expect(bytesOf(kernel.score(columns))).toEqual(bytesOf(interpreter(sheetOfUsual, columns)));
    }
  });

  it("[SC28] one that gives another byte is refused, naming the row, and the next is used", () => {
    const [generated] = kernelCandidates;
    if (generated === undefined) throw new Error();
    const wrong = {
      ...generated,
      kind: "wrong",
      bind: (...args: Parameters<typeof generated.bind>) => {
        const run = generated.bind(...args);
        return (from: number, to: number) => {
          run(from, to);
          args[2].total[7] = (args[2].total[7] ?? 0) + 1;
        };
      },
    };
    const broken = {
      ...generated,
      kind: "broken",
      bind: () => {
        throw new Error("no such instruction");
      },
    };
    const one = checked(sheetOf({}), [metricOf("test.rate", "rate", {})]);
    const kernel = makeKernel(one, [broken, wrong, ...kernelCandidates]);
    expect(kernel.kind).toBe("simd");
    expect(kernel.findings.map(({ code, params }) => [code, params["kernel"], params["row"]])).toEqual([
      ["PCCC_SCORE_KERNEL_DISAGREES", "broken", 0],
      ["PCCC_SCORE_KERNEL_DISAGREES", "wrong", 7],
    ]);
    expect(makeKernel(one, [wrong]).kind).toBe("interpreter");
  });

  it("[SC28] where WebAssembly is missing or forbidden JavaScript is generated, and where that is forbidden functions are used", () => {
    try {
      vi.stubGlobal("WebAssembly", undefined);
      expect(makeKernel(sheet).kind).toBe("generated");
      const columns = { rows: 2, metrics: { "test.rate": rate }, judged: {} };
      expect(columnsInPlace(columns)).toBe(columns);
      vi.stubGlobal("WebAssembly", {
        Module: () => {
          throw new EvalError("refused");
        },
      });
      expect(makeKernel(sheet).kind).toBe("generated");
      vi.stubGlobal("Function", () => {
        throw new EvalError("refused");
      });
      expect(makeKernel(sheet).kind).toBe("closures");
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it("[SC28] one that is wrong only for a few rows at a time is refused too", () => {
    const [first] = kernelCandidates;
    if (first === undefined) throw new Error();
    const wrong = {
      ...first,
      kind: "wrong",
      bind: (...args: Parameters<typeof first.bind>) => {
        const run = first.bind(...args);
        return (fromRow: number, toRow: number): void => {
          run(fromRow, toRow);
          if (toRow - fromRow < 8) args[2].grade[fromRow] = 7;
        };
      },
    };
    expect(makeKernel(sheet, [wrong]).kind).toBe("interpreter");
  });

  it("[SC28] what people decided beyond what a sheet allows counts as it stands, in every kernel", () => {
    const one = checked(sheetOf({ criteria: [criterionOf("x", "100", { kind: "judged", minimum: "0" })] }), []);
    const points = Float64Array.from({ length: 40 }, (_, row) => (row === 33 ? 1_000_000 : row));
    for (const candidate of kernelCandidates) {
      expect(makeKernel(one, [candidate]).score({ rows: 40, metrics: {}, judged: { x: { points } } }).total).toEqual(points);
    }
  });

  it.each(kernelCandidates)("[SC28] $kind scores sums and counts that are as large as a sheet may have", (candidate) => {
    for (const [decimals, maximum] of [
      [0, "30000"],
      [3, "30000"],
      [6, "4000"],
    ] as const) {
      const large = checked(
        sheetOf({
          decimals,
          total: String(2 * Number(maximum)),
          criteria: [
            criterionOf("x", maximum, { kind: "linear", metric: "test.rate", rounding: "half-even" }, { notApplicable: "rescale" }),
            criterionOf("y", maximum, { kind: "deduction", metric: "test.count", per: "7", cap: maximum, floor: "0" }),
          ],
          rescaleRounding: "half-up",
          bandRounding: { decimals: 0, rounding: "half-up" },
        }),
        [metricOf("test.rate", "rate", {}), metricOf("test.count", "count", {})],
      );
      const rows = 64;
      const most = Number.MAX_SAFE_INTEGER;
      const numerator = Float64Array.from({ length: rows }, (_, row) => [0, 1, 2 ** 31, most, 2 ** 24 + row][row % 5] as number);
      const denominator = Float64Array.from({ length: rows }, (_, row) => [1, 3, 2 ** 32, most, 2 ** 25 - row][row % 5] as number);
      const state = Uint8Array.from({ length: rows }, (_, row) => (row % 7 === 0 ? 2 : 1));
      const columns = { rows, metrics: { "test.rate": { numerator, denominator, state }, "test.count": { numerator } }, judged: {} };
      const kernel = makeKernel(large, [candidate]);
      expect(kernel.findings).toEqual([]);
      expect(kernel.score(columns)).toEqual(interpreter(large, columns));
    }
  });
});
