import { type AdoptedPlan, type BoardQuery, HostError, type JournalState, type Pccc } from "@pccc/host";
import type { Board, BoardFacts } from "@pccc/rules";
import type { Scenario } from "../scenario.ts";
import { boardQueryOf, type QueryDates } from "./board-query.ts";

/** A plan on record with the board that was asked for. */
export interface ScoredPlan {
  readonly state: JournalState;
  readonly adopted: AdoptedPlan;
  readonly query: BoardQuery;
  readonly board: Board;
  readonly facts: BoardFacts;
}

/** The scenario's plan as the journal holds it. */
export function adoptedPlanOf(state: JournalState, scenario: Scenario): AdoptedPlan {
  const adopted = state.plans.get(scenario.plan.id);
  if (adopted === undefined) throw new HostError("PCCC_HOST_UNKNOWN_PLAN", `no plan ${scenario.plan.id}`, { plan: scenario.plan.id });
  return adopted;
}

/** The question about the scenario's plan. */
export function adoptedQuery(state: JournalState, scenario: Scenario, dates: QueryDates): BoardQuery {
  const { plan, adoptedOn } = adoptedPlanOf(state, scenario);
  return boardQueryOf(scenario, { planId: plan.id, hierarchy: plan.document.line ?? scenario.units.line, adoptedOn }, dates);
}

/** Expands and scores the scenario's plan; where a period is named that the question has, that one alone. */
export async function scoreAdopted(app: Pccc, scenario: Scenario, dates: QueryDates, period?: string): Promise<ScoredPlan> {
  const state = await app.state();
  const adopted = adoptedPlanOf(state, scenario);
  const query = adoptedQuery(state, scenario, dates);
  const { board, facts } = await app.board(query, undefined, period);
  return { state, adopted, query, board, facts };
}
