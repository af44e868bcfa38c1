import { z } from "zod";

const count = z.int().min(1);
const digest = z.string().regex(/^[\da-f]{64}$/u);

/** A line of an exported journal: what is absent is left out of the line. */
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
export const sealedEntrySchema: z.ZodType<ExportedEntry> = z.strictObject({
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
