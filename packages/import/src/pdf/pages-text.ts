import { tableLines } from "../readers/table-lines.ts";
import type { TextBuilder } from "../readers/text-builder.ts";
import { columnsOf, type Margins, type Stretch } from "./page-columns.ts";
import { furnitureLines, textOfLine } from "./page-furniture.ts";
import type { PageLine } from "./page-line.ts";
import { PageParagraph } from "./page-paragraph.ts";
import { tablesOf } from "./page-tables.ts";
import type { RuledTable } from "./ruled-tables.ts";
import { TableWriter } from "./table-writer.ts";

/** A page as it was put together. */
export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PageLine[];
  readonly tables: readonly RuledTable[];
}

/** Writes the pages of a document: paragraphs joined over lines and pages, tables, columns; furniture apart. */
export function pagesText(pages: readonly PageContent[], letterWidth: number | undefined, builder: TextBuilder): void {
  const furniture = furnitureLines(pages);
  const own = pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !furniture.has(line)) }));
  for (const line of furniture) builder.addFurniture(textOfLine(line));
  const margins = marginsOf(own);
  const marginsAt = (width: number): Margins => margins.get(Math.round(width)) ?? { left: 0, right: width, bottom: 0 };
  const open = new PageParagraph(pages, marginsAt, furniture, builder);
  if (letterWidth !== undefined) {
    const left = own.reduce((least, { lines }) => lines.reduce((x, line) => Math.min(x, line.x), least), Number.POSITIVE_INFINITY);
    for (const page of own) {
      for (const line of page.lines) {
        const indent = Math.min(Math.max(Math.round((line.x - left) / letterWidth), 0), 200);
        open.take(line, marginsAt(page.width), `${" ".repeat(indent)}${line.grid ?? ""}`);
      }
    }
    open.close();
    return;
  }
  const tables = new TableWriter(builder);
  for (const [index, page] of own.entries()) {
    const between = marginsAt(page.width);
    let from = 0;
    for (const table of page.tables) {
      const to = page.lines.findIndex((line) => line.y > table.top);
      const above = page.lines.slice(from, to < 0 ? undefined : Math.max(to, from));
      if (above.length > 0) tables.close();
      writeLines(above, between, open, builder);
      from += above.length;
      open.close();
      tables.take(table, index + 1);
    }
    const below = page.lines.slice(from);
    if (below.length > 0) tables.close();
    writeLines(below, between, open, builder);
  }
  tables.close();
  open.close();
}

function writeLines(lines: readonly PageLine[], margins: Margins, open: PageParagraph, builder: TextBuilder): void {
  for (const part of tablesOf(lines)) {
    if (part.kind === "table") {
      open.close();
      builder.add(tableLines(part.rows).join("\n"), { page: part.lines[0]?.page ?? 0, line: part.lines[0]?.number ?? 0 });
    } else for (const stretch of columnsOf(part.lines, margins)) writeStretch(stretch, margins, open, builder);
  }
}

function writeStretch(stretch: Stretch, margins: Margins, open: PageParagraph, builder: TextBuilder): void {
  if (stretch.kind === "line") {
    open.take(stretch.line, margins);
    return;
  }
  open.close();
  const first = stretch.lines[0];
  const lines = stretch.left.length === 0 ? stretch.right : tableLines([[stretch.left, stretch.right]]);
  builder.add(lines.join("\n"), { page: first?.page ?? 0, line: first?.number ?? 0 });
}

// Pages of one width have one pair of margins: where many lines begin, and beyond which hardly one goes.
function marginsOf(pages: readonly PageContent[]): ReadonlyMap<number, Margins> {
  const byWidth = new Map<number, PageLine[]>();
  for (const page of pages) {
    const key = Math.round(page.width);
    const lines = byWidth.get(key) ?? [];
    for (const line of page.lines) lines.push(line);
    byWidth.set(key, lines);
  }
  return new Map(
    [...byWidth].map(([width, lines]) => {
      const at = (values: readonly number[], share: number): number =>
        [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;
      return [
        width,
        {
          left: at(
            lines.map((line) => line.x),
            0.03,
          ),
          right: at(
            lines.map((line) => line.right),
            0.98,
          ),
          bottom: lines.reduce((lowest, line) => Math.max(lowest, line.y), 0),
        },
      ];
    }),
  );
}
