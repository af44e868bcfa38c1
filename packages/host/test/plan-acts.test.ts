import { createHash, randomBytes } from "node:crypto";
import { amendPlan, civilDayOf, makeJournal, type Plan, plainDate, planTextOn } from "@pccc/core";
import { memoryDriver } from "@pccc/core/memory";
import { describe, expect, it } from "vitest";
import { createPccc, type HostError, type Pccc, scopedTo, unrestricted } from "../src/index.ts";
import { actor, assumption, land, plan, query, units } from "./fixture.ts";

const adoptedOn = plainDate("2024-01-01");
const tasks: Plan["tasks"] = ["Đào giếng ở từng thôn trước mùa khô", "Kiểm tra bơm nước của các xã"].map((text, index) => ({
  id: `plan/t0${index + 1}`,
  text,
  section: "",
  leads: [],
  coordinates: [],
  timing: { kind: "unspecified" },
}));

async function open(driver = memoryDriver(), access = unrestricted()): Promise<Pccc> {
  const app = await createPccc({ plugins: [land], journal: { open: async () => driver }, access });
  if ((await app.head()).seq === 0) await app.loadUnits(units, { id: "x", onBehalfOf: "top" });
  return app;
}

const refusal = async (attempt: Promise<unknown>): Promise<readonly string[]> => {
  const problem = (await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  )) as HostError | undefined;
  return problem === undefined ? [] : [problem.code, ...problem.findings.map(({ code }) => code)];
};

