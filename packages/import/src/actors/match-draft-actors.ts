import type { AuthorityLine, Finding } from "@pccc/core";
import type { PlanDraft } from "../plan-draft.ts";
import { actorFinding } from "./actor-finding.ts";
import type { ActorMatch } from "./actor-match.ts";
import { ActorMatcher, type OwnUnit } from "./match-actor.ts";
import type { UnitRegister } from "./unit-register.ts";

/**
 * An actor of a document and the units that its words mean.
 *
 * @public
 */
export interface DraftActor extends ActorMatch {
  /** As printed. */
  readonly words: string;
  /** The tasks in which the words stand, by id; none where only a reporting duty names it. */
  readonly tasks: readonly string[];
}

/**
 * The actors of a document, each once, in the order of the text.
 *
 * @public
 */
export interface DraftActors {
  readonly actors: readonly DraftActor[];
  readonly findings: readonly Finding[];
}

/**
 * Matches who leads, coordinates, reports and is reported to against the units of a store.
 *
 * @param draft - The draft.
 * @param own - Whose document it is, such as `ownUnitOf` finds it.
 * @param register - The units of the store on the document's day.
 * @returns Each actor with its units or the reason why not.
 *
 * @public
 */
export function matchDraftActors(draft: PlanDraft, own: OwnUnit | undefined, register: UnitRegister): DraftActors {
  const matcher = new ActorMatcher(own, register);
  const tasks = new Map<string, string[]>();
  const findings: Finding[] = [];
  const add = (words: string, task: string | undefined, span: PlanDraft["tasks"][number]["span"]): void => {
    let known = tasks.get(words);
    if (known === undefined) {
      known = [];
      tasks.set(words, known);
      const finding = actorFinding(matcher.match(words), { actor: words, task: task ?? "–", span }, register);
      if (finding !== undefined) findings.push(finding);
    }
    if (task !== undefined && !known.includes(task)) known.push(task);
  };
  for (const { id, leads, coordinates, span } of draft.tasks) for (const words of [...leads, ...coordinates]) add(words, id, span);
  for (const { from, to, task, span } of draft.reporting) for (const words of [...from.split(/;\s*/u), to]) add(words, task, span);
  return { actors: [...tasks].map(([words, ids]) => ({ words, tasks: ids, ...matcher.match(words) })), findings };
}

/**
 * Finds whose document it is by the issuer that it prints.
 *
 * @param draft - The draft.
 * @param register - The units of the store on the document's day.
 * @returns The unit; `undefined` where the issuer is not printed, not in the store, or several bear its name.
 *
 * @public
 */
export function ownUnitOf(draft: PlanDraft, register: UnitRegister): OwnUnit | undefined {
  const name = draft.issuer?.value;
  const line = draft.line?.value ?? "state";
  let own: OwnUnit | undefined;
  // "UBND TỈNH … - UBND PHƯỜNG …": the body above is printed first, and says where the one below it is.
  for (const part of name?.split(" - ") ?? []) {
    const [selector, ...others] = new ActorMatcher(own, register, line).match(part).selectors;
    if (selector?.take !== "self" || others.length > 0) return undefined;
    own = ownUnitNamed(selector.under, register, line, name);
  }
  return own;
}

/**
 * Describes a unit of the register as the one whose document it is.
 *
 * @param id - The unit's id.
 * @param register - The units of the store on the document's day.
 * @param line - The line of the document, where the unit is an area and has none.
 * @param name - The name of the issuer, as printed.
 * @returns The unit; `undefined` where the register does not have it.
 *
 * @public
 */
export function ownUnitNamed(id: string, register: UnitRegister, line?: AuthorityLine, name?: string): OwnUnit | undefined {
  const entry = register.byId.get(id);
  if (entry === undefined) return undefined;
  const { unit, hierarchy } = entry;
  return { unit: id, line: unit.line ?? line ?? "state", level: unit.level, hierarchy, name };
}
