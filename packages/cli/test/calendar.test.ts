import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
afterAll(folder.remove);

describe("pccc calendar", () => {
  it("adds working days and names what it passed over", async () => {
    const run = await runCli(["calendar", "add", "2026-02-14", "1", "--lang", "en"], folder.path);
    expect(run.status).toBe(0);
    expect(run.out).toContain("2026-02-23 (Monday)");
    expect(run.out).toContain("9859/VPCP-KGVX");
    expect(JSON.parse((await runCli(["calendar", "add", "2026-02-24", "-2", "--json"], folder.path)).out)).toMatchObject({
      on: "2026-02-13",
    });
  });

  it("says why a day is off, as known on a day", async () => {
    expect((await runCli(["calendar", "why", "2026-01-02", "--lang", "vi"], folder.path)).out).toContain("12729/VPCP-KGVX");
    const before = await runCli(["calendar", "why", "2026-01-02", "--as-known", "2025-12-24", "--json"], folder.path);
    expect(JSON.parse(before.out)).toMatchObject({ working: true, row: null });
    expect((await runCli(["calendar", "why", "2035-01-02"], folder.path)).status).toBe(1);
  });

  it("shows a year", async () => {
    expect(JSON.parse((await runCli(["calendar", "show", "2024", "--json"], folder.path)).out)).toMatchObject({ workingDays: 251 });
    expect((await runCli(["calendar", "show", "24"], folder.path)).status).toBe(2);
    expect(await runCli(["calendar", "why", "2026-02-30"], folder.path)).toMatchObject({
      status: 2,
      error: expect.stringContaining("2026-02-30: YYYY-MM-DD") as unknown,
    });
  });

  it("marks what is provisional, and names what is not decided", async () => {
    const asked = ["calendar", "show", "2027", "--as-known", "2026-09-01"];
    const open = await runCli(asked, folder.path);
    expect(open.out).toContain("Not decided: 2027-02-02 – 2027-02-12");
    expect(open.out).toContain("PCCC_CALENDAR_DAY_UNDECIDED");
    const provisional = await runCli([...asked, "--provisional"], folder.path);
    expect(provisional.out).toMatch(/Working days: \d+ \(provisional/u);
    expect((await runCli(["calendar", "show", "2027"], folder.path)).out).toMatch(/Working days: 249\n/u);
  });

  it("shows its help where no command is named", async () => {
    expect(await runCli(["calendar"], folder.path)).toMatchObject({
      status: 2,
      error: "",
      out: expect.stringContaining("show") as unknown,
    });
  });
});

describe("pccc lint-regimes", () => {
  it("tells file, line and clause in both languages, and ends with 1", async () => {
    const text = `format: pccc.regimes/1
regimes:
  - id: tinh.mau
    family: mau
    title: { vi: "Chế độ mẫu, không phải của cơ quan nào" }
    frequencies: [monthly]
    window: { startDay: 15, startMonthOffset: -1 }
    deadlines:
      - { level: commune, day: { bound: before, day: 15, monthOffset: 0, overflow: reject }, shift: none }
    appliesTo: { vi: Mọi nơi }
    basis: []
`;
    writeFileSync(join(folder.path, "tinh.yaml"), text);
    const vi = await runCli(["lint-regimes", "tinh.yaml", "--lang", "vi"], folder.path);
    expect(vi.status).toBe(1);
    expect(vi.out).toMatch(/^tinh\.yaml:9: PCCC_REGIME_DEADLINE_BEFORE_CUTOFF: Chế độ báo cáo tinh\.mau, cấp xã \(commune\)/u);
    const en = await runCli(["lint-regimes", "tinh.yaml", "--lang", "en"], folder.path);
    expect(en.out).toContain("the deadline 2021-01-14 is not after the cut-off 2021-01-14");
    writeFileSync(join(folder.path, "hong.yaml"), "regimes: [");
    expect((await runCli(["lint-regimes", "hong.yaml"], folder.path)).status).toBe(2);
    expect((await runCli(["lint-regimes", "--schema"], folder.path)).out).toContain('"pccc.regimes/1"');
  });
});
