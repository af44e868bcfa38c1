import { foldVietnameseLetters } from "@pccc/core";
import { actorsInSentence, actorsInValue, fundedBy } from "../actors/read-actors.ts";
import { type Block, rangeIn, rangeOf, sliceBlock } from "../layout/block.ts";
import type { TaskRow } from "../layout/elements.ts";
import { isBullet } from "../outline/label.ts";
import type { OutlineNode } from "../outline/outline-tree.ts";
import type { OutlineKind } from "../plan-draft.ts";
import type { SourceText } from "../source/source-text.ts";
import { calendarTime, dueInSentence, dueOfValue, isScheduled } from "../timing/read-due.ts";
import type { Zone } from "../words/heading-words.ts";
import { startsWithAgency } from "../words/agency-words.ts";
import { attributeOf } from "../words/attribute-words.ts";
import { phrase } from "../words/phrase.ts";
import { startsWithVerb } from "../words/verb-words.ts";
import { startsWithOpening } from "../words/verb-words.ts";
import { bodiesInValue } from "./bodies-in-value.ts";
import { bodiesApart, bulletsIn, withDittos } from "./row-cells.ts";
import { type Attributes, attributesOf, noAttributes } from "./attributes.ts";
import type { BodyReading, FoundSection, FoundTask, LooseParagraph } from "./body-reading.ts";
import { makeTask, type TaskPlace, withInherited } from "./make-task.ts";
import { headingEnd, listsThings, type NodeReading, ordersBeforeList, readNode } from "./node-reading.ts";
import { assignsBehindAgreement, orderConfidence } from "./order-confidence.ts";
import {
  actorsOf,
  bringsConditions,
  bringsTasks,
  givesSection,
  introducedBy,
  isPerson,
  isSilent,
  nobody,
  type Scope,
  scopeUnder,
} from "./scope.ts";

/** Reads the outline of a body: its sections, its tasks and what belongs to them. `asked` are those whom the preamble tells to do it. */
export function readBody(
  source: SourceText,
  root: OutlineNode,
  zone: Zone,
  { asked, issuer }: { readonly asked: readonly string[]; readonly issuer: string },
): BodyReading {
  const reader = new BodyReader(source);
  const actorsFrom = asked.length > 0 ? "introduction" : undefined;
  reader.readChildren(root, {
    zone,
    issuer: foldVietnameseLetters(issuer),
    actors: asked,
    actorsFrom,
    partners: [],
    due: undefined,
    introduced: nobody,
  });
  return reader;
}

// "- Cấp thành phố" above "+ …": a title of what stands below.
const shortTitle = 60;

class BodyReader implements BodyReading {
  readonly sections: FoundSection[] = [];
  readonly tasks: FoundTask[] = [];
  readonly loose: LooseParagraph[] = [];
  readonly basis: Block[] = [];
  readonly entries: { readonly kind: OutlineKind; readonly block: Block }[] = [];
  readonly #source: SourceText;
  #rowAbove: TaskRow | undefined;

  constructor(source: SourceText) {
    this.#source = source;
  }

  readChildren(node: OutlineNode, scope: Scope): void {
    let { introduced, due, zone } = scope;
    // Numbered items have whom the section's own introduction names, and not those of one that stands further down.
    let given = node.label === undefined ? nobody : scope.introduced;
    let opened = false;
    // What bullets say under an order that lists things, or under conditions, is no order.
    let told = listsThings(node);
    let opening: { readonly node: OutlineNode; readonly at: number; readonly scope: Scope } | undefined;
    for (const child of node.children) {
      const reading = readNode(child);
      if (child.label === undefined) {
        this.#keepOrder(opening);
        opening = undefined;
      }
      if (reading.kind === "introduction" && child.label === undefined) {
        opening = { node: child, at: this.tasks.length, scope };
        introduced = introducedBy(child) ?? introduced;
        if (!opened && node.label !== undefined && givesSection(child)) given = introduced;
        if (zone === "aim" && bringsTasks(child)) zone = "duty";
      }
      if (child.label === undefined) told = bringsConditions(child);
      if (child.label === undefined && child.taskRow === undefined) due = calendarTime(child.content.text) ?? due;
      opened ||= child.label !== undefined;
      const inner = isNumbered(child) ? { ...scope, zone, introduced: given } : { ...scope, zone, introduced, due };
      this.#read(child, reading, told && child.label !== undefined && isBullet(child.label.style) ? { ...inner, zone: "aim" } : inner);
    }
    this.#keepOrder(opening);
    this.#shareLast(node);
  }

