import { actorsByWhom, actorsInBrackets, actorsInSentence, actorsInValue, partnersInSentence } from "../actors/read-actors.ts";
import { subjectOf } from "../actors/sentence-subject.ts";
import { splitActors } from "../actors/split-actors.ts";
import { type Block, type Range, rangeIn, rangeOf, sliceBlock } from "../layout/block.ts";
import { isBullet } from "../outline/label.ts";
import type { TaskRow } from "../layout/elements.ts";
import type { OutlineNode } from "../outline/outline-tree.ts";
import type { DraftDue, LeadSource, OutlineKind } from "../plan-draft.ts";
import type { SourceText } from "../source/source-text.ts";
import { dueInSentence, dueOfValue } from "../timing/read-due.ts";
import { startsWithAgency } from "../words/agency-words.ts";
import { type Zone, zoneOf } from "../words/heading-words.ts";
import { phrase } from "../words/phrase.ts";
import { headingEnd, type NodeReading, orderConfidence, readNode } from "./node-reading.ts";

/** A heading as found. */
export interface FoundSection {
  readonly node: OutlineNode;
  readonly heading: string;
  readonly range: Range;
}

/** A task as found. */
export interface FoundTask {
  readonly node: OutlineNode;
  readonly content: Block;
  /** The path of the section or item in which it stands. */
  readonly path: string;
  readonly zone: Zone;
  readonly leads: readonly string[];
  readonly leadsFrom: LeadSource | undefined;
  readonly coordinates: readonly string[];
  readonly due: DraftDue;
  /** Further text of the task in which reporting duties may stand, such as the value of an attribute. */
  readonly also: readonly Block[];
  readonly confidence: number;
}

/** A paragraph that orders no task of its own but may hold a duty to report. */
export interface LooseParagraph {
  readonly content: Block;
  readonly zone: Zone;
  /** A paragraph that closes the text ("Trên đây là …") rather than the section in which it stands. */
  readonly isClosing: boolean;
  readonly actors: readonly string[];
}

export interface BodyReading {
  readonly sections: readonly FoundSection[];
  readonly tasks: readonly FoundTask[];
  readonly loose: readonly LooseParagraph[];
  readonly entries: readonly { readonly kind: OutlineKind; readonly block: Block }[];
}

interface Attributes {
  readonly leads: readonly string[];
  readonly coordinates: readonly string[];
  readonly due: DraftDue | undefined;
  readonly also: readonly Block[];
  readonly any: boolean;
}

interface Scope {
  readonly zone: Zone;
  /** The bodies of the nearest heading or introduction that names some. */
  readonly actors: readonly string[];
  readonly actorsFrom: LeadSource | undefined;
  readonly due: DraftDue | undefined;
  /** Bodies that an introduction names, for the unnumbered items and the letters behind it. */
  readonly introduced: readonly string[];
}

/** Where nothing is ordered. */
const silent: ReadonlySet<Zone> = new Set<Zone>(["aim", "form", "time", "wrapper", "rule"]);
/** Where a heading about duties does not change that. */
const closed: ReadonlySet<Zone> = new Set<Zone>(["aim", "form", "wrapper"]);

const none: Attributes = { leads: [], coordinates: [], due: undefined, also: [], any: false };

/** Reads the outline of a body: its sections, its tasks and what belongs to them. */
export function readBody(source: SourceText, root: OutlineNode, zone: Zone): BodyReading {
  const reader = new BodyReader(source);
  reader.readChildren(root, { zone, actors: [], actorsFrom: undefined, due: undefined, introduced: [] });
  return reader;
}

class BodyReader implements BodyReading {
  readonly sections: FoundSection[] = [];
  readonly tasks: FoundTask[] = [];
  readonly loose: LooseParagraph[] = [];
  readonly entries: { readonly kind: OutlineKind; readonly block: Block }[] = [];
  readonly #source: SourceText;

  constructor(source: SourceText) {
    this.#source = source;
  }

  readChildren(node: OutlineNode, scope: Scope): void {
    let introduced = scope.introduced;
    for (const child of node.children) {
      const reading = readNode(child);
      if (reading.kind === "introduction" && child.label === undefined) introduced = introducedActors(child) ?? introduced;
      const inner = isNumbered(child) ? { ...scope, introduced: [] } : { ...scope, introduced };
      this.#read(child, reading, inner);
    }
  }

