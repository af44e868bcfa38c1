import { addDays, epochDayOf, plainDate, type PlainDate } from "@pccc/core";
import { Seasons, SearchMoonPhase, SunPosition } from "astronomy-engine";
import { createRequire } from "node:module";

/** A day of the lunar calendar as a library tells it. */
export interface LunarDay {
  readonly month: number;
  readonly day: number;
  readonly isLeap: boolean;
}

/** Tells the lunar day of a civil day. */
export type LunarReading = (date: PlainDate) => LunarDay;

interface ChineseDate {
  fromGregorian(year: number, month: number, day: number): void;
  get(): readonly [number, number, number, boolean, number];
}
interface DateChinese {
  readonly CalendarVietnamese: new () => ChineseDate;
}
// It comes without types, so it is loaded behind the one function that is needed of it.
const load = createRequire(import.meta.url);

/** Computed from the positions of sun and moon, at the meridian of Hà Nội. */
export function dateChinese(): LunarReading {
  const { CalendarVietnamese } = load("date-chinese") as DateChinese;
  const calendar = new CalendarVietnamese();
  return (date) => {
    calendar.fromGregorian(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
    const [, , month, isLeap, day] = calendar.get();
    return { month, day, isLeap };
  };
}

/** The rule of the lunisolar calendar over the new moons and solstices of an astronomical library, in the days of +07:00. */
export function astronomyEngine(): LunarReading {
  const moons: number[] = [];
  let time = new Date("1988-06-01T00:00:00Z");
  const end = Date.UTC(2102, 0, 1);
  while (time.getTime() < end) {
    const moon = SearchMoonPhase(0, time, 40);
    if (moon === null) throw new Error("no new moon in forty days");
    moons.push(localDay(moon.date));
    time = new Date(moon.date.getTime() + 20 * 86_400_000);
  }
  const months = numberMonths(moons);
  return (date) => {
    const day = epochDayOf(date);
    let place = moons.findLastIndex((moon) => moon <= day);
    if (place < 0) place = 0;
    const { month, isLeap } = months[place] as { readonly month: number; readonly isLeap: boolean };
    return { month, isLeap, day: day - (moons[place] as number) + 1 };
  };
}

/** The month of the winter solstice is the eleventh; of thirteen months between two of them, the first without a principal term is leap. */
function numberMonths(moons: readonly number[]): readonly { readonly month: number; readonly isLeap: boolean }[] {
  const eleventh: number[] = [];
  for (let year = 1988; year <= 2101; year += 1) {
    const solstice = localDay(Seasons(year).dec_solstice.date);
    eleventh.push(moons.findLastIndex((moon) => moon <= solstice));
  }
  const sector = (day: number): number => Math.floor(SunPosition(new Date(day * 86_400_000 - 25_200_000)).elon / 30);
  const months: { month: number; isLeap: boolean }[] = moons.map(() => ({ month: 0, isLeap: false }));
  for (let n = 0; n + 1 < eleventh.length; n += 1) {
    const first = eleventh[n] as number;
    const next = eleventh[n + 1] as number;
    let leapLeft = next - first === 13;
    let month = 11;
    for (let place = first; place < next; place += 1) {
      const isLeap = leapLeft && place > first && sector(moons[place] as number) === sector(moons[place + 1] as number);
      if (isLeap) leapLeft = false;
      else if (place > first) month = (month % 12) + 1;
      months[place] = { month, isLeap };
    }
  }
  return months;
}

function localDay(instant: Date): number {
  return Math.floor((instant.getTime() + 25_200_000) / 86_400_000);
}

/** Finds a lunar day in the civil year, by asking about each day on which it can fall. */
export function findLunarDay(read: LunarReading, year: number, month: 1 | 3, day: number): PlainDate | undefined {
  const from = plainDate(month === 1 ? `${year}-01-20` : `${year}-03-25`);
  for (let n = 0; n < 45; n += 1) {
    const date = addDays(from, n);
    const lunar = read(date);
    if (lunar.month === month && lunar.day === day && !lunar.isLeap) return date;
  }
  return undefined;
}
