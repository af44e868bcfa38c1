import { z } from "zod";
import type { DocumentRecord, DocumentRelation } from "../documents/document-record.ts";
import type { RegisteredDocument } from "../documents/registered-document.ts";
import { citationSchema, idSchema, plainDateSchema, textSchema } from "./record.schema.ts";

/**
 * The shape of a document of the register.
 *
 * @public
 */
export const documentRecordSchema: z.ZodType<DocumentRecord> = z.strictObject({
  id: idSchema,
  number: z.string().min(1).exactOptional(),
  type: z.string().min(1),
  title: textSchema,
  line: z.enum(["party", "state", "front", "organisation"]),
  issuer: z.string().min(1),
  term: z.string().min(1).exactOptional(),
  issuedOn: plainDateSchema.exactOptional(),
  datesPrinted: z.array(z.strictObject({ date: plainDateSchema, source: z.string().min(1) })).exactOptional(),
  validity: z
    .strictObject({ fromInclusive: plainDateSchema, toInclusive: plainDateSchema.exactOptional(), basis: citationSchema })
    .exactOptional(),
  basis: citationSchema,
});

/**
 * The shape of a relation between two documents of the register.
 *
 * @public
 */
export const documentRelationSchema: z.ZodType<DocumentRelation> = z.strictObject({
  from: idSchema,
  relation: z.enum(["implements", "pursuantTo", "continues", "amends", "supersedes", "cites"]),
  to: idSchema,
  on: plainDateSchema.exactOptional(),
  standing: z.enum(["established", "asserted"]),
  basis: citationSchema,
});

/**
 * The shape of a document as the journal holds it, with its relations to the documents before it.
 *
 * @public
 */
export const registeredDocumentSchema: z.ZodType<RegisteredDocument> = z.strictObject({
  document: documentRecordSchema,
  relations: z.array(documentRelationSchema),
});
