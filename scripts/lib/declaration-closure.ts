import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { importsOf } from "./imports-of.ts";
import { root } from "./root.ts";

/** A declaration file that adopters see through an entry point. */
export interface VisibleDeclaration {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

/** Follows an entry point's declarations through the files of its package. */
export function visibleDeclarations(entry: string): readonly VisibleDeclaration[] {
  const found = new Map<string, VisibleDeclaration>();
  const visit = (path: string): void => {
    if (found.has(path)) return;
    const text = readFileSync(join(root, path), "utf8");
    const imports = importsOf(path, text).map(({ specifier }) => specifier);
    found.set(path, { path, text, imports });
    for (const specifier of imports) {
      if (!specifier.startsWith(".")) continue;
      const target = posix.join(posix.dirname(path), specifier).replace(/\.(?:ts|js)$/u, ".d.ts");
      if (existsSync(join(root, target))) visit(target);
    }
  };
  visit(entry);
  return [...found.values()];
}
