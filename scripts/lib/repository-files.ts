import { existsSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { root } from "./root.ts";

// What .gitignore names; read from here so that no task needs git on the PATH.
const ignoredFolders = new Set(["node_modules", "dist", "out", ".turbo", ".cache", "coverage"]);
const ignoredPaths = new Set(["docs/api"]);

/** Lists the files of the repository below a folder, as sorted paths from the root with `/`. */
export function repositoryFiles(below = "."): readonly string[] {
  const found: string[] = [];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      const fromRoot = relative(root, path).split(sep).join("/");
      // In a worktree `.git` is a file that names a place on the machine.
      if (entry.name === ".git") continue;
      if (entry.isDirectory()) {
        if (!ignoredFolders.has(entry.name) && !ignoredPaths.has(fromRoot)) visit(path);
      } else if (entry.isFile() && !/\.db(-wal|-shm)?$|\.tsbuildinfo$/u.test(entry.name)) found.push(fromRoot);
    }
  };
  visit(join(root, below));
  return found.sort();
}

/** Lists what the build wrote for a package: the files of its `dist` with a suffix, as sorted paths from the root. */
export function builtFiles(folder: string, suffix: string): readonly string[] {
  const dist = join(root, folder, "dist");
  if (!existsSync(dist)) return [];
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(suffix))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}
