import type { CommitPlan, CommitView, JournalDriver, JournalHead } from "@pccc/core";
import { headIn, placed } from "./entry-row.ts";
import { inDoubt, isConnectionLost, isUndone, toJournalError } from "./postgres-errors.ts";
import type { SqlConnection, SqlPool } from "./sql-connection.ts";
import type { Statements } from "./statements.ts";
import { PlanFailure, tryAgain } from "./try-again.ts";
import { writePlan } from "./write-plan.ts";

type Need = Parameters<JournalDriver["commit"]>[0];
type MakePlan = Parameters<JournalDriver["commit"]>[1];

/** What was written. */
export interface Committed {
  readonly plan: CommitPlan;
  readonly head: JournalHead;
}

/** Commits one plan after the other; never two at a time. */
export type Committer = (need: Need, makePlan: MakePlan) => Promise<Committed | undefined>;

/**
 * Makes the function that commits.
 *
 * @remarks
 * A commit first looks, and writes in one statement that does nothing when the head is not as it was seen. Where another process wrote
 * meanwhile, or writes now, this and the next commits hold the head from the look on, each in its turn.
 *
 * @param pool - The connections.
 * @param sql - The statements of the schema.
 * @param manner - How long a lost connection is made anew, and what fails once the driver is closed.
 * @returns The function. It rejects with what the plan threw, or with a `JournalError`.
 */
export function makeCommitter(
  pool: SqlPool,
  sql: Statements,
  manner: { readonly reconnectMs: number; readonly requireOpen: () => void },
): Committer {
  let turnsToHold = 0;

  async function look(connection: SqlConnection, need: Need): Promise<CommitView> {
    const rows = await connection.query(sql.view, [need.keys.map(({ kind }) => kind), need.keys.map(({ key }) => key), need.appendIds]);
    return {
      head: headIn(rows.find((row) => Number(row["asked"]) === 2)),
      latest: placed(rows, 0, need.keys.length),
      appended: placed(rows, 1, need.appendIds.length),
    };
  }

  async function holds(connection: SqlConnection, plan: CommitPlan): Promise<boolean> {
    const last = plan.entries.at(-1);
    if (last === undefined) return false;
    const [row] = await connection.query(sql.hashAt, [last.seq]);
    return row?.["hash"] === last.hash;
  }

  function isStillHeld(error: unknown): boolean {
    return toJournalError("commit", pool.place, error, pool.redact).reason === "InUse";
  }

  return async (need, makePlan) => {
    let doubted: CommitPlan | undefined;
    // A statement whose connection was lost before it held the head may reach the server late: it is harmless once the head has moved.
    let mayStillCome = false;

    /** `"missed"` where another process moved the head meanwhile, or holds it. */
    async function commitAsSeen(connection: SqlConnection): Promise<Committed | "missed" | undefined> {
      const view = await look(connection, need);
      const plan = callPlan(makePlan, view);
      if (plan === undefined) return undefined;
      const after = headAfter(plan, view.head);
      doubted = plan;
      mayStillCome = true;
      const isWritten = await writePlan(connection, sql, plan, view.head, after);
      doubted = undefined;
      mayStillCome = false;
      return isWritten ? { plan, head: after } : "missed";
    }

    async function commitHolding(connection: SqlConnection): Promise<Committed | undefined> {
      try {
        // The second is answered after the first, and sees what was committed while that one waited for the head.
        const [, view] = await inTurn([connection.execute(sql.holdHead), look(connection, need)]);
        // Whoever sent the doubted COMMIT has let the head go: it is decided now, one way or the other.
        if (doubted !== undefined && (await holds(connection, doubted))) {
          const settled = { plan: doubted, head: headAfter(doubted, view.head) };
          await connection.execute("ROLLBACK");
          return settled;
        }
        doubted = undefined;
        const plan = callPlan(makePlan, view);
        if (plan === undefined) {
          await connection.execute("ROLLBACK");
          return undefined;
        }
        const after = headAfter(plan, view.head);
        // Where the write fails, the COMMIT behind it undoes the transaction.
        doubted = plan;
        await inTurn([writePlan(connection, sql, plan, view.head, after), connection.execute("COMMIT")]);
        return { plan, head: after };
      } catch (error) {
        if (!isConnectionLost(error)) {
          // The server says that this COMMIT failed; of one before, it has not said anything yet.
          if (!isStillHeld(error)) doubted = undefined;
          await connection.execute("ROLLBACK").catch(() => undefined);
        }
        throw error;
      }
    }

    async function attempt(connection: SqlConnection): Promise<Committed | undefined> {
      if (turnsToHold === 0 && doubted === undefined) {
        try {
          const outcome = await commitAsSeen(connection);
          if (outcome !== "missed") return outcome;
        } catch (error) {
          if (error instanceof PlanFailure || isConnectionLost(error)) throw error;
          // The server refused: nothing was written. A transaction that sets its own manner may, and says why where it may not.
          doubted = undefined;
          mayStillCome = false;
        }
        turnsToHold = turnsAfterMiss;
      }
      turnsToHold = Math.max(0, turnsToHold - 1);
      return commitHolding(connection);
    }

    try {
      return await tryAgain(
        async () => {
          manner.requireOpen();
          return pool.use(attempt);
        },
        (error) => isConnectionLost(error) || isUndone(error) || (doubted !== undefined && isStillHeld(error)),
        manner.reconnectMs,
      );
    } catch (error) {
      if (error instanceof PlanFailure) throw error.cause;
      if (doubted !== undefined || mayStillCome) throw inDoubt(pool.place, error, pool.redact);
      throw toJournalError("commit", pool.place, error, pool.redact);
    }
  };
}

/** Where another process writes too, looking first and losing costs more than waiting. */
const turnsAfterMiss = 16;

/** Waits for answers that come one after the other; fails with the first failure, when all have come. */
async function inTurn<A extends readonly unknown[]>(answers: { readonly [K in keyof A]: Promise<A[K]> }): Promise<A> {
  await Promise.allSettled(answers);
  return (await Promise.all(answers)) as unknown as A;
}

function callPlan(makePlan: MakePlan, view: CommitView): CommitPlan | undefined {
  try {
    return makePlan(view);
  } catch (cause) {
    throw new PlanFailure(cause);
  }
}

function headAfter(plan: CommitPlan, before: JournalHead): JournalHead {
  const last = plan.entries.at(-1);
  return last === undefined ? before : { seq: last.seq, recordedAt: last.recordedAt, hash: last.hash };
}
