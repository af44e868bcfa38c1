import type { Element } from "@xmldom/xmldom";
import { attribute, childElements, childNamed, isOn } from "./xml-part.ts";

/** The printed text of a paragraph, and the text boxes that hang on it. */
export interface ParagraphText {
  readonly text: string;
  readonly boxes: readonly Element[];
}

// Deleted and moved-away text, the code of fields, and what is read elsewhere.
const skipped: ReadonlySet<string> = new Set([
  "del",
  "moveFrom",
  "instrText",
  "delText",
  "pPr",
  "rPr",
  "footnoteReference",
  "annotationRef",
  "rt",
]);

/** Reads the runs of a paragraph as they are printed. */
export function paragraphText(paragraph: Element): ParagraphText {
  const parts: string[] = [];
  const boxes: Element[] = [];
  readRuns(paragraph, parts, boxes, false);
  return { text: parts.join(""), boxes };
}

function readRuns(node: Element, parts: string[], boxes: Element[], capitals: boolean): void {
  for (const child of childElements(node)) {
    const name = child.localName ?? "";
    if (skipped.has(name)) continue;
    if (name === "t") parts.push(capitals ? (child.textContent ?? "").toUpperCase() : (child.textContent ?? ""));
    else if (name === "tab" || name === "ptab") parts.push("\t");
    else if (name === "br" || name === "cr") parts.push(attribute(child, "type") === "page" ? "" : "\n");
    else if (name === "noBreakHyphen") parts.push("-");
    else if (name === "sym") parts.push("•");
    else if (name === "txbxContent") boxes.push(child);
    else if (name === "AlternateContent") readRuns(alternativeOf(child), parts, boxes, capitals);
    else if (name === "r") {
      const properties = childNamed(child, "rPr");
      if (!isOn(properties, "vanish")) readRuns(child, parts, boxes, isOn(properties, "caps"));
    } else readRuns(child, parts, boxes, capitals);
  }
}

// The same text box stands in a new and in an old form.
function alternativeOf(element: Element): Element {
  return childNamed(element, "Choice") ?? childNamed(element, "Fallback") ?? element;
}
