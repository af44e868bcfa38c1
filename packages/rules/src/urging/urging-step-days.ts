import { addWorkingDays, type Calendar } from "@pccc/calendar";
import { addDays, type Finding, makeFinding, type PlainDate } from "@pccc/core";
import { diagnostics } from "../diagnostics.ts";
import type { UrgingPolicy, UrgingStep } from "../schedule/urging-policy.ts";

/**
 * A step of a policy and the day on which it falls.
 *
 * @public
 */
export interface UrgingStepDay {
  readonly step: UrgingStep;
  readonly on: PlainDate;
}

/**
 * Works out on which days the steps of a policy fall for one deadline.
 *
 * @param policy - The policy.
 * @param calendar - The calendar by which working days are counted.
 * @param dueOn - The last day that is in time.
 * @param asKnownOn - The last day whose announcements count.
 * @returns The steps in the order of their days; a finding for each whose day the calendar leaves open.
 *
 * @public
 */
export function urgingStepDays(
  policy: UrgingPolicy,
  calendar: Calendar,
  dueOn: PlainDate,
  asKnownOn: PlainDate,
): { readonly days: readonly UrgingStepDay[]; readonly findings: readonly Finding[] } {
  const days: UrgingStepDay[] = [];
  const findings: Finding[] = [];
  for (const step of policy.steps) {
    const n = step.direction === "before" ? -step.n : step.n;
    if (step.unit === "day") {
      days.push({ step, on: addDays(dueOn, n) });
      continue;
    }
    const reached = addWorkingDays(calendar, dueOn, n, { asKnownOn });
    if (reached.ok) days.push({ step, on: reached.value.on });
    else findings.push(makeFinding(diagnostics, "PCCC_URGING_DAY_UNDECIDED", { step: step.id, dueOn, reason: reached.error.code }));
  }
  return { days: days.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)), findings };
}
