import { readFileSync } from "node:fs";
import { defineConfig } from "tsup";

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly "@pccc/source"?: string }>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly pccc?: { readonly workers?: readonly string[] };
}

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
const entry = Object.values(manifest.exports).flatMap((target) =>
  typeof target === "object" && target["@pccc/source"] !== undefined ? [target["@pccc/source"]] : [],
);
const bins = Object.values(manifest.bin ?? {}).map((path) => path.replace("./dist/", "./src/").replace(/\.js$/u, ".ts"));

const config: ReturnType<typeof defineConfig> = defineConfig({
  entry: [...entry, ...bins, ...(manifest.pccc?.workers ?? [])],
  format: "esm",
  platform: "node",
  target: "node22",
  dts: false,
  clean: true,
  splitting: true,
  sourcemap: false,
  silent: true,
  // The scheme is kept: node:sqlite and node:test exist only under it.
  removeNodeProtocol: false,
});
export default config;
