import { createHash } from "node:crypto";
import { canonicalJson, plainDate } from "@pccc/core";
import { memoryDriver } from "@pccc/core/memory";
import type { Appeal, Appraisal, SelfScore } from "@pccc/rules";
import { definePlugin, type Plugin } from "@pccc/plugin";
import { describe, expect, it } from "vitest";
import { type CloseRequest, createPccc, type Pccc, scoreLives, unrestricted } from "../src/index.ts";
import { assumption, land, plan, query, report, units } from "./fixture.ts";

const period = "q:2024-Q1";
const clerk = { id: "clerk", onBehalfOf: "top" };
const wardActor = { id: "ward-account", onBehalfOf: "a" };
const at = (day: string): number => Date.parse(`${day}T03:00:00Z`);

const selfScore: SelfScore = {
  plan: "plan",
  unit: "a",
  period,
  sheet: "land.sheet",
  points: [{ criterion: "wells", points: "9" }],
  scoredBy: "post:ward-a",
  scoredAt: at("2024-04-05"),
  reason: "đã làm đủ",
  evidence: [],
};
const appraisal: Appraisal = {
  plan: "plan",
  unit: "a",
  period,
  sheet: "land.sheet",
  points: [{ criterion: "wells", points: "8" }],
  appraisedBy: "post:office",
  appraisedAt: at("2024-04-10"),
  evidence: [],
};
const request: CloseRequest = { period, query, closedBy: "post:chair", closedAt: at("2024-04-20"), reason: "họp xét", evidence: [] };
const appeal: Appeal = {
  plan: "plan",
  unit: "a",
  period,
  number: 1,
  criteria: ["wells"],
  filedBy: "post:ward-a",
  filedAt: at("2024-04-25"),
  reason: "thiếu một giếng",
  evidence: [],
};

async function established(plugins: readonly Plugin[] = [land], journal = memoryDriver()): Promise<Pccc> {
  const app = await createPccc({ plugins, journal: { open: async () => journal }, access: unrestricted() });
  if ((await app.head()).seq > 0) return app;
  await app.loadUnits(units, clerk);
  await app.adoptPlan({ plan, adoptedOn: plainDate("2024-01-02") }, clerk);
  await app.declareAssumptions([assumption], clerk);
  await app.submit([report("a", 8), report("b", 3)], clerk);
  return app;
}

describe("closing", () => {
  it("[H17] binds the question, the head, the law, the population and the totals, and keeps the words apart", async () => {
    const journal = memoryDriver();
    const app = await established([land], journal);
    const { board } = await app.board(query);
    const head = await app.head();
    const close = await app.closePeriod(request, clerk);
    expect(close).toMatchObject({
      number: 1,
      head,
      query,
      composition: app.composition.digest,
      sheet: { id: "land.sheet", edition: "1", sha256: board.sheet.sha256 },
      totals: [
        { unit: "a", total: 80, grade: "good" },
        { unit: "b", total: 30, grade: "poor" },
      ],
    });
    // Anyone may digest the rows of the board as one text and compare.
    expect(close.rowsSha256).toBe(createHash("sha256").update(canonicalJson(board.rows)).digest("hex"));
    const [entry] = await journal.read({ afterSeq: head.seq, throughSeq: head.seq + 1, limit: 1 });
    expect(entry).toMatchObject({ kind: "close", key: "plan/q:2024-Q1/1", unit: "top" });
    expect(entry?.body).not.toContain("họp xét");
    expect(entry?.personal).toContain("họp xét");
    await expect(app.closePeriod(request, clerk)).rejects.toMatchObject({ code: "PCCC_HOST_CLOSED_ALREADY" });
    await app.close();
  });

  it("[H18] is blocked by what is unknown, and by a period in which nothing is scored", async () => {
    const app = await createPccc({ plugins: [land], journal: { open: async () => memoryDriver() }, access: unrestricted() });
    await app.loadUnits(units, clerk);
    await app.adoptPlan({ plan, adoptedOn: plainDate("2024-01-02") }, clerk);
    await app.declareAssumptions([assumption], clerk);
    await app.submit([report("a", 8)], clerk);
    const head = await app.head();
    await expect(app.closePeriod(request, clerk)).rejects.toMatchObject({
      code: "PCCC_HOST_CLOSE_UNKNOWN",
      params: { count: 1, of: 2, units: "b" },
    });
    await expect(app.closePeriod({ ...request, period: "q:2031-Q1" }, clerk)).rejects.toMatchObject({ code: "PCCC_HOST_NO_PERIOD" });
    expect(await app.head()).toEqual(head);
    await app.close();
  });

  it("[H19] is not for whoever scored a unit itself, as a post or as an actor, though another scored after", async () => {
    const app = await established();
    await app.selfScore([selfScore], wardActor);
    await app.selfScore([{ ...selfScore, scoredBy: "post:other" }], clerk);
    const refused = { code: "PCCC_HOST_CLOSE_OWN" };
    await expect(app.closePeriod({ ...request, closedBy: "post:ward-a" }, { ...clerk, id: "x" })).rejects.toMatchObject(refused);
    await expect(app.closePeriod(request, wardActor)).rejects.toMatchObject(refused);
    await expect(app.closePeriod(request, clerk)).rejects.toMatchObject(refused);
    expect((await app.closePeriod(request, { ...clerk, id: "chair-account" })).closedBy).toBe("post:chair");
    await app.close();
  });
});

