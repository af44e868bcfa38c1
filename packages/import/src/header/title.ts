import { foldVietnameseLetters } from "@pccc/core";
import { type Block, joinBlocks, makeBlock, type Range, sliceBlock } from "../layout/block.ts";
import type { Line } from "../layout/line.ts";
import type { Wrapping } from "../layout/wrapping.ts";
import { labelOf } from "../outline/label.ts";
import type { SourceText } from "../source/source-text.ts";
import { phrase } from "../words/phrase.ts";
import { isUrgencyMark } from "../words/urgency-words.ts";

/** The title below a document type, and where the text goes on. */
export interface TitleReading {
  readonly title: Block | undefined;
  /** Whether what stands below the title shows where it ends. */
  readonly isClosed: boolean;
  /** "(Kèm theo Quyết định số …)". */
  readonly attachment: readonly Block[];
  /** "KHẨN" behind the type, "HỎA TỐC" below the title. */
  readonly marks: readonly Range[];
  /** The first line behind title and attachment. */
  readonly next: number;
}

const basis = phrase("^(?:căn cứ|thực hiện|triển khai|theo đề nghị|xét đề nghị|xét|để |nhằm|trên cơ sở|tiếp tục thực hiện|ngày )");
const attachedWith = phrase("\\(\\s*(?:ban hành )?kèm theo|^ban hành kèm theo");
const authority = phrase("^(?:chủ tịch|thủ tướng|bộ trưởng|giám đốc|ủy ban|hội đồng|ban|trưởng ban|chính phủ|quốc hội|kính gửi)(?!\\p{L})");

const addressed = phrase("^[|\\s]*kính g(?:ửi|ui\\s*:|ủi\\s*:)|^[^.;:]{3,80}\\sđiện\\s*:");
// "(Số 36/KH-… ngày …)": what the letterhead says, said again.
const ownNumber = phrase("^\\(\\s?số\\s?:?\\s?\\d+[/-]");
// What a heading in capitals goes on with behind a gap.
const goesOnWith = phrase("^(?:của|về|và|trên|tại|cho|với|trong|đối với|giai đoạn|nhằm|theo|năm \\d)(?!\\p{L})");

// No title goes over more lines, gaps included.
const longestTitle = 24;
// No paragraph goes on over more lines, even with a word in each.
const longestParagraph = 120;

/** Reads the title: the lines from `from` on, over gaps where a line goes on in lower case or in the same capitals. */
export function readTitle(
  source: SourceText,
  lines: readonly Line[],
  from: number,
  rest: Range | undefined,
  wrapping: Wrapping,
): TitleReading {
  const isMarked = rest !== undefined && isUrgencyMark(source.folded.slice(rest.start, rest.end).trim());
  const marks: Range[] = isMarked ? [rest] : [];
  const ranges: Range[] = rest === undefined || isMarked ? [] : [rest];
  let next = from;
  let gap = 0;
  let last = rest === undefined || isMarked ? undefined : source.text.slice(rest.start, rest.end).trim();
  for (; next < lines.length; next += 1) {
    const line = lines[next];
    if (line === undefined || line.kind === "fence" || line.kind === "row") break;
    if (line.kind === "blank") gap += 1;
    // A picture of a web page, "![]()", is no title.
    if (line.kind !== "text" || !/[\p{L}\p{N}]/u.test(line.text)) continue;
    if (isUrgencyMark(line.folded) || (last === undefined && isWhose(line, lines[next + 1]))) {
      marks.push(line);
      continue;
    }
    if (attachedWith.test(line.folded) && line.folded.search(attachedWith) === 0) break;
    if (last !== undefined && !goesOn(last, line, gap, wrapping, lines, next)) break;
    if (last === undefined && labelOf(line.text, line.folded)?.style === "roman") break;
    if (last === undefined && isCapital(line.text) && authority.test(line.folded) && basis.test(nextText(lines, next + 1)?.folded ?? ""))
      break;
    if (last !== undefined && isProse(lines, next, last)) break;
    ranges.push(withoutRule(line));
    last = line.text;
    gap = 0;
    if (attachedWith.test(line.folded)) {
      next += 1;
      break;
    }
  }
  const whole = ranges.length === 0 ? undefined : makeBlock(source, ranges);
  const note = attachmentFrom(source, lines, next, wrapping);
  if (whole === undefined) return { title: undefined, isClosed: true, attachment: note.blocks, marks, next: note.next };
  const below = lines[next];
  const isClosed =
    ranges.length === 1 || isCapital(whole.text) || below?.kind !== "text" || basis.test(below.folded) || note.blocks.length > 0;
  const cut = whole.folded.search(attachedWith);
  if (cut < 0) return { title: whole, isClosed, attachment: note.blocks, marks, next: note.next };
  const tail = sliceBlock(source, whole, cut);
  const closed = tail.text.includes(")");
  return {
    title: cut === 0 ? undefined : sliceBlock(source, whole, 0, cut),
    isClosed,
    attachment: closed ? [tail] : [joinBlocks(source, [tail, ...note.blocks])],
    marks,
    next: note.next,
  };
}

const ofBody = phrase("^của (?:ban|bộ chính trị|tỉnh ủy|thành ủy|huyện ủy|đảng ủy|ủy ban|hội đồng|thủ tướng|chủ tịch|bộ trưởng)(?!\\p{L})");

// "CHỈ THỊ" above "CỦA BAN THƯỜNG VỤ TỈNH ỦY" above "về …": whose it is, and no part of what it is about.
function isWhose(line: Line, below: Line | undefined): boolean {
  return isCapital(line.text) && ofBody.test(line.folded) && below?.kind === "text" && /^\p{Ll}/u.test(below.text);
}

