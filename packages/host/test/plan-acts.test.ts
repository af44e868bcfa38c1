import { createHash, randomBytes } from "node:crypto";
import { amendPlan, civilDayOf, makeJournal, type Plan, plainDate, planTextOn } from "@pccc/core";
import { memoryDriver } from "@pccc/core/memory";
import { describe, expect, it } from "vitest";
import { createPccc, type HostError, type Pccc, scopedTo, unrestricted } from "../src/index.ts";
import { actor, land, plan, units } from "./fixture.ts";

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
