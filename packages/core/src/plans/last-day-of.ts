import { addDays, type PlainDate } from "../plain-date.ts";
import type { Timing } from "./timing.ts";

/**
 * Tells the last day that a timing allows, as far as its words name one.
 *
 * @param timing - The timing.
 * @returns The eve of the day for "trước ngày D", the day itself for "chậm nhất ngày D", the end of a window; `undefined` otherwise.
 *
 * @public
 */
export function lastDayOf(timing: Timing): PlainDate | undefined {
  if (timing.kind === "dated") return timing.bound === "before" ? addDays(timing.on, -1) : timing.on;
  return timing.kind === "window" ? timing.toInclusive : undefined;
}
