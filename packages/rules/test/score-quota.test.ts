import { checkSheet, type Judgement, makeRollUp, makeRollUpTree, type Sheet } from "@pccc/rules";
import { describe, expect, it } from "vitest";
import { checked, criterionOf, type Given, judgementOf, metricOf, rowOf, scaled, score, sheetOf } from "./score-fixture.ts";

const quota = {
  id: "few",
  title: { vi: "Không quá 20%", en: "At most 20%" },
  band: "excellent",
  percent: "20",
  base: "graded",
  rounding: "down",
  ties: "lose",
} as const;

function grades(rates: readonly (number | "unknown")[], change: object = {}): readonly string[] {
  const given = Object.fromEntries(rates.map((rate, index): [string, Given] => [`u${index}`, rate === "unknown" ? rate : [rate, 100]]));
  const sheet = sheetOf({ quotas: [{ ...quota, ...change }] });
  return score(sheet, [metricOf("test.rate", "rate", given)], Object.keys(given)).rows.map(({ grade }) => grade ?? "–");
}

describe("quotas", () => {
  it("[SC16] keeps the best and lowers the others by one band, points untouched", () => {
    expect(grades([95, 99, 91, 80, 60])).toEqual(["good", "excellent", "good", "good", "completed"]);
  });

  it("[SC16] lets ties at the last place all lose or all keep the grade", () => {
    expect(grades([95, 95, 91, 80, 60])).toEqual(["good", "good", "good", "good", "completed"]);
    expect(grades([95, 95, 91, 80, 60], { ties: "keep" })).toEqual(["excellent", "excellent", "good", "good", "completed"]);
  });

  it("[SC16] takes the share of the base that the sheet names, counted before", () => {
    // One fifth of the units graded good: of none there are no places.
    expect(grades([95, 60], { base: ["good"] })).toEqual(["good", "completed"]);
    expect(grades([95, 94, 80, 80, 80, 80, 80], { base: ["good"] })[0]).toBe("excellent");
    expect(grades([95, 94], { rounding: "up" })).toEqual(["excellent", "good"]);
  });

  it("[SC16] neither counts nor places a row that is Unknown", () => {
    expect(grades([99, 80, 80, 80, "unknown"])).toEqual(["good", "good", "good", "good", "–"]);
  });

  it("[SC16] says in the explanation who had how many places", () => {
    const row = rowOf(sheetOf({ quotas: [quota] }), [metricOf("test.rate", "rate", { a: [95, 100] })]);
    expect(row.cappedBy).toEqual(["few"]);
    expect(row.explanation.children.find(({ id }) => id === "quota:few")?.because.en).toContain("there are 0 places (of 1 units)");
  });

  it("[SC9] compares a rate with the most that is allowed", () => {
    const gates: Sheet["gates"] = [
      { id: "late", title: { vi: "Chậm" }, condition: { kind: "rateAtMost", metric: "test.late", percent: "20" }, capsAt: "completed" },
    ];
    const rowWith = (late: Given) =>
      rowOf(sheetOf({ gates }), [metricOf("test.rate", "rate", { a: [95, 100] }), metricOf("test.late", "rate", { a: late })]);
    expect(rowWith([1, 5]).grade).toBe("excellent");
    expect(rowWith([21, 100]).grade).toBe("completed");
  });

  it("[SC10] refuses a quota on no band, on the last band or of everything", () => {
    const metrics = { "test.rate": metricOf("test.rate", "rate", {}) };
    const codes = (change: object) => {
      const result = checkSheet(sheetOf({ quotas: [{ ...quota, ...change }] }), metrics);
      return result.ok ? [] : result.error.map(({ code, params }) => `${code} ${params["path"]}`);
    };
    expect(codes({ band: "best" })).toEqual(["PCCC_SHEET_UNKNOWN_BAND quotas[0].band"]);
    expect(codes({ band: "not-completed" })).toEqual(["PCCC_SHEET_RANGE quotas[0].band"]);
    expect(codes({ percent: "100" })).toEqual(["PCCC_SHEET_RANGE quotas[0].percent"]);
    expect(codes({ base: ["god"] })).toEqual(["PCCC_SHEET_UNKNOWN_BAND quotas[0].base[0]"]);
  });
});

