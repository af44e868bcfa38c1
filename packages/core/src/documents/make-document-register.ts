import { diagnostics } from "../diagnostics.ts";
import { makeFinding } from "../diagnostics-catalogue.ts";
import { findCycles } from "../find-cycles.ts";
import type { Finding } from "../finding.ts";
import { err, ok, type Result } from "../result.ts";
import { documentIdentity, numberKeyOf } from "./document-identity.ts";
import type { DocumentRecord, DocumentRecords, DocumentRelation } from "./document-record.ts";
import type { DocumentRegister } from "./document-register.ts";

/**
 * Checks documents and their relations against each other and indexes them.
 *
 * @remarks
 * All faults are reported at once. A circle of relations is refused and named; mere citations may run in a circle.
 *
 * @param records - The documents and relations.
 * @returns The register, or every fault of the records.
 *
 * @public
 */
export function makeDocumentRegister(records: DocumentRecords): Result<DocumentRegister, readonly Finding[]> {
  const faults: Finding[] = [];
  const documents = [...records.documents].sort((a, b) => compareText(a.id, b.id));
  const documentsById = new Map<string, DocumentRecord>();
  const idByIdentity = new Map<string, string>();
  for (const document of documents) {
    if (documentsById.has(document.id)) faults.push(makeFinding(diagnostics, "PCCC_DOCUMENTS_DUPLICATE_ID", { id: document.id }));
    documentsById.set(document.id, document);
    const identity = documentIdentity(document);
    const earlier = identity === undefined ? undefined : idByIdentity.get(identity);
    if (identity !== undefined && earlier !== undefined && earlier !== document.id) {
      faults.push(makeFinding(diagnostics, "PCCC_DOCUMENTS_SAME_IDENTITY", { id: document.id, other: earlier, identity }));
    }
    if (identity !== undefined) idByIdentity.set(identity, document.id);
  }
  const relations = [...records.relations].sort((a, b) => compareText(relationKey(a), relationKey(b)));
  for (const { from, to } of relations) {
    for (const id of [from, to]) {
      if (!documentsById.has(id)) faults.push(makeFinding(diagnostics, "PCCC_DOCUMENTS_UNKNOWN", { id, from, to }));
    }
  }
  const relationsFrom = groupBy(relations, ({ from }) => from);
  const restsOn = (id: string): readonly string[] =>
    (relationsFrom.get(id) ?? []).filter(({ relation }) => relation !== "cites").map(({ to }) => to);
  for (const cycle of findCycles(documentsById.keys(), restsOn)) {
    faults.push(makeFinding(diagnostics, "PCCC_DOCUMENTS_CYCLE", { cycle: cycle.join(" → ") }));
  }
  if (faults.length > 0) return err(faults);
  return ok({
    documents,
    documentsById,
    documentsByNumber: groupBy(documents, ({ number }) => (number === undefined ? undefined : numberKeyOf(number))),
    relationsFrom,
    relationsTo: groupBy(relations, ({ to }) => to),
    findings: [...findDisagreeingDates(documents), ...findAssertedEnds(relations)],
  });
}

function findDisagreeingDates(documents: readonly DocumentRecord[]): readonly Finding[] {
  return documents.flatMap((document) => {
    const { id, number = "", issuedOn, datesPrinted = [] } = document;
    return datesPrinted
      .filter(({ date }) => date !== issuedOn)
      .map(({ date, source }) =>
        makeFinding(diagnostics, "PCCC_DOCUMENTS_DATES_DISAGREE", { id, number, date: issuedOn ?? "–", other: date, source }),
      );
  });
}

function findAssertedEnds(relations: readonly DocumentRelation[]): readonly Finding[] {
  return relations
    .filter(({ relation, standing }) => relation === "supersedes" && standing === "asserted")
    .map(({ from, to }) => makeFinding(diagnostics, "PCCC_DOCUMENTS_END_ASSERTED", { id: to, by: from }));
}

function groupBy<A>(items: readonly A[], keyOf: (item: A) => string | undefined): Map<string, A[]> {
  const groups = new Map<string, A[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function relationKey({ from, to, relation }: DocumentRelation): string {
  return `${from} ${to} ${relation}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
