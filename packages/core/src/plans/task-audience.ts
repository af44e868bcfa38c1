import { canonicalJson } from "../canonical-json.ts";
import type { Finding } from "../finding.ts";
import type { PlainDate } from "../plain-date.ts";
import { expandSelector } from "../units/expand-selector.ts";
import type { Selector } from "../units/selector.ts";
import { type UnitTree, positionOf, treeAt } from "../units/unit-tree.ts";
import { levelsDown } from "../units/selector-words.ts";
import type { UnitLevel } from "../units/unit.ts";
import type { UnitRegistry } from "../units/unit-registry.ts";
import type { Duty } from "./duty.ts";
import type { Plan, Task } from "./plan.ts";

/**
 * A class of units that a task is about, and what they are to do with it.
 *
 * @public
 */
export interface Audience {
  readonly selector: Selector;
  readonly role: "lead" | "coordinate";
  /** The duty to do the task, where the class owes one. */
  readonly duty?: Duty;
  /** By position in the tree: 1 for a unit of the class. */
  readonly members: Uint8Array;
  /** By position: 1 for a unit that has units of the class below it. */
  readonly above: Uint8Array;
}

/**
 * Whom each task of a plan is about, as of a day.
 *
 * @public
 */
export interface TaskAudiences {
  readonly tree: UnitTree;
  /** By task, in the plan's order. */
  readonly audiences: readonly { readonly task: Task; readonly audiences: readonly Audience[] }[];
  /** The units that are to adopt a plan of their own, by position, with the duty that says so. */
  readonly adopters: ReadonlyMap<number, Duty | undefined>;
  readonly findings: readonly Finding[];
}

/**
 * Finds whom each task of a plan is about: those who owe it, those who lead and those who coordinate.
 *
 * @remarks
 * Duties to report and to adopt a plan are no tasks to be handed on. Where no unit of a class's level is on record (residential areas
 * often are not), every unit above that level counts as having such units below it. Who adopts a plan of its own is whoever owes that; where nobody
 * does, the units directly below the plan's that a task is about or that have such units below them.
 *
 * @param plan - The plan.
 * @param registry - The units.
 * @param hierarchy - The hierarchy through which the plan goes down.
 * @param on - The day as of which classes are read.
 * @returns The audiences.
 *
 * @public
 */
export function taskAudiences(plan: Plan, registry: UnitRegistry, hierarchy: string, on: PlainDate): TaskAudiences {
  const tree = treeAt(registry, hierarchy, on);
  const findings: Finding[] = [];
  const known = new Map<string, Pick<Audience, "members" | "above">>();
  const marks = (selector: Selector): Pick<Audience, "members" | "above"> => {
    const key = canonicalJson(selector);
    const found = known.get(key);
    if (found !== undefined) return found;
    const members = new Uint8Array(tree.ids.length);
    const above = new Uint8Array(tree.ids.length);
    const expanded = expandSelector(registry, selector, plan.unit, on);
    findings.push(...expanded.findings);
    for (const unit of expanded.units) {
      const position = positionOf(tree, unit);
      if (position === -1) continue;
      members[position] = 1;
      for (let up = tree.parent[position] as number; up !== -1 && above[up] === 0; up = tree.parent[up] as number) above[up] = 1;
    }
    if (expanded.units.length === 0 && selector.take === "descendants" && selector.except === undefined) markUnknownLevel(selector, above);
    const made = { members, above };
    known.set(key, made);
    return made;
  };
  // Where no unit of a level is on record at all, every unit higher than that level may have some below it.
  const markUnknownLevel = ({ level, under }: { readonly level?: UnitLevel; readonly under: string }, above: Uint8Array): void => {
    const start = positionOf(tree, under);
    if (start === -1 || level === undefined) return;
    const isBelow = new Uint8Array(tree.ids.length);
    for (let position = start + 1; position < tree.ids.length; position += 1) {
      const parent = tree.parent[position] as number;
      if (parent !== start && (parent === -1 || isBelow[parent] === 0)) continue;
      isBelow[position] = 1;
      const found = registry.units[tree.unit[position] as number]?.level;
      if (found !== undefined && levelsDown.indexOf(found) < levelsDown.indexOf(level)) above[position] = 1;
    }
  };
  const dutiesByTask = Map.groupBy(plan.duties, ({ task }) => task ?? "");
  const audiences = plan.tasks.map((task) => {
    const duties = (dutiesByTask.get(task.id) ?? []).filter(({ kind }) => kind !== "adoptPlan" && kind !== "report");
    const found = new Map<string, Audience>();
    const add = (selector: Selector, role: Audience["role"], duty?: Duty): void => {
      if (selector.take === "superior") return;
      const key = canonicalJson(selector);
      if (!found.has(key)) found.set(key, { selector, role, ...(duty === undefined ? {} : { duty }), ...marks(selector) });
    };
    for (const duty of duties) add(duty.owedBy, "lead", duty);
    // A task all of whose duties are to report or to adopt a plan leaves nothing to hand on to its leads.
    if (duties.length > 0 || !dutiesByTask.has(task.id)) for (const selector of task.ledBy ?? []) add(selector, "lead");
    for (const selector of task.coordinatedBy ?? []) add(selector, "coordinate");
    return { task, audiences: [...found.values()] };
  });
  return { tree, audiences, adopters: adoptersOf(plan, registry, tree, audiences, on, findings), findings };
}

function adoptersOf(
  plan: Plan,
  registry: UnitRegistry,
  tree: UnitTree,
  audiences: TaskAudiences["audiences"],
  on: PlainDate,
  findings: Finding[],
): ReadonlyMap<number, Duty | undefined> {
  const adopters = new Map<number, Duty | undefined>();
  const own = positionOf(tree, plan.unit);
  const duties = plan.duties.filter(({ kind }) => kind === "adoptPlan");
  for (const duty of duties) {
    const expanded = expandSelector(registry, duty.owedBy, plan.unit, on);
    findings.push(...expanded.findings);
    for (const unit of expanded.units) {
      const position = positionOf(tree, unit);
      if (position !== -1 && position !== own && !adopters.has(position)) adopters.set(position, duty);
    }
  }
  if (duties.length > 0 || own === -1) return new Map([...adopters].sort(([a], [b]) => a - b));
  for (let child = tree.childStart[own] as number; child < (tree.childEnd[own] as number); child += 1) {
    const isMeant = audiences.some((entry) => entry.audiences.some(({ members, above }) => members[child] === 1 || above[child] === 1));
    if (isMeant) adopters.set(child, undefined);
  }
  return adopters;
}

/**
 * Tells in which hierarchy a plan goes down: that of its own duties.
 *
 * @param plan - The plan.
 * @returns The hierarchy; the document's line where no duty names one, and the State's at last.
 *
 * @public
 */
export function hierarchyOfPlan(plan: Plan): string {
  return plan.duties[0]?.owedBy.hierarchy ?? plan.document.line ?? "state";
}
