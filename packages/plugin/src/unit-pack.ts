import type { AuthorityLine, Citation, PlainDate, Text, UnitLevel, UnitRecords } from "@pccc/core";

/**
 * Which units are wanted.
 *
 * @public
 */
export interface UnitPackQuery {
  readonly line: AuthorityLine;
  /** A code in the pack's scheme. */
  readonly province: string;
}

/**
 * A body that a text names, as far as it is certain.
 *
 * @public
 */
export interface IssuerMatch {
  readonly line: AuthorityLine;
  readonly level: UnitLevel;
  readonly province?: string;
  /** The unit's id in the pack. */
  readonly unit?: string;
}

/**
 * Units that a law plugin knows.
 *
 * @public
 */
export interface UnitPack {
  readonly id: string;
  readonly title: Text;
  readonly basis: readonly Citation[];
  records(query: UnitPackQuery): UnitRecords;
  /** The body that a document's issuer names; `undefined` when not certain. */
  matchIssuer(text: string, on: PlainDate | undefined): IssuerMatch | undefined;
}
