import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** A journal's place: a file, or a server's address with the schema. */
export interface ColdPlace {
  readonly address: string;
  readonly schema?: string;
}

/** How long it took to open a store and load all columns, in milliseconds, and a digest of what was found. */
export interface ColdOpening {
  readonly ms: number;
  readonly fingerprint: string;
}

/**
 * Opens a journal in a process of its own, as a command does: nothing is warm, and nothing else takes memory.
 *
 * @param place - Where it is.
 * @param from - What the columns are read from.
 * @returns Time and digest, without the start of the process.
 */
export async function openCold({ address, schema = "" }: ColdPlace, from: "bodies" | "segments"): Promise<ColdOpening> {
  const script = fileURLToPath(new URL("load-cold.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ["--conditions=@pccc/source", script, address, schema, from]);
  return JSON.parse(stdout) as ColdOpening;
}
