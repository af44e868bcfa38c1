// The linter with its type-aware rules, then the formatter in checking mode.
import { printFailure, runProgram, toolPath } from "../lib/run-program.ts";
import { closeTask, tallyOf } from "../lib/tally.ts";

const checks: readonly (readonly [tool: string, ...args: string[]])[] = [
  ["oxlint", "--deny-warnings", "--format", "unix"],
  ["biome", "format", "--colors=off", "--reporter=summary"],
];
let failed = 0;
for (const [tool, ...args] of checks) {
  const { status, output } = await runProgram(toolPath(tool), args);
  if (status === 0) continue;
  failed += 1;
  printFailure([tool, ...args].join(" "), output);
}
closeTask(tallyOf(checks.length - failed, failed));
