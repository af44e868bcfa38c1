import { addWorkingDays, type Calendar } from "@pccc/calendar";
import {
  type Audience,
  type Duty,
  type Finding,
  hierarchyOfPlan,
  lastDayOf,
  makeFinding,
  nameOf,
  type Plan,
  type PlainDate,
  type Selector,
  type Task,
  taskAudiences,
  type Timing,
  type Unit,
  type UnitLevel,
  type UnitRegistry,
} from "@pccc/core";
import { diagnostics } from "../diagnostics.ts";

/**
 * What drafts of the plans below are made from.
 *
 * @public
 */
export interface ProposePlansInput {
  readonly plan: Plan;
  readonly registry: UnitRegistry;
  /** The day as of which units are read and drafts are made. */
  readonly on: PlainDate;
  readonly calendar: Calendar;
  /**
   * Working days that a level needs between what it gets from below and its own deadline. No law says them: a level that is not named
   * needs none, and deadlines go down as they stand.
   */
  readonly needs?: Readonly<Partial<Record<UnitLevel, number>>>;
  /** The last day for adopting a plan, where the plan above names none. */
  readonly adoptBy?: PlainDate;
  /** The units wanted; all where left out. */
  readonly units?: readonly string[];
}

/**
 * A draft of the plan of a unit below. It binds nobody until the unit adopts it.
 *
 * @public
 */
export interface ProposedPlan {
  readonly unit: string;
  readonly plan: Plan;
  /** The duty of the plan above to adopt a plan, by id. */
  readonly adoptDuty?: string;
  /** The last day for adopting it; absent where neither the plan above nor the caller names one. */
  readonly adoptBy?: PlainDate;
  /** The deadlines that were brought forward for the levels above, by task of the draft. */
  readonly deadlines: readonly ProposedDeadline[];
}

/**
 * A deadline of a draft and that of the plan above which it makes room for.
 *
 * @public
 */
export interface ProposedDeadline {
  readonly task: string;
  readonly above: PlainDate;
  readonly dueOn: PlainDate;
  /** Working days between the two. */
  readonly workingDays: number;
}

/**
 * Drafts the plans of the units below a plan: its tasks narrowed to each unit, with deadlines early enough for the levels above.
 *
 * @remarks
 * A task comes into a unit's draft when the unit leads or coordinates it, or has units below it that do; these are then named by the
 * class that they form below that unit. The duties to report stay where they are, in the plan above. Drafts are made in the order of
 * the hierarchy.
 *
 * @param input - The plan, the units, the day and the calendar.
 * @returns The drafts, and what a reader must know about all of them.
 *
 * @public
 */
export function proposePlans(input: ProposePlansInput): {
  readonly proposals: readonly ProposedPlan[];
  readonly findings: readonly Finding[];
} {
  const { plan, registry, on } = input;
  const hierarchy = hierarchyOfPlan(plan);
  const { tree, audiences, adopters, findings: found } = taskAudiences(plan, registry, hierarchy, on);
  const wanted = input.units === undefined ? undefined : new Set(input.units);
  const findings = new Map(found.map((finding) => [JSON.stringify(finding), finding]));
  const note = (finding: Finding): void => void findings.set(JSON.stringify(finding), finding);
  if (adopters.size === 0) note(makeFinding(diagnostics, "PCCC_CASCADE_NOBODY", { plan: plan.id, on }));
  const deadlines = new Shared(input, note);
  const unitAt = (position: number): Unit => registry.units[tree.unit[position] as number] as Unit;
  const proposals: ProposedPlan[] = [];
  for (const [position, duty] of adopters) {
    const unit = unitAt(position);
    if (wanted !== undefined && !wanted.has(unit.id)) continue;
    const above: UnitLevel[] = [];
    for (let up = tree.parent[position] as number; up !== -1; up = tree.parent[up] as number) {
      above.push(unitAt(up).level);
      if (tree.ids[up] === plan.unit) break;
    }
    const draft = new DraftMaker(plan, unit, hierarchy, on, above, deadlines);
    for (const { task, audiences: classes } of audiences) draft.add(task, classes, position);
    const stated = duty === undefined ? undefined : lastDayOf(duty.timing);
    const adoptBy = stated ?? input.adoptBy;
    if (adoptBy === undefined) note(makeFinding(diagnostics, "PCCC_CASCADE_ADOPT_BY", { plan: plan.id, duty: duty?.id ?? "–" }));
    proposals.push({
      unit: unit.id,
      plan: draft.plan(),
      ...(duty === undefined ? {} : { adoptDuty: duty.id }),
      ...(adoptBy === undefined ? {} : { adoptBy }),
      deadlines: draft.deadlines,
    });
  }
  return { proposals, findings: [...findings.values()] };
}