// "… các xã ______": the rule below it, in its last line.
function withoutRule(line: Line): Range {
  const rule = /\s[-–—_=*]{4,}$/u.exec(line.text);
  return rule === null ? line : { start: line.start, end: line.start + rule.index };
}

function goesOn(last: string, line: Line, gap: number, wrapping: Wrapping, lines: readonly Line[], index: number): boolean {
  if (addressed.test(line.folded) || ownNumber.test(line.folded)) return false;
  if (phrase("^v\\s?/\\s?v$").test(foldVietnameseLetters(last))) return true;
  // Below a title in small letters, or one that ends with a territory, a name in capitals above the basis is who decides.
  if (isCapital(line.text) && (!isCapital(last) || endsInTerritory(last)) && isAuthority(lines, index)) return false;
  // Where each line is a sentence the title is one.
  const ended = wrapping.sentences || /[.;:]$/u.test(last);
  if (ended || labelOf(line.text, line.folded) !== undefined) return false;
  if (/^[\p{Ll}“"]/u.test(line.text)) return gap <= 5;
  const capitals = isCapital(last) && isCapital(line.text);
  if (gap > 0) {
    const open = endsOpen(last) && line.text.length <= 110 && !basis.test(line.folded) && !isProse(lines, index, "");
    if (capitals && goesOnWith.test(line.folded)) return gap <= 1;
    return gap <= 1 && (open || (capitals && !authority.test(line.folded) && wrapping.paged));
  }
  if (capitals) return (endsOpen(last) && !(endsInTerritory(last) && authority.test(line.folded))) || !isAuthority(lines, index);
  return (
    !basis.test(line.folded) &&
    line.text.length <= 110 &&
    !/[.;:]$/u.test(line.text) &&
    (wrapping.wrapped || endsOpen(last) || isTitleBlock(lines, index))
  );
}

// Who decides stands in capitals below the title, above a gap or the basis; the name may be broken over lines.
function isAuthority(lines: readonly Line[], from: number): boolean {
  let name = "";
  let at = from;
  for (; at < from + 3 && lines[at]?.kind === "text" && isCapital(lines[at]?.text ?? ""); at += 1) name += ` ${lines[at]?.folded ?? ""}`;
  const below = lines[at];
  return (
    authority.test(name.trim()) &&
    (below?.kind !== "text" || /^\(/u.test(below.text) || basis.test(`${below.folded} `) || phrase("^(?:căn|theo|xét)$").test(below.folded))
  );
}

// Short lines without an end mark, down to a rule, a gap or the basis.
function isTitleBlock(lines: readonly Line[], from: number): boolean {
  for (let at = from; at < from + longestTitle; at += 1) {
    const line = lines[at];
    if (line?.kind !== "text" || basis.test(line.folded)) return at > from && line?.kind !== "blank";
    if (line.text.length > 110 || /[.;:]$/u.test(line.text) || labelOf(line.text, line.folded) !== undefined) return false;
  }
  return false;
}

// What goes on to a full stop or a colon over more than one line is the text below the title.
function isProse(lines: readonly Line[], from: number, last: string): boolean {
  if (!/^\p{Lu}/u.test(lines[from]?.text ?? "") || endsOpen(last) || isCapital(lines[from]?.text ?? "")) return false;
  for (let at = from; at < from + longestParagraph; at += 1) {
    const line = lines[at];
    if (
      line?.kind !== "text" ||
      (at > from && ((/^\p{Lu}/u.test(line.text) && basis.test(line.folded)) || labelOf(line.text, line.folded) !== undefined))
    )
      return false;
    if (/[.;:]$/u.test(line.text)) return true;
  }
  return false;
}

function nextText(lines: readonly Line[], from: number): Line | undefined {
  return lines.slice(from, from + longestTitle).find((line) => line.kind === "text");
}

// "… trên địa bàn" wants a name behind it.
function endsOpen(last: string): boolean {
  return phrase("(?:của|về|và|trên|địa bàn|tại|cho|với|trong|các|thành phố|tỉnh|xã|phường|ngày|số|giai đoạn|năm|,|\\s[-–])$").test(
    foldVietnameseLetters(last),
  );
}

// Behind "TỈNH" stands a name: "HỘI ĐỒNG …" is none.
function endsInTerritory(last: string): boolean {
  return phrase("(?:^|\\s)(?:thành phố|tỉnh|huyện|xã|phường)$").test(foldVietnameseLetters(last));
}

function isCapital(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}/u.test(text);
}

function attachmentFrom(
  source: SourceText,
  lines: readonly Line[],
  from: number,
  wrapping: Wrapping,
): { readonly blocks: readonly Block[]; readonly next: number } {
  let at = from;
  while (lines[at]?.kind === "blank" || lines[at]?.kind === "rule") at += 1;
  const first = lines[at];
  if (first === undefined || first.kind !== "text" || first.folded.search(attachedWith) !== 0) return { blocks: [], next: from };
  const ranges: Range[] = [];
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.kind !== "text") break;
    ranges.push(line);
    if (line.text.includes(")") && line.text.lastIndexOf("(") < line.text.lastIndexOf(")"))
      return { blocks: [makeBlock(source, ranges)], next: at + 1 };
    if (!wrapping.wrapped && ranges.length >= 3) break;
  }
  return { blocks: [makeBlock(source, ranges)], next: at };
}
