import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root, runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
const guide = readFileSync(join(root, "docs", "guide", "write-a-sheet.vi.md"), "utf8");
const fences = [...guide.matchAll(/```(?:yaml|csv|text)\n([\s\S]*?)```/gu)].map(([, text = ""]) => text);
const files = ["phieu.yaml", "so-lieu.csv", "diem-cham.csv", "", "ca.yaml"];
const tables = ["--sheet", "phieu.yaml", "--facts", "so-lieu.csv", "--judgements", "diem-cham.csv", "--as-of", "2027-01-20"];

beforeAll(() => {
  for (const [at, name] of files.entries()) if (name !== "") writeFileSync(join(folder.path, name), fences[at] ?? "");
});
afterAll(folder.remove);

describe("the guide in Vietnamese", () => {
  it("shows a sheet with nothing wrong, and tests that pass", async () => {
    const checked = await runCli(["check-sheet", "phieu.yaml", "--lang", "vi"], folder.path);
    expect(checked.status, checked.out).toBe(0);
    expect(checked.out).not.toContain("PCCC_");
    const tested = await runCli(["test-sheet", "ca.yaml", "--lang", "vi"], folder.path);
    expect(tested.status, tested.out).toBe(0);
  });

  it("shows what its two tables give, and why the one unit is put forward", async () => {
    const scored = await runCli(["score", ...tables, "--lang", "vi"], folder.path);
    expect(scored.error).toBe("");
    expect(scored.out).toBe(fences[3]);
    const explained = await runCli(["explain", ...tables, "--unit", "xa-a", "--lang", "vi"], folder.path);
    expect(explained.out).toContain("2 đơn vị đạt Tốt, đề nghị khen, chỉ có 1 chỗ");
  });
});
