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

  it("tells people in Vietnamese, and holds no grades against each other that have other names", async () => {
    const bands = sheet.bands.map((band) => ({ ...band, id: `my-${band.id}` }));
    const gates = sheet.gates.map((gate) => ("capsAt" in gate ? { ...gate, capsAt: `my-${gate.capsAt}` } : gate));
    writeFileSync(
      join(folder.path, "graded.json"),
      JSON.stringify({
        ...sheet,
        id: "my.graded",
        total: "95",
        bands,
        gates,
        criteria: sheet.criteria.map((criterion) => (criterion.id === "plan" ? { ...criterion, maximum: "5" } : criterion)),
      }),
    );
    const told = await runCli(["rehearse", "graded.json", "--lang", "vi"], folder.path);
    expect(told.status, told.error).toBe(0);
    expect(told.out).toMatch(/ {2}[+-]\d+,\d+ +\d+ +\d+ +– +–\n/u);
    expect(told.out).toMatch(/Xếp loại trước: Hoàn thành xuất sắc \d+ · [\s\S]*Xếp loại sau: Hoàn thành xuất sắc \d+/u);
  });

  it("refuses a sheet that cannot be scored, with its line", async () => {
    writeFileSync(join(folder.path, "bad.yaml"), "id: [");
    const run = await runCli(["rehearse", "bad.yaml"], folder.path);
    expect([run.status, run.error]).toEqual([2, expect.stringContaining("PCCC_SHEET_SYNTAX")]);
    expect((await runCli(["rehearse", "none.yaml"], folder.path)).status).toBe(2);
  });
});

describe("pccc route", () => {
  const about = ["route", "-u", "front.38.sam-son-city.quang-chau", "-p", "nd09:2025-Q1"];
  interface Routed {
    readonly offers: readonly { readonly criterion: string; readonly offers: number }[];
    readonly route: { readonly reached: boolean; readonly cost: number; readonly actions: readonly { readonly id: string }[] };
  }

  it("offers what is still to be had, and finds the way to a grade", async () => {
    const run = await runCli([...about, "--grade", "excellent", "--json"], folder.path);
    expect(run.status, run.error).toBe(0);
    const { offers, route } = JSON.parse(run.out) as Routed;
    expect(offers.find(({ criterion }) => criterion === "models")?.offers).toBe(2500);
    expect(route).toMatchObject({ reached: true, cost: 6 });
    expect((await runCli([...about, "--grade", "excellent", "--lang", "en"], folder.path)).out).toContain("6 actions, cost 6");
  });

  it("takes costs, first days and what cannot be done from a file, and names the line of what is wrong", async () => {
    const write = (text: string): void => writeFileSync(join(folder.path, "viec.yaml"), `format: pccc.actions/1\nactions:\n${text}`);
    write("  - { id: pccc.models-active, possible: false }\n");
    const without = await runCli([...about, "--grade", "excellent", "--actions", "viec.yaml", "--json"], folder.path);
    expect((JSON.parse(without.out) as Routed).route.reached).toBe(false);
    write("  - { id: pccc.models-active, cost: 40 }\n");
    const dear = await runCli([...about, "--grade", "excellent", "--actions", "viec.yaml", "--json"], folder.path);
    expect((JSON.parse(dear.out) as Routed).route.cost).toBe(45);
    write("  - { id: nothing, cost: 4 }\n");
    const unknown = await runCli([...about, "--actions", "viec.yaml", "--lang", "en"], folder.path);
    expect([unknown.status, unknown.error]).toEqual([2, expect.stringContaining("Line 3: actions.0.id")]);
    write("  - { id: bonus, cost: -1 }\n");
    expect((await runCli([...about, "--actions", "viec.yaml"], folder.path)).status).toBe(2);
  });

  it("names the grades that there are, and a unit without a row", async () => {
    expect((await runCli([...about, "--grade", "best"], folder.path)).error).toContain("excellent");
    expect((await runCli(["route", "-u", "front.38", "-p", "nd09:2025-Q1"], folder.path)).error).toContain("PCCC_HOST_NO_ROW");
    expect((await runCli(["route"], folder.path)).status).toBe(2);
  });
});