describe("places of a number of units", () => {
  const award = {
    id: "award",
    title: { vi: "Không quá 1 đơn vị", en: "No more than one" },
    band: "award",
    count: "1",
    ties: "lose",
  } as const;
  const [excellent, ...worse] = sheetOf({}).bands;
  const bands = [
    { id: "award", title: { vi: "Đề nghị khen" }, atLeast: "90" },
    { ...excellent, atMost: "100" },
    ...worse,
  ] as Sheet["bands"];

  it("[SC16] need no base and no rounding; a share does, and each is named", () => {
    expect(grades([95, 94, 80], { percent: undefined, base: undefined, rounding: undefined, count: "1" })).toEqual([
      "excellent",
      "good",
      "good",
    ]);
    const { base: _, rounding: __, ...share } = quota;
    const result = checkSheet(sheetOf({ quotas: [share] }), { "test.rate": metricOf("test.rate", "rate", {}) });
    expect(result.ok ? [] : result.error.map(({ code, params }) => `${code} ${params["path"]}`)).toEqual([
      "PCCC_SHEET_FIELD quotas[0].base",
      "PCCC_SHEET_FIELD quotas[0].rounding",
    ]);
  });

  it("[SC24] may single out units of a band, which then begins where the band below it does", () => {
    const rates = metricOf("test.rate", "rate", { a: [97, 100], b: [95, 100], c: [89, 100] });
    const { rows } = score(sheetOf({ bands, quotas: [award] }), [rates], ["a", "b", "c"]);
    expect(rows.map(({ grade, cappedBy }) => [grade, cappedBy])).toEqual([
      ["award", []],
      ["excellent", ["award"]],
      ["good", []],
    ]);
    const faults = (change: Partial<Sheet>) => {
      const result = checkSheet(sheetOf({ bands, ...change }), { "test.rate": rates });
      return result.ok ? [] : result.error.map(({ code, params }) => `${code} ${params["path"]}`);
    };
    // Without a quota or a gate nobody would ever be in the second.
    expect(faults({})).toEqual(["PCCC_SHEET_BANDS_ORDER bands[1].atLeast"]);
    const capped = { id: "v", title: { vi: "v" }, condition: { kind: "veto" }, capsAt: "excellent" } as const;
    expect(faults({ gates: [capped] })).toEqual([]);
    // The next band is held against where the two begin.
    const [first, second, third, ...rest] = bands;
    const ending = [first, second, { ...third, below: "89" }, ...rest] as Sheet["bands"];
    expect(faults({ bands: ending, quotas: [award] })).toEqual(["PCCC_SHEET_BANDS_GAP bands[2].below"]);
  });

  it("[SC12] what is rolled up has the last of bands that begin alike, since no quota told it apart", () => {
    const sheet = checked(sheetOf({ bands, quotas: [award] }), [metricOf("test.rate", "rate", {})]);
    const tree = makeRollUpTree(["a"], { a: "top" });
    const own = { isScored: Uint8Array.from(tree.units, (unit) => (unit === "a" ? 1 : 0)), grade: Uint8Array.from(tree.units, () => 0) };
    const rolled = makeRollUp(sheet, tree, { ...own, total: Float64Array.from(tree.units, () => scaled("95")) });
    expect(sheet.bands[rolled.grade[tree.units.indexOf("top")] as number]?.id).toBe("excellent");
  });

  it("[SC35] puts equal totals in order by what a person decides on the quota, whom the sheet may name", () => {
    const decided = { ...award, band: "excellent", ties: { by: ["award"], equal: "lose" }, deciders: ["post:hoi-dong"] } as const;
    const sheet = sheetOf({ quotas: [decided] });
    const rates = metricOf("test.rate", "rate", { a: [95, 100], b: [95, 100], c: [94, 100] });
    const gradesBy = (judgements: readonly Judgement[]) => {
      const { rows, findings } = score(sheet, [rates], ["a", "b", "c"], judgements);
      return [rows.map(({ grade }) => grade), findings.map(({ code }) => code)];
    };
    const choice = judgementOf("award", "1", { unit: "b", decidedBy: "post:hoi-dong" });
    expect(gradesBy([choice])).toEqual([["good", "excellent", "good"], []]);
    expect(gradesBy([])).toEqual([["good", "good", "good"], []]);
    // A decision never lifts a unit above one with a better total.
    expect(gradesBy([{ ...choice, unit: "c" }])).toEqual([["good", "good", "good"], []]);
    expect(gradesBy([{ ...choice, decidedBy: "post:khac" }])).toEqual([["good", "good", "good"], ["PCCC_SCORE_JUDGEMENT_DECIDER"]]);
    const { ties: _, ...rest } = decided;
    const faults = (change: Partial<Sheet>) => {
      const result = checkSheet(sheetOf(change), { "test.rate": rates });
      return result.ok ? [] : result.error.map(({ code, params }) => `${code} ${params["path"]}`);
    };
    expect(faults({ quotas: [{ ...rest, ties: "lose" }] })).toEqual(["PCCC_SHEET_FIELD quotas[0].ties"]);
    const gate = { id: "award", title: { vi: "v" }, condition: { kind: "veto" }, capsAt: "good" } as const;
    expect(faults({ quotas: [decided], gates: [gate] })).toEqual(["PCCC_SHEET_DUPLICATE_ID quotas[0].ties.by[0]"]);
  });
});

