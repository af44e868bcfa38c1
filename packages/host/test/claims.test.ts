import { plainDate } from "@pccc/core";
import { memoryDriver } from "@pccc/core/memory";
import type { SelfScore } from "@pccc/rules";
import { describe, expect, it } from "vitest";
import { createPccc, type Pccc, unrestricted } from "../src/index.ts";
import { assumption, land, plan, query, report, units } from "./fixture.ts";

const period = "q:2024-Q1";
const clerk = { id: "clerk", onBehalfOf: "top" };
const at = Date.parse("2024-04-05T03:00:00Z");
const claim: SelfScore = {
  plan: "plan",
  unit: "a",
  period,
  sheet: "land.sheet",
  points: [{ criterion: "wells", points: "9" }],
  scoredBy: "post:ward-a",
  scoredAt: at,
  evidence: [],
};

async function established(): Promise<Pccc> {
  const journal = memoryDriver();
  const app = await createPccc({ plugins: [land], journal: { open: async () => journal }, access: unrestricted() });
  await app.loadUnits(units, clerk);
  await app.adoptPlan({ plan, adoptedOn: plainDate("2024-01-02") }, clerk);
  await app.declareAssumptions([assumption], clerk);
  await app.submit([report("a", 8), report("b", 3)], clerk);
  return app;
}

describe("what is claimed of a score", () => {
  it.each([
    [{ points: [{ criterion: "wels", points: "9" }] }, "points.0.criterion", "wels"],
    [{ points: [{ criterion: "wells", points: "900" }] }, "points.0.points (wells)", "900"],
    [{ points: [{ criterion: "wells", points: "-1" }] }, "points.0.points (wells)", "-1"],
    [{ points: [{ criterion: "wells", points: "1.23456" }] }, "points.0.points (wells)", "1.23456"],
    [{ unit: "nobody" }, "unit", "nobody"],
  ])("[H26] %j is refused at %s, and nothing is written", async (wrong, path, got) => {
    const app = await established();
    const before = await app.head();
    const refusal = { code: "PCCC_HOST_INVALID_RECORD", params: { path, got } };
    await expect(app.selfScore([claim, { ...claim, ...wrong }], clerk)).rejects.toMatchObject(refusal);
    const { scoredBy: _by, scoredAt: _at, ...rest } = { ...claim, ...wrong };
    await expect(app.appraise([{ ...rest, appraisedBy: "post:office", appraisedAt: at }], clerk)).rejects.toMatchObject(refusal);
    expect((await app.head()).seq).toBe(before.seq);
  });

  it("[H26] an appeal names criteria of the sheet by which the period was closed", async () => {
    const app = await established();
    await app.closePeriod({ period, query, closedBy: "post:chair", closedAt: at, evidence: [] }, clerk);
    const appeal = { plan: "plan", unit: "a", period, number: 1, filedBy: "post:ward-a", filedAt: at, evidence: [] };
    await expect(app.appeal({ ...appeal, criteria: ["wells", "roads"] }, clerk)).rejects.toMatchObject({
      code: "PCCC_HOST_INVALID_RECORD",
      params: { path: "criteria.1", got: "roads" },
    });
    await app.appeal({ ...appeal, criteria: ["wells"] }, clerk);
    expect((await app.state()).appeals).toHaveLength(1);
  });

  it.each([["Nguyễn Văn A"], ["A"], ["post:"], ["post:Nguyễn Văn A"]])(
    "[H27] nobody's name is written where a post decides: %j",
    async (name) => {
      const app = await established();
      const before = await app.head();
      const refusal = { code: "PCCC_HOST_INVALID_RECORD", params: { got: name } };
      await expect(app.selfScore([{ ...claim, scoredBy: name }], clerk)).rejects.toMatchObject(refusal);
      await expect(app.closePeriod({ period, query, closedBy: name, closedAt: at, evidence: [] }, clerk)).rejects.toMatchObject(refusal);
      const judgement = { unit: "a", period, criterion: "wells", points: "1", decidedBy: name, reason: "họp xét", decidedAt: at };
      await expect(app.judge([judgement], clerk)).rejects.toMatchObject(refusal);
      expect((await app.head()).seq).toBe(before.seq);
    },
  );
});
