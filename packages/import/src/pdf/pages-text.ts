import { foldVietnameseLetters } from "@pccc/core";
import { labelOf } from "../outline/label.ts";
import { tableLines } from "../readers/table-lines.ts";
import type { PlacedText, TextBuilder } from "../readers/text-builder.ts";
import { columnsOf, type Margins, type Stretch } from "./page-columns.ts";
import { furnitureLines, textOfLine } from "./page-furniture.ts";
import type { PageLine } from "./page-line.ts";
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
  const marginsAt = (width: number): Margins => margins.get(Math.round(width)) ?? { left: 0, right: width };
  const pitch = usualPitch(own);
  const open: Paragraph = new Paragraph(builder, pitch, isHardWrapped(own, marginsAt, pitch));
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

function writeLines(lines: readonly PageLine[], margins: Margins, open: Paragraph, builder: TextBuilder): void {
  for (const part of tablesOf(lines)) {
    if (part.kind === "table") {
      open.close();
      builder.add(tableLines(part.rows).join("\n"), { page: part.lines[0]?.page ?? 0, line: part.lines[0]?.number ?? 0 });
    } else for (const stretch of columnsOf(part.lines, margins)) writeStretch(stretch, margins, open, builder);
  }
}

function writeStretch(stretch: Stretch, margins: Margins, open: Paragraph, builder: TextBuilder): void {
  if (stretch.kind === "line") {
    open.take(stretch.line, margins);
    return;
  }
  open.close();
  const first = stretch.lines[0];
  const lines = stretch.left.length === 0 ? stretch.right : tableLines([[stretch.left, stretch.right]]);
  builder.add(lines.join("\n"), { page: first?.page ?? 0, line: first?.number ?? 0 });
}

/** A paragraph whose lines are being gathered. */
class Paragraph {
  readonly #builder: TextBuilder;
  readonly #pitch: number;
  readonly #keepLines: boolean;
  #stretches: PlacedText[] = [];
  #first: PageLine | undefined;
  #last: PageLine | undefined;

  constructor(builder: TextBuilder, pitch: number, keepLines: boolean) {
    this.#builder = builder;
    this.#pitch = pitch;
    this.#keepLines = keepLines;
  }

