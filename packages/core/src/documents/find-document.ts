import { diagnostics } from "../diagnostics.ts";
import { makeFinding } from "../diagnostics-catalogue.ts";
import type { Finding } from "../finding.ts";
import type { CitedDocument } from "./cited-document.ts";
import { numberKeyOf } from "./document-identity.ts";
import type { DocumentRecord } from "./document-record.ts";
import type { DocumentRegister } from "./document-register.ts";

/**
 * The registered document that a citation means, and what a reader must know about that answer.
 *
 * @public
 */
export interface FoundDocument {
  /** Absent where none or more than one fits. */
  readonly document?: DocumentRecord;
  readonly findings: readonly Finding[];
}

/**
 * Finds the registered document that a text cites.
 *
 * @remarks
 * A number alone may fit several documents, of several years or terms: the date's year and then the date choose among them. A date
 * that differs from the registered one is a finding and no obstacle.
 *
 * @param register - The register.
 * @param cited - The citation: its number, and its date where it prints one.
 * @returns The document, with findings.
 *
 * @public
 */
export function findDocument(register: DocumentRegister, cited: Pick<CitedDocument, "number" | "date">): FoundDocument {
  const { number, date } = cited;
  if (number === undefined) return { findings: [] };
  const all = register.documentsByNumber.get(numberKeyOf(number)) ?? [];
  if (all.length === 0) return { findings: [makeFinding(diagnostics, "PCCC_DOCUMENTS_NOT_REGISTERED", { number })] };
  const document = all.length === 1 ? all[0] : chosenBy(all, date);
  if (document === undefined) {
    const candidates = all.map(({ id }) => id).join(", ");
    return { findings: [makeFinding(diagnostics, "PCCC_DOCUMENTS_AMBIGUOUS", { number, date: date ?? "–", candidates })] };
  }
  const { id, issuedOn } = document;
  if (date === undefined || issuedOn === undefined || date === issuedOn) return { document, findings: [] };
  const params = { id, number, date: issuedOn, other: date, source: "–" };
  return { document, findings: [makeFinding(diagnostics, "PCCC_DOCUMENTS_DATES_DISAGREE", params)] };
}

function chosenBy(documents: readonly DocumentRecord[], date: string | undefined): DocumentRecord | undefined {
  if (date === undefined) return undefined;
  const sameDay = documents.filter(({ issuedOn }) => issuedOn === date);
  const fitting = sameDay.length > 0 ? sameDay : documents.filter(({ issuedOn }) => issuedOn?.slice(0, 4) === date.slice(0, 4));
  return fitting.length === 1 ? fitting[0] : undefined;
}
