import { createReadStream } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { CliError } from "./cli-error.ts";
import { exitStatus } from "./exit-status.ts";

/** Reads a file that the user named; `undefined` where it is larger than `limit`, in bytes. */
export async function readUserFile(file: string): Promise<Uint8Array>;
export async function readUserFile(file: string, limit: number): Promise<Uint8Array | undefined>;
export async function readUserFile(file: string, limit?: number): Promise<Uint8Array | undefined> {
  try {
    return limit === undefined ? await readFile(file) : await readAtMost(file, limit);
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

/** The error for a file that the system does not let be read. */
export function unreadable(file: string, cause: unknown): CliError {
  const code = (cause as NodeJS.ErrnoException).code ?? "";
  if (code === "ENOENT") return new CliError(exitStatus.input, "PCCC_CLI_FILE_NOT_FOUND", { file });
  const reason = code === "EISDIR" ? "EISDIR (folder)" : code;
  return new CliError(exitStatus.input, "PCCC_CLI_FILE_UNREADABLE", { file, reason }, [], { cause });
}

// A pipe or a device tells no size.
async function readAtMost(file: string, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Writes a file whole or not at all: under another name first, then renamed. */
export async function writeUserFile(file: string, bytes: FileBytes): Promise<void> {
  return writeUserFiles([[file, bytes]]);
}

/** What a file is written from; pieces are taken when they are written. */
export type FileBytes = Uint8Array | string | Iterable<string>;

/** Writes files that belong together, all or none: each under another name, renamed once the last is whole. */
export async function writeUserFiles(files: readonly (readonly [file: string, bytes: FileBytes])[]): Promise<void> {
  const partials = files.map(([file]) => `${file}.part`);
  let [at] = files[0] ?? [""];
  try {
    for (const [index, [file, bytes]] of files.entries()) {
      at = file;
      await mkdir(dirname(file), { recursive: true });
      await writeFile(partials[index] as string, bytes);
    }
    for (const [index, [file]] of files.entries()) {
      at = file;
      await rename(partials[index] as string, file);
    }
  } catch (cause) {
    for (const partial of partials) await rm(partial, { force: true }).catch(() => undefined);
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new CliError(exitStatus.environment, "PCCC_CLI_FILE_UNWRITABLE", { file: at, reason }, [], { cause });
  }
}
