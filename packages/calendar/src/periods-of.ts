import {
  addDays,
  dateOfEpochDay,
  daysInMonth,
  epochDayOf,
  type Frequency,
  type PlainDate,
  plainDateOf,
  type Text,
  weekdayOf,
} from "@pccc/core";
import type { Period } from "./period.ts";
import { lastDayAllowed } from "./last-day-allowed.ts";
import type { MonthWindowRule, NamedDay, NamedWindow, Regime, WeekWindowRule, YearDay } from "./regime.ts";

/**
 * Days between which something is asked, both ends included.
 *
 * @public
 */
export interface DateRange {
  readonly fromInclusive: PlainDate;
  readonly toInclusive: PlainDate;
}

/**
 * Lists the windows of a regime whose last day lies in a range.
 *
 * @remarks
 * Ranges that follow each other share no window and miss none. Windows that end outside the regime's validity are left out.
 *
 * @param regime - The regime.
 * @param frequency - One of its frequencies.
 * @param range - Where the windows end.
 * @returns The windows, oldest first.
 * @throws `RangeError` when the regime does not have the frequency, or its rule gives no window for it (see `checkRegime`).
 *
 * @public
 */
export function periodsOf(regime: Regime, frequency: Frequency, range: DateRange): readonly Period[] {
  const { earlier = [] } = regime;
  if (earlier.length > 0) {
    const { earlier: _versions, ...own } = regime;
    // Versions share no day, so that the windows of each end where those of no other do.
    return [own, ...earlier]
      .filter((version) => hasWindows(version, frequency))
      .flatMap((version) => periodsOf(version, frequency, range))
      .sort(byEnd);
  }
  if (!hasWindows(regime, frequency)) throw new RangeError(`${regime.id} has no ${frequency} windows`);
  const { window } = regime;
  const within = ({ toInclusive }: DateRange): boolean =>
    toInclusive >= range.fromInclusive &&
    toInclusive <= range.toInclusive &&
    (regime.validFrom === undefined || toInclusive >= regime.validFrom) &&
    (regime.validTo === undefined || toInclusive <= regime.validTo);
  if (window.kind === "weeks") return weeks(regime, window, range).filter(within);
  if (window.kind === "once" || window.kind === "event" || window.kind === "continuous") return [];
  const firstYear = Number(range.fromInclusive.slice(0, 4));
  const lastYear = Number(range.toInclusive.slice(0, 4));
  const periods: Period[] = [];
  if (window.kind === "named" || window.kind === "days") {
    for (let year = Math.max(firstYear - 2, 3); year <= Math.min(lastYear + 2, 9997); year += 1) {
      if (window.kind === "named") {
        for (const named of window.windows) if (named.frequency === frequency) periods.push(namedPeriod(regime, named, year));
      } else for (const named of window.days) if (named.frequency === frequency) periods.push(dayPeriod(regime, named, year));
    }
    return periods.filter(within).sort(byEnd);
  }
  if (!isDayOfEveryMonth(window.startDay)) throw new RangeError(`${regime.id}: no month-by-month window begins on day ${window.startDay}`);
  const shape = shapes[frequency];
  if (shape === undefined) return [];
  const reach = Math.ceil(Math.abs(window.startMonthOffset) / 12) + 1;
  for (let year = Math.max(firstYear - reach, 2); year <= Math.min(lastYear + reach, 9998); year += 1) {
    for (let place = 0; place < shape.perYear; place += 1) {
      const firstMonth = place * shape.months;
      const fromInclusive = windowStart(window, year, firstMonth);
      const toInclusive = addDays(windowStart(window, year, firstMonth + shape.months), -1);
      const { suffix, label } = shape.name(place, year);
      const period = { id: `${regime.family}:${year}${suffix}`, label, frequency, fromInclusive, toInclusive };
      if (within(period)) periods.push(period);
    }
  }
  return periods;
}

/**
 * Tells whether a regime has windows of a frequency.
 *
 * @param regime - The regime.
 * @param frequency - The frequency.
 * @returns Whether `periodsOf` lists any.
 *
 * @public
 */
export function hasWindows(regime: Regime, frequency: Frequency): boolean {
  const { window, earlier = [] } = regime;
  if (earlier.some((version) => hasWindows(version, frequency))) return true;
  if (!regime.frequencies.includes(frequency)) return false;
  switch (window.kind) {
    case "weeks":
      return frequency === "weekly";
    case "once":
    case "event":
    case "continuous":
      return false;
    case "days":
      return window.days.some((named) => named.frequency === frequency);
    case "named":
      return window.windows.some((named) => named.frequency === frequency);
    default:
      return shapes[frequency] !== undefined;
  }
}

function byEnd(a: Period, b: Period): number {
  return a.toInclusive < b.toInclusive ? -1 : a.toInclusive > b.toInclusive ? 1 : 0;
}

