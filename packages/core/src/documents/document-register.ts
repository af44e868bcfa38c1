import type { Finding } from "../finding.ts";
import type { DocumentRecord, DocumentRelation } from "./document-record.ts";

/**
 * Checked documents with their relations indexed both ways: plain data that nobody changes.
 *
 * @public
 */
export interface DocumentRegister {
  /** In the order of their ids. */
  readonly documents: readonly DocumentRecord[];
  readonly documentsById: ReadonlyMap<string, DocumentRecord>;
  /** By number key. */
  readonly documentsByNumber: ReadonlyMap<string, readonly DocumentRecord[]>;
  /** By id: its relations to the documents before it. */
  readonly relationsFrom: ReadonlyMap<string, readonly DocumentRelation[]>;
  /** By id: the relations of later documents to it. */
  readonly relationsTo: ReadonlyMap<string, readonly DocumentRelation[]>;
  /** What a reader must know although the records are sound: dates that disagree, ends that are only asserted. */
  readonly findings: readonly Finding[];
}
