import { type Calendar, type DateRange, deadlineFor, levelDue, periodsOf, type Regime } from "@pccc/calendar";
import { epochDayOf, type Frequency, type PlainDate, type UnitLevel } from "@pccc/core";

/**
 * A duty of a whole country, expanded once: what is the same for every unit of a level.
 *
 * @public
 */
export interface NationalDuty {
  readonly id: string;
  /** The ids of its windows, oldest first. */
  readonly periods: readonly string[];
  /** By window: the epoch day on which it ends. */
  readonly windowEnds: Int32Array;
  /** By level of the units, then by window: the epoch day of the deadline; `noDueDay` where none is known. */
  readonly dueDays: readonly Int32Array[];
}

/**
 * The units of a whole country as columns, sorted by level.
 *
 * @public
 */
export interface NationalUnits {
  readonly levels: readonly UnitLevel[];
  /** By level: the place of its first unit; one more entry ends the last level. */
  readonly levelStart: Int32Array;
  /** By unit: the epoch days of its first and last day. */
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
}

/**
 * Obligations that are not spelt out: for each duty and unit the windows `lo` to `hi` (excluded), and the place of the first of them.
 *
 * @remarks
 * Place `duty * units + unit`. The obligations are numbered by duty, then unit, then window; `base` has one entry more, the total.
 *
 * @public
 */
export interface ImplicitObligations {
  readonly lo: Uint16Array;
  readonly hi: Uint16Array;
  readonly base: Uint32Array;
  readonly total: number;
}

/**
 * Obligations spelt out as columns of eight bytes a row, by duty, then window, then unit.
 *
 * @public
 */
export interface NationalColumns {
  readonly unit: Uint32Array;
  /** The place of the window among the windows of all duties, one duty after the other. */
  readonly window: Uint16Array;
  /** Days from `dueOrigin`; 65,535 where no deadline is known. */
  readonly due: Uint16Array;
  readonly dueOrigin: number;
}

/**
 * The day that stands for none in `NationalDuty.dueDays`.
 *
 * @public
 */
export const noDueDay: number = -2_147_483_648;

/** The distance that stands for none in `NationalColumns.due`. */
const noDue = 65_535;

/**
 * Expands a duty once for a whole country.
 *
 * @param id - The duty's id.
 * @param regime - Its regime.
 * @param frequency - One of the regime's frequencies.
 * @param range - Where the windows end.
 * @param levels - The levels of the units.
 * @param calendar - The calendar.
 * @param asKnownOn - The last day whose announcements count; all that the data hold where left out.
 * @returns The duty.
 *
 * @public
 */
export function nationalDuty(
  id: string,
  regime: Regime,
  frequency: Frequency,
  range: DateRange,
  levels: readonly UnitLevel[],
  calendar: Calendar,
  asKnownOn?: PlainDate,
): NationalDuty {
  const periods = periodsOf(regime, frequency, range);
  const dueDays = levels.map((level) =>
    Int32Array.from(periods, (period) => {
      const deadline = deadlineFor(regime, level, period);
      const due = deadline === undefined ? undefined : levelDue(calendar, period.toInclusive, deadline, asKnownOn);
      return due?.ok === true ? epochDayOf(due.value.on) : noDueDay;
    }),
  );
  return {
    id,
    periods: periods.map((period) => period.id),
    windowEnds: Int32Array.from(periods, ({ toInclusive }) => epochDayOf(toInclusive)),
    dueDays,
  };
}

/**
 * Finds what each unit owes, without spelling it out: the windows that end while the unit lives.
 *
 * @param duties - The duties.
 * @param units - The units.
 * @returns The windows of each duty and unit.
 *
 * @public
 */
export function implicitObligations(duties: readonly NationalDuty[], units: NationalUnits): ImplicitObligations {
  const count = units.firstDay.length;
  const lo = new Uint16Array(duties.length * count);
  const hi = new Uint16Array(duties.length * count);
  const base = new Uint32Array(duties.length * count + 1);
  let total = 0;
  let place = 0;
  for (const { windowEnds } of duties) {
    for (let unit = 0; unit < count; unit += 1, place += 1) {
      const from = lowerBound(windowEnds, units.firstDay[unit] as number);
      const to = lowerBound(windowEnds, (units.lastDay[unit] as number) + 1);
      lo[place] = from;
      hi[place] = to < from ? from : to;
      base[place] = total;
      total += to < from ? 0 : to - from;
    }
  }
  base[place] = total;
  return { lo, hi, base, total };
}

