import { formatFinding } from "@pccc/core";
import { diagnostics, metricInputFor, populationScorer } from "@pccc/rules";
import { describe, expect, it } from "vitest";
import { asOf, checked, criterionOf, judgementOf, metricOf, period, rowOf, scaled, score, sheetOf } from "./score-fixture.ts";

const rate = (numerator: number, denominator: number) => metricOf("test.rate", "rate", { a: [numerator, denominator] });
const count = (value: number) => metricOf("test.count", "count", { a: [value, 1] });
const whole = sheetOf({});

describe("criterion forms", () => {
  const pointsOf = (form: Parameters<typeof criterionOf>[2], maximum: string, metric = rate(1, 1)): number | undefined =>
    rowOf(sheetOf({ total: maximum, criteria: [criterionOf("x", maximum, form)] }), [metric]).criteria[0]?.points;

  it("[SC1] gives the maximum or nothing at a share in per cent, exactly at the threshold", () => {
    const form = { kind: "allOrNothing", metric: "test.rate", atLeast: "33.333333" } as const;
    expect(pointsOf(form, "10", rate(1, 3))).toBe(scaled("10"));
    expect(pointsOf({ ...form, atLeast: "33.333334" }, "10", rate(1, 3))).toBe(0);
    expect(pointsOf({ ...form, atLeast: "100" }, "10", rate(999_999_999, 1_000_000_000))).toBe(0);
  });

  it("[SC1] gives the maximum or nothing at a count", () => {
    const form = { kind: "allOrNothing", metric: "test.count", atLeast: "3" } as const;
    expect([2, 3].map((value) => pointsOf(form, "10", count(value)))).toEqual([0, scaled("10")]);
  });

  it("[SC1] gives the points of the highest step reached, and none below the first", () => {
    const steps = [
      { atLeast: "50", points: "4" },
      { atLeast: "80", points: "7.5" },
      { atLeast: "100", points: "10" },
    ];
    const form = { kind: "stepped", metric: "test.rate", steps } as const;
    expect([49, 50, 79, 80, 99, 100].map((value) => pointsOf(form, "10", rate(value, 100)))).toEqual(
      ["0", "4", "4", "7.5", "7.5", "10"].map((text) => scaled(text)),
    );
  });

  it("[SC1] gives the share of the maximum, rounded once and as the sheet says", () => {
    const linear = (rounding: "half-up" | "half-even" | "down" | "up") => ({ kind: "linear", metric: "test.rate", rounding }) as const;
    expect(pointsOf(linear("half-up"), "10", rate(1, 3))).toBe(scaled("3.3"));
    expect(pointsOf(linear("up"), "10", rate(1, 3))).toBe(scaled("3.4"));
    // 0.5 × 0.1 lies in the middle between two tenths.
    expect(pointsOf(linear("half-up"), "0.1", rate(1, 2))).toBe(1);
    expect(pointsOf(linear("half-even"), "0.1", rate(1, 2))).toBe(0);
    expect(pointsOf(linear("down"), "0.1", rate(1, 2))).toBe(0);
  });

  it("[SC1] takes a fixed amount for each event, up to the cap and down to the floor", () => {
    const form = { kind: "deduction", metric: "test.count", per: "1.5", cap: "4", floor: "0" } as const;
    expect([0, 1, 2, 3, 9_007_199_254_740_991].map((value) => pointsOf(form, "10", count(value)))).toEqual(
      ["10", "8.5", "7", "6", "6"].map((text) => scaled(text)),
    );
    expect(pointsOf({ ...form, cap: "20" }, "10", count(9))).toBe(0);
  });

  it("[SC1] takes points without having any, as a pure deduction", () => {
    const criteria = [
      criterionOf("base", "100", { kind: "linear", metric: "test.rate", rounding: "half-up" }),
      criterionOf("late", "0", { kind: "deduction", metric: "test.count", per: "1", cap: "5", floor: "-5" }),
    ];
    expect([0, 2, 7].map((value) => rowOf(sheetOf({ criteria }), [rate(9, 10), count(value)]).total)).toEqual(
      ["90", "88", "85"].map((text) => scaled(text)),
    );
  });

  it("[SC1] takes a quarter of the product for each event and never more than all", () => {
    const form = { kind: "productDeduction", metric: "test.count", percent: "25", rounding: "half-up" } as const;
    expect([0, 1, 2, 4, 5].map((value) => pointsOf(form, "0.5", count(value)))).toEqual([5, 4, 3, 0, 0]);
  });

  it("[SC2] keeps half a point a half", () => {
    const form = { kind: "deduction", metric: "test.count", per: "0,5", cap: "10", floor: "0" } as const;
    expect(rowOf(sheetOf({ total: "10", criteria: [criterionOf("x", "10", form)] }), [count(1)]).total).toBe(scaled("9.5"));
  });

  it("[SC2] adds ten tenths to one, which floats do not", () => {
    const criteria = Array.from({ length: 10 }, (_, index) =>
      criterionOf(`c${index}`, "0.1", { kind: "allOrNothing", metric: "test.rate", atLeast: "100" }),
    );
    expect(rowOf(sheetOf({ total: "1", criteria }), [rate(1, 1)]).total).toBe(scaled("1"));
  });
});

