import { setTimeout } from "node:timers/promises";
import { isBusy } from "./sqlite-errors.ts";

/**
 * Tries until the lock is free. The event loop goes on meanwhile, which SQLite's own busy handler would stop.
 *
 * @param attempt - What to do; it must leave no transaction behind when it throws.
 * @param waitMs - How long to wait.
 * @returns What the attempt returned. Rejects with what it threw last.
 */
export async function waitForTurn<A>(attempt: () => A, waitMs: number): Promise<A> {
  const deadline = performance.now() + waitMs;
  for (let pauseMs = 1; ; pauseMs = Math.min(pauseMs * 2, 20)) {
    try {
      return attempt();
    } catch (error) {
      const leftMs = deadline - performance.now();
      if (!isBusy(error) || leftMs <= 0) throw error;
      await setTimeout(Math.min(pauseMs, leftMs));
    }
  }
}
