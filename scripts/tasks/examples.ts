// Runs every package in examples/ and compares what it prints with its expected.txt; `--update` writes the file anew.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../lib/root.ts";
import { runNode } from "../lib/run-program.ts";
import { closeTask, tallyOf } from "../lib/tally.ts";
import { workspacePackages } from "../lib/workspace.ts";

const update = process.argv.includes("--update");
const examples = workspacePackages("examples");
let failed = 0;
for (const example of examples) {
  const fault = await faultOf(example.folder);
  if (fault === undefined) continue;
  failed += 1;
  process.stdout.write(`${example.folder}: ${fault}\n`);
}
closeTask(tallyOf(examples.length - failed, failed));

async function faultOf(folder: string): Promise<string | undefined> {
  const main = join(root, folder, "src", "main.ts");
  const expectedFile = join(root, folder, "expected.txt");
  if (!existsSync(main)) return "has no src/main.ts";
  const { status, output: printed } = await runNode(["--conditions=@pccc/source", main], {
    cwd: join(root, folder),
    env: { LANG: "C.UTF-8", NO_COLOR: "1" },
  });
  const output = withoutNotices(printed);
  if (status !== 0) return `ended with status ${status}\n${output}`;
  if (update) writeFileSync(expectedFile, output);
  if (!existsSync(expectedFile)) return "has no expected.txt: npm run examples -- --update";
  return firstDifference(readFileSync(expectedFile, "utf8"), output);
}

/** What an example could not try on this machine is told, and is no part of what it is expected to print. */
function withoutNotices(printed: string): string {
  const lines = printed.split("\n");
  for (const line of lines) if (line.startsWith("SKIPPED: ")) process.stdout.write(`${line}\n`);
  return lines.filter((line) => !line.startsWith("SKIPPED: ")).join("\n");
}

function firstDifference(expected: string, actual: string): string | undefined {
  if (expected === actual) return undefined;
  const [wanted, got] = [expected.split("\n"), actual.split("\n")];
  const line = wanted.findIndex((text, index) => text !== got[index]);
  const at = line < 0 ? wanted.length : line;
  return `differs from expected.txt in line ${at + 1}:\n  expected: ${wanted[at] ?? "(the end)"}\n  printed:  ${got[at] ?? "(the end)"}`;
}
