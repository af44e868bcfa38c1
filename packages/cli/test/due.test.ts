import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CliRun, root, runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
beforeAll(async () => {
  await runCli(["demo"], folder.path);
});
afterAll(folder.remove);

const due = async (...args: readonly string[]): Promise<CliRun> =>
  runCli(["due", "-s", join(root, "examples", "sam-son", "pccc.yaml"), ...args], folder.path);
const units = ({ out }: CliRun): readonly string[] => [
  ...new Set(
    (JSON.parse(out) as { readonly obligations: readonly { readonly obligation: { readonly unit: string } }[] }).obligations.map(
      ({ obligation }) => obligation.unit,
    ),
  ),
];

describe("pccc due", () => {
  it("tells what a unit owes between two days, by the due day", async () => {
    const run = await due("--unit", "front.38.sam-son-city.quang-chau", "--due-from", "2025-01-01", "--due-to", "2025-06-30");
    expect(run.status).toBe(0);
    expect(run.out).toMatch(/nd09:2025-Q1 .*2025-03-17 .*overdue/u);
    expect(run.out).toMatch(/nd09:2025-Q2 .*2025-06-16 .*done in time/u);
    expect(run.out).not.toContain("2024-Q4");
  });

  it("tells what is due in a week under a unit", async () => {
    const run = await due("--under", "front.38", "--week", "--as-of", "2025-06-18", "--json");
    expect(units(run)).toContain("front.38.sam-son-city");
    expect(units(run)).toContain("front.38.sam-son-city.bac-son");
    expect((await due("--under", "front.38.16531", "--week", "--as-of", "2025-06-18", "--json")).out).toContain('"obligations":[]');
    expect(await due("--under", "front.99")).toMatchObject({
      status: 2,
      error: expect.stringContaining("PCCC_CLI_UNKNOWN_UNIT") as unknown,
    });
  });

  it("tells who has not submitted for a period, as known on a day and by an entry of the journal", async () => {
    expect(units(await due("--period", "nd09:2025-Q1", "--missing", "--json"))).toEqual(["front.38.sam-son-city.quang-chau"]);
    const before = await due("--period", "nd09:2025-Q2", "--missing", "--as-of", "2025-06-14", "--json");
    expect(units(before)).toHaveLength(11);
    const morning = await due("--period", "nd09:2025-Q2", "--missing", "--as-of", "2025-06-16", "--at", "00:01", "--json");
    expect(units(morning).length).toBeGreaterThan(
      units(await due("--period", "nd09:2025-Q2", "--missing", "--as-of", "2025-06-16", "--json")).length,
    );
    expect(await due("--at", "25:00")).toMatchObject({ status: 2, error: expect.stringContaining("--at 25:00") as unknown });
    expect(await due("--known-at", "1000000")).toMatchObject({ status: 2, error: expect.stringContaining("--known-at") as unknown });
  });

  it("judges by a policy of a file and compares it row by row", async () => {
    const file = join(folder.path, "tinh.yaml");
    writeFileSync(
      file,
      `format: pccc.policies/1
punctuality:
  - id: tinh.mau
    title: { vi: "Mẫu: hạn là 20 ngày sau kỳ", en: "Sample: 20 days after the period" }
    basis: []
    edition: firstNotReturned
    clock: sent
    deadline: { kind: afterWindow, offset: { n: 20, unit: day }, shift: none }
    rate: { numerator: { states: [doneInTime] }, denominator: { states: [doneInTime, doneLate, openOverdue] } }
`,
    );
    const run = await due("--period", "nd09:2025-Q2", "--policies", file, "--policy", "firstEdition", "--against", "tinh.mau");
    expect(run.out).toMatch(/quang-tien .*done late \(2025-06-16\) +done in time \(2025-07-04\) +deadline, state, counting/u);
    expect(run.out).toContain("10/11 = 90.9%");
    expect(run.out).toContain("11/11 = 100%");
    expect(await due("--policy", "nowhere")).toMatchObject({
      status: 2,
      error: expect.stringContaining("vn.government-office") as unknown,
    });
    writeFileSync(file, "format: pccc.policies/1\npunctuality: [{ id: x }]\n");
    expect(await due("--policies", file)).toMatchObject({ status: 2, error: expect.stringContaining("line 2") as unknown });
  });
});
