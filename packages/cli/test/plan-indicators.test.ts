import type { Plan } from "@pccc/core";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type CliRun, root, runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
afterAll(folder.remove);
cpSync(join(root, "examples", "sam-son"), folder.path, { recursive: true });
const plain = readFileSync(join(folder.path, "pccc.yaml"), "utf8");

const indicators = (value: string, words = "các xã, phường của Sầm Sơn, khối Mặt trận"): string => `indicators:
  - title: { vi: Tỷ lệ khu dân cư có tổ liên gia, en: Residential areas with a neighbourhood team }
    measure: { vi: "%" }
    decimals: 1
    task: t02
    targets:
      - { for: "${words}", period: year:2022, fromInclusive: 2022-01-01, toInclusive: 2022-12-31, value: ${value} }
`;
const run = async (name: string, added: string, ...args: readonly string[]): Promise<CliRun> => {
  writeFileSync(join(folder.path, `${name}.yaml`), `${plain}\n${added}`);
  return runCli([...args, "-s", `${name}.yaml`, "--db", `${name}.db`], folder.path);
};

describe("indicators of a plan", () => {
  it("are entered in the scenario, with units in words, and shown with the units that they are for", async () => {
    expect((await run("a", indicators('"62.5"'), "adopt")).status).toBe(0);
    const { out } = await run("a", indicators('"62.5"'), "plan", "show", "--as-of", "2021-12-01");
    expect(out).toContain("Residential areas with a neighbourhood team (%)  samson-pccc/i1");
    expect(out).toContain("year:2022: 62.5  communes of Sầm Sơn, Front line, 11 units");
    expect((await run("a", "", "plan", "show", "--as-of", "2022-02-01", "--lang", "vi")).out).toContain("62,5");
    expect((await run("a", "", "plan", "show", "--as-of", "2022-02-01")).out).toContain("(frozen)");
  });

  it("are entered in a plan file, and stay as promised when the plan is amended or replaced once their period has begun", async () => {
    expect((await run("b", indicators("60"), "adopt")).status).toBe(0);
    const cascade = JSON.parse((await run("b", "", "plan", "cascade", "--json")).out) as { proposals: { plan: Plan }[] };
    const draft = cascade.proposals[0]?.plan as Plan;
    const target = {
      ...{ for: { take: "self", hierarchy: "front", under: draft.unit }, period: "year:2021", value: 70 },
      ...{ fromInclusive: "2021-01-01", toInclusive: "2021-12-31" },
    };
    const withTarget = (value: number): string => {
      const indicator = { id: `${draft.id}/i1`, title: { vi: "Tổ" }, measure: { vi: "tổ" }, decimals: 0, targets: [{ ...target, value }] };
      return JSON.stringify({ ...draft, indicators: [indicator] });
    };
    writeFileSync(join(folder.path, "draft.json"), withTarget(70));
    expect((await run("b", "", "adopt", "draft.json", "--on", "2021-10-20")).status).toBe(0);
    writeFileSync(join(folder.path, "lower.json"), withTarget(10));
    const lowered = await run("b", "", "plan", "amend", "lower.json", "--on", "2021-11-01", "--lang", "vi");
    expect(lowered.status).toBe(2);
    expect(lowered.error).toContain("PCCC_PLAN_TARGET_FROZEN");
    expect(lowered.error).toContain("đã khóa từ ngày 2021-01-01");
  });

  it("follow the scenario through an amendment, by the ids of tasks that last", async () => {
    expect((await run("d", indicators("60"), "adopt")).status).toBe(0);
    const text = readFileSync(join(folder.path, "ke-hoach.txt"), "utf8");
    writeFileSync(join(folder.path, "sua-doi.txt"), text);
    const amend = (value: string, on: string, ...more: readonly string[]): Promise<CliRun> =>
      run("d", indicators(value), "plan", "amend", join(folder.path, "sua-doi.txt"), "--on", on, ...more);
    expect(JSON.parse((await amend("75", "2021-12-01", "--json", "--dry-run")).out)).toMatchObject({
      plan: { indicators: [{ id: "samson-pccc/i1", task: "samson-pccc/t02", targets: [{ value: 750 }] }] },
    });
    // The clock of the machine is past 2022: what that year was promised stays.
    const late = await amend("75", "2022-02-01");
    expect([late.status, late.error]).toEqual([2, expect.stringContaining("PCCC_PLAN_TARGET_FROZEN")]);
    expect((await amend("60", "2022-02-01")).status).toBe(0);
  });

  it.each([
    ["a unit that nobody bears", indicators("60", "các xã của Nơi Nào, khối Mặt trận"), "PCCC_CLI_SELECTOR"],
    ["more decimals than the indicator has", indicators('"62.55"'), "targets.0.value is wrong: expected a number with at most 1 decimals"],
    ["a decimal number that would pass through a float", indicators("62.5"), "targets.0.value"],
    ["a period that ends before it begins", indicators("60").replace("2022-12-31", "2021-12-31"), "targets.0.toInclusive"],
    ["a task that the plan does not have", indicators("60").replace("t02", "t99"), "PCCC_PLAN_UNKNOWN_TASK"],
  ])("name %s, and record nothing", async (_title, added, said) => {
    const refused = await run("c", added, "adopt");
    expect(refused.status).toBe(2);
    expect(refused.error).toContain(said);
    expect(refused.error).not.toMatch(/Invalid input/u);
    const info = await runCli(["journal", "info", "c.db", "--json"], folder.path);
    // A file that is wrong is found out before there is a journal.
    const seq = info.status === 0 ? (JSON.parse(info.out) as { head: { seq: number } }).head.seq : 0;
    expect(seq).toBe(0);
  });
});
