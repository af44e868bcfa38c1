// One TypeScript 7 program over the whole repository, then the sources alone under isolatedDeclarations, then what
// lives in another world than Node (the script of the HTML board) under its own tsconfig.json.
import { join } from "node:path";
import { repositoryFiles } from "../lib/repository-files.ts";
import { root } from "../lib/root.ts";
import { printFailure, runNode } from "../lib/run-program.ts";
import { closeTask, tallyOf } from "../lib/tally.ts";

const tsc = join(root, "node_modules", "typescript7", "bin", "tsc");
const ownWorlds = repositoryFiles("packages").filter((file) => /^packages\/[^/]+\/.+\/tsconfig\.json$/u.test(file));
const projects = ["tsconfig.json", "tsconfig.declarations.json", ...ownWorlds];
const shown = new Set<string>();
let failed = 0;
for (const project of projects) {
  const { status, output } = await runNode([tsc, "-p", project, "--pretty", "false"]);
  if (status === 0) continue;
  failed += 1;
  // The second program sees most of what the first one saw: each fault is told once.
  const lines = output.split("\n").filter((line) => line !== "" && !shown.has(line));
  for (const line of lines) shown.add(line);
  printFailure(`tsc -p ${project}`, lines.length === 0 ? "(the same faults)" : lines.join("\n"));
}
closeTask(tallyOf(projects.length - failed, failed));
