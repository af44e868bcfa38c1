// Builds every package that changed: JavaScript by tsup, declarations by TypeScript 7, cached by turbo.
import { publishedPackages } from "../lib/workspace.ts";
import { printFailure, runProgram, toolPath } from "../lib/run-program.ts";
import { closeTask, tallyOf } from "../lib/tally.ts";

const { status, output } = await runProgram(
  toolPath("turbo"),
  ["run", "build", "--continue=dependencies-successful", "--output-logs=errors-only", ...process.argv.slice(2)],
  {
    env: { TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" },
  },
);
if (status !== 0) printFailure("turbo run build", output);
const count = publishedPackages().length;
const done = /Tasks:\s+(\d+) successful/u.exec(output);
closeTask(status === 0 ? tallyOf(count, 0) : tallyOf(Number(done?.[1] ?? 0), Math.max(1, count - Number(done?.[1] ?? 0))));
