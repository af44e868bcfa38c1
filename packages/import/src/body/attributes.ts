import { actorsInValue } from "../actors/read-actors.ts";
import { type Block, sliceBlock } from "../layout/block.ts";
import type { OutlineNode } from "../outline/outline-tree.ts";
import type { DraftDue } from "../plan-draft.ts";
import type { SourceText } from "../source/source-text.ts";
import { dueInSentence, dueOfValue } from "../timing/read-due.ts";
import { type NodeReading, readNode } from "./node-reading.ts";

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
  let found = noAttributes;
  for (const child of node.children) {
    const reading = readNode(child);
    if (reading.kind !== "attribute") continue;
    found = withAttribute(source, found, child, reading);
  }
  return found;
}

function withAttribute(
  source: SourceText,
  found: Attributes,
  child: OutlineNode,
  reading: Extract<NodeReading, { kind: "attribute" }>,
): Attributes {
  const value = sliceBlock(source, child.content, reading.contentStart);
  const below = child.children.map((line) => line.content);
  if (reading.attribute === "executor" && value.text === "" && child.children.length > 0) {
    const nested = attributesOf(source, child);
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

function mergeDues(dues: readonly DraftDue[]): DraftDue | undefined {
  const dated = dues.filter((due) => due.dueText !== undefined);
  const [first, ...more] = dated;
  if (first === undefined || more.length === 0) return first;
  const also = more.map((due) => due.dueOn).filter((day) => day !== undefined);
  const dueText = dated.map((due) => due.dueText).join("; ");
  return { ...first, dueText, ...(also.length === 0 ? {} : { dueOnAlso: [...(first.dueOnAlso ?? []), ...also] }) };
}
