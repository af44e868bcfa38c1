import {
  type AdoptPlan,
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
import type { PlanAdoption } from "./plan-acts.ts";
import { planActDraft } from "./record-writer.ts";

/**
 * An act with the name of who signed it, which is personal and no part of the act.
 *
 * @internal
 */
export interface NamedAct {
  readonly act: PlanAct;
  readonly signatoryName: string | undefined;
}

/**
 * Puts the signatory's name beside an act.
 *
 * @internal
 */
export function named(act: PlanAct, signatoryName: string | undefined): NamedAct {
  return { act, signatoryName };
}

/**
 * What is done when a plan is adopted: the plans whose place it takes end on the same day.
 *
 * @internal
 */
export function adoptionActs({ replaces = [], signatoryName, adoptedOn: on, ...adoption }: PlanAdoption): readonly NamedAct[] {
  return [
    ...replaces.map((id) => named({ act: "end", on, id, replacedBy: adoption.plan.id }, undefined)),
    named({ act: "adopt", on, ...adoption }, signatoryName),
  ];
}

/**
 * The drafts for what is done with plans; refuses acts that do not fit what is on record, with every reason.
 *
 * @internal
 */
export function planActDrafts(known: JournalState, acts: readonly NamedAct[], recordedOn: PlainDate): readonly Draft[] {
  const earlier = new Map<string, PlanAct[]>();
  for (const act of known.planActs) {
    const id = planIdOf(act);
    const ofPlan = earlier.get(id);
    if (ofPlan === undefined) earlier.set(id, [act]);
    else ofPlan.push(act);
  }
  const refused: { readonly plan: string; readonly finding: Finding }[] = [];
  const drafts = acts.map(({ act, signatoryName }) => {
    const plan = planIdOf(act);
    const ofPlan = earlier.get(plan) ?? [];
    refused.push(...faultsOf(known, ofPlan, act, recordedOn).map((finding) => ({ plan, finding })));
    if (act.act === "adopt") refused.push(...frozenFor(known, acts, act, recordedOn).map((finding) => ({ plan, finding })));
    earlier.set(plan, [...ofPlan, act]);
    const unit = act.act === "end" ? known.planRegister.histories.get(plan)?.unit : act.plan.unit;
    return planActDraft(act, unit, ofPlan.length, signatoryName);
  });
  const [first] = refused;
  if (first === undefined) return drafts;
  const params = { plan: [...new Set(refused.map(({ plan }) => plan))].slice(0, 5).join(", "), count: refused.length };
  throw new HostError(
    "PCCC_HOST_PLAN_REFUSED",
    `plan ${params.plan} is not recorded`,
    params,
    refused.map(({ finding }) => finding),
  );
}

/** What a plan may not promise otherwise, because a plan whose place it takes in the same acts promised it for a period that has begun. */
function frozenFor(known: JournalState, acts: readonly NamedAct[], { plan, on }: AdoptPlan, recordedOn: PlainDate): readonly Finding[] {
  return acts.flatMap(({ act }) => {
    const replaced = act.act === "end" && act.replacedBy === plan.id ? known.planRegister.histories.get(act.id) : undefined;
    const before = replaced?.texts.findLast(({ fromInclusive }) => fromInclusive <= on)?.plan;
    return before === undefined ? [] : checkFrozenTargets(before, plan, on, recordedOn);
  });
}

function faultsOf(known: JournalState, ofPlan: readonly PlanAct[], act: PlanAct, recordedOn: PlainDate): readonly Finding[] {
  const old = new Set(makePlanRegister(ofPlan).findings.map((finding) => JSON.stringify(finding)));
  const refused = makePlanRegister([...ofPlan, act]).findings.filter((finding) => !old.has(JSON.stringify(finding)));
  if (act.act === "end") return refused;
  const before = act.act === "amend" ? planTextOn(known.planRegister, act.plan.id, act.on)?.plan : undefined;
  const frozen = before === undefined ? [] : checkFrozenTargets(before, act.plan, act.on, recordedOn);
  return [...refused, ...checkPlan(act.plan).filter(({ severity }) => severity === "error"), ...frozen];
}
