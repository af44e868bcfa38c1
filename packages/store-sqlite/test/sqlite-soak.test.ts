import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sqlite } from "@pccc/store-sqlite";
import { soakJournal } from "@pccc/testing";
import { afterAll, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "pccc-sqlite-soak-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("[SQ13] loses nothing in the short form of the soak", async () => {
  let stores = 0;
  const report = await soakJournal({
    name: "SQLite",
    makeStore: async () => {
      stores += 1;
      const file = join(folder, `${stores}.db`);
      const script = fileURLToPath(new URL("write-child.ts", import.meta.url));
      return { open: async () => sqlite({ file }).open(), writerCommand: [process.execPath, "--conditions=@pccc/source", script, file] };
    },
    seconds: 2,
    largeStore: 20_000,
    random: () => 0.2,
    tell: () => undefined,
  });
  expect(report).toMatchObject({ faults: [], crashes: 0 });
  expect(report.kills).toBeGreaterThanOrEqual(12);
  expect(report.entries).toBeGreaterThan(20_000);
});
