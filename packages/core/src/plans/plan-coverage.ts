import { makeFinding } from "../diagnostics-catalogue.ts";
import { diagnostics } from "../diagnostics.ts";
import type { Finding } from "../finding.ts";
import type { PlainDate } from "../plain-date.ts";
import type { UnitRegistry } from "../units/unit-registry.ts";
import { TaskFinder } from "./task-finder.ts";
import { lastDayOf } from "./last-day-of.ts";
import type { Plan } from "./plan.ts";
import { hierarchyOfPlan, taskAudiences } from "./task-audience.ts";

/**
 * Whether a task of a plan above is in the plan of a unit below.
 *
 * @remarks
 * `covered`: a task of the unit's plan says that it carries it out. `alike`: one says the same in its words, and nobody has confirmed it.
 * `missing`: the unit has a plan, and the task is not in it. `noPlan`: the task is for the unit, which has no plan. `notAddressed`: the
 * task is not for this unit.
 *
 * @public
 */
export type CoverageState = "covered" | "alike" | "missing" | "noPlan" | "notAddressed";

/**
 * A unit that is to have a plan of its own, and how far that carries out the plan above.
 *
 * @public
 */
export interface CoveredUnit {
  readonly unit: string;
  /** The unit directly above it. */
  readonly superior?: string;
  /** Its plans that carry out the plan above, by id. */
  readonly plans: readonly string[];
  /** The first day of the first of them. */
  readonly adoptedOn?: PlainDate;
  /** The last day on which it is in time with adopting one, where the plan above names it. */
  readonly adoptBy?: PlainDate;
  /** By task of the plan above, in its order. */
  readonly states: readonly CoverageState[];
}

/**
 * A task of a plan below that rests on nothing above.
 *
 * @public
 */
export interface UnsupportedTask {
  readonly unit: string;
  readonly plan: string;
  readonly task: string;
  readonly text: string;
  /** `none`: it names nothing above. `removed`: it names a task that the plan above no longer has. */
  readonly why: "none" | "removed";
}

/**
 * How far the plans below carry out a plan above, as of a day.
 *
 * @public
 */
export interface PlanCoverage {
  readonly plan: string;
  readonly on: PlainDate;
  /** The tasks of the plan above, in its order. */
  readonly tasks: readonly { readonly id: string; readonly text: string; readonly section: string }[];
  /** In the order of the hierarchy. */
  readonly units: readonly CoveredUnit[];
  readonly unsupported: readonly UnsupportedTask[];
  readonly findings: readonly Finding[];
}

/**
 * A plan of a unit below in the text of the day asked about.
 *
 * @public
 */
export interface PlanBelow {
  readonly plan: Plan;
  readonly adoptedOn: PlainDate;
}

/**
 * What coverage is computed from.
 *
 * @public
 */
export interface PlanCoverageInput {
  /** The plan above, in the text of the day. */
  readonly above: Plan;
  /** All plans in force on the day; those of other units and those that carry out something else are left aside. */
  readonly below: readonly PlanBelow[];
  readonly registry: UnitRegistry;
  readonly on: PlainDate;
}

/**
 * Tells which units below have adopted a plan that carries out a plan above, which of its tasks are in no plan below, and which tasks
 * below rest on nothing above.
 *
 * @remarks
 * A plan below belongs to the plan above when it says so, when one of its tasks rests on a task of it, or when its document implements or is pursuant to
 * the number of the plan above. The cost grows with the units and their tasks.
 *
 * @param input - The plans, the units, the day.
 * @returns The coverage.
 *
 * @public
 */
export function planCoverage(input: PlanCoverageInput): PlanCoverage {
  const { above, registry, on } = input;
  const { tree, audiences, adopters, findings } = taskAudiences(above, registry, hierarchyOfPlan(above), on);
  const placeOf = new Map(above.tasks.map(({ id }, place) => [id, place]));
  const finder = new TaskFinder(above.tasks);
  const plansOf = Map.groupBy(
    input.below.filter(({ plan }) => plan.id !== above.id && carriesOut(plan, above, placeOf)),
    ({ plan }) => plan.unit,
  );
  const unsupported: UnsupportedTask[] = [];
  const concerned = new Uint8Array(above.tasks.length);
  const units = [...adopters].map(([position, duty]): CoveredUnit => {
    const unit = tree.ids[position] ?? "";
    const plans = plansOf.get(unit) ?? [];
    const covered = new Uint8Array(above.tasks.length);
    for (const { plan } of plans) for (const task of plan.tasks) markCovered(task, plan, unit);
    function markCovered(task: Plan["tasks"][number], plan: Plan, owner: string): void {
      const restsOn = task.restsOn ?? [];
      let isSupported = false;
      for (const id of restsOn) {
        const place = placeOf.get(id);
        if (place !== undefined) covered[place] = 2;
        // What rests on a task of this plan that is gone rests on nothing; what rests on another plan is none of our business.
        if (place !== undefined || !id.startsWith(`${above.id}/`)) isSupported = true;
      }
      const alike = restsOn.length > 0 ? -1 : finder.find(task.text);
      if (alike !== -1) covered[alike] = Math.max(covered[alike] as number, 1);
      if (isSupported || alike !== -1) return;
      unsupported.push({ unit: owner, plan: plan.id, task: task.id, text: task.text, why: restsOn.length > 0 ? "removed" : "none" });
    }
    const states = audiences.map(({ audiences: classes }, place): CoverageState => {
      const isMeant = classes.some(({ members, above: over }) => members[position] === 1 || over[position] === 1);
      if (isMeant) concerned[place] = 1;
      if (covered[place] === 2) return "covered";
      if (covered[place] === 1) return "alike";
      if (!isMeant) return "notAddressed";
      return plans.length === 0 ? "noPlan" : "missing";
    });
    const adoptedOn = plans.map((plan) => plan.adoptedOn).sort(compareText)[0];
    const adoptBy = duty === undefined ? undefined : lastDayOf(duty.timing);
    const superior = tree.ids[tree.parent[position] as number];
    return {
      unit,
      ...(superior === undefined ? {} : { superior }),
      plans: plans.map(({ plan }) => plan.id),
      ...(adoptedOn === undefined ? {} : { adoptedOn }),
      ...(adoptBy === undefined ? {} : { adoptBy }),
      states,
    };
  });
  return {
    plan: above.id,
    on,
    tasks: above.tasks.map(({ id, text, section }) => ({ id, text, section })),
    units,
    unsupported,
    findings: units.length > 0 ? findings : [...findings, makeFinding(diagnostics, "PCCC_PLAN_NOBODY_ADOPTS", { plan: above.id, on })],
  };
}

function carriesOut(below: Plan, above: Plan, tasks: ReadonlyMap<string, number>): boolean {
  if (below.carriesOut?.includes(above.id) === true) return true;
  const { number } = above.document;
  const cites = below.document.relations.some(
    (cited) => number !== undefined && cited.number === number && (cited.relation === "implements" || cited.relation === "pursuantTo"),
  );
  return cites || below.tasks.some(({ restsOn = [] }) => restsOn.some((id) => tasks.has(id)));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
