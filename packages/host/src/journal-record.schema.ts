import {
  assumptionSchema,
  extensionSchema,
  idSchema,
  lockSchema,
  membershipSchema,
  planActSchema,
  recordedEventSchema,
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

/**
 * A kind of record that the application writes.
 *
 * @internal
 */
export type RecordKind =
  | "unit"
  | "unit.membership"
  | "unit.succession"
  | "plan"
  | "assumption"
  | "submission"
  | "verdict"
  | "extension"
  | "lock"
  | "event"
  | "judgement"
  | "reminder";

/** The shape of each kind of record that the application writes. */
const schemas: Readonly<Record<RecordKind, z.ZodType>> = {
  unit: unitSchema,
  "unit.membership": membershipSchema,
  "unit.succession": successionSchema,
  plan: planActSchema,
  assumption: assumptionSchema,
  submission: submissionSchema,
  verdict: verdictSchema,
  extension: extensionSchema,
  lock: lockSchema,
  event: recordedEventSchema,
  judgement: judgementSchema,
  reminder: sentReminderSchema,
};

/**
 * Tells where a record breaks the shape of its kind.
 *
 * @internal
 */
export function faultOf(kind: RecordKind, record: unknown): { readonly path: string; readonly expected: string } | undefined {
  const parsed = schemas[kind].safeParse(record);
  if (parsed.success) return undefined;
  const [issue] = parsed.error.issues;
  return { path: issue?.path.join(".") || "–", expected: issue?.message ?? "" };
}
