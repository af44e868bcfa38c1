import { addDays, type Frequency, type PlainDate, plainDateOf, type Text } from "@pccc/core";
import type { Period } from "./period.ts";
import type { Regime, WindowRule } from "./regime.ts";

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
  const shape = shapes[frequency];
  if (shape === undefined || !regime.frequencies.includes(frequency)) throw new RangeError(`${regime.id} has no ${frequency} windows`);
  if (!isDayOfEveryMonth(regime.window.startDay))
    throw new RangeError(`${regime.id}: no month-by-month window begins on day ${regime.window.startDay}`);
  const periods: Period[] = [];
  const reach = Math.ceil(Math.abs(regime.window.startMonthOffset) / 12) + 1;
  const firstYear = Math.max(Number(range.fromInclusive.slice(0, 4)) - reach, 2);
  const lastYear = Math.min(Number(range.toInclusive.slice(0, 4)) + reach, 9998);
  for (let year = firstYear; year <= lastYear; year += 1) {
    for (let place = 0; place < shape.perYear; place += 1) {
      const firstMonth = place * shape.months;
      const fromInclusive = windowStart(regime.window, year, firstMonth);
      const toInclusive = addDays(windowStart(regime.window, year, firstMonth + shape.months), -1);
      if (toInclusive < range.fromInclusive || toInclusive > range.toInclusive) continue;
      if (regime.validFrom !== undefined && toInclusive < regime.validFrom) continue;
      if (regime.validTo !== undefined && toInclusive > regime.validTo) continue;
      const { suffix, label } = shape.name(place, year);
      periods.push({ id: `${regime.family}:${year}${suffix}`, label, frequency, fromInclusive, toInclusive });
    }
  }
  return periods;
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

function windowStart(rule: WindowRule, year: number, month: number): PlainDate {
  const months = year * 12 + month + rule.startMonthOffset;
  const date = plainDateOf(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, rule.startDay);
  if (date === undefined) throw new RangeError(`no window begins in month ${months % 12} of ${Math.floor(months / 12)}`);
  return date;
}
