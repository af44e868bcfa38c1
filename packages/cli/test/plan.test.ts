import type { PlanCoverage } from "@pccc/core";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CliRun, root, runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
afterAll(folder.remove);
const scenario = join(root, "examples", "sam-son", "pccc.yaml");
const run = (...args: readonly string[]): Promise<CliRun> => runCli([...args, "-s", scenario, "--db", "plan.db"], folder.path);
const commune = "front.38.sam-son-city.bac-son";

let adoptedAt: number;
beforeAll(async () => {
  const { status, out } = await run("adopt", "--json");
  expect(status).toBe(0);
  adoptedAt = (JSON.parse(out) as { head: { seq: number } }).head.seq;
});

describe("pccc plan", () => {
  it("shows who leads in words that read back", async () => {
    const { status, out } = await run("plan", "show", "--as-of", "2021-12-01");
    expect(status).toBe(0);
    expect(out).toContain("communes of Sầm Sơn, Front line");
    const words = ["units", "select", "communes of Sầm Sơn, Front line", "--as-of", "2021-12-01", "--json"];
    expect((JSON.parse((await run(...words)).out) as { units: unknown[] }).units).toHaveLength(11);
    expect((await run("units", "select", "communes near Sầm Sơn, Front line")).error).toContain("column 10");
  });

  it("tells once what several duties meet", async () => {
    const { out } = await run("plan", "coverage", "--as-of", "2026-01-15");
    expect(out.split("PCCC_SELECTOR_NOT_LIVING")).toHaveLength(2);
  });

  it("refuses a plan that is on record already, and writes nothing of it", async () => {
    const info = async (): Promise<string> => (await runCli(["journal", "info", "plan.db", "--json"], folder.path)).out;
    const before = await info();
    expect(before).toContain(String(adoptedAt));
    expect(await run("adopt")).toMatchObject({ status: 2, error: expect.stringContaining("PCCC_CLI_PLAN_KNOWN") as string });
    expect(await info()).toBe(before);
  });

  it("writes the plan as a document that reads as the same plan", async () => {
    const { status, out } = await run("plan", "show", "--as-of", "2021-12-01", "--docx", "ke-hoach.docx", "--json");
    expect(status).toBe(0);
    const { text } = JSON.parse(out) as { text: { tasks: { text: string; section: string }[] } };
    const read = JSON.parse((await runCli(["import", "ke-hoach.docx", "--json"], folder.path)).out) as {
      draft: { tasks: { text: string; sectionPath: string }[] };
    };
    expect(read.draft.tasks.map((task) => [task.text, task.sectionPath])).toEqual(text.tasks.map((task) => [task.text, task.section]));
  });

  it("drafts the plans below, which can then be adopted and counted", async () => {
    const cascade = await run("plan", "cascade", "--drafts", "drafts", "--json", "--adopt-by", "2021-11-15");
    expect(cascade.status).toBe(0);
    const { proposals } = JSON.parse(cascade.out) as { proposals: { unit: string; adoptBy: string; plan: { tasks: unknown[] } }[] };
    expect(proposals).toHaveLength(11);
    expect(new Set(proposals.map(({ adoptBy, plan }) => `${adoptBy} ${plan.tasks.length}`))).toEqual(new Set(["2021-11-15 4"]));
    expect(readdirSync(join(folder.path, "drafts"))).toHaveLength(11);

    const coverage = async (...more: readonly string[]): Promise<PlanCoverage> =>
      JSON.parse((await run("plan", "coverage", "--as-of", "2021-12-01", "--json", ...more)).out) as PlanCoverage;
    const adopted = async (...more: readonly string[]): Promise<readonly string[]> =>
      (await coverage(...more)).units.flatMap(({ unit, plans }) => (plans.length > 0 ? unit : []));
    expect(await adopted()).toEqual([]);
    const draft = join("drafts", `${commune}.json`);
    expect((await run("adopt", draft, "--on", "2021-10-20")).status).toBe(0);
    expect(await adopted()).toEqual([commune]);
    expect(await adopted("--known-at", String(adoptedAt))).toEqual([]);
    const own = (await coverage()).units.find(({ unit }) => unit === commune);
    expect(own?.states.filter((state) => state !== "notAddressed")).toEqual(["covered", "covered", "covered", "covered"]);
    expect((await run("plan", "coverage", "--as-of", "2021-12-01", "--html", "coverage.html")).out).toContain("1 of 11 units have adopted");
    expect(readFileSync(join(folder.path, "coverage.html"), "utf8")).toContain("1 of 11 units have adopted");
  });

  it("writes drafts in the official form, marked as drafts, which the reader of documents takes for plans", async () => {
    const cascade = await run("plan", "cascade", "--docx", "official", "-u", commune, "--adopt-by", "2021-11-15");
    expect(cascade.out).toContain("Wrote 1 drafts to official.");
    const read = await runCli(["import", join("official", `${commune}.docx`), "--json"], folder.path);
    expect(read.out).toContain("DỰ THẢO, CHƯA BAN HÀNH");
    const { draft } = JSON.parse(read.out) as { draft: { docType: { value: string }; number?: unknown; tasks: { text: string }[] } };
    expect([draft.docType.value, draft.number]).toEqual(["KẾ HOẠCH", undefined]);
    expect(draft.tasks.map(({ text }) => text).join(" ")).toContain("4 tại chỗ");
  });

  it("tells the states of tasks, derived on the day asked about", async () => {
    const states = async (day: string): Promise<Readonly<Record<string, Readonly<Record<string, string>>>>> => {
      const { out } = await run("plan", "states", "--as-of", day, "--json");
      return Object.fromEntries(
        (JSON.parse(out) as { tasks: { task: string; states: Record<string, string> }[] }).tasks.map(({ task, states: of }) => [task, of]),
      );
    };
    const before = await states("2021-12-01");
    expect(before["samson-pccc/t02"]?.[commune]).toBe("noDeadline");
    expect(before["samson-pccc/t12"]?.[commune]).toBe("openInTime");
    // Wards that came in 2025 owe nothing yet.
    expect(Object.keys(before["samson-pccc/t12"] ?? {})).toHaveLength(11);
    expect((await states("2022-06-01"))["samson-pccc/t12"]?.[commune]).toBe("openOverdue");
    expect((await run("plan", "states", "--as-of", "2022-06-01")).out).toContain("overdue");
  });

  it("refuses a file that holds no plan, with the line, and adopts none of the others", async () => {
    const good = readFileSync(join(folder.path, "drafts", "front.38.sam-son-city.quang-cu.json"), "utf8");
    writeFileSync(join(folder.path, "good.json"), good);
    writeFileSync(join(folder.path, "bad.json"), good.replace('"unit": "', '"unit": "không dấu '));
    const refused = await run("adopt", "good.json", "bad.json", "--on", "2021-10-20");
    expect([refused.status, refused.error]).toEqual([
      2,
      expect.stringMatching(/bad\.json[^]*Line 3: unit is wrong: expected an ASCII id/u),
    ]);
    expect((await run("plan", "show", "samson-pccc.front.38.sam-son-city.quang-cu")).error).toContain("PCCC_HOST_UNKNOWN_PLAN");
    expect((await run("adopt", "good.json")).status).toBe(2);
  });

  it("amends a plan with a preview, keeps ids, answers by day, and ends it", async () => {
    const text = readFileSync(join(root, "examples", "sam-son", "ke-hoach.txt"), "utf8");
    const lines = text.split("\n");
    const place = lines.findIndex((line) => line.includes("Tiếp nhận phản ánh"));
    // The task about what people report goes, and one is reworded.
    const amended = lines
      .filter((_, index) => index !== place)
      .join("\n")
      .replace("Mở các buổi nói chuyện", "Mở thêm các buổi nói chuyện");
    writeFileSync(join(folder.path, "sua-doi.txt"), amended);
    const preview = await run("plan", "amend", "sua-doi.txt", "--on", "2022-03-01", "--dry-run", "--json");
    const { changes, recorded } = JSON.parse(preview.out) as { changes: { change: string; task: string }[]; recorded: boolean };
    expect(recorded).toBe(false);
    expect(changes.filter(({ change }) => change !== "kept").map(({ change, task }) => [change, task])).toEqual([
      ["reworded", "samson-pccc/t04"],
      ["removed", "samson-pccc/t09"],
    ]);
    expect((await run("plan", "amend", "sua-doi.txt", "--on", "2022-03-01")).status).toBe(0);
    const tasksOn = async (day: string): Promise<number> =>
      (JSON.parse((await run("plan", "show", "--as-of", day, "--json")).out) as { text: { tasks: unknown[] } }).text.tasks.length;
    expect([await tasksOn("2022-02-28"), await tasksOn("2022-03-01")]).toEqual([13, 12]);
    expect((await run("plan", "end", "--on", "2025-07-01", "--reason", "Kết thúc cấp huyện")).status).toBe(0);
    expect((await run("plan", "show", "--as-of", "2025-07-01")).out).toContain("Not in force on 2025-07-01");
    expect((await run("plan", "amend", "sua-doi.txt", "--on", "2025-08-01")).error).toContain("PCCC_PLAN_ENDED");
  });

  it("ends with 2 on a question that it does not know, a day that is missing and a need that is no level", async () => {
    for (const args of [
      ["plan", "grow"],
      ["plan", "amend", "x.txt"],
      ["plan", "end"],
      ["plan", "cascade", "--needs", "village=2"],
      ["plan", "amend"],
    ]) {
      expect([args, (await run(...args)).status]).toEqual([args, 2]);
    }
    expect(existsSync(join(folder.path, "x.txt"))).toBe(false);
  });
});
