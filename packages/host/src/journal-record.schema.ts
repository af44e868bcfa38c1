import {
  assumptionSchema,
  extensionSchema,
  type FieldFault,
  idSchema,
  lockSchema,
  membershipSchema,
  parseRecord,
  plainDateSchema,
  planActSchema,
  recordedEventSchema,
  registeredDocumentSchema,
  sentReminderSchema,
  submissionSchema,
  successionSchema,
  unitSchema,
  verdictSchema,
} from "@pccc/core/schema";
import { z } from "zod";

const judgementSchema = z.strictObject({
  unit: idSchema,
  period: idSchema,
  criterion: z.string().min(1),
  points: z.string().regex(/^-?\d+(\.\d+)?$/u, { message: "expected a decimal number with a point · cần số thập phân, dùng dấu chấm" }),
  event: z.string().min(1).exactOptional(),
  severity: z.string().min(1).exactOptional(),
  evidence: z.array(z.string().min(1)).exactOptional(),
  decidedBy: z.string().min(1),
  reason: z.string().min(1).exactOptional(),
  decidedAt: z.int(),
});

const id = z.string().min(1);
const sha = z.string().regex(/^[0-9a-f]{64}$/u);
const decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/u, { message: "expected a decimal number with a point · cần số thập phân, dùng dấu chấm" });
const evidence = z.array(z.strictObject({ name: id, sha256: sha, mediaType: z.string().exactOptional() }));
const reason = z.string().min(1).exactOptional();

const claim = {
  plan: idSchema,
  unit: idSchema,
  period: idSchema,
  sheet: idSchema,
  points: z.array(z.strictObject({ criterion: id, points: decimal })).min(1),
  reason,
  evidence,
} as const;

const decision = z.strictObject({
  outcome: z.enum(["upheld", "changed", "withdrawn"]),
  decidedBy: id,
  decidedAt: z.int(),
  reason,
});

const appealSchema = z.strictObject({
  plan: idSchema,
  unit: idSchema,
  period: idSchema,
  number: z.int().min(1),
  criteria: z.array(id),
  filedBy: id,
  filedAt: z.int(),
  reason,
  evidence,
  decision: decision.exactOptional(),
});

const closeSchema = z.strictObject({
  plan: idSchema,
  period: idSchema,
  number: z.int().min(1),
  query: z.looseObject({ plan: idSchema, sheet: idSchema, asOf: plainDateSchema }),
  sheet: z.strictObject({ id: idSchema, edition: id, sha256: sha }),
  calendar: z.strictObject({ id: idSchema, sha256: sha }),
  composition: sha,
  head: z.strictObject({ seq: z.int().min(1), recordedAt: z.int(), hash: sha }),
  totals: z.array(z.strictObject({ unit: idSchema, total: z.int(), grade: z.string() })).min(1),
  rollUps: z
    .array(z.strictObject({ unit: idSchema, total: z.int().exactOptional(), grade: id.exactOptional(), known: z.int(), of: z.int() }))
    .exactOptional(),
  rowsSha256: sha,
  closedBy: id,
  closedAt: z.int(),
  reason,
  evidence,
});

/**
 * A kind of record that the application writes.
 *
 * @internal
 */
export type RecordKind =
  | "unit"
  | "unit.membership"
  | "unit.succession"
  | "document"
  | "plan"
  | "assumption"
  | "submission"
  | "verdict"
  | "extension"
  | "lock"
  | "event"
  | "judgement"
  | "reminder"
  | "selfScore"
  | "appraisal"
  | "close"
  | "appeal";

/** The shape of each kind of record that the application writes. */
export const recordKindSchemas: Readonly<Record<RecordKind, z.ZodType>> = {
  unit: unitSchema,
  "unit.membership": membershipSchema,
  "unit.succession": successionSchema,
  document: registeredDocumentSchema,
  plan: planActSchema,
  assumption: assumptionSchema,
  submission: submissionSchema,
  verdict: verdictSchema,
  extension: extensionSchema,
  lock: lockSchema,
  event: recordedEventSchema,
  judgement: judgementSchema,
  reminder: sentReminderSchema,
  selfScore: z.strictObject({ ...claim, scoredBy: id, scoredAt: z.int() }),
  appraisal: z.strictObject({ ...claim, appraisedBy: id, appraisedAt: z.int() }),
  close: closeSchema,
  appeal: appealSchema,
};

/**
 * Tells where a record breaks the shape of its kind.
 *
 * @internal
 */
export function faultOf(kind: RecordKind, record: unknown): FieldFault | undefined {
  const parsed = parseRecord(recordKindSchemas[kind], record);
  return parsed.ok ? undefined : parsed.error[0];
}
