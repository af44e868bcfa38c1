import { type EntryKey, type JournalCapabilities, type JournalDriver, JournalError } from "@pccc/core";
import { makeCommitter } from "./commit-entries.ts";
import { decodeEntry, headIn, placed } from "./entry-row.ts";
import { isConnectionLost, toJournalError } from "./postgres-errors.ts";
import { tryAgain } from "./try-again.ts";
import type { SqlConnection, SqlPool } from "./sql-connection.ts";
import { statementsOf } from "./statements.ts";

/** How the driver behaves. */
export interface DriverManner {
  readonly schema: string;
  readonly busyTimeoutMs: number;
  readonly reconnectMs: number;
  readonly readOnly: boolean;
  readonly capabilities: JournalCapabilities;
}

/**
 * Makes the driver over a pool whose schema is prepared.
 *
 * @param pool - The connections; the driver closes it.
 * @param manner - How to behave.
 * @returns The driver.
 */
export function makePostgresDriver(pool: SqlPool, manner: DriverManner): JournalDriver {
  const sql = statementsOf(manner.schema, manner.busyTimeoutMs);
  const commit = makeCommitter(pool, sql, {
    reconnectMs: manner.reconnectMs,
    requireOpen: () => requireOpen("commit"),
  });
  let isClosed = false;
  // One writer per driver: the head is held by one anyway, and others would hold connections while they wait.
  let turn: Promise<unknown> = Promise.resolve();

  function requireOpen(operation: string): void {
    if (!isClosed) return;
    throw new JournalError(operation, "Closed", `${pool.place} was closed`, { detailVi: `${pool.place} đã được đóng` });
  }

  function requireWritable(operation: string): void {
    if (!manner.readOnly) return;
    throw new JournalError(operation, "ReadOnly", `${pool.place} was opened for reading only`, {
      detailVi: `${pool.place} được mở chỉ để đọc`,
    });
  }

  async function run<A>(operation: string, use: (connection: SqlConnection) => Promise<A>, lend: SqlPool["use"] = pool.share): Promise<A> {
    try {
      return await tryAgain(
        async () => {
          requireOpen(operation);
          return lend(use);
        },
        isConnectionLost,
        manner.reconnectMs,
      );
    } catch (error) {
      throw toJournalError(operation, pool.place, error, pool.redact);
    }
  }

  return {
    capabilities: manner.capabilities,
    head: async () => run("head", async (connection) => headIn((await connection.query(sql.head, []))[0])),
    commit: async (need, makePlan) => {
      requireOpen("commit");
      requireWritable("commit");
      const mine = turn.then(async () => commit(need, makePlan));
      turn = mine.catch(() => undefined);
      const committed = await mine;
      // The space of what was erased is given back at once; where a reader is in the way, by the next erasure.
      if (committed !== undefined && committed.plan.erasePersonalOf.length > 0) {
        await pool.use(async (connection) => connection.execute(sql.tidy)).catch(() => undefined);
      }
      return committed?.head;
    },
    read: async ({ afterSeq, throughSeq, kinds, limit }) =>
      run("read", async (connection) => {
        const bounds = [afterSeq, throughSeq, limit];
        const rows = await (kinds === undefined
          ? connection.query(sql.page, bounds)
          : connection.query(sql.pageOfKinds, [...bounds, kinds]));
        return rows.map(decodeEntry);
      }),
    latest: async (keys: readonly EntryKey[], throughSeq) =>
      run("latest", async (connection) =>
        placed(await connection.query(sql.latest, [keys.map(({ kind }) => kind), keys.map(({ key }) => key), throughSeq]), 0, keys.length),
      ),
    getSegment: async (name) => run("getSegment", async (connection) => connection.readBytes(sql.segment(name))),
    putSegment: async (name, bytes) => {
      requireWritable("putSegment");
      await run("putSegment", async (connection) => connection.query(sql.keepSegment, [name, bytes]), pool.use);
    },
    close: async () => {
      if (isClosed) return;
      isClosed = true;
      await turn;
      await pool.close();
    },
  };
}
