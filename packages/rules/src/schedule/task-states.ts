import type { Plan, PlainDate } from "@pccc/core";
import type { AnsweredObligation, ObligationState } from "./answered-obligation.ts";

/**
 * The official states of a task at a unit: the four, and what is not begun or has no deadline. They are derived and never stored.
 *
 * @remarks
 * `notBegun` chưa thực hiện: nothing was submitted, and no window of it has begun or a task that it waits for is not done at the unit.
 *
 * @public
 */
export type TaskState = Exclude<ObligationState, "ended"> | "notBegun";

/**
 * The states of one task, unit by unit.
 *
 * @public
 */
export interface TaskProgress {
  readonly task: string;
  readonly states: ReadonlyMap<string, TaskState>;
}

/**
 * Derives the official state of each task at each unit from what is owed for it and what answers that.
 *
 * @remarks
 * Of several obligations of one task at one unit the worst decides: overdue before open before done late before done in time. What has
 * lapsed or awaits a decision is left aside.
 *
 * @param plan - The plan.
 * @param answered - Its obligations with their answers, as of the day.
 * @param asOf - The day.
 * @returns The tasks that anything is owed for, in the plan's order.
 *
 * @public
 */
export function taskStatesOf(plan: Plan, answered: readonly AnsweredObligation[], asOf: PlainDate): readonly TaskProgress[] {
  const taskOf = new Map(plan.duties.flatMap(({ id, task }) => (task === undefined ? [] : [[id, task] as const])));
  const owed = new Map<string, Map<string, AnsweredObligation[]>>();
  for (const one of answered) {
    const task = taskOf.get(one.obligation.duty);
    if (task === undefined || one.state === "ended") continue;
    const byUnit = owed.get(task) ?? new Map<string, AnsweredObligation[]>();
    owed.set(task, byUnit);
    const ofUnit = byUnit.get(one.obligation.unit);
    if (ofUnit === undefined) byUnit.set(one.obligation.unit, [one]);
    else ofUnit.push(one);
  }
  const isDone = (task: string, unit: string): boolean => (owed.get(task)?.get(unit) ?? []).every(({ state }) => doneStates.has(state));
  return plan.tasks.flatMap(({ id, dependsOn = [] }): readonly TaskProgress[] => {
    const byUnit = owed.get(id);
    if (byUnit === undefined) return [];
    const states = new Map<string, TaskState>();
    for (const [unit, ofUnit] of byUnit) {
      const waits = dependsOn.some((task) => !isDone(task, unit));
      states.set(unit, stateOf(ofUnit, waits, asOf));
    }
    return [{ task: id, states }];
  });
}

const doneStates: ReadonlySet<ObligationState> = new Set(["doneInTime", "doneLate", "doneUndated"]);
const worstFirst = ["openOverdue", "openInTime", "noDeadline", "doneLate", "doneInTime", "doneUndated"] as const;

function stateOf(owed: readonly AnsweredObligation[], waits: boolean, asOf: PlainDate): TaskState {
  const worst = worstFirst.find((state) => owed.some((one) => one.state === state)) ?? "noDeadline";
  if (worst !== "openInTime" && worst !== "noDeadline") return worst;
  const isUntouched = owed.every(({ submissions }) => submissions.length === 0);
  const isAhead = owed.every(({ obligation }) => obligation.period.fromInclusive > asOf);
  return isUntouched && (waits || isAhead) ? "notBegun" : worst;
}
