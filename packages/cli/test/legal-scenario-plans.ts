import type { Calendar } from "@pccc/calendar";
import {
  checkExtensions,
  checkFrozenTargets,
  type Duty,
  type Finding,
  indicatorTargetsFor,
  makePlanRegister,
  type PlainDate,
  plainDate,
  type PlanAct,
  planCoverage,
  plansInForceOn,
  planTextOn,
} from "@pccc/core";
import { expandObligations } from "@pccc/rules";
import type { AskOfCoverage, AskOfPlans, AskOfReport } from "./legal-scenario.schema.ts";
import type { LegalEvent } from "./legal-scenario-events.schema.ts";
import { actsOf, extensionOf, type World, worldOf } from "./legal-scenario-world.ts";

/** Answers a question about plans: a state, words, units, or the codes by which an act is refused. */
export function answerOfPlans(ask: AskOfPlans, events: readonly LegalEvent[], calendar: Calendar): readonly string[] {
  if ("may" in ask) return answerToAct(ask.may, events);
  const world = worldOf(events, "knownOn" in ask ? ask.knownOn : undefined);
  if ("inForce" in ask) return standingOf(world, ask.inForce, ask.on);
  if ("tasksOf" in ask) return (planTextOn(world.plans, ask.tasksOf, ask.on)?.plan.tasks ?? []).map(({ id, text }) => `${id}: ${text}`);
  if ("target" in ask) {
    const indicators = planTextOn(world.plans, ask.plan, ask.on)?.plan.indicators ?? [];
    return indicators
      .filter(({ title }) => title.vi === ask.target)
      .flatMap((indicator) => indicatorTargetsFor(indicator, `year:${ask.year}`, world.registry, ask.on).targets.get(ask.unit) ?? [])
      .map(({ value }) => String(value));
  }
  return "reportOf" in ask ? daysOf(world, ask, calendar) : coveredBy(world, ask);
}

function standingOf({ plans }: World, plan: string, on: PlainDate): readonly string[] {
  const history = plans.histories.get(plan);
  if (history === undefined) return ["notOnRecord"];
  if (on < history.adoptedOn) return ["notYet"];
  if (planTextOn(plans, plan, on) !== undefined) return ["inForce"];
  return ["ended", ...(history.end?.replacedBy === undefined ? [] : [`replacedBy ${history.end.replacedBy}`])];
}

/** Tries an act on what is on record on its day of recording. */
function answerToAct(event: LegalEvent, events: readonly LegalEvent[]): readonly string[] {
  const world = worldOf(events, event.recordedOn);
  const { acts, plans, extensions } = world;
  const dutyOf = (obligation: string): Duty | undefined =>
    [...plans.histories.values()].flatMap(({ texts }) => texts.at(-1)?.plan.duties ?? []).find(({ id }) => obligation.startsWith(`${id}@`));
  const fresh = actsOf(event, acts);
  const found = [
    ...makePlanRegister([...acts, ...fresh]).findings,
    ...fresh.flatMap((act) => frozenBy(act, fresh, world, event.recordedOn)),
    ...checkExtensions(extensionOf(event), extensions, dutyOf),
  ];
  return found.length === 0 ? ["yes"] : [...new Set(found.map(({ code }) => code))];
}

/** The targets of its own plan, and of those whose place it takes, that an act would change although their period has begun. */
function frozenBy(act: PlanAct, acts: readonly PlanAct[], { plans }: World, recordedOn: PlainDate): readonly Finding[] {
  if (act.act === "end") return [];
  const replaced = acts.flatMap((other) => (other.act === "end" && other.replacedBy === act.plan.id ? [other.id] : []));
  return [act.plan.id, ...replaced].flatMap((id) => {
    const before = planTextOn(plans, id, act.on)?.plan;
    return before === undefined ? [] : checkFrozenTargets(before, act.plan, act.on, recordedOn);
  });
}

/** The first deadline of a report, and the one that counts on the day asked about. */
function daysOf({ plans, registry, extensions }: World, ask: AskOfReport, calendar: Calendar): readonly string[] {
  const duties = planTextOn(plans, ask.reportOf, ask.asOf)?.plan.duties.filter(({ kind }) => kind === "report") ?? [];
  const { obligations } = expandObligations({
    ...{ duties, registry, calendar, regimes: {}, assumptions: [], extensions, asOf: ask.asOf },
    range: { fromInclusive: plainDate("2025-01-01"), toInclusive: plainDate("2026-12-31") },
  });
  return obligations
    .filter(({ unit }) => unit === ask.unit)
    .flatMap(({ originalDueOn, dueOn }) => [`first ${originalDueOn ?? dueOn ?? "–"}`, `now ${dueOn ?? "–"}`]);
}

function coveredBy({ plans, registry }: World, ask: AskOfCoverage): readonly string[] {
  const plan = "withoutPlan" in ask ? ask.withoutPlan : "missingFrom" in ask ? ask.missingFrom : ask.restsOnNothing;
  const above = planTextOn(plans, plan, ask.on)?.plan;
  if (above === undefined) return [];
  const below = plansInForceOn(plans, ask.on).map(({ plan: other, fromInclusive }) => ({ plan: other, adoptedOn: fromInclusive }));
  const { tasks, units, unsupported } = planCoverage({ above, below, registry, on: ask.on });
  if ("withoutPlan" in ask) return units.filter((unit) => unit.plans.length === 0).map(({ unit }) => unit);
  if ("restsOnNothing" in ask) return unsupported.map(({ unit, text }) => `${unit}: ${text}`);
  return units.flatMap(({ unit, states }) =>
    states.flatMap((state, place) => (state === "missing" ? [`${unit}: ${tasks[place]?.text}`] : [])),
  );
}