function weeks(regime: Regime, rule: WeekWindowRule, range: DateRange): readonly Period[] {
  const lastWeekday = ((rule.startWeekday + 5) % 7) + 1;
  const from = epochDayOf(range.fromInclusive);
  const to = epochDayOf(range.toInclusive);
  const periods: Period[] = [];
  for (let end = from + ((lastWeekday - weekdayOf(range.fromInclusive) + 7) % 7); end <= to; end += 7) {
    const { year, week } = isoWeekOf(end);
    const number = String(week).padStart(2, "0");
    const toInclusive = dateOfEpochDay(end);
    periods.push({
      id: `${regime.family}:${year}-W${number}`,
      label: { vi: `Tuần ${week}/${year}`, en: `${year}-W${number}` },
      frequency: "weekly",
      fromInclusive: dateOfEpochDay(end - 6),
      toInclusive,
    });
  }
  return periods;
}

/** The ISO week of a day: that of its Thursday. */
function isoWeekOf(day: number): { readonly year: number; readonly week: number } {
  const thursday = day - weekdayOf(dateOfEpochDay(day)) + 4;
  const year = Number(dateOfEpochDay(thursday).slice(0, 4));
  const first = epochDayOf(`${String(year).padStart(4, "0")}-01-01` as PlainDate);
  return { year, week: Math.floor((thursday - first) / 7) + 1 };
}

/**
 * Tells the one period of a regime that names a day once.
 *
 * @param regime - The regime.
 * @returns The period, from and to the last day that its bound allows; `undefined` where the regime names none.
 *
 * @public
 */
export function oncePeriod(regime: Regime): Period | undefined {
  const { window, family, title } = regime;
  if (window.kind !== "once") return undefined;
  const on = lastDayAllowed({ kind: window.bound, date: window.on });
  return { id: `${family}:once`, label: title, frequency: "once", fromInclusive: on, toInclusive: on };
}

function dayPeriod(regime: Regime, named: NamedDay, year: number): Period {
  const on = lastDayAllowed({ kind: named.bound, date: yearDay(regime, named, year) });
  return { ...headOf(regime, named, year), fromInclusive: on, toInclusive: on };
}

function headOf(
  regime: Regime,
  { id, title, frequency }: Pick<NamedDay, "id" | "title" | "frequency">,
  year: number,
): Omit<Period, "fromInclusive" | "toInclusive"> {
  return {
    id: `${regime.family}:${year}-${id}`,
    label: { vi: `${title.vi} ${year}`, en: `${title.en ?? title.vi} ${year}` },
    frequency,
  };
}

function namedPeriod(regime: Regime, named: NamedWindow, year: number): Period {
  return {
    ...headOf(regime, named, year),
    fromInclusive: yearDay(regime, named.from, year),
    toInclusive: yearDay(regime, named.to, year),
  };
}

function yearDay(regime: Regime, { month, day, yearOffset = 0 }: YearDay, year: number): PlainDate {
  const date = plainDateOf(year + yearOffset, month, day === "last" ? daysInMonth(year + yearOffset, month) : day);
  if (date === undefined) throw new RangeError(`${regime.id}: ${year + yearOffset} has no day ${month}-${day}`);
  return date;
}

/**
 * Tells whether every month has a day of that number.
 *
 * @param day - The number.
 * @returns `true` for 1 to 28.
 */
export function isDayOfEveryMonth(day: number): boolean {
  return Number.isInteger(day) && day >= 1 && day <= 28;
}

/** How a frequency cuts a year. */
interface FrequencyShape {
  readonly months: number;
  readonly perYear: number;
  readonly name: (place: number, year: number) => { readonly suffix: string; readonly label: Text };
}

const roman = ["I", "II", "III", "IV"];

const shapes: Readonly<Partial<Record<Frequency, FrequencyShape>>> = {
  monthly: {
    months: 1,
    perYear: 12,
    name: (place, year) => ({
      suffix: `-${String(place + 1).padStart(2, "0")}`,
      label: { vi: `Tháng ${place + 1}/${year}`, en: `${year}-${String(place + 1).padStart(2, "0")}` },
    }),
  },
  quarterly: {
    months: 3,
    perYear: 4,
    name: (place, year) => ({
      suffix: `-Q${place + 1}`,
      label: { vi: `Quý ${roman[place] ?? ""}/${year}`, en: `Q${place + 1} ${year}` },
    }),
  },
  "half-yearly": {
    months: 6,
    perYear: 2,
    name: (place, year) => ({
      suffix: `-H${place + 1}`,
      label: { vi: `6 tháng ${place === 0 ? "đầu" : "cuối"} năm ${year}`, en: `H${place + 1} ${year}` },
    }),
  },
  "nine-monthly": {
    months: 9,
    perYear: 1,
    name: (_place, year) => ({ suffix: "-9M", label: { vi: `9 tháng năm ${year}`, en: `First nine months of ${year}` } }),
  },
  annual: { months: 12, perYear: 1, name: (_place, year) => ({ suffix: "", label: { vi: `Năm ${year}`, en: `${year}` } }) },
};

function windowStart(rule: MonthWindowRule, year: number, month: number): PlainDate {
  const months = year * 12 + month + rule.startMonthOffset;
  const date = plainDateOf(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, rule.startDay);
  if (date === undefined) throw new RangeError(`no window begins in month ${months % 12} of ${Math.floor(months / 12)}`);
  return date;
}