  #read(node: OutlineNode, reading: NodeReading, scope: Scope): void {
    const before = this.tasks.length;
    switch (reading.kind) {
      case "row":
        for (const cell of node.row?.cells ?? []) this.entries.push({ kind: "table", block: cell.block });
        return;
      case "taskRow":
        this.#readTaskRow(node, reading.row, scope);
        return;
      case "attribute":
        this.entries.push({ kind: "attribute", block: node.block });
        this.#readAttribute(node, reading, scope);
        return;
      case "closing":
      case "introduction":
        this.entries.push({ kind: reading.kind === "closing" ? "closing" : "statement", block: node.block });
        this.loose.push({ content: node.content, zone: scope.zone, isClosing: reading.kind === "closing", actors: actorsOf(scope) });
        if (reading.kind === "introduction" && node.label !== undefined) this.#readItem(node, node.content, scope, before);
        return;
      case "heading":
        this.#section(node, reading.end);
        this.#readHolder(node, scope, before);
        return;
      case "runIn":
        if (reading.isSection) this.#section(node, reading.end);
        this.#readRunIn(node, reading, scope);
        return;
      case "item":
        this.#readItem(node, node.content, scope, before);
    }
  }

  #section(node: OutlineNode, end: number): void {
    const heading = node.content.text.slice(0, end).trim();
    this.entries.push({ kind: "heading", block: node.block });
    const labelLength = node.block.text.length - node.content.text.length;
    this.sections.push({ node, heading, range: rangeIn(node.block, 0, labelLength + end) });
  }

  // A heading holds tasks; where only attributes stand below it, it is the task itself and no section.
  #readHolder(node: OutlineNode, scope: Scope, before: number): void {
    const attributes = this.#attributesOf(node);
    const inner = this.#under(node, scope, headingEnd(node.content.text));
    this.readChildren(node, inner);
    this.#apply(attributes, before);
    if (this.tasks.length > before || !attributes.any || silent.has(scope.zone) || silent.has(inner.zone)) return;
    this.#addTask(node, node.content, inner, attributes, 0.9);
  }

  #readRunIn(node: OutlineNode, reading: Extract<NodeReading, { kind: "runIn" }>, scope: Scope): void {
    const before = this.tasks.length;
    const attributes = this.#attributesOf(node);
    const content = sliceBlock(this.#source, node.content, reading.contentStart);
    const under = this.#under(node, scope, reading.end);
    const own = reading.isSection || isPerson(node.content.folded) ? [] : actorsInSentence(content.text, content.folded);
    const inner: Scope = own.length === 0 ? under : { ...under, actors: own, actorsFrom: "sentence" };
    if (!reading.isSection) this.entries.push({ kind: "task", block: node.block });
    this.readChildren(node, inner);
    this.#apply(attributes, before);
    const orders = this.#orders(content, inner);
    const introduces = /:$/u.test(content.text) && this.tasks.length > before;
    if (orders > 0 && !introduces) this.#addTask(node, content, inner, attributes, orders, before);
    else this.loose.push({ content, zone: inner.zone, isClosing: false, actors: actorsOf(inner) });
  }

  #readItem(node: OutlineNode, content: Block, scope: Scope, before: number): void {
    const attributes = this.#attributesOf(node);
    const inner = /:$/u.test(content.text) ? { ...scope, introduced: introducedActors(node) ?? scope.introduced } : scope;
    this.readChildren(node, inner);
    this.#apply(attributes, before);
    const orders = attributes.any && !silent.has(scope.zone) ? 0.95 : this.#orders(content, scope);
    const heldBelow = this.tasks.length > before && /:$/u.test(content.text);
    const isTask = orders > 0 && !heldBelow;
    this.entries.push({ kind: isTask ? "task" : "statement", block: node.block });
    if (isTask) this.#addTask(node, content, scope, attributes, orders, before);
    else this.loose.push({ content, zone: scope.zone, isClosing: false, actors: actorsOf(scope) });
  }

  #readAttribute(node: OutlineNode, reading: Extract<NodeReading, { kind: "attribute" }>, scope: Scope): void {
    const content = sliceBlock(this.#source, node.content, reading.contentStart);
    if (reading.attribute === "task") {
      const before = this.tasks.length;
      this.readChildren(node, scope);
      // "a) Nhiệm vụ:" is no section of its own: what it holds stands in the section above.
      const above = node.parent?.path ?? "";
      for (let index = before; index < this.tasks.length; index += 1) {
        const task = this.tasks[index];
        if (task?.path === node.path) this.tasks[index] = { ...task, path: above };
      }
      if (this.tasks.length === before && content.text !== "" && !silent.has(scope.zone))
        this.#addTask(node.parent ?? node, content, scope, none, 0.95);
      return;
    }
    for (const child of node.children) {
      this.entries.push({ kind: "attribute", block: child.block });
      for (const below of child.children) this.entries.push({ kind: "attribute", block: below.block });
    }
  }

  #readTaskRow(node: OutlineNode, row: TaskRow, scope: Scope): void {
    for (const cell of row.cells) if (cell !== row.task) this.entries.push({ kind: "table", block: cell });
    if (row.isGroup) {
      const section = row.ordinal !== "";
      this.entries.push({ kind: section ? "heading" : "table", block: row.task });
      if (section) this.sections.push({ node, heading: row.task.text.slice(0, headingEnd(row.task.text)), range: rangeOf(row.task) });
      this.readChildren(node, this.#under(node, scope, headingEnd(row.task.text)));
      return;
    }
    const ordered = scope.zone !== "form";
    this.entries.push({ kind: ordered ? "task" : "table", block: row.task });
    if (!ordered) return;
    const time = row.times[0];
    const attributes: Attributes = {
      leads: row.leads.flatMap((cell) => actorsInValue(cell.text)),
      coordinates: row.coordinates.flatMap((cell) => actorsInValue(cell.text)),
      due: time === undefined ? undefined : dueOfValue(time.text),
      also: [],
      any: true,
    };
    this.#addTask(node, row.task, scope, attributes, 0.92, this.tasks.length, "table");
  }

  #orders(content: Block, scope: Scope): number {
    if (silent.has(scope.zone)) return 0;
    const confidence = orderConfidence(content.text, content.folded);
    if (scope.zone === "funding") return actorsInSentence(content.text, content.folded).length > 0 ? confidence : 0;
    return confidence >= 0.4 ? confidence : 0;
  }

  #addTask(
    node: OutlineNode,
    content: Block,
    scope: Scope,
    attributes: Attributes,
    confidence: number,
    at = this.tasks.length,
    from: LeadSource = "attribute",
  ): void {
    const brackets = actorsInBrackets(content.text, content.folded);
    const own = actorsInSentence(content.text, content.folded);
    const byWhom = own.length > 0 ? [] : actorsByWhom(content.text, content.folded);
    const [leads, leadsFrom]: readonly [readonly string[], LeadSource | undefined] =
      attributes.leads.length > 0
        ? [attributes.leads, from]
        : brackets !== undefined
          ? [brackets.leads, "brackets"]
          : own.length > 0 && (isAssigned(content.folded) || narrows(own, scope.actors))
            ? [own, "sentence"]
            : scope.introduced.length > 0
              ? [scope.introduced, "introduction"]
              : scope.actors.length > 0
                ? [scope.actors, scope.actorsFrom]
                : own.length > 0
                  ? [own, "sentence"]
                  : [byWhom, byWhom.length > 0 ? "sentence" : undefined];
    const partners = brackets?.partners.length ? brackets.partners : partnersInSentence(content.text, content.folded);
    const due = dueInSentence(content.text, content.folded);
    const task: FoundTask = {
      node,
      content,
      path: node.path,
      zone: scope.zone,
      leads,
      leadsFrom,
      coordinates: attributes.coordinates.length > 0 ? attributes.coordinates : partners,
      due: attributes.due ?? (due.dueText === undefined ? (scope.due ?? due) : due),
      also: attributes.also,
      confidence,
    };
    this.tasks.splice(at, 0, task);
  }

  // Attributes of an item with tasks below it belong to each of those that has none of its own.
  #apply(attributes: Attributes, from: number): void {
    if (!attributes.any) return;
    for (let index = from; index < this.tasks.length; index += 1) {
      const task = this.tasks[index];
      if (task === undefined) continue;
      const leads = attributes.leads.length > 0 && task.leadsFrom !== "attribute" ? attributes.leads : task.leads;
      this.tasks[index] = {
        ...task,
        leads,
        leadsFrom: attributes.leads.length > 0 ? "attribute" : task.leadsFrom,
        coordinates: attributes.coordinates.length > 0 && task.leadsFrom !== "attribute" ? attributes.coordinates : task.coordinates,
        due: task.due.dueText === undefined || task.leadsFrom !== "attribute" ? (attributes.due ?? task.due) : task.due,
        also: [...task.also, ...attributes.also],
      };
    }
  }

  #attributesOf(node: OutlineNode): Attributes {
    let found = none;
    for (const child of node.children) {
      const reading = readNode(child);
      if (reading.kind !== "attribute") continue;
      found = this.#withAttribute(found, child, reading);
    }
    return found;
  }

  #withAttribute(found: Attributes, child: OutlineNode, reading: Extract<NodeReading, { kind: "attribute" }>): Attributes {
    const value = sliceBlock(this.#source, child.content, reading.contentStart);
    const below = child.children.map((line) => line.content);
    if (reading.attribute === "executor" && value.text === "" && child.children.length > 0) {
      const nested = this.#attributesOf(child);
      if (nested.any) return { ...nested, leads: [...found.leads, ...nested.leads], due: found.due ?? nested.due, also: found.also };
    }
    switch (reading.attribute) {
      case "lead":
      case "executor": {
        const values = value.text === "" ? below : [value];
        return {
          ...found,
          any: true,
          leads: [...found.leads, ...values.flatMap((line) => actorsInValue(line.text))],
          also: [...found.also, ...values],
        };
      }
      case "coordinate": {
        const values = value.text === "" ? below : [value];
        return { ...found, any: true, coordinates: [...found.coordinates, ...values.flatMap((line) => actorsInValue(line.text))] };
      }
      case "time": {
        const nested = below.map((line) => dueInSentence(line.text, line.folded));
        const due = value.text === "" ? mergeDues(nested) : dueOfValue(value.text);
        return { ...found, any: true, due: due ?? found.due, also: [...found.also, ...below] };
      }
      case "content":
      case "other":
        return found.any ? found : { ...found, any: reading.attribute === "content" };
      case "task":
        return found;
    }
  }

  #under(node: OutlineNode, scope: Scope, end: number): Scope {
    const heading = sliceBlock(this.#source, node.content, 0, end);
    const zone = zoneOf(heading.text) ?? scope.zone;
    const due = dueInSentence(heading.text, heading.folded);
    const actors = headingActors(heading);
    return {
      zone: (zone === "duty" && closed.has(scope.zone)) || (scope.zone === "rule" && !owned.test(heading.folded)) ? scope.zone : zone,
      introduced: actors.length > 0 ? [] : scope.introduced,
      actors: actors.length > 0 ? actors : scope.actors,
      actorsFrom: actors.length > 0 ? "heading" : scope.actorsFrom,
      due: due.dueOn !== undefined || due.startOn !== undefined ? due : scope.due,
    };
  }
}

