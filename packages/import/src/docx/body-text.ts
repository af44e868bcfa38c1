import type { Element } from "@xmldom/xmldom";
import { type TableCell, tableLines } from "../readers/table-lines.ts";
import type { ListNumbering } from "./list-numbering.ts";
import { paragraphText } from "./paragraph-text.ts";
import type { RunFonts } from "./run-fonts.ts";
import { attribute, childElements, childNamed, childValue } from "./xml-part.ts";

/** Receives the lines of a paragraph or of a table; paragraphs are counted from 1. */
export type TakeLines = (lines: string, paragraph: number) => void;

/** Reads the blocks of a story in order: body, text box, head, foot or note. */
export class BodyText {
  readonly #numbering: ListNumbering;
  readonly #fonts: RunFonts;
  #paragraph = 0;

  constructor(numbering: ListNumbering, fonts: RunFonts) {
    this.#numbering = numbering;
    this.#fonts = fonts;
  }

  read(story: Element, take: TakeLines): void {
    // The mark at the end of a paragraph may be deleted: then the next one goes on in the same line.
    let open = "";
    for (const block of blocksOf(story)) {
      if (block.localName === "tbl") {
        const at = this.#paragraph + 1;
        const lines = tableLines(rowsOf(block).map((row) => this.#cells(row)));
        if (lines.length > 0) take(lines.join("\n"), at);
        continue;
      }
      this.#paragraph += 1;
      const at = this.#paragraph;
      const properties = childNamed(block, "pPr");
      const { text, boxes } = paragraphText(block, this.#fonts);
      const deleted = childNamed(childNamed(properties, "rPr"), "del") !== undefined;
      if (deleted) open += text;
      else {
        const whole = `${open}${text}`;
        take(whole.trim() === "" ? "" : `${this.#numbering.labelOf(properties)}${whole.trimEnd()}`, at);
        open = "";
      }
      for (const box of boxes) this.read(box, take);
    }
    if (open.trim() !== "") take(open, this.#paragraph);
  }

  #cells(row: Element): readonly TableCell[] {
    const before = Number(childValue(childNamed(row, "trPr"), "gridBefore") ?? "0");
    const cells: TableCell[] = Array.from({ length: before }, () => []);
    for (const cell of blocksOf(row)) {
      if (cell.localName !== "tc") continue;
      const properties = childNamed(cell, "tcPr");
      const lines: string[] = [];
      const merged = childNamed(properties, "vMerge");
      this.read(cell, (text) => {
        if (text !== "") for (const line of text.split("\n")) lines.push(line);
      });
      cells.push(merged !== undefined && attribute(merged, "val") !== "restart" ? [] : lines);
      const span = Math.min(Number(childValue(properties, "gridSpan") ?? "1"), 64);
      for (let extra = 1; extra < span; extra += 1) cells.push([]);
    }
    return cells;
  }
}

function rowsOf(table: Element): readonly Element[] {
  return blocksOf(table).filter((row) => row.localName === "tr" && childNamed(childNamed(row, "trPr"), "del") === undefined);
}

const wrappers: ReadonlySet<string> = new Set(["sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"]);

// Content controls and marks of insertion wrap blocks, rows and cells.
function blocksOf(node: Element): readonly Element[] {
  return childElements(node).flatMap((child) => {
    const name = child.localName ?? "";
    if (wrappers.has(name)) return blocksOf(child);
    return name === "p" || name === "tbl" || name === "tr" || name === "tc" ? [child] : [];
  });
}
