// Files, exports and dependencies that nothing uses, and dependencies that nothing declares.
import { printFailure, runProgram, toolPath } from "../lib/run-program.ts";
import { closeTask, tallyOf } from "../lib/tally.ts";

const { status, output } = await runProgram(toolPath("knip"), ["--no-progress", "--no-config-hints", ...process.argv.slice(2)]);
if (status !== 0) printFailure("knip", output);
closeTask(status === 0 ? tallyOf(1, 0) : tallyOf(0, 1));
