declare const plainDateBrand: unique symbol;

/**
 * A civil date, `YYYY-MM-DD` in the Gregorian calendar, without a time zone.
 *
 * @public
 */
export type PlainDate = string & { readonly [plainDateBrand]: true };

/**
 * The days of the week, Monday first, as ISO 8601 counts them.
 *
 * @public
 */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/u;

/**
 * Reads a civil date.
 *
 * @param text - `YYYY-MM-DD`.
 * @returns The date; `undefined` when the text has another form or names no day.
 *
 * @public
 */
export function parsePlainDate(text: string): PlainDate | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isCivilDay(year, month, day) ? (text as PlainDate) : undefined;
}

/**
 * Reads a civil date that the program itself wrote.
 *
 * @param text - `YYYY-MM-DD`.
 * @returns The date.
 * @throws `RangeError` when the text is no civil date.
 *
 * @public
 */
export function plainDate(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (date === undefined) throw new RangeError(`not a civil date YYYY-MM-DD: ${text}`);
  return date;
}

/**
 * Makes a civil date of its parts.
 *
 * @param year - 1 to 9999.
 * @param month - 1 to 12.
 * @param day - 1 to the month's last day.
 * @returns The date; `undefined` when there is no such day.
 *
 * @public
 */
export function plainDateOf(year: number, month: number, day: number): PlainDate | undefined {
  if (!isCivilDay(year, month, day)) return undefined;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` as PlainDate;
}

/**
 * Counts the days from 1970-01-01 to a date.
 *
 * @param date - The date.
 * @returns The epoch day.
 *
 * @public
 */
export function epochDayOf(date: PlainDate): number {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8, 10));
  // Days from civil: March-based years make the leap day the last of its year.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/**
 * Turns an epoch day into a date.
 *
 * @param epochDay - Days since 1970-01-01.
 * @returns The date.
 * @throws `RangeError` when the year would not be 1 to 9999.
 *
 * @public
 */
export function dateOfEpochDay(epochDay: number): PlainDate {
  const z = epochDay + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  const date = plainDateOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
  if (date === undefined) throw new RangeError(`epoch day out of range: ${epochDay}`);
  return date;
}

/**
 * Adds days to a date.
 *
 * @param date - The date.
 * @param days - How many; may be negative.
 * @returns The date that many days later.
 *
 * @public
 */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOfEpochDay(epochDayOf(date) + days);
}

/**
 * Tells the day of the week.
 *
 * @param date - The date.
 * @returns 1 (Monday) to 7 (Sunday).
 *
 * @public
 */
export function weekdayOf(date: PlainDate): Weekday {
  return weekdayOfEpochDay(epochDayOf(date));
}

/**
 * Tells the day of the week of an epoch day.
 *
 * @param epochDay - Days since 1970-01-01, a Thursday.
 * @returns 1 (Monday) to 7 (Sunday).
 *
 * @public
 */
export function weekdayOfEpochDay(epochDay: number): Weekday {
  return (((((epochDay + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/**
 * Tells the civil day in Viet Nam of an instant: a constant +07:00, which the country has kept since 1975-06-13.
 *
 * @param instantMs - UTC milliseconds.
 * @returns The date in Viet Nam.
 *
 * @public
 */
export function civilDayOf(instantMs: number): PlainDate {
  return dateOfEpochDay(Math.floor((instantMs + 25_200_000) / 86_400_000));
}

/**
 * Counts the days of a month.
 *
 * @param year - The year.
 * @param month - 1 to 12.
 * @returns 28 to 31.
 *
 * @public
 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isCivilDay(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}