describe("Unknown", () => {
  const criteria = [
    criterionOf("one", "60", { kind: "linear", metric: "test.rate", rounding: "half-up" }),
    criterionOf("two", "40", { kind: "linear", metric: "test.other", rounding: "half-up" }),
  ];

  it("[SC3] leaves the whole row without total and grade, and keeps the criteria that are known", () => {
    const row = rowOf(sheetOf({ criteria }), [rate(1, 1), metricOf("test.other", "rate", { a: "unknown" })]);
    expect(row).toMatchObject({ state: "Unknown", cappedBy: [], criteria: [{ state: "Known", points: 600 }, { state: "Unknown" }] });
    expect("total" in row || "grade" in row || "points" in row.explanation || "points" in (row.criteria[1] ?? {})).toBe(false);
    expect(row.explanation.because.vi).toContain("Tiêu chí two");
  });

  it.each([
    ["a fraction", [0.5, 1]],
    ["a negative number", [-1, 1]],
    ["a fraction of an empty population", [0.5, 0]],
    ["not a number", [Number.NaN, 1]],
  ] as const)("[SC3] counts %s from a plugin as Unknown and says so", (_what, given) => {
    const { rows, findings } = score(whole, [metricOf("test.rate", "rate", { a: given })], ["a"]);
    expect(rows[0]?.state).toBe("Unknown");
    expect(findings).toMatchObject([{ code: "PCCC_SCORE_METRIC_INVALID", severity: "error", params: { unit: "a", metric: "test.rate" } }]);
  });

  it.each([
    [0, 0],
    [2, 0],
  ])("[SC3] holds a rate of %i of %i for one that does not apply, with a word, from plugins and by columns", (numerator, denominator) => {
    const metric = metricOf("test.rate", "rate", { a: [numerator, denominator] });
    const { rows, findings } = score(whole, [metric], ["a"]);
    expect([rows[0]?.criteria[0]?.state, findings]).toEqual(["NotApplicable", []]);
    expect(rows[0]?.explanation.children[0]?.because.vi).toContain("Mẫu số bằng 0");
    const input = metricInputFor({ units: ["a"], period, answered: [], asOf });
    const population = populationScorer(checked(whole, [metric]), { "test.rate": metric })({ input, judgements: [], parents: {} });
    expect([population.scores.total[0], population.findings]).toEqual([rows[0]?.total, []]);
  });

  it("[SC4] does not cap a rate above the whole but reports it; the criterion's maximum caps the points", () => {
    const { rows, findings } = score(whole, [rate(6, 5)], ["a"]);
    expect(rows[0]?.total).toBe(scaled("100"));
    expect(findings).toMatchObject([{ code: "PCCC_SCORE_RATE_ABOVE_WHOLE", params: { numerator: "6", denominator: "5" } }]);
    expect(rows[0]?.explanation.children[0]?.because.vi).toContain("6/5 việc (120%)");
  });
});

