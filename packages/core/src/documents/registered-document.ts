import type { DocumentRecord, DocumentRecords, DocumentRelation } from "./document-record.ts";

/**
 * A document put on record, with its relations to the documents before it.
 *
 * @public
 */
export interface RegisteredDocument {
  readonly document: DocumentRecord;
  /** Each goes from this document. */
  readonly relations: readonly DocumentRelation[];
}

/**
 * Joins registers: of two documents with one id, the later takes the place of the earlier, with its relations.
 *
 * @param registers - The registers, the weightiest last: those of plugins, then what people put on record.
 * @returns The documents and relations of all.
 *
 * @public
 */
export function joinDocumentRecords(registers: readonly DocumentRecords[]): DocumentRecords {
  const documents = new Map<string, DocumentRecord>();
  const relations = new Map<string, DocumentRelation[]>();
  for (const register of registers) {
    for (const document of register.documents) {
      documents.set(document.id, document);
      relations.delete(document.id);
    }
    for (const relation of register.relations) {
      const known = relations.get(relation.from);
      if (known === undefined) relations.set(relation.from, [relation]);
      else known.push(relation);
    }
  }
  return { documents: [...documents.values()], relations: [...relations.values()].flat() };
}
