import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { repositoryFiles } from "../scripts/lib/repository-files.ts";
import { root } from "../scripts/lib/root.ts";
import { publishedPackages } from "../scripts/lib/workspace.ts";

const pureLayers = new Set(["core", "calendar", "rules", "import", "plugin", "law"]);
const packages = publishedPackages();
const sourcesOf = (folder: string): readonly string[] => repositoryFiles(`${folder}/src`).filter((file) => file.endsWith(".ts"));
const parse = (file: string, text = readFileSync(join(root, file), "utf8")): ts.SourceFile =>
  ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);

describe("the sources", () => {
  it("of pure packages use no clock, no randomness and no locale of the machine", () => {
    const pure = packages.filter(({ manifest }) => pureLayers.has(manifest.pccc?.layer ?? ""));
    expect(pure.length).toBeGreaterThan(4);
    expect(
      pure.flatMap(({ folder }) => sourcesOf(folder)).flatMap((file) => impureNames(parse(file)).map((name) => `${file}: ${name}`)),
    ).toEqual([]);
  });

  it("have an index.ts that only re-exports, every name listed", () => {
    // A law plugin's index.ts is its record, the default export.
    const faults = packages
      .filter(({ manifest }) => manifest.pccc?.layer !== "law")
      .flatMap(({ folder }) => {
        const file = parse(`${folder}/src/index.ts`);
        return file.statements
          .filter((statement) => !isListedReExport(statement))
          .map((statement) => `${folder}/src/index.ts: ${statement.getText().slice(0, 60)}`);
      });
    expect(faults).toEqual([]);
  });

  it("are named by what they hold", () => {
    const drawers = /^(?:utils?|helpers?|types?|common|misc|shared|lib)\.ts$/u;
    expect(packages.flatMap(({ folder }) => sourcesOf(folder)).filter((file) => drawers.test(basename(file)))).toEqual([]);
  });

  it("check what comes from outside by parseRecord alone, whose words are in both languages", () => {
    const own = "packages/core/src/schema/parse-record.ts";
    const files = packages.flatMap(({ folder }) => sourcesOf(folder)).filter((file) => file !== own);
    expect(
      files.filter((file) => /\.safeParse(?:Async)?\(|Schema\.parse(?:Async)?\(/u.test(readFileSync(join(root, file), "utf8"))),
    ).toEqual([]);
  });

  it("belong to packages that say their layer", () => {
    expect(packages.filter(({ manifest }) => manifest.pccc?.layer === undefined).map(({ name }) => name)).toEqual([]);
  });
});

describe("the search for impure names", () => {
  it.each([
    "new Date()",
    "Date.now()",
    "globalThis.Date",
    "const at: Date = x",
    "Math.random()",
    "new Intl.NumberFormat()",
    "performance.now()",
  ])("finds %s", (code) => {
    expect(impureNames(parse("x.ts", code))).toHaveLength(1);
  });

  it.each(["const plainDate = 1", "interface Row { readonly Date: string }", "row.Date", "Math.max(1, 2)", "// new Date()"])(
    "lets %s be",
    (code) => {
      expect(impureNames(parse("x.ts", code))).toEqual([]);
    },
  );
});

function impureNames(file: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  const forbidden = new Set(["Date", "Intl", "performance"]);
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && forbidden.has(node.text) && !isMemberName(node)) found.push(node.text);
    if (ts.isPropertyAccessExpression(node) && node.getText(file) === "Math.random") found.push("Math.random");
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** `row.Date` and `{ Date: … }` name a member, `globalThis.Date` the global. */
function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return parent.expression.getText() !== "globalThis";
  return (ts.isPropertySignature(parent) || ts.isPropertyAssignment(parent)) && parent.name === node;
}

function isListedReExport(statement: ts.Statement): boolean {
  if (!ts.isExportDeclaration(statement)) return false;
  // An entry point may still be empty while a package begins: `export {}`.
  return statement.exportClause !== undefined && ts.isNamedExports(statement.exportClause);
}
