import type { CheckedSheet } from "../score/checked-sheet.ts";
import type { Limits } from "./exact-limits.ts";
import type { MetricNumbers, NumberColumn, ScoreColumns } from "./score-columns.ts";

/**
 * A metric's columns as a kernel may read them: every Known value is a whole number that is not negative.
 *
 * @internal
 */
export interface BoundMetric {
  readonly numerator: NumberColumn;
  readonly denominator: NumberColumn | undefined;
  /** Absent where every row is Known, but those whose denominator is 0. */
  readonly state: Uint8Array | undefined;
  readonly limits: Limits;
  /** Looks through rows whose values may have changed; tells whether they still fit the limits. */
  readonly refresh: (fromRow: number, toRow: number) => boolean;
}

const widest: ReadonlyMap<string, number> = new Map([
  ["Uint8Array", 255],
  ["Uint16Array", 65_535],
  ["Uint32Array", 4_294_967_295],
]);

/**
 * Makes the metrics of a sheet ready for a kernel: what is no exact count becomes Unknown.
 *
 * @remarks
 * Columns of unsigned integers are taken as they are; others are looked through once.
 *
 * @param sheet - The sheet.
 * @param columns - The facts.
 * @returns The metrics in the order of the sheet's.
 * @throws `RangeError` when a column is shorter than the rows.
 *
 * @internal
 */
export function bindMetrics(sheet: CheckedSheet, columns: ScoreColumns): readonly BoundMetric[] {
  return sheet.metrics.map((id) => {
    const given = Object.hasOwn(columns.metrics, id) ? columns.metrics[id] : undefined;
    if (given === undefined)
      return {
        numerator: new Uint8Array(columns.rows),
        denominator: undefined,
        state: new Uint8Array(columns.rows),
        limits: { numerator: 0, denominator: 1 },
        refresh: () => true,
      };
    for (const column of [given.numerator, given.denominator, given.state]) {
      if (column !== undefined && column.length < columns.rows)
        throw new RangeError(`the metric ${id} has fewer values than there are rows`);
    }
    return bind(given, columns.rows);
  });
}

function bind({ numerator, denominator, state }: MetricNumbers, rows: number): BoundMetric {
  const wide = [numerator, denominator].map((column) => (column === undefined ? 1 : widest.get(column.constructor.name)));
  const [top, bottom] = wide;
  if (top !== undefined && bottom !== undefined) {
    return { numerator, denominator, state, limits: { numerator: top, denominator: bottom }, refresh: () => true };
  }
  const known = new Uint8Array(rows);
  const largest = (fromRow: number, toRow: number): Limits => {
    const limits = { numerator: 0, denominator: 1 };
    for (let row = fromRow; row < toRow; row += 1) {
      known[row] = state === undefined ? 1 : (state[row] as number);
      if (known[row] !== 1) continue;
      const [n, d] = [numerator[row] as number, denominator === undefined ? 1 : (denominator[row] as number)];
      if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d) || n < 0 || d <= 0) known[row] = 0;
      else {
        if (n > limits.numerator) limits.numerator = n;
        if (d > limits.denominator) limits.denominator = d;
      }
    }
    return limits;
  };
  const limits = largest(0, rows);
  const refresh = (fromRow: number, toRow: number): boolean => {
    const now = largest(fromRow, toRow);
    return now.numerator <= limits.numerator && now.denominator <= limits.denominator;
  };
  return { numerator, denominator, state: known, limits, refresh };
}