function isNumbered(node: OutlineNode): boolean {
  return node.label !== undefined && !isBullet(node.label.style) && node.label.style !== "letter" && node.label.style !== "paren";
}

function actorsOf(scope: Scope): readonly string[] {
  return scope.introduced.length > 0 ? scope.introduced : scope.actors;
}

// "Trong đó giao Giám đốc … thực hiện:": those who are to do what follows.
function introducedActors(node: OutlineNode): readonly string[] | undefined {
  const { text, folded } = node.content;
  const subject = subjectOf(text, folded);
  const actors = subject === undefined ? [] : splitActors(text.slice(subject.start, subject.end));
  return actors.length === 0 ? undefined : actors;
}

// "Giao Thanh tra …" below the heading of another body names whom it means.
const assignment = phrase("^(?:giao|đề nghị)\\s");

function isAssigned(folded: string): boolean {
  return assignment.test(folded);
}

// Under "Sở A, Sở B" the sentence "Sở A chủ trì, phối hợp với Sở B" says which of them leads.
function narrows(own: readonly string[], heading: readonly string[]): boolean {
  const names = heading.map((name) => name.toLowerCase());
  return own.length < heading.length && own.every((name) => names.includes(name.toLowerCase()));
}

const predicate = phrase(
  "\\s(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|chủ trì|chủ động|là\\s|căn cứ|phối hợp|theo dõi|tham mưu|tập trung|tiếp tục|chỉ đạo|tổ chức thực hiện|thực hiện|rà soát|xây dựng|ban hành|triển khai)(?!\\p{L})",
);
const owned = phrase("tổ chức thực hiện|trách nhiệm|chế độ báo cáo|phân công");
const request = phrase("^(?:giao|đề nghị|yêu cầu|phân công|đối với|trách nhiệm của|nhiệm vụ của)\\s+");
const person = phrase("^(?:ông|bà|đ/c|đồng chí)(?:\\.|\\s)");

