import { dateOfEpochDay, daysInMonth, epochDayOf, type PlainDate, plainDateOf } from "@pccc/core";
import { frequencyRank } from "../schedule/frequency-rank.ts";
import type { Period } from "../schedule/period.ts";
import type { MetricInput } from "./metric.ts";
import type { ResultBoard } from "./result-board.ts";
import type { ResultSource } from "./result-source.ts";

/**
 * A result that was found, with the board that has it.
 *
 * @internal
 */
export interface FoundResult {
  readonly board: ResultBoard;
  readonly unit: string;
  readonly name: string;
  readonly period: Period;
  /** Scaled as that board is; absent where it is not known. */
  readonly total?: number;
  readonly grade?: string;
  /** How it is called among the results, to find it again. */
  readonly id: string;
}

/**
 * A result that a metric needs and nobody gave.
 *
 * @internal
 */
export interface MissingResult {
  readonly unit: string;
  /** The days of the period. */
  readonly fromInclusive: PlainDate;
  readonly toInclusive: PlainDate;
}

/**
 * What a metric of results finds for a unit.
 *
 * @internal
 */
export interface ResultsOfUnit {
  readonly found: readonly FoundResult[];
  readonly missing: readonly MissingResult[];
  /** Whether there is any unit, and any period, whose result is asked for. */
  readonly hasSubject: boolean;
}

/**
 * Finds the results that a metric reads.
 *
 * @param source - Which results.
 * @param sheet - The id of the sheet that declares it.
 * @param input - The units, the period and the results.
 * @returns Finds those of one of the units.
 *
 * @internal
 */
export function findResults(source: ResultSource, sheet: string, input: MetricInput): (unit: string) => ResultsOfUnit {
  const wanted = source.sheet ?? sheet;
  const boards = (input.results ?? []).flatMap((board, at) => {
    const isSeen = board.sheet.id === wanted && (board.knownOn ?? input.asOf) <= input.asOf;
    return isSeen && (source.standing === "current" || board.standing !== "current") ? [{ board, at }] : [];
  });
  const periods = periodsOf(
    source.period,
    input.period,
    boards.flatMap(({ board }) => board.periods),
  );
  const days = new Set(periods.map(daysOf));
  const asked = boards.filter(({ board }) => board.periods.some((period) => days.has(daysOf(period))));
  const results = indexResults(asked, days);
  const below = source.whose === "children" ? childrenIn(asked, input) : undefined;
  return (unit) => {
    const subjects = subjectsOf(source.whose, unit, input, below);
    const found: FoundResult[] = [];
    const missing: MissingResult[] = [];
    for (const period of periods) {
      for (const subject of subjects) {
        const result = results.get(keyOf(subject, period));
        const { fromInclusive, toInclusive } = period;
        if (result?.total === undefined) missing.push({ unit: subject, fromInclusive, toInclusive });
        else found.push(result);
      }
    }
    return { found, missing, hasSubject: subjects.length > 0 && periods.length > 0 };
  };
}

/**
 * Finds a result again by what it was called.
 *
 * @internal
 */
export function resultOf(results: readonly ResultBoard[], id: string): FoundResult | undefined {
  const [prefix, at, list, row] = id.split("#");
  const board = prefix === "result" ? results[Number(at)] : undefined;
  return board === undefined ? undefined : listed(board, Number(at))(list === "above" ? "above" : "row", Number(row));
}

type Days = Pick<Period, "fromInclusive" | "toInclusive">;

/** By unit and days, of the days asked for: what was closed before what was not, and of the same what was given last. */
function indexResults(
  boards: readonly { readonly board: ResultBoard; readonly at: number }[],
  days: ReadonlySet<string>,
): ReadonlyMap<string, FoundResult> {
  const index = new Map<string, FoundResult>();
  const closedLast = boards.toSorted((a, b) => Number(a.board.standing !== "current") - Number(b.board.standing !== "current"));
  for (const { board, at } of closedLast) {
    const take = listed(board, at);
    // A unit that was scored itself has that score, and not the mean of those below it.
    const own = [...(board.rollUps ?? []).map((_, row) => take("above", row)), ...board.rows.map((_, row) => take("row", row))];
    for (const result of own) {
      if (result !== undefined && days.has(daysOf(result.period))) index.set(keyOf(result.unit, result.period), result);
    }
  }
  return index;
}

function listed(board: ResultBoard, at: number): (list: "row" | "above", row: number) => FoundResult | undefined {
  const { periods, names } = indexOf(board);
  return (list, row) => {
    const item = list === "row" ? board.rows[row] : board.rollUps?.[row];
    const period = item === undefined ? undefined : periods.get(item.period);
    if (item === undefined || period === undefined) return undefined;
    // What rolls up only a part of those below is not the result of the unit yet.
    const isKnown = "state" in item ? item.state === "Known" : item.known === item.of;
    const { unit, total, grade } = item;
    return {
      board,
      unit,
      name: names.get(unit) ?? unit,
      period,
      id: `result#${at}#${list}#${row}`,
      ...(isKnown && total !== undefined ? { total } : {}),
      ...(isKnown && grade !== undefined ? { grade } : {}),
    };
  };
}

