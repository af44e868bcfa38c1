import { foldVietnameseLetters } from "@pccc/core";
import { labelOf } from "../outline/label.ts";
import type { PlacedText, TextBuilder } from "../readers/text-builder.ts";
import type { Margins } from "./page-columns.ts";
import { type PageLines, textOfLine } from "./page-furniture.ts";
import type { PageLine } from "./page-line.ts";

/** A paragraph whose lines are being gathered. */
export class PageParagraph {
  readonly #builder: TextBuilder;
  readonly #pitch: number;
  readonly #keepLines: boolean;
  readonly #freeEnds: ReadonlySet<number>;
  #stretches: PlacedText[] = [];
  #first: PageLine | undefined;
  #last: PageLine | undefined;

  /** Takes the measures of the running text, `whole` being the pages with all that stands beside it. */
  constructor(text: readonly PageLines[], whole: readonly PageLines[], marginsAt: (width: number) => Margins, builder: TextBuilder) {
    this.#builder = builder;
    this.#pitch = usualPitch(text);
    this.#keepLines = isHardWrapped(text, marginsAt, this.#pitch);
    // Where each line is the writer's, room for one at the foot of a page is a free line.
    this.#freeEnds = this.#keepLines ? pagesEndingFree(text, whole, marginsAt, this.#pitch) : new Set();
  }

  take(line: PageLine, margins: Margins, text: string = line.segments.map((segment) => segment.text).join("   ")): void {
    const place = { page: line.page, line: line.number };
    // Of lines that were broken before, the page breaks the long ones again and leaves a word or two.
    const isShort = line.right < margins.left + 0.3 * (margins.right - margins.left);
    const isRest = isShort && (/^\p{Ll}/u.test(textOfLine(line)) || (this.#last !== undefined && leadsOn.test(textOfLine(this.#last))));
    const goesOn = (isRest || !this.#keepLines) && this.#last !== undefined && joins(this.#last, line, this.#first, margins, this.#pitch);
    if (!goesOn) {
      const isFree = this.#last !== undefined && hasFreeLine(this.#last, line, margins, this.#pitch, this.#freeEnds);
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
  if (line.segments.length > 1 || (last.segments.length > 1 && last.grid === undefined)) return false;
  if (isInMiddle(last, margins) || isInMiddle(line, margins)) return false;
  if (Math.abs(line.size - last.size) > 0.12 * last.size) return false;
  if (line.page === last.page && line.y - last.y > 1.22 * pitch * last.size) return false;
  const text = textOfLine(line);
  const indent = line.x - Math.min(margins.left, last.x);
  const hangs = first !== undefined && first !== last && Math.abs(line.x - last.x) < 2;
  const hangsFirst = first === last && line.x > last.x && startsWithLabel(textOfLine(last));
  if (indent > 0.8 * line.size && !hangs && !hangsFirst) return false;
  if (recipients.test(text)) return false;
  const before = textOfLine(last);
  // Programs part a number such as "4216/UBND-NC" or keep it whole; what leads on to it was broken by the page.
  const word = (leadsOn.test(before) ? /^\S+/u : /^\S+?(?:-(?=\S)|\/(?=\p{L})|(?=\s)|$)/u).exec(text)?.[0] ?? "";
  const perLetter = (line.right - line.x) / Math.max(text.length, 1);
  if (last.right + (word.length + 0.6) * perLetter < margins.right) return false;
  return !startsWithLabel(text) || leadsOn.test(before) || (/^[-–]/u.test(text) && isOpen(before));
}

const recipients = /^nơi nhận\s?:/iu;
// What a sentence cannot end with: a number or a name stands at the start of the next line.
const leadsOn = /(?:[,(]|(?:^|\s)(?:ngày|tháng|năm|số|khoản|điểm|điều|mục|phần|phụ lục|tại|theo|của|và|từ|đến|trước|sau|quý))$/iu;

// A free line parts what the writer parted; at the foot of a page it seldom shows.
function hasFreeLine(last: PageLine, line: PageLine, margins: Margins, pitch: number, freeEnds: ReadonlySet<number>): boolean {
  if (last.page === line.page) return line.y - last.y > 1.7 * pitch * line.size;
  if (freeEnds.has(last.page)) return true;
  const text = textOfLine(line);
  const begins = /^[-+]\s|^\p{Lu}{2,}\s\p{Lu}{2,}|^(?:Mẫu|Biểu|Phụ lục)\s/u.test(text);
  return begins && last.right < margins.left + 0.7 * (margins.right - margins.left);
}

// A page may show lines that a writer or a program had broken before: then most breaks in mid-sentence are not the page's.
function isHardWrapped(pages: readonly PageLines[], marginsAt: (width: number) => Margins, pitch: number): boolean {
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

function pagesEndingFree(
  text: readonly PageLines[],
  whole: readonly PageLines[],
  marginsAt: (width: number) => Margins,
  pitch: number,
): ReadonlySet<number> {
  const free = new Set<number>();
  for (const [index, { lines, width }] of whole.entries()) {
    const { bottom } = marginsAt(width);
    const last = lines.findLast((line) => line.y <= bottom);
    if (last === undefined || last !== text[index]?.lines.at(-1)) continue;
    // More room than that of a line or two is left before a page break.
    const room = (bottom - last.y) / (pitch * last.size);
    if (room > 0.7 && room < 2.5) free.add(last.page);
  }
  return free;
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

/** How far apart the lines of a paragraph stand, in sizes of their letters. */
function usualPitch(pages: readonly PageLines[]): number {
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
