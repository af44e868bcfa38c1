import { citationSchema, textSchema } from "@pccc/core/schema";
import { z } from "zod";
import type { Sheet } from "./sheet.ts";

// The text of every scalar is read as it was typed, so that no number passes through a float: booleans and whole numbers are read here.
const decimal: z.ZodType<string> = z.string().min(1).meta({ title: "decimal" });
const flag = z
  .enum(["true", "false"], { message: "expected true or false · cần true hoặc false" })
  .transform((text) => text === "true")
  .meta({ title: "flag" });
const whole = z
  .string()
  .regex(/^\d{1,6}$/u, { message: "expected a whole number · cần một số nguyên" })
  .transform(Number)
  .meta({ title: "whole" });
const id = z.string().min(1);
const rounding = z.enum(["half-up", "half-even", "down", "up"]);

const form = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("allOrNothing"), metric: id, atLeast: decimal }),
  z.strictObject({ kind: z.literal("stepped"), metric: id, steps: z.array(z.strictObject({ atLeast: decimal, points: decimal })) }),
  z.strictObject({ kind: z.literal("linear"), metric: id, rounding }),
  z.strictObject({ kind: z.literal("deduction"), metric: id, per: decimal, cap: decimal, floor: decimal }),
  z.strictObject({ kind: z.literal("productDeduction"), metric: id, percent: decimal, rounding }),
  z.strictObject({ kind: z.literal("judged"), minimum: decimal }),
]);

const condition = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("criterionAtLeast"), criterion: id, points: decimal }),
  z.strictObject({ kind: z.enum(["rateAtLeast", "rateAtMost"]), metric: id, percent: decimal }),
  z.strictObject({ kind: z.literal("countAtMost"), metric: id, count: decimal }),
]);

/**
 * The shape of a sheet in a file, every scalar still the text that was typed.
 *
 * @internal
 */
export const sheetSchema: z.ZodType<Sheet> = z.strictObject({
  format: whole.pipe(z.literal(1, { message: "expected 1 · cần 1" })).meta({ title: "format" }),
  id,
  edition: id,
  title: textSchema,
  official: flag,
  decimals: whole,
  total: decimal,
  criteria: z.array(
    z.strictObject({
      id,
      title: textSchema,
      maximum: decimal,
      form,
      placement: z.enum(["total", "bonusInside", "bonusAbove"]),
      notApplicable: z.enum(["full", "exclude", "rescale"]),
      basis: z.array(citationSchema).exactOptional(),
    }),
  ),
  gates: z.array(z.strictObject({ id, title: textSchema, condition, capsAt: id })),
  bands: z.array(z.strictObject({ id, title: textSchema, atLeast: decimal })),
  rescaleRounding: rounding.exactOptional(),
  bandRounding: z.strictObject({ decimals: whole, rounding }),
  rollUp: z.strictObject({ kind: z.literal("mean"), rounding }),
  basis: z.array(citationSchema),
  quotas: z
    .array(
      z.strictObject({
        id,
        title: textSchema,
        band: id,
        percent: decimal,
        base: z.union([z.literal("graded"), z.array(id)]),
        rounding,
        ties: z.enum(["keep", "lose"]),
        basis: z.array(citationSchema).exactOptional(),
      }),
    )
    .exactOptional(),
  gaps: z.array(textSchema).exactOptional(),
}) as z.ZodType<Sheet>;