describe("a closed period", () => {
  it("[H20] is computed again to the same bytes, whatever comes later", async () => {
    const app = await established();
    const close = await app.closePeriod(request, clerk);
    await app.submit([report("b", 9, 2)], clerk);
    expect((await app.board(query)).board.rows[1]?.total).toBe(90);
    for (const mode of ["asDecided", "restated"] as const) {
      const replayed = await app.replay(close, mode);
      expect([replayed.isSame, replayed.differing]).toEqual([true, []]);
      expect(replayed.board.rows[1]?.total).toBe(30);
    }
    await app.close();
  });

  it("[H20] stays as decided under another law, and restated says whose score is another", async () => {
    const journal = memoryDriver();
    // Closing the application closes its driver: this one goes on.
    const kept = { ...journal, close: async () => undefined };
    const first = await established([land], kept);
    const close = await first.closePeriod(request, clerk);
    await first.close();
    const sheet = land.provides.sheets["land.sheet"];
    const stricter = definePlugin({
      ...land,
      version: "0.2.0",
      provides: {
        ...land.provides,
        sheets: {
          "land.sheet": {
            ...sheet,
            edition: "2",
            bands: sheet.bands.map((band) => (band.id === "good" ? { ...band, atLeast: "9" } : band)),
          },
        },
      },
    } as typeof land);
    const later = await established([stricter], kept);
    expect(later.composition.digest).not.toBe(close.composition);
    expect(await later.replay(close, "asDecided")).toMatchObject({ isSame: true, differing: [] });
    expect(await later.replay(close, "restated")).toMatchObject({ isSame: false, differing: ["a"] });
    await expect(later.replay({ ...close, composition: "0".repeat(64) }, "asDecided")).rejects.toMatchObject({
      code: "PCCC_HOST_LAW_MISSING",
    });
    await later.close();
  });

  it("[H21] takes no self-score and no appraisal any more, but an appeal, and is closed once more when that changed something", async () => {
    const app = await established();
    await expect(app.appeal(appeal, wardActor)).rejects.toMatchObject({ code: "PCCC_HOST_NOT_CLOSED" });
    const first = await app.closePeriod(request, clerk);
    await expect(app.selfScore([selfScore], wardActor)).rejects.toMatchObject({ code: "PCCC_HOST_CLOSED_ALREADY" });
    await expect(app.appraise([appraisal], clerk)).rejects.toMatchObject({ code: "PCCC_HOST_CLOSED_ALREADY" });
    await app.appeal(appeal, wardActor);
    await expect(app.appeal({ ...appeal, number: 2 }, wardActor)).rejects.toMatchObject({ code: "PCCC_HOST_APPEAL_OPEN" });
    const decide = (outcome: "changed" | "upheld" | "withdrawn", decidedBy: string) =>
      app.decideAppeal(appeal, { outcome, decidedBy, decidedAt: at("2024-05-02"), reason: "đã xem" }, clerk);
    await expect(decide("changed", "post:ward-a")).rejects.toMatchObject({ code: "PCCC_HOST_APPEAL_OWN" });
    await expect(decide("withdrawn", "post:chair")).rejects.toMatchObject({ code: "PCCC_HOST_APPEAL_OWN" });
    await decide("changed", "post:chair");
    await expect(decide("changed", "post:chair")).rejects.toMatchObject({ code: "PCCC_HOST_NO_APPEAL" });
    await app.submit([report("a", 9, 2)], clerk);
    const second = await app.closePeriod({ ...request, closedAt: at("2024-05-10") }, clerk);
    expect([second.number, second.totals[0]?.total]).toEqual([2, 90]);
    const state = await app.state();
    expect(state.closes.map(({ number, totals }) => [number, totals[0]?.total])).toEqual([
      [1, 80],
      [2, 90],
    ]);
    expect(await app.replay(first, "asDecided")).toMatchObject({ isSame: true });
    await app.close();
  });

  it("[H22] has a life that is told in the order of time", async () => {
    const app = await established();
    await app.selfScore([selfScore], wardActor);
    await app.appraise([appraisal], clerk);
    await app.closePeriod(request, { ...clerk, id: "chair-account" });
    await app.appeal(appeal, wardActor);
    await app.decideAppeal(appeal, { outcome: "upheld", decidedBy: "post:chair", decidedAt: at("2024-05-02") }, clerk);
    const lives = scoreLives(await app.state(), "plan");
    const lifeOf = (unit: string) => lives.find((item) => item.unit === unit && item.period === period)?.steps ?? [];
    const life = lifeOf("a");
    expect(life.map(({ kind, by }) => [kind, by])).toEqual([
      ["selfScored", "post:ward-a"],
      ["appraised", "post:office"],
      ["closed", "post:chair"],
      ["appealed", "post:ward-a"],
      ["decided", "post:chair"],
    ]);
    expect(JSON.stringify(await app.state().then(({ appeals, selfScores }) => ({ appeals, selfScores })))).not.toContain("thiếu một giếng");
    expect(lifeOf("b").map(({ kind }) => kind)).toEqual(["closed"]);
    await app.close();
  });
});
