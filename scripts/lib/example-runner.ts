// Runs modules one after the other, each in an empty folder, and tells which of them failed: one JSON line each.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const print = process.stdout.write.bind(process.stdout);
// What the examples themselves print is not part of the answer.
process.stdout.write = () => true;
for (const file of process.argv.slice(2)) {
  const folder = mkdtempSync(join(tmpdir(), "pccc-example-"));
  process.chdir(folder);
  let fault: string | undefined;
  try {
    await import(pathToFileURL(file).href);
  } catch (error) {
    fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  print(`${JSON.stringify({ file, fault })}\n`);
  process.chdir(tmpdir());
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
