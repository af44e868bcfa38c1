import { addDays, type PlainDate } from "@pccc/core";
import type { BoardQuery } from "@pccc/host";
import type { Scenario } from "../scenario.ts";

/** Dates that the user gave in place of the scenario's. */
export interface QueryDates {
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  readonly asOf?: PlainDate;
}

/** What a board is asked about. */
export interface QuerySubject {
  readonly planId: string;
  readonly hierarchy: string;
  readonly adoptedOn: PlainDate;
}

/** The question of the main job: the scenario's range for its own plan, the year from its adoption for any other. */
export function boardQueryOf(scenario: Scenario, { planId, hierarchy, adoptedOn }: QuerySubject, dates: QueryDates): BoardQuery {
  const range = planId === scenario.plan.id ? scenario.range : { from: adoptedOn, to: addDays(adoptedOn, 365) };
  return {
    plan: planId,
    sheet: scenario.sheet,
    calendar: scenario.calendar,
    hierarchy,
    regime: scenario.regime,
    frequency: scenario.frequency,
    fromInclusive: dates.from ?? range.from,
    toInclusive: dates.to ?? range.to,
    asOf: dates.asOf ?? (adoptedOn > scenario.asOf ? adoptedOn : scenario.asOf),
  };
}
