import { existsSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { visibleDeclarations } from "../scripts/lib/declaration-closure.ts";
import { root } from "../scripts/lib/root.ts";
import { publishedPackages } from "../scripts/lib/workspace.ts";

// `npm test` builds first; a bare `npm run unit` may come before any build.
const entryPoints = publishedPackages().flatMap((item) => item.entryPoints);
const unbuilt = entryPoints.filter((entry) => !existsSync(join(root, entry.types))).map((entry) => entry.specifier);
if (unbuilt.length > 0) process.stderr.write(`skipped: the declarations of ${unbuilt.join(", ")} are not built: npm run build\n`);
const built = entryPoints.filter((entry) => !unbuilt.includes(entry.specifier));
const mayNameEffect = new Set(["@pccc/host/effect"]);
const mayNameZod = new Set(["@pccc/core/schema"]);

describe.skipIf(built.length === 0)("the built declarations", () => {
  it("name Effect at @pccc/host/effect only, and zod at @pccc/core/schema only", () => {
    const faults = built.flatMap((entry) =>
      visibleDeclarations(entry.types).flatMap(({ path, imports }) =>
        imports
          .filter((name) => isOf("effect", name) || isOf("@effect", name) || isOf("zod", name))
          .filter((name) => !(isOf("zod", name) ? mayNameZod : mayNameEffect).has(entry.specifier))
          .map((name) => `${entry.specifier}: ${path} imports ${name}`),
      ),
    );
    expect([...new Set(faults)]).toEqual([]);
  });

  it("do name them at the two entry points, so that the check above looks at something", () => {
    const namesAt = (specifier: string): readonly string[] => {
      const entry = built.find((candidate) => candidate.specifier === specifier);
      return entry === undefined ? [] : visibleDeclarations(entry.types).flatMap(({ imports }) => imports);
    };
    if (!unbuilt.includes("@pccc/core/schema")) expect(namesAt("@pccc/core/schema")).toContain("zod");
    if (!unbuilt.includes("@pccc/host/effect")) expect(namesAt("@pccc/host/effect")).toContain("effect");
  });

  it("have readonly properties in every public interface and type", () => {
    const faults = built.flatMap((entry) => visibleDeclarations(entry.types).flatMap(({ path, text }) => mutableProperties(path, text)));
    expect([...new Set(faults)]).toEqual([]);
  });

  it("re-export no other package", () => {
    const faults = built.flatMap((entry) =>
      visibleDeclarations(entry.types).flatMap(({ path, text }) => (/^export \* /mu.test(text) ? [path] : [])),
    );
    expect(faults).toEqual([]);
  });
});

describe("the search for mutable properties", () => {
  it("finds a property and an array that can be written to, and lets methods be", () => {
    expect(mutableProperties("x.d.ts", "export interface A { b: string; readonly c: readonly string[]; d(): void }")).toEqual([
      "x.d.ts: b",
    ]);
    expect(mutableProperties("x.d.ts", "export interface A { readonly c: string[] }")).toEqual(["x.d.ts: c"]);
    expect(mutableProperties("x.d.ts", "interface Hidden { b: string }\nexport {};")).toEqual([]);
  });
});

function isOf(library: string, specifier: string): boolean {
  return specifier === library || specifier.startsWith(`${library}/`);
}

function mutableProperties(path: string, text: string): readonly string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, false);
  const faults: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertySignature(node)) {
      const isReadonly = node.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ReadonlyKeyword) ?? false;
      if (!isReadonly || (node.type !== undefined && ts.isArrayTypeNode(node.type))) faults.push(`${path}: ${node.name.getText(file)}`);
    }
    ts.forEachChild(node, visit);
  };
  for (const statement of file.statements) {
    const isExported =
      ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);
    if (isExported === true && (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))) visit(statement);
  }
  return faults;
}
