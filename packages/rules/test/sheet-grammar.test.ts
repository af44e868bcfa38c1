import { plainDate } from "@pccc/core";
import { checkSheet, type Sheet, scoreUnits, metricInputFor } from "@pccc/rules";
import { describe, expect, it } from "vitest";
import { checked, criterionOf, judgementOf, metricOf, period, rowOf, score, sheetOf } from "./score-fixture.ts";

const rate = metricOf("test.rate", "rate", { a: [4, 5] });
const count = metricOf("test.count", "count", { a: [3, 1] });
const metrics = [rate, count];
const known = Object.fromEntries(metrics.map((metric) => [metric.id, metric]));
const judged = (minimum: string, change: object = {}) => ({ kind: "judged" as const, minimum, ...change });

function faults(change: Partial<Sheet>, asOf?: string): readonly string[] {
  const result = checkSheet(sheetOf(change), known, asOf === undefined ? {} : { asOf: plainDate(asOf) });
  return (result.ok ? result.value.findings : result.error).map(
    ({ code, params }) => `${code.replace("PCCC_SHEET_", "")} ${params["path"]}`,
  );
}

describe("steps and levels", () => {
  const stepped = (steps: readonly { atLeast?: string; above?: string; points: string }[]) =>
    sheetOf({ criteria: [criterionOf("x", "100", { kind: "stepped", metric: "test.rate", steps })] });

  it("[SC1] exceed what they are above, and reach what they are at least", () => {
    const steps = [
      { atLeast: "80", points: "10" },
      { above: "80", points: "100" },
    ];
    expect(rowOf(stepped(steps), metrics).total).toBe(100);
    expect(rowOf(stepped(steps), [metricOf("test.rate", "rate", { a: [801, 1000] })]).total).toBe(1000);
  });

  it("[SC10] are refused where none or two are given, and where they do not ascend", () => {
    expect(faults(stepped([{ points: "100" }]))).toEqual(["LEVEL criteria[0].form.steps[0]"]);
    expect(faults(stepped([{ atLeast: "1", above: "1", points: "100" }]))).toEqual(["LEVEL criteria[0].form.steps[0]"]);
    expect(
      faults(
        stepped([
          { above: "80", points: "1" },
          { atLeast: "80", points: "100" },
        ]),
      ),
    ).toContain("STEPS_ORDER criteria[0].form.steps[1].atLeast");
  });

  it("[SC1] give the maximum for no more than a number of events", () => {
    const sheet = (limit: object) =>
      sheetOf({ criteria: [criterionOf("x", "100", { kind: "allOrNothing", metric: "test.count", ...limit })] });
    expect([{ atMost: "3" }, { atMost: "2" }, { below: "3" }, { below: "4" }].map((limit) => rowOf(sheet(limit), metrics).total)).toEqual([
      1000, 0, 0, 1000,
    ]);
  });
});

describe("groups", () => {
  const group = { id: "g", title: { vi: "Nhóm" }, maximum: "100", minimum: "0" };
  const base = criterionOf("x", "100", { kind: "base" }, { group: "g" });

  it("[SC19] keep the sum of their criteria within limits, and say so", () => {
    const penalty = criterionOf(
      "y",
      "0",
      { kind: "deduction", metric: "test.count", per: "40", cap: "500", floor: "-500" },
      { group: "g", notApplicable: "zero" },
    );
    const row = rowOf(sheetOf({ groups: [group], criteria: [base, penalty] }), metrics);
    expect([row.total, row.criteria[1]?.points]).toEqual([0, -1200]);
    const node = row.explanation.children.find(({ id }) => id === "adjust:group:g");
    expect([node?.points, node?.because.en]).toEqual([200, "Its criteria add up to -20; the group does not fall below 0."]);
  });

  it.each<[string, Partial<Sheet>, string]>([
    ["that nobody declared", { criteria: [{ ...base, group: "h" }] }, "UNKNOWN_GROUP criteria[0].group"],
    ["whose criteria cannot reach it", { groups: [{ ...group, maximum: "101" }], criteria: [base] }, "GROUP_SUM groups[0]"],
    ["without criteria", { groups: [group] }, "GROUP_SUM groups[0]"],
    [
      "of the total and of a bonus",
      { groups: [group], criteria: [base, criterionOf("y", "5", judged("0"), { group: "g", placement: "bonusAbove" })] },
      "GROUP_MIXED criteria[1].placement",
    ],
    [
      "that may lose a part of more than they give",
      { groups: [group], criteria: [base, criterionOf("y", "5", judged("0"), { group: "g", notApplicable: "exclude" })] },
      "GROUP_POLICY criteria[1].notApplicable",
    ],
    [
      "that no gate finds",
      { gates: [{ id: "q", title: { vi: "q" }, condition: { kind: "groupAtLeast", group: "h", points: "1" }, capsAt: "good" }] },
      "UNKNOWN_GROUP gates[0].condition.group",
    ],
  ])("[SC10] are refused: one %s", (_, change, expected) => {
    expect(faults(change)).toEqual([expected]);
  });
});

