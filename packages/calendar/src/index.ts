export type { CalendarData, CalendarDay, CalendarDayKind, CalendarDecision, UndecidedRange } from "./calendar-data.ts";
export type { CalendarReason } from "./calendar-reason.ts";
export { calendarProfile, combineCalendars } from "./combine-calendars.ts";
export {
  addDaysOnTable,
  addOnTable,
  countOnTable,
  type DayTable,
  dayTable,
  onOrAfterOnTable,
  onOrBeforeOnTable,
} from "./day-table.ts";
export { checkRegime } from "./check-regime.ts";
export { type CalendarDiagnosticCode, diagnostics } from "./diagnostics.ts";
export { type DueDayQuery, dueDay, shiftDay } from "./due-day.ts";
export { type DayJudgement, isWorkingDay, judgeDay } from "./judge-day.ts";
export { addMonths, type EventDeadline, eventDue } from "./event-due.ts";
export { deadlineFor, levelDue } from "./level-due.ts";
export { type DayBound, lastDayAllowed, lastMomentAllowed } from "./last-day-allowed.ts";
export { type Calendar, makeCalendar } from "./make-calendar.ts";
export type { Period } from "./period.ts";
export { type DateRange, hasWindows, oncePeriod, periodsOf } from "./periods-of.ts";
export type {
  ContinuousRule,
  DeadlineDay,
  DeadlineOffset,
  DeadlineWeekday,
  EventDistance,
  EventRule,
  LevelDeadline,
  LevelTerms,
  MonthWindowRule,
  NamedDay,
  NamedDayRule,
  NamedWindow,
  NamedWindowRule,
  OnceRule,
  Regime,
  RegimeBinding,
  Shift,
  WeekWindowRule,
  WindowRule,
  YearDay,
} from "./regime.ts";
export {
  type AsKnown,
  addWorkingDays,
  type CountedDays,
  countWorkingDays,
  nextWorkingDay,
  previousWorkingDay,
  type ReachedDay,
} from "./working-days.ts";
export { type ChainedDeadline, type DeadlineChainQuery, deadlineChain } from "./deadline-chain.ts";
export { joinVersions, versionOn } from "./join-versions.ts";
export { type LintRegimesOptions, lintRegimes, type RegimeFinding } from "./lint-regimes.ts";
