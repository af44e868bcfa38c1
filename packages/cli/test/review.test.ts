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
    const refused = "e\n\n\nlúc nào tiện\n";
    const run = await runCli(
      ["import", "ke-hoach.txt", "--review"],
      folder.path,
      {},
      typed(`?\n${refused}e\nĐội kiểm tra chợ\nĐiện lực\n2026-10-15\n`),
    );
    expect(run.status).toBe(0);
    expect(run.out).toContain("The task names nobody. Who leads? · line 66");
    expect(run.out).toContain("This value cannot be used. A deadline is such as");
    expect(run.out).toMatch(/II\/3\/b .*Đội kiểm tra chợ .*ngày 15\/10\/2026/u);
    expect(JSON.parse(readFileSync(kept, "utf8"))).toMatchObject({
      format: 1,
      answers: [{ decision: "change", value: "Đội kiểm tra chợ", coordinates: "Điện lực", due: "2026-10-15" }],
    });
  });

  it("goes to any task by its number, shows it and edits what is named", async () => {
    const run = await runCli(["import", "ke-hoach.txt", "--review"], folder.path, {}, typed("99\n1\ne\n\n-\nhằng quý\nq\n"));
    expect(run.out).toContain("There are 7 tasks.");
    expect(run.out).toMatch(/\[task 1\] Is this a task\? · line 39\n.*\n +Lead: Công an tỉnh\n +With: Sở Công Thương/u);
    const { draft } = JSON.parse((await runCli(["import", "ke-hoach.txt", "--json"], folder.path)).out) as {
      draft: { tasks: { leads: string[]; coordinates: string[]; recurrence?: string }[] };
    };
    expect(draft.tasks[0]).toMatchObject({ leads: ["Công an tỉnh"], coordinates: [], recurrence: "quarterly" });
  });

  it("applies what was answered to a later import, also of an amended document", async () => {
    // A task comes in before those that were answered, and the lines move.
    const amended = readFileSync(file, "utf8")
      .replace("a) Biên soạn", "a) Sở Công Thương lập danh sách các chợ trước ngày 15/3/2026.\n\nb) Biên soạn")
      .replace("b) Tổ chức ít", "c) Tổ chức ít");
    writeFileSync(file, amended);
    const plain = await runCli(["import", "ke-hoach.txt"], folder.path);
    expect(plain.out).toMatch(/II\/3\/c .*Đội kiểm tra chợ .*ngày 15\/10\/2026/u);
    expect(plain.out).toMatch(/II\/1 .*hằng quý/u);
    const again = await runCli(["import", "ke-hoach.txt", "--review"], folder.path, {}, typed("q\n"));
    expect(again.out).toContain("2 earlier answers were applied.");
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
