import type { Finding } from "../finding.ts";
import type { PlainDate } from "../plain-date.ts";
import { expandSelector } from "../units/expand-selector.ts";
import type { UnitRegistry } from "../units/unit-registry.ts";
import type { Duty } from "./duty.ts";
import type { Plan } from "./plan.ts";

/**
 * One duty with the units that owe it on a day.
 *
 * @public
 */
export interface CascadedDuty {
  readonly duty: Duty;
  /** In the order of the hierarchy. */
  readonly units: readonly string[];
}

/**
 * Tells what each unit must do because of a plan: its duties with their addressees expanded as of a day.
 *
 * @param plan - The plan.
 * @param registry - The units through time.
 * @param on - The day.
 * @returns The duties in the plan's order; one that addresses nobody on that day has no units and a finding.
 *
 * @public
 */
export function cascade(
  plan: Plan,
  registry: UnitRegistry,
  on: PlainDate,
): { readonly duties: readonly CascadedDuty[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const duties = plan.duties.map((duty): CascadedDuty => {
    const expanded = expandSelector(registry, duty.owedBy, plan.unit, on);
    findings.push(...expanded.findings);
    return { duty, units: expanded.units };
  });
  return { duties, findings };
}
