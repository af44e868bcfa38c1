import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * A disk of a few megabytes, in memory.
 *
 * @public
 */
export interface SmallDisk {
  readonly folder: string;
  /** Gives it another size. */
  resize(mebibytes: number): void;
  /** Takes it away with all that is on it. */
  unmount(): void;
}

/**
 * Mounts a disk of a few megabytes, to see what a store does when it is full.
 *
 * @param mebibytes - Its size.
 * @returns The disk; `undefined` where this process may not mount one, or the system has none of this kind.
 *
 * @public
 */
export function mountSmallDisk(mebibytes: number): SmallDisk | undefined {
  if (process.platform !== "linux") return undefined;
  const folder = mkdtempSync(join(tmpdir(), "pccc-small-disk-"));
  const mount = (options: string): void => {
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder], { stdio: "ignore" });
  };
  try {
    mount(`size=${mebibytes}m`);
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  return {
    folder,
    resize: (size) => mount(`remount,size=${size}m`),
    unmount: () => {
      execFileSync("umount", [folder], { stdio: "ignore" });
      rmSync(folder, { recursive: true });
    },
  };
}
