import type { Citation } from "../citation.ts";
import type { AuthorityLine } from "../documents/authority-line.ts";
import type { PlainDate } from "../plain-date.ts";

/**
 * The tier of a unit.
 *
 * @remarks
 * `district` exists until 2025-06-30. `residential` is a thôn, tổ dân phố or khu dân cư.
 *
 * @public
 */
export type UnitLevel = "central" | "province" | "district" | "commune" | "residential";

/**
 * A name and the days on which it holds.
 *
 * @public
 */
export interface DatedName {
  readonly name: string;
  readonly fromInclusive?: PlainDate;
  readonly toInclusive?: PlainDate;
}

/**
 * A code in a scheme and the days on which it holds.
 *
 * @public
 */
export interface UnitCode {
  readonly scheme: string;
  readonly code: string;
  /** As printed, where that differs: an agency's code in its older form. */
  readonly printed?: string;
  readonly fromInclusive?: PlainDate;
  readonly toInclusive?: PlainDate;
}

/**
 * Anything that can owe or be owed: a territory (`area`) or a body seated in one.
 *
 * @public
 */
export interface Unit {
  /** Readable ASCII, such as `front.38.16531`. */
  readonly id: string;
  readonly kind: "area" | "body";
  readonly level: UnitLevel;
  /** The line of authority of a body. */
  readonly line?: AuthorityLine;
  /** The area in which a body is seated. */
  readonly area?: string;
  /** Newest last; a name without bounds holds always. */
  readonly names: readonly DatedName[];
  readonly codes: readonly UnitCode[];
}

/**
 * Where a unit sits in one hierarchy, and when.
 *
 * @public
 */
export interface Membership {
  readonly unit: string;
  /** `territory`, or the name of a line such as `front`. */
  readonly hierarchy: string;
  /** Absent at the root. */
  readonly parent?: string;
  readonly fromInclusive: PlainDate;
  readonly toInclusive?: PlainDate;
  readonly basis: Citation;
}

/**
 * What became of units on a day: create, rename, merge, split and abolish in one.
 *
 * @remarks
 * `after` is empty when a unit is abolished without successor; `before` when one is created from nothing.
 * The units of `before` that are not in `after` end on the day before `on`.
 *
 * @public
 */
export interface Succession {
  readonly id: string;
  /** The first day of the new state. */
  readonly on: PlainDate;
  /** `false` when the sources do not establish the exact day: `on` is then our assumption. */
  readonly dayEstablished: boolean;
  readonly basis: Citation;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Shares by which additive numbers pass from a predecessor to its successors; integers, per predecessor. */
  readonly weights?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
