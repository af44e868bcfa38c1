import {
  type AdministrativeDocument,
  type AuthorityLine,
  type CitedDocument,
  type Duty,
  type Finding,
  makeFinding,
  type Plan,
  type Selector,
  type SuccessionRule,
  type Task,
  type UnitLevel,
} from "@pccc/core";
import { actorFinding } from "../actors/actor-finding.ts";
import { ActorMatcher, type OwnUnit } from "../actors/match-actor.ts";
import type { UnitRegister } from "../actors/unit-register.ts";
import { diagnostics } from "../diagnostics.ts";
import type { DraftCitation, DraftTask, PlanDraft } from "../plan-draft.ts";
import { adoptionIn, remainderOf } from "./task-clauses.ts";

/**
 * The kinds of duties that a plan's text gives.
 *
 * @public
 */
export type DraftDutyKind = "report" | "adoptPlan" | "perform";

/**
 * What a person decides about a draft before it is a plan.
 *
 * @public
 */
export interface PlanFromDraftOptions {
  /** Readable ASCII, such as `front.example-city.2021`. */
  readonly planId: string;
  /** The unit whose plan it is. */
  readonly unit: string;
  readonly line: AuthorityLine;
  readonly level: UnitLevel;
  /** The hierarchy in which addressees such as "các xã, phường" are looked for. */
  readonly hierarchy: string;
  /** What a succession of units does to the open obligations of a duty. No text says it, so there is no default. */
  readonly onSuccession: (kind: DraftDutyKind, owedBy: Selector) => SuccessionRule;
  /** The units of the store on the document's day; without them only the own unit, its superior and classes below it are told. */
  readonly register?: UnitRegister;
}

/**
 * Makes a plan of a draft: its tasks, and the duties that tasks and reporting clauses give.
 *
 * @remarks
 * A task in which nobody is named is the plan's own unit's, with a finding. A lead that names no unit of the hierarchy stays text, with
 * a finding, and gives no duty. The signatory's name stays in the draft.
 *
 * @param draft - The draft, as read or as a person has corrected it.
 * @param options - Whose plan it is.
 * @returns The plan and what is to be known about it.
 *
 * @public
 */
export function planFromDraft(
  draft: PlanDraft,
  options: PlanFromDraftOptions,
): { readonly plan: Plan; readonly findings: readonly Finding[] } {
  const own: OwnUnit = { ...options, name: draft.issuer?.value };
  const matcher = new ActorMatcher(own, options.register);
  const maker = new DutyMaker(draft, options, matcher);
  for (const duty of draft.reporting) maker.addReport(duty);
  for (const task of draft.tasks) maker.addTask(task);
  const plan: Plan = {
    id: options.planId,
    unit: options.unit,
    document: documentOf(draft, options),
    sections: draft.sections.map(({ label, heading, level, span }) => ({ label, heading, level, span })),
    tasks: draft.tasks.map((task) => taskOf(task, options.planId, matcher)),
    duties: maker.duties,
    recipients: draft.recipients.map(({ text, purpose, span }) => (purpose === undefined ? { text, span } : { text, purpose, span })),
    ...(draft.signatory === undefined ? {} : { signatoryRole: draft.signatory.role }),
  };
  return { plan, findings: maker.findings };
}

function taskOf(task: DraftTask, planId: string, matcher: ActorMatcher): Task {
  const ledBy = selectorsOf(task.leads, matcher);
  const coordinatedBy = selectorsOf(task.coordinates, matcher);
  return {
    id: `${planId}/${task.id}`,
    text: task.text,
    section: task.sectionPath,
    leads: task.leads,
    coordinates: task.coordinates,
    ...(ledBy.length === 0 ? {} : { ledBy }),
    ...(coordinatedBy.length === 0 ? {} : { coordinatedBy }),
    timing: task.timing,
    span: task.span,
  };
}

function documentOf(draft: PlanDraft, options: PlanFromDraftOptions): AdministrativeDocument {
  return {
    id: options.planId,
    type: draft.docType?.value ?? draft.attached?.docType.value ?? "",
    ...(draft.number === undefined ? {} : { number: draft.number.value }),
    ...(draft.issuedOn === undefined ? {} : { issuedOn: draft.issuedOn.value }),
    ...(draft.place === undefined ? {} : { place: draft.place.value }),
    ...(draft.issuer === undefined ? {} : { issuer: draft.issuer.value }),
    title: draft.title?.value ?? draft.attached?.title?.value ?? "",
    line: options.line,
    relations: [...draft.basis, ...draft.mentions].map(relationOf),
  };
}

function relationOf({ span: _span, confidence: _confidence, role: _role, ...citation }: DraftCitation): CitedDocument {
  return citation;
}

