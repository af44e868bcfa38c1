import { parsePlainDate, type PlainDate, plainDate } from "@pccc/core";
import type { Fact, MetricDefinition, Period, ScoreInput } from "@pccc/rules";
import { badCell, type CsvRow, readCsvTable, readEach } from "./csv-table.ts";
import { word } from "./submissions-csv.ts";

/** A unit as a table of facts names it. */
export type FactUnit = ScoreInput["units"][number];

/** What a table says of units: who they are, the periods, and what metrics say. */
export type FactTable = Pick<ScoreInput, "units" | "facts"> & { readonly periods: readonly Period[] };

/**
 * Reads facts from a table: one line a unit and period, one column a metric; a rate may have its denominator in a column of its own, `ID.of`.
 * `name`, `parent`, `classes` (parted by `;`) and the days of the unit itself, `fromInclusive` and `toInclusive`, may be columns too; a unit
 * has them from its first line. A metric that may be left out is only read where it has a column.
 */
export async function readFactTable(
  file: string,
  all: readonly MetricDefinition[],
  mayBeLeftOut: (metric: string) => boolean,
): Promise<FactTable> {
  const wanted = all.filter(({ id }) => !mayBeLeftOut(id));
  const { columns, rows } = await readCsvTable(file, ["unit", "period", ...wanted.map(({ id }) => id)]);
  const metrics = all.filter(({ id }) => columns.includes(id));
  const known = new Set(metrics.map(({ id }) => id));
  const units = new Map<string, FactUnit>();
  const periods = new Map<string, Period>();
  const facts: Fact[] = [];
  const seen = new Set<string>();
  readEach(rows, (row) => {
    const [unit, period] = [word(file, row, "unit"), word(file, row, "period")];
    const key = JSON.stringify([unit, period]);
    if (seen.has(key)) throw badCell(file, row, "unit", "one line for each unit and period", "mỗi đơn vị, mỗi kỳ một dòng");
    seen.add(key);
    if (!units.has(unit)) units.set(unit, unitOf(file, unit, row));
    if (!periods.has(period)) periods.set(period, periodOf(file, row, period));
    readEach(metrics, (metric) => facts.push({ unit, period, metric: metric.id, ...valueOf(file, row, metric, known) }));
  });
  // A parent without a line of its own is a unit that is not scored itself.
  const above = [...units.values()].flatMap(({ parent }) => (parent === undefined || units.has(parent) ? [] : [parent]));
  return {
    units: [...[...new Set(above)].map((id) => ({ id, name: id })), ...units.values()],
    periods: [...periods.values()].sort((a, b) => (a.toInclusive < b.toInclusive ? -1 : 1)),
    facts,
  };
}

/** A unit, as the first line about it says. */
export function unitOf(file: string, id: string, row: CsvRow): FactUnit {
  const { name, parent, classes } = row.cells;
  const day = (column: "fromInclusive" | "toInclusive"): { readonly [key in typeof column]?: PlainDate } => {
    const text = row.cells[column];
    if (!text) return {};
    const date = parsePlainDate(text);
    if (date === undefined) throw badCell(file, row, column, "2026-06-30");
    return { [column]: date };
  };
  return {
    id,
    name: name || id,
    ...(parent ? { parent } : {}),
    ...(classes ? { classes: classes.split(";").map((item) => item.trim()) } : {}),
    ...day("fromInclusive"),
    ...day("toInclusive"),
  };
}

/** What a cell says of a metric. */
export function valueOf(
  file: string,
  row: CsvRow,
  { id, kind }: MetricDefinition,
  known: ReadonlySet<string>,
): Pick<Fact, "state" | "numerator" | "denominator" | "note"> {
  const text = row.cells[id] ?? "";
  if (text === "" || text === "unknown") return { state: "Unknown" };
  if (text === "notApplicable") return { state: "NotApplicable" };
  const whole = known.has(`${id}.of`) ? "" : (row.cells[`${id}.of`] ?? "");
  const value = kind === "count" ? countIn(text) : rateIn(whole === "" ? text : `${text}/${whole}`);
  if (value !== undefined) return { state: "Known", ...value };
  if (kind === "count") throw badCell(file, row, id, "12, unknown, notApplicable");
  // A spreadsheet makes a date of 11/12.
  const two = `${id}.of`;
  throw badCell(
    file,
    row,
    id,
    `11/12, 91.7%, 11 beside 12 in a column ${two}, unknown, notApplicable`,
    `11/12, 91,7%, 11 với cột ${two} là 12, unknown, notApplicable`,
  );
}

function countIn(text: string): { readonly numerator: number; readonly denominator: number } | undefined {
  return /^\d{1,15}$/u.test(text) ? { numerator: Number(text), denominator: 1 } : undefined;
}

/** A fraction, or a share in per cent as it is printed: that says nothing of how many there are. */
function rateIn(text: string): Pick<Fact, "numerator" | "denominator" | "note"> | undefined {
  const fraction = /^(\d{1,15}) ?\/ ?(\d{1,15})$/u.exec(text);
  if (fraction !== null) return { numerator: Number(fraction[1]), denominator: Number(fraction[2]) };
  const [, whole = "", places = ""] = /^(\d{1,9})(?:[.,](\d{1,6}))? ?%$/u.exec(text) ?? [];
  if (whole === "") return undefined;
  const printed = (sign: string): string => `${whole}${places === "" ? "" : sign}${places}%`;
  const note = { vi: `${printed(",")} theo bảng số liệu`, en: `${printed(".")} as the table states` };
  return { numerator: Number(whole + places), denominator: 100 * 10 ** places.length, note };
}

const months = { Q: 3, H: 6, M: 1, Y: 12 } as const;
const frequencies = { Q: "quarterly", H: "half-yearly", M: "monthly", Y: "annual" } as const;

/** A period of the calendar by its name: a year, a half, a quarter or a month. */
export function periodOf(file: string, row: CsvRow, id: string): Period {
  const found = /^(\d{4})(?:-(?:(Q)([1-4])|(H)([12])|(0[1-9]|1[0-2])))?$/u.exec(id);
  if (found === null) throw badCell(file, row, "period", "2026, 2026-H1, 2026-Q2, 2026-06");
  const [, year = "", quarter, ofQuarters, half, ofHalves, month] = found;
  const kind = quarter ? "Q" : half ? "H" : month ? "M" : "Y";
  const length = months[kind];
  const last = Number(ofQuarters ?? ofHalves ?? month ?? 1) * length;
  return {
    id,
    label: { vi: wordsOf(kind, id, year), en: id },
    frequency: frequencies[kind],
    fromInclusive: dayOf(year, last - length + 1, 1),
    toInclusive: dayOf(year, last + 1, 0),
  };
}

function wordsOf(kind: keyof typeof months, id: string, year: string): string {
  const part = id.slice(-1);
  if (kind === "Y") return `năm ${year}`;
  if (kind === "M") return `tháng ${id.slice(5)}/${year}`;
  return kind === "Q"
    ? `quý ${["I", "II", "III", "IV"][Number(part) - 1]}/${year}`
    : `${part === "1" ? "sáu tháng đầu" : "sáu tháng cuối"} năm ${year}`;
}

/** Day 0 of a month is the last of the month before. */
function dayOf(year: string, month: number, day: number): PlainDate {
  return plainDate(new Date(Date.UTC(Number(year), month - 1, day)).toISOString().slice(0, 10));
}
