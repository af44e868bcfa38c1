export { documentRecordSchema, documentRelationSchema, registeredDocumentSchema } from "./schema/document.schema.ts";
export { type FieldFault, fieldParams, parseRecord } from "./schema/parse-record.ts";
export {
  administrativeDocumentSchema,
  assumptionSchema,
  dutySchema,
  planSchema,
  selectorSchema,
  timingSchema,
} from "./schema/plan.schema.ts";
export { planActSchema } from "./schema/plan-act.schema.ts";
export { type RecordName, recordJsonSchema, recordSchemas } from "./schema/record-json.schema.ts";
export { citationSchema, idSchema, plainDateSchema, textSchema } from "./schema/record.schema.ts";
export {
  extensionSchema,
  lockSchema,
  recordedEventSchema,
  sentReminderSchema,
  submissionSchema,
  verdictSchema,
} from "./schema/submission.schema.ts";
export { membershipSchema, successionSchema, unitRecordsSchema, unitSchema } from "./schema/unit.schema.ts";
