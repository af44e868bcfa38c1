import type { PlainDate, Text } from "@pccc/core";
import type { Period } from "../schedule/period.ts";
import type { BoardUnit } from "./board.ts";
import type { Fact, MetricDefinition } from "./fact.ts";
import type { ResultBoard } from "./result-board.ts";
import type { Judgement, Sheet } from "./sheet.ts";

/**
 * A unit that is scored.
 *
 * @public
 */
export interface ScoreUnit extends BoardUnit {
  /** Its classes, such as `commune` or `ward`; needed where the sheet asks for them. */
  readonly classes?: readonly string[];
  /** Its weight, a whole number, where the sheet's roll-up is a weighted mean; 1 where absent. */
  readonly weight?: number;
}

/**
 * Everything that scores are computed from, for those who keep their own data.
 *
 * @public
 */
export interface ScoreInput {
  readonly format: 1;
  /** What the board is called. */
  readonly title?: Text;
  readonly sheet: Sheet;
  /** What the facts measure; those that the sheet names and does not declare must be there. */
  readonly metrics: readonly MetricDefinition[];
  /** The periods that are scored, in the order in which they are shown. */
  readonly calendar: { readonly id: string; readonly periods: readonly Period[] };
  /**
   * Units and where they hang. A unit that nobody hangs on is scored in each period in which it lives; one that others hang on gets their
   * roll-up, and is scored itself only where a fact or a judgement names it.
   */
  readonly units: readonly ScoreUnit[];
  readonly facts: readonly Fact[];
  readonly judgements: readonly Judgement[];
  /** Results of other sheets and periods, for a sheet that reads them; those of its own periods, scored here, it finds by itself. */
  readonly results?: readonly ResultBoard[];
  /** What is known on this day counts. */
  readonly asKnownAt: PlainDate;
}
