import { diagnostics } from "../diagnostics.ts";
import { makeFinding } from "../diagnostics-catalogue.ts";
import { findCycles } from "../find-cycles.ts";
import type { Finding } from "../finding.ts";
import { lastDayOf } from "./last-day-of.ts";
import type { Plan, Task } from "./plan.ts";

/**
 * Checks a plan in itself: ids that stand for one thing, links that lead somewhere, no circle of tasks.
 *
 * @param plan - The plan.
 * @returns Errors for what makes the plan unusable; a warning for a task that must be done before one that it waits for.
 *
 * @public
 */
export function checkPlan(plan: Plan): readonly Finding[] {
  const findings: Finding[] = [];
  const tasks = new Map(plan.tasks.map((task) => [task.id, task]));
  for (const id of repeated([plan.tasks, plan.duties, plan.indicators ?? []].flatMap((things) => things.map((thing) => thing.id)))) {
    findings.push(makeFinding(diagnostics, "PCCC_PLAN_DUPLICATE_ID", { plan: plan.id, id }));
  }
  const known = (from: string, task: string | undefined): void => {
    if (task !== undefined && !tasks.has(task)) findings.push(makeFinding(diagnostics, "PCCC_PLAN_UNKNOWN_TASK", { from, task }));
  };
  for (const { id, task } of plan.duties) known(id, task);
  for (const { id, task } of plan.indicators ?? []) known(id, task);
  for (const { id, dependsOn = [] } of plan.tasks) for (const task of dependsOn) known(id, task);
  const waitsFor = (id: string): readonly string[] => (tasks.get(id)?.dependsOn ?? []).filter((task) => tasks.has(task));
  for (const cycle of findCycles(tasks.keys(), waitsFor)) {
    findings.push(makeFinding(diagnostics, "PCCC_PLAN_TASK_CYCLE", { plan: plan.id, cycle: cycle.join(" → ") }));
  }
  for (const task of plan.tasks) findings.push(...tooEarly(task, tasks));
  return findings;
}

function tooEarly(task: Task, tasks: ReadonlyMap<string, Task>): readonly Finding[] {
  const due = lastDayOf(task.timing);
  if (due === undefined) return [];
  return (task.dependsOn ?? []).flatMap((id) => {
    const before = tasks.get(id);
    const wanted = before === undefined ? undefined : lastDayOf(before.timing);
    if (wanted === undefined || wanted <= due) return [];
    return [makeFinding(diagnostics, "PCCC_PLAN_DEPENDENCY_LATER", { task: task.id, due, before: id, wanted })];
  });
}

function repeated(ids: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) twice.add(id);
    seen.add(id);
  }
  return [...twice];
}
