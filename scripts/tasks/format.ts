// Formats the files named, or all of them.
import { runProgram, toolPath } from "../lib/run-program.ts";

const named = process.argv.slice(2);
const { status } = await runProgram(toolPath("biome"), ["format", "--write", ...named], { live: true });
process.exitCode = status;
