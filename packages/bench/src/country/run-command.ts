import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What a command took, from its start to its end. */
export interface CommandUsage {
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly gigabytes: number;
}

/** What a command gave and took. */
export interface CommandRun extends CommandUsage {
  readonly status: number;
  readonly out: string;
}

const program = fileURLToPath(new URL("../../../cli/src/bin.ts", import.meta.url));
const hook = new URL("report-usage.ts", import.meta.url).href;

/** Runs `pccc` in a folder, in a process of its own, as a user does. */
export function runCommand(folder: string, args: readonly string[]): CommandRun {
  const { status, stdout, stderr, output } = spawnSync(
    process.execPath,
    ["--conditions=@pccc/source", `--import=${hook}`, program, ...args],
    { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe", "pipe"], maxBuffer: 1 << 30 },
  );
  if (status !== 0) throw new Error(`pccc ${args.join(" ")}: ${stderr}`);
  return { status, out: stdout, ...(JSON.parse(output[3] as string) as CommandUsage) };
}
