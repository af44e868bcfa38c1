import { dateOfEpochDay, type PlainDate, type Text } from "@pccc/core";
import type { CalendarDay, CalendarDayKind } from "./calendar-data.ts";

/**
 * Days in a row that a count passed over, or counted although the week says rest, for one reason.
 *
 * @public
 */
export interface CalendarReason {
  readonly fromInclusive: PlainDate;
  readonly toInclusive: PlainDate;
  readonly effect: "skipped" | "counted";
  /** `expected`: an open day that a provisional answer took for a day off. */
  readonly kind: CalendarDayKind | "weekend" | "expected";
  readonly name: Text;
  /** Ids of the calendar's decisions; empty for the weekly rest. */
  readonly decisions: readonly string[];
}

const weeklyRest: Text = { vi: "Nghỉ hằng tuần", en: "Weekly rest" };

/** A day that was passed over or counted against the week. */
export interface ReasonDay {
  readonly day: number;
  readonly row: CalendarDay | undefined;
  /** Why the day is open, where a provisional answer took it for a day off. */
  readonly expected?: Text | undefined;
}

/**
 * Joins days to reasons.
 *
 * @param days - Days that differ from an ordinary working day, in any order, each once.
 * @returns The reasons in the order of their days.
 */
export function joinReasons(days: readonly ReasonDay[]): readonly CalendarReason[] {
  const reasons: CalendarReason[] = [];
  let lastDay = Number.NEGATIVE_INFINITY;
  let lastRow: CalendarDay | undefined;
  let lastExpected: Text | undefined;
  for (const { day, row, expected } of [...days].sort((a, b) => a.day - b.day)) {
    const previous = reasons.at(-1);
    const date = dateOfEpochDay(day);
    if (previous !== undefined && day === lastDay + 1 && lastExpected === expected && sameReason(lastRow, row)) {
      reasons[reasons.length - 1] = { ...previous, toInclusive: date };
    } else {
      reasons.push({
        fromInclusive: date,
        toInclusive: date,
        effect: row?.kind === "makeUp" ? "counted" : "skipped",
        kind: row?.kind ?? (expected === undefined ? "weekend" : "expected"),
        name: row?.name ?? expected ?? weeklyRest,
        decisions: row?.decisions ?? [],
      });
    }
    lastDay = day;
    lastRow = row;
    lastExpected = expected;
  }
  return reasons;
}

function sameReason(a: CalendarDay | undefined, b: CalendarDay | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.kind === b.kind && a.name.vi === b.name.vi && a.decisions.join() === b.decisions.join();
}
