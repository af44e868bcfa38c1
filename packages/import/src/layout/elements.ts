import { labelOf } from "../outline/label.ts";
import type { SourceText } from "../source/source-text.ts";
import { startsWithAgency } from "../words/agency-words.ts";
import { phrase } from "../words/phrase.ts";
import { startsWithVerb } from "../words/verb-words.ts";
import { type Block, joinBlocks, makeBlock, type Range } from "./block.ts";
import { type ColumnedLines, columnedLines } from "./columned-lines.ts";
import type { Line } from "./line.ts";
import { pagedTable } from "./paged-table.ts";
import type { Wrapping } from "./wrapping.ts";

/** A paragraph of running text, a row of a table, or a row of a table of tasks. */
export type Element = Paragraph | Row | TaskRow;

export interface Paragraph {
  readonly kind: "paragraph";
  readonly block: Block;
  /** Columns before its first line. */
  readonly indent: number;
}

export interface Row {
  readonly kind: "row";
  readonly cells: readonly Cell[];
  /** Whether the cells are those of the table; in a page image a cell may be broken over lines that hold parts of others. */
  readonly exact: boolean;
  /** Whether it names the columns again within a table. */
  readonly repeats?: true;
}

/** A row of a table of tasks, its cells mapped to what they tell. A group row is a heading over those below it. */
export interface TaskRow {
  readonly kind: "taskRow";
  /** As printed, without punctuation, that of the row above where the row shares it; empty where there is none. */
  readonly ordinal: string;
  readonly isGroup: boolean;
  readonly task: Block;
  readonly leads: readonly Block[];
  readonly coordinates: readonly Block[];
  readonly times: readonly Block[];
  readonly cells: readonly Block[];
}

/** A cell of a table: its lines, and all of them as one block. */
export interface Cell {
  readonly lines: readonly Range[];
  readonly block: Block;
}

/** Joins lines into paragraphs and table rows. */
export function elementsOf(source: SourceText, lines: readonly Line[], wrapping: Wrapping): readonly Element[] {
  const elements: Element[] = [];
  let paragraph: Line[] = [];
  let blanks = 0;
  let pageBreak = false;
  const flush = (): void => {
    if (paragraph.length > 0) elements.push(paragraphOf(source, paragraph));
    paragraph = [];
    blanks = 0;
    pageBreak = false;
  };
  const columned = wrapping.paged ? columnedLines(lines) : new Map<number, ColumnedLines>();
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const table = columned.get(index);
    if (table !== undefined) {
      flush();
      for (const row of columnedRows(source, table)) elements.push(row);
      index = table.end - 1;
    } else if (line.kind === "fence") {
      flush();
      const fenced = fencedTable(source, lines, index);
      for (const row of fenced.rows) elements.push(row);
      index = fenced.lastLine;
    } else if (line.kind === "row" || line.kind === "rule") {
      flush();
      if (line.kind === "row") elements.push(pipeRow(source, line));
    } else if (line.kind === "blank") blanks += 1;
    else if (line.kind === "pageNumber" || line.kind === "note") pageBreak = true;
    else if (line.kind === "text") {
      const cells = tabCells(source, line);
      if (cells !== undefined) {
        flush();
        elements.push({ kind: "row", cells, exact: true });
        continue;
      }
      if (paragraph.length > 0 && !continues(paragraph, line, pageBreak ? 0 : blanks, pageBreak, wrapping)) flush();
      paragraph.push(line);
      blanks = 0;
      pageBreak = false;
    }
  }
  flush();
  return mendedSentences(source, elements);
}

// A sentence broken in two by a stray paragraph: its second half begins with a dash and has no sibling.
function mendedSentences(source: SourceText, elements: readonly Element[]): readonly Element[] {
  const result: Element[] = [];
  for (const [index, element] of elements.entries()) {
    const before = result.at(-1);
    const broken = before?.kind === "paragraph" && element.kind === "paragraph" && isBroken(before, element, elements[index + 1]);
    if (broken) result[result.length - 1] = { ...before, block: joinBlocks(source, [before.block, element.block]) };
    else result.push(element);
  }
  return result;
}

