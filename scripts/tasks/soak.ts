// Kills writers, crashes servers, opens again and verifies, for so many minutes: `npm run soak -- MINUTES [SEED]`.
import { join } from "node:path";
import { root } from "../lib/root.ts";
import { runNode } from "../lib/run-program.ts";

const main = join(root, "packages", "bench", "src", "soak", "main.ts");
const { status } = await runNode(["--conditions=@pccc/source", main, ...process.argv.slice(2)], { live: true });
process.exitCode = status;
