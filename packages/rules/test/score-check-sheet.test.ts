import type { Finding } from "@pccc/core";
import { checkSheet, diagnostics, type Sheet, sheetDigest } from "@pccc/rules";
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { criterionOf, metricOf, sheetOf } from "./score-fixture.ts";

const metrics = { "test.rate": metricOf("test.rate", "rate", {}), "test.count": metricOf("test.count", "count", {}) };

/** What is wrong with a sheet, as `code path`. */
function faults(sheet: Sheet): readonly string[] {
  const result = checkSheet(sheet, metrics);
  return result.ok ? [] : result.error.map(({ code, params }: Finding) => `${code.replace("PCCC_SHEET_", "")} ${params["path"]}`);
}

const linear = { kind: "linear", metric: "test.rate", rounding: "half-up" } as const;
const one = (form: Parameters<typeof criterionOf>[2], change: Parameters<typeof criterionOf>[3] = {}) =>
  sheetOf({ total: "10", criteria: [criterionOf("x", "10", form, change)] });

describe("checkSheet", () => {
  it("[SC10] reads decimals with a comma or a point into exact integers", () => {
    const result = checkSheet(
      sheetOf({ decimals: 2, total: "100,00", criteria: [criterionOf("a", "99.9", linear), criterionOf("b", "0,10", linear)] }),
      metrics,
    );
    expect(result.ok && [result.value.total, ...result.value.criteria.map(({ maximum }) => maximum)]).toEqual([10_000, 9_990, 10]);
  });

  it("[SC10] lists the metrics that are read, once each", () => {
    const gate = {
      id: "g",
      title: { vi: "g" },
      condition: { kind: "countAtMost", metric: "test.count", count: "0" },
      capsAt: "good",
    } as const;
    const result = checkSheet(sheetOf({ gates: [gate, { ...gate, id: "h" }] }), metrics);
    expect(result.ok && result.value.metrics).toEqual(["test.count", "test.rate"]);
  });

  it.each<[string, Sheet, string]>([
    ["another format", sheetOf({ format: 2 as never }), "FORMAT format"],
    ["seven decimals", sheetOf({ decimals: 7 }), "RANGE decimals"],
    ["a total of 0", sheetOf({ total: "0" }), "RANGE total"],
    ["a total in words", sheetOf({ total: "một trăm" }), "DECIMAL total"],
    ["too many places", sheetOf({ criteria: [criterionOf("x", "99.95", linear)] }), "DECIMAL criteria[0].maximum"],
    ["an exponent", sheetOf({ criteria: [criterionOf("x", "1e2", linear)] }), "DECIMAL criteria[0].maximum"],
    ["a negative maximum", sheetOf({ criteria: [criterionOf("x", "-1", linear)] }), "RANGE criteria[0].maximum"],
    ["maxima that do not add up", sheetOf({ criteria: [criterionOf("x", "99.9", linear)] }), "TOTAL total"],
    ["an unknown metric", one({ ...linear, metric: "test.rat" }), "UNKNOWN_METRIC criteria[0].form.metric"],
    ["a metric of an inherited name", one({ ...linear, metric: "constructor" }), "UNKNOWN_METRIC criteria[0].form.metric"],
    ["a count where a rate is wanted", one({ ...linear, metric: "test.count" }), "METRIC_KIND criteria[0].form.metric"],
    [
      "a rate where a count is wanted",
      one({ kind: "deduction", metric: "test.rate", per: "1", cap: "5", floor: "0" }),
      "METRIC_KIND criteria[0].form.metric",
    ],
    ["a share of a count", one({ kind: "allOrNothing", metric: "test.count", atLeast: "0.5" }), "DECIMAL criteria[0].form.atLeast"],
    [
      "a deduction of nothing",
      one({ kind: "deduction", metric: "test.count", per: "0", cap: "5", floor: "0" }),
      "RANGE criteria[0].form.per",
    ],
    [
      "a floor above the maximum",
      one({ kind: "deduction", metric: "test.count", per: "1", cap: "5", floor: "11" }),
      "RANGE criteria[0].form.floor",
    ],
    [
      "more than the product",
      one({ kind: "productDeduction", metric: "test.count", percent: "101", rounding: "down" }),
      "RANGE criteria[0].form.percent",
    ],
    ["a judged minimum above the maximum", one({ kind: "judged", minimum: "10.1" }), "RANGE criteria[0].form.minimum"],
    ["no steps", one({ kind: "stepped", metric: "test.rate", steps: [] }), "STEPS_ORDER criteria[0].form.steps"],
    [
      "steps that descend",
      one({
        kind: "stepped",
        metric: "test.rate",
        steps: [
          { atLeast: "80", points: "10" },
          { atLeast: "50", points: "5" },
        ],
      }),
      "STEPS_ORDER criteria[0].form.steps[1].atLeast",
    ],
    [
      "a step above the maximum",
      one({ kind: "stepped", metric: "test.rate", steps: [{ atLeast: "80", points: "10.1" }] }),
      "RANGE criteria[0].form.steps[0].points",
    ],
    ["rescaling without a rounding", one(linear, { notApplicable: "rescale" }), "MISSING_ROUNDING criteria[0].notApplicable"],
    [
      "a bonus of nothing",
      sheetOf({ criteria: [...sheetOf({}).criteria, criterionOf("b", "0", linear, { placement: "bonusAbove" })] }),
      "BONUS criteria[1].maximum",
    ],
    [
      "a bonus to be rescaled",
      sheetOf({
        rescaleRounding: "down",
        criteria: [...sheetOf({}).criteria, criterionOf("b", "1", linear, { placement: "bonusInside", notApplicable: "rescale" })],
      }),
      "BONUS criteria[1].notApplicable",
    ],
    [
      "one id twice",
      sheetOf({ criteria: [criterionOf("x", "50", linear), criterionOf("x", "50", linear)] }),
      "DUPLICATE_ID criteria[1].id",
    ],
    ["an id with a mark", sheetOf({ criteria: [criterionOf("điểm", "100", linear)] }), "INVALID_ID criteria[0].id"],
    ["no bands", sheetOf({ bands: [] }), "BANDS_HOLE bands"],
    ["a last band above 0", sheetOf({ bands: [{ id: "a", title: { vi: "a" }, atLeast: "50" }] }), "BANDS_HOLE bands[0].atLeast"],
    [
      "bands that ascend",
      sheetOf({
        bands: [
          { id: "a", title: { vi: "a" }, atLeast: "50" },
          { id: "b", title: { vi: "b" }, atLeast: "50" },
          { id: "c", title: { vi: "c" }, atLeast: "0" },
        ],
      }),
      "BANDS_ORDER bands[1].atLeast",
    ],
    ["finer bands than points", sheetOf({ bandRounding: { decimals: 2, rounding: "down" } }), "RANGE bandRounding.decimals"],
    [
      "sums beyond exact integers",
      sheetOf({ decimals: 6, total: "9000", criteria: [criterionOf("x", "9000", linear)] }),
      "OVERFLOW criteria",
    ],
  ])("[SC10] refuses %s", (_what, sheet, fault) => {
    expect(faults(sheet)).toEqual([fault]);
  });

  it.each<[string, Sheet["gates"][number]["condition"], string, string]>([
    [
      "a criterion that is not there",
      { kind: "criterionAtLeast", criterion: "al", points: "1" },
      "good",
      "UNKNOWN_CRITERION gates[0].condition.criterion",
    ],
    [
      "more than a criterion can give",
      { kind: "criterionAtLeast", criterion: "all", points: "100.1" },
      "good",
      "RANGE gates[0].condition.points",
    ],
    ["an unknown metric", { kind: "countAtMost", metric: "test.fire", count: "0" }, "good", "UNKNOWN_METRIC gates[0].condition.metric"],
    [
      "the wrong kind of metric",
      { kind: "rateAtLeast", metric: "test.count", percent: "100" },
      "good",
      "METRIC_KIND gates[0].condition.metric",
    ],
    ["a band that is not there", { kind: "countAtMost", metric: "test.count", count: "0" }, "fair", "UNKNOWN_BAND gates[0].capsAt"],
  ])("[SC10] refuses a gate on %s", (_what, condition, capsAt, fault) => {
    expect(faults(sheetOf({ gates: [{ id: "g", title: { vi: "g" }, condition, capsAt }] }))).toEqual([fault]);
  });

  it("[SC10] reports every fault at once, in the order of the sheet", () => {
    const sheet = sheetOf({
      criteria: [criterionOf("x", "fifty", linear), criterionOf("x", "50", { ...linear, metric: "no" })],
      gates: [{ id: "g", title: { vi: "g" }, condition: { kind: "criterionAtLeast", criterion: "y", points: "1" }, capsAt: "z" }],
    });
    expect(faults(sheet)).toEqual([
      "DUPLICATE_ID criteria[1].id",
      "DECIMAL criteria[0].maximum",
      "UNKNOWN_METRIC criteria[1].form.metric",
      "UNKNOWN_CRITERION gates[0].condition.criterion",
      "UNKNOWN_BAND gates[0].capsAt",
    ]);
  });

  it("[SC10] accepts with a warning what can be scored but is seldom meant", () => {
    const sheet = sheetOf({
      criteria: [criterionOf("x", "100", { kind: "stepped", metric: "test.rate", steps: [{ atLeast: "80", points: "90" }] })],
      gates: [{ id: "g", title: { vi: "g" }, condition: { kind: "countAtMost", metric: "test.count", count: "0" }, capsAt: "excellent" }],
    });
    const result = checkSheet(sheet, metrics);
    expect(result.ok && result.value.findings.map(({ code, severity }) => [code, severity])).toEqual([
      ["PCCC_SHEET_MAXIMUM_UNREACHED", "warning"],
      ["PCCC_SHEET_GATE_WITHOUT_EFFECT", "warning"],
    ]);
  });
});

