import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CliRun, root, runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
const scenario = join(folder.path, "pccc.yaml");
const regimes = join(folder.path, "tinh.yaml");
const run = async (...args: readonly string[]): Promise<CliRun> => runCli(args, folder.path);

/** The example with a province's own regime, in two versions, in place of the decree's windows. */
beforeAll(() => {
  cpSync(join(root, "examples", "sam-son"), folder.path, { recursive: true });
  const text = readFileSync(scenario, "utf8");
  writeFileSync(
    scenario,
    text.replaceAll(/regime: vn\.nd09$/gmu, "regime: tinh.mau").replace(/^calendar:/mu, "regimeFiles: [tinh.yaml]\ncalendar:"),
  );
  const version = (more: string): string => `  - id: tinh.mau
    family: mau
    title: { vi: "Chế độ mẫu", en: "Sample regime" }
    frequencies: [quarterly]
    window: { startDay: 1, startMonthOffset: 0 }
    deadlines: []
    appliesTo: { vi: "Mẫu" }
    basis: []
${more}`;
  writeFileSync(
    regimes,
    `format: pccc.regimes/1\nregimes:\n${version("    validTo: 2023-12-31\n")}${version("    validFrom: 2024-01-01\n")}`,
  );
});
afterAll(folder.remove);

describe("a province's own regime in a file", () => {
  it("is what obligations are expanded by, in each of its versions, and what a board verifies with", async () => {
    expect(await run("adopt")).toMatchObject({ status: 0, error: "" });
    expect(await run("due", "--due-from", "2023-12-01", "--due-to", "2024-05-30", "--unit", "front.38.sam-son-city.bac-son")).toMatchObject(
      {
        status: 0,
        out: expect.stringMatching(/mau:2023-Q4 +2024-01-02[^]*mau:2024-Q1 +2024-04-01/u) as unknown,
      },
    );
    expect((await run("score")).status).toBe(0);
    expect((await run("verify", "out/board.json", "--regimes", regimes)).status).toBe(0);
    expect((await run("verify", "out/board.json")).status).toBe(1);
  });

  it("is refused whole where it is not lawful, with the line", async () => {
    const text = readFileSync(regimes, "utf8");
    writeFileSync(regimes, text.replace("validFrom: 2024-01-01", "validFrom: 2023-12-31"));
    const refused = await run("due");
    writeFileSync(regimes, text);
    expect(refused.status).toBe(2);
    expect(refused.error).toMatch(/PCCC_CLI_REGIME_FILE[^]*line 20[^]*2023-12-31/u);
  });
});
