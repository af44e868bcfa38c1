import { type Citation, plainDate } from "@pccc/core";
import {
  type AnsweredObligation,
  type BoardRow,
  describeAnswered,
  explainText,
  type Metric,
  metricInputFor,
  type Sheet,
  scoreUnits,
} from "@pccc/rules";
import { describe, expect, it } from "vitest";
import { answeredOf, noon, reportOf } from "./answered-fixture.ts";
import { asOf, checked, criterionOf, judgementOf, leavesOf, metricOf, period, rowOf, sheetOf } from "./score-fixture.ts";

const decree: Citation = { document: "09/2019/NĐ-CP", provision: "Điều 12", confidence: "text" };

/** Late reports, each an event. */
const late: Metric = {
  id: "test.late",
  title: { vi: "Báo cáo gửi chậm", en: "Late reports" },
  kind: "count",
  unit: { vi: "báo cáo", en: "reports" },
  compute: (input) => {
    const ofUnit = (index: number): readonly AnsweredObligation[] =>
      input.answered.slice(input.start[index], input.start[index + 1]).filter(({ state }) => state === "doneLate");
    return {
      numerator: Float64Array.from(input.units, (_, index) => ofUnit(index).length),
      denominator: new Float64Array(input.units.length).fill(1),
      state: new Uint8Array(input.units.length).fill(1),
      evidenceOf: (index) => ofUnit(index).map(({ obligation }) => obligation.id),
    };
  },
};

const deduction = { kind: "deduction", metric: "test.late", per: "1", cap: "2", floor: "0" } as const;
const sheet: Sheet = sheetOf({ total: "15", criteria: [criterionOf("reports", "15", deduction, { basis: [decree] })] });

function rowFor(answered: readonly AnsweredObligation[], ofSheet: Sheet = sheet): BoardRow {
  const { rows } = scoreUnits({
    sheet: checked(ofSheet, [late]),
    metrics: { "test.late": late },
    input: metricInputFor({ units: ["a"], period, answered, asOf }),
    judgements: [],
    labels: { a: "Phường A" },
  });
  return rows[0] as BoardRow;
}

const assumed = {
  title: { vi: "Báo cáo", en: "Report" },
  assumption: "quarterly",
  reasons: [
    { kind: "assumption", ref: "quarterly", text: { vi: "Giả định: báo cáo hằng quý", en: "Assumed: quarterly" } },
    { kind: "regime", ref: "vn.nd09", text: { vi: "Kỳ theo Nghị định 09", en: "Windows of Decree 09" }, citation: decree },
    { kind: "succession", ref: "s1", text: { vi: "Nhận nghĩa vụ của Phường B", en: "Took over from B" } },
  ],
} as const;

describe("a deduction", () => {
  it("[EX3] has a leaf for each event: what was owed, by when, when it came, and what it took", () => {
    const node = rowFor([reportOf("2022-06-15", "2022-06-20", 3)]).explanation.children[0];
    expect(node?.children.map(({ label, because, points }) => [label.vi, because.vi, points])).toEqual([
      ["Điểm tối đa của tiêu chí", "Tính từ điểm tối đa rồi trừ từng lần.", 150],
      ["Báo cáo quý II/2022 chậm 3 ngày làm việc: hạn 15/6/2022, gửi 20/6/2022", "Trừ 1 điểm.", -10],
    ]);
    expect(node?.children[1]?.label.en).toBe("Report Q2 2022 3 working days late: due 2022-06-15, sent 2022-06-20");
  });

  it("[EX3] shows the events beyond the cap, which take nothing", () => {
    const answered = ["r1", "r2", "r3"].map((duty) => ({
      ...reportOf("2022-06-15", "2022-06-20", 3),
      obligation: answeredOf(duty, { dueOn: plainDate("2022-06-15") }).obligation,
    }));
    const row = rowFor(answered);
    expect(row.total).toBe(130);
    expect(row.explanation.children[0]?.children.map(({ points }) => points)).toEqual([150, -10, -10, 0]);
    expect(row.explanation.children[0]?.children[3]?.because.vi).toBe("Không trừ thêm: đã hết mức được trừ.");
    expect(row.explanation.children[0]?.because).toEqual({
      vi: "Báo cáo gửi chậm: 3 báo cáo; mỗi lần trừ 1, cộng trừ 2 điểm (mức trừ tối đa).",
      en: "Late reports: 3 reports; 1 for each, 2 points in all (the most that is taken).",
    });
  });

  it("[EX3] has one leaf for the count where the events are not listed", () => {
    const counted = metricOf("test.late", "count", { a: [2, 1] });
    const node = rowOf(sheet, [counted]).explanation.children[0];
    expect(node?.children.map(({ label, points }) => [label.vi, points])).toEqual([
      ["Điểm tối đa của tiêu chí", 150],
      ["2 việc", -20],
    ]);
  });
});

