import { checkCells, emptyCell, mergedAbove, type TableCell, tableLines } from "../readers/table-lines.ts";
import type { ListNumbering } from "./list-numbering.ts";
import { paragraphText } from "./paragraph-text.ts";
import type { RunFonts } from "./run-fonts.ts";
import { alternativeOf, attribute, childNamed, childValue, type XmlElement } from "./xml-part.ts";

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

  read(story: XmlElement, take: TakeLines): void {
    // The mark at the end of a paragraph may be deleted: then the next one goes on in the same line.
    let open = "";
    for (const block of blocksOf(story)) {
      if (block.name === "tbl") {
        const at = this.#paragraph + 1;
        const lines = tableLines(this.#rows(block));
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

  #rows(table: XmlElement): readonly (readonly TableCell[])[] {
    let count = 0;
    return rowsOf(table).map((row) => {
      const cells = this.#cells(row);
      count += cells.length;
      checkCells(count);
      return cells;
    });
  }

  #cells(row: XmlElement): readonly TableCell[] {
    const before = columns(childValue(childNamed(row, "trPr"), "gridBefore") ?? "0");
    const cells: TableCell[] = Array.from({ length: before }, () => emptyCell);
    for (const cell of blocksOf(row)) {
      if (cell.name !== "tc") continue;
      const properties = childNamed(cell, "tcPr");
      const lines: string[] = [];
      const merged = childNamed(properties, "vMerge");
      this.read(cell, (text) => {
        if (text !== "") for (const line of text.split("\n")) lines.push(line);
      });
      const goesOn = merged !== undefined && attribute(merged, "val") !== "restart";
      cells.push(goesOn && lines.every((line) => line.trim() === "") ? mergedAbove : lines);
      const span = columns(childValue(properties, "gridSpan") ?? "1");
      for (let extra = 1; extra < span; extra += 1) cells.push(emptyCell);
    }
    return cells;
  }
}

const mostColumns = 64;

function columns(count: string): number {
  return Math.min(Math.max(Number.parseInt(count, 10) || 0, 0), mostColumns);
}

function rowsOf(table: XmlElement): readonly XmlElement[] {
  return blocksOf(table).filter((row) => row.name === "tr" && childNamed(childNamed(row, "trPr"), "del") === undefined);
}

const wrappers: ReadonlySet<string> = new Set(["sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"]);

// Content controls and marks of insertion wrap blocks, rows and cells.
function blocksOf(node: XmlElement): readonly XmlElement[] {
  return node.children.flatMap((child) => {
    const name = child.name;
    if (wrappers.has(name)) return blocksOf(child);
    if (name === "AlternateContent") return blocksOf(alternativeOf(child));
    return name === "p" || name === "tbl" || name === "tr" || name === "tc" ? [child] : [];
  });
}
