import { checkSheet, type Criterion, type CriterionGroup, makeKernel, type Sheet } from "@pccc/rules";
import { describe, expect, it } from "vitest";
import { checked, criterionOf, judgementOf, leavesOf, metricOf, rowOf, score, sheetOf } from "./score-fixture.ts";

const judged = (id: string, maximum: string, change: Partial<Criterion> = {}): Criterion =>
  criterionOf(id, maximum, { kind: "judged", minimum: "0" }, change);
const group = (id: string, maximum: string, change: Partial<CriterionGroup> = {}): CriterionGroup => ({
  id,
  title: { vi: `Nhóm ${id}` },
  maximum,
  ...change,
});
const given = (points: Readonly<Record<string, string>>) => Object.entries(points).map(([id, text]) => judgementOf(id, text));

/** Four lines in two inner groups of one outer group of 100. */
function nested(outer: Partial<CriterionGroup>, inner: Partial<CriterionGroup>, change: Partial<Sheet> = {}): Sheet {
  return sheetOf({
    groups: [group("g", "100", outer), group("g1", "60", { group: "g", ...inner }), group("g2", "60", { group: "g" })],
    criteria: [
      judged("a", "40", { group: "g1" }),
      judged("b", "40", { group: "g1" }),
      judged("c", "30", { group: "g2" }),
      judged("d", "30", { group: "g2" }),
    ],
    ...change,
  });
}

function faults(change: Partial<Sheet>): readonly string[] {
  const result = checkSheet(sheetOf(change), {});
  return (result.ok ? result.value.findings : result.error).map(
    ({ code, params }) => `${code.replace("PCCC_SHEET_", "")} ${params["path"]}`,
  );
}

describe("groups in groups", () => {
  it("[SC30] keep each its own limit, the inner before the outer, and their changes add up with the criteria", () => {
    const row = rowOf(nested({}, {}), [], given({ a: "40", b: "35.5", c: "30", d: "30" }));
    expect(row.total).toBe(1000);
    const changes = row.explanation.children.filter(({ id }) => id.startsWith("adjust:group:")).map(({ id, points }) => [id, points]);
    expect(changes).toEqual([
      ["adjust:group:g", -200],
      ["adjust:group:g1", -155],
    ]);
    expect(leavesOf(row.explanation).reduce((sum, { points = 0 }) => sum + points, 0)).toBe(1000);
  });

  it("[SC30] count all or nothing, the best few, or nothing without what they need, and say so", () => {
    const points = given({ a: "40", b: "20", c: "25", d: "10" });
    const totalOf = (inner: Partial<CriterionGroup>) => rowOf(nested({}, inner), [], points).total;
    expect(totalOf({ counts: { kind: "all" } })).toBe(350);
    expect(rowOf(nested({}, { counts: { kind: "all" } }), [], given({ a: "40", b: "40", c: "0", d: "0" })).total).toBe(600);
    expect(rowOf(nested({}, { maximum: "40", counts: { kind: "best", count: "1" } }, { total: "100" }), [], points).total).toBe(750);
    expect(totalOf({ needs: [{ criterion: "c", points: "25" }] })).toBe(950);
    const row = rowOf(nested({}, { needs: [{ criterion: "c", points: "25.5" }] }), [], points);
    expect(row.total).toBe(350);
    expect(row.explanation.children.find(({ id }) => id === "adjust:group:g1")?.because.vi).toContain("Tiêu chí c");
  });

  it("[SC30] are rounded where they say so, before their limits", () => {
    const rounding = { decimals: 0, rounding: "half-up" } as const;
    expect(rowOf(nested({}, { rounding }), [], given({ a: "10.2", b: "10.3", c: "1", d: "0.4" })).total).toBe(224);
  });

  it("[SC10] are refused in the wrong order, with rules that cannot be, and where a line may drop out of more than they give", () => {
    const inner = group("g1", "60", { group: "g" });
    const criteria = [judged("a", "60", { group: "g1" }), judged("b", "40", { group: "g" })];
    expect(faults({ criteria, groups: [inner, group("g", "100")] })).toContain("GROUP_ORDER groups[0].group");
    expect(faults({ criteria, groups: [group("g", "100"), group("g1", "60", { group: "h" })] })).toContain("UNKNOWN_GROUP groups[1].group");
    expect(faults({ criteria, groups: [group("g", "100", { needs: [{ criterion: "z", points: "1" }] }), inner] })).toContain(
      "UNKNOWN_CRITERION groups[0].needs[0].criterion",
    );
    expect(faults({ criteria, groups: [group("g", "100", { counts: { kind: "best", count: "1" } }), inner] })).toContain(
      "GROUP_SUM groups[0]",
    );
    expect(faults({ criteria, groups: [group("g", "100", { counts: { kind: "best", count: "0" } }), inner] })).toContain(
      "RANGE groups[0].counts.count",
    );
    expect(faults({ criteria, groups: [group("g", "100", { rounding: { decimals: 2, rounding: "down" } }), inner] })).toContain(
      "RANGE groups[0].rounding.decimals",
    );
    const leaving = [judged("a", "60", { group: "g1", notApplicable: "exclude" }), judged("b", "60", { group: "g" })];
    expect(faults({ criteria: leaving, groups: [group("g", "100"), inner] })).toEqual(["GROUP_POLICY criteria[0].notApplicable"]);
  });

  it("[SC28] with rules of their own are left to the interpreter", () => {
    expect(makeKernel(checked(nested({}, {}), [])).kind).toBe("interpreter");
    expect(makeKernel(checked(sheetOf({ criteria: [judged("a", "100")] }), [])).kind).not.toBe("interpreter");
  });
});

