/** How many checks of a task passed, failed and were skipped. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const closingLine = /^(\d+) passed, (\d+) failed, (\d+) skipped$/u;

export function tallyOf(passed: number, failed: number, skipped = 0): Tally {
  return { passed, failed, skipped };
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce((a, b) => tallyOf(a.passed + b.passed, a.failed + b.failed, a.skipped + b.skipped), tallyOf(0, 0));
}

export function formatTally(tally: Tally): string {
  return `${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`;
}

/** Reads the closing line of a task's output; `undefined` when the task ended without one. */
export function parseTally(output: string): Tally | undefined {
  const match = closingLine.exec(output.trimEnd().split("\n").at(-1)?.trim() ?? "");
  return match === null ? undefined : tallyOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Ends a task: its last line says what was counted, and a failure sets the exit status. */
export function closeTask(tally: Tally): void {
  process.stdout.write(`${formatTally(tally)}\n`);
  if (tally.failed > 0) process.exitCode = 1;
}
