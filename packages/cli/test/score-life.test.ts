import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CliRun, root, runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
const unit = "front.38.sam-son-city.bac-son";
const run = (...args: readonly string[]): Promise<CliRun> =>
  runCli([...args, "-s", join(root, "examples", "sam-son", "pccc.yaml")], folder.path);

beforeAll(async () => void (await runCli(["demo"], folder.path)));
afterAll(folder.remove);

describe("the life of a score on the command line", () => {
  it("takes in self-scores, and does not let their scorer close", async () => {
    writeFileSync(
      join(folder.path, "self.csv"),
      `unit,period,criterion,points,by,at,reason\n${unit},nd09:2025-Q2,plan,10,post:ward,2025-06-16T08:00:00+07:00,đủ\n`,
    );
    expect((await run("self-score", "self.csv")).status).toBe(0);
    expect((await run("appraise", "self.csv")).status).toBe(0);
    expect(await run("close", "-p", "nd09:2025-Q2", "--as", "post:ward")).toMatchObject({
      status: 2,
      error: expect.stringContaining("PCCC_HOST_CLOSE_OWN") as string,
    });
  });

  it("closes a period once, lists it, and computes it again to the same bytes after later data", async () => {
    expect((await run("close", "-p", "nd09:2025-Q2", "--as", "post:chair", "--evidence", "self.csv")).status).toBe(0);
    expect((await run("close")).out).toContain("post:chair");
    expect((await run("close", "-p", "nd09:2025-Q2", "--as", "post:chair")).error).toContain("PCCC_HOST_CLOSED_ALREADY");
    expect((await run("self-score", "self.csv")).error).toContain("PCCC_HOST_CLOSED_ALREADY");
    const [header = "", ...lines] = readFileSync(join(root, "examples", "sam-son", "bao-cao.csv"), "utf8").split("\n");
    const head = [header, ...lines].find((line) => line.startsWith("duty")) ?? "";
    const last = lines.findLast((line) => line.includes(`${unit},nd09:2025-Q2`)) ?? "";
    const cells = last.split(",");
    const edition = head.split(",").indexOf("edition");
    writeFileSync(join(folder.path, "more.csv"), `${head}\n${cells.map((cell, index) => (index === edition ? "9" : cell)).join(",")}\n`);
    expect((await run("submit", "more.csv")).status).toBe(0);
    const again = await run("replay", "-p", "nd09:2025-Q2");
    expect([again.status, again.out.includes("The same bytes")]).toEqual([0, true]);
  });

  it("tells at once of judgements and reports that will not count, and keeps them on record", async () => {
    const columns = "unit,period,criterion,points,decidedBy,reason,decidedAt";
    const judged = (criterion: string, points: number): string =>
      `${unit},nd09:2024-Q1,${criterion},${points},post:chair,họp,2026-01-02T00:00:00Z`;
    writeFileSync(join(folder.path, "judged.csv"), `${columns}\n${judged("bonus", 9)}\n${judged("bonuss", 1)}\n`);
    const told = await run("judge", "judged.csv");
    expect([told.status, told.out.match(/PCCC_\w+/gu)]).toEqual([0, ["PCCC_SCORE_JUDGEMENT_INVALID", "PCCC_SCORE_JUDGEMENT_UNUSED"]]);
    const at = "2024-03-18T09:00:00+07:00";
    const lines = [
      `samson-pccc.no-such-duty,${unit},nd09:2024-Q1,1,${at},${at}`,
      `samson-pccc.report-commune,nobody,nd09:2024-Q1,1,${at},${at}`,
    ];
    writeFileSync(join(folder.path, "lost.csv"), `duty,unit,period,edition,sentAt,registeredAt\n${lines.join("\n")}\n`);
    const lost = await run("submit", "lost.csv");
    expect([lost.status, lost.out.match(/PCCC_SUBMISSION_UNMATCHED/gu)?.length]).toEqual([0, 2]);
  });

  it("takes one appeal, lets another decide it, and closes once more", async () => {
    const appeal = (...more: readonly string[]) => run("appeal", "-p", "nd09:2025-Q2", "-u", unit, ...more);
    expect((await appeal("--as", "post:ward", "--criterion", "plan")).out).toContain("Appeal 1");
    expect((await appeal("--as", "post:ward")).error).toContain("PCCC_HOST_APPEAL_OPEN");
    expect((await appeal("--as", "post:ward", "--decide", "changed")).error).toContain("PCCC_HOST_APPEAL_OWN");
    expect((await appeal("--as", "post:chair", "--decide", "changed")).status).toBe(0);
    expect((await run("close", "-p", "nd09:2025-Q2", "--as", "post:chair")).out).toContain("number 2");
  });

  it("tells the life of a score, and verifies every close of a journal", async () => {
    const explained = await run("explain", "-p", "nd09:2025-Q2", "-u", unit);
    expect(explained.out).toMatch(
      /self-scored The unit's own plan is adopted: 10 \(post:ward\)[\s\S]*appraised[\s\S]*closed, number 1[\s\S]*appeal 1 filed: The unit's own plan is adopted \(post:ward\)[\s\S]*closed, number 2/u,
    );
    expect(explained.out).toMatch(/closed, number 1[^\n]*\n {4}evidence: self\.csv \(SHA-256 [0-9a-f]{64}\)/u);
    const inVietnamese = await run("explain", "-p", "nd09:2025-Q2", "-u", unit, "--lang", "vi");
    expect(inVietnamese.out).toMatch(/ 16\/6\/2025 {2}tự chấm Ban hành kế hoạch của địa phương: 10 \(post:ward\)/u);
    const verified = await runCli(["verify", "out/pccc.db"], folder.path);
    expect(verified.status, verified.out).toBe(0);
    expect(verified.out.match(/closed, number \d: 10 units computed again/gu)).toHaveLength(2);
    expect((await run("explain", "-p", "nd09:1999-Q1")).error).toContain("PCCC_HOST_NO_PERIOD");
  });

  it.each([
    ["wrong criterion", "plam,10,post:ward", "plan, "],
    ["too many points", "plan,100,post:ward", "from 0 to 10"],
    ["a name in the place of a post", "plan,10,Nguyễn Văn A", "post:"],
  ])("refuses a self-score with %s, says what is expected, and writes nothing", async (_what, cells, expected) => {
    const before = (await run("close")).out;
    writeFileSync(
      join(folder.path, "bad.csv"),
      `unit,period,criterion,points,by,at\n${unit},nd09:2025-Q1,${cells},2025-06-16T08:00:00+07:00\n`,
    );
    const refused = await run("self-score", "bad.csv");
    expect([refused.status, refused.error.includes(expected)], refused.error).toEqual([2, true]);
    expect((await run("close")).out).toBe(before);
  });

  it.each([
    [["close", "-p", "nd09:2025-Q1"], "--as post:"],
    [["close", "-p", "nd09:2025-Q1", "--as", "Nguyễn Văn A"], "PCCC_HOST_INVALID_RECORD"],
    [["appeal", "-p", "nd09:2025-Q2", "-u", unit, "--as", "post:ward", "--criterion", "plam"], "plan, "],
    [["route", "-p", "nd09:2025-Q2", "-u", unit, "--grade", "tot"], "good (Good)"],
    [["route", "-p", "nd09:2025-Q2", "-u", unit, "--grade", "good", "--by", "2025-01-01"], "--by 2025-01-01"],
    [["close", "-p", "nd09:1999-Q1", "--as", "post:chair"], "PCCC_HOST_NO_PERIOD"],
    [["replay"], "PCCC_CLI_USAGE"],
    [["replay", "-p", "nd09:2025-Q1"], "PCCC_HOST_NOT_CLOSED"],
    [["appeal", "-p", "nd09:2025-Q1", "--as", "post:ward"], "PCCC_CLI_USAGE"],
    [["appeal", "-p", "nd09:2025-Q1", "-u", unit, "--as", "post:ward"], "PCCC_HOST_NOT_CLOSED"],
    [["appeal", "-p", "nd09:2025-Q2", "-u", unit, "--as", "post:chair", "--decide", "maybe"], "PCCC_CLI_USAGE"],
    [["self-score", "nothing.csv"], "PCCC_CLI_FILE_NOT_FOUND"],
    [["appraise", "out/board.json"], "PCCC_CLI_TABLE"],
  ])("%j ends with status 2 and %s", async (args, code) => {
    const refused = await run(...args);
    expect([refused.status, refused.error.includes(code)], refused.error).toEqual([2, true]);
  });

  it("is asked for by another program, one JSON line for each step", async () => {
    const scenario = join(root, "examples", "sam-son", "pccc.yaml");
    const ask = (op: string, params: object): string => `${JSON.stringify({ id: op, op, params: { scenario, ...params } })}\n`;
    const of = { period: "nd09:2025-Q1", unit };
    const lines = [
      ask("close", { period: of.period, as: "post:chair" }),
      ask("close", { period: of.period, as: "post:chair" }),
      ask("appeal", { ...of, as: "post:ward", criterion: ["plan"] }),
      ask("appeal", { ...of, as: "post:chair", decide: "upheld" }),
      ask("replay", { period: of.period }),
      ask("explain", of),
      ask("compare", { ...of, closed: true }),
      ask("receipt", { ...of, db: "out/pccc.db", out: "receipts" }),
      ask("route", { ...of, grade: "good" }),
    ];
    async function* input(): AsyncGenerator<Uint8Array> {
      for (const line of lines) yield await Promise.resolve(Buffer.from(line));
    }
    const served = await runCli(["serve", "--stdio"], folder.path, {}, input());
    const answers = served.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { readonly id: string; readonly ok: boolean; readonly error?: { readonly code: string } });
    expect(answers.map(({ id, ok, error }) => [id, ok ? "ok" : error?.code])).toEqual([
      ["close", "ok"],
      ["close", "PCCC_HOST_CLOSED_ALREADY"],
      ...["appeal", "appeal", "replay", "explain", "compare", "receipt", "route"].map((op) => [op, "ok"]),
    ]);
  });
});
