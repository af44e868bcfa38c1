import { tableLines } from "../readers/table-lines.ts";
import type { TextBuilder } from "../readers/text-builder.ts";
import { columnsOf, type Margins, type Stretch } from "./page-columns.ts";
import { furnitureLines, type PageLines, textOfLine } from "./page-furniture.ts";
import type { PageLine } from "./page-line.ts";
import { PageParagraph } from "./page-paragraph.ts";
import { type PlainLines, tablesOf } from "./page-tables.ts";
import type { RuledTable } from "./ruled-tables.ts";
import { type PageTable, TableWriter } from "./table-writer.ts";

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
  for (const line of furniture) builder.addFurniture(textOfLine(line));
  const parted = pages.map((page) => ({ ...page, parts: partsOf(page, furniture, letterWidth !== undefined) }));
  const own = parted.map(({ width, height, parts }) => ({
    width,
    height,
    lines: parts.flatMap((part) => (part.kind === "lines" ? part.lines : [])),
  }));
  const margins = marginsOf(own);
  const marginsAt = (width: number): Margins => margins.get(Math.round(width)) ?? { left: 0, right: width, bottom: 0 };
  const open = new PageParagraph(own, pages, marginsAt, builder);
  const left = own.reduce((least, { lines }) => lines.reduce((x, line) => Math.min(x, line.x), least), Number.POSITIVE_INFINITY);
  const tables = new TableWriter(builder);
  for (const { width, part } of joinedOverPages(parted)) {
    const between = marginsAt(width);
    if (part.kind === "table") {
      open.close();
      tables.take(part);
      continue;
    }
    tables.close();
    if (letterWidth === undefined) for (const stretch of columnsOf(part.lines, between)) writeStretch(stretch, between, open, builder);
    else for (const line of part.lines) open.take(line, between, asPrinted(line, left, letterWidth));
  }
  tables.close();
  open.close();
}

type Part = PageTable | PlainLines;

/** The parts of all pages, lines that go on over pages of one width together. */
function joinedOverPages(pages: readonly { readonly width: number; readonly parts: readonly Part[] }[]): readonly {
  readonly width: number;
  readonly part: Part;
}[] {
  const joined: { readonly width: number; readonly part: Part }[] = [];
  let open: { readonly width: number; readonly lines: PageLine[] } | undefined;
  for (const { width, parts } of pages) {
    for (const part of parts) {
      if (part.kind === "table") {
        open = undefined;
        joined.push({ width, part });
      } else if (open?.width === width) for (const line of part.lines) open.lines.push(line);
      else {
        open = { width, lines: [...part.lines] };
        joined.push({ width, part: { kind: "lines", lines: open.lines } });
      }
    }
  }
  return joined;
}

/** The tables of a page and the lines between them, in order; a page that is typewritten keeps its columns. */
function partsOf(page: PageContent, furniture: ReadonlySet<PageLine>, isTypewritten: boolean): readonly Part[] {
  const lines = page.lines.filter((line) => !furniture.has(line));
  const between = (some: readonly PageLine[]): readonly Part[] => (isTypewritten ? [{ kind: "lines", lines: some }] : tablesOf(some));
  const parts: Part[] = [];
  let from = 0;
  for (const table of page.tables) {
    const to = lines.findIndex((line) => line.y > table.top);
    const end = Math.max(to < 0 ? lines.length : to, from);
    if (end > from) parts.push(...between(lines.slice(from, end)));
    parts.push(table);
    from = end;
  }
  if (lines.length > from) parts.push(...between(lines.slice(from)));
  return parts;
}

function asPrinted(line: PageLine, left: number, letterWidth: number): string {
  const indent = Math.min(Math.max(Math.round((line.x - left) / letterWidth), 0), 200);
  return `${" ".repeat(indent)}${line.grid ?? ""}`;
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
function marginsOf(pages: readonly PageLines[]): ReadonlyMap<number, Margins> {
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
