import { plainDateSchema } from "@pccc/core/schema";
import { z } from "zod";

/** The format of board files that this software writes and reads. */
export const boardFormat = 2;

/** As much of a board file as verification rests on; every other byte is compared with the recomputed board. */
export const boardDocumentSchema: z.ZodType<unknown> = z.looseObject({
  format: z.literal(boardFormat),
  kind: z.literal("pccc.board"),
  query: z.strictObject({
    plan: z.string(),
    sheet: z.string(),
    calendar: z.string(),
    hierarchy: z.string(),
    regime: z.string(),
    frequency: z.enum(["weekly", "monthly", "quarterly", "half-yearly", "nine-monthly", "annual"]),
    fromInclusive: plainDateSchema,
    toInclusive: plainDateSchema,
    asOf: plainDateSchema,
  }),
  board: z.looseObject({
    format: z.literal(2),
    composition: z.string(),
    head: z.strictObject({ seq: z.int().min(0), recordedAt: z.int(), hash: z.string().regex(/^[0-9a-f]{64}$/u) }),
  }),
});
