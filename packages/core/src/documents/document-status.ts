import type { Citation } from "../citation.ts";
import type { PlainDate } from "../plain-date.ts";
import type { DocumentRecord, DocumentRelation } from "./document-record.ts";
import type { DocumentRegister } from "./document-register.ts";

/**
 * Where a document stands on a day. `unknown` is an answer: the sources do not settle it.
 *
 * @public
 */
export type DocumentState = "notYet" | "inForce" | "ended" | "unknown";

/**
 * Where a document stands on a day, and what says so.
 *
 * @public
 */
export interface DocumentStatus {
  readonly document: DocumentRecord;
  readonly on: PlainDate;
  readonly state: DocumentState;
  /** What the state rests on; with an asserted end, the assertions. */
  readonly because: readonly Citation[];
  /** The later documents that ended it, or are asserted to have. */
  readonly endedBy: readonly string[];
}

/**
 * Tells where a document stands on a day.
 *
 * @remarks
 * An asserted replacement ends nothing: from its day on the answer is `unknown`.
 *
 * @param register - The register.
 * @param id - The document's id.
 * @param date - The day.
 * @returns The status; `undefined` for an unknown id.
 *
 * @public
 */
export function documentStatusOn(register: DocumentRegister, id: string, date: PlainDate): DocumentStatus | undefined {
  const document = register.documentsById.get(id);
  if (document === undefined) return undefined;
  const status = (state: DocumentState, because: readonly Citation[], by: readonly DocumentRelation[] = []): DocumentStatus => ({
    document,
    on: date,
    state,
    because,
    endedBy: by.map(({ from }) => from),
  });
  const { validity, issuedOn } = document;
  if (validity !== undefined && date < validity.fromInclusive) return status("notYet", [validity.basis]);
  if (validity === undefined && issuedOn !== undefined && date < issuedOn) return status("notYet", [document.basis]);
  const replacements = (register.relationsTo.get(id) ?? []).filter(
    (relation) => relation.relation === "supersedes" && isEffective(register, relation, date),
  );
  const established = replacements.filter(({ standing }) => standing === "established");
  if (established.length > 0) {
    return status(
      "ended",
      established.map(({ basis }) => basis),
      established,
    );
  }
  if (validity?.toInclusive !== undefined && validity.toInclusive < date) return status("ended", [validity.basis]);
  if (replacements.length > 0) {
    return status(
      "unknown",
      replacements.map(({ basis }) => basis),
      replacements,
    );
  }
  return validity === undefined ? status("unknown", [document.basis]) : status("inForce", [validity.basis]);
}

/**
 * Tells where every document of the register stands on a day.
 *
 * @param register - The register.
 * @param date - The day.
 * @returns One status per document, in the order of their ids.
 *
 * @public
 */
export function documentStatusesOn(register: DocumentRegister, date: PlainDate): readonly DocumentStatus[] {
  return register.documents.flatMap(({ id }) => documentStatusOn(register, id, date) ?? []);
}

/**
 * Tells what replaced a document, step by step to the newest.
 *
 * @param register - The register.
 * @param id - The document's id.
 * @returns The replacements in the order of the chain, each with its standing; none when nothing replaced it.
 *
 * @public
 */
export function replacementsOf(register: DocumentRegister, id: string): readonly DocumentRelation[] {
  const found: DocumentRelation[] = [];
  const seen = new Set([id]);
  let open = [id];
  while (open.length > 0) {
    const step = open.flatMap((at) => (register.relationsTo.get(at) ?? []).filter(({ relation }) => relation === "supersedes"));
    found.push(...step);
    open = [...new Set(step.map(({ from }) => from))].filter((next) => !seen.has(next));
    for (const next of open) seen.add(next);
  }
  return found;
}

function isEffective(register: DocumentRegister, relation: DocumentRelation, date: PlainDate): boolean {
  const later = register.documentsById.get(relation.from);
  const on = relation.on ?? later?.validity?.fromInclusive ?? later?.issuedOn;
  return on !== undefined && on <= date;
}
