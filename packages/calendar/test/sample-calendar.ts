import { type Calendar, type CalendarData, type CalendarDay, type CalendarDayKind, makeCalendar } from "@pccc/calendar";
import { type PlainDate, plainDate } from "@pccc/core";

export const data: CalendarData = {
  id: "test.office",
  title: { vi: "Lịch thử" },
  weekend: [6, 7],
  firstYear: 2030,
  lastYear: 2031,
  decisions: [
    {
      id: "law",
      number: "1/L",
      issuer: "A",
      date: plainDate("2020-01-01"),
      subject: { vi: "Luật" },
      confidence: "assumed",
      source: "test",
    },
    {
      id: "swap",
      number: "2/S",
      issuer: "A",
      date: plainDate("2030-04-10"),
      subject: { vi: "Đổi" },
      confidence: "assumed",
      source: "test",
    },
  ],
  days: [
    row("2030-01-01", "holiday", "2020-01-01", "law"),
    row("2030-04-29", "swappedOff", "2030-04-10", "swap"),
    row("2030-05-04", "makeUp", "2030-04-10", "swap"),
  ],
  undecided: [
    {
      fromInclusive: plainDate("2031-01-20"),
      toInclusive: plainDate("2031-01-26"),
      decidedOn: plainDate("2030-11-01"),
      reason: { vi: "Tết" },
    },
    { fromInclusive: plainDate("2031-09-01"), toInclusive: plainDate("2031-09-03"), reason: { vi: "Quốc khánh" } },
  ],
};

export function row(date: string, kind: CalendarDayKind, announcedOn: string, decision: string): CalendarDay {
  return {
    date: plainDate(date),
    kind,
    name: { vi: `${kind} ${decision}` },
    announcedOn: plainDate(announcedOn),
    decisions: [decision],
    confidence: "assumed",
  };
}

export function calendarOf(input: CalendarData): Calendar {
  const made = makeCalendar(input);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

export const day: (text: string) => PlainDate = plainDate;
