/**
 * The grammar in which a document number is written.
 *
 * @remarks
 * `law`: `55/2024/QH15`. `assembly`: resolutions and ordinances of the National Assembly and its Standing Committee, `1686/NQ-UBTVQH15`.
 * `normative`: with its year, `105/2025/NĐ-CP`. `administrative`: `766/QĐ-UBND`. `joint`: `01/QCPH/UBND-UBMTTQ`.
 * `letter`: an official letter, which has no type, `715/BCA-C07`. `party`: `02-KL/TW`.
 *
 * @public
 */
export type DocumentNumberClass = "law" | "assembly" | "normative" | "administrative" | "joint" | "letter" | "party";

/**
 * A document number taken apart.
 *
 * @remarks
 * A Party number restarts with each term of the committee and any other with each year:
 * a number alone does not identify a document, the issuer and the year or term belong to its identity.
 *
 * @public
 */
export interface DocumentNumber {
  readonly class: DocumentNumberClass;
  /** The running number as printed, leading zeros included. */
  readonly number: string;
  /** The year, where the number carries it. */
  readonly year?: number;
  /** The abbreviation of the type, such as `KH`; absent in a law and in a letter. */
  readonly type?: string;
  /** Who issued it, such as `MTTQ-BTT`, `UBND`, `TW`, `QH`. */
  readonly organisation: string;
  /** The term of the National Assembly, such as 15. */
  readonly term?: number;
  /** The bodies that signed with the first, of a joint document of the National Assembly. */
  readonly coIssuers?: readonly string[];
}

/**
 * Writes a document number in its canonical form.
 *
 * @param number - The number.
 * @returns For example `280/KH-MTTQ-BTT`.
 *
 * @public
 */
export function formatDocumentNumber(number: DocumentNumber): string {
  const year = number.year === undefined ? "" : `${number.year}/`;
  const body = `${number.organisation}${number.term ?? ""}${(number.coIssuers ?? []).map((issuer) => `-${issuer}`).join("")}`;
  switch (number.class) {
    case "law":
    case "letter":
      return `${number.number}/${year}${body}`;
    case "assembly":
    case "normative":
    case "administrative":
      return `${number.number}/${year}${number.type ?? ""}-${body}`;
    case "joint":
      return `${number.number}/${year}${number.type ?? ""}/${body}`;
    case "party":
      return `${number.number}-${number.type ?? ""}/${body}`;
  }
}

/**
 * Gives the key under which two writings of one number are equal: leading zeros do not count.
 *
 * @param number - The number.
 * @returns The key.
 *
 * @public
 */
export function documentNumberKey(number: DocumentNumber): string {
  return formatDocumentNumber({ ...number, number: number.number.replace(/^0+(?=\d)/u, "") });
}
