import type { PlainDate } from "../plain-date.ts";
import type { Text } from "../text.ts";
import type { Citation } from "../citation.ts";
import type { Frequency } from "./timing.ts";

/**
 * The schedule that a person declares for a duty whose text names none.
 *
 * @public
 */
export interface AssumedSchedule {
  /** A regime that the composed plugins contribute, such as `vn.nd09.quarterly`. */
  readonly regime: string;
  readonly frequency: Frequency;
  /** Working days after the cut-off, for each level that sends. */
  readonly workingDaysByLevel: Readonly<Record<string, number>>;
}

/**
 * A cited choice made by a person where the sources are silent. It is shown wherever it matters.
 *
 * @public
 */
export interface Assumption {
  readonly id: string;
  /** The duties that it resolves. */
  readonly duties: readonly string[];
  readonly statement: Text;
  readonly schedule?: AssumedSchedule;
  readonly basis: Citation;
  readonly declaredOn: PlainDate;
  /** The post that declares it, never a name. */
  readonly declaredBy: string;
}
