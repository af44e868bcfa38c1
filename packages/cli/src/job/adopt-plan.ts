import type { Assumption, Duty, Finding, Plan, PlainDate } from "@pccc/core";
import type { Pccc } from "@pccc/host";
import { type PlanDraft, planFromDraft } from "@pccc/import";
import type { Scenario } from "../scenario.ts";
import { clerk } from "./open-application.ts";
import type { Setting } from "./setting.ts";

/** What was put on record when a plan was adopted. */
export interface Adoption {
  readonly plan: Plan;
  readonly adoptedOn: PlainDate;
  readonly assumptions: readonly Assumption[];
  readonly findings: readonly Finding[];
}

/** Records the units about a plan, the plan with its duties, and the assumptions that fill its gaps. */
export async function adoptPlan(app: Pccc, draft: PlanDraft, scenario: Scenario, setting: Setting): Promise<Adoption> {
  const { adoptedOn } = setting;
  const level = setting.records.units.find(({ id }) => id === setting.unit)?.level ?? "commune";
  const { plan, findings } = planFromDraft(draft, {
    planId: setting.planId,
    unit: setting.unit,
    line: setting.line,
    level,
    hierarchy: setting.line,
    onSuccession: (kind, owedBy) =>
      kind === "report"
        ? owedBy.take === "self"
          ? scenario.onSuccession.reportOfOwnUnit
          : scenario.onSuccession.report
        : kind === "adoptPlan"
          ? scenario.onSuccession.adoptPlan
          : scenario.onSuccession.perform,
  });
  const assumptions = assumptionsFor(plan, scenario);
  const signatoryName = draft.signatory?.name;
  await app.loadUnits(setting.records, clerk);
  await app.adoptPlan({ plan, adoptedOn, ...(signatoryName === undefined ? {} : { signatoryName }) }, clerk);
  if (assumptions.length > 0) await app.declareAssumptions(assumptions, clerk);
  return { plan, adoptedOn, assumptions, findings };
}

function assumptionsFor(plan: Plan, scenario: Scenario): readonly Assumption[] {
  return scenario.assumptions.flatMap(({ resolves, ...assumption }) => {
    const duties = plan.duties
      .filter((duty: Duty) => duty.kind === resolves.kind && duty.timing.kind === resolves.timing)
      .map(({ id }) => id);
    return duties.length === 0 ? [] : [{ ...assumption, duties }];
  });
}
