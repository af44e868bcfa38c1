import {
  type CommitPlan,
  type CommitView,
  type EntryKey,
  type JournalCapabilities,
  type JournalDriver,
  JournalError,
  type JournalHead,
  type SealedEntry,
} from "@pccc/core";
import { decodeEntry, integerIn, textIn } from "./entry-row.ts";
import { planValues } from "./plan-values.ts";
import { inDoubt, isConnectionLost, isUndone, toJournalError } from "./postgres-errors.ts";
import { PlanFailure, tryAgain } from "./try-again.ts";
import type { SqlConnection, SqlPool, SqlRow } from "./sql-connection.ts";
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

  async function run<A>(operation: string, use: (connection: SqlConnection) => Promise<A>): Promise<A> {
    try {
      return await tryAgain(
        async () => {
          requireOpen(operation);
          return pool.use(use);
        },
        isConnectionLost,
        manner.reconnectMs,
      );
    } catch (error) {
      throw toJournalError(operation, pool.place, error, pool.redact);
    }
  }

  async function commit(
    need: Parameters<JournalDriver["commit"]>[0],
    makePlan: Parameters<JournalDriver["commit"]>[1],
  ): Promise<Committed | undefined> {
    let doubted: CommitPlan | undefined;
    const attempt = async (connection: SqlConnection): Promise<Committed | undefined> => {
      try {
        // The second is answered after the first, and sees what was committed while that one waited for the head.
        const [taken, found] = await inTurn([connection.execute(sql.takeHead), findNeeded(connection, need)]);
        const head = headIn(taken[0]);
        // Whoever sent the doubted COMMIT has let the head go: it is decided now, one way or the other.
        if (doubted !== undefined && (await isWritten(connection, doubted))) {
          const settled = { plan: doubted, head: headAfter(doubted, head) };
          await connection.execute("ROLLBACK");
          return settled;
        }
        doubted = undefined;
        const plan = callPlan(makePlan, {
          head,
          latest: placed(found, 0, need.keys.length),
          appended: placed(found, 1, need.appendIds.length),
        });
        if (plan === undefined) {
          await connection.execute("ROLLBACK");
          return undefined;
        }
        const after = headAfter(plan, head);
        // Where the write fails, the COMMIT behind it undoes the transaction.
        doubted = plan;
        await inTurn([connection.query(sql.write, planValues(plan, after)), connection.execute("COMMIT")]);
        return { plan, head: after };
      } catch (error) {
        if (!isConnectionLost(error)) {
          // The server says that this COMMIT failed; of one before, it has not said anything yet.
          if (!isStillHeld(error)) doubted = undefined;
          await connection.execute("ROLLBACK").catch(() => undefined);
        }
        throw error;
      }
    };
    try {
      return await tryAgain(
        async () => {
          requireOpen("commit");
          return pool.use(attempt);
        },
        (error) => isConnectionLost(error) || isUndone(error) || (doubted !== undefined && isStillHeld(error)),
        manner.reconnectMs,
      );
    } catch (error) {
      if (error instanceof PlanFailure) throw error.cause;
      if (doubted !== undefined) throw inDoubt(pool.place, error, pool.redact);
      throw toJournalError("commit", pool.place, error, pool.redact);
    }
  }

  function isStillHeld(error: unknown): boolean {
    return toJournalError("commit", pool.place, error, pool.redact).reason === "InUse";
  }

  async function isWritten(connection: SqlConnection, plan: CommitPlan): Promise<boolean> {
    const last = plan.entries.at(-1);
    if (last === undefined) return false;
    const [row] = await connection.query(sql.hashAt, [last.seq]);
    return row?.["hash"] === last.hash;
  }

  async function findNeeded(connection: SqlConnection, need: Parameters<JournalDriver["commit"]>[0]): Promise<readonly SqlRow[]> {
    if (need.keys.length === 0 && need.appendIds.length === 0) return [];
    return connection.query(sql.view, [need.keys.map(({ kind }) => kind), need.keys.map(({ key }) => key), need.appendIds]);
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
    getSegment: async (name) =>
      run("getSegment", async (connection) => {
        const bytes = (await connection.query(sql.segment, [name]))[0]?.["bytes"];
        return bytes instanceof Uint8Array ? bytes : undefined;
      }),
    putSegment: async (name, bytes) => {
      requireWritable("putSegment");
      await run("putSegment", async (connection) => connection.query(sql.keepSegment, [name, bytes]));
    },
    close: async () => {
      if (isClosed) return;
      isClosed = true;
      await turn;
      await pool.close();
    },
  };
}

interface Committed {
  readonly plan: CommitPlan;
  readonly head: JournalHead;
}

/** Waits for answers that come one after the other; fails with the first failure, when all have come. */
async function inTurn<A extends readonly unknown[]>(answers: { readonly [K in keyof A]: Promise<A[K]> }): Promise<A> {
  await Promise.allSettled(answers);
  return (await Promise.all(answers)) as unknown as A;
}

function callPlan(makePlan: Parameters<JournalDriver["commit"]>[1], view: CommitView): CommitPlan | undefined {
  try {
    return makePlan(view);
  } catch (cause) {
    throw new PlanFailure(cause);
  }
}

function headIn(row: SqlRow | undefined): JournalHead {
  if (row !== undefined) return { seq: integerIn(row, "seq"), recordedAt: integerIn(row, "recorded_at"), hash: textIn(row, "hash") };
  throw new JournalError("head", "Corrupt", "the table head has no row: the tables were changed", {
    detailVi: "bảng head không có dòng nào: các bảng đã bị thay đổi",
  });
}

function headAfter(plan: CommitPlan, before: JournalHead): JournalHead {
  const last = plan.entries.at(-1);
  return last === undefined ? before : { seq: last.seq, recordedAt: last.recordedAt, hash: last.hash };
}

/** The entries by the place of what was asked for. */
function placed(rows: readonly SqlRow[], asked: number, count: number): readonly (SealedEntry | undefined)[] {
  const entries: (SealedEntry | undefined)[] = Array.from({ length: count }, () => undefined);
  for (const row of rows) if (Number(row["asked"]) === asked) entries[integerIn(row, "place") - 1] = decodeEntry(row);
  return entries;
}
