import type { Line } from "../layout/line.ts";
import { isBareTitle, isOperativeWord, isTitleLike, isTypeLine, typeWordLength } from "../words/document-types.ts";
import { phrase } from "../words/phrase.ts";
import { lateDateLine, lateHeadLines } from "./head-lines.ts";
import { labelOf } from "./label.ts";
import { isOfLetterhead, letterheadAnchor, letterheadStart } from "./letterhead-lines.ts";

/** A document within the text: the main one, the plan that it brings into force, an annex. */
export interface DocumentPart {
  readonly role: "main" | "attached" | "annex";
  /** Above the type: letterhead, number, date; of an annex its heading. */
  readonly header: readonly Line[];
  /** The line with the document type, and where the type ends in it. */
  readonly type?: { readonly line: Line; readonly length: number };
  /** Title, preamble, sections. */
  readonly body: readonly Line[];
  /** Recipients and signature. */
  readonly closing: readonly Line[];
}

const recipientsLabel = phrase("^[|\\s]*(?:nơi nhận|recipients)\\s*[:;]?");
const recipientsBroken = phrase("^[|\\s]*nơi$");
const recipientsRest = phrase("^\\s*nhận\\s*:");

// "Nơi" and "nhận:" may stand on two lines.
function isRecipients(lines: readonly Line[], index: number): boolean {
  const folded = lines[index]?.folded ?? "";
  return recipientsLabel.test(folded) || (recipientsBroken.test(folded.trim()) && recipientsRest.test(lines[index + 1]?.folded ?? ""));
}

const annexHeading = phrase("^(?:phụ lục|phụ biểu)(?:\\s*(?:số\\s*)?(?:[ivxl]+|\\d+|[a-z]))?\\s*[.:]?$");
const formHeading = phrase("^(?:mẫu|biểu mẫu|biểu)\\s*(?:số\\s*)?\\d[\\d.]*\\s*(?:[/.:-]|$|(?<=\\.)\\s*mẫu)");
const signedBy = phrase(
  "^(?:(?:t/?m|k/?t|t/?l|tuq|q)\\s?[./]\\s?)?(?:phó )?(?:chủ tịch|giám đốc|bí thư|bộ trưởng|thứ trưởng|thủ tướng|chánh văn phòng|hiệu trưởng|cục trưởng|vụ trưởng|trưởng (?:ban|phòng|đoàn|công an)|chủ nhiệm|tổng giám đốc)(?!\\p{L})|^(?:tm|t/m)[./ ]",
);
const addressed = phrase("^[|\\s]*kính g(?:ửi|ui\\s*:|ủi\\s*:)");
const typedNumber = phrase("^số\\s?:?\\s?[\\d.…]*\\s?(?:/(?:kh|qđ|ct|nq|tb|hd|kl|cđ|ctr)\\s?[-–]|[-–](?:kh|qđ|ct|nq|tb|hd|kl|ctr)/)");
const subject = phrase("^v\\s?/\\s?v|^về việc");

/** Cuts the lines into documents. */
export function documentPartsOf(lines: readonly Line[]): readonly DocumentPart[] {
  const parts: DocumentPart[] = [];
  const start = typeLineOf(lines);
  const headerEnd = start?.index ?? headerEndOf(lines);
  let at = start === undefined ? headerEnd : start.index + 1;
  let role: DocumentPart["role"] = "main";
  let header: readonly Line[] = lines.slice(letterheadStart(lines, headerEnd), headerEnd);
  let type: DocumentPart["type"] = start?.type;
  const late = new Set(start === undefined ? [] : lateHeadLines(header, lines.slice(at)));
  for (;;) {
    const end = partEnd(lines, at, role);
    const closing = end.closing ?? end.next;
    const signed = parts.length === 0 ? lateDateLine([...header, ...late], lines.slice(Math.max(at, closing - 4), end.next)) : [];
    parts.push({
      role,
      header: parts.length === 0 ? [...header, ...late, ...signed] : header,
      ...(type === undefined ? {} : { type }),
      body: lines.slice(at, closing).filter((line) => !late.has(line)),
      closing: lines.slice(closing, end.next),
    });
    const next = nextText(lines, end.next);
    const line = lines[next];
    if (line === undefined) return parts;
    if (role !== "annex" && isTypeLine(line.folded)) {
      role = "attached";
      header = lines.slice(end.next, next);
      type = { line, length: line.text.length };
      at = next + 1;
    } else {
      role = "annex";
      type = undefined;
      at = isCaptioned(lines, next) ? next : next + 1;
      header = lines.slice(end.next, at);
    }
  }
}