function isBroken(before: Paragraph, dashed: Paragraph, next: Element | undefined): boolean {
  const label = labelOf(before.block.text, before.block.folded);
  const long = before.block.text.length > 160 && !/[.;:!?]["”)]?$|\)$|\.\/\.?$/u.test(before.block.text);
  const isDash = (block: Block): boolean => labelOf(block.text, block.folded)?.style === "dash";
  const opensList = next?.kind === "paragraph" && /^[-+–]/u.test(next.block.text);
  return long && label?.style !== "dash" && isDash(dashed.block) && !opensList;
}

function paragraphOf(source: SourceText, lines: readonly Line[]): Paragraph {
  return { kind: "paragraph", block: makeBlock(source, lines), indent: lines[0]?.indent ?? 0 };
}

const numberAhead = phrase("(?:^|\\s)số$");
const termAhead = phrase(
  "(?:^|\\s)(?:khóa|lần thứ|kỳ họp thứ|quý|(?:kho bạc nhà nước|hải quan|thuế|kiểm toán nhà nước|chi nhánh) khu vực|khu vực)$",
);
const recipientsLabel = phrase("^nơi nhận\\s?:");
const yearAhead = phrase("(?:^|\\s)năm$");
// "… có ý kiến như sau:" above who is to do what.
const bringsOrders = phrase("\\s(?:như sau|sau đây|sau)\\s?:$");
const basisHead = phrase("^(?:căn cứ|theo đề nghị|xét đề nghị|xét tờ trình)(?!\\p{L})");
const sentenceEnd = /[.;:!?]["”’)]?$|\.\/\.?$/u;

function continues(paragraph: readonly Line[], line: Line, blanks: number, pageBreak: boolean, wrapping: Wrapping): boolean {
  const first = paragraph[0];
  const last = paragraph.at(-1);
  if (first === undefined || last === undefined) return false;
  const label = labelOf(line.text, line.folded);
  const ended = sentenceEnd.test(last.text);
  const lower = /^[\p{Ll}(“"]/u.test(line.text) && label === undefined;
  if (recipientsLabel.test(line.folded)) return false;
  if (isLabelAlone(paragraph)) return label === undefined && blanks <= 2;
  // "(Công điện số" above "225/CĐ-TTg ngày …".
  if (blanks === 0 && numberAhead.test(last.folded) && /^\d+\//u.test(line.text)) return true;
  // "… Đại hội khóa" above "XV."
  if (blanks === 0 && termAhead.test(last.folded) && /^[IVXL]+(?:[.,;:]|\s|$)/u.test(line.text)) return true;
  if (blanks === 0 && yearAhead.test(last.folded) && /^20\d\d(?!\d)/u.test(line.text)) return true;
  if (blanks > 0) return lower && !ended && !isHeadingLike(last) && (wrapping.paged || /^\p{Ll}/u.test(line.text));
  if (label !== undefined) {
    // In a wrapped text whose items stand apart, a dash at the start of a line is a dash in mid-sentence.
    return wrapping.blankSeparated && label.style === "dash" && !ended;
  }
  if (wrapping.sentences) return goesOnInItem(paragraph, line) || (/^\p{Ll}/u.test(line.text) && !ended);
  // A long paragraph may be cut behind a semicolon too.
  const goesOn = !ended || (last.text.length > longestEnd && last.text.endsWith(";"));
  if (!wrapping.wrapped) return (goesOn && /^\p{Ll}/u.test(line.text)) || (!ended && last.text.length > 50 && halfName.test(last.folded));
  if (ended && basisHead.test(line.folded)) return false;
  if (bringsOrders.test(last.folded) && /^\p{Lu}/u.test(line.text) && startsWithAgency(line.folded)) return false;
  // "Căn cứ Luật Tổ chức" has no end mark: the name goes on.
  if (!ended && basisHead.test(first.folded) && !basisHead.test(line.folded) && !isHeadingLike(line)) return true;
  if (!ended && wantsName.test(last.folded) && startsWithAgency(line.folded)) return true;
  // A heading in capitals goes on in capitals.
  if (!ended && isHeadingLike(last) && isHeadingLike(line)) return true;
  if (wrapping.paged) return continuesOnPage(paragraph, line, wrapping, ended && !pageBreak, lower);
  if (wrapping.blankSeparated || (lower && !ended) || last.text.endsWith(",")) return true;
  // A line is broken where the next word does not fit; where it would have fitted, the break is the writer's.
  const word = /^\S+/u.exec(line.text)?.[0].length ?? 0;
  // Letters have widths of their own: a line without an end mark goes on from a little less.
  const share = ended || isHeadingLike(last) ? 0.9 : 0.76;
  // "1. Sở Y tế" and "Tập trung rà soát …" below it are two, however narrow the first lines are.
  const orders = /^\p{Lu}/u.test(line.text) && startsWithVerb(line.folded);
  const longest = paragraph.length === 1 && !orders ? wrapping.longestFirst : wrapping.longest;
  return last.end - last.start + 1 + word > share * longest;
}

const longestEnd = 300;

// A line that ends so wants what the next begins with.
const halfName = phrase("(?:^|\\s)(?:văn phòng|ủy ban|ubnd|hội đồng|công an|ban chỉ đạo|sở|phòng|bộ|và|của|các|với|tại|thuộc)$");

// "… chế độ báo cáo về" above "Ban Chỉ huy …".
const wantsName = phrase("\\s(?:và|của|các|với|tại|thuộc|về|đến|cho|qua|do)$");

// The first line of a paragraph is indented against the rest of it, and the page's margin may move.
function continuesOnPage(paragraph: readonly Line[], line: Line, wrapping: Wrapping, ended: boolean, lower: boolean): boolean {
  const last = paragraph.at(-1);
  if (last === undefined) return false;
  if (ended && !isFull(last, wrapping) && line.indent + 2 >= last.indent) return false;
  if (ended && line.indent > last.indent && ownParagraph.test(line.folded)) return false;
  // "3. Công an xã" and "Phối hợp với …" below it are two: the next word would have stood in the short line.
  if (paragraph.length === 1) return (line.indent <= last.indent - 2 && !isCutShort(last, line, wrapping)) || lower;
  return line.indent <= last.indent + 2 || lower;
}

const ownParagraph = phrase(
  "^(?:trên đây|trong quá trình|quá trình|yêu cầu|đề nghị|giao|căn cứ|nhận được|(?:kế hoạch|chỉ thị|quyết định) này|nơi nhận|để|nhằm|đồng thời)(?!\\p{L})",
);

function isCutShort(last: Line, line: Line, wrapping: Wrapping): boolean {
  const word = /^\S+/u.exec(line.text)?.[0].length ?? 0;
  return !isHeadingLike(last) && last.end - last.start + 1 + word <= shortLine * wrapping.width;
}

const shortLine = 0.72;

// A second sentence of an item stands in a line of its own; one that begins with a body, an act or a request is a paragraph.
function goesOnInItem(paragraph: readonly Line[], line: Line): boolean {
  const first = paragraph[0];
  const last = paragraph.at(-1);
  const label = first === undefined ? undefined : labelOf(first.text, first.folded);
  // A chapter's line is its heading.
  if (first === undefined || last === undefined || label === undefined || label.style === "roman" || label.style === "upper") return false;
  return (
    first.text.length > 40 &&
    /[.;]$/u.test(last.text) &&
    ![startsWithAgency, startsWithVerb].some((starts) => starts(line.folded)) &&
    !ownParagraph.test(line.folded)
  );
}

// A label may itself be broken: "Chương" above "III".
function isLabelAlone(paragraph: readonly Line[]): boolean {
  if (paragraph.length > 2) return false;
  // As the folded line has them: "**Điều 2. **Sở" leaves three spaces.
  const text = paragraph.map((line) => line.text.replaceAll(/\s+/gu, " ")).join(" ");
  const label = labelOf(text, paragraph.map((line) => line.folded).join(" "));
  // "Điều 2. Giao" above "Giám đốc Sở …": no heading is one syllable long.
  const isCut = label !== undefined && label.style !== "dash" && /^\p{Lu}\p{Ll}{1,6}$/u.test(text.slice(label.length));
  return label !== undefined && label.text !== "" && (label.length >= text.length || isCut);
}

function isFull(line: Line, wrapping: Wrapping): boolean {
  return line.end - line.start >= 0.8 * wrapping.width;
}

function isHeadingLike(line: Line): boolean {
  return line.text === line.text.toUpperCase() && /\p{Lu}/u.test(line.text);
}

// A crawled table: each cell between lines that hold a bar alone, two bars in a row between rows. Marks alone are an empty cell.
function fencedTable(
  source: SourceText,
  lines: readonly Line[],
  from: number,
): { readonly rows: readonly Row[]; readonly lastLine: number } {
  const rows: Row[] = [];
  let cells: Cell[] = [];
  let cell: Line[] = [];
  let last = from;
  const closeRow = (): void => {
    if (cells.length > 0) rows.push({ kind: "row", cells, exact: true });
    cells = [];
  };
  for (let index = from + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    if (line.kind === "fence") {
      if (cell.length > 0) cells.push(cellOf(source, cell));
      else closeRow();
      cell = [];
      last = index;
    } else if (line.kind === "text") cell.push(line);
    else if (line.kind === "blank" && line.indent > 0 && cells.length > 0) cell.push(line);
    else if (line.kind === "blank" && cell.length === 0 && (cells.length > 0 || rows.length > 0)) break;
    else if (line.kind === "row") break;
    if (index - last > 400) break;
  }
  closeRow();
  return { rows, lastLine: last };
}

function cellOf(source: SourceText, lines: readonly Line[]): Cell {
  return { lines, block: makeBlock(source, lines) };
}

function pipeRow(source: SourceText, line: Line): Row {
  const cells: Cell[] = [];
  let start = line.start;
  const isFramed = line.text.startsWith("|");
  for (let at = line.start; at <= line.end; at += 1) {
    if (at < line.end && source.text.charAt(at) !== "|") continue;
    const block = makeBlock(source, [{ start, end: at }]);
    // The bar at the end of a row may be lost.
    if (!isFramed || (at > line.start && (at < line.end || block.pieces.length > 0)))
      cells.push({ lines: block.pieces.length === 0 ? [] : [{ start, end: at }], block });
    start = at + 1;
  }
  return { kind: "row", cells, exact: true };
}

// A tab within a line parts cells, unless it only follows a label.
function tabCells(source: SourceText, line: Line): readonly Cell[] | undefined {
  if (!line.text.includes("\t")) return undefined;
  const label = labelOf(line.text, line.folded);
  const from = label === undefined ? 0 : label.length;
  if (!line.text.slice(from).trim().includes("\t")) return undefined;
  const cells: Cell[] = [];
  let start = line.start;
  for (let at = line.start + from; at <= line.end; at += 1) {
    if (at < line.end && source.text.charAt(at) !== "\t") continue;
    const block = makeBlock(source, [{ start, end: at }]);
    cells.push({ lines: block.pieces.length === 0 ? [] : [{ start, end: at }], block });
    start = at + 1;
  }
  return cells;
}

function columnedRows(source: SourceText, { stretches }: ColumnedLines): readonly Row[] {
  const table = pagedTable(stretches);
  if (table === undefined) return stretches.flat().map((line) => spacedRow(source, line));
  return table.map((row) => ({
    kind: "row",
    cells: row.map((ranges) => ({ lines: ranges, block: makeBlock(source, ranges) })),
    exact: true,
  }));
}

function spacedRow(source: SourceText, line: Line): Row {
  const cells: Cell[] = [];
  let start = line.start;
  for (const gap of [
    ...Array.from(line.text.matchAll(/\s{3,}/gu), (match) => ({ at: match.index, length: match[0].length })),
    { at: line.text.length, length: 0 },
  ]) {
    const range = { start, end: line.start + gap.at };
    cells.push({ lines: [range], block: makeBlock(source, [range]) });
    start = line.start + gap.at + gap.length;
  }
  return { kind: "row", cells, exact: false };
}
