import { canonicalJson } from "../canonical-json.ts";
import type { Duty } from "./duty.ts";
import { likeness, sameThing, wordsOf } from "./likeness.ts";
import { matchTasks } from "./match-tasks.ts";
import type { Plan, Task } from "./plan.ts";
import type { PlanHistory } from "./plan-register.ts";

/**
 * How an amended text differs from the text before, task by task.
 *
 * @public
 */
export interface TaskChange {
  readonly change: "kept" | "moved" | "reworded" | "added" | "removed";
  /** The task's id in the plan. */
  readonly task: string;
  /** How much of the words is the same, in thousandths. */
  readonly likeness?: number;
  /** The heading under which it stood before. */
  readonly from?: string;
}

/**
 * An amended text whose tasks and duties bear the ids that they had before.
 *
 * @public
 */
export interface AmendedPlan {
  readonly plan: Plan;
  /** In the order of the amended text; what was removed comes last. */
  readonly changes: readonly TaskChange[];
  /** The duties that the amended text no longer has. */
  readonly removedDuties: readonly string[];
}

/**
 * What a person says about an amendment.
 *
 * @public
 */
export interface AmendPlanOptions {
  /** Which task of the amended text is which of the text before, where the words do not tell: id after → id before. */
  readonly same?: Readonly<Record<string, string>>;
}

/**
 * Gives the tasks, duties and indicators of an amended text the ids that they had, and fresh ones to what is new.
 *
 * @remarks
 * A task keeps its id when the amended text restates it: in the same words anywhere, or with at least three words in five in common.
 * A duty keeps its id when it comes from the same task (or, without a task, says the same) and has the same kind; among several, the
 * one with the same addressees. An id that any text of the plan ever had is given to nothing else.
 *
 * @param history - The plan so far.
 * @param after - The amended text, its ids as a reader of the document gave them.
 * @param options - What a person says.
 * @returns The text to be recorded.
 *
 * @public
 */
export function amendPlan(history: PlanHistory, after: Plan, options: AmendPlanOptions = {}): AmendedPlan {
  const before = history.texts.at(-1)?.plan ?? after;
  const used = usedIds(history);
  const matches = matchTasks(before.tasks, after.tasks, options.same);
  const oldById = new Map(matches.map((match) => [match.after.id, match]));
  const ids = new Map(after.tasks.map((task) => [task.id, oldById.get(task.id)?.before.id ?? freshTaskId(before.id, used)]));
  const renamed = (id: string): string => ids.get(id) ?? id;
  const tasks = after.tasks.map((task): Task => {
    const { dependsOn, restsOn = oldById.get(task.id)?.before.restsOn } = task;
    return {
      ...task,
      id: renamed(task.id),
      ...(dependsOn === undefined ? {} : { dependsOn: dependsOn.map(renamed) }),
      ...(restsOn === undefined ? {} : { restsOn }),
    };
  });
  const duties = renameDuties(before, after.duties, ids, used);
  const changes = after.tasks.map((task): TaskChange => {
    const match = oldById.get(task.id);
    if (match === undefined) return { change: "added", task: renamed(task.id) };
    const from = match.before.section === task.section ? {} : { from: match.before.section };
    const change = match.likeness < 1000 ? "reworded" : match.before.section === task.section ? "kept" : "moved";
    return { change, task: match.before.id, likeness: match.likeness, ...from };
  });
  const kept = new Set(matches.map((match) => match.before.id));
  const removed = before.tasks.filter(({ id }) => !kept.has(id)).map(({ id }): TaskChange => ({ change: "removed", task: id }));
  const { carriesOut = before.carriesOut, indicators = before.indicators } = after;
  const stands = new Set(tasks.map(({ id }) => id));
  return {
    plan: {
      ...after,
      id: before.id,
      tasks,
      duties,
      ...(carriesOut === undefined ? {} : { carriesOut }),
      ...(indicators === undefined
        ? {}
        : {
            indicators: indicators.map(({ task, ...indicator }) => {
              const id = task === undefined ? undefined : after.indicators === undefined ? task : renamed(task);
              return id === undefined || !stands.has(id) ? indicator : { ...indicator, task: id };
            }),
          }),
    },
    changes: [...changes, ...removed],
    removedDuties: before.duties.map(({ id }) => id).filter((id) => !duties.some((duty) => duty.id === id)),
  };
}

function usedIds({ texts }: PlanHistory): Set<string> {
  return new Set(texts.flatMap(({ plan }) => [...plan.tasks, ...plan.duties].map(({ id }) => id)));
}

function freshTaskId(plan: string, used: Set<string>): string {
  let highest = 0;
  const pattern = /\/t(\d+)$/u;
  for (const id of used) if (id.startsWith(`${plan}/t`)) highest = Math.max(highest, Number(pattern.exec(id)?.[1] ?? 0));
  const id = `${plan}/t${String(highest + 1).padStart(2, "0")}`;
  used.add(id);
  return id;
}

function renameDuties(before: Plan, duties: readonly Duty[], taskIds: ReadonlyMap<string, string>, used: Set<string>): readonly Duty[] {
  const free = new Set(before.duties);
  const drafts = duties.map((duty): Duty => {
    const task = duty.task === undefined ? undefined : taskIds.get(duty.task);
    return { ...duty, plan: before.id, ...(task === undefined ? {} : { task }) };
  });
  const kept = new Map<number, Duty>();
  for (const isSame of [sameAddressees, sameTask, sameWords]) {
    drafts.forEach((draft, place) => {
      if (kept.has(place)) return;
      for (const old of free) {
        if (old.kind !== draft.kind || !isSame(old, draft)) continue;
        kept.set(place, old);
        free.delete(old);
        return;
      }
    });
  }
  return drafts.map((draft, place) => {
    const { maxExtensions = kept.get(place)?.maxExtensions } = draft;
    const limit = maxExtensions === undefined ? {} : { maxExtensions };
    return { ...draft, ...limit, id: kept.get(place)?.id ?? freshDutyId(draft, duties[place]?.task, before.id, used) };
  });
}

function sameAddressees(a: Duty, b: Duty): boolean {
  return a.task === b.task && canonicalJson(a.owedBy) === canonicalJson(b.owedBy) && (a.task !== undefined || sameWords(a, b));
}

function sameTask(a: Duty, b: Duty): boolean {
  return a.task !== undefined && a.task === b.task;
}

function sameWords(a: Duty, b: Duty): boolean {
  return a.task === undefined && b.task === undefined && likeness(wordsOf(a.title.vi), wordsOf(b.title.vi)) >= sameThing;
}

/** The reader's id for the duty, with the task's lasting name in place of its place in the text, counted on where it was used before. */
function freshDutyId(duty: Duty, taskInText: string | undefined, plan: string, used: Set<string>): string {
  const own = duty.id.startsWith(`${plan}.`) ? duty.id : `${plan}.${duty.id.slice(duty.id.lastIndexOf(".") + 1)}`;
  const name = own.replace(/-\d{1,2}$/u, "");
  const [inText, lasting] = [taskInText, duty.task].map((id) => id?.slice(id.lastIndexOf("/") + 1));
  const base =
    inText !== undefined && lasting !== undefined && name.endsWith(`-${inText}`) ? `${name.slice(0, -inText.length)}${lasting}` : name;
  let id = base;
  for (let n = 2; used.has(id); n += 1) id = `${base}-${n}`;
  used.add(id);
  return id;
}
