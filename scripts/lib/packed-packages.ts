import { join } from "node:path";
import { runProgram } from "./run-program.ts";
import type { WorkspacePackage } from "./workspace.ts";

export interface PackedPackage {
  readonly name: string;
  readonly tarball: string;
  readonly files: readonly string[];
}

/** Packs packages as they would be published. */
export async function packPackages(packages: readonly WorkspacePackage[], folder: string): Promise<readonly PackedPackage[]> {
  const filters = packages.flatMap((item) => ["--filter", item.name]);
  const { status, output } = await runProgram("pnpm", ["--recursive", ...filters, "pack", "--pack-destination", folder, "--json"]);
  const start = output.indexOf("[\n");
  if (status !== 0 || start < 0) throw new Error(`pnpm pack failed:\n${output}`);
  const packed = JSON.parse(output.slice(start, output.lastIndexOf("]") + 1)) as readonly {
    readonly name: string;
    readonly filename: string;
    readonly files: readonly { readonly path: string }[];
  }[];
  return packed.map(({ name, filename, files }) => ({ name, tarball: join(filename), files: files.map((file) => file.path) }));
}
