import type { Text } from "@pccc/core";
import type { CalendarData, CalendarDayKind, CalendarDecision } from "./calendar-data.ts";

/**
 * Lays calendars over each other: what any of them decides counts, and the weekly rest of each.
 *
 * @remarks
 * It covers the years that all of them cover. Rows of two calendars about one day that were announced on the same day are told by
 * `makeCalendar` as a contradiction, unless they say the same.
 *
 * @param name - Id and title of the combination.
 * @param calendars - The calendars, at least one.
 * @returns The combined data, for `makeCalendar`.
 * @throws `RangeError` when there is no calendar.
 *
 * @public
 */
export function combineCalendars(name: { readonly id: string; readonly title: Text }, calendars: readonly CalendarData[]): CalendarData {
  if (calendars.length === 0) throw new RangeError(`${name.id}: a combination of no calendars`);
  const firstYear = Math.max(...calendars.map((calendar) => calendar.firstYear));
  const lastYear = Math.min(...calendars.map((calendar) => calendar.lastYear));
  const decisions = new Map<string, CalendarDecision>();
  const days = new Map<string, CalendarData["days"][number]>();
  for (const calendar of calendars) {
    for (const decision of calendar.decisions) if (!decisions.has(decision.id)) decisions.set(decision.id, decision);
    for (const day of calendar.days) {
      const year = Number(day.date.slice(0, 4));
      if (year < firstYear || year > lastYear) continue;
      const key = `${day.date} ${day.announcedOn} ${day.kind}`;
      if (!days.has(key)) days.set(key, day);
    }
  }
  return {
    ...name,
    weekend: [...new Set(calendars.flatMap(({ weekend }) => weekend))].sort((a, b) => a - b),
    firstYear,
    lastYear,
    decisions: [...decisions.values()],
    days: [...days.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.announcedOn < b.announcedOn ? -1 : 1)),
    undecided: [...new Set(calendars.flatMap(({ undecided }) => undecided))],
  };
}

/**
 * Derives a profile: the same decisions without the kinds of day that do not bind those whom the profile is for.
 *
 * @param base - The calendar.
 * @param name - Id and title of the profile.
 * @param leaveOut - The kinds of day that do not bind them, such as swaps, which bind public servants only.
 * @returns The profile's data, for `makeCalendar`.
 *
 * @public
 */
export function calendarProfile(
  base: CalendarData,
  name: { readonly id: string; readonly title: Text },
  leaveOut: readonly CalendarDayKind[],
): CalendarData {
  const days = base.days.filter(({ kind }) => !leaveOut.includes(kind));
  const cited = new Set(days.flatMap(({ decisions }) => decisions));
  return { ...base, ...name, days, decisions: base.decisions.filter(({ id }) => cited.has(id)) };
}
