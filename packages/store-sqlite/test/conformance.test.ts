import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { sqlite } from "@pccc/store-sqlite";
import { journalConformance, journalProcessConformance, mountSmallDisk, type SmallStore } from "@pccc/testing";
import { afterAll, describe, it } from "vitest";
import { openDatabase } from "../src/open-database.ts";
import { makeSqliteDriver } from "../src/sqlite-driver.ts";

const folder = mkdtempSync(join(tmpdir(), "pccc-sqlite-conformance-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let stores = 0;
const lastFile = (): string => join(folder, String(stores), "journal.db");
const nextFile = (): string => {
  stores += 1;
  mkdirSync(dirname(lastFile()));
  return lastFile();
};

async function limitedInPages(): Promise<SmallStore> {
  const file = nextFile();
  const how = { readOnly: false, mustExist: false, busyTimeoutMs: 1000 };
  const db = await openDatabase(file, how);
  db.exec("PRAGMA max_page_count = 200");
  return {
    driver: makeSqliteDriver(db, file, how),
    makeRoom: async () => db.exec("PRAGMA max_page_count = 100000"),
    end: async () => undefined,
  };
}

const probe = mountSmallDisk(1);
probe?.unmount();
if (probe === undefined) process.stderr.write("notice: no disk can be mounted here: SQLite is not tried on a full one\n");

async function onSmallDisk(): Promise<SmallStore> {
  const disk = mountSmallDisk(2);
  if (disk === undefined) throw new Error("a disk could be mounted a moment ago");
  return {
    driver: await sqlite({ file: join(disk.folder, "journal.db") }).open(),
    makeRoom: async () => disk.resize(32),
    end: async () => disk.unmount(),
  };
}

journalConformance(
  {
    name: "SQLite",
    open: async () => sqlite({ file: nextFile() }).open(),
    reopen: async () => sqlite({ file: lastFile(), mustExist: true }).open(),
    openAnother: async () => sqlite({ file: lastFile(), mustExist: true }).open(),
    openReadOnly: async () => sqlite({ file: lastFile(), readOnly: true }).open(),
    storedBytes: async () => readdirSync(dirname(lastFile())).map((name) => readFileSync(join(dirname(lastFile()), name))),
    smallStores: { "a limit of pages": limitedInPages, ...(probe === undefined ? {} : { "a full disk": onSmallDisk }) },
  },
  { describe, it },
);

journalProcessConformance(
  {
    name: "SQLite",
    makeStore: async () => {
      const file = nextFile();
      const script = fileURLToPath(new URL("write-child.ts", import.meta.url));
      return { open: async () => sqlite({ file }).open(), writerCommand: [process.execPath, "--conditions=@pccc/source", script, file] };
    },
  },
  { describe, it },
);
