import { existsSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { backupSqlite, sqlite } from "@pccc/store-sqlite";
import { describe, expect, it } from "vitest";
import { actor, draft, filledFile, journalOf, testFolder } from "./sqlite-tools.ts";

const at = testFolder();

describe("a backup", () => {
  it("[SQ12] made while a writer goes on is the journal of one moment, in one file", async () => {
    const file = await filledFile(at("live.db"), 300);
    const journal = journalOf(await sqlite({ file }).open());
    let isOver = false;
    const writing = (async () => {
      while (!isOver) {
        await journal.append([draft("later")], actor);
        // An append to a file takes no turn of the event loop, which the backup needs.
        await setImmediate();
      }
    })();
    await backupSqlite(file, at("copy.db"));
    isOver = true;
    await writing;
    expect([existsSync(at("copy.db-wal")), existsSync(at("copy.db.part"))]).toEqual([false, false]);
    const copy = journalOf(await sqlite({ file: at("copy.db"), readOnly: true }).open());
    const { seq } = await copy.head();
    expect(seq).toBeGreaterThanOrEqual(300);
    expect(await journal.verify({ anchor: await copy.head() })).toMatchObject({ ok: true });
    expect(await copy.verify()).toMatchObject({ ok: true, value: { entries: seq } });
    await copy.close();
    await journal.close();
  });

  it("[SQ12] never writes over a file, and leaves nothing behind when it fails", async () => {
    const file = await filledFile(at("source.db"), 2);
    await backupSqlite(file, at("once.db"));
    await expect(backupSqlite(file, at("once.db"))).rejects.toMatchObject({ reason: "Invalid" });
    await expect(backupSqlite(at("missing.db"), at("none.db"))).rejects.toMatchObject({ reason: "Unavailable" });
    expect([existsSync(at("none.db")), existsSync(at("none.db.part"))]).toEqual([false, false]);
  });
});
