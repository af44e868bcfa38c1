// The tests of vitest. Arguments are vitest's own: `npm run unit -- packages/core -t "[U3]"`.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runProgram, toolPath } from "../lib/run-program.ts";
import { closeTask, tallyOf } from "../lib/tally.ts";

interface VitestReport {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numFailedTestSuites: number;
}

const folder = mkdtempSync(join(tmpdir(), "pccc-unit-"));
const file = join(folder, "report.json");
const { status } = await runProgram(
  toolPath("vitest"),
  ["run", ...process.argv.slice(2), "--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
  { live: true },
);
closeTask(tallyFrom(status));
rmSync(folder, { recursive: true, force: true });

function tallyFrom(exitStatus: number): ReturnType<typeof tallyOf> {
  let report: VitestReport;
  try {
    report = JSON.parse(readFileSync(file, "utf8")) as VitestReport;
  } catch {
    process.stdout.write(`vitest ended with status ${exitStatus} and left no report\n`);
    return tallyOf(0, 1);
  }
  // A file that cannot be loaded, or an error outside a test, fails the run without failing a test.
  const failed =
    report.numFailedTests > 0 || (exitStatus === 0 && report.success) ? report.numFailedTests : Math.max(1, report.numFailedTestSuites);
  return tallyOf(report.numPassedTests, failed, report.numPendingTests + report.numTodoTests);
}
