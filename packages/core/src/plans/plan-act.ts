import type { Citation } from "../citation.ts";
import type { PlainDate } from "../plain-date.ts";
import type { Text } from "../text.ts";
import type { Plan } from "./plan.ts";

/**
 * A plan becomes binding on its unit.
 *
 * @public
 */
export interface AdoptPlan {
  readonly act: "adopt";
  /** The first day on which the text is in force. */
  readonly on: PlainDate;
  readonly plan: Plan;
  readonly basis?: Citation;
}

/**
 * Another text takes the place of a plan's text; the plan stays the same plan.
 *
 * @public
 */
export interface AmendPlan {
  readonly act: "amend";
  /** The first day on which the new text is in force. */
  readonly on: PlainDate;
  readonly plan: Plan;
  readonly basis?: Citation;
}

/**
 * A plan is no longer in force.
 *
 * @public
 */
export interface EndPlan {
  readonly act: "end";
  /** The first day on which it is no longer in force. */
  readonly on: PlainDate;
  /** The plan's id. */
  readonly id: string;
  /** The plan that takes its place. */
  readonly replacedBy?: string;
  readonly reason?: Text;
  readonly basis?: Citation;
}

/**
 * What is done with a plan: adopted, amended, ended. A replacement is an end and an adoption on the same day.
 *
 * @public
 */
export type PlanAct = AdoptPlan | AmendPlan | EndPlan;

/**
 * Tells which plan an act is about.
 *
 * @param act - The act.
 * @returns The plan's id.
 *
 * @public
 */
export function planIdOf(act: PlanAct): string {
  return act.act === "end" ? act.id : act.plan.id;
}