describe("judged criteria", () => {
  const severities = [
    { id: "light", title: { vi: "Nhẹ", en: "Light" }, lowest: "2", highest: "5" },
    { id: "heavy", title: { vi: "Nặng", en: "Heavy" }, lowest: "6", highest: "10" },
  ];
  const sheet = sheetOf({
    criteria: [
      ...sheetOf({}).criteria,
      criterionOf(
        "p",
        "0",
        { kind: "judgedEvents", severities, cap: "12", floor: "-12", deciders: ["post:head"], evidence: "required" },
        { notApplicable: "zero" },
      ),
    ],
  });
  const event = (id: string, points: string, change = {}) =>
    judgementOf("p", points, { event: id, severity: "light", evidence: ["no. 1"], ...change });
  const codes = (change: object) => score(sheet, metrics, ["a"], [event("e", "3", change)]).findings.map(({ code }) => code);

  it("[SC7] take the points of each event, under one cap, with a leaf for each", () => {
    const row = rowOf(sheet, metrics, [
      event("e1", "3.5"),
      event("e2", "10", { severity: "heavy" }),
      event("e1", "4", { decidedAt: 1_700_000_000_000 }),
    ]);
    expect(row.criteria[1]?.points).toBe(-120);
    expect(row.explanation.children[1]?.children.map(({ points, label }) => [points, label.en])).toEqual([
      [-40, "e1 (Light)"],
      [-80, "e2 (Heavy)"],
    ]);
  });

  it("[SC7] refuse another decider, a severity that is not there, points outside its range, a decision without evidence", () => {
    expect(codes({})).toEqual([]);
    expect(codes({ decidedBy: "post:clerk" })).toEqual(["PCCC_SCORE_JUDGEMENT_DECIDER"]);
    expect(codes({ severity: "grave" })).toEqual(["PCCC_SCORE_JUDGEMENT_SEVERITY"]);
    expect(codes({ points: "6" })).toEqual(["PCCC_SCORE_JUDGEMENT_INVALID"]);
    expect(codes({ evidence: [] })).toEqual(["PCCC_SCORE_JUDGEMENT_EVIDENCE"]);
    expect(rowOf(sheet, metrics, [event("e", "6")]).state).toBe("Unknown");
  });

  it("[SC23] establish a veto, and only so does it fail", () => {
    const vetoed = sheetOf({ gates: [{ id: "v", title: { vi: "v" }, condition: { kind: "veto" }, capsAt: "not-completed" }] });
    const grade = (points?: string) => rowOf(vetoed, metrics, points === undefined ? [] : [judgementOf("v", points)]).grade;
    expect([grade(), grade("0"), grade("1"), grade("2")]).toEqual(["good", "good", "not-completed", undefined]);
  });
});

describe("bands", () => {
  const bands = (end: object) => [
    { id: "x", title: { vi: "x" }, atLeast: "90", atMost: "100" },
    { id: "y", title: { vi: "y" }, atLeast: "0", ...end },
  ];

  it("[SC24] may print their ends, which must meet", () => {
    const whole = { bandRounding: { decimals: 0, rounding: "half-up" } } as const;
    expect(faults({ bands: bands({ atMost: "89" }), ...whole })).toEqual([]);
    expect(faults({ bands: bands({ below: "90" }) })).toEqual([]);
    expect(faults({ bands: bands({ atMost: "89" }) })).toEqual(["BANDS_GAP bands[1].atMost"]);
    expect(faults({ bands: bands({ atMost: "90" }), ...whole })).toEqual(["BANDS_OVERLAP bands[1].atMost"]);
    expect(faults({ bands: bands({ atMost: "89.9", below: "90" }) })).toEqual(["LEVEL bands[1]"]);
  });
});

