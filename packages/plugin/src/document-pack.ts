import type { DocumentRecords, Text } from "@pccc/core";

/**
 * Documents that a plugin knows, with their relations, sources and how sure it is of each.
 *
 * @remarks
 * The host joins the packs of all plugins into one register; a relation may go to a document of another pack.
 *
 * @public
 */
export interface DocumentPack {
  readonly id: string;
  readonly title: Text;
  readonly records: DocumentRecords;
}
