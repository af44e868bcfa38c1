import type { Citation, Frequency, PlainDate, Text, UnitLevel } from "@pccc/core";

/**
 * What a due day does that is no working day. There is no default.
 *
 * @public
 */
export type Shift = "none" | "nextWorkingDay" | "previousWorkingDay";

/**
 * A distance from the cut-off to a deadline.
 *
 * @public
 */
export interface DeadlineOffset {
  readonly n: number;
  readonly unit: "workingDay" | "day";
}

/**
 * Where the window of data of a calendar period begins.
 *
 * @remarks
 * It begins on `startDay` of the month that lies `startMonthOffset` months from the period's first month, and ends on the day
 * before the next window begins: Decree 09/2019 has 15 and −1, calendar periods have 1 and 0.
 *
 * @public
 */
export interface WindowRule {
  readonly startDay: number;
  readonly startMonthOffset: number;
}

/**
 * The deadline of one level in a regime.
 *
 * @public
 */
export interface LevelDeadline {
  readonly level: UnitLevel;
  readonly offset: DeadlineOffset;
  readonly shift: Shift;
}

/**
 * A reporting regime as data: which windows, for which frequencies, with which deadlines, by what law.
 *
 * @public
 */
export interface Regime {
  readonly id: string;
  /** Prefix of its period ids, such as `nd09`. */
  readonly family: string;
  readonly title: Text;
  readonly frequencies: readonly Frequency[];
  readonly window: WindowRule;
  /** Empty where the law leaves the deadlines to whoever sets the report. */
  readonly deadlines: readonly LevelDeadline[];
  /** Whom the law binds, in words. */
  readonly appliesTo: Text;
  readonly basis: readonly Citation[];
  readonly validFrom?: PlainDate;
  readonly validTo?: PlainDate;
}
