import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sqlite } from "@pccc/store-sqlite";
import { journalConformance } from "@pccc/testing";
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
