import type { LegacyFont } from "../decode/legacy-font.ts";
import { fromLegacy } from "../decode/legacy-vietnamese.ts";
import type { RunFonts } from "./run-fonts.ts";
import { alternativeOf, attribute, childNamed, childValue, isOn, type XmlElement } from "./xml-part.ts";

/** The printed text of a paragraph, and the text boxes that hang on it. */
export interface ParagraphText {
  readonly text: string;
  readonly boxes: readonly XmlElement[];
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

interface Piece {
  readonly text: string;
  readonly font: LegacyFont | undefined;
  readonly capitals: boolean;
}

/** Reads the runs of a paragraph as they are printed. */
export function paragraphText(paragraph: XmlElement, fonts: RunFonts): ParagraphText {
  const pieces: Piece[] = [];
  const boxes: XmlElement[] = [];
  const style = childValue(childNamed(paragraph, "pPr"), "pStyle");
  const readRuns = (node: XmlElement, font: LegacyFont | undefined, capitals: boolean): void => {
    const take = (text: string): void => void pieces.push({ text, font, capitals });
    for (const child of node.children) {
      const name = child.name;
      if (skipped.has(name)) continue;
      if (name === "t") take(child.text);
      else if (name === "tab" || name === "ptab") take("\t");
      else if (name === "br" || name === "cr") take(attribute(child, "type") === "page" ? "" : "\n");
      else if (name === "noBreakHyphen") take("-");
      else if (name === "sym") take("•");
      else if (name === "txbxContent") boxes.push(child);
      else if (name === "AlternateContent") readRuns(alternativeOf(child), font, capitals);
      else if (name === "r") {
        const properties = childNamed(child, "rPr");
        if (!isOn(properties, "vanish")) readRuns(child, fonts.legacyFontOf(properties, style), isOn(properties, "caps"));
      } else readRuns(child, font, capitals);
    }
  };
  readRuns(paragraph, undefined, false);
  return { text: joined(pieces), boxes };
}

// A letter of VNI and its marks may stand in two runs, so that runs of one font are read together.
function joined(pieces: readonly Piece[]): string {
  let text = "";
  for (let from = 0, to = 0; from < pieces.length; from = to) {
    const first = pieces[from];
    if (first === undefined) break;
    while (pieces[to]?.font === first.font && pieces[to]?.capitals === first.capitals) to += 1;
    const run = pieces
      .slice(from, to)
      .map((piece) => piece.text)
      .join("");
    const read = first.font === undefined ? run : fromLegacy(run, first.font.encoding);
    text += first.capitals || first.font?.inCapitals === true ? read.toUpperCase() : read;
  }
  return text;
}
