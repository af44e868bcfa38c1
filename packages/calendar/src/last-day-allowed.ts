import { addDays, daysInMonth, type PlainDate, plainDateOf } from "@pccc/core";

/**
 * A bound that a text sets by naming a day or a period.
 *
 * @remarks
 * `before` is "trước ngày D"; `by` is "chậm nhất ngày D", "đến ngày D" and "trong ngày D"; `within` is "xong trong quý II".
 *
 * @public
 */
export type DayBound =
  | { readonly kind: "before" | "by"; readonly date: PlainDate }
  | {
      readonly kind: "within";
      readonly unit: "month" | "quarter" | "half-year" | "year";
      readonly year: number;
      /** Which month, quarter or half-year, from 1; 1 for a year. */
      readonly place: number;
    };

const monthsOf: Readonly<Record<"month" | "quarter" | "half-year" | "year", number>> = { month: 1, quarter: 3, "half-year": 6, year: 12 };

/**
 * Tells the last day that a bound allows.
 *
 * @remarks
 * A period that a text names without saying more is the calendar's: the second quarter ends on 30 June, whatever window a report has.
 *
 * @param bound - The bound.
 * @returns The day before the one named for `before`, the day itself for `by`, the period's last day for `within`.
 * @throws `RangeError` when the year has no such period.
 *
 * @public
 */
export function lastDayAllowed(bound: DayBound): PlainDate {
  if (bound.kind !== "within") return bound.kind === "before" ? addDays(bound.date, -1) : bound.date;
  const { unit, year, place } = bound;
  const month = place * monthsOf[unit];
  const date = place >= 1 && month <= 12 ? plainDateOf(year, month, daysInMonth(year, month)) : undefined;
  if (date === undefined) throw new RangeError(`${year} has no ${unit} ${place}`);
  return date;
}

/**
 * Tells the last moment that a bound on a moment of a day allows.
 *
 * @remarks
 * `by` 16:00 is in time to the end of that minute; `before` 16:00 to the end of the minute before it.
 *
 * @param kind - `before` or `by`.
 * @param date - The day.
 * @param time - The moment, `HH:MM`; the day as a whole where left out.
 * @returns The last day, and the last minute of it where it is not the day's own last.
 *
 * @public
 */
export function lastMomentAllowed(
  kind: "before" | "by",
  date: PlainDate,
  time: string | undefined,
): { readonly on: PlainDate; readonly time?: string } {
  if (time === undefined) return { on: lastDayAllowed({ kind, date }) };
  if (kind === "by") return { on: date, time };
  const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) - 1;
  if (minute < 0) return { on: addDays(date, -1) };
  return { on: date, time: `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}` };
}