function typeLineOf(lines: readonly Line[]): { readonly index: number; readonly type: NonNullable<DocumentPart["type"]> } | undefined {
  let seen = 0;
  const anchor = letterheadAnchor(lines);
  for (const [index, line] of lines.entries()) {
    if (line.kind !== "text") continue;
    // A page's own heading above the letterhead may begin like a document.
    if (index < anchor.at && (anchor.isMotto || !isTypeLine(line.folded))) continue;
    seen += 1;
    if (isTypeLine(line.folded)) return { index, type: { line, length: line.text.length } };
    const length = lengthInText(line, typeWordLength(line.folded));
    const titled =
      length !== undefined && /^[\s:.-]*\p{L}/u.test(line.text.slice(length)) && !/[?]/u.test(line.text) && line.text.length < 400;
    if (titled && (seen === 1 || line.text.slice(0, length) === line.text.slice(0, length).toUpperCase())) {
      return { index, type: { line, length } };
    }
    if (seen > 60 || isRecipients(lines, index)) return undefined;
  }
  return undefined;
}

// The folded line has single spaces, the text may have more.
function lengthInText(line: Line, length: number | undefined): number | undefined {
  if (length === undefined) return undefined;
  const letters = line.folded.slice(0, length).replaceAll(" ", "").length;
  let seen = 0;
  let at = 0;
  for (; at < line.text.length && seen < letters; at += 1) if (!/\s/u.test(line.text.charAt(at))) seen += 1;
  return at;
}

// Without a type the letterhead ends at the addressee, else at the first item or the first sentence.
function headerEndOf(lines: readonly Line[]): number {
  const letter = lines.findIndex(
    (line, index) =>
      (line.kind === "text" || line.kind === "row") &&
      (addressed.test(line.folded) || addressed.test(`${line.folded} ${lines[index + 1]?.folded ?? ""}`)),
  );
  if (letter >= 0 && letter < 60) return letter;
  const untyped = untypedTitle(lines);
  if (untyped !== undefined) return untyped;
  const hasSubject = lines.slice(0, 30).some((line) => subject.test(line.folded));
  // A page's own heading stands above the letterhead.
  const anchor = letterheadAnchor(lines).at;
  const first = lines.findIndex(
    (line, index) =>
      index > anchor &&
      line.kind === "text" &&
      (labelOf(line.text, line.folded) !== undefined ||
        (!hasSubject && line.text.length > 60) ||
        /[.;]$/u.test(line.text) ||
        (line.text.length > 40 && line.text.endsWith(":")) ||
        isBareTitle(line.text, line.folded) ||
        isWhoDecides(line, lines[index + 1]) ||
        isRecipients(lines, index)),
  );
  return first < 0 ? 0 : first;
}

// A crawl may drop type and title: the post that decides stands above the basis.
function isWhoDecides({ text, folded }: Line, below: Line | undefined): boolean {
  return (
    text === text.toUpperCase() &&
    phrase("^(?:chủ tịch|bộ trưởng|thủ tướng|giám đốc|hiệu trưởng|cục trưởng|chánh văn phòng)\\s").test(folded) &&
    below !== undefined &&
    phrase("^căn cứ\\s").test(below.folded)
  );
}

// A crawl may drop the line with the type that the number names: the title stands right below the letterhead.
function untypedTitle(lines: readonly Line[]): number | undefined {
  const head = lines.slice(0, 40);
  if (!head.some(({ folded }) => typedNumber.test(folded) || isOperativeWord(folded))) return undefined;
  const last = head.findLastIndex((line) => line.kind === "text" && isOfLetterhead(line));
  const title = lines.findIndex((line, index) => index > last && line.kind === "text");
  const line = lines[title];
  return line !== undefined && isTitleLike(line) ? title : undefined;
}

interface PartEnd {
  readonly closing?: number;
  readonly next: number;
}

function partEnd(lines: readonly Line[], from: number, role: DocumentPart["role"]): PartEnd {
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.kind === "blank") continue;
    if (
      role === "annex"
        ? index > from && (startsAnnex(line) || isCaptioned(lines, index))
        : annexHeading.test(line.folded) || isForm(lines, index)
    )
      return { next: index };
    if (role !== "annex" && (isRecipients(lines, index) || tabbedRecipients(line))) {
      const closing = lines[index - 1]?.kind === "fence" || isBlankAfterFence(lines, index) ? lastFence(lines, index) : index;
      return { closing, next: closingEnd(lines, closing, index) };
    }
    if (role === "main" && index > from && isTypeLine(line.folded) && isAttached(lines, index)) return { next: index };
  }
  return signedEnd(lines, from);
}

