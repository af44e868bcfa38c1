import type { CalendarData, CalendarDay } from "@pccc/calendar";
import { publicSectorCalendar } from "./public-sector.ts";

/**
 * The calendar of employers outside the public sector that work Monday to Friday: the holidays of the law, without swaps.
 *
 * @remarks
 * Swaps bind public servants; other employers are only encouraged to follow them. Which days about Lunar New Year and beside
 * 2 September are off each employer chooses, so these days stay open; a choice is a file or a combination of calendars.
 *
 * @public
 */
export const otherEmployersCalendar: CalendarData = otherEmployers(publicSectorCalendar);

function otherEmployers(base: CalendarData): CalendarData {
  const undecided = base.undecided.map(({ fromInclusive, toInclusive, reason }) => {
    const expectedOff = base.days
      .filter(({ date, kind }) => kind !== "makeUp" && date >= fromInclusive && date <= toInclusive)
      .map(({ date }) => date);
    return { fromInclusive, toInclusive, expectedOff, reason };
  });
  const isChosen = ({ date, decisions }: CalendarDay): boolean =>
    !decisions.includes("BLLD-2019") && undecided.some(({ fromInclusive, toInclusive }) => date >= fromInclusive && date <= toInclusive);
  const days = base.days.filter((day) => day.kind !== "swappedOff" && day.kind !== "makeUp" && !isChosen(day));
  const cited = new Set(days.flatMap(({ decisions }) => decisions));
  return {
    ...base,
    id: "vn.other-employers",
    title: { vi: "Lịch làm việc ngoài khu vực công (thứ Hai đến thứ Sáu)", en: "Calendar outside the public sector (Monday to Friday)" },
    decisions: base.decisions.filter(({ id }) => cited.has(id)),
    days,
    undecided,
  };
}
