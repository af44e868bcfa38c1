import type { Citation } from "../citation.ts";
import type { PlainDate } from "../plain-date.ts";
import type { Text } from "../text.ts";
import type { AuthorityLine } from "./authority-line.ts";
import type { RelationKind } from "./cited-document.ts";

/**
 * A date of a document as one copy or citing text prints it.
 *
 * @public
 */
export interface DatePrinted {
  readonly date: PlainDate;
  /** Where it was seen. */
  readonly source: string;
}

/**
 * The days on which a document is in force, as far as they are established.
 *
 * @public
 */
export interface DocumentValidity {
  readonly fromInclusive: PlainDate;
  readonly toInclusive?: PlainDate;
  readonly basis: Citation;
}

/**
 * A document of the register.
 *
 * @remarks
 * It is identified by number, issuer and the year or, in the Party, the term of the committee. Its date is a checked attribute.
 *
 * @public
 */
export interface DocumentRecord {
  /** Readable ASCII, such as `kl-02-tw-2021`. */
  readonly id: string;
  /** Canonical number; absent in a draft and in a document that carries none. */
  readonly number?: string;
  /** The type word, such as `Kết luận`. */
  readonly type: string;
  readonly title: Text;
  readonly line: AuthorityLine;
  readonly issuer: string;
  /** The term of the committee that issued it, such as `XIII`: Party numbers restart with each. */
  readonly term?: string;
  readonly issuedOn?: PlainDate;
  /** Other dates that copies print for it. */
  readonly datesPrinted?: readonly DatePrinted[];
  /** Absent where no source says when it took effect. */
  readonly validity?: DocumentValidity;
  readonly basis: Citation;
}

/**
 * How one registered document stands to another.
 *
 * @public
 */
export interface DocumentRelation {
  /** The later document. */
  readonly from: string;
  readonly relation: RelationKind;
  /** The document that it rests on, amends or replaces. */
  readonly to: string;
  /** The first day of the effect of an amendment or replacement; that of the later document where left out. */
  readonly on?: PlainDate;
  /** `asserted`: somebody may hold so, no source establishes it; no answer is built on it. */
  readonly standing: "established" | "asserted";
  readonly basis: Citation;
}

/**
 * What a register is made of.
 *
 * @public
 */
export interface DocumentRecords {
  readonly documents: readonly DocumentRecord[];
  readonly relations: readonly DocumentRelation[];
}