describe("parameters and validity", () => {
  const parameters = [
    {
      id: "late",
      title: { vi: "Trừ" },
      values: [
        { from: plainDate("2022-01-01"), value: "1" },
        { from: plainDate("2022-06-15"), value: "2" },
      ],
      lastConfirmed: plainDate("2022-06-15"),
    },
  ];
  const validity = { fromInclusive: plainDate("2022-01-01"), toInclusive: plainDate("2022-06-30") };
  const criteria = [criterionOf("x", "100", { kind: "deduction", metric: "test.count", per: "$late", cap: "100", floor: "0" })];
  const sheet = sheetOf({ criteria, parameters, validity });

  it("[SC20] have the value of the period's last day", () => {
    const on = (day: string) => {
      const input = metricInputFor({
        units: ["a"],
        period: { ...period, toInclusive: plainDate(day) },
        answered: [],
        asOf: plainDate("2023-01-01"),
      });
      const { rows, findings } = scoreUnits({ sheet: checked(sheet, metrics), metrics: known, input, judgements: [], labels: {} });
      return [rows[0]?.total, ...findings.map(({ code }) => code)];
    };
    expect(on("2022-06-14")).toEqual([970]);
    expect(on("2022-06-15")).toEqual([940]);
    expect(on("2022-07-01")).toEqual([940, "PCCC_SCORE_SHEET_NOT_IN_FORCE"]);
  });

  it("[SC20] are refused where they are not known, out of order or too late, and warned of when old", () => {
    expect(faults({ criteria })).toEqual(["UNKNOWN_PARAMETER criteria[0].form.per"]);
    expect(faults({ criteria, parameters })).toEqual(["PARAMETER_COVER parameters[0].values"]);
    const first = parameters[0] as (typeof parameters)[0];
    expect(faults({ criteria, validity, parameters: [{ ...first, values: first.values.toReversed() }] })[0]).toBe(
      "PARAMETER_ORDER parameters[0].values[1].from",
    );
    expect(faults({ criteria, validity, parameters }, "2023-06-17")).toEqual(["PARAMETER_OLD parameters[0].lastConfirmed"]);
    expect(faults({ criteria, validity, parameters }, "2023-06-01")).toEqual([]);
    expect(faults({ validity: { fromInclusive: plainDate("2022-01-01"), toInclusive: plainDate("2021-01-01") } })).toEqual([
      "VALIDITY validity.toInclusive",
    ]);
    const bad = { ...first, values: [{ from: plainDate("2022-01-01"), value: "1.55" }, ...first.values.slice(1)] };
    expect(faults({ criteria, validity, parameters: [bad] })).toEqual(["DECIMAL criteria[0].form.per"]);
  });
});

describe("classes of units", () => {
  const sheet = sheetOf({
    total: "100",
    criteria: [
      criterionOf(
        "x",
        "90",
        { kind: "linear", metric: "test.rate", rounding: "down" },
        {
          variants: [{ for: ["ward"], form: { kind: "linear", metric: "test.rate", rounding: "down", fullFrom: "80" } }],
        },
      ),
      criterionOf("y", "10", judged("0"), { appliesTo: ["ward", "special-zone"], notApplicable: "exclude" }),
    ],
  });
  const rowFor = (classes: readonly string[] | undefined) =>
    scoreUnits({
      sheet: checked(sheet, metrics),
      metrics: known,
      input: metricInputFor({ units: ["a"], period, answered: [], asOf: period.toInclusive }),
      judgements: [judgementOf("y", "7")],
      labels: {},
      ...(classes === undefined ? {} : { classes: { a: classes } }),
    }).rows[0];

  it("[SC22] choose forms and criteria; an unknown class leaves them unknown", () => {
    expect(rowFor(["body", "ward"])?.total).toBe(970);
    const commune = rowFor(["rural-commune"]);
    expect([commune?.total, commune?.criteria[1]?.state, commune?.explanation.possible]).toEqual([720, "NotApplicable", 900]);
    const nobody = rowFor(undefined);
    expect([nobody?.state, nobody?.explanation.children[0]?.because.en]).toEqual([
      "Unknown",
      expect.stringContaining("class of this one is not known"),
    ]);
  });
});

describe("metrics that a sheet declares", () => {
  it("[SC10] neither hide a plugin's metric nor lack what a rate is of", () => {
    const source = { kind: "figures", numerator: ["n"], over: "sum", silence: "zero" } as const;
    const one = { title: { vi: "t" }, unit: { vi: "u" }, kind: "count", source } as const;
    expect(faults({ metrics: [{ ...one, id: "test.rate" }] })).toEqual(["DUPLICATE_ID metrics[0].id"]);
    expect(faults({ metrics: [{ ...one, id: "m", kind: "rate" }] })).toEqual(["METRIC_SOURCE metrics[0].source"]);
    expect(faults({ metrics: [{ ...one, id: "m", source: { ...source, denominator: ["d"] } }] })).toEqual([
      "METRIC_SOURCE metrics[0].source",
    ]);
  });
});
