import type { PlainDate } from "../plain-date.ts";

/**
 * How a document rests on another.
 *
 * @public
 */
export type RelationKind = "implements" | "pursuantTo" | "continues" | "amends" | "supersedes" | "cites";

/**
 * Another document, as a text cites it.
 *
 * @remarks
 * The date is a checked attribute, not part of the identity: official copies of one document disagree on it.
 *
 * @public
 */
export interface CitedDocument {
  readonly relation: RelationKind;
  /** Canonical number, such as `02-KL/TW`; absent where a law is cited by name alone. */
  readonly number?: string;
  /** The number as printed. */
  readonly numberRaw?: string;
  /** The name, where no number is given. */
  readonly name?: string;
  readonly date?: PlainDate;
  readonly issuer?: string;
}
