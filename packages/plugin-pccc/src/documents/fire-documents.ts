import type { DocumentRecords } from "@pccc/core";
import { fireLaws } from "./fire-laws.ts";
import { partyDirectives } from "./party-directives.ts";

/**
 * The documents on fire prevention that plans of 2021 to 2026 rest on, with their sources and how sure we are.
 *
 * @remarks
 * A start for a register, not a collection of law: what is not here is not claimed. Whether 02-CT/TW of 2026 ends 47-CT/TW and
 * 02-KL/TW was not found; that stays asserted.
 *
 * @public
 */
export const fireDocuments: DocumentRecords = {
  documents: [...partyDirectives.documents, ...fireLaws.documents],
  relations: [...partyDirectives.relations, ...fireLaws.relations],
};
