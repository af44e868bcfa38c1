export type { CalendarData, CalendarDay, CalendarDayKind, CalendarDecision, UndecidedRange } from "./calendar-data.ts";
export type { DeadlineOffset, LevelDeadline, Regime, Shift, WindowRule } from "./regime.ts";
