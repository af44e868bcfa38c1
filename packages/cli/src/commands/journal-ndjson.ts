import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { SealedEntry } from "@pccc/core";
import { CliError } from "../cli-error.ts";
import { exitStatus } from "../exit-status.ts";
import { noJson } from "../no-json.ts";
import type { EntryStream } from "./journal-copy.ts";
import { journalLineError, parseSealedEntry } from "./sealed-entry.schema.ts";

/** Writes entries as one JSON text a line, whole or not at all. An absent field is left out, so that it differs from an empty one. */
export async function writeNdjson(file: string, entries: EntryStream): Promise<void> {
  const partial = `${file}.part`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await pipeline(Readable.from(lines(entries)), createWriteStream(partial));
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw unwritable(file, error);
  }
}

/** Says that the system did not let a file be written; another error passes as it is. */
export function unwritable(file: string, error: unknown): unknown {
  if (!(error instanceof Error) || !("syscall" in error)) return error;
  const reason = "code" in error ? String(error.code) : error.message;
  return new CliError(exitStatus.environment, "PCCC_CLI_FILE_UNWRITABLE", { file, reason }, [], { cause: error });
}

/** Reads such a file, and names the line that is none. */
export async function* readNdjson(file: string): EntryStream {
  if (!existsSync(file)) throw new CliError(exitStatus.input, "PCCC_CLI_FILE_NOT_FOUND", { file });
  let number = 0;
  for await (const text of linesOf(file)) {
    number += 1;
    if (text.trim() !== "") yield parseLine(file, number, text);
  }
}

/** By line feeds alone: a reader of text lines breaks at U+2028 too, which JSON leaves in a text as it is. */
async function* linesOf(file: string): AsyncIterable<string> {
  let rest = "";
  for await (const chunk of createReadStream(file, "utf8") as AsyncIterable<string>) {
    const parts = `${rest}${chunk}`.split("\n");
    rest = parts.pop() ?? "";
    yield* parts;
  }
  if (rest !== "") yield rest;
}

async function* lines(entries: EntryStream): AsyncIterable<string> {
  for await (const entry of entries) yield `${JSON.stringify(entry)}\n`;
}

function parseLine(file: string, line: number, text: string): SealedEntry {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw journalLineError(file, line, noJson(cause), cause);
  }
  return parseSealedEntry(file, line, json);
}