describe("a deduction in tiers", () => {
  it("[EX2] says what each count takes", () => {
    const tiers = {
      kind: "tieredDeduction",
      tiers: [
        { metric: "test.late", per: "0.5" },
        { metric: "test.worse", per: "2" },
      ],
    } as const;
    const tiered = (cap: string): Sheet =>
      sheetOf({ total: "15", criteria: [criterionOf("reports", "15", { ...tiers, cap, floor: "0" })] });
    const counted = [metricOf("test.late", "count", { a: [3, 1] }), metricOf("test.worse", "count", { a: [1, 1] })];
    const because = (cap: string): string | undefined => rowOf(tiered(cap), counted).explanation.children[0]?.because.vi;
    expect(because("10")).toMatch(/; 3 × 0,5 \+ 1 × 2, cộng trừ 3,5 điểm\.$/u);
    expect(because("3")).toMatch(/; 3 × 0,5 \+ 1 × 2, cộng trừ 3 điểm \(mức trừ tối đa\)\.$/u);
  });
});

describe("references", () => {
  it("[EX2] lead to the obligation, the submission, the assumption, the succession and the article", () => {
    const leaf = rowFor([reportOf("2022-06-15", "2022-06-20", 3, {}, assumed)]).explanation.children[0]?.children[1];
    const id = "report@a/nd09:2022-Q2";
    expect(leaf?.references.map(({ kind, ref }) => [kind, ref])).toEqual([
      ["obligation", id],
      ["submission", `${id}#1`],
      ["assumption", "quarterly"],
      ["citation", "09/2019/NĐ-CP, Điều 12"],
      ["succession", "s1"],
    ]);
    expect(leaf?.references[1]?.text).toEqual({ vi: "bản 1, gửi 20/6/2022", en: "edition 1, sent 2022-06-20" });
  });

  it("[EX2] name the metric and the criterion's own basis, each once", () => {
    const node = rowFor([]).explanation.children[0];
    expect(node?.references.map(({ kind, ref }) => [kind, ref])).toEqual([
      ["metric", "test.late"],
      ["citation", "09/2019/NĐ-CP, Điều 12"],
    ]);
  });

  it("[EX2] say where a source is applied by assumption or was not verified", () => {
    const basis: readonly Citation[] = [
      { ...decree, confidence: "assumed" },
      { document: "1492/QĐ-TTg", confidence: "unverified", note: { vi: "điều khoản", en: "provision" } },
    ];
    const node = rowFor([], { ...sheet, criteria: [criterionOf("reports", "15", deduction, { basis })] }).explanation.children[0];
    expect(node?.references.slice(1).map(({ ref, text }) => [ref, text.vi, text.en])).toEqual([
      ["09/2019/NĐ-CP, Điều 12", "09/2019/NĐ-CP, Điều 12 (áp dụng theo giả định)", "09/2019/NĐ-CP, Điều 12 (applied by assumption)"],
      ["1492/QĐ-TTg", "1492/QĐ-TTg (chưa kiểm chứng; điều khoản)", "1492/QĐ-TTg (not verified; provision)"],
    ]);
  });

  it("[EX2] say of each edition whether it was returned, and hold no note", () => {
    const report = reportOf("2022-06-15", "2022-06-14", 0);
    const answered: AnsweredObligation = {
      ...report,
      state: "doneLate",
      submissions: [
        ...report.submissions,
        { ...(report.submissions[0] as AnsweredObligation["submissions"][number]), edition: 2, sentAt: noon("2022-06-20") },
      ],
      verdicts: [
        { obligation: report.obligation.id, edition: 1, outcome: "returned", decidedAt: noon("2022-06-16"), reason: "thiếu phụ lục" },
      ],
    };
    const texts = rowFor([answered]).explanation.children[0]?.children[1]?.references.filter(({ kind }) => kind === "submission");
    expect(texts?.map(({ text }) => text.vi)).toEqual(["bản 1, gửi 14/6/2022, bị trả lại", "bản 2, gửi 20/6/2022"]);
  });

  it("[EX2] name the post that judged and when, and hold no note", () => {
    const judged = sheetOf({ criteria: [criterionOf("work", "100", { kind: "judged", minimum: "0" })] });
    const node = rowOf(judged, [], [judgementOf("work", "80.5")]).explanation.children[0];
    expect(node?.because).toEqual({ vi: "post:head cho 80,5 điểm.", en: "post:head gave 80.5 points." });
    expect(node?.references).toEqual([
      { kind: "judgement", ref: "work@a/nd09:2022-Q2", text: { vi: "post:head, 23/6/2022", en: "post:head, 2022-06-23" } },
    ]);
  });
});

