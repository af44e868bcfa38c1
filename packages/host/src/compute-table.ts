import type { Finding } from "@pccc/core";
import { populationScorer, type ScoredPopulation } from "@pccc/rules";
import type { BoardQuery } from "./board-query.ts";
import type { Composition } from "./composition.ts";
import type { JournalState } from "./journal-state.ts";
import { scoringOf } from "./scoring-of.ts";

/**
 * The scores of a board's question without their reasons, for populations of any size: `boardLines` of `@pccc/rules` writes them.
 *
 * @public
 */
export interface BoardTable {
  readonly periods: readonly ScoredPopulation[];
  readonly findings: readonly Finding[];
}

/**
 * Answers a board's question from a state, with totals, grades and roll-ups only.
 *
 * @internal
 */
export function computeTable(state: JournalState, composition: Composition, query: BoardQuery): BoardTable {
  const scoring = scoringOf(state, composition, query);
  const score = populationScorer(scoring.sheet, composition.metrics);
  const periods = scoring.periods.map(score);
  return {
    periods,
    findings: [...state.findings, ...scoring.findings, ...scoring.sheet.findings, ...periods.flatMap(({ findings }) => findings)],
  };
}
