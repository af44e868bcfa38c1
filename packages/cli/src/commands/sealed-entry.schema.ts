import type { SealedEntry } from "@pccc/core";
import { type FieldFault, fieldParams, parseRecord } from "@pccc/core/schema";
import { z } from "zod";
import { CliError } from "../cli-error.ts";
import { exitStatus } from "../exit-status.ts";

const count = z.int().min(1);
const digest = z.string().regex(/^[\da-f]{64}$/u);

/** A line or row of an exported journal: what is absent is left out of the line. */
export interface ExportedEntry {
  readonly seq: number;
  readonly recordedAt: number;
  readonly appendId: string;
  readonly kind: string;
  readonly key: string;
  readonly shape: number;
  readonly version: number;
  readonly unit?: string | undefined;
  readonly period?: string | undefined;
  readonly actor: string;
  readonly body: string;
  readonly personal?: string | undefined;
  readonly personalDigest?: string | undefined;
  readonly hash: string;
}

/** The shape of such a line. */
const sealedEntrySchema: z.ZodType<ExportedEntry> = z.strictObject({
  seq: count,
  recordedAt: z.int().min(0),
  appendId: z.string(),
  kind: z.string(),
  key: z.string(),
  shape: count,
  version: count,
  unit: z.string().optional(),
  period: z.string().optional(),
  actor: z.string(),
  body: z.string(),
  personal: z.string().optional(),
  personalDigest: digest.optional(),
  hash: digest,
});

/**
 * Takes what was read of an exported journal for an entry.
 *
 * @param file - The file, for the message.
 * @param line - The line or row in it.
 * @param json - What was read.
 * @returns The entry.
 * @throws `CliError` that names file and line.
 */
export function parseSealedEntry(file: string, line: number, json: unknown): SealedEntry {
  const parsed = parseRecord(sealedEntrySchema, json);
  if (parsed.ok) {
    const { unit, period, personal, personalDigest } = parsed.value;
    return { ...parsed.value, unit, period, personal, personalDigest };
  }
  throw journalLineError(file, line, parsed.error[0] as FieldFault);
}

/** Says what is wrong with a line of an exported journal. */
export function journalLineError(file: string, line: number, fault: FieldFault, cause?: unknown): CliError {
  return new CliError(exitStatus.input, "PCCC_CLI_JOURNAL_LINE", { file, line, ...fieldParams(fault) }, [], { cause });
}
