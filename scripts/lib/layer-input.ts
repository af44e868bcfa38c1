import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LayerInput, LayerRules } from "./layer-check.ts";
import { repositoryFiles } from "./repository-files.ts";
import { root } from "./root.ts";
import { type PackageManifest, workspacePackages } from "./workspace.ts";

/** Reads what the layer check needs of this repository. */
export function readLayerInput(): LayerInput {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as PackageManifest;
  const sources = [...repositoryFiles("packages"), ...repositoryFiles("examples")].filter((file) => /\.[cm]?[jt]sx?$/u.test(file));
  return {
    rules: JSON.parse(readFileSync(join(root, "scripts", "layers.json"), "utf8")) as LayerRules,
    packages: [...workspacePackages("packages"), ...workspacePackages("examples")],
    files: new Map(sources.map((file) => [file, readFileSync(join(root, file), "utf8")])),
    rootDependencies: Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }),
  };
}
