import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { main } from "../src/index.ts";

/** The root of the repository. */
export const root: string = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

/** What a run of the command line said, and how it ended. */
export interface CliRun {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

/** Runs `pccc` in this process, in a folder, with what is typed or piped in. */
export async function runCli(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
  input?: AsyncIterable<Uint8Array>,
): Promise<CliRun> {
  let out = "";
  let error = "";
  const status = await main(args, {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    ...(input === undefined ? {} : { input }),
    isTerminal: false,
    env: { PCCC_ROOT: root, LANG: "en_US.UTF-8", ...env },
    cwd,
  });
  return { status, out, error };
}

/** Makes an empty folder for one test file. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "pccc-cli-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
