import type { Plan, PlanSection, Task } from "./plan.ts";

/**
 * Tasks under one heading.
 *
 * @public
 */
export interface TaskGroup {
  readonly section?: PlanSection;
  readonly tasks: readonly Task[];
}

/**
 * Lists the tasks of a plan by the headings under which they stand.
 *
 * @param plan - The plan.
 * @returns The headings that hold tasks, in the plan's order; tasks under no heading come last, without one.
 *
 * @public
 */
export function taskGroupsOf(plan: Plan): readonly TaskGroup[] {
  const bySection = Map.groupBy(plan.tasks, ({ section }) => section);
  const groups = plan.sections.flatMap((section): readonly TaskGroup[] => {
    const tasks = bySection.get(section.label);
    bySection.delete(section.label);
    return tasks === undefined ? [] : [{ section, tasks }];
  });
  const rest = [...bySection.values()].flat();
  return rest.length === 0 ? groups : [...groups, { tasks: rest }];
}