  // "a) …", "b) …", "c) …" and only below the last of them "- Đơn vị chủ trì: …": it tells about all that name nobody.
  #shareLast({ children }: OutlineNode): void {
    const items = children.filter(({ label }) => label?.style === "letter" || label?.style === "paren");
    const last = items.at(-1);
    if (items.length < 2 || last === undefined || items.some((item) => item !== last && item.children.length > 0)) return;
    const attributes = attributesOf(this.#source, last);
    if (attributes.leads.length === 0 || last.children.some((line) => attributeOf(line.content.folded) === undefined)) return;
    this.tasks.forEach((task, index) => {
      if (task.node === last || !items.includes(task.node) || task.leads.length > 0) return;
      const { leads, coordinates, due } = attributes;
      const own = task.due.dueText === undefined && due !== undefined ? { due } : {};
      this.tasks[index] = {
        ...task,
        leads,
        leadsFrom: "attribute",
        coordinates: task.coordinates.length > 0 ? task.coordinates : coordinates,
        ...own,
      };
    });
  }

  // "Nghiên cứu, triển khai các nền tảng, như:" above a list of things is the order itself.
  #keepOrder(opening: { readonly node: OutlineNode; readonly at: number; readonly scope: Scope } | undefined): void {
    if (opening === undefined || this.tasks.length > opening.at) return;
    const { node, at, scope } = opening;
    const next = node.parent?.children[node.parent.children.indexOf(node) + 1];
    if (next?.label === undefined || this.#orders(node.content, scope) < 0.8) return;
    this.#addTask({ node, content: node.content, confidence: 0.8, attributesFrom: "attribute" }, scope, noAttributes, at);
  }

