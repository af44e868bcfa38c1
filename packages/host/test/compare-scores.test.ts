import { plainDate } from "@pccc/core";
import { memoryDriver } from "@pccc/core/memory";
import { definePlugin } from "@pccc/plugin";
import type { Comparison } from "@pccc/rules";
import { describe, expect, it } from "vitest";
import { createPccc, type Pccc, type ScoreMoment, unrestricted } from "../src/index.ts";
import { actor, assumption, land, plan, query, report, units } from "./fixture.ts";

const moment: ScoreMoment = { query, unit: "a", period: "q:2024-Q1" };
const sheet = land.provides.sheets["land.sheet"];

async function established(): Promise<Pccc> {
  const app = await createPccc({ plugins: [land], journal: { open: async () => memoryDriver() }, access: unrestricted() });
  await app.loadUnits(units, actor);
  await app.adoptPlan({ plan, adoptedOn: plainDate("2024-01-02") }, actor);
  await app.declareAssumptions([assumption], actor);
  await app.submit([report("a", 8), report("b", 3)], actor);
  return app;
}

function effectsOf({ difference, effects }: Comparison): Readonly<Record<string, number>> {
  expect(effects.reduce((sum, { points }) => sum + points, 0)).toBe(difference);
  return Object.fromEntries(effects.filter(({ points }) => points !== 0).map(({ factors, points }) => [factors.join("+"), points]));
}

describe("comparing two scores", () => {
  it("[H23] gives two units' difference to their data, and none to anything else", async () => {
    const app = await established();
    const comparison = await app.compare(moment, { ...moment, unit: "b" });
    expect(comparison).toMatchObject({ from: { total: 80, grade: "good" }, to: { total: 30, grade: "poor" }, difference: -50 });
    expect(effectsOf(comparison)).toEqual({ data: -50 });
    expect(comparison.effects.at(-1)?.criteria).toEqual([{ criterion: "wells", points: -50 }]);
    expect(effectsOf(await app.compare(moment, moment))).toEqual({});
    await app.close();
  });

  it("[H23] gives two sheets' difference to the rule", async () => {
    const app = await established();
    const [wells] = sheet.criteria;
    const doubled = { ...sheet, id: "land.double", total: "20", criteria: [{ ...(wells as NonNullable<typeof wells>), maximum: "20" }] };
    const comparison = await app.compare(moment, { ...moment, sheet: doubled });
    expect(effectsOf(comparison)).toEqual({ rule: 80 });
    await app.close();
  });

  it("[H24] tells what arrived late from what came later", async () => {
    const app = await established();
    const through = await app.head();
    const asOf = plainDate("2024-05-01");
    const from = { ...moment, query: { ...query, asOf }, through };
    // Registered in April, recorded only now; and one registered in May.
    await app.submit([report("a", 6, 2)], actor);
    const may = Date.UTC(2024, 4, 20);
    await app.submit([{ ...report("a", 9, 3), sentAt: may, registeredAt: may }], actor);
    const comparison = await app.compare(from, moment);
    expect(comparison).toMatchObject({ from: { total: 80 }, to: { total: 90 } });
    expect(effectsOf(comparison)).toEqual({ lateArrival: -20, data: 30 });
    // Asked for by its number alone, with the hash of another entry, the moment is the same one.
    const byNumber = { ...from, through: { ...(await app.head()), seq: through.seq } };
    expect(await app.compare(byNumber, moment)).toEqual(comparison);
    await app.close();
  });

  it("[H23] has no difference where a side is missing or unknown, and says which", async () => {
    const app = await established();
    const comparison = await app.compare(moment, { ...moment, unit: "nobody" });
    expect(comparison).toMatchObject({ from: { state: "Known" }, to: { state: "Missing" }, effects: [] });
    expect(comparison.difference).toBeUndefined();
    await app.close();
  });

  it("[H23] gives what another law does to the rule, where the first is taken by the law as then recorded", async () => {
    const journal = memoryDriver();
    // Closing the application closes its driver: this one goes on.
    const source = { open: async () => ({ ...journal, close: async () => undefined }) };
    const first = await createPccc({ plugins: [land], journal: source, access: unrestricted() });
    await first.loadUnits(units, actor);
    await first.adoptPlan({ plan, adoptedOn: plainDate("2024-01-02") }, actor);
    await first.declareAssumptions([assumption], actor);
    await first.submit([report("a", 8)], actor);
    const through = await first.head();
    await first.close();
    const [wells] = sheet.criteria;
    const doubled = { ...sheet, total: "20", criteria: [{ ...(wells as NonNullable<typeof wells>), maximum: "20" }] };
    const stricter = definePlugin({
      ...land,
      version: "0.2.0",
      provides: { ...land.provides, sheets: { "land.sheet": doubled } },
    } as typeof land);
    const later = await createPccc({ plugins: [stricter], journal: source, access: unrestricted() });
    await later.submit([report("a", 9, 2)], actor);
    expect(effectsOf(await later.compare({ ...moment, through, asRecorded: true }, moment))).toEqual({ rule: 80, lateArrival: 20 });
    expect(effectsOf(await later.compare({ ...moment, through }, moment))).toEqual({ lateArrival: 20 });
    await later.close();
  });
});
