// The tests of vitest. Arguments are vitest's own: `npm run unit -- packages/core -t "[U3]"`.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { closeCheck, digestOfInputs } from "../lib/pass-stamp.ts";
import { builtFiles, repositoryFiles } from "../lib/repository-files.ts";
import { root } from "../lib/root.ts";
import { runProgram, toolPath } from "../lib/run-program.ts";
import { type Tally, tallyOf } from "../lib/tally.ts";
import { publishedPackages } from "../lib/workspace.ts";

interface VitestReport {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numFailedTestSuites: number;
}

const check = process.argv.includes("--check");
const args = process.argv.slice(2).filter((argument) => argument !== "--check");
// A run of some tests says nothing about the others: only the whole run is remembered.
const name = args.length === 0 ? "unit" : "unit-part";
const declarations = (): readonly string[] => publishedPackages().flatMap(({ folder }) => builtFiles(folder, ".d.ts"));
await closeCheck(name, () => digestOfInputs([...repositoryFiles(), ...declarations(), ...surroundings()]), check, run);

async function run(): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), "pccc-unit-"));
  const file = join(folder, "report.json");
  const options = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const { status } = await runProgram(toolPath("vitest"), ["run", ...args, ...options], { live: true });
  const tally = tallyFrom(file, status);
  rmSync(folder, { recursive: true, force: true });
  return tally;
}

function tallyFrom(file: string, exitStatus: number): Tally {
  let report: VitestReport;
  try {
    report = JSON.parse(readFileSync(file, "utf8")) as VitestReport;
  } catch {
    process.stdout.write(`vitest ended with status ${exitStatus} and left no report\n`);
    return tallyOf(0, 1);
  }
  // A file that cannot be loaded, or an error outside a test, fails the run without failing a test.
  const isClean = report.numFailedTests > 0 || (exitStatus === 0 && report.success);
  const failed = isClean ? report.numFailedTests : Math.max(1, report.numFailedTestSuites);
  return tallyOf(report.numPassedTests, failed, report.numPendingTests + report.numTodoTests);
}

/** What tests look for outside the repository, as names that change when it does. */
function surroundings(): readonly string[] {
  const shared = join(root, "..", "shared");
  const material = existsSync(shared)
    ? readdirSync(shared, { recursive: true, encoding: "utf8" }).map(
        (path) => `${path} ${statSync(join(shared, path)).mtimeMs} ${statSync(join(shared, path)).size}`,
      )
    : [];
  const programs = (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) =>
      ["soffice", "chromium", "pdftotext", "pdftoppm", "pdffonts"]
        .map((program) => join(folder, program))
        .filter((path) => existsSync(path)),
    );
  return [...material.sort(), ...programs];
}
