import { checkSheetText, editSheetText, readSheetText, readSheetTests, runSheetTests } from "@pccc/rules/sheet-file";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const sheetText = `# Phiếu thử
format: 1
id: t
edition: "1"
title: { vi: Thử }
official: false
decimals: 1
total: 10
metrics:
  - id: late # số báo cáo chậm
    title: { vi: Chậm, en: Late }
    unit: { vi: báo cáo, en: reports }
    kind: count
    source: { kind: obligations, states: [doneLate], workingDaysLate: { from: 1, to: 5 } }
  - id: share
    title: { vi: Tỷ lệ, en: Share }
    unit: { vi: việc, en: things }
    kind: rate
    source: { kind: figures, numerator: [done, extra], denominator: [planned], over: sum, silence: zero }
criteria:
  - id: a
    title: { vi: A }
    maximum: 6.0 # giữ nguyên cách viết
    form: { kind: linear, metric: share, rounding: half-up }
    placement: total
    notApplicable: full
  - { id: b, title: { vi: B }, maximum: 4, form: { kind: deduction, metric: late, per: 0.5, cap: 4, floor: 0 }, placement: total, notApplicable: zero }
gates: []
bands:
  - { id: yes, title: { vi: Đạt, en: Yes }, atLeast: 5 }
  - { id: no, title: { vi: Không, en: No }, atLeast: 0 }
bandRounding: { decimals: 1, rounding: half-up }
rollUp: { kind: mean, rounding: half-up }
basis: []
`;

function run(cases: string, text = sheetText) {
  const { sheet, findings } = checkSheetText(text, {});
  if (sheet === undefined) throw new Error(JSON.stringify(findings));
  const read = readSheetTests(`sheet: ./t.yaml\ncases:\n${cases}`);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return { ...runSheetTests(sheet, {}, read.value.tests), placeOf: read.value.placeOf };
}

