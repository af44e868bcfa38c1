import { z } from "zod";
import { documentRecordSchema, documentRelationSchema, registeredDocumentSchema } from "./document.schema.ts";
import { planActSchema } from "./plan-act.schema.ts";
import { administrativeDocumentSchema, assumptionSchema, dutySchema, planSchema, selectorSchema, timingSchema } from "./plan.schema.ts";
import { citationSchema } from "./record.schema.ts";
import {
  extensionSchema,
  lockSchema,
  recordedEventSchema,
  sentReminderSchema,
  submissionSchema,
  verdictSchema,
} from "./submission.schema.ts";
import { membershipSchema, successionSchema, unitRecordsSchema, unitSchema } from "./unit.schema.ts";

/**
 * A record that has a published JSON Schema.
 *
 * @public
 */
export type RecordName =
  | "administrative-document"
  | "assumption"
  | "citation"
  | "document-record"
  | "document-relation"
  | "duty"
  | "extension"
  | "lock"
  | "membership"
  | "plan"
  | "plan-act"
  | "recorded-event"
  | "registered-document"
  | "selector"
  | "sent-reminder"
  | "submission"
  | "succession"
  | "timing"
  | "unit"
  | "unit-records"
  | "verdict";

/**
 * The shape of every record, by the name under which its JSON Schema is published.
 *
 * @public
 */
export const recordSchemas: Readonly<Record<RecordName, z.ZodType>> = {
  "administrative-document": administrativeDocumentSchema,
  assumption: assumptionSchema,
  citation: citationSchema,
  "document-record": documentRecordSchema,
  "document-relation": documentRelationSchema,
  duty: dutySchema,
  extension: extensionSchema,
  lock: lockSchema,
  membership: membershipSchema,
  plan: planSchema,
  "plan-act": planActSchema,
  "recorded-event": recordedEventSchema,
  "registered-document": registeredDocumentSchema,
  selector: selectorSchema,
  "sent-reminder": sentReminderSchema,
  submission: submissionSchema,
  succession: successionSchema,
  timing: timingSchema,
  unit: unitSchema,
  "unit-records": unitRecordsSchema,
  verdict: verdictSchema,
};

/**
 * Writes the JSON Schema of a record: what the files at `@pccc/core/schemas/<name>.json` hold.
 *
 * @param name - The record.
 * @returns The schema, draft 2020-12, as plain data.
 *
 * @public
 */
export function recordJsonSchema(name: RecordName): Readonly<Record<string, unknown>> {
  return { ...z.toJSONSchema(recordSchemas[name], { io: "input", reused: "inline" }), title: `PCCC ${name}` };
}
