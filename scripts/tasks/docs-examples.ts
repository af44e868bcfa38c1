// Every ```ts fence of the documents and of TSDoc is type-checked in one program and run; `// => value` is an assertion.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type CodeFence, codeFencesOf } from "../lib/code-fences.ts";
import { exampleModule } from "../lib/example-module.ts";
import { importsOf } from "../lib/imports-of.ts";
import { closeCheck, digestOfInputs } from "../lib/pass-stamp.ts";
import { repositoryFiles } from "../lib/repository-files.ts";
import { root } from "../lib/root.ts";
import { runNode } from "../lib/run-program.ts";
import { type Tally, tallyOf } from "../lib/tally.ts";
import { workspacePackages } from "../lib/workspace.ts";

// Not below node_modules, where Node strips no types.
const folder = join(root, ".cache", "docs-examples");
const packages = workspacePackages("packages");
const files = repositoryFiles().filter(
  (file) => /(^|\/)[^/]+\.md$|^packages\/[^/]+\/src\/.*\.ts$/u.test(file) && !file.endsWith(".api.md"),
);
await closeCheck(
  "docs-examples",
  () => digestOfInputs([...repositoryFiles("packages"), ...files]),
  process.argv.includes("--check"),
  examine,
);

async function examine(): Promise<Tally> {
  const fences = new Map(
    files.flatMap((file) => codeFencesOf(file, readFileSync(join(root, file), "utf8"))).map((fence) => [nameOf(fence), fence]),
  );
  const faults = new Map<string, string[]>();
  const addFault = (name: string, text: string): void => void faults.set(name, [...(faults.get(name) ?? []), text]);
  writeProgram(fences, addFault);
  await typeCheck(fences, addFault);
  await run(
    [...fences].filter(([name, fence]) => fence.isRun && !faults.has(name)).map(([name]) => name),
    fences,
    addFault,
  );
  for (const texts of faults.values()) for (const text of texts) process.stdout.write(`${text}\n`);
  return tallyOf(fences.size - faults.size, faults.size);
}

function nameOf(fence: CodeFence): string {
  return `${fence.file.replaceAll(/[^\w]+/gu, "_")}_${fence.line}.ts`;
}

function writeProgram(fences: ReadonlyMap<string, CodeFence>, addFault: (name: string, text: string) => void): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, fence] of fences) {
    const { text, strayClaims } = exampleModule(fence.code, "../../scripts/lib/example-check.ts");
    writeFileSync(join(folder, name), text);
    for (const line of strayClaims)
      addFault(name, `${fence.file}:${fence.line + line - 1}: the claim stands behind no statement of its own`);
  }
  const project = {
    extends: "../../tsconfig.base.json",
    compilerOptions: {
      customConditions: ["@pccc/source"],
      isolatedDeclarations: false,
      declaration: false,
      noUnusedLocals: false,
    },
    include: ["*.ts"],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(project));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module", private: true }));
  for (const item of packages) link(item.name, join(root, item.folder));
  for (const specifier of new Set(
    [...fences.values()].flatMap((fence) => importsOf("fence.ts", fence.code)).map((item) => item.specifier),
  )) {
    const name = specifier
      .split("/")
      .slice(0, specifier.startsWith("@") ? 2 : 1)
      .join("/");
    const holder = packages.find((item) => existsSync(join(root, item.folder, "node_modules", name)));
    if (holder !== undefined && !name.startsWith("@pccc/")) link(name, join(root, holder.folder, "node_modules", name));
  }
}

function link(name: string, target: string): void {
  const path = join(folder, "node_modules", name);
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path)) symlinkSync(target, path, "junction");
}

async function typeCheck(fences: ReadonlyMap<string, CodeFence>, addFault: (name: string, text: string) => void): Promise<void> {
  if (readdirSync(folder).filter((file) => file.endsWith(".ts")).length === 0) return;
  const { status, output } = await runNode([join(root, "node_modules", "typescript7", "bin", "tsc"), "-p", folder, "--pretty", "false"], {
    cwd: folder,
  });
  if (status === 0) return;
  let isPlaced = false;
  for (const line of output.split("\n")) {
    const match = /^(?:.*\/)?([\w-]+\.ts)\((\d+),(\d+)\): (.*)$/u.exec(line);
    const fence = fences.get(match?.[1] ?? "");
    if (match === null || fence === undefined) continue;
    isPlaced = true;
    addFault(match[1] ?? "", `${fence.file}:${fence.line + Number(match[2]) - 1}: ${match[4] ?? ""}`);
  }
  if (!isPlaced) addFault("program", output);
}

async function run(
  names: readonly string[],
  fences: ReadonlyMap<string, CodeFence>,
  addFault: (name: string, text: string) => void,
): Promise<void> {
  if (names.length === 0) return;
  const { output } = await runNode([
    "--conditions=@pccc/source",
    join(root, "scripts", "lib", "example-runner.ts"),
    ...names.map((name) => join(folder, name)),
  ]);
  const answers = new Map<string, string | undefined>();
  for (const line of output.split("\n").filter((text) => text.startsWith('{"file":'))) {
    const { file, fault } = JSON.parse(line) as { readonly file: string; readonly fault?: string };
    answers.set(file, fault);
  }
  for (const name of names) {
    const fence = fences.get(name);
    const file = join(folder, name);
    if (fence === undefined || (answers.has(file) && answers.get(file) === undefined)) continue;
    const fault = answers.get(file) ?? `did not end: ${output.slice(-2000)}`;
    const line = Number(new RegExp(`${name.replace(".", "\\.")}:(\\d+)`, "u").exec(fault)?.[1] ?? 1);
    addFault(name, `${fence.file}:${fence.line + line - 1}: ${fault.split("\n")[0] ?? fault}`);
  }
}
