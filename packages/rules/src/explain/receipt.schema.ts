import { idSchema, plainDateSchema, textSchema } from "@pccc/core/schema";
import { z } from "zod";
import {
  digest,
  factSchema,
  headSchema,
  judgementFields,
  jsonSchemaOf,
  metricSchema,
  periodSchema,
  referenceKind,
} from "../score/score-input.schema.ts";
import { sheetJsonSchema } from "../score/sheet-json.schema.ts";

const place = z.int().min(0);

const explanationSchema: z.ZodType = z
  .strictObject({
    id: z.string(),
    label: place,
    points: z.int().exactOptional(),
    possible: z.int().exactOptional(),
    because: place,
    references: z.array(place).exactOptional(),
    get children() {
      return z.array(explanationSchema).exactOptional();
    },
  })
  .meta({ id: "explanation" });

const tables = {
  texts: z.array(textSchema),
  references: z.array(z.strictObject({ kind: referenceKind, ref: z.string(), text: place })),
} as const;

const places = z.strictObject({ among: z.array(z.string().nullable()), order: z.array(z.array(z.int())) });

const result = {
  state: z.enum(["Known", "Unknown"]),
  total: z.int().exactOptional(),
  grade: z.string().exactOptional(),
  cappedBy: z.array(z.string()),
  criteria: z.array(
    z.strictObject({ criterion: z.string(), state: z.enum(["Known", "Unknown", "NotApplicable"]), points: z.int().exactOptional() }),
  ),
  places: places.exactOptional(),
} as const;

const reading = z.strictObject({ state: z.enum(["Known", "Unknown"]), total: z.int().exactOptional(), grade: z.string().exactOptional() });

const gaps = z.array(
  z.strictObject({ kind: z.enum(["assumption", "noDeadline", "undecided"]), ref: z.string(), obligations: z.int().min(1) }),
);
const receiptReading = z.strictObject({ ...reading.shape, facts: z.array(factSchema) });

const readings = z.strictObject({
  gaps,
  strict: reading,
  lenient: reading,
  because: place,
});

const receiptSchema = z.strictObject({
  format: z.literal(1),
  kind: z.literal("pccc.receipt"),
  unit: z.strictObject({
    id: idSchema,
    name: z.string(),
    classes: z.array(z.string()).exactOptional(),
    parent: z.string().exactOptional(),
  }),
  period: periodSchema,
  asKnownAt: plainDateSchema,
  origin: z.strictObject({ composition: digest, head: headSchema }),
  sheet: z.looseObject({}).meta({ title: "sheet" }),
  metrics: z.array(metricSchema),
  facts: z.array(factSchema),
  judgements: z.array(z.strictObject(judgementFields)),
  cohort: z.strictObject({
    unknown: place,
    graded: z.array(z.strictObject({ grade: z.string(), totals: z.array(z.int()), places: places.exactOptional() })),
  }),
  readings: z.strictObject({ gaps, strict: receiptReading, lenient: receiptReading, because: textSchema }).exactOptional(),
  result: z.strictObject(result),
  explanation: z.strictObject({ ...tables, edition: z.int().min(1), root: explanationSchema }),
  digests: z.record(z.string(), digest),
  root: digest,
  seal: z
    .strictObject({ algorithm: z.literal("Ed25519"), publicKey: digest, signature: z.string().regex(/^[0-9a-f]{128}$/u) })
    .exactOptional(),
});

const finding = z.looseObject({
  code: z.string(),
  severity: z.enum(["error", "warning", "note"]),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

const boardSchema = z.looseObject({
  format: z.literal(2),
  title: textSchema,
  sheet: z.looseObject({ id: z.string(), edition: z.string(), sha256: digest, decimals: z.int(), total: z.int() }),
  asOf: plainDateSchema,
  head: headSchema,
  composition: digest,
  periods: z.array(periodSchema),
  units: z.array(z.looseObject({ id: idSchema, name: z.string(), parent: idSchema.exactOptional() })),
  rows: z.array(
    z.strictObject({ unit: idSchema, period: idSchema, ...result, explanation: explanationSchema, readings: readings.exactOptional() }),
  ),
  rollUps: z.array(z.looseObject({ unit: idSchema, period: idSchema })),
  assumptions: z.array(z.looseObject({ id: z.string(), statement: textSchema })),
  findings: z.array(finding),
  ...tables,
});

/**
 * Writes the JSON Schema of receipts.
 *
 * @returns The schema, draft 2020-12.
 *
 * @public
 */
export function receiptJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema: _, ...sheet } = sheetJsonSchema();
  return { ...jsonSchemaOf(receiptSchema, { sheet }), title: "PCCC receipt" };
}

/**
 * Writes the JSON Schema of a board as it stands in a file.
 *
 * @returns The schema, draft 2020-12.
 *
 * @public
 */
export function boardJsonSchema(): Readonly<Record<string, unknown>> {
  return { ...jsonSchemaOf(boardSchema), title: "PCCC board" };
}
