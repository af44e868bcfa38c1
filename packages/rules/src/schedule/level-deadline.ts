import { type Calendar, levelDue, type LevelDeadline, type Period } from "@pccc/calendar";
import type { Finding, PlainDate, Text } from "@pccc/core";
import type { ReasonStep } from "./obligation.ts";
import { calendarSteps, writeDay } from "./reason-steps.ts";

/** The deadline of a period at one level. */
export interface Deadline {
  /** Absent where the calendar has no decision yet. */
  readonly dueOn?: PlainDate;
  readonly reasons: readonly ReasonStep[];
  readonly finding?: Finding;
}

/**
 * Computes the deadline of a period at one level.
 *
 * @param calendar - The calendar.
 * @param period - The period.
 * @param deadline - The distance from the cut-off.
 * @param asKnownOn - The last day whose announcements count.
 * @returns The deadline with the days passed over.
 */
export function levelDeadline(calendar: Calendar, period: Period, deadline: LevelDeadline, asKnownOn: PlainDate): Deadline {
  const due = levelDue(calendar, period.toInclusive, deadline, asKnownOn);
  if (!due.ok) return { reasons: [{ kind: "calendar", ref: calendar.id, text: undecided }], finding: due.error };
  const { on, reasons } = due.value;
  return { dueOn: on, reasons: calendarSteps(calendar, sentence(period, deadline, on), reasons) };
}

function sentence(period: Period, { offset, time }: LevelDeadline, on: PlainDate): Text {
  const hour = time === undefined ? { vi: "", en: "" } : { vi: `${time} `, en: ` at ${time}` };
  if (offset === undefined)
    return {
      vi: `Kỳ chốt số liệu ${writeDay(period.toInclusive)}, hạn theo quy định là ${hour.vi}ngày ${writeDay(on)}`,
      en: `For the window that ends on ${period.toInclusive} the deadline is ${on}${hour.en}`,
    };
  const working = offset.unit === "workingDay";
  return {
    vi: `${offset.n} ${working ? "ngày làm việc" : "ngày"} sau ngày chốt số liệu ${writeDay(period.toInclusive)} là ngày ${writeDay(on)}`,
    en: `${offset.n} ${working ? "working " : ""}${offset.n === 1 ? "day" : "days"} after the cut-off ${period.toInclusive} is ${on}`,
  };
}

const undecided: Text = {
  vi: "Lịch chưa có quyết định cho những ngày cần đếm, nên chưa biết hạn",
  en: "The calendar has no decision yet for the days to be counted, so the deadline is not known",
};
