import { type Calendar, levelDue, type LevelDeadline, type Period } from "@pccc/calendar";
import type { Finding, PlainDate, RecordedEvent, Text } from "@pccc/core";
import type { ReasonStep } from "./obligation.ts";
import type { Occurrence } from "./occurrences.ts";
import { calendarSteps, writeDay } from "./reason-steps.ts";

/** The deadline of a period at one level. */
export interface Deadline {
  /** Absent where the calendar has no decision yet. */
  readonly dueOn?: PlainDate;
  readonly reasons: readonly ReasonStep[];
  readonly finding?: Finding;
}

/**
 * Computes the deadline of an occurrence at one level.
 *
 * @param calendar - The calendar.
 * @param occurrence - The occurrence.
 * @param deadline - The distance from the cut-off or the event.
 * @param asKnownOn - The last day whose announcements count.
 * @returns The deadline with the days passed over.
 */
export function levelDeadline(calendar: Calendar, { period, event }: Occurrence, deadline: LevelDeadline, asKnownOn: PlainDate): Deadline {
  const due = levelDue(calendar, period.toInclusive, deadline, asKnownOn);
  if (!due.ok) return { reasons: [{ kind: "calendar", ref: calendar.id, text: undecided }], finding: due.error };
  const { on, reasons } = due.value;
  return { dueOn: on, reasons: [...eventSteps(event), ...calendarSteps(calendar, sentence(period, deadline, on), reasons)] };
}

function eventSteps(event: RecordedEvent | undefined): readonly ReasonStep[] {
  if (event === undefined) return [];
  const { id, on, basis } = event;
  const text = { vi: `Sự kiện ${id} ngày ${writeDay(on)}`, en: `The event ${id} on ${on}` };
  return [{ kind: "event", ref: id, text, citation: basis }];
}

function sentence(period: Period, { offset, event, time }: LevelDeadline, on: PlainDate): Text {
  const hour = time === undefined ? { vi: "", en: "" } : { vi: `${time} `, en: ` at ${time}` };
  const day = { vi: `${hour.vi}ngày ${writeDay(on)}`, en: `${on}${hour.en}` };
  if (event !== undefined) {
    const unit = unitWords[event.unit];
    const side = event.direction === "after" ? { vi: "kể từ", en: "after" } : { vi: "trước", en: "before" };
    const first = event.countFirstDay === "include" ? { vi: ", tính cả ngày đó", en: ", that day counted" } : { vi: "", en: "" };
    return {
      vi: `${event.n} ${unit.vi} ${side.vi} ngày ${writeDay(period.toInclusive)}${first.vi} là ${day.vi}`,
      en: `${event.n} ${unit.en}${event.n === 1 ? "" : "s"} ${side.en} ${period.toInclusive}${first.en} is ${day.en}`,
    };
  }
  if (offset === undefined)
    return {
      vi: `Kỳ chốt số liệu ${writeDay(period.toInclusive)}, hạn theo quy định là ${day.vi}`,
      en: `For the window that ends on ${period.toInclusive} the deadline is ${day.en}`,
    };
  // No distance at all: the day that the act names is the deadline.
  if (offset.n === 0) return { vi: `Hạn theo quy định là ${day.vi}`, en: `The deadline that the act names is ${day.en}` };
  const unit = unitWords[offset.unit];
  return {
    vi: `${offset.n} ${unit.vi} sau ngày chốt số liệu ${writeDay(period.toInclusive)} là ${day.vi}`,
    en: `${offset.n} ${unit.en}${offset.n === 1 ? "" : "s"} after the cut-off ${period.toInclusive} is ${day.en}`,
  };
}

const unitWords = {
  workingDay: { vi: "ngày làm việc", en: "working day" },
  day: { vi: "ngày", en: "day" },
  month: { vi: "tháng", en: "month" },
} as const;

const undecided: Text = {
  vi: "Lịch chưa có quyết định cho những ngày cần đếm, nên chưa biết hạn",
  en: "The calendar has no decision yet for the days to be counted, so the deadline is not known",
};
