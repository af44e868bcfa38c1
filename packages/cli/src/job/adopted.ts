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

/** Expands and scores the scenario's plan. */
export async function scoreAdopted(app: Pccc, scenario: Scenario, dates: QueryDates): Promise<ScoredPlan> {
  const state = await app.state();
  const adopted = adoptedPlanOf(state, scenario);
  const { plan, adoptedOn } = adopted;
  const query = boardQueryOf(scenario, { planId: plan.id, hierarchy: plan.document.line ?? scenario.units.line, adoptedOn }, dates);
  const { board, facts } = await app.board(query);
  return { state, adopted, query, board, facts };
}