interface BoardIndex {
  readonly periods: ReadonlyMap<string, Period>;
  readonly names: ReadonlyMap<string, string>;
}

/** The periods and names of boards: looked through once, however many results are found again. */
const indexes = new WeakMap<ResultBoard, BoardIndex>();

function indexOf(board: ResultBoard): BoardIndex {
  const known = indexes.get(board) ?? {
    periods: new Map(board.periods.map((period) => [period.id, period])),
    names: new Map((board.units ?? []).flatMap(({ id, name }) => (name === undefined ? [] : [[id, name] as const]))),
  };
  indexes.set(board, known);
  return known;
}

function daysOf({ fromInclusive, toInclusive }: Days): string {
  return `${fromInclusive} ${toInclusive}`;
}

function keyOf(unit: string, days: Days): string {
  return `${unit}\u0000${daysOf(days)}`;
}

/** The days of the periods that are asked for. */
function periodsOf(asked: ResultSource["period"], scored: Period, known: readonly Period[]): readonly Days[] {
  if (asked === "same") return [scored];
  if (asked === "yearBefore") return [{ fromInclusive: yearBefore(scored.fromInclusive), toInclusive: yearBefore(scored.toInclusive) }];
  if (asked === "previous") {
    const before = known.find(
      ({ frequency, toInclusive }) => frequency === scored.frequency && epochDayOf(toInclusive) + 1 === epochDayOf(scored.fromInclusive),
    );
    return [before ?? { fromInclusive: scored.fromInclusive, toInclusive: dayBefore(scored.fromInclusive) }];
  }
  // In a quarter there are no quarters to take a mean of.
  if (frequencyRank[scored.frequency] <= frequencyRank[asked.each]) return [];
  const inside = known.filter(
    ({ frequency, fromInclusive, toInclusive }) =>
      frequency === asked.each && scored.fromInclusive <= fromInclusive && toInclusive <= scored.toInclusive,
  );
  const apart = [...new Map(inside.map((period) => [daysOf(period), period])).values()];
  return withGaps(
    apart.sort((a, b) => (a.fromInclusive < b.fromInclusive ? -1 : 1)),
    scored,
  );
}

/** The periods with what lies between them, so that what is not there is missed. */
function withGaps(periods: readonly Days[], { fromInclusive, toInclusive }: Days): readonly Days[] {
  const whole: Days[] = [];
  let next = epochDayOf(fromInclusive);
  for (const period of periods) {
    if (epochDayOf(period.fromInclusive) > next) {
      whole.push({ fromInclusive: dateOfEpochDay(next), toInclusive: dayBefore(period.fromInclusive) });
    }
    whole.push(period);
    next = epochDayOf(period.toInclusive) + 1;
  }
  if (next <= epochDayOf(toInclusive)) whole.push({ fromInclusive: dateOfEpochDay(next), toInclusive });
  return whole;
}

function dayBefore(day: PlainDate): PlainDate {
  return dateOfEpochDay(epochDayOf(day) - 1);
}

/** The same day of the year before; the last of a month stays the last. */
function yearBefore(day: PlainDate): PlainDate {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const isLast = date === daysInMonth(year, month);
  const before = plainDateOf(year - 1, month, isLast ? daysInMonth(year - 1, month) : date);
  if (before === undefined) throw new RangeError(`there is no day a year before ${day}`);
  return before;
}

function subjectsOf(
  whose: ResultSource["whose"],
  unit: string,
  { parents = {} }: MetricInput,
  below: ReadonlyMap<string, readonly string[]> | undefined,
): readonly string[] {
  if (whose === "own") return [unit];
  if (whose === "children") return below?.get(unit) ?? [];
  if (whose === "parent") return Object.hasOwn(parents, unit) ? [parents[unit] as string] : [];
  if ("unit" in whose) return [whose.unit];
  return whose.filter((pair) => pair.unit === unit).map(({ of }) => of);
}

/** Who stands directly below whom: as the boards of the periods say, or the units of whoever scores where they say nothing. */
function childrenIn(
  boards: readonly { readonly board: ResultBoard }[],
  { parents = {} }: MetricInput,
): ReadonlyMap<string, readonly string[]> {
  const units = boards.flatMap(({ board }) => board.units ?? []);
  const pairs =
    units.length > 0 ? units.flatMap(({ id, parent }) => (parent === undefined ? [] : [[id, parent] as const])) : Object.entries(parents);
  const below = new Map<string, Set<string>>();
  for (const [unit, parent] of pairs) below.set(parent, (below.get(parent) ?? new Set()).add(unit));
  return new Map([...below].map(([parent, own]) => [parent, [...own].sort()]));
}
