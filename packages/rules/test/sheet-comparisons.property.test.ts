import { checkSheet, type Criterion, type Gate, makeKernel, type Sheet, type SheetMetric } from "@pccc/rules";
import { checkSheetText, readSheetTests, runSheetTests } from "@pccc/rules/sheet-file";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checked, criterionOf, type Given, judgementOf, leavesOf, metricOf, rowOf, sheetOf } from "./score-fixture.ts";

const judged = (id: string, maximum: string, change: Partial<Criterion> = {}): Criterion =>
  criterionOf(id, maximum, { kind: "judged", minimum: "0" }, change);
const gateOf = (condition: Gate["condition"]): Gate => ({
  id: "g",
  title: { vi: "Điều kiện", en: "Condition" },
  condition,
  capsAt: "good",
});
const given: fc.Arbitrary<Given> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 6 })) },
  { weight: 1, arbitrary: fc.constantFrom<Given>("unknown", "notApplicable") },
);

function faults(change: Partial<Sheet>): readonly string[] {
  const result = checkSheet(sheetOf(change), {});
  return (result.ok ? result.value.findings : result.error).map(
    ({ code, params }) => `${code.replace("PCCC_SHEET_", "")} ${params["path"]}`,
  );
}

describe("gates that compare", () => {
  it("[SC36] ask a count for at least so many, and one metric for no more or no less than another, exactly", () => {
    const kinds = fc.constantFrom("countAtLeast", "metricAtMost", "metricAtLeast");
    fc.assert(
      fc.property(kinds, fc.constantFrom("rate", "count"), given, given, fc.integer({ min: 0, max: 6 }), (kind, of, a, b, count) => {
        const isCount = of === "count" || kind === "countAtLeast";
        const whole = (value: Given): Given => (typeof value === "string" || !isCount ? value : [value[0], 1]);
        const [left, right] = [whole(a), whole(b)];
        const condition =
          kind === "countAtLeast"
            ? { kind: "countAtLeast" as const, metric: "test.a", count: String(count) }
            : { kind: kind as "metricAtMost", metric: "test.a", than: "test.b" };
        const metrics = [
          metricOf("test.a", isCount ? "count" : "rate", { a: left }),
          metricOf("test.b", isCount ? "count" : "rate", { a: right }),
        ];
        const sheet = sheetOf({ criteria: [criterionOf("all", "100", { kind: "base" })], gates: [gateOf(condition)] });
        const asked = kind === "countAtLeast" ? [left] : [left, right];
        const cross = (value: Given, by: Given): number =>
          typeof value === "string" || typeof by === "string" ? Number.NaN : value[0] * by[1];
        const other: Given = kind === "countAtLeast" ? [count, 1] : right;
        const apart = cross(left, other) - cross(other, left);
        const holds = asked.includes("notApplicable") || (kind === "metricAtMost" ? apart <= 0 : apart >= 0);
        const expected = !asked.includes("notApplicable") && asked.includes("unknown") ? undefined : holds ? "excellent" : "good";
        expect(rowOf(sheet, metrics).grade).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });

  it("[SC36] say both values, and are left to the interpreter", () => {
    const metrics = [metricOf("test.a", "count", { a: [2, 1] }), metricOf("test.b", "count", { a: [0, 1] })];
    const sheet = sheetOf({
      criteria: [criterionOf("all", "100", { kind: "base" })],
      gates: [gateOf({ kind: "metricAtMost", metric: "test.a", than: "test.b" })],
    });
    const row = rowOf(sheet, metrics);
    const because = row.explanation.children.find(({ id }) => id === "gate:g")?.because;
    expect([row.grade, because?.vi]).toEqual([
      "good",
      "Chỉ số test.a: 2 việc; so với Chỉ số test.b: 0 việc; không đạt: xếp loại cao nhất là Tốt.",
    ]);
    expect(makeKernel(checked(sheet, metrics)).kind).toBe("interpreter");
  });

  it("[SC10] are refused between a rate and a count, or with a metric that is not there", () => {
    const source = { kind: "figures", numerator: ["n"], over: "latest", silence: "unknown" } as const;
    const metricsOf = (change: Partial<SheetMetric>): SheetMetric[] => [
      { id: "n", title: { vi: "n" }, unit: { vi: "vụ" }, kind: "count", source },
      { id: "r", title: { vi: "r" }, unit: { vi: "vụ" }, kind: "rate", source: { ...source, denominator: ["d"] }, ...change },
    ];
    const criteria = [criterionOf("all", "100", { kind: "base" })];
    const gates = (than: string) => [gateOf({ kind: "metricAtMost", metric: "n", than })];
    expect(faults({ criteria, metrics: metricsOf({}), gates: gates("r") })).toEqual(["METRIC_KIND gates[0].condition.than"]);
    expect(faults({ criteria, metrics: metricsOf({}), gates: gates("z") })).toEqual(["UNKNOWN_METRIC gates[0].condition.than"]);
    const less = { ...source, denominator: ["d"], less: ["x"] };
    expect(faults({ criteria, metrics: metricsOf({ source: less }) })).toEqual(["LESS metrics[1].source"]);
    expect(faults({ criteria, metrics: metricsOf({ source: { ...source, denominator: ["d"], belowZero: "zero" } }) })).toEqual([
      "LESS metrics[1].source",
    ]);
  });
});

describe("figures that are taken off", () => {
  const text = (belowZero: string): string => `format: 1
id: t
edition: "1"
title: { vi: Thử }
official: false
decimals: 1
total: 10
metrics:
  - id: more
    title: { vi: Số vụ tăng, en: Increase }
    unit: { vi: vụ, en: cases }
    kind: count
    source: { kind: figures, numerator: [now, also], less: [before], belowZero: ${belowZero}, over: sum, silence: unknown }
criteria:
  - id: a
    title: { vi: A }
    maximum: 10
    form: { kind: deduction, metric: more, per: 1, cap: 10, floor: 0 }
    placement: total
    notApplicable: full
gates: []
bands: [{ id: yes, title: { vi: Đạt }, atLeast: 0 }]
bandRounding: { decimals: 1, rounding: half-up }
rollUp: { kind: mean, rounding: half-up }
basis: []
`;
  const total = (belowZero: string, reports: readonly (readonly [number, number, number])[], expected: string): readonly string[] => {
    const { sheet, findings } = checkSheetText(text(belowZero), {});
    if (sheet === undefined) throw new Error(JSON.stringify(findings));
    const owed = reports.map(
      ([now, also, before]) => `{ duty: d, state: doneInTime, figures: { now: ${now}, also: ${also}, before: ${before} } }`,
    );
    const read = readSheetTests(
      `sheet: ./t.yaml\ncases: [{ name: n, owed: [${owed.join(", ")}], expect: { points: { a: ${expected} } } }]`,
    );
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return runSheetTests(sheet, {}, read.value.tests).failures.map(({ actual }) => actual);
  };

  it("[SC21] are taken off the sum, and less than nothing is nothing or a contradiction, as the sheet says", () => {
    const few = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(few, few, few), { minLength: 1, maxLength: 3 }), fc.boolean(), (reports, isZero) => {
        const apart = reports.reduce((sum, [now, also, before]) => sum + now + also - before, 0);
        const expected = apart >= 0 ? String(Math.max(0, 10 - apart)) : isZero ? "10" : "unknown";
        expect(total(isZero ? "zero" : "unknown", reports, expected)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("gates that take a share of the total", () => {
  const roundings = { down: Math.floor, up: Math.ceil, "half-up": (value: number) => Math.floor(value + 0.5) } as const;
  const sheetWith = (gates: readonly Gate[]): Sheet =>
    sheetOf({ criteria: [judged("a", "100"), judged("b", "20", { placement: "bonusAbove" })], gates });
  const taking = (id: string, metric: string, percent: string, rounding: keyof typeof roundings): Gate => ({
    id,
    title: { vi: `Trừ ${percent}%` },
    condition: { kind: "countAtMost", metric, count: "0" },
    takes: { percent, rounding },
  });

  it("[SC38] take it before the bands, each of the whole and together no more than there is, and the leaves add up", () => {
    const count = fc.constantFrom<Given>([0, 1], [1, 1], "notApplicable");
    const percent = fc.constantFrom("10", "12.5", "33.3", "70");
    const rounding = fc.constantFrom<keyof typeof roundings>("down", "up", "half-up");
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 0, max: 200 }),
        fc.tuple(count, count),
        fc.tuple(percent, percent),
        rounding,
        (a, b, counts, percents, how) => {
          const gates = [taking("g", "test.a", percents[0], how), taking("h", "test.b", percents[1], how)];
          const metrics = counts.map((given, at) => metricOf(at === 0 ? "test.a" : "test.b", "count", { a: given }));
          const written = (tenths: number): string => `${Math.floor(tenths / 10)}.${tenths % 10}`;
          const row = rowOf(sheetWith(gates), metrics, [judgementOf("a", written(a)), judgementOf("b", written(b))]);
          const shares = counts.map((given, at) =>
            typeof given === "string" || given[0] === 0 ? 0 : roundings[how](((a + b) * Math.round(Number(percents[at]) * 10)) / 1000),
          );
          const total = Math.max(0, a + b - (shares[0] ?? 0) - (shares[1] ?? 0));
          expect([row.total, row.explanation.points]).toEqual([total, total]);
          expect(leavesOf(row.explanation).reduce((sum, { points = Number.NaN }) => sum + points, 0)).toBe(total);
          expect(row.grade).toBe(total >= 900 ? "excellent" : total >= 700 ? "good" : total >= 500 ? "completed" : "not-completed");
        },
      ),
      { numRuns: 200 },
    );
  });

  it("[SC38] say what they take, and leave the row open while they are not known", () => {
    const sheet = sheetWith([taking("g", "test.a", "10", "half-up")]);
    const judgements = [judgementOf("a", "95"), judgementOf("b", "0")];
    const row = rowOf(sheet, [metricOf("test.a", "count", { a: [2, 1] })], judgements);
    expect([row.total, row.grade, row.cappedBy]).toEqual([855, "good", []]);
    expect(row.explanation.children.at(-1)).toMatchObject({
      points: -95,
      because: { vi: "Chỉ số test.a: 2 việc; không đạt: trừ 10% của 95 điểm là 9,5." },
    });
    const open = rowOf(sheet, [metricOf("test.a", "count", {})], judgements);
    expect([open.state, open.total, open.explanation.points]).toEqual(["Unknown", undefined, undefined]);
    expect(makeKernel(checked(sheet, [metricOf("test.a", "count", {})])).kind).toBe("interpreter");
  });

  it("[SC10] are refused beside another effect, and with no share", () => {
    const criteria = [criterionOf("all", "100", { kind: "base" })];
    const veto = { id: "v", title: { vi: "v" }, condition: { kind: "veto" as const } };
    const half = { rounding: "down" as const };
    expect(faults({ criteria, gates: [{ ...veto, capsAt: "good", takes: { ...half, percent: "10" } }] })).toEqual(["GATE_EFFECT gates[0]"]);
    expect(faults({ criteria, gates: [{ ...veto, takes: { ...half, percent: "0" } }] })).toEqual(["RANGE gates[0].takes.percent"]);
    expect(faults({ criteria, gates: [{ ...veto, takes: { ...half, percent: "101" } }] })).toEqual(["RANGE gates[0].takes.percent"]);
  });
});

describe("groups that need points", () => {
  const sheet = (needs: Record<string, Sheet["groups"]>): Sheet =>
    sheetOf({
      groups: [
        { id: "I", title: { vi: "Nhóm I" }, maximum: "60", ...needs["I"]?.[0] },
        { id: "I.1", title: { vi: "Nhóm I.1" }, maximum: "30", group: "I" },
        { id: "II", title: { vi: "Nhóm II" }, maximum: "40", ...needs["II"]?.[0] },
        { id: "plus", title: { vi: "Thưởng" }, maximum: "10", ...needs["plus"]?.[0] },
        { id: "more", title: { vi: "Thưởng thêm" }, maximum: "5", ...needs["more"]?.[0] },
      ],
      criteria: [
        judged("a", "30", { group: "I.1" }),
        judged("b", "30", { group: "I" }),
        judged("c", "40", { group: "II" }),
        judged("d", "10", { group: "plus", placement: "bonusAbove" }),
        judged("e", "5", { group: "more", placement: "bonusInside" }),
        criterionOf("f", "0", { kind: "deduction", metric: "test.n", per: "1", cap: "5", floor: "-5" }),
      ],
    });
  const needing = (needs: Record<string, readonly object[]>): Sheet =>
    sheet(Object.fromEntries(Object.entries(needs).map(([id, list]) => [id, [{ needs: list }]])) as never);

  it("[SC37] give nothing below a total without bonuses, or below what another group gives, and leaves add up", () => {
    const points = fc.record({
      a: fc.integer({ min: 0, max: 30 }),
      b: fc.integer({ min: 0, max: 30 }),
      c: fc.integer({ min: 0, max: 40 }),
      d: fc.integer({ min: 0, max: 10 }),
      e: fc.integer({ min: 0, max: 5 }),
      f: fc.integer({ min: 0, max: 5 }),
    });
    fc.assert(
      fc.property(points, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 30 }), ({ f, ...judgements }, least, inner) => {
        const sheet = needing({
          plus: [{ total: String(least) }],
          II: [{ group: "I.1", points: String(inner) }],
          more: [{ group: "plus", points: "1" }],
        });
        const row = rowOf(
          sheet,
          [metricOf("test.n", "count", { a: [f, 1] })],
          Object.entries(judgements).map(([id, value]) => judgementOf(id, String(value))),
        );
        const { a, b, c, d, e } = judgements;
        const base = a + b + (a >= inner ? c : 0) - f;
        const plus = base >= least ? d : 0;
        const inside = plus >= 1 ? e : 0;
        expect(row.total).toBe((Math.min(inside > 0 ? 100 : Infinity, base + inside) + plus) * 10);
        expect(leavesOf(row.explanation).reduce((sum, leaf) => sum + (leaf.points ?? Number.NaN), 0)).toBe(row.total);
      }),
      { numRuns: 200 },
    );
  });

  it("[SC37] say what is missing", () => {
    const metrics = [metricOf("test.n", "count", { a: [0, 1] })];
    const judgements = Object.entries({ a: "30", b: "0", c: "40", d: "10", e: "5" }).map(([id, text]) => judgementOf(id, text));
    const row = rowOf(needing({ plus: [{ total: "80" }], more: [{ group: "plus", points: "1" }] }), metrics, judgements);
    const said = row.explanation.children.filter(({ id }) => id.startsWith("adjust:group:")).map(({ because }) => because.vi);
    expect([row.total, said]).toEqual([
      700,
      [
        "Không tính điểm nhóm này vì tổng điểm chưa kể điểm thưởng không đến 80.",
        "Không tính điểm nhóm này vì chưa đạt mức cần có ở: Thưởng.",
      ],
    ]);
  });

  it("[SC37] are refused where they need what they are a part of, the chain named", () => {
    const circles = (needs: Record<string, readonly object[]>): readonly unknown[] => {
      const result = checkSheet(needing(needs), { "test.n": metricOf("test.n", "count", {}) });
      return result.ok ? [] : result.error.map(({ code, params }) => [code.replace("PCCC_SHEET_", ""), params["path"], params["circle"]]);
    };
    expect(circles({ I: [{ group: "II", points: "1" }], II: [{ group: "I", points: "1" }] })).toEqual([
      ["NEEDS_CIRCLE", "groups[0].needs", "I → II → I"],
    ]);
    expect(circles({ I: [{ group: "I.1", points: "1" }] })).toEqual([]);
    expect(circles({ I: [{ total: "50" }] })).toEqual([["NEEDS_CIRCLE", "groups[0].needs", "I → total → I"]]);
    expect(circles({ plus: [{ total: "80" }], II: [{ group: "plus", points: "1" }] })).toEqual([
      ["NEEDS_CIRCLE", "groups[2].needs", "II → plus → total → II"],
    ]);
    expect(circles({ plus: [{ total: "100.5" }] })).toEqual([["RANGE", "groups[3].needs[0].total", undefined]]);
    expect(circles({ plus: [{ group: "III", points: "1" }] })).toEqual([["UNKNOWN_GROUP", "groups[3].needs[0].group", undefined]]);
  });
});
