import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { root, runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
afterAll(folder.remove);
const file = join(folder.path, "ke-hoach.txt");
copyFileSync(join(root, "packages/import/test/documents/state-plan.txt"), file);
const kept = `${file}.review.json`;
const typed = (text: string): AsyncIterable<Uint8Array> => new Blob([text]).stream();

describe("pccc import --review", () => {
  it("asks, refuses what cannot be used, keeps each answer at once and stops where the input ends", async () => {
    const run = await runCli(["import", "ke-hoach.txt", "--review"], folder.path, {}, typed("?\ne\n  \ne\nĐội kiểm tra chợ\n"));
    expect(run.status).toBe(0);
    expect(run.out).toContain("The task names nobody. Who leads? · line 66");
    expect(run.out).toContain("This value cannot be used.");
    expect(run.out).toMatch(/II\/3\/b .*Đội kiểm tra chợ/u);
    expect(JSON.parse(readFileSync(kept, "utf8"))).toMatchObject({
      format: 1,
      answers: [{ decision: "change", value: "Đội kiểm tra chợ" }],
    });
  });

  it("applies what was answered to a later import, also of an amended document", async () => {
    writeFileSync(file, readFileSync(file, "utf8").replace("KẾ HOẠCH", "KẾ HOẠCH\n"));
    const plain = await runCli(["import", "ke-hoach.txt"], folder.path);
    expect(plain.out).toMatch(/II\/3\/b .*Đội kiểm tra chợ/u);
    const again = await runCli(["import", "ke-hoach.txt", "--review"], folder.path, {}, typed("q\n"));
    expect(again.out).toContain("1 earlier answers were applied.");
    expect(again.out).not.toContain("Who leads?");
  });

  it("does not pass a damaged file of answers over", async () => {
    writeFileSync(kept, '{"format":1,"answers":[{"key":"a"}]}');
    const run = await runCli(["import", "ke-hoach.txt"], folder.path);
    expect(run.status).toBe(2);
    expect(run.error).toMatch(/PCCC_CLI_RECORD_FILE[^]*answers\.0\.decision/u);
  });

  it("says that it needs a keyboard, and writes nothing", async () => {
    copyFileSync(file, join(folder.path, "khac.txt"));
    const run = await runCli(["import", "khac.txt", "--review"], folder.path);
    expect(run.status).toBe(2);
    expect(run.error).toContain("--review needs a keyboard");
    expect(existsSync(join(folder.path, "khac.txt.review.json"))).toBe(false);
  });
});
