import { DatabaseSync } from "node:sqlite";
import { JournalError } from "@pccc/core";
import { sqlite } from "@pccc/store-sqlite";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../src/open-database.ts";
import { makeSqliteDriver } from "../src/sqlite-driver.ts";
import { toJournalError } from "../src/sqlite-errors.ts";
import { actor, draft, filledFile, journalOf, testFolder } from "./sqlite-tools.ts";

const at = testFolder();
const how = { readOnly: false, mustExist: false, busyTimeoutMs: 100 };

describe("errors of SQLite", () => {
  it("[SQ8] fails with Full when there is no room, keeps what was there, and goes on when there is room again", async () => {
    const db = await openDatabase(at("full.db"), how);
    const journal = journalOf(makeSqliteDriver(db, at("full.db"), how));
    await journal.append([draft("a")], actor);
    const pages = Number(db.prepare("PRAGMA page_count").get()?.["page_count"]);
    db.exec(`PRAGMA max_page_count = ${pages + 4}`);
    const outcomes = await Promise.allSettled([
      journal.append([draft("big", { body: "x".repeat(100_000) })], actor),
      journal.append([draft("small")], actor),
    ]);
    expect(outcomes[0]).toMatchObject({ status: "rejected", reason: { reason: "Full", code: "PCCC_JOURNAL_FULL" } });
    expect(outcomes[1]).toMatchObject({ status: "fulfilled" });
    db.exec("PRAGMA max_page_count = 1000000");
    expect((await journal.append([draft("big", { body: "x".repeat(100_000) })], actor)).head.seq).toBe(3);
    expect(await journal.verify()).toMatchObject({ ok: true, value: { entries: 3 } });
    await journal.close();
  });

  it("[SQ10] says InDoubt when the disk does not acknowledge a COMMIT, and the retry settles it", async () => {
    for (const reached of [true, false]) {
      const file = at(`doubt-${reached}.db`);
      const db = await openDatabase(file, how);
      let failing = true;
      const faulty = {
        prepare: (sql: string) => db.prepare(sql),
        exec: (sql: string) => {
          if (sql !== "COMMIT" || !failing) return db.exec(sql);
          if (reached) db.exec(sql);
          throw Object.assign(new Error("disk I/O error"), { errcode: 1034 });
        },
        close: () => db.close(),
        get isTransaction() {
          return db.isTransaction;
        },
      };
      const journal = journalOf(makeSqliteDriver(faulty as unknown as DatabaseSync, file, how));
      const options = { ...actor, appendId: "once" };
      await expect(journal.append([draft("a", { expected: 0 })], options)).rejects.toMatchObject({ reason: "InDoubt" });
      failing = false;
      expect((await journal.append([draft("a", { expected: 0 })], options)).head.seq).toBe(1);
      expect((await journal.head()).seq).toBe(1);
      await journal.close();
    }
  });

  it.each([
    [5, "InUse"],
    [261, "InUse"],
    [8, "ReadOnly"],
    [1544, "ReadOnly"],
    [10, "Unavailable"],
    [522, "Corrupt"],
    [11, "Corrupt"],
    [779, "Corrupt"],
    [13, "Full"],
    [14, "Unavailable"],
    [18, "Invalid"],
    [1555, "Invalid"],
    [26, "Corrupt"],
    [9, "Unavailable"],
  ])("[SQ10] gives result code %i the reason %s", (errcode, reason) => {
    const error = toJournalError("commit", "a.db", Object.assign(new Error("words of SQLite"), { errcode }));
    expect(error).toBeInstanceOf(JournalError);
    expect(error).toMatchObject({ reason, operation: "commit", params: { file: "a.db", sqlite: errcode } });
    expect(error.message).toContain("words of SQLite");
  });

  it("[SQ10] refuses an entry whose number is taken, and keeps nothing of the commit", async () => {
    const driver = await sqlite({ file: await filledFile(at("taken.db"), 2) }).open();
    const [first, second] = await driver.read({ afterSeq: 0, throughSeq: 2, limit: 2 });
    if (first === undefined || second === undefined) throw new Error("the file was not filled");
    const entries = [
      { ...second, seq: 3, key: "new" },
      { ...first, key: "other" },
    ];
    const commit = driver.commit({ keys: [], appendIds: [] }, () => ({ entries, erasePersonalOf: [] }));
    await expect(commit).rejects.toMatchObject({ reason: "Invalid" });
    expect((await driver.head()).seq).toBe(2);
    await driver.close();
  });
});
