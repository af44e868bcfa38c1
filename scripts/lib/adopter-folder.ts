import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PackedPackage } from "./packed-packages.ts";
import { runProgram } from "./run-program.ts";

/**
 * Installs tarballs in an empty folder, as an adopter would. What the workspace itself has installed comes from the
 * package store, so that only what is new to it is asked of the registry.
 */
export async function installTarballs(folder: string, packed: readonly PackedPackage[]): Promise<string | undefined> {
  mkdirSync(folder, { recursive: true });
  const specifiers = Object.fromEntries(packed.map(({ name, tarball }) => [name, `file:${tarball}`]));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "adopter", private: true, type: "module", dependencies: specifiers }));
  const settings = { pmOnFail: "ignore", overrides: specifiers };
  writeFileSync(join(folder, "pnpm-workspace.yaml"), JSON.stringify(settings));
  const { status, output } = await runProgram("pnpm", ["install", "--prefer-offline", "--no-frozen-lockfile", "--reporter=append-only"], {
    cwd: folder,
  });
  return status === 0 ? undefined : output;
}
