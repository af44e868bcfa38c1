import { plainDate, type Submission } from "@pccc/core";
import { memoryDriver } from "@pccc/core/memory";
import { definePlugin, type Plugin } from "@pccc/plugin";
import { boardLines, type ResultSource, type Sheet, verifyReceipt, receiptText } from "@pccc/rules";
import { describe, expect, it } from "vitest";
import { boardDocument, type BoardQuery, type CloseRequest, createPccc, type Pccc, receiptTools, unrestricted } from "../src/index.ts";
import { assumption, land, plan, query, report, units } from "./fixture.ts";

const clerk = { id: "clerk", onBehalfOf: "top" };
const at = (day: string): number => Date.parse(`${day}T03:00:00Z`);
const [first, second] = ["q:2024-Q1", "q:2024-Q2"];
const wells = land.provides.sheets["land.sheet"];

/** Half by a result, half by the wells; and no grade above that of the unit above. */
function readerOf(id: string, source: Partial<ResultSource>): Sheet {
  const reads = { kind: "result", sheet: "land.sheet", whose: "own", period: "same", value: "total", standing: "closed" } as const;
  return {
    ...wells,
    id,
    metrics: [
      { id: "result", title: { vi: "Kết quả" }, unit: { vi: "điểm" }, kind: "rate", source: { ...reads, ...source } },
      {
        id: "above",
        title: { vi: "Cấp trên" },
        unit: { vi: "mức" },
        kind: "count",
        source: { ...reads, whose: "parent", value: "grade", grades: ["good", "poor"] },
      },
    ],
    criteria: [
      {
        id: "result",
        title: { vi: "Kết quả" },
        maximum: "10",
        form: { kind: "linear", metric: "result", rounding: "half-up" },
        placement: "total",
        notApplicable: "full",
      },
    ],
    gates:
      source.standing === "current"
        ? []
        : [
            {
              id: "above",
              title: { vi: "Không cao hơn cấp trên" },
              condition: {
                kind: "gradeNotAbove",
                metric: "above",
                best: [
                  { grade: "good", capsAt: "good" },
                  { grade: "poor", capsAt: "poor" },
                ],
              },
            },
          ],
  };
}

const sheets: Readonly<Record<string, Sheet>> = Object.fromEntries(
  [
    wells,
    readerOf("land.closed", {}),
    readerOf("land.current", { standing: "current" }),
    readerOf("land.before", { standing: "current", period: "previous" }),
    readerOf("land.one", { standing: "current", sheet: "land.two" }),
    readerOf("land.two", { standing: "current", sheet: "land.one" }),
  ].map((sheet) => [sheet.id, sheet]),
);
const plugin = definePlugin({ ...land, provides: { ...land.provides, sheets } } as unknown as typeof land) as Plugin;

const inSecond = (unit: string, wellCount: number): Submission => {
  const sentAt = at("2024-07-01");
  return { ...report(unit, wellCount), obligation: `plan.report@${unit}/${second}`, sentAt, registeredAt: sentAt };
};

async function established(): Promise<Pccc> {
  const app = await createPccc({ plugins: [plugin], journal: { open: async () => memoryDriver() }, access: unrestricted() });
  await app.loadUnits(units, clerk);
  await app.adoptPlan({ plan, adoptedOn: plainDate("2024-01-02") }, clerk);
  await app.declareAssumptions([assumption], clerk);
  await app.submit([report("a", 8), report("b", 1)], clerk);
  return app;
}

const asking = (sheet: string, change: Partial<BoardQuery> = {}): BoardQuery => ({ ...query, sheet, ...change });
const closing = (question: BoardQuery, period = first): CloseRequest => ({
  period,
  query: question,
  closedBy: "post:chair",
  closedAt: at("2024-04-20"),
  evidence: [],
});
const rowsOf = async (app: Pccc, question: BoardQuery): Promise<unknown> =>
  (await app.board(question)).board.rows.map(({ unit, total, grade }) => [unit, total, grade]);