function isPerson(folded: string): boolean {
  return person.test(folded);
}

function headingActors(heading: Block): readonly string[] {
  const asked = request.exec(heading.folded)?.[0].length ?? 0;
  const folded = heading.folded.slice(asked);
  const text = heading.text.slice(asked).replace(/\s*\([^()]*\)$/u, "");
  if (person.test(folded)) return [text];
  if (!startsWithAgency(folded)) return [];
  // A name may hold an act ("Viện Nghiên cứu phát triển"): only what plainly tells somebody to do something ends it.
  const subject = predicate.test(folded) ? subjectOf(text, folded) : undefined;
  return splitActors(subject === undefined ? text : text.slice(subject.start, subject.end));
}

function mergeDues(dues: readonly DraftDue[]): DraftDue | undefined {
  const dated = dues.filter((due) => due.dueText !== undefined);
  const [first, ...more] = dated;
  if (first === undefined || more.length === 0) return first;
  const also = more.map((due) => due.dueOn).filter((day) => day !== undefined);
  const dueText = dated.map((due) => due.dueText).join("; ");
  return { ...first, dueText, ...(also.length === 0 ? {} : { dueOnAlso: [...(first.dueOnAlso ?? []), ...also] }) };
}

/** The whole stretch of a found task. */
export function taskRange(task: FoundTask): Range {
  return rangeOf(task.content);
}
