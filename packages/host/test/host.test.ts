import { generateKeyPairSync } from "node:crypto";
import { boardLines, receiptText, sealReceipt, verifyReceipt } from "@pccc/rules";
import { type JournalDriver, JournalError } from "@pccc/core";
import { memoryDriver } from "@pccc/core/memory";
import { definePlugin, type Plugin } from "@pccc/plugin";
import { describe, expect, it } from "vitest";
import {
  boardDocument,
  boardText,
  compose,
  createPccc,
  ed25519Signer,
  HostError,
  receiptTools,
  type Pccc,
  scopedTo,
  unrestricted,
} from "../src/index.ts";
import { actor, assumption, land, plan, query, report, units } from "./fixture.ts";

async function open(driver: JournalDriver = memoryDriver(), access = unrestricted()): Promise<Pccc> {
  return createPccc({ plugins: [land], journal: { open: async () => driver }, access });
}

async function established(driver?: JournalDriver): Promise<Pccc> {
  const app = await open(driver);
  await app.loadUnits(units, actor);
  await app.adoptPlan({ plan, adoptedOn: query.fromInclusive, signatoryName: "Tên Thử" }, actor);
  await app.declareAssumptions([assumption], actor);
  await app.submit([report("a", 8), report("b", 3)], actor);
  return app;
}

function plugin(id: string, needs: readonly string[], sheets: Record<string, never> = {}): Plugin {
  return definePlugin({ id, version: "0.1.0", apiLevel: 1, needs, provides: { sheets } });
}

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (problem) {
    return problem instanceof HostError ? problem.code : String(problem);
  }
  return "nothing was thrown";
}

describe("composition", () => {
  it("[H1] does not depend on the order of the list", () => {
    const [a, b, c] = [plugin("a", ["b"]), plugin("b", ["c"]), plugin("c", [])];
    const forward = compose([a, b, c], []);
    expect(forward.plugins.map(({ id }) => id)).toEqual(["c", "b", "a"]);
    expect(compose([c, a, b], []).digest).toBe(forward.digest);
  });

  it("[H2] names what is missing, twice there, or going round in a circle", () => {
    expect(codeOf(() => compose([plugin("a", ["b"])], []))).toBe("PCCC_HOST_MISSING_PLUGIN");
    expect(codeOf(() => compose([plugin("a", []), plugin("a", [])], []))).toBe("PCCC_HOST_DUPLICATE_PLUGIN");
    expect(codeOf(() => compose([plugin("a", ["b"]), plugin("b", ["a"])], []))).toBe("PCCC_HOST_PLUGIN_CYCLE");
    expect(codeOf(() => compose([{ ...plugin("a", []), apiLevel: 99 }], []))).toBe("PCCC_HOST_API_LEVEL");
    const sheet = land.provides.sheets["land.sheet"];
    expect(codeOf(() => compose([land], [sheet]))).toBe("PCCC_HOST_DUPLICATE_CONTRIBUTION");
  });

  it("[H3] has another digest when a piece of law differs", () => {
    const regimes = { "land.calendar-quarters": { ...land.provides.regimes["land.calendar-quarters"], family: "r" } };
    const other = definePlugin({ ...land, provides: { ...land.provides, regimes } }) as Plugin;
    expect(compose([other], []).digest).not.toBe(compose([land], []).digest);
  });
});

