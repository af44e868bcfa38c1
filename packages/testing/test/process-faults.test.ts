import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkLaws, type JournalProcessHarness, journalProcessLaws } from "@pccc/testing";
import { afterAll, describe, expect, it } from "vitest";
import { collectingRunner, failedLaws } from "./collecting-runner.ts";
import { type FileFault, plantedFileDriver } from "./planted-file-driver.ts";

const folder = mkdtempSync(join(tmpdir(), "pccc-planted-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the laws of processes", () => {
  it.each<[FileFault, readonly string[], string]>([
    ["none", [], ""],
    ["acknowledges before it writes", ["JD21"], "lost"],
    ["writes in parts", ["JD21"], "torn"],
    ["erases apart", ["JD21"], "personalKept"],
    ["lets writers in", ["JD20"], ""],
    ["stays locked when it is killed", ["JD21"], "InUse"],
    ["drops the last line when it recovers", ["JD21"], "lost"],
    ["acknowledges before it writes while another commit waits", ["JD21"], "lost"],
  ])("catch a driver that %s", async (fault, laws, word) => {
    let stores = 0;
    const harness: JournalProcessHarness = {
      name: fault,
      kills: 6,
      makeStore: async () => {
        stores += 1;
        const file = join(folder, `${fault} ${stores}`);
        const script = fileURLToPath(new URL("planted-writer.ts", import.meta.url));
        return {
          open: async () => plantedFileDriver(file, fault),
          writerCommand: [process.execPath, "--conditions=@pccc/source", script, file, fault],
        };
      },
    };
    const { runner, run } = collectingRunner();
    checkLaws(fault, journalProcessLaws, harness, new Map(), runner);
    const results = await run();
    // Which law is broken besides depends on when a writer is killed.
    if (laws.length === 0) expect(results.filter(({ error }) => error !== undefined)).toEqual([]);
    else expect(failedLaws(results)).toEqual(expect.arrayContaining([...laws]));
    expect(results.map(({ error }) => error ?? "").join("\n")).toContain(word);
  });
});
