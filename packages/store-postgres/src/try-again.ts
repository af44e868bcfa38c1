import { setTimeout } from "node:timers/promises";

/** What the caller's own plan threw: it passes through, and nothing is tried again. */
export class PlanFailure extends Error {
  constructor(cause: unknown) {
    super("the plan failed", { cause });
  }
}

/**
 * Tries until it succeeds, the failure is of another kind, or the time is over; the pauses double up to a second.
 *
 * @param attempt - What to do.
 * @param isPassing - Whether another attempt may succeed after this failure.
 * @param forMs - How long to go on.
 * @returns What the attempt returned. Rejects with what it threw last.
 */
export async function tryAgain<A>(attempt: () => Promise<A>, isPassing: (error: unknown) => boolean, forMs: number): Promise<A> {
  const deadline = performance.now() + forMs;
  for (let pauseMs = 10; ; pauseMs = Math.min(pauseMs * 2, 1000)) {
    try {
      return await attempt();
    } catch (error) {
      const leftMs = deadline - performance.now();
      if (error instanceof PlanFailure || !isPassing(error) || leftMs <= 0) throw error;
      await setTimeout(Math.min(pauseMs, leftMs));
    }
  }
}
