import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CliRun, root, runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
const file = join(folder.path, "quyet-dinh.yaml");
const scenario = ["-s", join(root, "examples", "sam-son", "pccc.yaml")];
let late = "";

const states = async (...args: readonly string[]): Promise<readonly string[]> => {
  const run = await runCli(
    ["due", ...scenario, "--period", "nd09:2025-Q2", "--unit", "front.38.sam-son-city.quang-tien", "--json", ...args],
    folder.path,
  );
  const { obligations } = JSON.parse(run.out) as {
    readonly obligations: readonly { readonly state: string; readonly obligation: { readonly id: string } }[];
  };
  late = obligations[0]?.obligation.id ?? "";
  return obligations.map(({ state }) => state);
};
const record = async (text: string): Promise<CliRun> => {
  writeFileSync(file, `format: pccc.decisions/1\n${text}`);
  return runCli(["record", file, ...scenario], folder.path);
};

beforeAll(async () => {
  await runCli(["demo"], folder.path);
});
afterAll(folder.remove);

describe("pccc record", () => {
  it("puts an extension, a lock and a verdict on record, which count from then on", async () => {
    expect(await states()).toEqual(["doneLate"]);
    const lock = (allowed: number): string =>
      `locks: [{ id: q2, period: "nd09:2025-Q2", lockedAt: "2025-06-17T00:00:00+07:00", expiresOn: 2025-12-31, editionsAllowed: ${allowed}, reason: "Đã chốt" }]\n`;
    expect(await record(lock(0))).toMatchObject({ status: 0, out: expect.stringContaining("1 locks") as unknown });
    expect(await states()).toEqual(["openOverdue"]);
    expect((await record(lock(1))).status).toBe(0);
    expect(await states()).toEqual(["doneLate"]);
    const extension = `extensions: [{ obligation: "${late}", dueOn: 2025-06-20, reason: "Mưa lũ", decidedBy: "post:front.38", decidedAt: "2025-06-13T08:00:00+07:00" }]\n`;
    expect((await record(extension)).status).toBe(0);
    expect(await states()).toEqual(["doneInTime"]);
    expect(await states("--policy", "vn.government-office", "--as-of", "2025-06-12")).toEqual(["openInTime"]);
    const verdict = `verdicts: [{ obligation: "${late}", edition: 1, outcome: returned, decidedAt: "2025-06-19T08:00:00+07:00" }]\n`;
    expect((await record(verdict)).status).toBe(0);
    expect(await states()).toEqual(["openOverdue"]);
  });

  it("names the line of what is wrong and records nothing", async () => {
    const wrong = await record('locks:\n  - { id: q3, period: "nd09:2025-Q3", lockedAt: "2025-06-17", editionsAllowed: 0, reason: "x" }\n');
    expect(wrong).toMatchObject({
      status: 2,
      error: expect.stringMatching(/PCCC_CLI_RECORD_FIELD: Line 3: locks\.0\.lockedAt/u) as unknown,
    });
    expect(await record('locks: [{ id: q3, lockedAt: "2025-06-17T00:00:00Z", editionsAllowed: 0, reason: "x" }]\n')).toMatchObject({
      status: 2,
      error: expect.stringContaining("a duty, a unit or a period") as unknown,
    });
    expect((await record("locks: [\n")).status).toBe(2);
    expect((await record("khoa: []\n")).status).toBe(2);
  });
});
