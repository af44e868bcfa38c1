import { z } from "zod";
import type { Extension, Submission, Verdict } from "../plans/submission.ts";
import { idSchema, plainDateSchema } from "./record.schema.ts";

const instantSchema = z.int();

/**
 * The shape of a submission.
 *
 * @public
 */
export const submissionSchema: z.ZodType<Submission> = z.strictObject({
  obligation: idSchema,
  edition: z.int().min(1),
  sentAt: instantSchema,
  registeredAt: instantSchema,
  figures: z.record(z.string(), z.int()),
  evidence: z.array(
    z.strictObject({
      name: z.string().min(1),
      sha256: z.string().regex(/^[0-9a-f]{64}$/u),
      mediaType: z.string().exactOptional(),
    }),
  ),
});

/**
 * The shape of a verdict.
 *
 * @public
 */
export const verdictSchema: z.ZodType<Verdict> = z.strictObject({
  obligation: idSchema,
  edition: z.int().min(1),
  outcome: z.enum(["accepted", "returned"]),
  decidedAt: instantSchema,
  reason: z.string().exactOptional(),
});

/**
 * The shape of an extension.
 *
 * @public
 */
export const extensionSchema: z.ZodType<Extension> = z.strictObject({
  obligation: idSchema,
  dueOn: plainDateSchema,
  reason: z.string().min(1),
  decidedAt: instantSchema,
});
