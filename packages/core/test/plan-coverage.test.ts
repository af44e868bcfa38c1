import { type Plan, planCoverage, type PlanCoverage } from "@pccc/core";
import { describe, expect, it } from "vitest";
import { on, perform, planOf, task } from "./plan-fixture.ts";
import { body, registryOf, sits } from "./unit-records.ts";

const registry = registryOf({
  units: [body("top", { level: "province" }), body("a"), body("b"), body("c"), body("a1", { level: "residential" })],
  memberships: [
    sits("top", undefined, "2020-01-01"),
    ...["a", "b", "c"].map((unit) => sits(unit, "top", "2020-01-01")),
    sits("a1", "a", "2020-01-01"),
  ],
});
const communes = { take: "descendants", hierarchy: "front", under: "top", level: "commune" } as const;
const areas = { take: "descendants", hierarchy: "front", under: "top", level: "residential" } as const;
const drill = "Tổ chức diễn tập chữa cháy và cứu nạn ở khu dân cư mỗi quý một lần";
const watch = "Lập tổ liên gia an toàn phòng cháy ở từng khu dân cư";
const above = planOf(
  [
    task("t01", "Ban hành kế hoạch của đơn vị trước ngày 15/3"),
    task("t02", drill),
    task("t03", watch),
    task("t04", "Tổng hợp kết quả của toàn tỉnh", { ledBy: [{ take: "self", hierarchy: "front", under: "top" }] }),
  ],
  {
    document: { id: "p", type: "KẾ HOẠCH", number: "12/KH-MTTQ-BTT", title: "Kế hoạch thử", line: "front", relations: [] },
    duties: [
      perform("adopt-plan", "t01", {
        kind: "adoptPlan",
        owedBy: communes,
        timing: { kind: "dated", on: on("2026-03-15"), bound: "before" },
      }),
      perform("perform-t02", "t02", { owedBy: communes }),
      perform("perform-t03", "t03", { owedBy: areas }),
      perform("report-own", "t04", { kind: "report", owedBy: communes }),
    ],
  },
);
const below = (unit: string, tasks: Plan["tasks"], over: Partial<Plan> = {}): { plan: Plan; adoptedOn: ReturnType<typeof on> } => ({
  plan: { ...planOf(tasks), id: `plan.${unit}`, unit, duties: [], ...over },
  adoptedOn: on("2026-03-01"),
});
const cover = (...plans: ReturnType<typeof below>[]): PlanCoverage => planCoverage({ above, below: plans, registry, on: on("2026-04-01") });
const statesOf = (coverage: PlanCoverage): Readonly<Record<string, string>> =>
  Object.fromEntries(coverage.units.map(({ unit, states }) => [unit, states.join(" ")]));

describe("planCoverage", () => {
  it("[PN10] tells for each unit which tasks are in its plan, and asks nobody for what is not for him", () => {
    const coverage = cover(below("a", [task("t01", "Diễn tập", { restsOn: ["p/t02"] })], { carriesOut: ["p"] }));
    expect(statesOf(coverage)).toEqual({
      // The drill is in it, the teams of the residential area below are not; issuing a plan and reporting are no tasks to hand on.
      a: "notAddressed covered missing notAddressed",
      b: "notAddressed noPlan notAddressed notAddressed",
      c: "notAddressed noPlan notAddressed notAddressed",
    });
    expect(coverage.units[0]).toMatchObject({
      unit: "a",
      superior: "top",
      plans: ["plan.a"],
      adoptedOn: "2026-03-01",
      adoptBy: "2026-03-14",
    });
    expect(coverage.unsupported).toEqual([]);
  });

  it("[PN9] takes the same words for likeness only, and a link for what it says", () => {
    const alike = below("a", [task("t01", drill.replace("mỗi quý một lần", "sáu tháng một lần")), task("t02", "Mua xe")], {
      carriesOut: ["p"],
    });
    const coverage = cover(alike);
    expect(statesOf(coverage)["a"]).toBe("notAddressed alike missing notAddressed");
    expect(coverage.unsupported).toEqual([{ unit: "a", plan: "plan.a", task: "p/t02", text: "Mua xe", why: "none" }]);
    const linked = below("a", [task("t01", "Diễn tập", { restsOn: ["p/t02"] }), task("t02", drill, { restsOn: ["q/t01"] })]);
    expect(cover(linked).unsupported).toEqual([]);
  });

  it("[PN9] finds a plan that cites the number, and leaves aside what carries out something else", () => {
    const cites = (number: string, relation: "implements" | "pursuantTo" | "cites") =>
      cover(below("b", [], { document: { ...above.document, id: "x", relations: [{ relation, number }] } })).units.find(
        ({ unit }) => unit === "b",
      )?.plans;
    expect(cites("12/KH-MTTQ-BTT", "implements")).toEqual(["plan.b"]);
    expect(cites("12/KH-MTTQ-BTT", "pursuantTo")).toEqual(["plan.b"]);
    expect(cites("12/KH-MTTQ-BTT", "cites")).toEqual([]);
    expect(cites("13/KH-MTTQ-BTT", "implements")).toEqual([]);
  });

  it("[PN10] names a task that rests on one that the plan above no longer has", () => {
    const coverage = cover(below("c", [task("t01", "Việc cũ", { restsOn: ["p/t09"] })], { carriesOut: ["p"] }));
    expect(coverage.unsupported.map(({ unit, why }) => [unit, why])).toEqual([["c", "removed"]]);
  });

  it("[PN10] says when nobody is to adopt a plan", () => {
    const nobody = planCoverage({ above: { ...above, unit: "gone", duties: [] }, below: [], registry, on: on("2026-04-01") });
    expect([nobody.units, nobody.findings.map(({ code }) => code)]).toEqual([[], ["PCCC_PLAN_NOBODY_ADOPTS"]]);
  });
});
