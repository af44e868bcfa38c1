import type { AuthorityLine, PlainDate } from "@pccc/core";
import type { Range } from "../layout/block.ts";

/** A value with the stretch of the source in which it stands. */
export interface Found<T> {
  readonly value: T;
  readonly range: Range;
  readonly confidence: number;
}

export interface Letterhead {
  readonly number?: Found<string>;
  readonly numberRaw?: Found<string>;
  readonly issuedOn?: Found<PlainDate>;
  readonly dateRaw?: Found<string>;
  readonly place?: Found<string>;
  readonly issuer?: Found<string>;
  readonly line?: Found<AuthorityLine>;
  readonly subject?: Found<string>;
  readonly mottoes: readonly Range[];
  readonly secrecy?: Found<string>;
  readonly issuerRanges: readonly Range[];
  /** What the subject goes on with where columns were read line by line. */
  readonly subjectRest: readonly Range[];
  /** Lines that say how secret or how urgent the document is. */
  readonly marks: readonly Range[];
}
