import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { backup } from "node:sqlite";
import { JournalError } from "@pccc/core";
import { openDatabase } from "./open-database.ts";
import { sqlite } from "./sqlite.ts";
import { toJournalError } from "./sqlite-errors.ts";

/**
 * Copies a journal's file while others read and write it.
 *
 * @remarks
 * The copy holds the journal as it stood at one moment, and lies at rest: one file with nothing beside it.
 *
 * @param file - The journal.
 * @param target - Where the copy is to be; no file may be there.
 * @returns When the copy is whole. Rejects with a `JournalError`, and leaves nothing behind then.
 *
 * @public
 */
export async function backupSqlite(file: string, target: string): Promise<void> {
  const partial = `${resolve(target)}.part`;
  if (existsSync(target)) {
    throw new JournalError("backup", "Invalid", `${target} is there already`, { detailVi: `${target} đã có sẵn` });
  }
  const db = await openDatabase(resolve(file), { readOnly: true, mustExist: true, busyTimeoutMs: 5000 });
  try {
    // All pages in one step: a backup in several begins again whenever another connection writes in between, maybe for ever.
    await backup(db, partial, { rate: 0x7f_ff_ff_ff });
    const driver = await sqlite({ file: partial, mustExist: true }).open();
    await driver.close();
    await rename(partial, target);
  } catch (error) {
    for (const suffix of ["", "-wal", "-shm"]) await rm(`${partial}${suffix}`, { force: true });
    throw toJournalError("backup", file, error);
  } finally {
    db.close();
  }
}
