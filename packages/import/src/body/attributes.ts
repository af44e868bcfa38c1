import { actorsInValue } from "../actors/read-actors.ts";
import { type Block, sliceBlock } from "../layout/block.ts";
import type { OutlineNode } from "../outline/outline-tree.ts";
import type { DraftDue } from "../plan-draft.ts";
import type { SourceText } from "../source/source-text.ts";
import { dueInSentence, dueOfValue } from "../timing/read-due.ts";
import { type AttributeKind, attributeOf } from "../words/attribute-words.ts";
import { bodiesInValue } from "./bodies-in-value.ts";
import { readNode } from "./node-reading.ts";

const longestLabel = 80;

/** Leads, partners and times that stand in lines of their own below an item. */
export interface Attributes {
  readonly leads: readonly string[];
  readonly coordinates: readonly string[];
  readonly due: DraftDue | undefined;
  readonly also: readonly Block[];
  readonly any: boolean;
}

export const noAttributes: Attributes = { leads: [], coordinates: [], due: undefined, also: [], any: false };

/** What the attribute lines below an item say. */
export function attributesOf(source: SourceText, node: OutlineNode): Attributes {
  const found: Gathered = { leads: [], coordinates: [], due: undefined, also: [], any: false };
  for (const child of node.children) {
    const reading = readNode(child);
    if (reading.kind !== "attribute") continue;
    let { attribute, contentStart } = reading;
    // "Cơ quan chủ trì: A; cơ quan phối hợp: B; thời hạn: C" may stand in one line.
    for (const next of runningOn(child.content, contentStart)) {
      gather(source, found, child, attribute, sliceBlock(source, child.content, contentStart, next.end));
      ({ attribute, contentStart } = next);
    }
    gather(source, found, child, attribute, sliceBlock(source, child.content, contentStart));
  }
  return found;
}

interface RunOn {
  /** Where the value before it ends. */
  readonly end: number;
  readonly attribute: AttributeKind;
  readonly contentStart: number;
}

function runningOn(content: Block, from: number): readonly RunOn[] {
  const found: RunOn[] = [];
  for (const mark of content.folded.slice(from).matchAll(/[;.]\s+|\s[-–]\s?(?=\p{L})/gu)) {
    const start = from + mark.index + mark[0].length;
    const label = attributeOf(content.folded.slice(start, start + longestLabel));
    if (label === undefined || label.kind === "task" || label.kind === "content") continue;
    found.push({ end: from + mark.index, attribute: label.kind, contentStart: start + label.length });
  }
  return found;
}

interface Gathered extends Attributes {
  leads: string[];
  coordinates: string[];
  due: DraftDue | undefined;
  readonly also: Block[];
  any: boolean;
}

function gather(source: SourceText, found: Gathered, child: OutlineNode, attribute: AttributeKind, value: Block): void {
  // A line in brackets tells about the body above it.
  const below = child.children.map((line) => line.content).filter((line) => !line.text.startsWith("("));
  if ((attribute === "executor" || attribute === "lead") && value.text === "" && child.children.length > 0) {
    const nested = attributesOf(source, child);
    if (nested.any) {
      for (const lead of nested.leads) found.leads.push(lead);
      found.coordinates = [...nested.coordinates];
      found.due ??= nested.due;
      found.any = true;
      return;
    }
  }
  switch (attribute) {
    case "lead":
    case "executor": {
      for (const line of value.text === "" ? below : [value]) {
        const { leads, partners } = bodiesInValue(line.text);
        for (const actor of leads) found.leads.push(actor);
        for (const partner of partners) found.coordinates.push(partner);
        found.also.push(line);
      }
      found.any = true;
      return;
    }
    case "coordinate": {
      for (const line of value.text === "" ? below : [value]) {
        for (const actor of actorsInValue(line.text)) found.coordinates.push(actor);
      }
      found.any = true;
      return;
    }
    case "time": {
      const nested = below.map((line) => dueInSentence(line.text, line.folded));
      found.due = (value.text === "" ? mergeDues(nested) : dueOfValue(value.text)) ?? found.due;
      for (const line of below) found.also.push(line);
      found.any = true;
      return;
    }
    case "content":
    case "other":
      if (attribute === "content") found.any = true;
      return;
    case "task":
      return;
  }
}

function mergeDues(dues: readonly DraftDue[]): DraftDue | undefined {
  const dated = dues.filter((due) => due.dueText !== undefined);
  const [first, ...more] = dated;
  if (first === undefined || more.length === 0) return first;
  const also = more.map((due) => due.dueOn).filter((day) => day !== undefined);
  const dueText = dated.map((due) => due.dueText).join("; ");
  return { ...first, dueText, ...(also.length === 0 ? {} : { dueOnAlso: [...(first.dueOnAlso ?? []), ...also] }) };
}
