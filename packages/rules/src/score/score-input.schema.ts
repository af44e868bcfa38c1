import { idSchema, plainDateSchema, textSchema } from "@pccc/core/schema";
import { z } from "zod";
import type { Judgement } from "./sheet.ts";

const count = z.int().min(0);
const name = z.string().min(1);

export const digest: z.ZodType<string> = z.string().regex(/^[0-9a-f]{64}$/u);

export const headSchema: z.ZodType = z.strictObject({ seq: z.int().min(0), recordedAt: z.int(), hash: digest });

export const periodSchema: z.ZodType = z.strictObject({
  id: idSchema,
  label: textSchema,
  frequency: z.enum(["weekly", "monthly", "quarterly", "half-yearly", "nine-monthly", "annual", "once"]),
  fromInclusive: plainDateSchema,
  toInclusive: plainDateSchema,
});

export const metricSchema: z.ZodType = z.strictObject({
  id: idSchema,
  title: textSchema,
  kind: z.enum(["rate", "count"]),
  unit: textSchema,
  mayExceedWhole: z.boolean().exactOptional(),
});

export const referenceKind: z.ZodType = z.enum([
  "obligation",
  "submission",
  "assumption",
  "citation",
  "judgement",
  "succession",
  "metric",
  "result",
]);

export const factSchema: z.ZodType = z.strictObject({
  unit: idSchema,
  period: idSchema,
  metric: idSchema,
  state: z.enum(["Known", "Unknown", "NotApplicable"]),
  numerator: count.exactOptional(),
  denominator: count.exactOptional(),
  note: textSchema.exactOptional(),
  evidence: z
    .array(
      z.strictObject({
        id: name,
        label: textSchema,
        references: z.array(z.strictObject({ kind: referenceKind, ref: name, text: textSchema })),
      }),
    )
    .exactOptional(),
  knownOn: plainDateSchema.exactOptional(),
});

export const judgementFields: Readonly<Record<keyof Required<Omit<Judgement, "reason">>, z.ZodType>> = {
  unit: idSchema,
  period: idSchema,
  criterion: name,
  points: z.string().regex(/^-?\d+(\.\d+)?$/u, { message: "expected a decimal number as text · cần số thập phân viết trong dấu nháy" }),
  event: name.exactOptional(),
  severity: name.exactOptional(),
  evidence: z.array(name).exactOptional(),
  decidedBy: name,
  decidedAt: z.int(),
};

const boardUnit = z.strictObject({
  id: idSchema,
  name,
  parent: idSchema.exactOptional(),
  fromInclusive: plainDateSchema.exactOptional(),
  toInclusive: plainDateSchema.exactOptional(),
  beganBecause: textSchema.exactOptional(),
  endedBecause: textSchema.exactOptional(),
  classes: z.array(name).exactOptional(),
  weight: count.exactOptional(),
});

const resultUnit = z.looseObject({ id: idSchema, name: name.exactOptional(), parent: idSchema.exactOptional() });

/** A board as whoever reads its results needs it: what else stands in it is not looked at. */
export const resultBoardSchema: z.ZodType = z.object({
  sheet: z.object({
    id: name,
    edition: name,
    title: textSchema,
    decimals: z.int().min(0).max(6),
    total: z.int().min(1),
    bands: z.array(z.object({ id: name, title: textSchema })).min(1),
  }),
  periods: z.array(periodSchema),
  units: z.array(resultUnit).exactOptional(),
  rows: z.array(
    z.object({
      unit: idSchema,
      period: idSchema,
      state: z.enum(["Known", "Unknown"]),
      total: z.int().exactOptional(),
      grade: z.string().exactOptional(),
    }),
  ),
  rollUps: z
    .array(
      z.object({
        unit: idSchema,
        period: idSchema,
        total: z.int().exactOptional(),
        grade: z.string().exactOptional(),
        known: count,
        of: count,
      }),
    )
    .exactOptional(),
  standing: z.enum(["closed", "current"]).exactOptional(),
  knownOn: plainDateSchema.exactOptional(),
  sha256: digest.exactOptional(),
  close: z.strictObject({ plan: idSchema, number: z.int().min(1), closedBy: name, head: headSchema }).exactOptional(),
});

const sheetPlace = z.custom<unknown>((value) => typeof value === "string" || (typeof value === "object" && value !== null), {
  message: "expected a sheet · cần một phiếu chấm điểm",
});

export const scoreInputSchema: z.ZodType<{ readonly sheet: unknown }> = z.strictObject({
  format: z.literal(1),
  title: textSchema.exactOptional(),
  sheet: sheetPlace.meta({ title: "sheet" }) as z.ZodType<unknown>,
  metrics: z.array(metricSchema),
  calendar: z.strictObject({ id: idSchema, periods: z.array(periodSchema) }),
  units: z.array(boardUnit),
  facts: z.array(factSchema),
  judgements: z.array(z.strictObject({ ...judgementFields, reason: name.exactOptional() })),
  results: z.array(resultBoardSchema).exactOptional(),
  asKnownAt: plainDateSchema,
});

/**
 * Writes the JSON Schema of a shape; a part titled as one of the given schemas is replaced by it.
 *
 * @internal
 */
export function jsonSchemaOf(
  shape: z.ZodType,
  parts: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {},
): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(shape, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      const part = parts[jsonSchema.title ?? ""];
      if (part !== undefined) Object.assign(jsonSchema, part);
      // A date is checked when it is read; for an editor it is text.
      else if ((zodSchema as unknown) === plainDateSchema) Object.assign(jsonSchema, { type: "string", format: "date" });
    },
  });
}
