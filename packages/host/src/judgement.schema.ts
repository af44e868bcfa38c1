import { idSchema } from "@pccc/core/schema";
import type { Judgement } from "@pccc/rules";
import { z } from "zod";

/**
 * The shape of a judgement.
 *
 * @internal
 */
export const judgementSchema: z.ZodType<Judgement> = z.strictObject({
  unit: idSchema,
  period: idSchema,
  criterion: z.string().min(1),
  points: z.string().regex(/^-?\d+(\.\d+)?$/u, { message: "expected a decimal number with a point · cần số thập phân, dùng dấu chấm" }),
  decidedBy: z.string().min(1),
  reason: z.string().min(1),
  decidedAt: z.int(),
});
