import type { DefaultTreeAdapterTypes } from "parse5";
import { ordinalText } from "../readers/ordinal-text.ts";
import { checkCells, emptyCell, mergedAbove, type TableCell, tableLines } from "../readers/table-lines.ts";
import { isFurniture, isUnseen } from "./page-furniture.ts";
import { attributeOf, childrenOf, isElement, type PageElement, type PageNode, textOf } from "./page-tree.ts";

/** What is told while a page is read. */
export interface PageTaker {
  /** A block with its lines; empty where the page leaves a line free. */
  readonly lines: (lines: string) => void;
  readonly furniture: (text: string) => void;
}

const blocks: ReadonlySet<string> = new Set(
  "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption".split(
    " ",
  ),
);

/** Reads the blocks of a page in their order: paragraphs, list items with their marks, tables. */
export class PageText {
  readonly #take: PageTaker;
  #line = "";
  /** The mark of a list item whose text has not begun. */
  #mark = "";

  constructor(take: PageTaker) {
    this.#take = take;
  }

  read(page: DefaultTreeAdapterTypes.Document): void {
    for (const node of childrenOf(page)) this.#node(node, false, false);
    this.#flush();
  }

  #node(node: PageNode, inArticle: boolean, preformatted: boolean): void {
    if (node.nodeName === "#text") {
      const text = textOf(node);
      this.#line += preformatted ? text : text.replaceAll(/[ \t\r\n\f]+/gu, " ");
      return;
    }
    if (!isElement(node) || isUnseen(node)) return;
    const name = node.tagName;
    if (name === "title" || (name !== "body" && name !== "html" && isFurniture(node, inArticle))) {
      this.#take.furniture(flat(textOf(node)));
      return;
    }
    if (name === "br") {
      this.#line += "\n";
      return;
    }
    if (name === "input" || name === "textarea") {
      this.#take.furniture(flat(textOf(node)));
      return;
    }
    const isBlock = blocks.has(name);
    if (isBlock) this.#flush();
    const inside = inArticle || name === "main" || name === "article";
    if (name === "table" && !isLayout(node)) this.#table(node, inside);
    else if (name === "ol" || name === "ul") this.#list(node, inside);
    else for (const child of childrenOf(node)) this.#node(child, inside, preformatted || name === "pre");
    if (isBlock) this.#flush();
  }

  #flush(): void {
    const lines = this.#line
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
    this.#line = "";
    if (lines.length === 0) return;
    this.#take.lines(`${this.#mark}${lines.join("\n")}`);
    this.#mark = "";
  }

  #list(list: PageElement, inArticle: boolean): void {
    const kind = attributeOf(list, "type") ?? "";
    const style = `${attributeOf(list, "style") ?? ""}`;
    const isBare = /list-style(?:-type)?\s*:\s*none/iu.test(style);
    const items = childrenOf(list).filter((child) => isElement(child, "li"));
    const step = attributeOf(list, "reversed") === undefined ? 1 : -1;
    let number = integer(attributeOf(list, "start")) ?? (step > 0 ? 1 : items.length);
    for (const child of childrenOf(list)) {
      if (!isElement(child, "li")) {
        this.#node(child, inArticle, false);
        continue;
      }
      this.#flush();
      number = integer(attributeOf(child, "value")) ?? number;
      const own = this.#mark;
      if (!isBare) this.#mark = `${own}${list.tagName === "ul" ? "- " : markOf(number, kind, style)}`;
      this.#node(child, inArticle, false);
      // An item without text leaves its mark as it is printed.
      if (this.#mark !== "") this.#take.lines(this.#mark.trim());
      this.#mark = "";
      number += step;
    }
  }

  #table(table: PageElement, inArticle: boolean): void {
    const open: { readonly cell: TableCell; left: number }[] = [];
    let count = 0;
    const rows = rowsOf(table).map((row) => {
      const cells: TableCell[] = [];
      const passOpen = (): void => {
        for (let above = open[cells.length]; above !== undefined && above.left > 0; above = open[cells.length]) {
          above.left -= 1;
          cells.push(above.cell);
        }
      };
      for (const cell of childrenOf(row)) {
        if (!isElement(cell, "td", "th")) continue;
        passOpen();
        const lines = this.#cell(cell, inArticle);
        const span = Math.min(Math.max(integer(attributeOf(cell, "colspan")) ?? 1, 1), 64);
        const down = Math.min(Math.max(integer(attributeOf(cell, "rowspan")) ?? 1, 1), 1_000) - 1;
        for (let column = 0; column < span; column += 1) {
          open[cells.length] = { cell: column === 0 ? mergedAbove : emptyCell, left: down };
          cells.push(column === 0 ? lines : emptyCell);
        }
      }
      passOpen();
      count += cells.length;
      checkCells(count);
      return cells;
    });
    for (const caption of childrenOf(table)) if (isElement(caption, "caption")) this.#node(caption, inArticle, false);
    const lines = tableLines(rows);
    if (lines.length > 0) this.#take.lines(lines.join("\n"));
  }

  #cell(cell: PageElement, inArticle: boolean): TableCell {
    const lines: string[] = [];
    const inner = new PageText({
      lines: (text) => {
        for (const line of text.split("\n")) lines.push(line);
      },
      furniture: (text) => this.#take.furniture(text),
    });
    for (const child of childrenOf(cell)) inner.#node(child, inArticle, false);
    inner.#flush();
    return lines;
  }
}

/** Text with single spaces. */
function flat(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}

function integer(text: string | undefined): number | undefined {
  return text === undefined || !/^\s*-?\d{1,6}/u.test(text) ? undefined : Number.parseInt(text, 10);
}

const formats: Readonly<Record<string, string>> = {
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
};
const styles: readonly (readonly [RegExp, string])[] = [
  [/lower-(?:alpha|latin)/iu, "lowerLetter"],
  [/upper-(?:alpha|latin)/iu, "upperLetter"],
  [/lower-roman/iu, "lowerRoman"],
  [/upper-roman/iu, "upperRoman"],
];

function markOf(number: number, kind: string, style: string): string {
  const format = formats[kind] ?? styles.find(([words]) => words.test(style))?.[1] ?? "decimal";
  return `${ordinalText(number, format)}${format === "lowerLetter" ? ")" : "."} `;
}

function rowsOf(table: PageElement): readonly PageElement[] {
  return childrenOf(table).flatMap((child) => {
    if (isElement(child, "tr")) return [child];
    return isElement(child, "tbody", "thead", "tfoot") ? rowsOf(child) : [];
  });
}

// Old pages lay themselves out in tables: such a table holds others, or a cell as long as a document.
function isLayout(table: PageElement): boolean {
  return rowsOf(table).some((row) =>
    childrenOf(row).some((cell) => holdsTable(cell) || (childrenOf(cell).length > 40 && textOf(cell, 5_000).length > 4_000)),
  );
}

function holdsTable(node: PageNode): boolean {
  return isElement(node, "table") || childrenOf(node).some(holdsTable);
}
