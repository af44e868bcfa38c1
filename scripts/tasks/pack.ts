// Packs what is published and looks at it as an adopter would: publint and attw on every tarball, then all of them
// installed in an empty folder, imported, type-checked, and the packed command run.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { installTarballs } from "../lib/adopter-folder.ts";
import { type PackedPackage, packPackages } from "../lib/packed-packages.ts";
import { closeCheck, digestOfInputs } from "../lib/pass-stamp.ts";
import { builtFiles, repositoryFiles } from "../lib/repository-files.ts";
import { root } from "../lib/root.ts";
import { runNode, runProgram, toolPath } from "../lib/run-program.ts";
import { type Tally, tallyOf } from "../lib/tally.ts";
import { publishedPackages } from "../lib/workspace.ts";

const packages = publishedPackages();
const inputs = (): string =>
  digestOfInputs(["LICENSE", ...packages.flatMap((item) => [...repositoryFiles(item.folder), ...builtFiles(item.folder, "")])]);
await closeCheck("pack", inputs, process.argv.includes("--check"), async () => {
  const folder = mkdtempSync(join(tmpdir(), "pccc-pack-"));
  return examine(folder).finally(() => rmSync(folder, { recursive: true, force: true }));
});

async function examine(folder: string): Promise<Tally> {
  const packed = await packPackages(packages, folder);
  const faults: string[] = [];
  let failed = 0;
  const count = (title: string, found: readonly string[]): void => {
    if (found.length > 0) failed += 1;
    for (const text of found) faults.push(`${title}: ${text}`);
  };
  for (const item of packed) count(item.name, await tarballFaults(item));
  const adopter = join(folder, "adopter");
  const install = await installTarballs(adopter, packed);
  count("install", install === undefined ? [] : [install]);
  const journeys = install === undefined ? [importFaults, typeFaults, commandFaults] : [];
  for (const journey of journeys) count("adopter", await journey(adopter));
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  return tallyOf(packed.length + 1 + journeys.length - failed, failed);
}

async function tarballFaults(item: PackedPackage): Promise<readonly string[]> {
  const bytes = readFileSync(item.tarball);
  const tarball = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
  const faults = messages
    .filter(({ type }) => type !== "suggestion")
    .map((message) => `publint: ${formatMessage(message, pkg, { color: false }) ?? message.code}`);
  for (const wanted of ["LICENSE", "README.md"]) if (!item.files.includes(wanted)) faults.push(`${wanted} is not in the tarball`);
  const manifest = JSON.stringify(pkg);
  for (const protocol of ["workspace:", "catalog:"])
    if (manifest.includes(`"${protocol}`)) faults.push(`${protocol} is left in the packed manifest`);
  const { status, output } = await runProgram(toolPath("attw"), [
    "--profile",
    "esm-only",
    "--format",
    "ascii",
    "--no-emoji",
    "--no-color",
    item.tarball,
  ]);
  if (status !== 0) faults.push(`attw:\n${output}`);
  return faults;
}

function specifiers(): readonly string[] {
  return packages.flatMap((item) => item.entryPoints.map((entry) => entry.specifier));
}

async function importFaults(adopter: string): Promise<readonly string[]> {
  writeFileSync(
    join(adopter, "all.js"),
    specifiers()
      .map((specifier) => `await import(${JSON.stringify(specifier)});\n`)
      .join(""),
  );
  const { status, output } = await runNode(["all.js"], { cwd: adopter });
  return status === 0 ? [] : [`the entry points cannot be imported:\n${output}`];
}

async function typeFaults(adopter: string): Promise<readonly string[]> {
  const lines = specifiers().map(
    (specifier, index) => `import * as entry${index} from ${JSON.stringify(specifier)};\nexport { entry${index} };\n`,
  );
  writeFileSync(join(adopter, "all.ts"), lines.join(""));
  const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2023", "--lib", "es2024,dom", "--pretty", "false"];
  const { status, output } = await runNode([join(root, "node_modules", "typescript7", "bin", "tsc"), ...options, "all.ts"], {
    cwd: adopter,
  });
  return status === 0 ? [] : [`the declarations do not stand on their own:\n${output}`];
}

async function commandFaults(adopter: string): Promise<readonly string[]> {
  const command = join(adopter, "node_modules", ".bin", process.platform === "win32" ? "pccc.cmd" : "pccc");
  const version = packages.find((item) => item.name === "@pccc/cli")?.manifest.version ?? "";
  const faults: string[] = [];
  for (const [flag, wanted] of [
    ["--version", version],
    ["--help", "pccc"],
  ] as const) {
    const { status, output } = await runProgram(command, [flag], { cwd: adopter });
    if (status !== 0 || !output.includes(wanted)) faults.push(`pccc ${flag} ended with status ${status}:\n${output}`);
  }
  return faults;
}
