import { fileURLToPath } from "node:url";
import { postgres } from "@pccc/store-postgres";
import { soakJournal } from "@pccc/testing";
import { afterAll, expect, it } from "vitest";
import { startServerOrSay } from "./start-server-or-say.ts";

const server = await startServerOrSay();
afterAll(async () => server?.stop());

it.skipIf(server === undefined)("[PG12] loses nothing in the short form of the soak, the server crashing", async () => {
  let stores = 0;
  const url = server?.url ?? "";
  const report = await soakJournal({
    name: "PostgreSQL",
    makeStore: async () => {
      stores += 1;
      const schema = `soak_${stores}`;
      const script = fileURLToPath(new URL("write-child.ts", import.meta.url));
      return {
        open: async () => postgres({ url, schema }).open(),
        writerCommand: [process.execPath, "--conditions=@pccc/source", script, url, schema],
      };
    },
    seconds: 2,
    largeStore: 20_000,
    random: () => 0.2,
    crash: async () => server?.crash(),
    tell: () => undefined,
  });
  expect(report.faults).toEqual([]);
  expect(report.crashes).toBeGreaterThanOrEqual(4);
  expect(report.entries).toBeGreaterThan(20_000);
});
