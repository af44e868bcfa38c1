import type { PlainDate } from "./plain-date.ts";
import type { Text } from "./text.ts";

/**
 * How sure we are of a legal fact.
 *
 * @remarks
 * `text`: the wording of the act was read. `official`: an official or administrative page, or press quoting number and date.
 * `secondary`: third parties agree. `computed`: derived by rule. `assumed`: a declared choice. `unverified`: nothing found either way.
 *
 * @public
 */
export type Confidence = "text" | "official" | "secondary" | "computed" | "assumed" | "unverified";

/**
 * Where a legal fact stands, and how sure we are.
 *
 * @public
 */
export interface Citation {
  /** The document's number as cited, such as `09/2019/NĐ-CP`. */
  readonly document: string;
  /** The provision, such as `Điều 12 khoản 1`. */
  readonly provision?: string;
  readonly date?: PlainDate;
  readonly confidence: Confidence;
  /** Where it was seen. */
  readonly source?: string;
  readonly note?: Text;
}
