import { textSchema } from "@pccc/core/schema";
import { z } from "zod";

// The text of every scalar is read as it was typed, so that no number passes through a float: booleans and whole numbers are read here.
/** A decimal number, still text. @internal */
export const decimalSchema: z.ZodType<string> = z.string({ error: "expected a number · cần một số" }).min(1).meta({ title: "decimal" });

/** A whole number from the text that was typed. @internal */
export const wholeSchema: z.ZodType<number, string> = z
  .string({ error: "expected a whole number · cần một số nguyên" })
  .regex(/^\d{1,6}$/u, { message: "expected a whole number · cần một số nguyên" })
  .transform(Number)
  .meta({ title: "whole" });

/** How a quotient is rounded. @internal */
export const roundingSchema: z.ZodType<"half-up" | "half-even" | "down" | "up"> = z.enum(["half-up", "half-even", "down", "up"]);

const decimal = decimalSchema;
const id = z.string().min(1);

const level = { atLeast: decimal.exactOptional(), above: decimal.exactOptional() };
const severities = z.array(z.strictObject({ id, title: textSchema, lowest: decimal, highest: decimal })).min(1);

/** Who decides, and whether evidence is wanted. @internal */
export const judgedByFields: {
  readonly deciders: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
  readonly evidence: z.ZodExactOptional<z.ZodEnum<{ required: "required"; optional: "optional" }>>;
} = {
  deciders: z.array(id).min(1).exactOptional(),
  evidence: z.enum(["required", "optional"]).exactOptional(),
};

const part = { id, title: textSchema, notApplicable: z.enum(["full", "exclude"]), weight: decimal.exactOptional() };

/** The shape of a criterion's form. @internal */
export const criterionFormSchema: z.ZodType = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("base") }),
  z.strictObject({
    kind: z.literal("allOrNothing"),
    metric: id,
    ...level,
    atMost: decimal.exactOptional(),
    below: decimal.exactOptional(),
  }),
  z.strictObject({ kind: z.literal("stepped"), metric: id, steps: z.array(z.strictObject({ ...level, points: decimal })) }),
  z.strictObject({
    kind: z.literal("linear"),
    metric: id,
    rounding: roundingSchema,
    zeroBelow: decimal.exactOptional(),
    fullFrom: decimal.exactOptional(),
    roundTo: decimal.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal("ramp"),
    metric: id,
    from: decimal,
    to: decimal,
    rounding: roundingSchema,
    roundTo: decimal.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal("deduction"),
    metric: id,
    per: decimal,
    every: decimal.exactOptional(),
    cap: decimal,
    floor: decimal,
  }),
  z.strictObject({
    kind: z.literal("tieredDeduction"),
    tiers: z.array(z.strictObject({ metric: id, per: decimal })).min(1),
    cap: decimal,
    floor: decimal,
  }),
  z.strictObject({ kind: z.literal("addition"), metric: id, per: decimal, every: decimal.exactOptional(), above: decimal.exactOptional() }),
  z.strictObject({
    kind: z.literal("perPercent"),
    metric: id,
    direction: z.enum(["shortfall", "excess"]),
    from: decimal,
    every: decimal,
    per: decimal,
    partial: z.enum(["counts", "ignored"]),
  }),
  z.strictObject({ kind: z.literal("productDeduction"), metric: id, percent: decimal, rounding: roundingSchema }),
  z.strictObject({
    kind: z.literal("composite"),
    parts: z
      .array(
        z.discriminatedUnion("kind", [
          z.strictObject({ ...part, kind: z.literal("rate"), metric: id }),
          z.strictObject({ ...part, kind: z.literal("lessEvents"), products: id, events: id, percent: decimal }),
          z.strictObject({
            ...part,
            kind: z.literal("steps"),
            metric: id,
            steps: z.array(z.strictObject({ ...level, percent: decimal })),
          }),
        ]),
      )
      .min(1)
      .max(12),
    rounding: roundingSchema,
  }),
  z.strictObject({ kind: z.literal("judged"), minimum: decimal, severities: severities.exactOptional(), ...judgedByFields }),
  z.strictObject({ kind: z.literal("judgedEvents"), severities, cap: decimal, floor: decimal, ...judgedByFields }),
]);
