import { civilDayOf, formatPoints, type Language, type PlainDate, type Text, textIn } from "@pccc/core";
import type { BoardLife, BoardView } from "@pccc/plugin";
import type { AnsweredObligation, Board, BoardRow, BoardUnit, Period, RollUpRow } from "../board-records.ts";
import { type Grade, gradesOf } from "../grades.ts";
import { type UnitChange, unitChanges } from "../unit-changes.ts";
import { type ShortNames, shortNames } from "../short-names.ts";
import { type Say, sayIn } from "../words.ts";

/**
 * What every part of the page reads: the view, its lookups, and how the page's language writes things.
 */
export interface PageContext {
  readonly view: BoardView;
  readonly board: Board;
  readonly language: Language;
  readonly say: Say;
  readonly grades: readonly Grade[];
  /** The newest period with a scored row; the newest of all where nothing is scored. */
  readonly latest: Period | undefined;
  readonly changes: readonly UnitChange[];
  /** Unit names as tables write them. */
  readonly names: ShortNames;
  /** Whether long tables and the explanations are packed, to be opened as they are looked at. */
  readonly isPacked: boolean;
  /** The units directly above those that are scored, in the board's order. */
  readonly above: readonly BoardUnit[];
  text(text: Text): string;
  points(scaled: number): string;
  date(date: PlainDate): string;
  /** Day and minute in Viet Nam. */
  instant(instantMs: number): string;
  count(count: number): string;
  gradeOf(id: string | undefined): Grade | undefined;
  unitOf(id: string): BoardUnit | undefined;
  rowOf(unit: string, period: string): BoardRow | undefined;
  rowsOf(period: string): readonly BoardRow[];
  rollUpOf(unit: string, period: string): RollUpRow | undefined;
  /** The place in `above` of the unit above one; `undefined` where there is none. */
  aboveOf(unit: string): number | undefined;
  obligationsOf(period: string): readonly AnsweredObligation[];
  /** What became of a score on record. */
  livesOf(row: BoardRow): BoardLife["steps"];
}

// A page with more results than this would be tens of megabytes of markup, of which a reader looks at a little.
const mostResultsInTheOpen = 2000;

/**
 * Prepares what the parts of the page read.
 *
 * @param view - The view.
 * @returns The context.
 */
export function makePageContext(view: BoardView): PageContext {
  const { board, language } = view;
  const separator = language === "vi" ? "," : ".";
  const units = new Map(board.units.map((unit) => [unit.id, unit]));
  const rows = new Map(board.rows.map((row) => [`${row.unit}\n${row.period}`, row]));
  const rollUps = new Map(board.rollUps.map((row) => [`${row.unit}\n${row.period}`, row]));
  const scored = new Set(board.rows.map(({ unit }) => unit));
  const aboveIds = new Set(board.units.flatMap(({ id, parent }) => (scored.has(id) && parent !== undefined ? [parent] : [])));
  const above = board.units.filter(({ id }) => aboveIds.has(id));
  const abovePlaces = new Map(above.map(({ id }, place) => [id, place]));
  const rowsByPeriod = Map.groupBy(board.rows, (row) => row.period);
  const obligationsByPeriod = Map.groupBy(view.facts.answered, ({ obligation }) => obligation.period.id);
  const lives = new Map((view.lives ?? []).map(({ unit, period, steps }) => [`${unit}\n${period}`, steps]));
  const grades = gradesOf(board, language);
  const gradesById = new Map(grades.map((grade) => [grade.id, grade]));
  const date = (day: PlainDate): string => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
  // A country's results are of a few thousand numbers.
  const writtenPoints = new Map<number, string>();
  return {
    view,
    board,
    language,
    say: sayIn(language),
    grades,
    latest: board.periods.findLast((period) => rowsByPeriod.get(period.id)?.some((row) => row.state === "Known")) ?? board.periods.at(-1),
    changes: unitChanges(view),
    isPacked: board.rows.length > mostResultsInTheOpen,
    above,
    names: shortNames(board.units.filter(({ id }) => scored.has(id)).map((unit) => unit.name)),
    text: (text) => textIn(text, language),
    points: (scaled) => {
      const known = writtenPoints.get(scaled);
      if (known !== undefined) return known;
      const written = formatPoints(scaled, board.sheet.decimals, separator).replace("-", "\u2212");
      writtenPoints.set(scaled, written);
      return written;
    },
    date,
    instant: (instantMs) => `${clockOf(instantMs)} ${date(civilDayOf(instantMs))}`,
    count: (count) => String(count).replaceAll(/(?<=\d)(?=(?:\d{3})+$)/gu, language === "vi" ? "." : ","),
    gradeOf: (id) => (id === undefined ? undefined : gradesById.get(id)),
    unitOf: (id) => units.get(id),
    rowOf: (unit, period) => rows.get(`${unit}\n${period}`),
    rowsOf: (period) => rowsByPeriod.get(period) ?? [],
    rollUpOf: (unit, period) => rollUps.get(`${unit}\n${period}`),
    aboveOf: (unit) => abovePlaces.get(units.get(unit)?.parent ?? ""),
    obligationsOf: (period) => obligationsByPeriod.get(period) ?? [],
    livesOf: ({ unit, period }) => lives.get(`${unit}\n${period}`) ?? [],
  };
}

function clockOf(instantMs: number): string {
  // Viet Nam keeps a constant +07:00; the remainder is taken as positive for instants before 1970 too.
  const minuteOfDay = Math.floor(((((instantMs + 25_200_000) % 86_400_000) + 86_400_000) % 86_400_000) / 60_000);
  return `${String(Math.floor(minuteOfDay / 60)).padStart(2, "0")}:${String(minuteOfDay % 60).padStart(2, "0")}`;
}
