import { type Finding, type PlainDate, planCoverage, type PlanCoverage, plansInForceOn, planTextOn, type PlanText } from "@pccc/core";
import { type ProposedPlan, type ProposePlansInput, proposePlans } from "@pccc/rules";
import { type Composition } from "./composition.ts";
import { adoptedPlan, calendarNamed } from "./compute-obligations.ts";
import { HostError } from "./host-error.ts";
import type { JournalState } from "./journal-state.ts";

/**
 * The question what the plans below a plan should hold.
 *
 * @public
 */
export interface ProposalQuery extends Pick<ProposePlansInput, "on" | "needs" | "adoptBy" | "units"> {
  /** The plan's id. */
  readonly plan: string;
  /** The calendar by whose working days deadlines are brought forward. */
  readonly calendar: string;
}

/**
 * Drafts the plans below the text that is in force on the day.
 *
 * @internal
 */
export function proposePlansOf(
  state: JournalState,
  composition: Composition,
  { plan, calendar, ...rest }: ProposalQuery,
): { readonly proposals: readonly ProposedPlan[]; readonly findings: readonly Finding[] } {
  return proposePlans({
    plan: textInForce(state, plan, rest.on).plan,
    registry: state.registry,
    calendar: calendarNamed(composition, calendar),
    ...rest,
  });
}

/**
 * Tells how far the plans in force on a day carry out one of them.
 *
 * @internal
 */
export function coverageOf(state: JournalState, plan: string, on: PlainDate): PlanCoverage {
  const { histories } = state.planRegister;
  return planCoverage({
    above: textInForce(state, plan, on).plan,
    below: plansInForceOn(state.planRegister, on).map((text) => ({
      plan: text.plan,
      adoptedOn: histories.get(text.plan.id)?.adoptedOn ?? text.fromInclusive,
    })),
    registry: state.registry,
    on,
  });
}

function textInForce(state: JournalState, plan: string, on: PlainDate): PlanText {
  const { adoptedOn } = adoptedPlan(state, plan);
  const text = planTextOn(state.planRegister, plan, on);
  if (text !== undefined) return text;
  const params = { plan, on, from: adoptedOn, to: state.planRegister.histories.get(plan)?.end?.on ?? "…" };
  throw new HostError("PCCC_HOST_PLAN_NOT_IN_FORCE", `plan ${plan} is not in force on ${on}`, params);
}