describe("rule tests", () => {
  it("[SC26] pass where the unit gets what is expected, and list what no case went through", () => {
    const { failures, coverage } = run(`  - name: one
    metrics: { late: 1, share: 1/2 }
    expect: { points: { a: 3.0, b: 3.5 }, total: 6.5, grade: yes, cappedBy: [], because: { b: "0.5" } }`);
    expect(failures).toEqual([]);
    expect(coverage.filter(({ times }) => times === 0).map(({ id, branch }) => `${id} ${branch}`)).toEqual([
      "a full",
      "a none",
      "a notApplicable",
      "b none",
      "b limit",
      "b notApplicable",
      "no graded",
    ]);
  });

  it("[SC26] name case, unit, what differs and why", () => {
    const { failures, placeOf } = run(`  - name: one
    metrics: { late: 1, share: 1/2 }
    expect: { total: 6.5 }
  - name: two
    metrics: { late: 9, share: 1/3 }
    expect: { points: { a: 2, b: 1 }, grade: yes, because: { a: nothing } }`);
    expect(
      failures.map(({ case: at, name, unit, what, expected, actual }) => [at, name, unit, what, expected, actual].join(" | ")),
    ).toEqual([
      "1 | two | unit | points.b | 1 | 0",
      "1 | two | unit | grade | yes | no",
      "1 | two | unit | because.a | nothing | Tỷ lệ: 1/3 việc (33,33%); 6 điểm × 1/3 = 2.",
    ]);
    expect(failures[0]?.because?.en).toContain("4 points in all");
    expect(placeOf("cases[1]").startLine).toBe(6);
  });

  it("[SC26] name the quota that took a grade, counted among the units below one parent", () => {
    const quota = `quotas:
  - { id: q, title: { vi: Mỗi cụm một đơn vị, en: One of each cluster }, band: yes, count: 1, base: graded, rounding: down, ties: lose, per: parent }`;
    const unit = (id: string, parent: string, share: string) =>
      `${id}: { parent: ${parent}, metrics: { late: 0, share: ${share} }, expect: { grade: yes } }`;
    const { failures } = run(
      `  - { name: two clusters, units: { ${unit("a", "x", "1")}, ${unit("b", "x", "1/2")}, ${unit("c", "y", "1/2")} } }`,
      `${sheetText}${quota}\n`,
    );
    expect(failures.map(({ unit: id, what, because }) => [id, what, because?.vi.includes("Mỗi cụm một đơn vị: 2 đơn vị đạt Đạt")])).toEqual(
      [["b", "grade", true]],
    );
  });

  it("[SC26] take days late by the calendar, as many as the working days where they are not given", () => {
    const text = sheetText.replace("workingDaysLate: { from: 1, to: 5 }", "daysLate: { from: 4 }");
    const { failures } = run(
      `  - { name: n, owed: [{ duty: d, state: doneLate, workingDaysLate: 2, daysLate: 4 }, { duty: d, state: doneLate, workingDaysLate: 3 }], expect: { points: { b: 3.5 } } }`,
      text,
    );
    expect(failures).toEqual([]);
  });

  it("[SC21] compute declared metrics from what was owed: lateness within bounds, figures added up", () => {
    const { failures } = run(`  - name: owed
    owed:
      - { duty: d, state: doneLate, workingDaysLate: 5, figures: { done: 1, extra: 1, planned: 4 } }
      - { duty: d, state: doneLate, workingDaysLate: 6, figures: { done: 2, extra: 0, planned: 4 } }
      - { duty: d, state: doneInTime, figures: { done: 9 } }
    expect: { points: { a: 3, b: 3.5 } }
  - name: nothing was stated and nothing is awaited
    owed: [{ duty: d, state: openOverdue }]
    expect: { points: { a: 0, b: 4 } }
  - name: a report is awaited
    owed: [{ duty: d, state: openInTime }]
    expect: { points: { a: unknown } }
  - name: nothing is planned
    owed: [{ duty: d, state: doneInTime, figures: { done: 0, extra: 0, planned: 0 } }]
    expect: { points: { a: notApplicable } }
  - name: nothing is owed
    expect: { points: { a: notApplicable, b: notApplicable } }`);
    expect(failures).toEqual([]);
  });

  it("[SC26] are refused with their line where they cannot be read", () => {
    const read = readSheetTests("sheet: ./t.yaml\ncases:\n  - name: one\n    expected: {}\n");
    expect(!read.ok && read.error.map(({ code, span }) => [code, span?.startLine])).toEqual(
      expect.arrayContaining([["PCCC_SHEET_FIELD", 4]]),
    );
    const both = readSheetTests("sheet: ./t.yaml\ncases:\n  - name: one\n    units: {}\n    expect: {}\n");
    expect(!both.ok && both.error[0]?.params["expected"]).toContain("either expect");
    expect(readSheetTests("sheet: ./t.yaml\ncases: []\n").ok).toBe(false);
  });
});

describe("editing a sheet's text", () => {
  it("[SC25] changes the values that are named, and no other character", () => {
    const edited = editSheetText(sheetText, [
      { path: "criteria[0].maximum", value: "5.50" },
      { path: "criteria[1].maximum", value: "4.50" },
      { path: "edition", value: "2" },
      { path: "title.vi", value: "Mới: hai" },
    ]);
    expect(edited.ok && edited.value).toBe(
      sheetText
        .replace("maximum: 6.0 #", "maximum: 5.50 #")
        .replace("maximum: 4,", "maximum: 4.50,")
        .replace('edition: "1"', 'edition: "2"')
        .replace("title: { vi: Thử }", 'title: { vi: "Mới: hai" }'),
    );
  });

  it("[SC25] names what is not there", () => {
    const edited = editSheetText(sheetText, [{ path: "criteria[7].maximum", value: "1" }]);
    expect(!edited.ok && edited.error.map(({ params }) => params["path"])).toEqual(["criteria[7].maximum"]);
    expect(editSheetText(sheetText, [{ path: "criteria", value: "1" }]).ok).toBe(false);
    expect(editSheetText("a: [", []).ok).toBe(false);
  });

  it("[SC25] writes any text so that it is read back the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (value) => {
        const edited = editSheetText(sheetText, [{ path: "title.vi", value }]);
        const read = edited.ok ? readSheetText(edited.value) : undefined;
        expect(read?.ok && read.value.sheet.title.vi).toBe(value);
      }),
    );
  });
});
