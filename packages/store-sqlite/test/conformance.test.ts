import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sqlite } from "@pccc/store-sqlite";
import { journalConformance, journalProcessConformance } from "@pccc/testing";
import { afterAll, describe, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "pccc-sqlite-conformance-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const lastFile = (): string => join(folder, `journal-${files}.db`);

journalConformance(
  {
    name: "SQLite",
    open: async () => {
      files += 1;
      return sqlite({ file: lastFile() }).open();
    },
    reopen: async () => sqlite({ file: lastFile(), mustExist: true }).open(),
    openAnother: async () => sqlite({ file: lastFile(), mustExist: true }).open(),
  },
  { describe, it },
);

journalProcessConformance(
  {
    name: "SQLite",
    makeStore: async () => {
      files += 1;
      const file = lastFile();
      const script = fileURLToPath(new URL("write-child.ts", import.meta.url));
      return { open: async () => sqlite({ file }).open(), writerCommand: [process.execPath, "--conditions=@pccc/source", script, file] };
    },
  },
  { describe, it },
);
