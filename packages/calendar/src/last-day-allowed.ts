import { addDays, type PlainDate } from "@pccc/core";

/**
 * A bound that a text sets by naming a day.
 *
 * @remarks
 * `before` is "trước ngày D"; `by` is "chậm nhất ngày D", "đến ngày D" and "trong ngày D".
 *
 * @public
 */
export interface DayBound {
  readonly kind: "before" | "by";
  readonly date: PlainDate;
}

/**
 * Tells the last day that a bound allows.
 *
 * @param bound - The bound.
 * @returns The day before the one named for `before`, the day itself for `by`.
 *
 * @public
 */
export function lastDayAllowed(bound: DayBound): PlainDate {
  return bound.kind === "before" ? addDays(bound.date, -1) : bound.date;
}
