import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import pccc from "@pccc/plugin-pccc";
import { root, runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
const sheet = { ...pccc.provides.sheets["pccc.sample-sheet"], id: "my.sheet" };

beforeAll(() => {
  cpSync(join(root, "examples", "sam-son"), folder.path, { recursive: true });
  mkdirSync(join(folder.path, "out"));
  writeFileSync(join(folder.path, "sheet.json"), JSON.stringify(sheet, undefined, 2));
});
afterAll(folder.remove);

describe("sheets in files", () => {
  it("checks a good sheet and shows it", async () => {
    const run = await runCli(["check-sheet", "sheet.json"], folder.path);
    expect(run.status, run.error).toBe(0);
    expect(run.out).toContain("my.sheet");
    expect(run.out).toContain("100 points in all");
  });

  it("finds nothing wrong with the guide's example", async () => {
    const guide = readFileSync(join(root, "docs", "guide", "write-a-sheet.md"), "utf8");
    writeFileSync(join(folder.path, "guide.yaml"), /```yaml\n([\s\S]*?)```/u.exec(guide)?.[1] ?? "");
    const run = await runCli(["check-sheet", "guide.yaml"], folder.path);
    expect(run.status, run.out).toBe(0);
    expect(run.out).not.toContain("PCCC_");
    expect(run.out).toContain("Gap: The source does not say how ties fall.");
  });

  it("names file and line of what is wrong and ends with status 1", async () => {
    const text = readFileSync(join(folder.path, "sheet.json"), "utf8").replace("pccc.reports-late", "pccc.report-late");
    writeFileSync(join(folder.path, "wrong.json"), text);
    const line = text.split("\n").findIndex((content) => content.includes("pccc.report-late")) + 1;
    const run = await runCli(["check-sheet", "wrong.json"], folder.path);
    expect(run.status).toBe(1);
    expect(run.out).toContain(`wrong.json:${line}: PCCC_SHEET_UNKNOWN_METRIC`);
    const json = await runCli(["check-sheet", "wrong.json", "--json"], folder.path);
    expect(JSON.parse(json.out)).toMatchObject({ ok: false, findings: [{ span: { startLine: line } }] });
  });

  it("prints the JSON Schema and refuses a name that it does not know", async () => {
    expect(JSON.parse((await runCli(["schema", "sheet"], folder.path)).out)).toMatchObject({ type: "object" });
    expect((await runCli(["schema", "shee"], folder.path)).status).toBe(2);
  });

  it("scores by a sheet that the scenario names by its file, and verifies the board with it", async () => {
    const scenario = readFileSync(join(folder.path, "pccc.yaml"), "utf8").replace("sheet: pccc.sample-sheet", "sheet: ./sheet.json");
    writeFileSync(join(folder.path, "pccc.yaml"), scenario);
    for (const args of [["adopt"], ["submit", "bao-cao.csv"], ["judge", "danh-gia.csv"], ["score"]]) {
      const run = await runCli(args, folder.path);
      expect(run.status, `${args.join(" ")}: ${run.error}`).toBe(0);
    }
    expect(readFileSync(join(folder.path, "out", "board.json"), "utf8")).toContain('"id":"my.sheet"');
    expect((await runCli(["verify", "out/board.json", "--sheet", "sheet.json"], folder.path)).status).toBe(0);
    expect((await runCli(["verify", "out/board.json"], folder.path)).status).toBe(1);
    writeFileSync(join(folder.path, "pccc.yaml"), scenario.replace("sheet.json", "broken.yaml"));
    writeFileSync(join(folder.path, "broken.yaml"), "format: 1\nid: x\n");
    const broken = await runCli(["score"], folder.path);
    expect(broken.status).toBe(2);
    expect(broken.error).toContain("PCCC_SHEET_FIELD (line 1)");
  });
});
