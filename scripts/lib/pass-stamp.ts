import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryFiles } from "./repository-files.ts";
import { root } from "./root.ts";
import { closeTask, type Tally } from "./tally.ts";

const folder = join(root, "node_modules", ".cache", "pccc");

/**
 * Hashes what a check depends on: the files named and, for every check alike, the scripts, the settings and the lock file.
 * Paths count too, and a missing file counts as missing.
 */
export function digestOfInputs(files: readonly string[]): string {
  const settings = readdirSync(root).filter((name) => /\.(?:json|yaml|ts)$/u.test(name));
  const hash = createHash("sha256").update(process.version);
  for (const file of [...settings.sort(), ...repositoryFiles("scripts"), ...files]) {
    const path = join(root, file);
    const bytes = existsSync(path) ? readFileSync(path) : undefined;
    hash.update(`\0${file}\0${bytes?.length ?? -1}\0`).update(bytes ?? "");
  }
  return hash.digest("hex");
}

/** Closes a task with a check that may stand from an earlier run. */
export async function closeCheck(
  task: string,
  inputs: () => string,
  acceptsEarlier: boolean,
  run: () => Tally | Promise<Tally>,
): Promise<void> {
  const { tally, isEarlier } = await checkOnce(task, inputs, acceptsEarlier, run);
  if (isEarlier) process.stdout.write(`${unchanged}\n`);
  closeTask(tally);
}

/**
 * Runs a check, unless it passed before on the very same inputs and the caller accepts that.
 *
 * A run is remembered only when nothing failed and nothing was skipped.
 */
export async function checkOnce(
  task: string,
  inputs: () => string,
  acceptsEarlier: boolean,
  run: () => Tally | Promise<Tally>,
): Promise<{ readonly tally: Tally; readonly isEarlier: boolean }> {
  const digest = inputs();
  const earlier = acceptsEarlier ? readStamp(task, digest) : undefined;
  if (earlier !== undefined) return { tally: earlier, isEarlier: true };
  const tally = await run();
  // What was edited while the check ran was seen half old, half new: such a run is not remembered.
  if (tally.failed === 0 && tally.skipped === 0 && inputs() === digest) writeStamp(task, digest, tally);
  else rmSync(stampFile(task), { force: true });
  return { tally, isEarlier: false };
}

/** What a check prints that did not run again. */
export const unchanged = "unchanged since it passed";

/** Makes every check run again. */
export function forgetPassStamps(): void {
  rmSync(folder, { recursive: true, force: true });
}

function readStamp(task: string, digest: string): Tally | undefined {
  const path = stampFile(task);
  if (!existsSync(path)) return undefined;
  try {
    const stamp = JSON.parse(readFileSync(path, "utf8")) as { readonly digest?: string; readonly tally?: Tally };
    return stamp.digest === digest ? stamp.tally : undefined;
  } catch {
    // A stamp cut short by a killed run says nothing.
    return undefined;
  }
}

function writeStamp(task: string, digest: string, tally: Tally): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(stampFile(task), JSON.stringify({ digest, tally }));
}

function stampFile(task: string): string {
  return join(folder, `${task}.json`);
}