describe("plans on record", () => {
  it("[HP1] answers which text was in force on a day, as known then and as known now", async () => {
    const app = await open();
    await app.adoptPlan({ plan: { ...plan, tasks }, adoptedOn }, actor);
    const before = await app.head();
    const history = (await app.state()).planRegister.histories.get("plan");
    if (history === undefined) throw new Error("the plan is not on record");
    const amended = amendPlan(history, { ...plan, tasks: [...tasks].reverse() });
    await app.amendPlan({ plan: amended.plan, on: plainDate("2024-03-01") }, actor);
    await app.endPlan({ plan: "plan", on: plainDate("2024-09-01"), reason: { vi: "Hết thời gian thực hiện" } }, actor);
    const { planRegister } = await app.state();
    const firstTaskOn = (day: string, register = planRegister): string | undefined =>
      planTextOn(register, "plan", plainDate(day))?.plan.tasks[0]?.id;
    expect(["2023-12-31", "2024-01-01", "2024-03-01", "2024-09-01"].map((day) => firstTaskOn(day))).toEqual([
      undefined,
      "plan/t01",
      "plan/t02",
      undefined,
    ]);
    const known = await app.state(before);
    expect(firstTaskOn("2024-09-01", known.planRegister)).toBe("plan/t01");
    await app.close();
  });

  it("[HP2] refuses with every reason, and writes nothing", async () => {
    const app = await open();
    const circle: Plan = { ...plan, tasks: [{ ...(tasks[0] as Plan["tasks"][number]), dependsOn: ["plan/t01", "plan/t07"] }] };
    expect(await refusal(app.adoptPlan({ plan: circle, adoptedOn }, actor))).toEqual([
      "PCCC_HOST_PLAN_REFUSED",
      "PCCC_PLAN_UNKNOWN_TASK",
      "PCCC_PLAN_TASK_CYCLE",
    ]);
    expect(await refusal(app.endPlan({ plan: "plan", on: adoptedOn }, actor))).toEqual(["PCCC_HOST_PLAN_REFUSED", "PCCC_PLAN_NOT_ADOPTED"]);
    const { seq } = await app.head();
    await app.adoptPlan({ plan, adoptedOn }, actor);
    expect(await refusal(app.adoptPlan({ plan, adoptedOn }, actor))).toEqual(["PCCC_HOST_PLAN_REFUSED", "PCCC_PLAN_ALREADY_ADOPTED"]);
    expect((await app.head()).seq).toBe(seq + 1);
    await app.close();
  });

  it("[HP2] refuses to move a target whose period has begun by the clock, whatever day the amendment names", async () => {
    const today = civilDayOf(Date.now());
    const target = { for: { take: "self", hierarchy: "state", under: "a" } as const, period: "p", toInclusive: plainDate("2999-12-31") };
    const promising = (value: number): Plan => ({
      ...plan,
      indicators: [
        {
          id: "plan/i1",
          title: { vi: "Giếng" },
          measure: { vi: "giếng" },
          decimals: 0,
          targets: [{ ...target, fromInclusive: today, value }],
        },
      ],
    });
    const app = await open();
    await app.adoptPlan({ plan: promising(10), adoptedOn }, actor);
    expect(await refusal(app.amendPlan({ plan: promising(5), on: plainDate("2024-02-01") }, actor))).toEqual([
      "PCCC_HOST_PLAN_REFUSED",
      "PCCC_PLAN_TARGET_FROZEN",
    ]);
    const replacing = async (value: number) =>
      app.adoptPlan(
        { plan: { ...promising(value), id: "next", duties: [] }, adoptedOn: plainDate("2024-02-01"), replaces: ["plan"] },
        actor,
      );
    expect(await refusal(replacing(5))).toEqual(["PCCC_HOST_PLAN_REFUSED", "PCCC_PLAN_TARGET_FROZEN"]);
    expect((await app.state()).planRegister.histories.get("plan")?.end).toBeUndefined();
    await replacing(10);
    expect((await app.state()).planRegister.histories.get("plan")?.end).toMatchObject({ replacedBy: "next" });
    await app.close();
  });

  it("[HP3] replaces a plan in one append: the old ends on the day on which the new begins, or nothing is written", async () => {
    const app = await open();
    await app.adoptPlan({ plan, adoptedOn }, actor);
    const next: Plan = { ...plan, id: "next", duties: [] };
    const { entries } = await app.adoptPlan({ plan: next, adoptedOn: plainDate("2024-06-01"), replaces: ["plan"] }, actor);
    expect(entries.map(({ kind, key }) => [kind, key])).toEqual([
      ["plan", "plan"],
      ["plan", "next"],
    ]);
    const { planRegister } = await app.state();
    expect(planRegister.histories.get("plan")?.end).toMatchObject({ on: "2024-06-01", replacedBy: "next" });
    const again = app.adoptPlan({ plan: { ...next, id: "third" }, adoptedOn: plainDate("2024-07-01"), replaces: ["plan"] }, actor);
    expect(await refusal(again)).toEqual(["PCCC_HOST_PLAN_REFUSED", "PCCC_PLAN_ENDED"]);
    expect((await app.state()).planRegister.histories.has("third")).toBe(false);
    await app.close();
  });

  it("[HP3] lets nobody end the plan of a unit outside his own scope", async () => {
    const driver = memoryDriver();
    await (await open(driver)).adoptPlan({ plan, adoptedOn }, actor);
    const app = await open(driver, scopedTo("state", ["a"]));
    const clerkOfA = { id: "post:2", onBehalfOf: "a" };
    const own: Plan = { ...plan, id: "own", unit: "a", duties: [] };
    expect(await refusal(app.adoptPlan({ plan: own, adoptedOn, replaces: ["plan"] }, clerkOfA))).toEqual(["PCCC_HOST_DENIED"]);
    await expect(app.adoptPlan({ plan: own, adoptedOn }, clerkOfA)).resolves.toMatchObject({ entries: [{ key: "own" }] });
  });

  it("[HP5] expands each window by the text of its last day, and drops what nobody orders any more", async () => {
    const app = await open();
    const once = {
      kind: "perform",
      onSuccession: "moves",
      plan: "plan",
      owedBy: { take: "children", hierarchy: "state", under: "top" },
    } as const;
    const dig: Plan["duties"][number] = { ...once, id: "plan.dig", title: { vi: "Đào giếng" }, timing: { kind: "unspecified" } };
    const check: Plan["duties"][number] = {
      ...once,
      id: "plan.check",
      title: { vi: "Kiểm tra" },
      timing: { kind: "dated", on: plainDate("2024-02-15"), bound: "by" },
    };
    await app.adoptPlan({ plan: { ...plan, duties: [...plan.duties, dig, check] }, adoptedOn }, actor);
    await app.declareAssumptions([assumption], actor);
    const plant: Plan["duties"][number] = { ...dig, id: "plan.plant", title: { vi: "Trồng cây" } };
    await app.amendPlan({ plan: { ...plan, duties: [plant] }, on: plainDate("2024-07-15") }, actor);
    const owedBy = async (asOf: string): Promise<readonly string[]> => {
      const { answered } = await app.obligations({ ...query, toInclusive: plainDate("2024-12-31"), asOf: plainDate(asOf) });
      return answered.map(({ obligation }) => obligation.id).filter((id) => id.includes("@a/"));
    };
    const [reports, ofFirst] = [
      ["q:2024-Q1", "q:2024-Q2"],
      ["plan.dig@a/once", "plan.check@a/once"],
    ];
    expect(await owedBy("2024-12-31")).toEqual([
      ...reports.map((period) => `plan.report@a/${period}`),
      "plan.check@a/once",
      "plan.plant@a/once",
    ]);
    // Before the amendment begins nobody knows of it.
    expect(await owedBy("2024-07-14")).toEqual([
      ...[...reports, "q:2024-Q3", "q:2024-Q4"].map((period) => `plan.report@a/${period}`),
      ...ofFirst,
    ]);
    await app.submit([{ obligation: "plan.dig@a/once", edition: 1, sentAt: 0, registeredAt: 0, figures: {}, evidence: [] }], actor);
    expect(await owedBy("2024-12-31")).toContain("plan.dig@a/once");
    await app.endPlan({ plan: "plan", on: plainDate("2024-09-01") }, actor);
    expect(await owedBy("2024-12-31")).not.toContain("plan.plant@a/once");
    await app.close();
  });

  it("[HP6] keeps every extension, and refuses one too many, one without a decider and one that goes back", async () => {
    const app = await open();
    const [report] = plan.duties;
    if (report === undefined) throw new Error("no duty");
    await app.adoptPlan({ plan: { ...plan, duties: [{ ...report, maxExtensions: 2 }] }, adoptedOn }, actor);
    const extension = (dueOn: string, decidedAt: number) => ({
      obligation: "plan.report@a/q:2024-Q1",
      dueOn: plainDate(dueOn),
      reason: "mưa lũ",
      decidedBy: "post:top",
      decidedAt,
    });
    await app.extend([extension("2024-04-10", 1)], actor);
    const { seq } = await app.head();
    const { decidedBy: _, ...unsigned } = extension("2024-04-20", 2);
    expect(await refusal(app.extend([unsigned], actor))).toEqual(["PCCC_HOST_EXTENSION_REFUSED", "PCCC_EXTENSION_UNSIGNED"]);
    expect(await refusal(app.extend([extension("2024-04-10", 2)], actor))).toEqual([
      "PCCC_HOST_EXTENSION_REFUSED",
      "PCCC_EXTENSION_BACKWARDS",
    ]);
    expect(await refusal(app.extend([extension("2024-04-20", 2), extension("2024-04-30", 3)], actor))).toEqual([
      "PCCC_HOST_EXTENSION_REFUSED",
      "PCCC_EXTENSION_TOO_MANY",
    ]);
    expect((await app.head()).seq).toBe(seq);
    await app.extend([extension("2024-04-20", 2)], actor);
    expect((await app.state()).extensions.map(({ dueOn }) => dueOn)).toEqual(["2024-04-10", "2024-04-20"]);
    expect(await refusal(app.extend([extension("2024-04-30", 3)], actor))).toEqual([
      "PCCC_HOST_EXTENSION_REFUSED",
      "PCCC_EXTENSION_TOO_MANY",
    ]);
    await app.close();
  });

  it("[HP4] reads adoptions that an earlier release wrote", async () => {
    const driver = memoryDriver();
    const app = await open(driver);
    await app.adoptPlan({ plan, adoptedOn }, actor);
    const old = memoryDriver();
    const journal = makeJournal(old, {
      now: () => 1,
      randomBytes: (length) => randomBytes(length),
      sha256: (bytes) => createHash("sha256").update(bytes).digest(),
      kinds: [{ kind: "plan", shape: 1, upcasters: [] }],
    });
    await journal.append([{ kind: "plan", key: "plan", shape: 1, body: { plan, adoptedOn }, expected: 0, unit: "top" }], { actor: "x" });
    const reader = await createPccc({ plugins: [land], journal: { open: async () => old }, access: unrestricted() });
    expect((await reader.state()).planRegister).toEqual((await app.state()).planRegister);
    await app.close();
  });
});
