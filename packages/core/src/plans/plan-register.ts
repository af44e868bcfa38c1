import { diagnostics } from "../diagnostics.ts";
import { makeFinding } from "../diagnostics-catalogue.ts";
import type { Finding } from "../finding.ts";
import type { PlainDate } from "../plain-date.ts";
import type { Plan } from "./plan.ts";
import { type AdoptPlan, type AmendPlan, type EndPlan, type PlanAct, planIdOf } from "./plan-act.ts";

/**
 * One text of a plan and the days on which it is in force.
 *
 * @public
 */
export interface PlanText {
  readonly plan: Plan;
  readonly fromInclusive: PlainDate;
  /** The first day on which it is no longer in force; absent while it is. */
  readonly toExclusive?: PlainDate;
  readonly by: AdoptPlan | AmendPlan;
}

/**
 * What became of one plan.
 *
 * @public
 */
export interface PlanHistory {
  readonly id: string;
  readonly unit: string;
  readonly adoptedOn: PlainDate;
  /** By the days on which they begin; at least one. */
  readonly texts: readonly PlanText[];
  readonly end?: EndPlan;
}

/**
 * The plans that were ever adopted, by id.
 *
 * @public
 */
export interface PlanRegister {
  readonly histories: ReadonlyMap<string, PlanHistory>;
  /** Acts that could not be followed, with why. */
  readonly findings: readonly Finding[];
}

/**
 * Follows the acts by which plans were adopted, amended and ended.
 *
 * @remarks
 * Acts are followed by their days, those of one day in the order given. An act that does not fit is left out with a finding, so that
 * one unit's mistake hides nobody else's plan. Acts of later days change no answer about earlier days.
 *
 * @param acts - The acts in the order in which they were recorded.
 * @returns The histories.
 *
 * @public
 */
export function makePlanRegister(acts: Iterable<PlanAct>): PlanRegister {
  const histories = new Map<string, PlanHistory>();
  const findings: Finding[] = [];
  const byDay = [...acts].map((act, place) => ({ act, place }));
  byDay.sort((a, b) => (a.act.on < b.act.on ? -1 : a.act.on > b.act.on ? 1 : a.place - b.place));
  for (const { act } of byDay) {
    const id = planIdOf(act);
    const followed = follow(histories.get(id), act);
    if (isHistory(followed)) histories.set(id, followed);
    else findings.push(followed);
  }
  return { histories, findings };
}

/**
 * Tells which text of a plan is in force on a day.
 *
 * @param register - The plans.
 * @param id - The plan's id.
 * @param date - The day.
 * @returns The text; `undefined` before its adoption, from its end on, and for an unknown plan.
 *
 * @public
 */
export function planTextOn(register: PlanRegister, id: string, date: PlainDate): PlanText | undefined {
  return register.histories
    .get(id)
    ?.texts.find(({ fromInclusive, toExclusive }) => fromInclusive <= date && (toExclusive === undefined || date < toExclusive));
}

/**
 * Lists the plans that are in force on a day, each in the text of that day.
 *
 * @param register - The plans.
 * @param date - The day.
 * @returns The texts in the order of the plans' ids.
 *
 * @public
 */
export function plansInForceOn(register: PlanRegister, date: PlainDate): readonly PlanText[] {
  return [...register.histories.keys()].sort().flatMap((id) => planTextOn(register, id, date) ?? []);
}

function follow(known: PlanHistory | undefined, act: PlanAct): PlanHistory | Finding {
  const params = { plan: planIdOf(act), on: act.on };
  if (known === undefined) {
    if (act.act !== "adopt") return makeFinding(diagnostics, "PCCC_PLAN_NOT_ADOPTED", params);
    const { plan, on } = act;
    return { id: plan.id, unit: plan.unit, adoptedOn: on, texts: [{ plan, fromInclusive: on, by: act }] };
  }
  if (known.end !== undefined) return makeFinding(diagnostics, "PCCC_PLAN_ENDED", { ...params, endedOn: known.end.on });
  if (act.act === "adopt") return makeFinding(diagnostics, "PCCC_PLAN_ALREADY_ADOPTED", { ...params, adoptedOn: known.adoptedOn });
  if (act.act === "end") {
    const texts = closed(known.texts, act.on);
    // A plan that ends on the day of its adoption was never in force, and still had a text.
    return { ...known, texts: texts.length > 0 ? texts : known.texts.map((text) => ({ ...text, toExclusive: act.on })), end: act };
  }
  if (act.plan.unit !== known.unit) return makeFinding(diagnostics, "PCCC_PLAN_OTHER_UNIT", { ...params, unit: known.unit });
  return { ...known, texts: [...closed(known.texts, act.on), { plan: act.plan, fromInclusive: act.on, by: act }] };
}

/** The texts with the last one in force until a day; a text that would be in force on no day is left out. */
function closed(texts: readonly PlanText[], toExclusive: PlainDate): readonly PlanText[] {
  const last = texts.at(-1);
  if (last === undefined) return [];
  const before = texts.slice(0, -1);
  return last.fromInclusive < toExclusive ? [...before, { ...last, toExclusive }] : before;
}

function isHistory(followed: PlanHistory | Finding): followed is PlanHistory {
  return "texts" in followed;
}
