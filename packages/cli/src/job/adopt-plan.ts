import {
  type Assumption,
  checkPlan,
  type Duty,
  type Finding,
  makeUnitRegistry,
  type Plan,
  type PlainDate,
  type UnitRegistry,
} from "@pccc/core";
import { HostError, type Pccc } from "@pccc/host";
import { CliError } from "../cli-error.ts";
import { exitStatus } from "../exit-status.ts";
import { makeUnitRegister, type PlanDraft, type PlanFromDraftOptions, planFromDraft } from "@pccc/import";
import type { Scenario } from "../scenario.ts";
import { clerk } from "./open-application.ts";
import { indicatorsOf } from "./scenario-indicators.ts";
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
  const state = await app.state();
  const registry = registryAbout(setting, state.registry);
  const register = makeUnitRegister(registry, draft.issuedOn?.value ?? adoptedOn);
  const { plan: drafted, findings } = planOfDraft(draft, scenario, { ...setting, level, register });
  const plan = setting.isScenarios ? withIndicators(drafted, scenario, registry, adoptedOn) : drafted;
  const assumptions = assumptionsFor(plan, scenario);
  // The units are loaded first: a plan that will be refused must not leave them behind.
  const known = state.planRegister.histories.get(plan.id);
  if (known !== undefined) throw new CliError(exitStatus.input, "PCCC_CLI_PLAN_KNOWN", { plan: plan.id, adoptedOn: known.adoptedOn });
  const faults = checkPlan(plan).filter(({ severity }) => severity === "error");
  if (faults.length > 0) {
    const params = { plan: plan.id, count: faults.length };
    throw new HostError("PCCC_HOST_PLAN_REFUSED", `plan ${plan.id} is not recorded`, params, faults);
  }
  const signatoryName = draft.signatory?.name;
  await app.loadUnits(setting.records, clerk);
  await app.adoptPlan({ plan, adoptedOn, ...(signatoryName === undefined ? {} : { signatoryName }) }, clerk);
  if (assumptions.length > 0) await app.declareAssumptions(assumptions, clerk);
  return { plan, adoptedOn, assumptions, findings };
}

/** The plan with the indicators that the scenario adds. */
export function withIndicators(plan: Plan, scenario: Scenario, registry: UnitRegistry, date: PlainDate): Plan {
  const indicators = indicatorsOf(scenario, { registry, date, hierarchy: plan.document.line ?? scenario.units.line });
  return indicators.length === 0 ? plan : { ...plan, indicators };
}

// Actors are looked for among the units on record, which may be of several lines; before the first plan, among those about to be loaded.
function registryAbout(setting: Setting, onRecord: UnitRegistry): UnitRegistry {
  if (onRecord.unitIndex.has(setting.unit)) return onRecord;
  const made = makeUnitRegistry(setting.records);
  return made.ok ? made.value : onRecord;
}

/** Makes a plan of a draft, with what the scenario says about changes of units. */
export function planOfDraft(
  draft: PlanDraft,
  { onSuccession, maxExtensions }: Scenario,
  { planId, unit, line, level, register }: Pick<PlanFromDraftOptions, "planId" | "unit" | "line" | "level" | "register">,
): { readonly plan: Plan; readonly findings: readonly Finding[] } {
  const made = planFromDraft(draft, {
    ...{ planId, unit, line, level, ...(register === undefined ? {} : { register }) },
    hierarchy: line,
    onSuccession: (kind, owedBy) =>
      kind === "report"
        ? owedBy.take === "self"
          ? onSuccession.reportOfOwnUnit
          : onSuccession.report
        : kind === "adoptPlan"
          ? onSuccession.adoptPlan
          : onSuccession.perform,
  });
  if (maxExtensions === undefined) return made;
  const duties = made.plan.duties.map((duty): Duty => {
    const most = maxExtensions[duty.kind];
    return most === undefined ? duty : { ...duty, maxExtensions: most };
  });
  return { ...made, plan: { ...made.plan, duties } };
}

function assumptionsFor(plan: Plan, scenario: Scenario): readonly Assumption[] {
  return scenario.assumptions.flatMap(({ resolves, ...assumption }) => {
    const duties = plan.duties
      .filter((duty: Duty) => duty.kind === resolves.kind && duty.timing.kind === resolves.timing)
      .map(({ id }) => id);
    return duties.length === 0 ? [] : [{ ...assumption, duties }];
  });
}
