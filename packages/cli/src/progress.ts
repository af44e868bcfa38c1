import type { Manner } from "./io.ts";

/** Says on standard error what is being done, step by step, with the time that each step took where it is worth telling. */
export interface Progress {
  step<A>(what: string, run: () => Promise<A>): Promise<A>;
}

/** Progress for people; programs that ask for JSON get none. */
export function makeProgress({ io, json }: Manner, monotonicMs: () => number): Progress {
  return {
    step: async (what, run) => {
      const start = monotonicMs();
      const showsWait = io.isTerminal && !json;
      const timer = showsWait ? setTimeout(() => io.error(`… ${what}\n`), 1000) : undefined;
      try {
        return await run();
      } finally {
        clearTimeout(timer);
        const seconds = (monotonicMs() - start) / 1000;
        if (showsWait && seconds >= 1) io.error(`  ${what}: ${seconds.toFixed(1)} s\n`);
      }
    },
  };
}
