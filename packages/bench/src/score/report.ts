/** A figure with what DESIGN section 9 asks of it. */
export interface Target {
  readonly name: string;
  readonly measured: number;
  readonly atLeast: number;
  readonly aim?: number;
  /** The figure must not be above; otherwise not below. */
  readonly upper: boolean;
}

/** What a benchmark says, checks and measures. */
export interface Report {
  readonly out: (text: string) => void;
  readonly check: (name: string, same: boolean) => void;
  readonly target: (target: Target) => void;
  /** Milliseconds of the best of several runs. */
  readonly best: (runs: number, run: () => void) => number;
  /** Prints the targets; whether all are met and nothing differed. */
  readonly close: () => boolean;
}

/** Begins a report on standard output. */
export function makeReport(): Report {
  const out = (text: string): void => void process.stdout.write(`${text}\n`);
  const targets: Target[] = [];
  let differing = 0;
  return {
    out,
    check: (name, same) => {
      out(`${same ? "agrees" : "DIFFERS"}  ${name}`);
      if (!same) differing += 1;
    },
    target: (target) => void targets.push(target),
    best: (runs, run) => {
      let ms = Number.POSITIVE_INFINITY;
      for (let turn = 0; turn < runs; turn += 1) {
        const start = performance.now();
        run();
        ms = Math.min(ms, performance.now() - start);
      }
      return ms;
    },
    close: () => {
      out("\n# targets of DESIGN section 9");
      let met = 0;
      for (const { name, measured, atLeast, aim, upper } of targets) {
        const holds = upper ? measured <= atLeast : measured >= atLeast;
        const reached = aim !== undefined && (upper ? measured <= aim : measured >= aim);
        if (holds) met += 1;
        const asked = `${upper ? "at most" : "at least"} ${atLeast}${aim === undefined ? "" : `, aim ${aim}`}${reached ? " (reached)" : ""}`;
        out(`${holds ? "met   " : "MISSED"}  ${name.padEnd(56)} ${measured.toFixed(2).padStart(10)}   ${asked}`);
      }
      out(`${met} of ${targets.length} targets met, ${differing} disagreements`);
      return met === targets.length && differing === 0;
    },
  };
}