describe("what does not apply", () => {
  const other = (policy: "full" | "exclude" | "rescale", given: "notApplicable" | readonly [number, number] = "notApplicable") =>
    rowOf(
      sheetOf({
        rescaleRounding: "half-up",
        criteria: [
          criterionOf("one", "97", { kind: "linear", metric: "test.rate", rounding: "half-up" }),
          criterionOf("two", "3", { kind: "linear", metric: "test.other", rounding: "half-up" }, { notApplicable: policy }),
        ],
      }),
      [rate(1, 2), metricOf("test.other", "rate", { a: given })],
    );

  it("[SC5] gives the full points under `full`, as Đông Quang commune's legal access sheet does with its 3", () => {
    expect(other("full")).toMatchObject({ total: scaled("51.5"), criteria: [{}, { state: "NotApplicable", points: scaled("3") }] });
  });

  it("[SC5] takes the maximum out of what is possible under `exclude`", () => {
    const row = other("exclude");
    expect([row.total, row.explanation.possible]).toEqual([scaled("48.5"), scaled("97")]);
  });

  it("[SC5] raises the others in proportion under `rescale`, and shows the difference", () => {
    const row = other("rescale");
    expect([row.total, row.explanation.possible]).toEqual([scaled("50"), scaled("100")]);
    expect(row.explanation.children.find(({ id }) => id === "adjust:rescale")?.points).toBe(scaled("1.5"));
  });

  it("[SC5] changes nothing where the criterion applies", () => {
    expect((["full", "exclude", "rescale"] as const).map((policy) => other(policy, [1, 1]).total)).toEqual([515, 515, 515]);
  });

  it("[SC5] does not raise what a pure deduction takes", () => {
    const criteria = [
      criterionOf("one", "50", { kind: "linear", metric: "test.rate", rounding: "half-up" }),
      criterionOf("two", "50", { kind: "linear", metric: "test.other", rounding: "half-up" }, { notApplicable: "rescale" }),
      criterionOf("late", "0", { kind: "deduction", metric: "test.count", per: "1", cap: "5", floor: "-5" }),
    ];
    const metrics = [rate(4, 5), metricOf("test.other", "rate", { a: "notApplicable" }), count(2)];
    expect(rowOf(sheetOf({ criteria, rescaleRounding: "half-up" }), metrics).total).toBe(scaled("78"));
  });

  it("[SC5] has no total where no criterion of the total applies", () => {
    for (const policy of ["exclude", "rescale"] as const) {
      const criteria = [criterionOf("one", "100", { kind: "linear", metric: "test.rate", rounding: "half-up" }, { notApplicable: policy })];
      const row = rowOf(sheetOf({ criteria, rescaleRounding: "down" }), [metricOf("test.rate", "rate", { a: "notApplicable" })]);
      expect([row.state, row.total]).toEqual(["Unknown", undefined]);
    }
  });
});

describe("bonus", () => {
  const withBonus = (placement: "bonusInside" | "bonusAbove", points: string) =>
    rowOf(
      sheetOf({
        criteria: [...whole.criteria, criterionOf("bonus", "15", { kind: "judged", minimum: "0" }, { placement })],
      }),
      [rate(97, 100)],
      [judgementOf("bonus", points)],
    );

  it("[SC6] goes above the total: 97 and 10 are 107, as the sheet of Ho Chi Minh City of 2008 reckons", () => {
    const row = withBonus("bonusAbove", "10");
    expect([row.total, row.grade, row.explanation.points]).toEqual([scaled("107"), "excellent", scaled("107")]);
  });

  it("[SC6] stops at what is possible inside the total, and shows what the limit took", () => {
    const row = withBonus("bonusInside", "10");
    expect(row.total).toBe(scaled("100"));
    expect(row.explanation.children.find(({ id }) => id === "adjust:cap")?.points).toBe(scaled("-7"));
  });

  it("[SC6] adds up inside the total where there is room", () => {
    expect(withBonus("bonusInside", "2.5").total).toBe(scaled("99.5"));
  });
});

