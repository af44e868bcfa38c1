import { addDays, type PlainDate } from "@pccc/core";
import type { BoardQuery } from "@pccc/host";
import type { Scenario } from "../scenario.ts";
import type { Setting } from "./setting.ts";

/** Dates that the user gave in place of the scenario's. */
export interface QueryDates {
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  readonly asOf?: PlainDate;
}

/** The question of the main job: the scenario's range for its own plan, the year from its adoption for any other. */
export function boardQueryOf(scenario: Scenario, setting: Setting, adoptedOn: PlainDate, dates: QueryDates): BoardQuery {
  const ownRange = setting.isScenarios ? scenario.range : { from: adoptedOn, to: addDays(adoptedOn, 365) };
  const latestAsOf = adoptedOn > scenario.asOf ? adoptedOn : scenario.asOf;
  return {
    plan: setting.planId,
    sheet: scenario.sheet,
    calendar: scenario.calendar,
    hierarchy: setting.line,
    regime: scenario.regime,
    frequency: scenario.frequency,
    fromInclusive: dates.from ?? ownRange.from,
    toInclusive: dates.to ?? ownRange.to,
    asOf: dates.asOf ?? latestAsOf,
  };
}
