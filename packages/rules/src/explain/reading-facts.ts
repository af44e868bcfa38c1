import type { Text } from "@pccc/core";
import type { Fact } from "../score/fact.ts";
import type { RowReading, ScoreGap } from "./row-readings.ts";

/**
 * A reading of a receipt with the facts that it rests on.
 *
 * @public
 */
export interface ReceiptReading extends RowReading {
  /** The unit's facts that are others than the receipt's by this reading. */
  readonly facts: readonly Fact[];
}

/**
 * How a score would be read strictly and in the unit's favour, where the plan leaves a deadline open: with what is needed to compute both.
 *
 * @public
 */
export interface ReceiptReadings {
  readonly gaps: readonly ScoreGap[];
  readonly strict: ReceiptReading;
  readonly lenient: ReceiptReading;
  readonly because: Text;
}

/**
 * The facts of a unit that a reading changes.
 *
 * @public
 */
export interface ReadingFacts {
  readonly strict: readonly Fact[];
  readonly lenient: readonly Fact[];
}
