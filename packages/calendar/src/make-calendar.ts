import { epochDayOf, err, type Finding, makeFinding, ok, type PlainDate, plainDate, type Result, weekdayOf } from "@pccc/core";
import type { CalendarData, CalendarDay, CalendarDecision, UndecidedRange } from "./calendar-data.ts";
import { diagnostics } from "./diagnostics.ts";

/**
 * Checked calendar data with the indexes that questions are answered from: plain data that nobody changes.
 *
 * @public
 */
export interface Calendar {
  readonly id: string;
  readonly data: CalendarData;
  /** By id. */
  readonly decisions: ReadonlyMap<string, CalendarDecision>;
  /** The first epoch day of the years that are covered. */
  readonly firstDay: number;
  /** The last epoch day of the years that are covered. */
  readonly lastDay: number;
  /** By epoch day: its rows, the one announced last first. */
  readonly rows: ReadonlyMap<number, readonly CalendarDay[]>;
  /** By epoch day: the ranges of days that a decision may take. */
  readonly undecided: ReadonlyMap<number, readonly UndecidedRange[]>;
}

/**
 * Checks calendar data and indexes it.
 *
 * @param data - The dated decisions.
 * @returns The calendar, or every fault of the data.
 *
 * @public
 */
export function makeCalendar(data: CalendarData): Result<Calendar, readonly Finding[]> {
  const findings: Finding[] = [];
  const report = (code: keyof typeof diagnostics, params: Readonly<Record<string, string | number>>): void => {
    findings.push(makeFinding(diagnostics, code, { calendar: data.id, ...params }));
  };
  if (data.firstYear > data.lastYear) report("PCCC_CALENDAR_INTERVAL_REVERSED", { from: data.firstYear, to: data.lastYear });
  const decisions = new Map<string, CalendarDecision>();
  for (const decision of data.decisions) {
    if (decisions.has(decision.id)) report("PCCC_CALENDAR_DUPLICATE_DECISION", { decision: decision.id });
    decisions.set(decision.id, decision);
  }
  const rows = new Map<number, CalendarDay[]>();
  let last: PlainDate | undefined;
  for (const row of data.days) {
    checkRow(data, row, decisions, report);
    if (last !== undefined && row.date < last) report("PCCC_CALENDAR_UNSORTED", { date: row.date });
    last = row.date;
    const day = epochDayOf(row.date);
    const same = rows.get(day);
    if (same === undefined) rows.set(day, [row]);
    else if (same.some((other) => other.announcedOn === row.announcedOn))
      report("PCCC_CALENDAR_CONTRADICTION", { date: row.date, announcedOn: row.announcedOn });
    else {
      same.push(row);
      same.sort((a, b) => (a.announcedOn < b.announcedOn ? 1 : -1));
    }
  }
  const undecided = new Map<number, UndecidedRange[]>();
  for (const range of data.undecided) {
    if (range.fromInclusive > range.toInclusive)
      report("PCCC_CALENDAR_INTERVAL_REVERSED", { from: range.fromInclusive, to: range.toInclusive });
    for (let day = epochDayOf(range.fromInclusive); day <= epochDayOf(range.toInclusive); day += 1) {
      undecided.set(day, [...(undecided.get(day) ?? []), range]);
    }
  }
  if (findings.length > 0) return err(findings);
  return ok({
    id: data.id,
    data,
    decisions,
    firstDay: epochDayOf(plainDate(`${String(data.firstYear).padStart(4, "0")}-01-01`)),
    lastDay: epochDayOf(plainDate(`${String(data.lastYear).padStart(4, "0")}-12-31`)),
    rows,
    undecided,
  });
}

function checkRow(
  data: CalendarData,
  row: CalendarDay,
  decisions: ReadonlyMap<string, CalendarDecision>,
  report: (code: keyof typeof diagnostics, params: Readonly<Record<string, string | number>>) => void,
): void {
  const year = Number(row.date.slice(0, 4));
  if (year < data.firstYear || year > data.lastYear)
    report("PCCC_CALENDAR_OUTSIDE_YEARS", { date: row.date, firstYear: data.firstYear, lastYear: data.lastYear });
  for (const decision of row.decisions) {
    if (!decisions.has(decision)) report("PCCC_CALENDAR_UNKNOWN_DECISION", { date: row.date, decision });
  }
  const isWeekend = data.weekend.includes(weekdayOf(row.date));
  if ((row.kind === "makeUp" && !isWeekend) || (row.kind === "swappedOff" && isWeekend))
    report("PCCC_CALENDAR_NO_EFFECT", { date: row.date, kind: row.kind });
}
