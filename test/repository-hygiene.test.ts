import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { repositoryFiles } from "../scripts/lib/repository-files.ts";
import { root } from "../scripts/lib/root.ts";
import { type PackageManifest, workspacePackages } from "../scripts/lib/workspace.ts";

const read = (file: string): string => readFileSync(join(root, file), "utf8");
const json = (file: string): Record<string, unknown> => JSON.parse(read(file)) as Record<string, unknown>;
const textFiles = repositoryFiles().filter(
  (file) => !/\.(?:png|jpg|docx|pdf|ico|woff2?)$/u.test(file) && statSync(join(root, file)).size < 4_000_000,
);

describe("the repository", () => {
  it("names no package registry in its lock files", () => {
    for (const file of ["pnpm-lock.yaml", "scripts/pnpm/package-lock.json"]) expect(read(file), file).not.toMatch(/https?:\/\/|tarball:/u);
  });

  it("names no path of a machine", () => {
    // Split, so that this file is not found itself.
    const pattern = new RegExp(["/wo", "rk/|/ro", "ot/|/tm", "p/pccc|/tm", "p/brief"].join(""), "u");
    expect(textFiles.filter((file) => pattern.test(read(file)))).toEqual([]);
  });

  it("has no broken link between its documents", () => {
    const broken = textFiles
      .filter((file) => file.endsWith(".md") && !file.endsWith(".api.md"))
      .flatMap((file) =>
        [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/gu)].map((match) => ({ file, target: match[1] ?? "" })),
      )
      .filter(({ file, target }) => !existsSync(join(root, dirname(file), target)));
    expect(broken).toEqual([]);
  });

  it("locks every package with its integrity", () => {
    const resolutions = read("pnpm-lock.yaml").match(/^ {4}resolution: \{.*$/gmu) ?? [];
    expect(resolutions.length).toBeGreaterThan(100);
    expect(resolutions.filter((line) => !line.includes("integrity: sha512-"))).toEqual([]);
    const bootstrap = json("scripts/pnpm/package-lock.json")["packages"] as Record<string, { readonly integrity?: string }>;
    expect(Object.entries(bootstrap).filter(([name, { integrity }]) => name !== "" && integrity?.startsWith("sha512-") !== true)).toEqual(
      [],
    );
  });

  it("pins one version of pnpm, and one version of Node for every platform", () => {
    const manifest = json("package.json");
    const bootstrap = json("scripts/pnpm/package.json")["dependencies"] as Record<string, string>;
    expect(manifest["packageManager"]).toBe(`pnpm@${bootstrap["pnpm"]}`);
    const nodes = Object.entries(manifest["optionalDependencies"] as Record<string, string>).filter(([name]) => name.startsWith("node-"));
    expect(new Set(nodes.map(([, version]) => version)).size).toBe(1);
  });

  it("takes the versions of its packages' dependencies from one catalog", () => {
    const faults = [...workspacePackages("packages"), ...workspacePackages("examples")].flatMap(({ folder, manifest }) =>
      versionsOf(manifest)
        .filter(([name, version]) => version !== (name.startsWith("@pccc") ? "workspace:^" : "catalog:"))
        .map(([name, version]) => `${folder}: ${name} ${version}`),
    );
    expect(faults).toEqual([]);
  });

  it("has a script for every task, and a task for every script", () => {
    const scripts = json("package.json")["scripts"] as Record<string, string>;
    const called = Object.values(scripts).map((command) => command.replace(/^node scripts\/run\.mjs /u, ""));
    const tasks = repositoryFiles("scripts/tasks").map((file) => file.replace(/^scripts\/tasks\/(.*)\.ts$/u, "$1"));
    expect(called.toSorted()).toEqual([...tasks, "demo", "pccc", "pnpm"].toSorted());
  });
});

function versionsOf(manifest: PackageManifest): readonly (readonly [string, string])[] {
  const { dependencies, peerDependencies, devDependencies, optionalDependencies } = manifest;
  return [dependencies, peerDependencies, devDependencies, optionalDependencies].flatMap((table) => Object.entries(table ?? {}));
}