describe("judgements", () => {
  const judged = [criterionOf("work", "100", { kind: "judged", minimum: "10" })];
  const sheet = sheetOf({ criteria: judged });

  it("[SC7] takes the points of the latest decision, whoever comes first in the list", () => {
    const [early, late] = [judgementOf("work", "50", { decidedAt: 1 }), judgementOf("work", "60.5", { decidedAt: 2 })];
    expect([rowOf(sheet, [], [early, late]).total, rowOf(sheet, [], [late, early]).total]).toEqual([605, 605]);
  });

  it("[SC7] leaves a criterion of the total Unknown until someone decides", () => {
    expect(rowOf(sheet, [], [judgementOf("work", "50", { period: "nd09:2022-Q1" }), judgementOf("work", "50", { unit: "b" })]).state).toBe(
      "Unknown",
    );
  });

  it.each(["9.9", "100.1", "50.55", "năm mươi", "-1"])("[SC7] refuses the points %s and says so", (points) => {
    const { rows, findings } = score(sheet, [], ["a"], [judgementOf("work", points)]);
    expect(rows[0]?.state).toBe("Unknown");
    expect(findings).toMatchObject([{ code: "PCCC_SCORE_JUDGEMENT_INVALID", params: { value: points, lowest: "10", highest: "100" } }]);
  });

  it("[SC7] writes refused points and their range as each language writes decimals", () => {
    const narrow = sheetOf({ criteria: [criterionOf("work", "100", { kind: "judged", minimum: "99.5" })] });
    const [finding] = score(narrow, [], ["a"], [judgementOf("work", "100.5")]).findings;
    const told = (["vi", "en"] as const).map((language) => finding && formatFinding([diagnostics], finding, language).message);
    expect(told).toEqual([expect.stringMatching(/“100,5”.* từ 99,5 đến 100 /u), expect.stringMatching(/“100\.5”.* from 99\.5 to 100 /u)]);
  });

  it("[SC7] reports a judgement on a criterion that nobody judges", () => {
    const { findings } = score(whole, [rate(1, 1)], ["a"], [judgementOf("all", "5"), judgementOf("typo", "5")]);
    expect(findings.map(({ code, params }) => [code, params["criterion"]])).toEqual([
      ["PCCC_SCORE_JUDGEMENT_UNUSED", "all"],
      ["PCCC_SCORE_JUDGEMENT_UNUSED", "typo"],
    ]);
  });

  it("[SC7] knows a bonus not awarded and a penalty not imposed to be 0", () => {
    const criteria = [
      ...whole.criteria,
      criterionOf("bonus", "5", { kind: "judged", minimum: "1" }, { placement: "bonusAbove" }),
      criterionOf("penalty", "0", { kind: "judged", minimum: "-3" }),
    ];
    const row = rowOf(sheetOf({ criteria }), [rate(1, 2)]);
    expect([row.state, row.total]).toEqual(["Known", scaled("50")]);
    expect(rowOf(sheetOf({ criteria }), [rate(1, 2)], [judgementOf("penalty", "-1.5")]).total).toBe(scaled("48.5"));
  });
});

describe("grades", () => {
  const graded = (numerator: number, bandRounding: { decimals: number; rounding: "half-up" | "down" | "up" | "half-even" }) =>
    rowOf(sheetOf({ bandRounding }), [rate(numerator, 1000)]).grade;

  it("[SC8] puts 89.5, between bands of whole points, where the declared rounding puts it", () => {
    expect(graded(895, { decimals: 0, rounding: "half-up" })).toBe("excellent");
    expect(graded(895, { decimals: 0, rounding: "down" })).toBe("good");
    expect(graded(895, { decimals: 1, rounding: "half-up" })).toBe("good");
    expect(graded(894, { decimals: 0, rounding: "half-up" })).toBe("good");
  });

  it("[SC8] rounds only for the band: the total stays, and the explanation shows both", () => {
    const row = rowOf(sheetOf({ bandRounding: { decimals: 0, rounding: "half-up" } }), [rate(895, 1000)]);
    expect([row.total, row.explanation.points]).toEqual([895, 895]);
    expect(row.explanation.because).toEqual({
      vi: "89,5, làm tròn thành 90 điểm: Xuất sắc.",
      en: "89.5, rounded to 90 points: Excellent.",
    });
  });

  it("[SC8] gives the last band below 0 too", () => {
    const criteria = [
      ...whole.criteria,
      criterionOf("late", "0", { kind: "deduction", metric: "test.count", per: "5", cap: "5", floor: "-5" }),
    ];
    const row = rowOf(sheetOf({ criteria }), [rate(0, 1), count(1)]);
    expect([row.total, row.grade]).toEqual([scaled("-5"), "not-completed"]);
  });
});

