import type { PlainDate, Timing } from "@pccc/core";
import type { DraftRecurrence, ReportingFrequency } from "../plan-draft.ts";
import { datesIn, weekdayIn } from "../timing/read-dates.ts";
import { phrase } from "../words/phrase.ts";

/** When and how often a report is owed. */
export interface ReportTime {
  readonly frequency?: ReportingFrequency;
  readonly deadlineText?: string;
  readonly dueOn?: PlainDate;
  readonly recurrenceDate?: string;
  readonly timing: Timing;
}

/** A period by which a report may be named, as in "báo cáo tuần". */
export type NamedPeriod = Exclude<DraftRecurrence, "continuous" | "periodic">;

/** The words of the periods, as the source of a pattern; what is longer comes first. */
export const periodWords: readonly (readonly [NamedPeriod, string])[] = [
  ["daily", "ngày(?! \\d)"],
  ["weekly", "tuần(?! \\d)"],
  ["half-yearly", "(?:0?6|sáu) tháng(?: đầu năm)?"],
  ["nine-monthly", "(?:0?9|chín) tháng"],
  ["monthly", "tháng(?! \\d)"],
  ["quarterly", "quý(?! (?:[ivx]{1,3}|\\d)(?!\\p{L}))"],
  ["annual", "(?:(?:0?1|một|cả) )?năm(?! \\d)"],
];

/** The day within its period that the words of a deadline name, as the draft writes it. */
export function dayOfPeriod(folded: string, period: NamedPeriod): string | undefined {
  if (period === "weekly") return weekdayIn(folded);
  if (period === "annual") return datesIn(folded).find((date) => date.monthDay !== undefined)?.monthDay;
  if (period !== "monthly") return undefined;
  return phrase("ngày\\s+(\\d{1,2})(?!\\s?[/.]\\d|\\s+tháng\\s+\\d|\\d)").exec(folded)?.[1]?.padStart(2, "0");
}
