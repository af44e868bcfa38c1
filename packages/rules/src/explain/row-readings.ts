import type { Text } from "@pccc/core";

/**
 * Something that the text leaves open and a row rests on.
 *
 * @remarks
 * `assumption`: a person chose the deadline, by the assumption named. `noDeadline`: nothing gives the duty named a deadline. `undecided`: the
 * deadline waits for a decision on days off.
 *
 * @public
 */
export interface ScoreGap {
  readonly kind: "assumption" | "noDeadline" | "undecided";
  readonly ref: string;
  /** How many obligations of the unit in the period it leaves open. */
  readonly obligations: number;
}

/**
 * What a row would be under another reading of its gaps, before any quota.
 *
 * @public
 */
export interface RowReading {
  readonly state: "Known" | "Unknown";
  /** Scaled integer. */
  readonly total?: number;
  readonly grade?: string;
}

/**
 * A row's score where the text left gaps: read against the unit and in its favour.
 *
 * @public
 */
export interface RowReadings {
  readonly gaps: readonly ScoreGap[];
  /** What has no deadline was owed by the last day of its window. */
  readonly strict: RowReading;
  /** What only an assumed deadline makes late is not late. */
  readonly lenient: RowReading;
  readonly because: Text;
}