  take(line: PageLine, margins: Margins, text: string = line.segments.map((segment) => segment.text).join("   ")): void {
    const place = { page: line.page, line: line.number };
    // Of lines that were broken before, the page breaks the long ones again and leaves a word or two.
    const isRest = /^\p{Ll}/u.test(textOfLine(line)) && line.right < margins.left + 0.3 * (margins.right - margins.left);
    const goesOn = (isRest || !this.#keepLines) && this.#last !== undefined && joins(this.#last, line, this.#first, margins, this.#pitch);
    if (!goesOn) {
      const isFree = this.#last !== undefined && hasFreeLine(this.#last, line, margins, this.#pitch);
      this.close();
      if (isFree) this.#builder.add("");
      this.#first = line;
      this.#stretches = [{ text, place }];
    } else {
      const before = this.#stretches.at(-1);
      const glued = /[\p{L}\d][-/]$/u.test(before?.text ?? "") && !/\s$/u.test(before?.text ?? "");
      if (before !== undefined && !glued) this.#stretches[this.#stretches.length - 1] = { ...before, text: `${before.text} ` };
      this.#stretches.push({ text: text.trimStart(), place });
    }
    this.#last = line;
  }

  close(): void {
    if (this.#stretches.length > 0) this.#builder.addJoined(this.#stretches);
    this.#stretches = [];
    this.#first = undefined;
    this.#last = undefined;
  }
}

// A line is broken where the next word does not fit; where it would have fitted, the break is the writer's.
function joins(last: PageLine, line: PageLine, first: PageLine | undefined, margins: Margins, pitch: number): boolean {
  if (line.segments.length > 1 || last.segments.length > 1) return false;
  if (isInMiddle(last, margins) || isInMiddle(line, margins)) return false;
  if (Math.abs(line.size - last.size) > 0.12 * last.size) return false;
  if (line.page === last.page && line.y - last.y > 1.22 * pitch * last.size) return false;
  const text = textOfLine(line);
  const indent = line.x - Math.min(margins.left, last.x);
  const hangs = first !== undefined && first !== last && Math.abs(line.x - last.x) < 2;
  const hangsFirst = first === last && line.x > last.x && startsWithLabel(textOfLine(last));
  if (indent > 0.8 * line.size && !hangs && !hangsFirst) return false;
  const before = textOfLine(last);
  // Programs part a number such as "4216/UBND-NC" or keep it whole; what leads on to it was broken by the page.
  const word = (leadsOn.test(before) ? /^\S+/u : /^\S+?(?:-(?=\S)|\/(?=\p{L})|(?=\s)|$)/u).exec(text)?.[0] ?? "";
  const perLetter = (line.right - line.x) / Math.max(text.length, 1);
  if (last.right + (word.length + 0.6) * perLetter < margins.right) return false;
  return !startsWithLabel(text) || leadsOn.test(before) || (/^[-–]/u.test(text) && isOpen(before));
}

// What a sentence cannot end with: a number or a name stands at the start of the next line.
const leadsOn = /(?:[,(]|(?:^|\s)(?:ngày|tháng|năm|số|khoản|điểm|điều|mục|phần|phụ lục|tại|theo|của|và|từ|đến|trước|sau|quý))$/iu;

// A free line parts what the writer parted; at the foot of a page it does not show.
function hasFreeLine(last: PageLine, line: PageLine, margins: Margins, pitch: number): boolean {
  if (last.page === line.page) return line.y - last.y > 1.7 * pitch * line.size;
  const text = textOfLine(line);
  const begins = /^[-+]\s|^\p{Lu}{2,}\s\p{Lu}{2,}|^(?:Mẫu|Biểu|Phụ lục)\s/u.test(text);
  return begins && last.right < margins.left + 0.7 * (margins.right - margins.left);
}

// A page may show lines that a writer or a program had broken before: then most breaks in mid-sentence are not the page's.
function isHardWrapped(pages: readonly PageContent[], marginsAt: (width: number) => Margins, pitch: number): boolean {
  let broken = 0;
  let midSentence = 0;
  for (const { lines, width } of pages) {
    for (const [index, line] of lines.entries()) {
      const last = lines[index - 1];
      if (last === undefined || last.segments.length > 1 || line.segments.length > 1) continue;
      if (line.y - last.y > 1.22 * pitch * last.size || joins(last, line, undefined, marginsAt(width), pitch)) continue;
      broken += 1;
      if (/^\p{Ll}/u.test(textOfLine(line)) && !startsWithLabel(textOfLine(line)) && isOpen(textOfLine(last))) midSentence += 1;
    }
  }
  return midSentence >= 8 && midSentence >= 0.2 * broken;
}

function isOpen(text: string): boolean {
  return !/[.;:!?]["”)]?$|\.\/\.?$/u.test(text);
}

function startsWithLabel(text: string): boolean {
  if (/^\d{1,2}[/.]\d{1,2}[/.]\d{4}/u.test(text)) return false;
  return labelOf(text, foldVietnameseLetters(text)) !== undefined;
}

function isInMiddle(line: PageLine, { left, right }: Margins): boolean {
  const before = line.x - left;
  const after = right - line.right;
  return before > 2.5 * line.size && after > 2.5 * line.size && Math.abs(before - after) < 1.5 * line.size;
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
        },
      ];
    }),
  );
}

/** How far apart the lines of a paragraph stand, in sizes of their letters. */
function usualPitch(pages: readonly PageContent[]): number {
  const counts = new Map<number, number>();
  for (const { lines } of pages) {
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1];
      if (before === undefined || line.y <= before.y + 0.6 * line.size) continue;
      const pitch = Math.round(((line.y - before.y) / line.size) * 20) / 20;
      counts.set(pitch, (counts.get(pitch) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 1.2;
}
