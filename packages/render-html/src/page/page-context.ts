import { civilDayOf, formatPoints, type Language, type PlainDate, type Text, textIn } from "@pccc/core";
import type { BoardLife, BoardView } from "@pccc/plugin";
import type { AnsweredObligation, Board, BoardRow, BoardUnit, Period } from "../board-records.ts";
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
  obligationsOf(period: string): readonly AnsweredObligation[];
  /** What became of a score on record. */
  livesOf(row: BoardRow): BoardLife["steps"];
}

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
  const rowsByPeriod = Map.groupBy(board.rows, (row) => row.period);
  const obligationsByPeriod = Map.groupBy(view.facts.answered, ({ obligation }) => obligation.period.id);
  const lives = new Map((view.lives ?? []).map(({ unit, period, steps }) => [`${unit}\n${period}`, steps]));
  const grades = gradesOf(board, language);
  const gradesById = new Map(grades.map((grade) => [grade.id, grade]));
  const date = (day: PlainDate): string => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
  return {
    view,
    board,
    language,
    say: sayIn(language),
    grades,
    latest: board.periods.findLast((period) => rowsByPeriod.get(period.id)?.some((row) => row.state === "Known")) ?? board.periods.at(-1),
    changes: unitChanges(view),
    names: shortNames(board.units.map((unit) => unit.name)),
    text: (text) => textIn(text, language),
    points: (scaled) => formatPoints(scaled, board.sheet.decimals, separator).replace("-", "\u2212"),
    date,
    instant: (instantMs) => `${clockOf(instantMs)} ${date(civilDayOf(instantMs))}`,
    count: (count) => String(count).replaceAll(/(?<=\d)(?=(?:\d{3})+$)/gu, language === "vi" ? "." : ","),
    gradeOf: (id) => (id === undefined ? undefined : gradesById.get(id)),
    unitOf: (id) => units.get(id),
    rowOf: (unit, period) => rows.get(`${unit}\n${period}`),
    rowsOf: (period) => rowsByPeriod.get(period) ?? [],
    obligationsOf: (period) => obligationsByPeriod.get(period) ?? [],
    livesOf: ({ unit, period }) => lives.get(`${unit}\n${period}`) ?? [],
  };
}

function clockOf(instantMs: number): string {
  // Viet Nam keeps a constant +07:00; the remainder is taken as positive for instants before 1970 too.
  const minuteOfDay = Math.floor(((((instantMs + 25_200_000) % 86_400_000) + 86_400_000) % 86_400_000) / 60_000);
  return `${String(Math.floor(minuteOfDay / 60)).padStart(2, "0")}:${String(minuteOfDay % 60).padStart(2, "0")}`;
}
