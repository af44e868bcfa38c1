import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pccc from "@pccc/plugin-pccc";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CliRun, root, runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
const inFolder = (name: string): string => join(folder.path, name);
const first = { ...pccc.provides.sheets["pccc.sample-sheet"], id: "my.first" };
const period = "nd09:2025-Q2";

interface Row {
  readonly unit: string;
  readonly period: string;
  readonly total?: number;
}

/** A sheet whose total is that of the first one. */
function readerOf(standing: "closed" | "current"): unknown {
  return {
    ...first,
    id: `my.${standing}`,
    metrics: [
      {
        id: "first",
        title: { vi: "Điểm của phiếu đầu" },
        unit: { vi: "điểm" },
        kind: "rate",
        mayExceedWhole: true,
        source: { kind: "result", sheet: "my.first", whose: "own", period: "same", value: "total", standing },
      },
    ],
    groups: [],
    gates: [],
    criteria: [
      {
        id: "first",
        title: { vi: "Theo phiếu đầu" },
        maximum: first.total,
        form: { kind: "linear", metric: "first", rounding: "half-up" },
        placement: "total",
        notApplicable: "full",
      },
    ],
  };
}

/** A scenario of the example's plan with a sheet of its own. */
function scenarioWith(name: string, sheet: string, ...others: readonly string[]): void {
  const text = readFileSync(join(root, "examples", "sam-son", "pccc.yaml"), "utf8");
  const more = others.length === 0 ? "" : `\nresultSheets: [${others.join(", ")}]`;
  writeFileSync(inFolder(name), text.replace("sheet: pccc.sample-sheet", `sheet: ./${sheet}${more}`));
}

const run = (...args: readonly string[]): Promise<CliRun> => runCli([...args, "--lang", "vi"], folder.path);

async function totalsOf(scenario: string): Promise<ReadonlyMap<string, number | undefined>> {
  const scored = await run("score", "-s", scenario, "--json");
  const rows = JSON.parse(scored.out).rows as readonly Row[];
  return new Map(rows.filter((row) => row.period === period).map(({ unit, total }) => [unit, total]));
}

beforeAll(async () => {
  cpSync(join(root, "examples", "sam-son"), folder.path, { recursive: true });
  writeFileSync(inFolder("first.json"), JSON.stringify(first));
  for (const standing of ["closed", "current"] as const) writeFileSync(inFolder(`${standing}.json`), JSON.stringify(readerOf(standing)));
  scenarioWith("first.yaml", "first.json");
  scenarioWith("closed.yaml", "closed.json");
  scenarioWith("current.yaml", "current.json", "./first.json");
  expect((await run("demo", "-s", "first.yaml")).status).toBe(0);
});
afterAll(folder.remove);

describe("a scenario whose sheet reads another", () => {
  it("scores by what the other sheet gives today, and its board is verified with both", async () => {
    const totals = await totalsOf("first.yaml");
    expect(totals.size).toBeGreaterThan(1);
    expect(await totalsOf("current.yaml")).toEqual(totals);
    const [unit = ""] = totals.keys();
    expect((await run("explain", "-s", "current.yaml", "-u", unit, "-p", period)).out).toMatch(
      /kết quả khác: .*chưa chốt; SHA-256 [0-9a-f]{64}/u,
    );
    expect((await run("verify", "out/board.json", "--sheet", "current.json", "--result-sheets", "first.json")).status).toBe(0);
    expect((await run("verify", "out/board.json", "--sheet", "current.json")).status).not.toBe(0);
  });

  it("waits for what is closed, and then reads it from the journal alone", async () => {
    const totals = await totalsOf("first.yaml");
    expect([...(await totalsOf("closed.yaml")).values()].every((total) => total === undefined)).toBe(true);
    expect((await run("close", "-s", "first.yaml", "-p", period, "--as", "post:chair")).status).toBe(0);
    expect([...(await totalsOf("closed.yaml")).values()].every((total) => total === undefined)).toBe(true);
    const later = await run("score", "-s", "closed.yaml", "--as-of", "2099-12-31", "--json");
    const rows = (JSON.parse(later.out).rows as readonly Row[]).filter((row) => row.period === period);
    expect(new Map(rows.map(({ unit, total }) => [unit, total]))).toEqual(totals);
  });
});
