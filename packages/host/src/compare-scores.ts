import { canonicalJson, type JournalHead } from "@pccc/core";
import { type Board, type CompareFactor, compareRows, type CompareStep, type Comparison, type Sheet } from "@pccc/rules";
import type { BoardQuery } from "./board-query.ts";
import type { Composition } from "./composition.ts";
import { computeBoard } from "./compute-board.ts";
import type { JournalState } from "./journal-state.ts";

/**
 * One side of a comparison: whose score of which period, by what was on record at a head and asked how.
 *
 * @public
 */
export interface ScoreMoment {
  readonly query: BoardQuery;
  readonly unit: string;
  readonly period: string;
  /** Everything on record where absent. */
  readonly through?: JournalHead;
  /** By the law as the journal then held it, and not as composed now. */
  readonly asRecorded?: boolean;
  /** A sheet to score by instead of the question's; it need not be composed. */
  readonly sheet?: Sheet;
}

/**
 * One side of a comparison with what it is computed from.
 *
 * @internal
 */
export interface ComparedSide {
  readonly moment: ScoreMoment;
  readonly state: JournalState;
  readonly composition: Composition;
}

interface Situation {
  readonly state: JournalState;
  readonly composition: Composition;
  readonly query: BoardQuery;
  readonly unit: string;
  readonly period: string;
}

/**
 * Compares two scores by putting one factor after the other of the second in the place of the first's.
 *
 * @internal
 */
export function compareScores(first: ComparedSide, second: ComparedSide): Comparison {
  const from = situationOf(first);
  // One and the same journal or law is one object, so that a step which changes nothing is seen to.
  const to = sharing(from, situationOf(second));
  const calendar: Situation = {
    ...from,
    composition: sameCalendars(from, to) ? from.composition : { ...from.composition, calendars: to.composition.calendars },
    query: { ...from.query, calendar: to.query.calendar },
  };
  const hierarchy: Situation = {
    ...calendar,
    state: from.state === to.state ? from.state : { ...from.state, registry: to.state.registry },
    query: { ...calendar.query, hierarchy: to.query.hierarchy },
  };
  const { sheet, regime, frequency, plan } = to.query;
  const rule: Situation = {
    ...hierarchy,
    state: from.state === to.state ? from.state : withRulesOf(hierarchy.state, to.state),
    composition: to.composition,
    query: { ...hierarchy.query, sheet, regime, frequency, plan },
  };
  const lateArrival: Situation = { ...rule, state: to.state };
  const chain: readonly (readonly [CompareFactor, Situation])[] = [
    ["calendar", calendar],
    ["hierarchy", hierarchy],
    ["rule", rule],
    ["lateArrival", lateArrival],
    ["data", to],
  ];
  let before = from;
  let board = boardOf(from);
  const start = board;
  const steps = chain.map(([factor, situation]): CompareStep => {
    if (!isSame(before, situation)) board = boardOf(situation);
    before = situation;
    return { factor, row: rowIn(board, situation), decimals: board.sheet.decimals };
  });
  return compareRows(rowIn(start, from), start.sheet.decimals, steps);
}

function situationOf({ moment, state, composition }: ComparedSide): Situation {
  const { query, unit, period, sheet } = moment;
  if (sheet === undefined) return { state, composition, query, unit, period };
  return {
    state,
    composition: { ...composition, sheets: { ...composition.sheets, [sheet.id]: sheet } },
    query: { ...query, sheet: sheet.id },
    unit,
    period,
  };
}

function sharing(from: Situation, to: Situation): Situation {
  const isSameLaw = from.composition.digest === to.composition.digest && from.composition.sheets === to.composition.sheets;
  return {
    ...to,
    // Both are of one journal; a head that was asked for by its number alone need not carry the hash of its own entry.
    state: from.state.head.seq === to.state.head.seq ? from.state : to.state,
    composition: isSameLaw ? from.composition : to.composition,
  };
}

function sameCalendars(from: Situation, to: Situation): boolean {
  const [left, right] = [from.composition.calendars, to.composition.calendars];
  return left === right || canonicalJson(left) === canonicalJson(right);
}

function withRulesOf(state: JournalState, { plans, planActs, planRegister, assumptions }: JournalState): JournalState {
  return { ...state, plans, planActs, planRegister, assumptions };
}

function isSame(a: Situation, b: Situation): boolean {
  return (
    a.state === b.state && a.composition === b.composition && a.period === b.period && canonicalJson(a.query) === canonicalJson(b.query)
  );
}

function boardOf({ state, composition, query, period }: Situation): Board {
  return computeBoard(state, composition, query, period).board;
}

function rowIn(board: Board, { unit, period }: Situation): Board["rows"][number] | undefined {
  return board.rows.find((row) => row.unit === unit && row.period === period);
}