  #read(node: OutlineNode, reading: NodeReading, scope: Scope): void {
    if (scope.zone === "basis" && reading.kind !== "row") {
      this.basis.push(node.content);
      if (reading.kind !== "heading") {
        this.entries.push({ kind: "basis", block: node.block });
        this.readChildren(node, scope);
        return;
      }
    }
    const before = this.tasks.length;
    switch (reading.kind) {
      case "row":
        for (const cell of node.row?.cells ?? []) this.entries.push({ kind: "table", block: cell.block });
        return;
      case "taskRow":
        this.#readTaskRow(node, reading.row, scope);
        return;
      case "attribute":
        if (reading.headingEnd === undefined) this.entries.push({ kind: "attribute", block: node.block });
        else this.#section(node, reading.headingEnd, 0.9);
        this.#readAttribute(node, reading, scope);
        return;
      case "statement":
        this.entries.push({ kind: "statement", block: node.block });
        this.readChildren(node, scope);
        return;
      case "closing":
      case "introduction":
        if (reading.kind === "introduction" && node.label !== undefined) {
          this.#readItem(node, node.content, scope, before);
          return;
        }
        this.entries.push({ kind: reading.kind === "closing" ? "closing" : "statement", block: node.block });
        this.loose.push({ content: node.content, zone: scope.zone, isClosing: reading.kind === "closing", actors: actorsOf(scope) });
        return;
      case "heading":
        this.#section(node, reading.end, reading.end > 140 ? 0.85 : 0.93);
        // "1. Các xã báo cáo về Sở A như sau:" says for the items below it who reports to whom.
        if (bringsReports.test(node.content.folded))
          this.loose.push({ content: node.content, zone: scope.zone, isClosing: false, actors: actorsOf(scope) });
        this.#readHolder(node, scope, before);
        return;
      case "runIn":
        // In a regulation "3. Điểm thưởng: tối đa 03 điểm" is a rule and no heading.
        if (reading.isSection && scope.zone === "rule") this.entries.push({ kind: "statement", block: node.block });
        else if (reading.isSection) this.#section(node, reading.end, 0.9);
        this.#readRunIn(node, reading, scope);
        return;
      case "item":
        this.#readItem(node, node.content, scope, before);
    }
  }

  #section(node: OutlineNode, end: number, confidence: number): void {
    const heading = node.content.text.slice(0, end).trim();
    this.entries.push({ kind: "heading", block: node.block });
    const labelLength = node.block.text.length - node.content.text.length;
    this.sections.push({ node, heading, range: rangeIn(node.block, 0, labelLength + end), confidence });
  }

  // A heading holds tasks; where only attributes stand below it, it is the task itself and no section.
  #readHolder(node: OutlineNode, scope: Scope, before: number): void {
    const attributes = attributesOf(this.#source, node);
    const inner = scopeUnder(this.#source, node, scope, headingEnd(node.content.text));
    this.readChildren(node, inner);
    this.#apply(attributes, before, node.children.some((child) => isTaskLine(child)) ? node.path : undefined);
    if (this.tasks.length > before || !attributes.any || isSilent(scope) || isSilent(inner)) return;
    // "II. NỘI DUNG" with "1. Đối tượng: …", "2. Thời gian: …" below it orders nothing.
    if (node.label?.style === "roman" && orderConfidence(node.content.text, node.content.folded) === 0) return;
    this.#addTask({ node, content: node.content, confidence: 0.9, attributesFrom: "attribute" }, inner, attributes);
  }

  #readRunIn(node: OutlineNode, reading: Extract<NodeReading, { kind: "runIn" }>, scope: Scope): void {
    const before = this.tasks.length;
    const attributes = attributesOf(this.#source, node);
    const content = sliceBlock(this.#source, node.content, reading.contentStart);
    const under = scopeUnder(this.#source, node, scope, reading.end);
    const own = reading.isSection || isPerson(node.content.folded) ? [] : actorsInSentence(content.text, content.folded);
    const inner: Scope = own.length === 0 ? under : { ...under, actors: own, actorsFrom: "sentence" };
    if (!reading.isSection) this.entries.push({ kind: "task", block: node.block });
    this.readChildren(node, inner);
    this.#apply(attributes, before);
    const orders = this.#orders(content, inner);
    const introduces = /:$/u.test(content.text) && this.tasks.length > before;
    if (orders > 0 && !introduces)
      this.#addTask({ node, content, confidence: orders, attributesFrom: "attribute" }, inner, attributes, before);
    else this.loose.push({ content, zone: inner.zone, isClosing: false, actors: actorsOf(inner) });
  }

  #readItem(node: OutlineNode, content: Block, scope: Scope, before: number): void {
    const attributes = attributesOf(this.#source, node);
    const orderAbove = ordersBeforeList(content.text, content.folded);
    const opens = /:$/u.test(content.text);
    const holds = orderAbove || (!opens && actorsOf(scope).length === 0 && isNumberedOverBullets(node));
    this.readChildren(node, holds ? underOrder(content, scope) : opens ? underIntroduction(node, scope) : scope);
    this.#apply(attributes, before);
    const orders = attributes.any && !isSilent(scope) ? 0.95 : this.#orders(content, scope);
    // What its line "Nội dung: …" orders is the task, and the name above it is not one more.
    const named = node.children.some((child) => isTaskLine(child)) && !startsWithVerb(content.folded);
    const titles = content.text.length <= shortTitle && node.children.length > 0 && /[\p{L})]$/u.test(content.text);
    const heldBelow = this.tasks.length > before && (named || titles || (!orderAbove && /:$/u.test(content.text)));
    const isTask = orders > 0 && !heldBelow;
    // "1.1. Đội hình …" above "Nội dung: Hướng dẫn …" heads the task that this line holds.
    if (heldBelow && named && isNumbered(node) && !opens) this.#section(node, headingEnd(content.text), 0.85);
    else this.entries.push({ kind: isTask ? "task" : "statement", block: node.block });
    if (isTask) this.#addTask({ node, content, confidence: orders, attributesFrom: "attribute" }, scope, attributes, before);
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
      if (this.tasks.length === before && content.text !== "" && !isSilent(scope) && orderConfidence(content.text, content.folded) > 0)
        this.#addTask({ node: node.parent ?? node, content, confidence: 0.95, attributesFrom: "attribute" }, scope, noAttributes);
      return;
    }
    for (const child of node.children) {
      this.entries.push({ kind: "attribute", block: child.block });
      for (const below of child.children) this.entries.push({ kind: "attribute", block: below.block });
    }
  }

  #readTaskRow(node: OutlineNode, printed: TaskRow, scope: Scope): void {
    const row = withDittos(printed, this.#rowAbove);
    this.#rowAbove = row;
    for (const cell of row.cells) if (cell !== row.task) this.entries.push({ kind: "table", block: cell });
    if (row.isGroup) {
      const section = row.ordinal !== "";
      this.entries.push({ kind: section ? "heading" : "table", block: row.task });
      if (section)
        this.sections.push({
          node,
          heading: row.task.text.slice(0, headingEnd(row.task.text)),
          range: rangeOf(row.task),
          confidence: 0.93,
        });
      this.readChildren(node, scopeUnder(this.#source, node, scope, headingEnd(row.task.text)));
      return;
    }
    const ordered = scope.zone !== "form";
    this.entries.push({ kind: ordered ? "task" : "table", block: row.task });
    if (!ordered) return;
    const time = row.times[0];
    const bodies = row.leads.map((cell) => bodiesInValue(bodiesApart(cell)));
    const attributes: Attributes = {
      leads: bodies.flatMap(({ leads }) => leads),
      coordinates: [...bodies.flatMap(({ partners }) => partners), ...row.coordinates.flatMap((cell) => actorsInValue(bodiesApart(cell)))],
      due: time === undefined ? undefined : dueOfValue(time.text),
      also: row.times.filter((cell) => phrase("báo cáo").test(cell.folded)),
      any: true,
    };
    for (const { start, end } of bulletsIn(row.task))
      this.#addTask(
        { node, content: sliceBlock(this.#source, row.task, start, end), confidence: 0.92, attributesFrom: "table" },
        scope,
        attributes,
      );
  }

  #orders(content: Block, scope: Scope): number {
    if (scope.zone === "time") return isScheduled(content.text, content.folded) || isDatedOrder(content) ? 0.8 : 0;
    // A decision that brings a plan orders only what it tells somebody.
    if (scope.zone === "wrapper")
      return actorsInSentence(content.text, content.folded).length > 0 && orderConfidence(content.text, content.folded) >= 0.9 ? 0.85 : 0;
    // "1. Về tình hình …" of a conclusion says what was found, and then whom it gives the rest to.
    if (isSilent(scope)) return scope.zone === "aim" && assigns(content) ? 0.8 : 0;
    const confidence = orderConfidence(content.text, content.folded);
    if (scope.zone === "funding")
      return actorsInSentence(content.text, content.folded).length > 0
        ? confidence
        : fundedBy(content.text, content.folded).length > 0
          ? 0.8
          : 0;
    return confidence >= 0.4 ? confidence : 0;
  }

  #addTask(place: TaskPlace, scope: Scope, attributes: Attributes, at: number = this.tasks.length): void {
    this.tasks.splice(at, 0, makeTask(place, scope, attributes));
  }

  // Attributes of an item with tasks below it belong to each of those that has none of its own.
  #apply(attributes: Attributes, from: number, only?: string): void {
    if (!attributes.any) return;
    for (let index = from; index < this.tasks.length; index += 1) {
      const task = this.tasks[index];
      // Beside a line that holds the task itself they tell about this task, and not about the items below it.
      if (task === undefined || (only !== undefined && task.path !== only)) continue;
      this.tasks[index] = withInherited(task, attributes);
    }
  }
}

