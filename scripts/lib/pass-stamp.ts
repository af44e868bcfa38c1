import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { repositoryFiles } from "./repository-files.ts";
import { root } from "./root.ts";
import type { Tally } from "./tally.ts";

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

/** The tally of an earlier run over the very same inputs, which is kept only when all of it passed. */
export function readPassStamp(task: string, digest: string): Tally | undefined {
  const path = join(folder, `${task}.json`);
  if (!existsSync(path)) return undefined;
  try {
    const stamp = JSON.parse(readFileSync(path, "utf8")) as { readonly digest?: string; readonly tally?: Tally };
    return stamp.digest === digest ? stamp.tally : undefined;
  } catch {
    // A stamp cut short by a killed run says nothing.
    return undefined;
  }
}

/** Remembers a run in which nothing failed and nothing was skipped; forgets the last one otherwise. */
export function writePassStamp(task: string, digest: string, tally: Tally): void {
  const path = join(folder, `${task}.json`);
  if (tally.failed > 0 || tally.skipped > 0) return rmSync(path, { force: true });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify({ digest, tally }));
}

/** Makes every check run again. */
export function forgetPassStamps(): void {
  rmSync(folder, { recursive: true, force: true });
}
