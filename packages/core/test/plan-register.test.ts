import {
  checkFrozenTargets,
  checkPlan,
  type Indicator,
  indicatorTargetsFor,
  makePlanRegister,
  type PlanAct,
  plansInForceOn,
  planTextOn,
} from "@pccc/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { on, planOf, task } from "./plan-fixture.ts";
import { body, registryOf, sits } from "./unit-records.ts";

const first = planOf([task("t01", "một")]);
const second = planOf([task("t01", "hai")]);
const other = planOf([], { id: "q" });

describe("makePlanRegister", () => {
  it("[PN1] answers each day with the text in force on it", () => {
    const register = makePlanRegister([
      { act: "adopt", on: on("2026-01-10"), plan: first },
      { act: "amend", on: on("2026-03-01"), plan: second },
      { act: "end", on: on("2026-09-01"), id: "p", replacedBy: "q" },
      { act: "adopt", on: on("2026-09-01"), plan: other },
    ]);
    expect(register.findings).toEqual([]);
    const textOn = (day: string): string | undefined => planTextOn(register, "p", on(day))?.plan.tasks[0]?.text;
    expect(["2026-01-09", "2026-01-10", "2026-02-28", "2026-03-01", "2026-08-31", "2026-09-01"].map(textOn)).toEqual([
      undefined,
      "một",
      "một",
      "hai",
      "hai",
      undefined,
    ]);
    expect(plansInForceOn(register, on("2026-08-31")).map(({ plan }) => plan.id)).toEqual(["p"]);
    expect(plansInForceOn(register, on("2026-09-01")).map(({ plan }) => plan.id)).toEqual(["q"]);
    expect(register.histories.get("p")?.end?.replacedBy).toBe("q");
  });

  it("[PN2] leaves out what does not fit and says why, plan by plan", () => {
    const register = makePlanRegister([
      { act: "adopt", on: on("2026-01-10"), plan: first },
      { act: "adopt", on: on("2026-02-10"), plan: second },
      { act: "amend", on: on("2026-01-01"), plan: second },
      { act: "amend", on: on("2026-04-01"), plan: { ...second, unit: "elsewhere" } },
      { act: "end", on: on("2026-05-01"), id: "p" },
      { act: "amend", on: on("2026-06-01"), plan: second },
      { act: "end", on: on("2026-05-01"), id: "nothing" },
      { act: "adopt", on: on("2026-01-10"), plan: other },
    ]);
    expect(register.findings.map(({ code, params }) => [code, params["on"]])).toEqual([
      ["PCCC_PLAN_NOT_ADOPTED", "2026-01-01"],
      ["PCCC_PLAN_ALREADY_ADOPTED", "2026-02-10"],
      ["PCCC_PLAN_OTHER_UNIT", "2026-04-01"],
      ["PCCC_PLAN_NOT_ADOPTED", "2026-05-01"],
      ["PCCC_PLAN_ENDED", "2026-06-01"],
    ]);
    expect(planTextOn(register, "q", on("2026-12-31"))?.plan.id).toBe("q");
  });

  it("[PN2] does not depend on the order of recording, and the future leaves the past alone", () => {
    const days = fc.integer({ min: 1, max: 28 }).map((day) => on(`2026-02-${String(day).padStart(2, "0")}`));
    fc.assert(
      fc.property(fc.uniqueArray(days, { minLength: 2, maxLength: 8 }), fc.nat(), fc.boolean(), (given, seed, ends) => {
        const sorted = [...given].sort();
        const acts = sorted.map((day, index): PlanAct => {
          if (index === 0) return { act: "adopt", on: day, plan: planOf([task("t01", "0")]) };
          if (ends && index === sorted.length - 1) return { act: "end", on: day, id: "p" };
          return { act: "amend", on: day, plan: planOf([task("t01", String(index))]) };
        });
        const shuffled = acts.map((act, index) => ({ act, rank: (index * 7919 + seed) % 13 })).sort((a, b) => a.rank - b.rank);
        const register = makePlanRegister(shuffled.map(({ act }) => act));
        expect(register).toEqual(makePlanRegister(acts));
        const cut = seed % acts.length;
        const sooner = makePlanRegister(acts.slice(0, cut + 1));
        const last = sorted[cut] ?? sorted[0];
        for (let day = 1; day <= 28; day += 1) {
          const date = on(`2026-02-${String(day).padStart(2, "0")}`);
          // The naive answer: the last act on or before the day.
          const act = acts.findLast((candidate) => candidate.on <= date);
          const naive = act === undefined || act.act === "end" ? undefined : act.plan.tasks[0]?.text;
          expect(planTextOn(register, "p", date)?.plan.tasks[0]?.text).toBe(naive);
          if (last !== undefined && date <= last)
            expect(planTextOn(sooner, "p", date)?.plan).toEqual(planTextOn(register, "p", date)?.plan);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("checkPlan", () => {
  const codesOf = (...args: Parameters<typeof planOf>): readonly (readonly [string, unknown])[] =>
    checkPlan(planOf(...args)).map(({ code, params }) => [code, params["cycle"] ?? params["task"] ?? params["id"]]);

  it("[PN6] names the circle, the unknown task and the id used twice", () => {
    const a = task("t01", "a", { dependsOn: ["p/t03"] });
    const b = task("t02", "b", { dependsOn: ["p/t01"] });
    const c = task("t03", "c", { dependsOn: ["p/t02"] });
    expect(codesOf([a, b, c])).toEqual([["PCCC_PLAN_TASK_CYCLE", "p/t01 → p/t03 → p/t02 → p/t01"]]);
    expect(codesOf([task("t01", "a", { dependsOn: ["p/t01"] })])).toEqual([["PCCC_PLAN_TASK_CYCLE", "p/t01 → p/t01"]]);
    expect(codesOf([task("t01", "a", { dependsOn: ["p/t09"] })])).toEqual([["PCCC_PLAN_UNKNOWN_TASK", "p/t09"]]);
    expect(codesOf([task("t01", "a"), task("t01", "b")], { duties: [] })).toEqual([["PCCC_PLAN_DUPLICATE_ID", "p/t01"]]);
    expect(codesOf([b, { ...a, dependsOn: [] }])).toEqual([]);
  });

  it("[PN6] warns of a task that is due before one that it waits for", () => {
    const due = (day: string) => ({ timing: { kind: "dated", on: on(day), bound: "by" } as const });
    const early = task("t01", "a", { ...due("2026-03-01"), dependsOn: ["p/t02"] });
    expect(codesOf([early, task("t02", "b", due("2026-04-01"))])).toEqual([["PCCC_PLAN_DEPENDENCY_LATER", "p/t01"]]);
    expect(codesOf([early, task("t02", "b", due("2026-03-01"))])).toEqual([]);
  });
});

describe("targets", () => {
  const year = (n: number) => ({ period: `year:${n}`, fromInclusive: on(`${n}-01-01`), toInclusive: on(`${n}-12-31`) });
  const all = { take: "children", hierarchy: "front", under: "top" } as const;
  const indicator = (...targets: Indicator["targets"]): Indicator => ({
    id: "p/i1",
    title: { vi: "Tỷ lệ khu dân cư" },
    measure: { vi: "%" },
    decimals: 0,
    targets,
  });
  const withTargets = (...targets: Indicator["targets"]) => planOf([], { indicators: [indicator(...targets)] });

  it("[PN7] are frozen once their period begins, however the amendment is dated", () => {
    const before = withTargets({ for: all, ...year(2026), value: 80 }, { for: all, ...year(2027), value: 90 });
    const lowered = withTargets({ for: all, ...year(2026), value: 70 }, { for: all, ...year(2027), value: 85 });
    const frozen = (after: typeof before, effect: string, recorded: string): readonly unknown[] =>
      checkFrozenTargets(before, after, on(effect), on(recorded)).map(({ params }) => params["period"]);
    expect(frozen(lowered, "2025-12-01", "2025-12-01")).toEqual([]);
    expect(frozen(lowered, "2025-12-01", "2026-06-01")).toEqual(["year:2026"]);
    expect(frozen(lowered, "2026-01-01", "2025-12-01")).toEqual(["year:2026"]);
    expect(frozen(lowered, "2027-01-01", "2026-12-01")).toEqual(["year:2026", "year:2027"]);
    expect(frozen(withTargets({ for: all, ...year(2027), value: 90 }), "2026-02-01", "2026-02-01")).toEqual(["year:2026"]);
    const added = withTargets(...(before.indicators?.[0]?.targets ?? []), { for: { ...all, take: "self" }, ...year(2026), value: 1 });
    expect(frozen(added, "2026-02-01", "2026-02-01")).toEqual(["year:2026"]);
    expect(frozen(before, "2030-01-01", "2030-01-01")).toEqual([]);
  });

  it("[PN7] of a period that runs are restated by the plan that takes the place", () => {
    const before = withTargets({ for: all, ...year(2025), value: 70 }, { for: all, ...year(2026), value: 80 });
    const replacing = (fields: Partial<Indicator>, ...targets: Indicator["targets"]) =>
      planOf([], { id: "q", indicators: [{ ...indicator(...targets), id: "q/i7", ...fields }] });
    const frozen = (after: typeof before, effect = "2026-03-01", recorded = effect): readonly unknown[] =>
      checkFrozenTargets(before, after, on(effect), on(recorded)).map(({ params }) => [params["indicator"], params["period"]]);
    const restated = { for: all, ...year(2026), value: 80 };
    expect(frozen(replacing({}, restated))).toEqual([]);
    expect(frozen(replacing({}, restated, { for: all, ...year(2027), value: 95 }))).toEqual([]);
    expect(frozen(replacing({}, { ...restated, value: 60 }))).toEqual([["p/i1", "year:2026"]]);
    expect(frozen(replacing({ decimals: 1 }, restated))).toEqual([["p/i1", "year:2026"]]);
    expect(frozen(replacing({}, restated, { ...restated, for: { ...all, take: "self" }, value: 1 }))).toEqual([["p/i1", "year:2026"]]);
    // A target that is not restated is withdrawn, and another name is no way round.
    expect(frozen(planOf([], { id: "q" }))).toEqual([["p/i1", "year:2026"]]);
    expect(frozen(replacing({ title: { vi: "Tỷ lệ khác" } }, { ...restated, value: 60 }))).toEqual([["p/i1", "year:2026"]]);
    // Before the year begins it may promise otherwise, unless that is dated back; what the plan before did not promise is free.
    expect(frozen(replacing({}, { ...restated, value: 60 }), "2025-12-01")).toEqual([["p/i1", "year:2025"]]);
    expect(frozen(replacing({}, { for: all, ...year(2025), value: 70 }, { ...restated, value: 60 }), "2025-12-01")).toEqual([]);
    expect(frozen(replacing({}, { for: all, ...year(2025), value: 70 }, { ...restated, value: 60 }), "2025-12-01", "2026-02-01")).toEqual([
      ["p/i1", "year:2026"],
    ]);
    expect(frozen(replacing({ title: { vi: "Số tổ" } }, { for: all, ...year(2027), value: 5 }), "2027-02-01")).toEqual([]);
    // A year that is over is not told otherwise either.
    expect(frozen(replacing({}, { for: all, ...year(2025), value: 60 }), "2027-01-01")).toEqual([["p/i1", "year:2025"]]);
  });

  it("[PN8] go to the narrowest class, and to nobody where two of a size differ", () => {
    const registry = registryOf({
      units: [body("top", { level: "province" }), body("a"), body("b"), body("c"), body("d", { level: "residential" })],
      memberships: [sits("top", undefined, "2020-01-01"), ...["a", "b", "c", "d"].map((unit) => sits(unit, "top", "2020-01-01"))],
    });
    const target = (selector: Indicator["targets"][number]["for"], value: number) => ({ for: selector, ...year(2026), value });
    const read = (...targets: Indicator["targets"]) => indicatorTargetsFor(indicator(...targets), "year:2026", registry, on("2026-06-01"));
    const narrowed = read(
      target(all, 80),
      target({ ...all, level: "commune" }, 85),
      target({ take: "self", hierarchy: "front", under: "a" }, 95),
    );
    expect([...narrowed.targets].map(([unit, { value }]) => [unit, value])).toEqual([
      ["a", 95],
      ["b", 85],
      ["c", 85],
      ["d", 80],
    ]);
    const unclear = read(target(all, 80), target({ ...all, take: "descendants" }, 70));
    expect([unclear.targets.size, unclear.findings.map(({ code }) => code)]).toEqual([
      0,
      Array.from({ length: 4 }, () => "PCCC_PLAN_TARGETS_DIFFER"),
    ]);
  });
});