describe("lines by class of unit", () => {
  const weighted = sheetOf({
    criteria: [
      judged("a", "60", { variants: [{ for: ["island"], maximum: "40", form: { kind: "judged", minimum: "0" } }] }),
      judged("b", "40"),
      judged("sea", "20", { appliesTo: ["island"], elsewhere: "absent" }),
    ],
    classes: [
      { id: "island", title: { vi: "Đảo" }, units: ["a"] },
      { id: "land", title: { vi: "Đất liền" }, units: ["b"] },
    ],
  });

  it("[SC31] have their own maxima, on one scale, for units that the sheet itself puts into a class", () => {
    const judgements = ["a", "b"].flatMap((unit) =>
      Object.entries({ a: "40", b: "40", sea: "20" }).map(([id, points]) => judgementOf(id, points, { unit })),
    );
    const { rows } = score(
      weighted,
      [],
      ["a", "b"],
      judgements.filter(({ unit, criterion }) => unit === "a" || criterion !== "sea"),
    );
    expect(rows.map(({ total, criteria }) => [total, criteria[2]?.state])).toEqual([
      [1000, "Known"],
      [800, "NotApplicable"],
    ]);
    expect(rows[1]?.explanation.children[2]).toMatchObject({
      points: 0,
      possible: 0,
      because: { vi: "Không có trong phiếu của loại đơn vị này." },
    });
  });

  it("[SC10] must add up to the total for each class that has lines of its own", () => {
    const criteria = weighted.criteria.map((item) => (item.id === "sea" ? { ...item, maximum: "25" } : item));
    expect(faults({ ...weighted, criteria })).toEqual(["TOTAL total (island)"]);
    const ward = { ...judged("w", "100"), appliesTo: ["ward"], elsewhere: "absent" as const };
    const other = { ...judged("c", "100"), appliesTo: ["rural-commune"], elsewhere: "absent" as const };
    expect(faults({ criteria: [ward, other] })).toEqual([]);
    expect(faults({ criteria: [ward, { ...other, appliesTo: ["commune"] }] })).toEqual(["TOTAL total (ward)"]);
  });
});

