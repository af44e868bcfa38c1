import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root, runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
const on = ["--as-of", "2025-03-19"];

beforeAll(async () => {
  cpSync(join(root, "examples", "sam-son"), folder.path, { recursive: true });
  for (const args of [["adopt"], ["submit", "bao-cao.csv"]]) {
    const run = await runCli(args, folder.path);
    if (run.status !== 0) throw new Error(run.error);
  }
});
afterAll(folder.remove);

interface Listed {
  readonly reminders: readonly { readonly unit: string; readonly step: string; readonly tell: readonly string[] }[];
  readonly criticised: readonly unknown[];
}

describe("pccc remind", () => {
  it("lists whom to remind, gives none again once they are recorded, and goes on with the next step", async () => {
    const first = JSON.parse((await runCli(["remind", "--json", ...on], folder.path)).out) as Listed;
    expect(first.reminders.find(({ unit }) => unit === "front.38.sam-son-city.quang-chau")).toMatchObject({ step: "first" });
    // The commune of 2022 is no more: those who stand for it are told.
    expect(first.reminders.find(({ unit }) => unit === "front.38.sam-son-city.quang-hung")?.tell).toContain(
      "front.38.sam-son-city.dai-hung",
    );
    const recorded = await runCli(["remind", "--record", "--lang", "en", ...on], folder.path);
    expect(recorded.status, recorded.error).toBe(0);
    expect(recorded.out).toContain(`${first.reminders.length} reminders recorded as sent`);
    const again = JSON.parse((await runCli(["remind", "--json", ...on], folder.path)).out) as Listed;
    expect(again.reminders).toEqual([]);
    expect(again.criticised).toEqual(first.criticised);
    const later = JSON.parse((await runCli(["remind", "--json", "--as-of", "2025-03-21"], folder.path)).out) as Listed;
    expect(later.reminders.map(({ unit, step }) => [unit, step])).toEqual([["front.38.sam-son-city.quang-chau", "second"]]);
    // The day before is asked as it was: what was sent since does not count.
    const before = JSON.parse((await runCli(["remind", "--json", "--as-of", "2025-03-18"], folder.path)).out) as Listed;
    expect(before.reminders).not.toEqual([]);
  });

  it("writes the letter and a calendar for each unit", async () => {
    const run = await runCli(["remind", "--as-of", "2025-03-24", "--letter", "don-doc.docx", "--ics", "lich"], folder.path);
    expect(run.status, run.error).toBe(0);
    expect(run.out).toContain("don-doc.docx");
    expect(readFileSync(join(folder.path, "don-doc.docx")).subarray(0, 2).toString()).toBe("PK");
    const calendars = readdirSync(join(folder.path, "lich"));
    expect(calendars).toContain("front.38.16516.ics");
    const text = readFileSync(join(folder.path, "lich", "front.38.sam-son-city.quang-chau.ics"), "utf8");
    expect(text).toContain("UID:samson-pccc.report-commune@front.38.sam-son-city.quang-chau/nd09:2025-Q1".slice(0, 60));
    expect(text).toContain("TRIGGER;RELATED=END:-P");
  });

  it("takes a policy of a file, names the line of what is wrong with one, and the policies that there are", async () => {
    const text = `format: pccc.policies/1
urging:
  - id: phuong.nhac
    title: { vi: Nhắc sau 2 ngày }
    basis: []
    steps:
      - { id: mot, title: { vi: Nhắc }, direction: after, n: 2, unit: day, tell: [debtor] }
`;
    writeFileSync(join(folder.path, "nhac.yaml"), text);
    const own = await runCli(["remind", "--policies", "nhac.yaml", "--policy", "phuong.nhac", "--json", ...on], folder.path);
    expect((JSON.parse(own.out) as Listed).reminders.every(({ step }) => step === "mot")).toBe(true);
    writeFileSync(join(folder.path, "sai.yaml"), text.replace("after", "later"));
    const wrong = await runCli(["remind", "--policies", "sai.yaml", ...on], folder.path);
    expect([wrong.status, wrong.error]).toEqual([2, expect.stringContaining("line 7")]);
    const unknown = await runCli(["remind", "--policy", "khong-co", ...on], folder.path);
    expect([unknown.status, unknown.error]).toEqual([2, expect.stringContaining("vn.urging-sample")]);
  });
});