describe("a rate", () => {
  it("[EX2] is shown as the fraction that the points are computed from", () => {
    const row = rowOf(sheetOf({}), [metricOf("test.rate", "rate", { a: [2, 3] })]);
    expect(row.explanation.children[0]?.because).toEqual({
      vi: "Chỉ số test.rate: 2/3 việc (66,67%); 100 điểm × 2/3 = 66,7.",
      en: "Metric test.rate: 2/3 things (66.67%); 100 points × 2/3 = 66.7.",
    });
  });
});

describe("what is Unknown", () => {
  it("[EX4] has no points and says what is missing", () => {
    const row = rowOf(sheetOf({}), [metricOf("test.rate", "rate", { a: "unknown" })]);
    expect(leavesOf(row.explanation).map((leaf) => "points" in leaf)).toEqual([false]);
    expect(row.explanation.because).toEqual({
      vi: "Chưa chấm được vì chưa biết: Tiêu chí all.",
      en: "Not scored, since unknown: Criterion all.",
    });
  });

  it("[EX4] names the gate that leaves the grade open", () => {
    const gate = {
      id: "g",
      title: { vi: "Không cháy", en: "No fire" },
      condition: { kind: "countAtMost", metric: "test.count", count: "0" },
      capsAt: "good",
    } as const;
    const row = rowOf(sheetOf({ gates: [gate] }), [metricOf("test.rate", "rate", { a: [1, 1] }), metricOf("test.count", "count", {})]);
    expect(row.explanation.because.vi).toBe("Chưa xếp loại được: có thể là Xuất sắc, nhưng chưa biết điều kiện: Không cháy.");
    expect(row.explanation.children.at(-1)?.because.vi).toBe("Chưa biết; nếu không đạt thì xếp loại cao nhất là Tốt.");
  });
});

