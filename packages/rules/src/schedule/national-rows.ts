import type { ImplicitObligations, NationalColumns, NationalDuty } from "./national-columns.ts";

/**
 * One obligation of a whole country, spelt out from the windows that are kept of it.
 *
 * @public
 */
export interface ImplicitRow {
  /** The place of the duty, of the unit, and of the window among the duty's own. */
  readonly duty: number;
  readonly unit: number;
  readonly window: number;
}

/**
 * Spells out one obligation by its number, without spelling out any other.
 *
 * @param implicit - The windows of each duty and unit.
 * @param duties - How many duties they are of.
 * @param row - The number of the obligation, from 0; they count by duty, then unit, then window.
 * @returns The obligation.
 * @throws `RangeError` when there is no such row.
 *
 * @public
 */
export function implicitRow(implicit: ImplicitObligations, duties: number, row: number): ImplicitRow {
  const { base, lo, total } = implicit;
  if (!Number.isInteger(row) || row < 0 || row >= total) throw new RangeError(`there is no row ${row} of ${total}`);
  // The last place whose first row is not after it; places that own nothing share their base with the next one.
  let low = 0;
  let high = lo.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((base[middle] as number) <= row) low = middle;
    else high = middle - 1;
  }
  const units = lo.length / duties;
  return { duty: Math.floor(low / units), unit: low % units, window: (lo[low] as number) + row - (base[low] as number) };
}

/**
 * Which rows of a whole country are asked for; what is left out does not matter.
 *
 * @public
 */
export interface NationalFilter {
  /** The epoch days of the first and the last due day, both included; rows without a deadline are left out where either is set. */
  readonly dueFrom?: number;
  readonly dueTo?: number;
  /** The place of the window among the windows of all duties; see `nationalWindow`. */
  readonly window?: number;
  /** Places of units, lower end included, upper end not: a province's units lie side by side where they are sorted so. */
  readonly units?: readonly [from: number, before: number];
  /** Only what has been answered, or only what has not. */
  readonly answered?: boolean;
}

/**
 * Finds the place of a duty's window among the windows of all duties.
 *
 * @param duties - The duties.
 * @param duty - The duty's id.
 * @param period - The window's id, such as `nd09:2026-06`.
 * @returns The place; `undefined` where the duty or the window is none of them.
 *
 * @public
 */
export function nationalWindow(duties: readonly NationalDuty[], duty: string, period: string): number | undefined {
  let before = 0;
  for (const { id, periods } of duties) {
    const place = id === duty ? periods.indexOf(period) : -1;
    if (place >= 0) return before + place;
    before += periods.length;
  }
  return undefined;
}

/**
 * Picks rows of a whole country: what is due this week, who has not submitted for a period.
 *
 * @param columns - The columns.
 * @param answered - By row one bit, the lowest first: 1 where something was sent.
 * @param filter - Which rows.
 * @returns The places of the rows, in order.
 *
 * @public
 */
export function nationalRows(columns: NationalColumns, answered: Uint8Array, filter: NationalFilter): Uint32Array {
  const { unit, window, due, dueOrigin } = columns;
  const { dueFrom, dueTo, window: wanted = -1, units = [0, 4_294_967_295] } = filter;
  const [unitFrom, unitBefore] = units;
  const dated = dueFrom !== undefined || dueTo !== undefined;
  // 65,535 stands for no deadline and is above every distance that a row can have.
  const low = Math.max((dueFrom ?? dueOrigin) - dueOrigin, 0);
  const high = dated ? Math.min((dueTo ?? Number.POSITIVE_INFINITY) - dueOrigin, 65_534) : 65_535;
  const bit = filter.answered === undefined ? -1 : filter.answered ? 1 : 0;
  let found = new Uint32Array(1024);
  let count = 0;
  for (let row = 0; row < due.length; row += 1) {
    const day = due[row] as number;
    const owner = unit[row] as number;
    if (day < low || day > high || owner < unitFrom || owner >= unitBefore) continue;
    if (wanted >= 0 && window[row] !== wanted) continue;
    if (bit >= 0 && (((answered[row >> 3] as number) >> (row & 7)) & 1) !== bit) continue;
    if (count === found.length) {
      const wider = new Uint32Array(found.length * 2);
      wider.set(found);
      found = wider;
    }
    found[count] = row;
    count += 1;
  }
  return found.slice(0, count);
}