describe("application", () => {
  it("[H4] scores from what is on record, with the assumption that fills the plan's gap", async () => {
    const app = await established();
    const { board } = await app.board(query);
    expect(board.rows.map(({ unit, total, grade }) => [unit, total, grade])).toEqual([
      ["a", 80, "good"],
      ["b", 30, "poor"],
    ]);
    expect(board.rollUps).toEqual([
      { unit: "top", period: "q:2024-Q1", total: 55, grade: "good", known: 2, of: 2, grades: expect.anything() },
    ]);
    await app.close();
  });

  it("[H4] gives the totals, grades and roll-ups of the board as a table, without reasons", async () => {
    const app = await established();
    const { periods, findings } = await app.table(query);
    expect([...boardLines(periods)].join("")).toBe(
      [
        "unit,period,total,grade,cappedBy,below.total,below.grade,below.known,below.of,rank",
        "top,q:2024-Q1,,,,5.5,good,2,2,",
        "a,q:2024-Q1,8,good,,,,,,1",
        "b,q:2024-Q1,3,poor,,,,,,2",
        "",
      ].join("\n"),
    );
    expect(findings).toEqual((await app.board(query)).board.findings);
    await app.close();
  });

  it("[H5] records the law before the first write under it, and once", async () => {
    const driver = memoryDriver();
    await established(driver);
    const compositions = await driver.read({ afterSeq: 0, throughSeq: 1000, kinds: ["composition"], limit: 10 });
    expect(compositions.map(({ seq }) => seq)).toEqual([1]);
  });

  it("[H6] keeps the signatory's name out of the chained body", async () => {
    const driver = memoryDriver();
    await established(driver);
    const [entry] = await driver.read({ afterSeq: 0, throughSeq: 1000, kinds: ["plan"], limit: 10 });
    expect(entry?.body).not.toContain("Tên Thử");
    expect(entry?.personal).toContain("Tên Thử");
  });

  it("[H7] refuses an edition that is already there and writes nothing of that call", async () => {
    const app = await established();
    const before = await app.head();
    await expect(app.submit([report("a", 9, 2), report("b", 9, 1)], actor)).rejects.toMatchObject({ code: "PCCC_JOURNAL_CONFLICT" });
    expect(await app.head()).toEqual(before);
    await app.close();
  });

  it("[H8] names the field of a record that is wrong and writes nothing", async () => {
    const app = await open();
    const broken = { ...report("a", 1), edition: 0 };
    await expect(app.submit([broken], actor)).rejects.toMatchObject({ code: "PCCC_HOST_INVALID_RECORD", params: { path: "edition" } });
    expect((await app.head()).seq).toBe(0);
    await app.close();
  });

  it("[H9] refuses units that contradict each other, with every finding", async () => {
    const app = await open();
    const orphan = {
      ...units,
      memberships: units.memberships.map((m) => ({ ...m, parent: m.unit === "a" ? "nobody" : (m.parent ?? "top") })),
    };
    const refused = await app.loadUnits(orphan, actor).catch((problem: unknown) => problem);
    expect(refused).toMatchObject({ code: "PCCC_HOST_UNITS_INCONSISTENT" });
    expect((refused as HostError).findings.length).toBeGreaterThan(1);
    const twice = { ...units, units: [...units.units, { ...units.units[0], names: [{ name: "another" }] }] } as typeof units;
    const repeated = await app.loadUnits(twice, actor).catch((problem: unknown) => problem);
    expect((repeated as HostError).findings.map(({ code }) => code)).toEqual(["PCCC_UNITS_DUPLICATE_ID"]);
    expect((await app.head()).seq).toBe(0);
    await app.close();
  });

  it("[H10] lets a scoped actor write for its own units only", async () => {
    const driver = memoryDriver();
    await (await open(driver)).loadUnits(units, actor);
    const app = await open(driver, scopedTo("state", ["a"]));
    const clerkOfA = { id: "post:2", onBehalfOf: "a" };
    await expect(app.submit([report("a", 5)], clerkOfA)).resolves.toMatchObject({ entries: [{ kind: "submission" }] });
    await expect(app.submit([report("b", 5)], clerkOfA)).rejects.toMatchObject({ code: "PCCC_HOST_DENIED" });
    await expect(app.submit([report("a", 5, 2)], actor)).rejects.toMatchObject({ code: "PCCC_HOST_DENIED" });
  });

  it("[H11] says what is missing when the plugin that brings the sheet is left out", async () => {
    const driver = memoryDriver();
    await established(driver);
    const { sheets: _, ...rest } = land.provides;
    const app = await createPccc({
      plugins: [definePlugin({ id: "land", version: "0.1.0", apiLevel: 1, needs: [], provides: rest })],
      journal: { open: async () => driver },
      access: unrestricted(),
    });
    await expect(app.board(query)).rejects.toMatchObject({ code: "PCCC_HOST_UNKNOWN_CONTRIBUTION", params: { id: "land.sheet" } });
  });

  it("[H12] closes its journal: later calls fail with reason Closed", async () => {
    const driver = memoryDriver();
    const app = await open(driver);
    await app.close();
    await expect(driver.head()).rejects.toBeInstanceOf(JournalError);
  });
});