/**
 * Spells the obligations of a whole country out as columns.
 *
 * @param duties - The duties; together at most 65,535 windows.
 * @param units - The units.
 * @returns The columns.
 * @throws `RangeError` when there are too many windows, or deadlines lie more than 65,534 days apart.
 *
 * @public
 */
export function nationalColumns(duties: readonly NationalDuty[], units: NationalUnits): NationalColumns {
  const standing = new Map<number, Standing>();
  let total = 0;
  let windows = 0;
  let dueOrigin = Number.POSITIVE_INFINITY;
  for (const { windowEnds, dueDays } of duties) {
    windows += windowEnds.length;
    for (const end of windowEnds) {
      const known = standing.get(end) ?? standingOn(units, end);
      standing.set(end, known);
      total += known.units.length;
    }
    for (const days of dueDays) for (const day of days) if (day !== noDueDay && day < dueOrigin) dueOrigin = day;
  }
  if (windows > noDue) throw new RangeError(`${windows} windows are too many for one table`);
  if (dueOrigin === Number.POSITIVE_INFINITY) dueOrigin = 0;
  const unit = new Uint32Array(total);
  const window = new Uint16Array(total);
  const due = new Uint16Array(total);
  let at = 0;
  let place = 0;
  for (const { windowEnds, dueDays } of duties) {
    for (let index = 0; index < windowEnds.length; index += 1, place += 1) {
      const { units: members, levelEnd } = standing.get(windowEnds[index] as number) as Standing;
      unit.set(members, at);
      window.fill(place, at, at + members.length);
      let from = 0;
      for (const [level, to] of levelEnd.entries()) {
        const day = dueDays[level]?.[index] ?? noDueDay;
        const distance = day === noDueDay ? noDue : day - dueOrigin;
        if (distance > noDue) throw new RangeError(`a deadline lies ${distance} days after the first`);
        due.fill(distance, at + from, at + to);
        from = to;
      }
      at += members.length;
    }
  }
  return { unit, window, due, dueOrigin };
}

/**
 * Counts who is late on a day: what fell due before it and has not been answered.
 *
 * @param columns - The columns.
 * @param answered - By row one bit, the lowest first: 1 where something was sent.
 * @param today - The epoch day.
 * @returns By unit the count of its overdue obligations.
 *
 * @public
 */
export function lateByUnit(columns: NationalColumns, answered: Uint8Array, today: number): Uint32Array {
  const { unit, due, dueOrigin } = columns;
  const bound = Math.min(Math.max(today - dueOrigin, 0), noDue);
  let units = 0;
  for (const id of unit) if (id >= units) units = id + 1;
  const late = new Uint32Array(units);
  const rows = unit.length;
  for (let row = 0; row < rows; row += 1) {
    if ((due[row] as number) < bound && (((answered[row >> 3] as number) >> (row & 7)) & 1) === 0) {
      const id = unit[row] as number;
      late[id] = (late[id] as number) + 1;
    }
  }
  return late;
}

/** Who stands on a day. */
interface Standing {
  readonly units: Uint32Array;
  /** By level: how many stand in it and in the levels before it. */
  readonly levelEnd: readonly number[];
}

function standingOn({ firstDay, lastDay, levelStart, levels }: NationalUnits, day: number): Standing {
  const found = new Uint32Array(firstDay.length);
  const levelEnd: number[] = [];
  let count = 0;
  for (let level = 0; level < levels.length; level += 1) {
    const end = levelStart[level + 1] as number;
    for (let unit = levelStart[level] as number; unit < end; unit += 1) {
      found[count] = unit;
      count += (firstDay[unit] as number) <= day && day <= (lastDay[unit] as number) ? 1 : 0;
    }
    levelEnd.push(count);
  }
  return { units: found.slice(0, count), levelEnd };
}

/** The first place whose value is not below the bound. */
function lowerBound(values: Int32Array, bound: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
