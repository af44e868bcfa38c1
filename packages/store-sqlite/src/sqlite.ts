import { resolve } from "node:path";
import type { JournalSource } from "@pccc/core";
import { openDatabase } from "./open-database.ts";
import { makeSqliteDriver } from "./sqlite-driver.ts";
import { toJournalError } from "./sqlite-errors.ts";
import { waitForTurn } from "./wait-for-turn.ts";

/**
 * Where the journal is kept, and how it is opened.
 *
 * @public
 */
export interface SqliteOptions {
  /** The path of the one file. It is made where it is missing, unless `mustExist` or `readOnly`. */
  readonly file: string;
  /** How long an operation waits for another process before it fails with `InUse`; 5,000 where absent. */
  readonly busyTimeoutMs?: number;
  /** Open only to read: the file is not changed, also when another process is writing to it. */
  readonly readOnly?: boolean;
  /** Refuse a missing or an empty file instead of beginning a journal in it. */
  readonly mustExist?: boolean;
}

/**
 * Keeps a journal in one SQLite file: write-ahead log, synchronised at each commit.
 *
 * @remarks
 * While a writer has it open, `-wal` and `-shm` files lie beside it; `close` folds them in, so that the file alone can be copied.
 * Several processes may write: each commit takes the lock, and waits for it at most `busyTimeoutMs`. Readers never wait for writers.
 * Opening fails with a `JournalError`: `Newer` for a later layout, `Corrupt` for a file that is no journal, is damaged or was cut short,
 * `Unavailable` where it cannot be opened.
 *
 * @param options - Which file, and how.
 * @returns The source, to be opened.
 *
 * @example
 * ```ts
 * import { mkdtemp } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { sqlite } from "@pccc/store-sqlite";
 *
 * const folder = await mkdtemp(join(tmpdir(), "pccc-"));
 * const driver = await sqlite({ file: join(folder, "journal.db") }).open();
 * (await driver.head()).seq; // => 0
 * await driver.close();
 * ```
 *
 * @public
 */
export function sqlite(options: SqliteOptions): JournalSource {
  // Resolved once: a relative path must not follow a later change of the working folder, and `:memory:` is no file.
  const file = resolve(options.file);
  const how = {
    readOnly: options.readOnly ?? false,
    mustExist: options.mustExist ?? false,
    busyTimeoutMs: options.busyTimeoutMs ?? 5000,
  };
  return {
    open: async () => {
      const db = await openDatabase(file, how);
      try {
        return await waitForTurn(() => makeSqliteDriver(db, file, how), how.busyTimeoutMs);
      } catch (error) {
        db.close();
        throw toJournalError("open", file, error);
      }
    },
  };
}
