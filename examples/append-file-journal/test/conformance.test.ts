import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { journalConformance, journalProcessConformance, mountSmallDisk, type SmallStore } from "@pccc/testing";
import { afterAll, describe, it } from "vitest";
import { appendFile } from "../src/append-file.ts";

const folder = mkdtempSync(join(tmpdir(), "append-file-conformance-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let stores = 0;
const last = (): string => join(folder, String(stores));
const next = (): string => {
  stores += 1;
  return last();
};

const probe = mountSmallDisk(1);
probe?.unmount();

async function onSmallDisk(): Promise<SmallStore> {
  const disk = mountSmallDisk(2);
  if (disk === undefined) throw new Error("a disk could be mounted a moment ago");
  return {
    driver: await appendFile({ folder: disk.folder }).open(),
    makeRoom: async () => disk.resize(32),
    end: async () => disk.unmount(),
  };
}

journalConformance(
  {
    name: "an append-only file",
    open: async () => appendFile({ folder: next() }).open(),
    reopen: async () => appendFile({ folder: last() }).open(),
    openAnother: async () => appendFile({ folder: last() }).open(),
    openReadOnly: async () => appendFile({ folder: last(), readOnly: true }).open(),
    storedBytes: async () => readdirSync(last()).map((name) => readFileSync(join(last(), name))),
    ...(probe === undefined ? {} : { smallStores: { "a full disk": onSmallDisk } }),
  },
  { describe, it },
);

journalProcessConformance(
  {
    name: "an append-only file",
    makeStore: async () => {
      const store = next();
      const script = fileURLToPath(new URL("write-child.ts", import.meta.url));
      return {
        open: async () => appendFile({ folder: store }).open(),
        writerCommand: [process.execPath, "--conditions=@pccc/source", script, store],
      };
    },
  },
  { describe, it },
);
