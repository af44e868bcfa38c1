import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type CliRun, runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
afterAll(folder.remove);

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder.path, name), content);
  return name;
}

function refusal(run: CliRun): { readonly status: number; readonly code: string | undefined } {
  expect(run.out).toBe("");
  expect(run.error).not.toMatch(/\n\s+at /u);
  expect(run.error).toContain("→");
  return { status: run.status, code: /PCCC_[A-Z0-9_]+/u.exec(run.error)?.[0] };
}

describe("bad input", () => {
  it("says which file is missing", async () => {
    const run = await runCli(["import", "no-such-plan.txt"], folder.path);
    expect(refusal(run)).toEqual({ status: 2, code: "PCCC_CLI_FILE_NOT_FOUND" });
    expect(run.error).toContain("no-such-plan.txt");
  });

  it("refuses a folder, an empty file and a binary file", async () => {
    mkdirSync(join(folder.path, "a-folder"), { recursive: true });
    expect(refusal(await runCli(["import", "a-folder"], folder.path)).status).toBe(2);
    expect(refusal(await runCli(["import", file("empty.txt", "")], folder.path)).status).toBe(2);
    expect(
      refusal(await runCli(["import", file("picture.txt", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]))], folder.path)).status,
    ).toBe(2);
  });

  it("refuses a text that is no administrative document", async () => {
    const run = await runCli(["import", file("note.txt", "Hôm nay trời đẹp. Chúng tôi đi chơi ở bờ biển.\n")], folder.path);
    expect(refusal(run).status).toBe(2);
  });

  it("speaks Vietnamese when asked to", async () => {
    const run = await runCli(["import", "khong-co.txt", "--lang", "vi"], folder.path);
    expect(run.error).toContain("Không tìm thấy tệp");
  });

  it("gives programs the code and the parameters", async () => {
    const run = await runCli(["import", "no-such-plan.txt", "--json"], folder.path);
    expect(JSON.parse(run.error)).toMatchObject({ error: { code: "PCCC_CLI_FILE_NOT_FOUND" } });
  });

  it("names the command, option or argument that is wrong", async () => {
    for (const args of [["imprt"], ["import"], ["verify", "x", "--bord", "y"], ["due", "--as-of", "yesterday", "--db", "x.db"]]) {
      const run = await runCli(args, folder.path);
      expect(run.status, args.join(" ")).toBe(2);
      expect(run.error).toMatch(/PCCC_/u);
    }
  });

  it("names the line of a scenario that is wrong", async () => {
    const scenario = file("pccc.yaml", "title: x\nplan:\n  file: plan.txt\n  id: plan\n  adoptedOn: 2021-02-30\n");
    const run = await runCli(["adopt", "-s", scenario], folder.path);
    expect(refusal(run)).toEqual({ status: 2, code: "PCCC_CLI_RECORD_FILE" });
    expect(run.error).toContain("Line 5");
    const broken = await runCli(["adopt", "-s", file("broken.yaml", "title: [x\nplan: y\n")], folder.path);
    expect(refusal(broken)).toEqual({ status: 2, code: "PCCC_CLI_RECORD_FILE" });
    expect(broken.error).toContain("Line 2: no YAML");
  });

  it("refuses to verify what is neither a journal nor a board", async () => {
    expect(refusal(await runCli(["verify", file("note.md", "# note\n")], folder.path))).toEqual({
      status: 2,
      code: "PCCC_CLI_VERIFY_KIND",
    });
    expect(refusal(await runCli(["verify", file("other.json", '{"format":1}')], folder.path))).toEqual({
      status: 2,
      code: "PCCC_CLI_BOARD_SYNTAX",
    });
    const older = await runCli(["verify", file("older.json", '{"kind":"pccc.board","format":1,"board":{}}')], folder.path);
    expect(refusal(older)).toEqual({ status: 2, code: "PCCC_CLI_BOARD_FORMAT" });
    expect(older.error).toContain("run `pccc score` on the same journal");
    expect(refusal(await runCli(["verify", "nothing.db"], folder.path))).toEqual({ status: 2, code: "PCCC_CLI_FILE_NOT_FOUND" });
  });

  it("ends with status 3 on an empty or cut journal", async () => {
    expect(refusal(await runCli(["verify", file("empty.db", "")], folder.path)).status).toBe(3);
    const garbage = new Uint8Array(5000).fill(7);
    garbage.set(new TextEncoder().encode("SQLite format 3\0"));
    expect(refusal(await runCli(["verify", file("cut.db", garbage)], folder.path)).status).toBe(3);
  });

  it("leaves nothing half-written behind", () => {
    expect(readdirSync(folder.path).filter((name) => name.endsWith(".part"))).toEqual([]);
  });
});
