import { plainDate } from "@pccc/core";
import plugin, { fourOnTheSpot, reportFigures } from "@pccc/plugin-pccc";
import {
  type AnsweredObligation,
  type BoardRow,
  type CheckedSheet,
  checkSheet,
  type Judgement,
  metricInputFor,
  type Period,
  scoreUnits,
} from "@pccc/rules";
import { describe, expect, it } from "vitest";
import { adoption, autumn, edition, fireDay, report, spring } from "./owed-fixture.ts";

const { metrics, sheets } = plugin.provides;
const sheet = sheets["pccc.sample-sheet"];

function checkedSample(): CheckedSheet {
  const result = checkSheet(sheet, metrics);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function rowFor(answered: readonly AnsweredObligation[], period: Period = autumn, judgements: readonly Judgement[] = []): BoardRow {
  const input = metricInputFor({ units: ["a"], period, answered, asOf: plainDate("2022-07-15") });
  return scoreUnits({ sheet: checkedSample(), metrics, input, judgements, labels: {} }).rows[0] as BoardRow;
}

const figures = {
  areasReached: 11,
  areasTotal: 12,
  modelsActive: 3,
  modelsPlanned: 4,
  drillsHeld: 2,
  drillsPlanned: 3,
  supervisionsDone: 1,
  supervisionsPlanned: 1,
  deadlyFires: 0,
};
const full = { ...figures, areasReached: 12, modelsActive: 4, drillsHeld: 3 };
const bonus: Judgement = {
  unit: "a",
  period: autumn.id,
  criterion: "bonus",
  points: "1.5",
  decidedBy: "post:x",
  reason: "mô hình mới",
  decidedAt: 1,
};
const pointsOf = (row: BoardRow): Record<string, number | undefined> =>
  Object.fromEntries(row.criteria.map(({ criterion, points }) => [criterion, points]));

describe("the sample sheet", () => {
  it("[PS1] is valid, without a warning", () => {
    expect(checkedSample().findings).toEqual([]);
    expect(checkedSample().total).toBe(100_00);
  });

  it("[PS1] says in both languages that it is no official document", () => {
    expect(sheet.official).toBe(false);
    expect(sheet.title.vi).toMatch(/mẫu.*không phải văn bản chính thức/u);
    expect(sheet.title.en).toMatch(/sample.*not an official/iu);
  });

  it("[PS2] a late report with most of the plan done: 10 + 13.75 + 18.75 + 10 + 15 + 15 − 1 + 5, and a bonus of 1.5", () => {
    const row = rowFor([adoption("2021-10-20"), fireDay("doneInTime"), report("doneLate", [edition(1, "2021-12-20", figures)])], autumn, [
      bonus,
    ]);
    expect(pointsOf(row)).toEqual({
      plan: 10_00,
      dissemination: 13_75,
      models: 18_75,
      drills: 10_00,
      supervision: 15_00,
      reports: 15_00,
      "late-reports": -1_00,
      "national-day": 5_00,
      bonus: 1_50,
    });
    expect(row).toMatchObject({ state: "Known", total: 88_00, grade: "good", cappedBy: [] });
  });

  it("[PS2] a report that never came: the plan's 10 alone, although nothing is known of fires", () => {
    const row = rowFor([adoption("2021-10-20"), fireDay("openOverdue"), report("openOverdue")]);
    expect(row).toMatchObject({ state: "Known", total: 10_00, grade: "not-completed" });
    expect(row.explanation.children.find(({ id }) => id === "gate:no-deadly-fire")?.because.vi).toContain("Chưa biết");
  });

  it("[PS2] a quarter without 4 October gives its 5 points in full", () => {
    const row = rowFor([adoption("2021-10-20"), report("doneInTime", [edition(1, "2022-06-15", full)], { in: spring })], spring);
    expect(row).toMatchObject({ total: 100_00, grade: "excellent" });
    expect(row.criteria.find(({ criterion }) => criterion === "national-day")).toMatchObject({ state: "NotApplicable", points: 5_00 });
  });

  it("[PS2] a ward that owes no plan: 77.5 of 90 raised to 86.11, less 1 for the late report", () => {
    const row = rowFor([fireDay("doneInTime"), report("doneLate", [edition(1, "2021-12-20", figures)])]);
    expect(row).toMatchObject({ total: 85_11, grade: "good" });
  });

  it("[PS2] a deadly fire caps 100 points at Hoàn thành", () => {
    const row = rowFor([
      adoption("2021-10-20"),
      fireDay("doneInTime"),
      report("doneInTime", [edition(1, "2021-12-15", { ...full, deadlyFires: 1 })]),
    ]);
    expect(row).toMatchObject({ total: 100_00, grade: "completed", cappedBy: ["no-deadly-fire"] });
  });

  it("[PS2] a good report that is silent on deadly fires leaves the grade open", () => {
    const { deadlyFires: _, ...silent } = full;
    const row = rowFor([adoption("2021-10-20"), fireDay("doneInTime"), report("doneInTime", [edition(1, "2021-12-15", silent)])]);
    expect(row.state).toBe("Unknown");
    expect(row.explanation.because.vi).toContain("Chưa xếp loại được");
  });

  it("[PS2] seven late reports take 5 points and no more", () => {
    const late = Array.from({ length: 7 }, (_, index) => report("doneLate", [edition(1, "2021-12-20", full)], { duty: `r${index}` }));
    expect(rowFor([adoption("2021-10-20"), fireDay("doneInTime"), ...late])).toMatchObject({ total: 95_00, grade: "excellent" });
  });
});

describe("the plugin", () => {
  it("names each metric by its own id", () => {
    expect(Object.entries(metrics).map(([id, metric]) => [id, metric.id])).toEqual(Object.keys(metrics).map((id) => [id, id]));
  });

  it("holds the four of `4 tại chỗ`, each with its source", () => {
    expect(fourOnTheSpot.map(({ id }) => id)).toEqual(["command", "force", "equipment", "logistics"]);
    expect(fourOnTheSpot.every(({ basis }) => basis.document === "1492/QĐ-TTg")).toBe(true);
  });

  it("describes every figure that the sample report states", () => {
    expect(Object.keys(reportFigures).sort()).toEqual(Object.keys(figures).sort());
  });
});
