import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./root.ts";

export interface ProgramOutcome {
  readonly status: number;
  readonly output: string;
}

export interface RunProgramOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Show the output while it comes instead of collecting it. */
  readonly live?: boolean;
}

const windows = process.platform === "win32";

/** The path of a tool that the workspace installs. */
export function toolPath(name: string): string {
  return join(root, "node_modules", ".bin", windows ? `${name}.cmd` : name);
}

/** Runs a program to its end and collects what it prints; a program that cannot start has the status 127. */
export function runProgram(command: string, args: readonly string[], options: RunProgramOptions = {}): Promise<ProgramOutcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: options.live === true ? "inherit" : ["ignore", "pipe", "pipe"],
      shell: windows && command.endsWith(".cmd"),
    });
    const chunks: Buffer[] = [];
    child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", (error) => resolve({ status: 127, output: error.message }));
    child.on("close", (status) => resolve({ status: status ?? 1, output: Buffer.concat(chunks).toString("utf8") }));
  });
}

/** Runs a script under this same Node; TypeScript sources of the workspace resolve to `src`. */
export function runNode(args: readonly string[], options: RunProgramOptions = {}): Promise<ProgramOutcome> {
  return runProgram(process.execPath, args, options);
}

/** Runs several programs as one check each: prints what fails, returns how many did. */
export function printFailure(title: string, output: string): void {
  process.stdout.write(`${title}\n${output.trimEnd().replaceAll(/^/gmu, "  ")}\n`);
}