describe("results of closed periods", () => {
  it("[H30] are read once they are closed, with the close that they are found by, and block closing until then", async () => {
    const app = await established();
    const question = asking("land.closed");
    expect(await rowsOf(app, question)).toEqual([
      ["a", undefined, undefined],
      ["b", undefined, undefined],
    ]);
    await expect(app.closePeriod(closing(question), clerk)).rejects.toMatchObject({ code: "PCCC_HOST_CLOSE_UNKNOWN" });
    const close = await app.closePeriod(closing(query), clerk);
    expect(close.rollUps).toEqual([{ unit: "top", total: 45, grade: "poor", known: 2, of: 2 }]);
    expect(await rowsOf(app, asking("land.closed", { asOf: plainDate("2024-04-19") }))).toEqual([
      ["a", undefined, undefined],
      ["b", undefined, undefined],
    ]);
    const { board } = await app.board(question);
    // The mean of 8 and 1 is poor, and no unit below is better.
    expect(board.rows.map(({ unit, total, grade, cappedBy }) => [unit, total, grade, cappedBy])).toEqual([
      ["a", 80, "poor", ["above"]],
      ["b", 10, "poor", []],
    ]);
    const references = board.rows[0]?.explanation.children.flatMap((node) => node.references.filter(({ kind }) => kind === "result"));
    expect(references?.map(({ ref }) => ref)).toEqual([`land.sheet@1/a/${first}`, `land.sheet@1/top/${first}`]);
    expect(references?.[0]?.text.vi).toBe(
      `A, Quý I/2024: 8/10, Tốt; theo Phiếu thử, bản 1; post:chair chốt lần 1 (plan), đến mục ${close.head.seq} của sổ; SHA-256 ${close.rowsSha256}`,
    );
    await app.close();
  });

  it("[H30] are in the close of the sheet that reads them, which is computed again to the same bytes, and in its receipts", async () => {
    const app = await established();
    await app.closePeriod(closing(query), clerk);
    const question = asking("land.closed");
    const close = await app.closePeriod(closing(question), clerk);
    await app.submit([report("a", 9, 2)], clerk);
    expect(await app.replay(close, "asDecided")).toMatchObject({ isSame: true, differing: [] });
    const [receipt] = await app.receipts(question, { period: first, units: ["a"] });
    if (receipt === undefined) throw new Error("no receipt");
    expect(verifyReceipt(new TextEncoder().encode(receiptText(receipt)), receiptTools()).ok).toBe(true);
    expect(receipt.result).toMatchObject({ total: 80, grade: "poor" });
    await expect(app.closePeriod(closing(question), clerk)).rejects.toMatchObject({ code: "PCCC_HOST_CLOSED_ALREADY" });
    await app.close();
  });

  it("[H30] are open again where an appeal changed something, until they are closed once more", async () => {
    const app = await established();
    await app.closePeriod(closing(query), clerk);
    const appeal = {
      plan: "plan",
      unit: "b",
      period: first,
      number: 1,
      criteria: ["wells"],
      filedBy: "post:b",
      filedAt: at("2024-04-25"),
      evidence: [],
    };
    await app.appeal(appeal, { id: "b-account", onBehalfOf: "b" });
    await app.decideAppeal(appeal, { outcome: "changed", decidedBy: "post:chair", decidedAt: at("2024-05-02") }, clerk);
    await app.submit([report("b", 7, 2)], clerk);
    const question = asking("land.closed");
    expect(await rowsOf(app, question)).toEqual([
      ["a", undefined, undefined],
      ["b", undefined, undefined],
    ]);
    await app.closePeriod({ ...closing(query), closedAt: at("2024-05-10") }, clerk);
    expect(await rowsOf(app, question)).toEqual([
      ["a", 80, "good"],
      ["b", 70, "good"],
    ]);
    await app.close();
  });
});

describe("results that are not closed", () => {
  it("[H31] are read as they stand where the sheet allows it, and what is closed before them", async () => {
    const app = await established();
    const question = asking("land.current");
    expect(await rowsOf(app, question)).toEqual([
      ["a", 80, "good"],
      ["b", 10, "poor"],
    ]);
    await app.submit([report("b", 6, 2)], clerk);
    expect((await app.board(question)).board.rows[1]?.total).toBe(60);
    await app.closePeriod(closing(query), clerk);
    await app.submit([report("b", 9, 3)], clerk);
    expect((await app.board(query)).board.rows[1]?.total).toBe(90);
    expect((await app.board(question)).board.rows[1]?.total).toBe(60);
    await app.close();
  });

  it("[H31] are not waited for in a circle", async () => {
    const app = await established();
    await expect(app.board(asking("land.one"))).rejects.toMatchObject({
      code: "PCCC_HOST_SHEET_INVALID",
      findings: [{ code: "PCCC_SHEET_RESULT_CIRCLE", params: { circle: "land.one → land.two → land.one" } }],
    });
    await app.close();
  });

  it("[H31] are those of the period before, where there is one, and the table says the same as the board", async () => {
    const app = await established();
    await app.submit([inSecond("a", 5), inSecond("b", 5)], clerk);
    const question = asking("land.before", { toInclusive: plainDate("2024-06-30"), asOf: plainDate("2024-07-10") });
    const { board } = await app.board(question);
    expect(board.rows.map(({ unit, period, total }) => [unit, period, total])).toEqual([
      ["a", first, undefined],
      ["b", first, undefined],
      ["a", second, 80],
      ["b", second, 10],
    ]);
    const { periods } = await app.table(question);
    expect(
      [...boardLines(periods)]
        .join("")
        .split("\n")
        .filter((line) => /^[ab],/u.test(line)),
    ).toEqual([`a,${first},,,,,,,,`, `b,${first},,,,,,,,`, `a,${second},8,good,,,,,,1`, `b,${second},1,poor,,,,,,2`]);
    expect((await app.verify(boardDocument(question, board))).ok).toBe(true);
    await app.close();
  });
});
