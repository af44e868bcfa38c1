import type { Frequency, PlainDate } from "@pccc/core";

/**
 * The question that a board answers. It is kept beside the board, so that anyone can ask it again.
 *
 * @public
 */
export interface BoardQuery {
  readonly plan: string;
  readonly sheet: string;
  readonly calendar: string;
  /** The hierarchy in which totals roll up, such as `front`. */
  readonly hierarchy: string;
  /** The regime whose windows are the board's periods. */
  readonly regime: string;
  readonly frequency: Frequency;
  readonly fromInclusive: PlainDate;
  readonly toInclusive: PlainDate;
  /** What is known on this day counts. */
  readonly asOf: PlainDate;
}
