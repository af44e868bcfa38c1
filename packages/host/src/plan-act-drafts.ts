import {
  checkFrozenTargets,
  checkPlan,
  type Draft,
  type Finding,
  makePlanRegister,
  type PlainDate,
  type PlanAct,
  planIdOf,
  planTextOn,
} from "@pccc/core";
import { HostError } from "./host-error.ts";
import type { JournalState } from "./journal-state.ts";
import { planActDraft } from "./record-writer.ts";

/**
 * The drafts for what is done with plans; refuses acts that do not fit what is on record, with every reason.
 *
 * @internal
 */
export function planActDrafts(
  known: JournalState,
  acts: readonly PlanAct[],
  recordedOn: PlainDate,
  signatoryName: string | undefined,
): readonly Draft[] {
  const drafts = acts.map((act) => {
    const id = planIdOf(act);
    const unit = act.act === "end" ? known.planRegister.histories.get(id)?.unit : act.plan.unit;
    const earlier = known.planActs.filter((past) => planIdOf(past) === id).length;
    return planActDraft(act, unit, earlier, act.act === "end" ? undefined : signatoryName);
  });
  for (const act of acts) {
    const errors = faultsOf(known, act, recordedOn);
    if (errors.length === 0) continue;
    const plan = planIdOf(act);
    throw new HostError("PCCC_HOST_PLAN_REFUSED", `plan ${plan} is not recorded`, { plan, count: errors.length }, errors);
  }
  return drafts;
}

function faultsOf(known: JournalState, act: PlanAct, recordedOn: PlainDate): readonly Finding[] {
  const id = planIdOf(act);
  const ofPlan = known.planActs.filter((past) => planIdOf(past) === id);
  const old = new Set(makePlanRegister(ofPlan).findings.map((finding) => JSON.stringify(finding)));
  const refused = makePlanRegister([...ofPlan, act]).findings.filter((finding) => !old.has(JSON.stringify(finding)));
  if (act.act === "end") return refused;
  const before = act.act === "amend" ? planTextOn(known.planRegister, id, act.on)?.plan : undefined;
  const frozen = before === undefined ? [] : checkFrozenTargets(before, act.plan, act.on, recordedOn);
  return [...refused, ...checkPlan(act.plan).filter(({ severity }) => severity === "error"), ...frozen];
}