describe("gates", () => {
  const fires = (given: readonly [number, number] | "unknown" | "notApplicable") => metricOf("test.fires", "count", { a: given });
  const veto = {
    id: "veto",
    title: { vi: "Không cháy chết người" },
    condition: { kind: "countAtMost", metric: "test.fires", count: "0" },
    capsAt: "completed",
  } as const;
  const gated = (numerator: number, given: Parameters<typeof fires>[0]) =>
    rowOf(sheetOf({ gates: [veto] }), [rate(numerator, 100), fires(given)]);

  it("[SC9] cap the grade and leave the points", () => {
    expect(gated(95, [1, 1])).toMatchObject({ total: 950, grade: "completed", cappedBy: ["veto"] });
    expect(gated(95, [0, 1])).toMatchObject({ total: 950, grade: "excellent", cappedBy: [] });
  });

  it("[SC9] never raise a grade", () => {
    expect(gated(40, [1, 1])).toMatchObject({ grade: "not-completed", cappedBy: [] });
  });

  it("[SC9] leave the row Unknown while what they ask is Unknown and could lower the grade, and only then", () => {
    expect(gated(95, "unknown")).toMatchObject({ state: "Unknown" });
    expect(gated(60, "unknown")).toMatchObject({ state: "Known", grade: "completed" });
    expect(gated(95, "notApplicable")).toMatchObject({ state: "Known", grade: "excellent" });
  });

  it("[SC9] take the lowest of several caps", () => {
    const second = { ...veto, id: "rate", condition: { kind: "rateAtLeast", metric: "test.rate", percent: "96" }, capsAt: "good" } as const;
    const row = rowOf(sheetOf({ gates: [second, veto] }), [rate(95, 100), fires([2, 1])]);
    expect(row).toMatchObject({ grade: "completed", cappedBy: ["rate", "veto"] });
  });

  it("[SC9] ask a criterion for its maximum, as Lạng Sơn's sheet of 2012 does, and pass where it drops out", () => {
    const gate = {
      id: "must",
      title: { vi: "Phải đạt tối đa" },
      condition: { kind: "criterionAtLeast", criterion: "two", points: "20" },
      capsAt: "not-completed",
    } as const;
    const of = (given: readonly [number, number] | "notApplicable") =>
      rowOf(
        sheetOf({
          gates: [gate],
          criteria: [
            criterionOf("one", "80", { kind: "linear", metric: "test.rate", rounding: "half-up" }),
            criterionOf("two", "20", { kind: "linear", metric: "test.other", rounding: "half-up" }, { notApplicable: "exclude" }),
          ],
        }),
        [rate(1, 1), metricOf("test.other", "rate", { a: given })],
      );
    expect(of([19, 20])).toMatchObject({ total: scaled("99"), grade: "not-completed", cappedBy: ["must"] });
    expect(of([20, 20])).toMatchObject({ grade: "excellent", cappedBy: [] });
    expect(of("notApplicable")).toMatchObject({ total: scaled("80"), grade: "good", cappedBy: [] });
  });
});

describe("scoreUnits", () => {
  it("refuses metrics that lack one of the sheet", async () => {
    const { scoreUnits, metricInputFor } = await import("@pccc/rules");
    const { asOf, checked, period } = await import("./score-fixture.ts");
    const sheet = checked(whole, [rate(1, 1)]);
    const input = metricInputFor({ units: ["a"], period, answered: [], asOf });
    expect(() => scoreUnits({ sheet, metrics: {}, input, judgements: [], labels: {} })).toThrow(RangeError);
  });
});