/** What drafts share: deadlines brought forward, each pair of day and levels once, and the links to the tasks above. */
class Shared {
  readonly #input: ProposePlansInput;
  readonly #note: (finding: Finding) => void;
  readonly #grounds = new Map<string, readonly string[]>();
  readonly #known = new Map<string, { readonly dueOn: PlainDate; readonly workingDays: number } | undefined>();

  constructor(input: ProposePlansInput, note: (finding: Finding) => void) {
    this.#input = input;
    this.#note = note;
  }

  groundOf(task: string): readonly string[] {
    const known = this.#grounds.get(task) ?? [task];
    this.#grounds.set(task, known);
    return known;
  }

  /** The deadline below the levels given; `undefined` where none of them needs time, or the days are not decided. */
  before(stated: PlainDate, above: readonly UnitLevel[]): { readonly dueOn: PlainDate; readonly workingDays: number } | undefined {
    const workingDays = above.reduce((sum, level) => sum + (this.#input.needs?.[level] ?? 0), 0);
    if (workingDays === 0) return undefined;
    const key = `${stated} ${workingDays}`;
    if (this.#known.has(key)) return this.#known.get(key);
    const { plan, on, calendar } = this.#input;
    const counted = addWorkingDays(calendar, stated, -workingDays, { asKnownOn: on });
    if (!counted.ok) this.#note(counted.error);
    else if (counted.value.on < on) {
      const params = { plan: plan.id, due: stated, needs: workingDays, begin: counted.value.on, on };
      this.#note(makeFinding(diagnostics, "PCCC_CASCADE_TOO_LATE", params));
    }
    const found = counted.ok ? { dueOn: counted.value.on, workingDays } : undefined;
    this.#known.set(key, found);
    return found;
  }
}

class DraftMaker {
  readonly deadlines: ProposedDeadline[] = [];
  readonly #above: Plan;
  readonly #unit: Unit;
  readonly #hierarchy: string;
  readonly #levels: readonly UnitLevel[];
  readonly #shared: Shared;
  readonly #id: string;
  readonly #self: Selector;
  readonly #selves: readonly Selector[];
  readonly #name: string;
  readonly #names: readonly string[];
  readonly #tasks: Task[] = [];
  readonly #duties: Duty[] = [];
  readonly #ids = new Map<string, string>();

  constructor(above: Plan, unit: Unit, hierarchy: string, on: PlainDate, levels: readonly UnitLevel[], shared: Shared) {
    this.#above = above;
    this.#unit = unit;
    this.#hierarchy = hierarchy;
    this.#levels = levels;
    this.#shared = shared;
    this.#id = `${above.id}.${unit.id}`;
    this.#self = { take: "self", hierarchy, under: unit.id };
    this.#selves = [this.#self];
    this.#name = nameOf(unit, on);
    this.#names = [this.#name];
  }

  add(task: Task, classes: readonly Audience[], position: number): void {
    const meant = classes.filter(({ members, above }) => members[position] === 1 || above[position] === 1);
    if (meant.length === 0) return;
    const id = `${this.#id}/t${String(this.#tasks.length + 1).padStart(2, "0")}`;
    this.#ids.set(task.id, id);
    const leads = this.#narrowed(meant, "lead", position);
    const coordinators = this.#narrowed(meant, "coordinate", position);
    const isLead = leads.includes(this.#self);
    const timing = this.#timing(id, task.timing);
    this.#tasks.push({
      id,
      text: task.text,
      section: task.section,
      leads: isLead ? this.#names : task.leads,
      coordinates: coordinators.includes(this.#self) ? this.#names : nobody,
      ...(leads.length === 0 ? {} : { ledBy: leads }),
      ...(coordinators.length === 0 ? {} : { coordinatedBy: coordinators }),
      timing,
      restsOn: this.#shared.groundOf(task.id),
      ...(task.dependsOn === undefined ? {} : { dependsOn: task.dependsOn }),
    });
    const duties = meant.flatMap(({ duty }) => duty ?? []);
    const [first] = duties;
    for (const [place, owedBy] of leads.entries()) {
      if (first === undefined) continue;
      const name = id.slice(id.lastIndexOf("/") + 1);
      this.#duties.push({
        id: `${this.#id}.${first.kind}-${name}${place === 0 ? "" : `-${place + 1}`}`,
        kind: first.kind,
        title: first.title,
        owedBy,
        timing: this.#timing(undefined, first.timing),
        onSuccession: first.onSuccession,
        ...(first.maxExtensions === undefined ? {} : { maxExtensions: first.maxExtensions }),
        plan: this.#id,
        task: id,
      });
    }
  }

  plan(): Plan {
    const { document, sections } = this.#above;
    const used = new Set(this.#tasks.map(({ section }) => section));
    const { number, issuedOn, issuer } = document;
    return {
      id: this.#id,
      unit: this.#unit.id,
      document: {
        id: this.#id,
        type: document.type,
        issuer: this.#name,
        title: document.title,
        ...(document.line === undefined ? {} : { line: document.line }),
        relations: [
          {
            relation: "implements",
            ...(number === undefined ? { name: document.title } : { number }),
            ...(issuedOn === undefined ? {} : { date: issuedOn }),
            ...(issuer === undefined ? {} : { issuer }),
          },
        ],
      },
      carriesOut: [this.#above.id],
      sections: sections
        .filter(({ label }) => used.has(label) || [...used].some((other) => other.startsWith(`${label}/`)))
        .map(({ label, heading, level }) => ({ label, heading, level })),
      // What a task waits for may not be for this unit at all: then it waits for nothing here.
      tasks: this.#tasks.map((task) => {
        if (task.dependsOn === undefined) return task;
        const { dependsOn, ...rest } = task;
        const waits = dependsOn.flatMap((id) => this.#ids.get(id) ?? []);
        return waits.length === 0 ? rest : { ...rest, dependsOn: waits };
      }),
      duties: this.#duties,
      recipients: [],
    };
  }

  /** The classes of one role as they are at this unit: itself, and those below it. */
  #narrowed(classes: readonly Audience[], wanted: Audience["role"], position: number): readonly Selector[] {
    let isSelf = false;
    let found: Selector[] = [];
    for (const { selector, role, members, above } of classes) {
      if (role !== wanted) continue;
      if (members[position] === 1) isSelf = true;
      if (above[position] !== 1 || selector.take === "superior") continue;
      const below = this.#below(selector);
      if (!found.some((other) => isSameClass(other, below))) found = [...found, below];
    }
    return isSelf ? (found.length === 0 ? this.#selves : [this.#self, ...found]) : found;
  }

  #below(selector: Exclude<Selector, { readonly take: "superior" }>): Selector {
    if (selector.take === "self") return selector;
    const { level, except } = selector;
    return {
      take: "descendants",
      hierarchy: this.#hierarchy,
      under: this.#unit.id,
      ...(level === undefined ? {} : { level }),
      ...(except === undefined ? {} : { except }),
    };
  }

  #timing(task: string | undefined, timing: Timing): Timing {
    const stated = lastDayOf(timing);
    const brought = stated === undefined ? undefined : this.#shared.before(stated, this.#levels);
    if (stated === undefined || brought === undefined) return timing;
    if (task !== undefined) this.deadlines.push({ task, above: stated, ...brought });
    if (timing.kind === "window") return { ...timing, toInclusive: brought.dueOn };
    return { kind: "dated", on: brought.dueOn, bound: "by" };
  }
}

const nobody: readonly never[] = [];

function isSameClass(a: Selector, b: Selector): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
