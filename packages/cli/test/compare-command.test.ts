import { writeFileSync } from "node:fs";
import { join } from "node:path";
import pccc from "@pccc/plugin-pccc";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CliRun, root, runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
const unit = "front.38.sam-son-city.bac-son";
const run = (...args: readonly string[]): Promise<CliRun> =>
  runCli(["compare", ...args, "-s", join(root, "examples", "sam-son", "pccc.yaml")], folder.path);
const base = ["-u", unit, "-p", "nd09:2022-Q2"];

interface Compared {
  readonly comparison: {
    readonly difference: number;
    readonly effects: readonly { readonly factors: readonly string[]; readonly points: number }[];
  };
}

async function compared(...args: readonly string[]): Promise<Readonly<Record<string, number>>> {
  const told = await run(...base, ...args, "--json");
  expect(told.status, told.error).toBe(0);
  const { comparison } = JSON.parse(told.out) as Compared;
  expect(comparison.effects.reduce((sum, { points }) => sum + points, 0)).toBe(comparison.difference);
  return Object.fromEntries(
    comparison.effects.filter(({ points }) => points !== 0).map(({ factors, points }) => [factors.join("+"), points]),
  );
}

beforeAll(async () => void (await runCli(["demo"], folder.path)));
afterAll(folder.remove);

describe("comparing on the command line", () => {
  it("splits the difference of two units, two periods and two sheets", async () => {
    expect(Object.keys(await compared("--to-unit", "front.38.sam-son-city.quang-tien"))).toEqual(["data"]);
    expect(Object.keys(await compared("--to-period", "nd09:2022-Q1"))).toEqual(["data"]);
    const sheet = pccc.provides.sheets["pccc.sample-sheet"];
    const [first, ...others] = sheet.criteria;
    const lower = { ...sheet, id: "my.sheet", total: "95", criteria: [{ ...first, maximum: "5" }, ...others] };
    writeFileSync(join(folder.path, "lower.json"), JSON.stringify(lower));
    expect(await compared("--to-sheet", "lower.json")).toEqual({ rule: -500 });
  });

  it("shows the split for people, in points of criteria", async () => {
    const told = await run(...base, "--to-unit", "front.38.sam-son-city.quang-tien");
    expect(told.status, told.error).toBe(0);
    expect(told.out).toContain("From: ");
    expect(told.out).toContain("In all");
  });

  it("says which side has no score", async () => {
    const told = await run(...base, "--to-period", "nd09:2025-Q3");
    expect(told.status, told.error).toBe(0);
    expect(told.out).toContain("not scored in the period");
    expect(told.out).toContain("there is no difference to explain");
  });

  it("compares two moments of the journal: what was known by an entry, and what is known now", async () => {
    const { head } = JSON.parse((await runCli(["verify", "out/pccc.db", "--json"], folder.path)).out) as {
      readonly head: { readonly seq: number };
    };
    const line = `samson-pccc.report-commune,${unit},nd09:2022-Q2,7,2022-06-20T09:00:00+07:00,2022-06-20T09:00:00+07:00,9,1,9,1,9,1,9,1,0`;
    const columns =
      "duty,unit,period,edition,sentAt,registeredAt,areasTotal,areasReached,modelsPlanned,modelsActive,drillsPlanned,drillsHeld";
    writeFileSync(join(folder.path, "late.csv"), `${columns},supervisionsPlanned,supervisionsDone,deadlyFires\n${line}\n`);
    const late = await runCli(["submit", "late.csv", "-s", join(root, "examples", "sam-son", "pccc.yaml")], folder.path);
    expect(late.status, late.error).toBe(0);
    const then = await compared("--known-at", String(head.seq));
    expect(Object.keys(then)).toEqual(["lateArrival"]);
    const back = await compared("--to-known-at", String(head.seq));
    expect(Object.values(back)).toEqual(Object.values(then).map((points) => -points));
  });

  it.each([
    [[], "PCCC_CLI_USAGE"],
    [base, "--to-unit"],
    [[...base, "--closed", "--known-at", "900"], "--known-at"],
    [["-u", "nobody", "-p", "nd09:2022-Q2", "--to-unit", unit], "PCCC_CLI_UNKNOWN_UNIT"],
    [[...base, "--to-unit", "nobody"], "PCCC_CLI_UNKNOWN_UNIT"],
    [[...base, "--closed"], "PCCC_CLI_USAGE"],
    [[...base, "--to-as-of", "yesterday"], "PCCC_CLI_USAGE"],
    [[...base, "--to-known-at", "999999"], "PCCC_CLI_USAGE"],
    [[...base, "--to-sheet", "nothing.yaml"], "PCCC_CLI_FILE_NOT_FOUND"],
    [[...base, "--to-sheet", "out/board.json"], "PCCC_CLI_SHEET"],
  ])("%j ends with status 2 and %s", async (args, code) => {
    const refused = await run(...args);
    expect([refused.status, refused.error.includes(code)], refused.error).toEqual([2, true]);
  });
});
