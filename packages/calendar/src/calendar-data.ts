import type { Confidence, PlainDate, Text, Weekday } from "@pccc/core";

/**
 * Why a civil day differs from what the week says.
 *
 * @remarks
 * `holiday` nghỉ lễ, `compensatory` nghỉ bù, `swappedOff` nghỉ hoán đổi, `makeUp` làm bù.
 *
 * @public
 */
export type CalendarDayKind = "holiday" | "compensatory" | "swappedOff" | "makeUp";

/**
 * A decision that makes days differ from the week.
 *
 * @public
 */
export interface CalendarDecision {
  readonly id: string;
  readonly number: string;
  readonly issuer: string;
  readonly date?: PlainDate;
  readonly subject: Text;
  readonly confidence: Confidence;
  readonly source: string;
}

/**
 * One dated row of the calendar.
 *
 * @public
 */
export interface CalendarDay {
  readonly date: PlainDate;
  readonly kind: CalendarDayKind;
  readonly name: Text;
  /** The day on which it became known. */
  readonly announcedOn: PlainDate;
  /** Ids of decisions. */
  readonly decisions: readonly string[];
  readonly confidence: Confidence;
}

/**
 * Days that a decision not yet announced may take.
 *
 * @public
 */
export interface UndecidedRange {
  readonly fromInclusive: PlainDate;
  readonly toInclusive: PlainDate;
  /** Decided from this day on; absent while no decision is known. */
  readonly decidedOn?: PlainDate;
  /** Days that will most likely be off; only what asks for provisional answers uses them. */
  readonly expectedOff?: readonly PlainDate[];
  readonly reason: Text;
}

/**
 * A calendar as a list of dated decisions.
 *
 * @public
 */
export interface CalendarData {
  readonly id: string;
  readonly title: Text;
  /** Days of the week that are no working days. */
  readonly weekend: readonly Weekday[];
  /** The years for which decisions were gathered. */
  readonly firstYear: number;
  readonly lastYear: number;
  readonly decisions: readonly CalendarDecision[];
  /** Sorted by date. */
  readonly days: readonly CalendarDay[];
  readonly undecided: readonly UndecidedRange[];
}
