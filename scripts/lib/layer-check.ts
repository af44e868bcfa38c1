import { isBuiltin } from "node:module";
import { matchesGlob, posix } from "node:path";
import { type ImportedModule, importsOf } from "./imports-of.ts";
import type { WorkspacePackage } from "./workspace.ts";

/** What `scripts/layers.json` says; names may end in `*`. */
export interface LayerRules {
  readonly packages: Readonly<Record<string, PackageRule>>;
  /** What the tests of a package may import beside what its sources may. */
  readonly testsMayImport: Readonly<Record<string, readonly string[]>>;
  /** Packages without I/O: no module of Node. */
  readonly pure: readonly string[];
  readonly effectIn: readonly string[];
  /** Files, as globs from the root. */
  readonly zodIn: readonly string[];
}

export interface PackageRule {
  readonly mayImport: readonly string[];
  readonly mayImportTypes?: readonly string[];
  readonly mayNotImport?: readonly string[];
}

export interface LayerViolation {
  readonly file: string;
  readonly line: number;
  readonly specifier: string;
  readonly why: string;
}

/** What the check reads: sources by their path from the root. */
export interface LayerInput {
  readonly rules: LayerRules;
  readonly packages: readonly WorkspacePackage[];
  readonly files: ReadonlyMap<string, string>;
  /** What any test may import because the root installs it. */
  readonly rootDependencies: readonly string[];
}

/** Finds every import that the layering forbids, and every circle of imports within a package. */
export function checkLayers(input: LayerInput): readonly LayerViolation[] {
  const violations: LayerViolation[] = [];
  for (const owner of input.packages) {
    const rule = lookUp(input.rules.packages, owner.name) ?? lookUp(input.rules.packages, owner.folder);
    if (rule === undefined) {
      violations.push({ file: owner.folder, line: 0, specifier: owner.name, why: "has no rule in scripts/layers.json" });
      continue;
    }
    const graph = new Map<string, readonly string[]>();
    for (const [file, text] of input.files) {
      if (!file.startsWith(`${owner.folder}/`)) continue;
      const imports = importsOf(file, text);
      for (const item of imports) {
        const why = faultOf(item, file, owner, rule, input);
        if (why !== undefined) violations.push({ file, line: item.line, specifier: item.specifier, why });
      }
      graph.set(
        file,
        imports.filter((item) => item.specifier.startsWith(".")).map((item) => resolveRelative(file, item.specifier)),
      );
    }
    violations.push(...circlesOf(graph));
  }
  return violations;
}

function faultOf(item: ImportedModule, file: string, owner: WorkspacePackage, rule: PackageRule, input: LayerInput): string | undefined {
  const inSource = file.startsWith(`${owner.folder}/src/`);
  if (item.specifier.startsWith(".")) return faultOfPath(resolveRelative(file, item.specifier), owner, input.packages);
  if (isBuiltin(item.specifier)) {
    return inSource && matchesAny(input.rules.pure, owner.name) ? `${owner.name} is pure: no module of Node` : undefined;
  }
  const name = packageNameOf(item.specifier);
  if (name === owner.name) return inSource ? "a package imports its own files by path" : undefined;
  return faultOfDependency(name, owner, inSource, input) ?? faultOfName(name, item, file, owner, rule, inSource, input.rules);
}

function faultOfPath(target: string, owner: WorkspacePackage, packages: readonly WorkspacePackage[]): string | undefined {
  if (target.startsWith(`${owner.folder}/`)) return undefined;
  const other = packages.find((candidate) => target.startsWith(`${candidate.folder}/`));
  return `leaves ${owner.folder} for ${other?.name ?? target} by path`;
}

function faultOfDependency(name: string, owner: WorkspacePackage, inSource: boolean, input: LayerInput): string | undefined {
  const { dependencies, peerDependencies, optionalDependencies, devDependencies } = owner.manifest;
  const declared = { ...dependencies, ...peerDependencies, ...optionalDependencies, ...(inSource ? {} : devDependencies) };
  if (Object.hasOwn(declared, name) || (!inSource && input.rootDependencies.includes(name))) return undefined;
  return `${name} is not declared in ${owner.folder}/package.json${inSource ? " (as a dependency or peer)" : ""}`;
}

function faultOfName(
  name: string,
  item: ImportedModule,
  file: string,
  owner: WorkspacePackage,
  rule: PackageRule,
  inSource: boolean,
  rules: LayerRules,
): string | undefined {
  if (name === "effect" || name.startsWith("@effect/")) {
    return !inSource || matchesAny(rules.effectIn, owner.name) ? undefined : "only host, adapters and cli run on Effect";
  }
  if (name === "zod") {
    return rules.zodIn.some((glob) => matchesGlob(file, glob)) ? undefined : "zod lives in *.schema.ts files and at @pccc/core/schema";
  }
  if (!name.startsWith("@pccc/")) return undefined;
  if (matchesAny(rule.mayNotImport ?? [], name)) return `${owner.name} may not import ${name}`;
  const forTests = inSource ? [] : (lookUp(rules.testsMayImport, owner.name) ?? []);
  if (matchesAny([...rule.mayImport, ...forTests], name)) return undefined;
  const types = matchesAny(rule.mayImportTypes ?? [], name);
  if (types && (item.typeOnly || !inSource)) return undefined;
  return `${owner.name} may not import ${name}${types ? ", only its types" : ""}`;
}

function circlesOf(graph: ReadonlyMap<string, readonly string[]>): readonly LayerViolation[] {
  const violations: LayerViolation[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    const start = path.indexOf(file);
    if (start >= 0) {
      const circle = [...path.slice(start), file];
      violations.push({
        file,
        line: 1,
        specifier: circle.map((step) => posix.basename(step)).join(" → "),
        why: "files import each other in a circle",
      });
      return;
    }
    if (done.has(file)) return;
    done.add(file);
    path.push(file);
    for (const next of graph.get(file) ?? []) visit(next);
    path.pop();
  };
  for (const file of graph.keys()) visit(file);
  return violations;
}

function resolveRelative(file: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(file), specifier));
}

function packageNameOf(specifier: string): string {
  const parts = specifier.split("/");
  return specifier.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? specifier);
}

function lookUp<V>(table: Readonly<Record<string, V>>, name: string): V | undefined {
  // The most particular pattern wins: a full name before one that ends in `*`.
  const keys = Object.keys(table).filter((pattern) => matches(pattern, name));
  const key = keys.sort((a, b) => b.length - a.length)[0];
  return key === undefined ? undefined : table[key];
}

function matchesAny(patterns: readonly string[], name: string): boolean {
  return patterns.some((pattern) => matches(pattern, name));
}

function matches(pattern: string, name: string): boolean {
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
}