describe("describeAnswered", () => {
  const say = (answered: AnsweredObligation): string => describeAnswered(answered).vi;

  it.each<[string, AnsweredObligation, string]>([
    ["in time", reportOf("2022-01-04", "2022-01-03"), "Báo cáo quý II/2022: hạn 04/01/2022, gửi 03/01/2022, đúng hạn"],
    ["overdue", reportOf("2022-06-15", undefined), "Báo cáo quý II/2022: quá hạn 15/6/2022, chưa gửi"],
    ["open", answeredOf("r", { dueOn: plainDate("2022-10-15") }), "Báo cáo quý II/2022: hạn 15/10/2022, chưa gửi, còn trong hạn"],
    [
      "extended",
      reportOf("2022-06-20", "2022-06-20", 0, {}, { originalDueOn: plainDate("2022-06-15") }),
      "Báo cáo quý II/2022: hạn 20/6/2022 (gia hạn từ 15/6/2022), gửi 20/6/2022, đúng hạn",
    ],
    [
      "undated",
      answeredOf("r", { status: "undated" }, { state: "noDeadline" }),
      "Báo cáo quý II/2022: chưa gửi; văn bản không nêu thời hạn",
    ],
    [
      "unresolved",
      answeredOf("r", { status: "unresolved" }, { state: "noDeadline" }),
      "Báo cáo quý II/2022: chưa gửi; hạn chưa xác định được vì chưa có quyết định về ngày nghỉ",
    ],
    [
      "late over days off only",
      { ...reportOf("2022-06-17", "2022-06-18", 1), daysLate: 1, workingDaysLate: 0 },
      "Báo cáo quý II/2022 chậm 1 ngày: hạn 17/6/2022, gửi 18/6/2022",
    ],
    ["lapsed", answeredOf("r", { status: "lapsed" }, { state: "ended" }), "Báo cáo quý II/2022: chấm dứt do sắp xếp đơn vị"],
    [
      "under review",
      answeredOf("r", { status: "underReview" }, { state: "ended" }),
      "Báo cáo quý II/2022: chờ xem xét sau khi sắp xếp đơn vị",
    ],
  ])("[EX2] says what is %s", (_what, answered, sentence) => {
    expect(say(answered)).toBe(sentence);
  });

  it("[EX2] leaves out the period of what is owed once", () => {
    const once = { ...period, id: "once", label: { vi: "Một lần" }, frequency: "once" } as const;
    expect(
      say(answeredOf("r", { period: once, title: { vi: "Ban hành kế hoạch" } }, { state: "doneUndated", sentOn: plainDate("2021-11-02") })),
    ).toBe("Ban hành kế hoạch: gửi 02/11/2021, không có thời hạn để xét");
  });
});

describe("explainText", () => {
  it("[EX2] prints the tree with numbered notes, down to the submission and the article, each note once", () => {
    const row = rowFor([reportOf("2022-06-15", "2022-06-20", 3, {}, assumed)], {
      ...sheet,
      basis: [{ document: "366-QĐ/TW", confidence: "official", note: { vi: "chỉ mượn thang điểm" } }],
    });
    expect(explainText(row.explanation, "vi", 1)).toBe(
      `Phường A, quý II/2022: 14/15
│ 14 điểm: Không hoàn thành. [1]
└─ Tiêu chí reports: 14/15
   │ Báo cáo gửi chậm: 1 báo cáo; mỗi lần trừ 1, cộng trừ 1 điểm. [2] [3]
   ├─ Điểm tối đa của tiêu chí: 15
   │    Tính từ điểm tối đa rồi trừ từng lần.
   └─ Báo cáo quý II/2022 chậm 3 ngày làm việc: hạn 15/6/2022, gửi 20/6/2022: -1
        Trừ 1 điểm. [4] [5] [6] [3] [7]

[1] căn cứ: 366-QĐ/TW (chỉ mượn thang điểm)
[2] chỉ số: Báo cáo gửi chậm <test.late>
[3] căn cứ: 09/2019/NĐ-CP, Điều 12
[4] nghĩa vụ: Báo cáo quý II/2022 chậm 3 ngày làm việc: hạn 15/6/2022, gửi 20/6/2022 <report@a/nd09:2022-Q2>
[5] báo cáo gửi: bản 1, gửi 20/6/2022 <report@a/nd09:2022-Q2#1>
[6] giả định: Giả định: báo cáo hằng quý <quarterly>
[7] sắp xếp đơn vị: Nhận nghĩa vụ của Phường B <s1>`,
    );
  });

  it("[EX2] prints it in English", () => {
    const text = explainText(rowFor([]).explanation, "en", 1);
    expect(text.split("\n").slice(0, 4)).toEqual([
      "Phường A, Q2 2022: 15/15",
      "│ 15 points: Not completed.",
      "└─ Criterion reports: 15/15",
      "     Late reports: 0 reports; nothing is taken. [1] [2]",
    ]);
  });
});

