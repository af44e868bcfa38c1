// Scores the same input from programs in other languages. Each that can run here must print what is expected of all.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

interface Answer {
  readonly error?: { readonly code: string };
  readonly result?: {
    readonly protocol?: number;
    readonly output?: { readonly on: string };
    readonly board?: {
      readonly sheet: { readonly decimals: number };
      readonly rows: readonly { readonly unit: string; readonly period: string; readonly total: number; readonly grade: string }[];
    };
  };
}

const folder = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(dirname(fileURLToPath(import.meta.resolve("@pccc/cli"))), "bin.ts");
const serve = [process.execPath, "--conditions=@pccc/source", bin, "serve", "--stdio", "--lang", "en"];
const caller = (name: string): string => join(folder, "callers", name);

interface Program {
  readonly language: string;
  /** The oldest major version that runs the caller, and how the version is asked for. */
  readonly least: number;
  readonly version: string;
  readonly command: readonly [string, ...string[]];
}

const programs: readonly Program[] = [
  { language: "Python", least: 3, version: "--version", command: ["python3", caller("caller.py")] },
  { language: "PHP", least: 8, version: "--version", command: ["php", caller("caller.php")] },
  { language: "Java", least: 17, version: "-version", command: ["java", caller("Caller.java")] },
  { language: "C#", least: 8, version: "--version", command: ["dotnet", "run", "--project", caller("Caller.csproj"), "--"] },
];

// The same by hand, so that there is something to hold the others against: four lines in, four answers out.
const lines = [
  { id: 1, op: "hello" },
  "this is not JSON",
  { id: 2, op: "command", params: { args: ["calendar", "add", "2026-02-14", "1"] } },
  { id: 3, op: "score", params: { input: JSON.parse(readFileSync(join(folder, "score-input.json"), "utf8")) as unknown } },
];
const [program = "", ...serveArgs] = serve;
const input = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n");
const answers = spawnSync(program, serveArgs, { encoding: "utf8", input }).stdout.trimEnd().split("\n");
const [hello, refused, added, scored] = answers.map((line) => JSON.parse(line) as Answer);
const { rows, sheet } = scored?.result?.board ?? { rows: [], sheet: { decimals: 0 } };
const byHand = [
  `protocol ${hello?.result?.protocol}`,
  `refused ${refused?.error?.code}`,
  `next working day ${added?.result?.output?.on}`,
  ...rows.map(({ unit, period, total, grade }) => `${unit} ${period} ${(total / 10 ** sheet.decimals).toFixed(sheet.decimals)} ${grade}`),
];

const printed = new Map<string, string>([["by hand", `${byHand.join("\n")}\n`]]);
for (const { language, least, version, command } of programs) {
  const [name, ...args] = command;
  const asked = spawnSync(name, [version], { encoding: "utf8" });
  const major = Number(/\d+/u.exec(`${asked.stdout ?? ""}${asked.stderr ?? ""}`)?.[0] ?? 0);
  if (asked.status !== 0 || major < least) {
    console.log(`SKIPPED: the caller in ${language}, since there is no ${name} ${least} or newer here`);
    continue;
  }
  const run = spawnSync(name, [...args, join(folder, "score-input.json"), ...serve], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`${language} ended with ${run.status}:\n${run.stderr}`);
  printed.set(language, run.stdout);
}

const outputs = new Set(printed.values());
if (outputs.size > 1) throw new Error(`the callers do not agree: ${JSON.stringify(Object.fromEntries(printed), undefined, 2)}`);
process.stdout.write([...outputs][0] ?? "");
