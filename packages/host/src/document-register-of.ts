import {
  type DocumentRecords,
  type DocumentRegister,
  diagnostics,
  type Finding,
  joinDocumentRecords,
  makeDocumentRegister,
  makeFinding,
} from "@pccc/core";
import type { Composition } from "./composition.ts";
import { HostError } from "./host-error.ts";

/**
 * Joins the documents that plugins bring with those put on record into one register.
 *
 * @remarks
 * What was put on record takes the place of a plugin's document with the same id.
 *
 * @param composition - The composed plugins.
 * @param recorded - The documents on record, the newest last.
 * @returns The register.
 * @throws `HostError` with every contradiction, such as a circle of relations.
 *
 * @public
 */
export function documentRegisterOf(
  composition: Pick<Composition, "documentPacks">,
  ...recorded: readonly DocumentRecords[]
): DocumentRegister {
  const packs = Object.values(composition.documentPacks).map(({ records }) => records);
  const register = makeDocumentRegister(joinDocumentRecords([...packs, ...recorded]));
  if (register.ok) return register.value;
  throw inconsistent(register.error);
}

/**
 * Refuses documents that contradict each other or what is known, two of one id, and relations that go from a document not given with them.
 *
 * @internal
 */
export function assertDocumentsHold(composition: Pick<Composition, "documentPacks">, known: DocumentRecords, added: DocumentRecords): void {
  const last = new Map(added.documents.map(({ id }, place) => [id, place]));
  const repeated = added.documents.filter(({ id }, place) => last.get(id) !== place);
  const findings = [
    ...repeated.map(({ id }) => makeFinding(diagnostics, "PCCC_DOCUMENTS_DUPLICATE_ID", { id })),
    ...added.relations
      .filter(({ from }) => !last.has(from))
      .map(({ from, to }) => makeFinding(diagnostics, "PCCC_DOCUMENTS_UNKNOWN", { id: from, from, to })),
  ];
  if (findings.length > 0) throw inconsistent(findings);
  documentRegisterOf(composition, known, added);
}

function inconsistent(findings: readonly Finding[]): HostError {
  const count = findings.length;
  return new HostError("PCCC_HOST_DOCUMENTS_INCONSISTENT", `the documents contradict each other in ${count} places`, { count }, findings);
}
