import { z } from "zod";

const count = z.int().min(1);
const digest = z.string().regex(/^[\da-f]{64}$/u);

/** A line of an exported journal. */
export const sealedEntrySchema = z.strictObject({
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