class DutyMaker {
  readonly duties: Duty[] = [];
  readonly findings: Finding[] = [];
  readonly #draft: PlanDraft;
  readonly #options: PlanFromDraftOptions;
  readonly #matcher: ActorMatcher;
  readonly #ids = new Map<string, number>();

  constructor(draft: PlanDraft, options: PlanFromDraftOptions, matcher: ActorMatcher) {
    this.#draft = draft;
    this.#options = options;
    this.#matcher = matcher;
  }

  addReport(report: PlanDraft["reporting"][number]): void {
    const [to] = this.#selectors([report.to], report.task ?? "", report.span);
    for (const owedBy of this.#selectors(report.from.split(/;\s*/u), report.task ?? "", report.span)) {
      this.#add({
        name: `report-${ownerName(owedBy, this.#options.unit)}`,
        kind: "report",
        title: `Báo cáo ${report.to}`,
        owedBy,
        ...(to === undefined ? {} : { owedTo: to }),
        timing: report.timing,
        task: report.task,
      });
    }
  }

  addTask(task: DraftTask): void {
    const owners = task.leads.length === 0 ? this.#unnamed(task) : this.#selectors(task.leads, task.id, task.span);
    const adoption = adoptionIn(task);
    const adopts = adoption === undefined ? [] : owners.filter((owner) => owner.take !== "self" && owner.take !== "superior");
    for (const owedBy of adopts) {
      const name =
        owedBy.take === "descendants" && owedBy.level !== undefined && owedBy.level !== "commune"
          ? `adopt-plan-${owedBy.level}`
          : "adopt-plan";
      this.#add({
        name,
        kind: "adoptPlan",
        title: "Xây dựng, ban hành kế hoạch của đơn vị",
        owedBy,
        timing: adoption?.timing ?? { kind: "unspecified" },
        task: task.id,
      });
    }
    const reports = this.#draft.reporting.some((report) => report.task === task.id);
    const rest = remainderOf(task, reports, adopts.length > 0);
    if (rest === undefined) return;
    for (const owedBy of owners) {
      const date = rest.timing.kind === "recurring" && rest.timing.frequency === "annual" ? rest.timing.on : undefined;
      this.#add({ name: `perform-${date ?? task.id}`, kind: "perform", title: rest.text, owedBy, timing: rest.timing, task: task.id });
    }
  }

  #add(duty: {
    readonly name: string;
    readonly kind: DraftDutyKind;
    readonly title: string;
    readonly owedBy: Selector;
    readonly owedTo?: Selector;
    readonly timing: Duty["timing"];
    readonly task: string | undefined;
  }): void {
    const count = (this.#ids.get(duty.name) ?? 0) + 1;
    this.#ids.set(duty.name, count);
    const { planId, onSuccession } = this.#options;
    this.duties.push({
      id: `${planId}.${duty.name}${count === 1 ? "" : `-${count}`}`,
      kind: duty.kind,
      title: { vi: duty.title },
      owedBy: duty.owedBy,
      ...(duty.owedTo === undefined ? {} : { owedTo: duty.owedTo }),
      timing: duty.timing,
      onSuccession: onSuccession(duty.kind, duty.owedBy),
      plan: planId,
      ...(duty.task === undefined ? {} : { task: `${planId}/${duty.task}` }),
    });
  }

  #unnamed(task: DraftTask): readonly Selector[] {
    this.findings.push(makeFinding(diagnostics, "PCCC_IMPORT_LEAD_UNNAMED", { task: `${this.#options.planId}/${task.id}` }, task.span));
    return [{ take: "self", hierarchy: this.#options.hierarchy, under: this.#options.unit }];
  }

  #selectors(names: readonly string[], task: string, span: DraftTask["span"]): readonly Selector[] {
    for (const actor of names) {
      const finding = actorFinding(this.#matcher.match(actor), { actor, task, span }, this.#options.register);
      if (finding !== undefined) this.findings.push(finding);
    }
    return selectorsOf(names, this.#matcher);
  }
}

function selectorsOf(names: readonly string[], matcher: ActorMatcher): readonly Selector[] {
  return distinct(names.flatMap((name) => matcher.match(name).selectors));
}

function distinct(selectors: readonly Selector[]): readonly Selector[] {
  const found: Selector[] = [];
  for (const selector of selectors) {
    if (!found.some((other) => JSON.stringify(other) === JSON.stringify(selector))) found.push(selector);
  }
  return found;
}

function ownerName(selector: Selector, own: string): string {
  if (selector.take === "self") return selector.under === own ? "own" : selector.under;
  if (selector.take === "superior") return "superior";
  return selector.level ?? "below";
}