describe("verification", () => {
  it("[H13] recomputes a board to the same bytes, also after later entries", async () => {
    const app = await established();
    const { board } = await app.board(query);
    await app.submit([report("b", 10, 2)], actor);
    const verified = await app.verify(boardDocument(query, board));
    expect(verified).toMatchObject({ ok: true, value: { rows: 2, entries: board.head.seq } });
    const { board: later } = await app.board(query);
    expect([...boardText(boardDocument(query, later))]).not.toEqual([...boardText(boardDocument(query, board))]);
    await app.close();
  });

  it("[H14] finds a point that was changed in the board, a head of another journal and other law", async () => {
    const app = await established();
    const { board } = await app.board(query);
    const document = boardDocument(query, board);
    const raised = { ...document, board: { ...document.board, rows: document.board.rows.map((row) => ({ ...row, total: 100 })) } };
    expect(await app.verify(raised)).toMatchObject({ ok: false, error: { kind: "board" } });
    const foreign = { ...document, board: { ...document.board, head: { ...board.head, hash: "0".repeat(64) } } };
    expect(await app.verify(foreign)).toMatchObject({ ok: false, error: { kind: "chain" } });
    const otherLaw = { ...document, board: { ...document.board, composition: "0".repeat(64) } };
    expect(await app.verify(otherLaw)).toMatchObject({ ok: false, error: { kind: "composition" } });
    await app.close();
  });

  it("[H16] makes receipts that hold by themselves, and names a row that is not there", async () => {
    const app = await established();
    const { board } = await app.board(query);
    const period = board.rows[0]?.period ?? "";
    const pem = generateKeyPairSync("ed25519").privateKey.export({ format: "pem", type: "pkcs8" }) as string;
    const receipts = await app.receipts(query, { period });
    expect(receipts.map(({ unit, result }) => [unit.id, result.total])).toEqual(
      board.rows.filter((row) => row.period === period).map(({ unit, total }) => [unit, total]),
    );
    for (const receipt of receipts) {
      const sealed = await sealReceipt(receipt, ed25519Signer(pem));
      expect(verifyReceipt(new TextEncoder().encode(receiptText(sealed)), receiptTools(sealed.seal?.publicKey))).toMatchObject({
        ok: true,
      });
    }
    await expect(app.receipts(query, { period, units: ["z"] })).rejects.toMatchObject({ code: "PCCC_HOST_NO_ROW" });
    await expect(app.receipts(query, { period: "none" })).rejects.toMatchObject({ code: "PCCC_HOST_NO_PERIOD" });
    const rsa = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey.export({ format: "pem", type: "pkcs8" }) as string;
    for (const key of ["", "not a key", rsa]) expect(() => ed25519Signer(key)).toThrow(HostError);
    await app.close();
  });

  it("[H15] finds out a shorter journal whose own chain is valid", async () => {
    const app = await established();
    const { board } = await app.board(query);
    const shorter = await open();
    await shorter.loadUnits(units, actor);
    expect(await shorter.verify(boardDocument(query, board))).toMatchObject({
      ok: false,
      error: { kind: "chain", fault: { reason: expect.stringMatching(/shorter|anchor/u) as string } },
    });
  });
});