describe("a criterion by steps, by a rate or by parts", () => {
  const rate = (n: number, d: number): Metric => metricOf("test.rate", "rate", { a: [n, d] });
  const nodes = (form: Parameters<typeof criterionOf>[2], metrics: readonly Metric[]) => {
    const row = rowOf(sheetOf({ criteria: [criterionOf("x", "100", form)] }), metrics);
    const [node] = row.explanation.children;
    expect(leavesOf(row.explanation).reduce((sum, { points = 0 }) => sum + points, 0)).toBe(row.total);
    return node?.children.map(({ points, label, because }) => [points, label.en, because.en]) ?? [];
  };
  const linear = { kind: "linear", metric: "test.rate", rounding: "half-up" } as const;

  it("[EX1] shows what was reached and what the next level needs, in leaves that add up", () => {
    expect(nodes(linear, [rate(11, 12)])).toEqual([
      [917, "11/12 things", "91.7 points."],
      [0, "The next level", "From 100%: 100 points (things: 1 more)."],
    ]);
    expect(nodes({ ...linear, zeroBelow: "50", fullFrom: "90" }, [rate(4, 10)])[1]?.[2]).toBe("From 50%: 50 points (things: 1 more).");
    expect(nodes({ ...linear, zeroBelow: "50", fullFrom: "90" }, [rate(6, 10)])[1]?.[2]).toBe("From 90%: 100 points (things: 3 more).");
    const steps = [
      { atLeast: "50", points: "40" },
      { above: "80", points: "100" },
    ];
    expect(nodes({ kind: "stepped", metric: "test.rate", steps }, [rate(80, 100)])).toEqual([
      [400, "80/100 things", "40 points."],
      [0, "The next level", "From more than 80%: 100 points (things: 1 more)."],
    ]);
    const count = metricOf("test.count", "count", { a: [2, 1] });
    expect(nodes({ kind: "allOrNothing", metric: "test.count", above: "4" }, [count])[1]?.[2]).toContain("things: 3 more");
    expect(nodes({ kind: "ramp", metric: "test.count", from: "0", to: "3", rounding: "half-up" }, [count])).toEqual([
      [667, "2 things", "66.7 points."],
      [0, "The next level", "From 3 things: 100 points (things: 1 more)."],
    ]);
  });

  it("[EX1] is one leaf where there is nothing more to be had, or where less is better", () => {
    expect(nodes(linear, [rate(12, 12)])).toEqual([]);
    expect(nodes({ kind: "allOrNothing", metric: "test.rate", atMost: "10" }, [rate(5, 10)])).toEqual([]);
    expect(nodes({ kind: "ramp", metric: "test.rate", from: "10", to: "0", rounding: "half-up" }, [rate(1, 20)])).toEqual([]);
  });

  it("[EX1] gives each part of a mean the points that it brings, though each alone would be rounded", () => {
    const part = (id: string, metric: string, weight?: string) =>
      ({
        id,
        title: { vi: id, en: id },
        notApplicable: "exclude",
        kind: "rate",
        metric,
        ...(weight === undefined ? {} : { weight }),
      }) as const;
    const parts = [part("p", "test.rate"), part("q", "test.none"), part("r", "test.other", "2")];
    const metrics = [rate(1, 3), metricOf("test.none", "rate", { a: "notApplicable" }), metricOf("test.other", "rate", { a: [2, 7] })];
    expect(nodes({ kind: "composite", parts, rounding: "half-up" }, metrics)).toEqual([
      [111, "p", "33.33%."],
      [0, "q", "(does not apply, not counted)."],
      [191, "r", "28.57% (weight 2)."],
    ]);
  });
});