describe("sheetDigest", () => {
  const sha256 = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();

  it("[SC14] is the SHA-256 of the canonical JSON, whatever the order of keys", () => {
    const sheet = sheetOf({});
    const turned = Object.fromEntries(Object.entries(sheet).reverse()) as unknown as Sheet;
    expect(sheetDigest(turned, sha256)).toBe(sheetDigest(sheet, sha256));
    expect(sheetDigest(sheet, sha256)).toMatch(/^[0-9a-f]{64}$/u);
  });

  it("[SC14] changes with any word or number", () => {
    expect(sheetDigest(sheetOf({ edition: "2" }), sha256)).not.toBe(sheetDigest(sheetOf({}), sha256));
    expect(sheetDigest(sheetOf({ total: "100.0" }), sha256)).not.toBe(sheetDigest(sheetOf({}), sha256));
  });
});

describe("the words of sheets and scores", () => {
  it("fill every placeholder of a finding", () => {
    const result = checkSheet(one({ ...linear, metric: "no" }), metrics);
    const finding = result.ok ? undefined : result.error[0];
    const wanted = [...(diagnostics.PCCC_SHEET_UNKNOWN_METRIC.message.vi.matchAll(/\{(\w+)\}/gu) ?? [])].map((match) => match[1] as string);
    expect(wanted.filter((name) => finding?.params[name] === undefined)).toEqual([]);
  });
});
