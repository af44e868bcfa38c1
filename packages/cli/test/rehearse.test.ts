import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Rehearsal } from "@pccc/rules";
import pccc from "@pccc/plugin-pccc";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root, runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
const sheet = pccc.provides.sheets["pccc.sample-sheet"];

beforeAll(async () => {
  cpSync(join(root, "examples", "sam-son"), folder.path, { recursive: true });
  for (const args of [["adopt"], ["submit", "bao-cao.csv"], ["judge", "danh-gia.csv"]]) {
    const run = await runCli(args, folder.path);
    if (run.status !== 0) throw new Error(run.error);
  }
  const criteria = sheet.criteria.map((criterion) =>
    criterion.form.kind === "deduction" ? { ...criterion, form: { ...criterion.form, per: "3" } } : criterion,
  );
  writeFileSync(join(folder.path, "new.json"), JSON.stringify({ ...sheet, id: "my.new", criteria }));
});
afterAll(folder.remove);

describe("pccc rehearse", () => {
  it("scores the past by the new sheet, says who loses, and writes data, board and annex", async () => {
    const run = await runCli(["rehearse", "new.json", "--json"], folder.path);
    expect(run.status, run.error).toBe(0);
    const rehearsal = JSON.parse(run.out) as Rehearsal;
    expect(rehearsal.before.sheet).toBe("pccc.sample-sheet");
    expect(rehearsal.rows).toHaveLength(166);
    // Each report that was late costs three points in place of one, up to five.
    expect(rehearsal.rows.filter(({ change = 0 }) => change < 0)).toHaveLength(11);
    expect(rehearsal.rows.some(({ change = 0 }) => change > 0)).toBe(false);
    expect(rehearsal.remarks).toContainEqual({ criterion: "national-day", kind: "paysWhenNotApplicable", rows: 122, of: 122 });
    expect(readdirSync(join(folder.path, "out"))).toEqual(expect.arrayContaining(["rehearsal.json", "rehearsal.html", "phu-luc.docx"]));
    expect(readFileSync(join(folder.path, "out", "rehearsal.html"), "utf8")).toContain("my.new");
  });

  it("refuses a sheet that cannot be scored, with its line", async () => {
    writeFileSync(join(folder.path, "bad.yaml"), "id: [");
    const run = await runCli(["rehearse", "bad.yaml"], folder.path);
    expect([run.status, run.error]).toEqual([2, expect.stringContaining("PCCC_SHEET_SYNTAX")]);
    expect((await runCli(["rehearse", "none.yaml"], folder.path)).status).toBe(2);
  });
});
