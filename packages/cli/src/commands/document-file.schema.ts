import type { DocumentRecords } from "@pccc/core";
import { documentRecordSchema, documentRelationSchema } from "@pccc/core/schema";
import { z } from "zod";

/** The shape of a file of documents. */
export const documentFileSchema: z.ZodType<DocumentRecords> = z.strictObject({
  documents: z.array(documentRecordSchema).min(1),
  relations: z.array(documentRelationSchema),
});
