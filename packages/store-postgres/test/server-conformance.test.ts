import { fileURLToPath } from "node:url";
import { journalConformance, journalProcessConformance } from "@pccc/testing";
import { postgres } from "@pccc/store-postgres";
import { afterAll, describe, it } from "vitest";
import { startServerOrSay } from "./start-server-or-say.ts";

const server = await startServerOrSay();
afterAll(async () => server?.stop());

if (server === undefined) {
  describe.skip("journal driver: PostgreSQL", () => it("needs a server", () => undefined));
} else {
  let schemas = 0;
  const { url } = server;
  journalConformance(
    {
      name: server.version,
      open: async () => {
        schemas += 1;
        return postgres({ url, schema: `journal_${schemas}` }).open();
      },
      reopen: async () => postgres({ url, schema: `journal_${schemas}`, mustExist: true }).open(),
      openAnother: async () => postgres({ url, schema: `journal_${schemas}`, mustExist: true }).open(),
    },
    { describe, it },
  );
  journalProcessConformance(
    {
      name: server.version,
      makeStore: async () => {
        schemas += 1;
        const schema = `journal_${schemas}`;
        const script = fileURLToPath(new URL("write-child.ts", import.meta.url));
        return {
          open: async () => postgres({ url, schema }).open(),
          writerCommand: [process.execPath, "--conditions=@pccc/source", script, url, schema],
        };
      },
    },
    { describe, it },
  );
}