// A crawl may drop the recipients: the signature stands alone behind the last sentence.
function signedEnd(lines: readonly Line[], from: number): PartEnd {
  const next = lines.length;
  let closing: number | undefined;
  for (let index = next - 1; index >= from; index -= 1) {
    const line = lines[index];
    if (line?.kind === "blank" || line?.kind === "fence") continue;
    if (line?.kind !== "text" || line.text.length > 80 || /[.;:,]$/u.test(line.text)) break;
    if (line.text === line.text.toUpperCase() && signedBy.test(line.folded)) closing = index;
  }
  return closing === undefined ? { next } : { closing, next };
}

function startsAnnex(line: Line): boolean {
  return annexHeading.test(line.folded) || formHeading.test(line.folded);
}

const enclosed = phrase("^[(*]*(?:ban hành )?kèm theo (?:kế hoạch|quyết định|công văn|chỉ thị|chương trình|hướng dẫn|văn bản)(?!\\p{L})");

const captionOpening = phrase("^(?:danh (?:sách|mục)|lịch|kế hoạch kiểm tra|bảng|biểu|phân công|phân giao|tiến độ|đề cương)\\s");

// "DANH SÁCH XÃ ĐƯỢC KIỂM TRA" above "(Kèm theo Kế hoạch số …)" is an annex that nobody calls one.
function isCaptioned(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (line?.kind !== "text" || line.text !== line.text.toUpperCase() || !captionOpening.test(line.folded)) return false;
  const above = lines.slice(Math.max(0, index - 4), index).findLast(({ kind }) => kind !== "blank");
  const goesOn = above?.kind === "text" && above.text === above.text.toUpperCase() && !signedBy.test(above.folded);
  if (above !== undefined && (goesOn || startsAnnex(above))) return false;
  const below = lines.slice(index + 1, index + 6).filter(({ kind }) => kind !== "blank");
  const at = below.findIndex(({ folded }) => enclosed.test(folded));
  return at >= 0 && at <= 2 && below.slice(0, at).every(({ text }) => text === text.toUpperCase());
}

// A form on its own page: its heading stands apart and begins with a capital.
function isForm(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  return (
    line !== undefined &&
    formHeading.test(line.folded) &&
    /^M/u.test(line.text) &&
    lines[index - 1]?.kind === "blank" &&
    line.text.length < 120
  );
}

function tabbedRecipients(line: Line): boolean {
  return line.kind === "row" && phrase("\\|\\s*nơi nhận\\s*:").test(line.folded);
}

function isAttached(lines: readonly Line[], index: number): boolean {
  const below = lines.slice(index + 1, index + 14).filter((line) => line.kind === "text");
  return below.some((line) => phrase("\\(\\s*(?:ban hành )?kèm theo").test(line.folded));
}

function isBlankAfterFence(lines: readonly Line[], index: number): boolean {
  return lines[index - 1]?.kind === "blank" && lines[index - 2]?.kind === "fence";
}

function lastFence(lines: readonly Line[], index: number): number {
  let at = index - 1;
  while (at > 0 && lines[at]?.kind !== "fence") at -= 1;
  return at;
}

// Recipients and signature end with their table, or where a new document or the footnotes begin.
function closingEnd(lines: readonly Line[], from: number, recipientsAt: number): number {
  if (lines[recipientsAt]?.kind === "row") {
    let at = recipientsAt + 1;
    while (isOfTable(lines[at])) at += 1;
    return at;
  }
  if (lines[from]?.kind === "fence" && recipientsAt > from) {
    for (let index = recipientsAt + 1; index < lines.length; index += 1) {
      if (lines[index]?.kind !== "fence") continue;
      const next = lines[index + 1];
      // The heading of an annex may stand right behind the last bar.
      if ((next?.kind !== "text" && next?.kind !== "fence") || startsAnnex(next)) return index + 1;
    }
    return lines.length;
  }
  for (let index = recipientsAt + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.kind === "blank") continue;
    if (startsAnnex(line) || isCaptioned(lines, index) || isTypeLine(line.folded) || /^\[\d{1,2}\]/u.test(line.text)) return index;
  }
  return lines.length;
}

// A row, whether or not its last bar was kept, or what stands between rows.
function isOfTable(line: Line | undefined): boolean {
  return line !== undefined && (line.kind === "row" || line.kind === "fence" || line.text.startsWith("|"));
}

function nextText(lines: readonly Line[], from: number): number {
  let at = from;
  while (at < lines.length && lines[at]?.kind !== "text") at += 1;
  return at;
}
