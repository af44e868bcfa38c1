import type { DatabaseSync } from "node:sqlite";
import {
  type CommitPlan,
  type CommitView,
  type EntryKey,
  genesisHead,
  type JournalCapabilities,
  type JournalDriver,
  JournalError,
  type JournalHead,
  type SealedEntry,
} from "@pccc/core";
import { decodeEntry, entryColumns } from "./entry-row.ts";
import { inDoubt, isIoError, toJournalError } from "./sqlite-errors.ts";
import { waitForTurn } from "./wait-for-turn.ts";

/** What the SQLite driver can do. */
export const sqliteCapabilities: JournalCapabilities = { durable: true, concurrentWriters: true, segments: true };

/** SQLite maps at most 2 GiB less a little; what lies behind is read as ever. */
const mappedBytes = 2 ** 31 - 2 ** 16;

/**
 * Makes the driver over an open connection.
 *
 * @param db - The connection, prepared.
 * @param file - Its path, for messages.
 * @param how - Whether only to read, and how long to wait for a lock.
 * @returns The driver.
 */
export function makeSqliteDriver(
  db: DatabaseSync,
  file: string,
  how: { readonly readOnly: boolean; readonly busyTimeoutMs: number },
): JournalDriver {
  const columns = entryColumns.join(", ");
  const last = db.prepare(`SELECT ${columns} FROM entry ORDER BY seq DESC LIMIT 1`);
  const page = db.prepare(`SELECT ${columns} FROM entry WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?`);
  // With a plus: by the index of kinds each page would collect and sort all entries of these kinds anew.
  const pageOfKinds = db.prepare(
    `SELECT ${columns} FROM entry WHERE seq > ? AND seq <= ? AND +kind IN (SELECT value FROM json_each(?)) ORDER BY seq LIMIT ?`,
  );
  const newest = db.prepare(`SELECT ${columns} FROM entry WHERE kind = ? AND key = ? AND seq <= ? ORDER BY version DESC LIMIT 1`);
  const appended = db.prepare(`SELECT ${columns} FROM entry WHERE append_id = ? ORDER BY seq DESC LIMIT 1`);
  const insert = db.prepare(`INSERT INTO entry (${columns}) VALUES (${entryColumns.map(() => "?").join(", ")})`);
  const erase = db.prepare("UPDATE entry SET personal = NULL WHERE seq = ?");
  const segment = db.prepare("SELECT bytes FROM segment WHERE name = ?");
  const keepSegment = db.prepare("INSERT OR REPLACE INTO segment (name, bytes) VALUES (?, ?)");
  let isClosed = false;
  let isMapped = false;

  /**
   * Maps the file while segments are read, one after the other: each is hundreds of pages in a chain, which are not asked of the system
   * one by one then. For this long only, since a file that someone cuts while it is mapped ends the process, where a read would fail.
   */
  function mapFile(wanted: boolean): void {
    if (wanted === isMapped) return;
    db.exec(`PRAGMA mmap_size = ${wanted ? mappedBytes : 0}`);
    isMapped = wanted;
  }

  async function run<A>(operation: string, attempt: () => A): Promise<A> {
    try {
      return await waitForTurn(() => {
        if (isClosed) throw new JournalError(operation, "Closed", `${file} was closed`, { file, detailVi: `${file} đã được đóng` });
        mapFile(operation === "getSegment");
        return attempt();
      }, how.busyTimeoutMs);
    } catch (error) {
      if (error instanceof PlanFailure) throw error.cause;
      throw toJournalError(operation, file, error);
    }
  }

  function head(): JournalHead {
    const entry = decodeEntry(last.get());
    return entry === undefined ? genesisHead : { seq: entry.seq, recordedAt: entry.recordedAt, hash: entry.hash };
  }

  function newestOf(key: EntryKey, throughSeq: number): SealedEntry | undefined {
    return decodeEntry(newest.get(key.kind, key.key, throughSeq));
  }

  function write(plan: CommitPlan): void {
    for (const entry of plan.entries) {
      insert.run(
        entry.seq,
        entry.recordedAt,
        entry.appendId,
        entry.kind,
        entry.key,
        entry.shape,
        entry.version,
        entry.unit ?? null,
        entry.period ?? null,
        entry.actor,
        entry.body,
        entry.personal ?? null,
        entry.personalDigest ?? null,
        entry.hash,
      );
    }
    for (const seq of plan.erasePersonalOf) erase.run(seq);
  }

  function commitOnce(
    need: Parameters<JournalDriver["commit"]>[0],
    makePlan: Parameters<JournalDriver["commit"]>[1],
  ): CommitPlan | undefined {
    db.exec("BEGIN IMMEDIATE");
    try {
      const view = {
        head: head(),
        latest: need.keys.map((key) => newestOf(key, Number.MAX_SAFE_INTEGER)),
        appended: need.appendIds.map((appendId) => decodeEntry(appended.get(appendId))),
      };
      const plan = callPlan(makePlan, view);
      if (plan === undefined) {
        db.exec("ROLLBACK");
        return undefined;
      }
      write(plan);
      commitTransaction();
      return plan;
    } catch (error) {
      if (db.isTransaction) db.exec("ROLLBACK");
      throw error;
    }
  }

  function commitTransaction(): void {
    try {
      db.exec("COMMIT");
    } catch (error) {
      // Frames that could not be synced may still be found by a recovery after a crash.
      throw isIoError(error) ? inDoubt(file, error) : error;
    }
  }

  function tidy(statement: string): void {
    try {
      db.exec(statement);
    } catch {
      // Another connection is reading. What was committed is safe; the log is folded in by whoever closes last.
    }
  }

  function requireWritable(operation: string): void {
    if (how.readOnly) {
      throw new JournalError(operation, "ReadOnly", `${file} was opened for reading only`, {
        file,
        detailVi: `${file} được mở chỉ để đọc`,
      });
    }
  }

  return {
    capabilities: sqliteCapabilities,
    head: async () => run("head", head),
    commit: async (need, makePlan) => {
      const plan = await run("commit", () => {
        requireWritable("commit");
        return commitOnce(need, makePlan);
      });
      if (plan === undefined) return undefined;
      // What was erased must not live on in the write-ahead log.
      if (plan.erasePersonalOf.length > 0) tidy("PRAGMA wal_checkpoint(TRUNCATE)");
      const entry = plan.entries.at(-1);
      return entry === undefined ? run("head", head) : { seq: entry.seq, recordedAt: entry.recordedAt, hash: entry.hash };
    },
    read: async ({ afterSeq, throughSeq, kinds, limit }) =>
      run("read", () => {
        const rows =
          kinds === undefined ? page.all(afterSeq, throughSeq, limit) : pageOfKinds.all(afterSeq, throughSeq, JSON.stringify(kinds), limit);
        return rows.map((row) => decodeEntry(row)).filter((entry) => entry !== undefined);
      }),
    latest: async (keys, throughSeq) => run("latest", () => keys.map((key) => newestOf(key, throughSeq))),
    getSegment: async (name) =>
      run("getSegment", () => {
        const bytes = segment.get(name)?.["bytes"];
        return bytes instanceof Uint8Array ? bytes : undefined;
      }),
    putSegment: async (name, bytes) =>
      run("putSegment", () => {
        requireWritable("putSegment");
        keepSegment.run(name, bytes);
      }),
    close: async () => {
      if (isClosed) return;
      isClosed = true;
      if (!how.readOnly) {
        // A file at rest is one file without a log, which can be copied, and be read from a folder that cannot be written.
        tidy("PRAGMA wal_checkpoint(TRUNCATE)");
        tidy("PRAGMA journal_mode = DELETE");
      }
      db.close();
    },
  };
}

/** What the caller's plan threw: it comes through as it is, and says nothing of the file. */
class PlanFailure extends Error {}

function callPlan(makePlan: Parameters<JournalDriver["commit"]>[1], view: CommitView): CommitPlan | undefined {
  try {
    return makePlan(view);
  } catch (cause) {
    throw new PlanFailure("the plan failed", { cause });
  }
}