describe("warnings of a sheet", () => {
  const linear = { kind: "linear", metric: "test.rate", rounding: "half-up" } as const;
  const warnings = (sheet: Sheet): readonly string[] => {
    const result = checkSheet(sheet, { "test.rate": metricOf("test.rate", "rate", {}), "test.b": metricOf("test.b", "rate", {}) });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value.findings.map(({ code, params }) => `${code.replace("PCCC_SHEET_", "")} ${params["path"]}`);
  };

  it("[SC17] names a criterion that no grade depends on, and not one that could tip it", () => {
    const bands = [
      { id: "yes", title: { vi: "Đạt" }, atLeast: "50" },
      { id: "no", title: { vi: "Không đạt" }, atLeast: "0" },
    ];
    const fixed = criterionOf("fixed", "10", { kind: "judged", minimum: "10" });
    expect(warnings(sheetOf({ criteria: [criterionOf("a", "90", linear), fixed] }))).toEqual(["CRITERION_WITHOUT_EFFECT criteria[1]"]);
    // Between 60 and 100 in any case: the half point is never what is missing to 50.
    const sure = criterionOf("sure", "99.5", { kind: "judged", minimum: "60" });
    expect(warnings(sheetOf({ bands, criteria: [sure, criterionOf("half", "0.5", linear)] }))).toEqual([
      "CRITERION_WITHOUT_EFFECT criteria[0]",
      "CRITERION_WITHOUT_EFFECT criteria[1]",
    ]);
    expect(
      warnings(
        sheetOf({ bands, criteria: [criterionOf("a", "99.5", linear), criterionOf("half", "0.5", { ...linear, metric: "test.b" })] }),
      ),
    ).toEqual([]);
  });

  it("[SC17] names a metric that counts twice and a band that nobody reaches", () => {
    expect(warnings(sheetOf({ criteria: [criterionOf("a", "50", linear), criterionOf("b", "50", linear)] }))).toEqual([
      "METRIC_TWICE criteria[1].form.metric",
    ]);
    expect(warnings(sheetOf({ total: "80", criteria: [criterionOf("a", "80", linear)] }))).toEqual(["BAND_UNREACHED bands[0].atLeast"]);
  });
});
