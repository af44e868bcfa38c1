import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.ts";

export interface PackageManifest {
  readonly name: string;
  readonly version?: string;
  readonly private?: boolean;
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly pccc?: { readonly layer?: string };
}

/** A subpath that a package exports: `.` is `index`, `./schema` is `schema`. */
export interface EntryPoint {
  readonly name: string;
  readonly specifier: string;
  /** Paths from the repository root. */
  readonly source: string;
  readonly types: string;
}

export interface WorkspacePackage {
  readonly name: string;
  /** The folder from the repository root, such as `packages/core`. */
  readonly folder: string;
  readonly manifest: PackageManifest;
  readonly entryPoints: readonly EntryPoint[];
}

/** Lists the workspace packages below a folder of the root, in the order of their names. */
export function workspacePackages(group: "packages" | "examples"): readonly WorkspacePackage[] {
  return readdirSync(join(root, group))
    .sort()
    .map((name) => `${group}/${name}`)
    .filter((folder) => existsSync(join(root, folder, "package.json")))
    .map((folder) => {
      const manifest = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as PackageManifest;
      return { name: manifest.name, folder, manifest, entryPoints: entryPointsOf(folder, manifest) };
    });
}

/** The packages that go to adopters. */
export function publishedPackages(): readonly WorkspacePackage[] {
  return workspacePackages("packages").filter((item) => item.manifest.private !== true);
}

function entryPointsOf(folder: string, manifest: PackageManifest): readonly EntryPoint[] {
  return Object.entries(manifest.exports ?? {}).flatMap(([subpath, target]) => {
    if (typeof target === "string") return [];
    const source = target["@pccc/source"];
    const types = target["types"];
    if (source === undefined || types === undefined) return [];
    return [
      {
        name: subpath === "." ? "index" : subpath.slice(2).replaceAll("/", "-"),
        specifier: subpath === "." ? manifest.name : `${manifest.name}/${subpath.slice(2)}`,
        source: join(folder, source),
        types: join(folder, types),
      },
    ];
  });
}