describe("gates", () => {
  const veto = { id: "v", title: { vi: "Kỷ luật", en: "Discipline" }, condition: { kind: "veto" as const } };
  const one = { criteria: [judged("a", "60"), judged("b", "40")] };
  const gradeOf = (change: Partial<Sheet>, points: Readonly<Record<string, string>>) =>
    rowOf(sheetOf({ ...one, ...change }), [], given(points)).grade;

  it("[SC32] lower the grade by bands, after the best grade that others allow", () => {
    const lowers = { ...veto, lowersBy: "1" };
    expect(gradeOf({ gates: [lowers] }, { a: "60", b: "40" })).toBe("excellent");
    expect(gradeOf({ gates: [lowers] }, { a: "60", b: "40", v: "1" })).toBe("good");
    const caps = {
      id: "c",
      title: { vi: "c" },
      condition: { kind: "criterionAtLeast" as const, criterion: "b", points: "40" },
      capsAt: "good",
    };
    expect(gradeOf({ gates: [lowers, caps] }, { a: "60", b: "39", v: "1" })).toBe("completed");
    expect(gradeOf({ gates: [lowers] }, { a: "0", b: "0", v: "1" })).toBe("not-completed");
  });

  it("[SC32] hold with as many exceptions as they allow, and ask the classes that they are for", () => {
    const every = (except?: string) => ({
      id: "e",
      title: { vi: "e" },
      condition: { kind: "everyCriterionAtLeast" as const, percent: "90", ...(except === undefined ? {} : { except }) },
      capsAt: "not-completed",
    });
    expect(gradeOf({ gates: [every()] }, { a: "60", b: "30" })).toBe("not-completed");
    expect(gradeOf({ gates: [every("1")] }, { a: "60", b: "30" })).toBe("excellent");
    const above = (percent: string) => ({ ...every(), condition: { kind: "everyCriterionAbove" as const, percent } });
    expect(gradeOf({ gates: [above("0")] }, { a: "60", b: "0.1" })).toBe("completed");
    expect(gradeOf({ gates: [above("0")] }, { a: "60", b: "0" })).toBe("not-completed");
    expect(gradeOf({ gates: [above("75")] }, { a: "60", b: "30" })).toBe("not-completed");
    // Whoever reads it is told which criteria gave too little.
    const row = rowOf(sheetOf({ ...one, gates: [above("0")] }), [], given({ a: "0", b: "0" }));
    expect(row.explanation.children.at(-1)?.because.vi).toMatch(
      /^Chưa đạt mức trên 0%: Tiêu chí a \(0\/\d+\); Tiêu chí b \(0\/\d+\); không đạt/u,
    );
    expect(faults({ ...one, gates: [above("100")] })).toEqual(["RANGE gates[0].condition.percent"]);
    const least = (appliesTo: string[]) => ({
      id: "t",
      title: { vi: "t" },
      condition: { kind: "totalAtLeast" as const, points: "95" },
      appliesTo,
      capsAt: "not-completed",
    });
    const classes = [{ id: "k", title: { vi: "k" }, units: ["a"] }];
    expect(gradeOf({ classes, gates: [least(["k"])] }, { a: "60", b: "30" })).toBe("not-completed");
    expect(gradeOf({ classes, gates: [least(["other"])] }, { a: "60", b: "30" })).toBe("excellent");
    // Nobody said what the unit is.
    expect(gradeOf({ gates: [least(["k"])] }, { a: "60", b: "30" })).toBeUndefined();
  });

  it("[EX2] say of a veto whether somebody established the case, whatever its title says", () => {
    const told = (points: Readonly<Record<string, string>>) =>
      rowOf(sheetOf({ ...one, gates: [{ ...veto, capsAt: "good" }] }), [], given({ a: "60", b: "40", ...points })).explanation.children.at(
        -1,
      )?.because;
    expect(told({})?.vi).toBe("Không có trường hợp nào được xác định; đạt điều kiện.");
    expect(told({ v: "0" })?.en).toBe("post:head found no such case; the condition holds.");
    expect(told({ v: "1" })?.vi).toBe("post:head xác định có trường hợp này; không đạt: xếp loại cao nhất là Tốt.");
  });

  it("[SC10] are refused with two effects or none", () => {
    expect(faults({ ...one, gates: [veto] })).toEqual(["GATE_EFFECT gates[0]"]);
    expect(faults({ ...one, gates: [{ ...veto, capsAt: "good", lowersBy: "1" }] })).toEqual(["GATE_EFFECT gates[0]"]);
    expect(faults({ ...one, gates: [{ ...veto, lowersBy: "0" }] })).toEqual(["RANGE gates[0].lowersBy"]);
  });
});

describe("quotas", () => {
  it("[SC16] may be a number of units", () => {
    const quota = {
      id: "q",
      title: { vi: "q" },
      band: "excellent",
      base: "graded" as const,
      rounding: "down" as const,
      ties: "lose" as const,
    };
    const rates = metricOf("test.rate", "rate", { a: [100, 100], b: [99, 100], c: [98, 100] });
    const { rows } = score(sheetOf({ quotas: [{ ...quota, count: "2" }] }), [rates], ["a", "b", "c"]);
    expect(rows.map(({ grade }) => grade)).toEqual(["excellent", "excellent", "good"]);
    const result = checkSheet(sheetOf({ quotas: [{ ...quota, count: "2", percent: "20" }] }), { "test.rate": rates });
    expect(result.ok ? [] : result.error.map(({ code }) => code)).toEqual(["PCCC_SHEET_LEVEL"]);
  });
});
