import { z } from "zod";
import type { PlanAct } from "../plans/plan-act.ts";
import { planSchema } from "./plan.schema.ts";
import { citationSchema, idSchema, plainDateSchema, textSchema } from "./record.schema.ts";

const basis = { basis: citationSchema.exactOptional() };

/**
 * The shape of what is done with a plan.
 *
 * @public
 */
export const planActSchema: z.ZodType<PlanAct> = z.discriminatedUnion("act", [
  z.strictObject({ act: z.literal("adopt"), on: plainDateSchema, plan: planSchema, ...basis }),
  z.strictObject({ act: z.literal("amend"), on: plainDateSchema, plan: planSchema, ...basis }),
  z.strictObject({
    act: z.literal("end"),
    on: plainDateSchema,
    id: idSchema,
    replacedBy: idSchema.exactOptional(),
    reason: textSchema.exactOptional(),
    ...basis,
  }),
]);
