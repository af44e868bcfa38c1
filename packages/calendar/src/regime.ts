import type { AuthorityLine, Citation, Frequency, PlainDate, Text, UnitLevel, Weekday } from "@pccc/core";

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
 * Windows that begin on a day of a month.
 *
 * @remarks
 * Such a window begins on `startDay` of the month that lies `startMonthOffset` months from the period's first month, and ends on the
 * day before the next one begins: Decree 09/2019 has 15 and −1, calendar periods have 1 and 0, a year from 15 March has 15 and 2.
 *
 * @public
 */
export interface MonthWindowRule {
  readonly kind?: "months";
  readonly startDay: number;
  readonly startMonthOffset: number;
}

/**
 * Windows of seven days, such as Thursday to Wednesday (4). A week is named by the ISO week of its last day.
 *
 * @public
 */
export interface WeekWindowRule {
  readonly kind: "weeks";
  readonly startWeekday: Weekday;
}

/**
 * A day of a year, counted from the year by which a window is named: −1 is the year before it.
 *
 * @public
 */
export interface YearDay {
  readonly month: number;
  /** A day that the month has in every year, or its last one. */
  readonly day: number | "last";
  readonly yearOffset?: number;
}

/**
 * A window that recurs each year under a name, such as a semester.
 *
 * @public
 */
export interface NamedWindow {
  /** The end of its period ids: `HK1` gives `edu:2025-HK1`. */
  readonly id: string;
  readonly title: Text;
  readonly frequency: Frequency;
  readonly from: YearDay;
  readonly to: YearDay;
}

/**
 * Windows named one by one: semesters, school years, years that begin on any day.
 *
 * @public
 */
export interface NamedWindowRule {
  readonly kind: "named";
  readonly windows: readonly NamedWindow[];
}

/**
 * A day of each year on which something is owed, where the act names the day and no window of data.
 *
 * @public
 */
export interface NamedDay extends YearDay {
  /** The end of its period ids: `H1` gives `pc04:2026-H1`. */
  readonly id: string;
  readonly title: Text;
  readonly frequency: Frequency;
  /** `before` is "trước ngày D", whose last day is D − 1; `by` is "chậm nhất ngày D" and the day itself, such as 4 October. */
  readonly bound: "before" | "by";
}

/**
 * Days named one by one, each both occurrence and deadline for every level: "before 15 June and 15 December", 4 October.
 *
 * @public
 */
export interface NamedDayRule {
  readonly kind: "days";
  readonly days: readonly NamedDay[];
  readonly shift: Shift;
}

/**
 * One day, and never again.
 *
 * @public
 */
export interface OnceRule {
  readonly kind: "once";
  readonly bound: "before" | "by";
  readonly on: PlainDate;
  readonly shift: Shift;
}

/**
 * An occurrence on each event of a kind, such as receipt of a request or polling day; the deadlines count from its day.
 *
 * @public
 */
export interface EventRule {
  readonly kind: "event";
  /** The kind of event, by which events on record name it. */
  readonly event: string;
  readonly title: Text;
}

/**
 * Owed all the time, without occurrences and deadlines.
 *
 * @public
 */
export interface ContinuousRule {
  readonly kind: "continuous";
}

/**
 * How a regime cuts time into windows of data, or names the days on which something is owed.
 *
 * @public
 */
export type WindowRule = MonthWindowRule | WeekWindowRule | NamedWindowRule | NamedDayRule | OnceRule | EventRule | ContinuousRule;

/**
 * A deadline that a text sets by naming a day of a month: "by the 25th of the last month", "before 15 January of the next year".
 *
 * @public
 */
export interface DeadlineDay {
  /** `before` is "trước ngày D", whose last day is D − 1; `by` is "chậm nhất ngày D". */
  readonly bound: "before" | "by";
  readonly day: number | "last";
  /** Months from the month in which the window ends: 0 is that month. */
  readonly monthOffset: number;
  /** The day of a month that does not have it. */
  readonly overflow: "clamp" | "reject";
}

/**
 * A deadline on a day of the week: the first such day on or after the cut-off, or weeks later.
 *
 * @public
 */
export interface DeadlineWeekday {
  readonly weekday: Weekday;
  readonly weekOffset: number;
}

/**
 * A distance from an event. Nothing has a default, since statutes differ.
 *
 * @remarks
 * With `countFirstDay: "include"` the day of the event is the first of the days counted.
 *
 * @public
 */
export interface EventDistance {
  readonly direction: "after" | "before";
  readonly n: number;
  readonly unit: "workingDay" | "day" | "month";
  readonly countFirstDay: "include" | "exclude";
  readonly monthOverflow: "clamp" | "spill" | "reject";
}

/**
 * What every deadline of a level says.
 *
 * @public
 */
export interface LevelTerms {
  readonly level: UnitLevel;
  /** The one frequency that it is for; every frequency of the regime where left out. */
  readonly frequency?: Frequency;
  /** The one named window that it is for, by its id. */
  readonly window?: string;
  readonly shift: Shift;
  /** The last minute on the last day, `HH:MM`; the end of the day where left out. */
  readonly time?: string;
  /** The declared time from receipt of the level below to sending, which stands in for the working day after the cut-off. */
  readonly processing?: DeadlineOffset;
}

/**
 * The deadline of one level in a regime: a distance from the cut-off, a named day, a day of the week, or a distance from an event.
 *
 * @public
 */
export type LevelDeadline = LevelTerms &
  (
    | { readonly offset: DeadlineOffset; readonly day?: undefined; readonly weekday?: undefined; readonly event?: undefined }
    | { readonly offset?: undefined; readonly day: DeadlineDay; readonly weekday?: undefined; readonly event?: undefined }
    | { readonly offset?: undefined; readonly day?: undefined; readonly weekday: DeadlineWeekday; readonly event?: undefined }
    | { readonly offset?: undefined; readonly day?: undefined; readonly weekday?: undefined; readonly event: EventDistance }
  );

/**
 * Whom a regime binds, so that a duty whose text names no regime can be given the one that applies.
 *
 * @public
 */
export interface RegimeBinding {
  /** Kinds of duty, such as `report`. */
  readonly kinds: readonly string[];
  readonly lines: readonly AuthorityLine[];
  /** Every level where left out. */
  readonly levels?: readonly UnitLevel[];
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
  /** The levels that must each have a deadline; those of `deadlines` where left out. */
  readonly levels?: readonly UnitLevel[];
  /** The calendar of its working days, by id; the application's where left out. */
  readonly calendar?: string;
  /** Whom the law binds, in words. */
  readonly appliesTo: Text;
  /** Whom it binds as data; a regime without it applies only where a duty or an assumption names it. */
  readonly binds?: RegimeBinding;
  readonly basis: readonly Citation[];
  readonly validFrom?: PlainDate;
  readonly validTo?: PlainDate;
  /** The versions before it, whose days of validity this one does not share; windows and deadlines come from the version of their day. */
  readonly earlier?: readonly Regime[];
}