const bringsReports = phrase("\\sbáo cáo\\s[^:]*(?:như sau|sau đây|cụ thể|gồm|\\))?\\s*:$");

function underIntroduction(node: OutlineNode, scope: Scope): Scope {
  const time = calendarTime(node.content.text);
  return { ...scope, introduced: introducedBy(node) ?? scope.introduced, due: time ?? scope.due };
}

// What is stressed in an order is for whom the order names, unless it names somebody itself; partners and time are the order's own.
function underOrder({ text, folded }: Block, scope: Scope): Scope {
  const actors = actorsInSentence(text, folded);
  return actors.length === 0 ? scope : { ...scope, actors, actorsFrom: "introduction", partners: [], introduced: nobody };
}

// "Tiến độ: Sở A trình … trước ngày …": who does what until when is an order under a heading about time too.
function isDatedOrder(content: Block): boolean {
  const { text, folded } = content;
  if (!startsWithAgency(folded) && !startsWithOpening(folded)) return false;
  return actorsInSentence(text, folded).length > 0 && dueInSentence(text, folded).dueOn !== undefined;
}

// Who is given something to do, at once or behind what is agreed to.
function assigns({ text, folded }: Block): boolean {
  return phrase("^giao\\s").test(folded) ? actorsInSentence(text, folded).length > 0 : assignsBehindAgreement(text, folded);
}

function isTaskLine(node: OutlineNode): boolean {
  const reading = readNode(node);
  return reading.kind === "attribute" && reading.attribute === "task";
}

// "(1) Bộ A chỉ đạo …" with "- …" below it, which name nobody.
function isNumberedOverBullets({ label, children }: OutlineNode): boolean {
  return (
    label !== undefined &&
    !isBullet(label.style) &&
    children.every((child) => child.label?.style === "dash" || child.label?.style === "plus")
  );
}

function isNumbered(node: OutlineNode): boolean {
  return node.label !== undefined && !isBullet(node.label.style) && node.label.style !== "letter" && node.label.style !== "paren";
}
