import { z } from "zod";
import type { Lock } from "../plans/lock.ts";
import type { RecordedEvent } from "../plans/recorded-event.ts";
import type { SentReminder } from "../plans/sent-reminder.ts";
import type { Extension, Submission, Verdict } from "../plans/submission.ts";
import { citationSchema, idSchema, plainDateSchema } from "./record.schema.ts";

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
  decidedBy: z.string().min(1).exactOptional(),
  decidedAt: instantSchema,
});

/**
 * The shape of a lock.
 *
 * @public
 */
export const lockSchema: z.ZodType<Lock> = z
  .strictObject({
    id: idSchema,
    duty: idSchema.exactOptional(),
    unit: idSchema.exactOptional(),
    period: idSchema.exactOptional(),
    lockedAt: instantSchema,
    expiresOn: plainDateSchema.exactOptional(),
    editionsAllowed: z.int().min(0),
    reason: z.string().min(1),
  })
  .refine(({ duty, unit, period }) => duty !== undefined || unit !== undefined || period !== undefined, {
    message: "expected a duty, a unit or a period · cần nêu nghĩa vụ, đơn vị hoặc kỳ",
  });

/**
 * The shape of a recorded event.
 *
 * @public
 */
export const recordedEventSchema: z.ZodType<RecordedEvent> = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/u),
  event: z.string().min(1),
  on: plainDateSchema,
  unit: idSchema.exactOptional(),
  basis: citationSchema,
});

/**
 * The shape of a reminder that went out.
 *
 * @public
 */
export const sentReminderSchema: z.ZodType<SentReminder> = z.strictObject({
  obligation: idSchema,
  policy: idSchema,
  step: idSchema,
  dueOn: plainDateSchema,
  sentOn: plainDateSchema,
  told: z.array(idSchema).min(1),
});
