import { foldVietnamese } from "../fold-vietnamese.ts";
import { documentNumberKey } from "./document-number.ts";
import { parseDocumentNumber } from "./document-number-parser.ts";
import type { DocumentRecord } from "./document-record.ts";

/**
 * Writes a number so that two writings of it are equal: leading zeros, spaces, hyphens and Unicode forms do not count.
 *
 * @param number - The number, as printed or canonical.
 * @returns The key; the folded text where it is no document number.
 */
export function numberKeyOf(number: string): string {
  const parsed = parseDocumentNumber(number, { mode: "lenient" });
  return parsed.ok ? documentNumberKey(parsed.value) : foldVietnamese(number);
}

/**
 * Gives the identity of a document: its number, who issued it, and the year or the committee's term in which numbers run.
 *
 * @param document - The document.
 * @returns The key; `undefined` for a document that carries no number.
 *
 * @public
 */
export function documentIdentity(document: DocumentRecord): string | undefined {
  const { number, issuer, term, issuedOn } = document;
  if (number === undefined) return undefined;
  const parsed = parseDocumentNumber(number, { mode: "lenient" });
  const year = (parsed.ok ? parsed.value.year?.toString() : undefined) ?? issuedOn?.slice(0, 4) ?? "?";
  const series = parsed.ok && parsed.value.class === "party" && term !== undefined ? `term ${term}` : year;
  return [numberKeyOf(number), foldVietnamese(issuer), series].join(" | ");
}
