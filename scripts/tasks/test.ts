// Everything that must hold, in order. Each check is a task of its own (`npm run NAME`); `npm test -- NAME …` runs some.
import { join } from "node:path";
import { forgetPassStamps, unchanged } from "../lib/pass-stamp.ts";
import { root } from "../lib/root.ts";
import { runNode } from "../lib/run-program.ts";
import { addTallies, closeTask, formatTally, parseTally, type Tally, tallyOf } from "../lib/tally.ts";

interface Check {
  readonly name: string;
  readonly args: readonly string[];
}

// `--check` compares instead of writing, and lets a check that passed on the very same files stand.
const checks: readonly Check[] = [
  { name: "types", args: [] },
  { name: "lint", args: [] },
  { name: "layers", args: [] },
  { name: "knip", args: [] },
  { name: "build", args: [] },
  { name: "api", args: ["--check"] },
  { name: "docs", args: ["--check"] },
  { name: "unit", args: ["--check"] },
  { name: "examples", args: [] },
  { name: "docs-examples", args: ["--check"] },
  { name: "pack", args: ["--check"] },
];

const names = checks.map(({ name }) => name);
const wanted = process.argv.slice(2).filter((argument) => argument !== "--fresh");
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`no such check: ${unknown.join(", ")}\nusage: npm test -- [--fresh] [NAME …]\nchecks: ${names.join(", ")}\n`);
  process.exit(2);
}
if (process.argv.includes("--fresh")) forgetPassStamps();

const results: { readonly name: string; readonly tally: Tally }[] = [];
const start = performance.now();
for (const { name, args } of checks.filter((check) => wanted.length === 0 || wanted.includes(check.name))) {
  process.stdout.write(`${name.padEnd(14)} … `);
  const begun = performance.now();
  const { status, output } = await runNode(["--conditions=@pccc/source", join(root, "scripts", "tasks", `${name}.ts`), ...args], {
    env: { NO_COLOR: "1", FORCE_COLOR: "0" },
  });
  const tally = settle(status, parseTally(output));
  results.push({ name, tally });
  process.stdout.write(
    `${tally.failed === 0 ? "ok" : "FAILED"}  ${formatTally(tally)}  ${output.includes(unchanged) ? unchanged : secondsSince(begun)}\n`,
  );
  if (tally.failed > 0) process.stdout.write(`${output.trimEnd().replaceAll(/^/gmu, "    ")}\n\n`);
  else printNotices(output);
}

const failing = results.filter(({ tally }) => tally.failed > 0).map(({ name }) => name);
process.stdout.write(`\n${failing.length === 0 ? "All checks passed" : `Failed: ${failing.join(", ")}`} in ${secondsSince(start)}.\n`);
closeTask(addTallies(results.map(({ tally }) => tally)));

/** A task that fails without saying what, or dies before its closing line, counts as one failure. */
function settle(status: number, tally: Tally | undefined): Tally {
  if (tally === undefined) return tallyOf(0, 1);
  return status !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** What was skipped, and why, is told even where all is well. */
function printNotices(output: string): void {
  const lines = output.split("\n").filter((line) => /^\s*(skipped|notice):/iu.test(line));
  for (const line of new Set(lines)) process.stdout.write(`    ${line.trim()}\n`);
}

function secondsSince(moment: number): string {
  return `${((performance.now() - moment) / 1000).toFixed(1)} s`;
}
