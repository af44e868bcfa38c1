import type { MetricColumn, MetricDefinition, Period } from "@pccc/rules";
import { badCell, type CsvRow, csvRows, readEach, TableFaults } from "./csv-table.ts";
import { type FactUnit, periodOf, unitOf, valueOf } from "./facts-csv.ts";
import { word } from "./submissions-csv.ts";

/** What a table says of the units of one period. */
export interface PeriodFacts {
  readonly period: Period;
  /** The line of each unit, by its place among the units; absent where the period has none. */
  readonly lineOf: ReadonlyMap<number, number>;
  /** What the lines say of the units at these places; what no line says is Unknown. */
  readonly columnOf: (metric: string, places: readonly number[]) => MetricColumn;
}

/** A table of facts, column by column. */
export interface FactColumns {
  readonly units: readonly FactUnit[];
  /** The last ends last. */
  readonly periods: readonly PeriodFacts[];
}

/** Reads facts as `readFactTable` reads them, into a few numbers a line: for tables of millions of lines. */
export async function readFactColumns(file: string, metrics: readonly MetricDefinition[]): Promise<FactColumns> {
  const placeOf = new Map<string, number>();
  const units: FactUnit[] = [];
  const periods = new Map<string, { readonly lineOf: Map<number, number>; readonly period: Period; readonly columns: Numbers[] }>();
  const known = new Set(metrics.map(({ id }) => id));
  const read = (row: CsvRow): void => {
    const [unit, id] = [word(file, row, "unit"), word(file, row, "period")];
    const place = placeOf.get(unit) ?? units.push(unitOf(file, unit, row)) - 1;
    placeOf.set(unit, place);
    const before = periods.get(id);
    const facts = before ?? { period: periodOf(file, row, id), lineOf: new Map<number, number>(), columns: metrics.map(newNumbers) };
    if (before === undefined) periods.set(id, facts);
    if (facts.lineOf.has(place)) throw badCell(file, row, "unit", "one line for each unit and period", "mỗi đơn vị, mỗi kỳ một dòng");
    const values = readEach(metrics, (metric) => valueOf(file, row, metric, known));
    facts.lineOf.set(place, facts.lineOf.size);
    for (const [at, { state, numerator, denominator }] of values.entries()) {
      const column = facts.columns[at] as Numbers;
      column.numerator.push(numerator ?? 0);
      column.denominator.push(denominator ?? 1);
      column.state.push(states[state]);
    }
  };
  const faults = new TableFaults();
  for await (const row of csvRows(file, ["unit", "period", ...metrics.map(({ id }) => id)])) {
    faults.attempt(() => read(row));
    if (faults.count === mostFaults) break;
  }
  faults.throwAny();
  return {
    units,
    periods: [...periods.values()]
      .sort((a, b) => (a.period.toInclusive < b.period.toInclusive ? -1 : 1))
      .map(({ period, lineOf, columns }) => ({
        period,
        lineOf,
        columnOf: (metric, places) => columnAt(columns[metrics.findIndex(({ id }) => id === metric)] as Numbers, lineOf, places),
      })),
  };
}

// Whoever reads more than this has the wrong column.
const mostFaults = 100;

const states = { Unknown: 0, Known: 1, NotApplicable: 2 } as const;

interface Numbers {
  readonly numerator: number[];
  readonly denominator: number[];
  readonly state: number[];
}

function newNumbers(): Numbers {
  return { numerator: [], denominator: [], state: [] };
}

function columnAt(
  { numerator, denominator, state }: Numbers,
  lineOf: ReadonlyMap<number, number>,
  places: readonly number[],
): MetricColumn {
  const lines = places.map((place) => lineOf.get(place) ?? -1);
  return {
    numerator: Float64Array.from(lines, (line) => numerator[line] ?? 0),
    denominator: Float64Array.from(lines, (line) => denominator[line] ?? 1),
    state: Uint8Array.from(lines, (line) => state[line] ?? 0),
    evidenceOf: () => [],
  };
}
