import { type HeaderCell, headerCells } from "../header/header-cells.ts";
import { type Block, makeBlock, type Range, rangeOf, rangesIn } from "../layout/block.ts";
import type { Line } from "../layout/line.ts";
import type { SourceText } from "../source/source-text.ts";
import { phrase } from "../words/phrase.ts";
import { withoutEnd } from "../words/without-end.ts";

/** A recipient as found. */
export interface FoundRecipient {
  readonly text: string;
  readonly purpose?: "report" | "implement" | "coordinate" | "file";
  readonly range: Range;
}

/** A signature as found. */
export interface FoundSignature {
  readonly authority?: string;
  readonly role: string;
  readonly name?: string;
  readonly position?: string;
  readonly range: Range;
}

export interface ClosingReading {
  readonly recipients: readonly FoundRecipient[];
  readonly signature?: FoundSignature;
  /** Every line that was taken for one or the other. */
  readonly claims: readonly { readonly kind: "recipient" | "signature"; readonly range: Range }[];
}

const labelBroken = phrase("^nơi$");
const label = phrase("^(?:nơi nhận|nhận(?=\\s*:)|recipients)\\s*[:;.]?\\s*");
const bullet = /^[-–—−+•*·]\s*/u;
const behalf = phrase("^(?:t/?m|k/?t|t/?l|tuq|t/?uq|q)\\s?[./]\\s?|^(?:t/m|k/t|t/l)\\s|^(?:for and )?on behalf of\\s");
const post = phrase(
  "^(?:q\\.\\s?)?(?:phó\\s|quyền\\s)?(?:chairman|chairwoman|vice chairman|vice chairwoman|director|deputy director|secretary|minister|deputy minister|chủ tịch|giám đốc|tổng giám đốc|bí thư|phó bí thư|bộ trưởng|thứ trưởng|thủ tướng|trưởng|chánh|viện trưởng|cục trưởng|vụ trưởng|hiệu trưởng|chủ nhiệm|tổng thư ký|đội trưởng|thủ trưởng|ủy viên|phó trưởng|tư lệnh|chính ủy|tổng cục trưởng|chi cục trưởng|thường trực|phó chánh|thư ký|kế toán trưởng|phó thủ tướng)(?!\\p{L})",
);
// A rank of the forces is no part of the name.
const rank =
  /^(?:(?:Đại|Thượng|Trung|Thiếu)\s(?:tướng|tá|úy|uý)\s|(?:(?:GS|PGS|TSKH|TS|ThS|CN|KS|BS|BSCKI{1,2}|BSCK[12]|DS|DSCKI{1,2}|Ths)\.?[\s,-]*)+(?=\p{Lu}\p{Ll}))/u;
// "K’ Brêh Mẫu", "H’Năm Mẫu": an apostrophe stands within a syllable.
const name = /^(?:[\p{L}.]+\s)?(?:\p{Lu}(?:[’'‘]\s?\p{Lu})?\p{Ll}*\s){1,5}\p{Lu}(?:[’'‘]\p{Lu})?\p{Ll}+$/u;
const file = phrase("^(?:lưu|archives?)(?!\\p{L})");
const keptAhead = phrase("^\\((?:đã ký|ký|ký tên)[^)]*\\)\\s+(?=\\p{L})");
const keptForm = phrase("^\\((?:đã ký|ký|ký tên)[^)]*\\)$");

/** Reads recipients and signature. */
export function readClosing(source: SourceText, lines: readonly Line[]): ClosingReading {
  const cells = headerCells(source, lines).map((cell) => withoutBars(source, cell));
  const items: Range[][] = [];
  const signature: Block[] = [];
  const labels: Range[] = [];
  let inRecipients = false;
  let filed = false;
  for (const cell of cells) {
    for (const range of cell.lines) {
      for (const block of cutInline(source, makeBlock(source, [range]))) {
        // The list may stand in the row below its label, behind the post that signs.
        if (!inRecipients && items.length === 0 && labels.length > 0 && bullet.test(block.text)) inRecipients = true;
        const begins = label.exec(block.folded) ?? labelBroken.exec(block.folded.trim());
        if (begins !== null) {
          inRecipients = true;
          filed = false;
          for (const range of rangesIn(block, 0, begins[0].length)) labels.push(range);
          addItems(source, items, block, begins[0].length);
        } else if (isSignatureLine(block, signature.length > 0)) {
          signature.push(block);
          inRecipients = false;
        } else if (inRecipients && (bullet.test(block.text) || !filed || isOpen(source, items.at(-1)))) {
          if (bullet.test(block.text) || items.length === 0 || isNextOfBare(source, items)) addItems(source, items, block, 0);
          else for (const piece of block.pieces) items.at(-1)?.push(piece);
        } else if (!inRecipients && bullet.test(block.text) && items.length > 0 && signature.length === 0)
          addItems(source, items, block, 0);
        else signature.push(block);
        filed = file.test(startOf(source, items.at(-1)).replace(bullet, ""));
      }
    }
    inRecipients = inRecipients && signature.length === 0;
  }
  const found = signatureOf(signature);
  const claims = [
    ...labels.map((range) => ({ kind: "recipient" as const, range })),
    ...items.flat().map((range) => ({ kind: "recipient" as const, range })),
    ...signature.flatMap((block) => block.pieces).map((range) => ({ kind: "signature" as const, range })),
  ];
  const recipients = items.map((ranges) => recipientOf(makeBlock(source, ranges))).filter((item) => item.text !== "");
  return { recipients, claims, ...(found === undefined ? {} : { signature: found }) };
}

// A crawl may leave the bars of a table around what stood in its cell.
function withoutBars(source: SourceText, cell: HeaderCell): HeaderCell {
  const lines = cell.lines
    .map(({ start, end }) => {
      const text = source.text.slice(start, end);
      const inner = start + text.length - text.replace(/^[|\s]+/u, "").length;
      return { start: inner, end: Math.max(inner, start + text.replace(/[|\s]+$/u, "").length) };
    })
    .filter(({ start, end }) => end > start);
  return { ...cell, lines: withBullets(source, lines) };
}

// "*   Các chi bộ": the spaces behind a bullet part no columns.
function withBullets(source: SourceText, lines: readonly Range[]): readonly Range[] {
  const kept: Range[] = [];
  for (const line of lines) {
    const last = kept.at(-1);
    const isBullet = last !== undefined && /^[-–—−+•*·]$/u.test(source.text.slice(last.start, Math.min(last.end, last.start + 2)));
    if (isBullet && /^[ \t]+$/u.test(source.text.slice(last.end, line.start))) kept[kept.length - 1] = { start: last.start, end: line.end };
    else kept.push(line);
  }
  return kept;
}

// A table cell of one line may hold the whole list: "Nơi nhận: - A; - B (C - để b/c); - Lưu: VT."; a tab no wider than a space
// sets the signature behind an item: "- Lưu: VT. TM. ỦY BAN NHÂN DÂN".
const listed = /^[-–]\s[^;]{2,160};\s+[-–]\s/u;

function cutInline(source: SourceText, block: Block): readonly Block[] {
  const between = label.test(block.folded) || listed.test(block.text) ? /(?<=[;,.:)])\s+(?=[-–]\s)/gu : undefined;
  const signed = bullet.test(block.text) ? /\s(?=(?:TM|T\/M|KT|TL|TUQ)\.\s?\p{Lu}{2,}(?:\s\p{Lu}+)+$)/u.exec(block.text) : null;
  const cuts = between === undefined ? [] : Array.from(block.text.matchAll(between), (match) => match.index);
  if (signed !== null) cuts.push(signed.index);
  // "Nơi nhận: - …; - Lưu: VT. | KT. CHỦ TỊCH …": the cell beside the list.
  if (between !== undefined) cuts.push(...Array.from(block.text.matchAll(/(?<=\s)\|\s/gu), (match) => match.index));
  if (cuts.length === 0) return [block];
  const ends = [...cuts, block.text.length];
  return ends.map((end, index) => {
    const start = index === 0 ? 0 : (ends[index - 1] ?? 0);
    return makeBlock(source, rangesIn(block, start, end));
  });
}

function addItems(source: SourceText, items: Range[][], block: Block, from: number): void {
  const rest = makeBlock(source, rangesIn(block, from, block.text.length));
  if (rest.text.replace(bullet, "").trim() !== "") items.push([...rest.pieces]);
}

// What an item begins with, in at most three words.
function startOf(source: SourceText, item: readonly Range[] | undefined): string {
  return item === undefined ? "" : makeBlock(source, item.slice(0, 3)).folded;
}

// In a list without bullets an item ends with its semicolon.
function isNextOfBare(source: SourceText, items: readonly (readonly Range[])[]): boolean {
  const [first] = items;
  const end = items.at(-1)?.at(-1)?.end;
  if (first === undefined || end === undefined) return false;
  return !bullet.test(makeBlock(source, first.slice(0, 3)).text) && source.text.charAt(end - 1) === ";";
}

function isOpen(source: SourceText, item: readonly Range[] | undefined): boolean {
  const end = item?.at(-1)?.end;
  return end !== undefined && /[,(]/u.test(source.text.charAt(end - 1));
}

function isSignatureLine(block: Block, started: boolean): boolean {
  if (behalf.test(block.folded)) return /^\p{Lu}/u.test(block.text);
  const capital = block.text === block.text.toUpperCase();
  if (capital && post.test(block.folded) && !bullet.test(block.text)) return true;
  if (post.test(block.folded) && /^\p{Lu}{3}/u.test(block.text)) return true;
  return started && (capital || name.test(block.text.replace(rank, "")) || keptForm.test(block.folded) || keptAhead.test(block.folded));
}

function recipientOf(block: Block): FoundRecipient {
  const text = withoutEnd(block.text.replace(bullet, ""), ";.,").trim();
  const folded = block.folded.replace(bullet, "");
  const purpose = file.test(folded)
    ? "file"
    : phrase("\\((?:[^()]*\\s)?(?:để\\s)?(?:b/c|báo cáo)").test(folded)
      ? "report"
      : phrase("\\((?:[^()]*\\s)?(?:để\\s)?(?:t/h|thực hiện|th/h)").test(folded)
        ? "implement"
        : phrase("\\((?:[^()]*\\s)?(?:để\\s)?(?:p/h|phối hợp)").test(folded)
          ? "coordinate"
          : undefined;
  return { text, range: rangeOf(block), ...(purpose === undefined ? {} : { purpose }) };
}

function signatureOf(lines: readonly Block[]): FoundSignature | undefined {
  const authority: string[] = [];
  const posts: string[] = [];
  let signer: string | undefined;
  const position: string[] = [];
  let previous: "authority" | "post" | undefined;
  for (const line of lines.flatMap(cutName)) {
    const kept = keptAhead.exec(line.folded)?.[0].length ?? 0;
    const [text, folded] = [line.text.slice(kept), line.folded.slice(kept)];
    if (keptForm.test(folded)) continue;
    if (behalf.test(folded)) {
      authority.push(text);
      previous = "authority";
    } else if (previous === "authority" && /,\s*$/u.test(authority.at(-1) ?? "")) {
      // "KT. BỘ TRƯỞNG, / CHỦ NHIỆM": both are one post.
      authority.push(`${authority.pop() ?? ""} ${text}`);
    } else if (signer === undefined && post.test(folded)) {
      posts.push(text);
      previous = "post";
    } else if (text === text.toUpperCase() && /\p{L}{2}/u.test(text)) {
      if (signer !== undefined) position.push(text);
      else if (previous === "authority") authority.push(`${authority.pop() ?? ""} ${text}`);
      else if (previous === "post") posts.push(`${posts.pop() ?? ""} ${text}`);
    } else if (signer === undefined && name.test(text.replace(rank, "")) && (posts.length > 0 || authority.length > 0))
      signer = text.replace(rank, "");
  }
  const first = lines[0];
  const last = lines.at(-1);
  const role = posts.join(" ") || authority.at(-1)?.replace(/^\S+\s/u, "");
  if (first === undefined || last === undefined || role === undefined || (posts.length === 0 && authority.length === 0)) return undefined;
  return {
    role,
    ...(authority.length === 0 ? {} : { authority: authority.join("; ") }),
    ...(signer === undefined ? {} : { name: signer }),
    ...(position.length === 0 ? {} : { position: position.join(" ") }),
    range: coverOf(lines),
  };
}

function coverOf(lines: readonly Block[]): Range {
  return lines.map(rangeOf).reduce((cover, range) => ({ start: Math.min(cover.start, range.start), end: Math.max(cover.end, range.end) }));
}

// A table cell of one line may hold post and name: "CHỦ TỊCH Nguyễn Văn A", and several posts.
function cutName(block: Block): readonly { readonly text: string; readonly folded: string }[] {
  const parts: { text: string; folded: string }[] = [];
  const tail = /(?<=\p{Lu}{2}\s)(?:\p{Lu}\p{Ll}+\s){1,5}\p{Lu}\p{Ll}+$/u.exec(block.text);
  const head = tail === null ? block.text.length : tail.index;
  let start = 0;
  for (const match of block.text
    .slice(0, head)
    .matchAll(
      /\s(?=(?:KT|TL|TUQ|K\/T|T\/L)[.\s])|(?<!(?:^|\s)(?:KT|TM|TL|TUQ|Q)\.|(?:^|\s)[KT]\/[TML]|PHÓ|BỘ|THỨ|TỔNG|CỤC|VỤ|VIỆN|HIỆU|ĐỘI|TRẠM|NHÓM|TOÁN)\s(?=(?:(?:PHÓ\s)?(?:CHỦ TỊCH|(?:TỔNG\s)?GIÁM ĐỐC|BÍ THƯ|TRƯỞNG|CHÁNH|BỘ TRƯỞNG|THỦ TƯỚNG)|THỨ TRƯỞNG|PHÓ (?:CHỦ NHIỆM|(?:TỔNG CỤC|CỤC|VỤ|VIỆN|HIỆU) TRƯỞNG))(?!\p{L}))/gu,
    )) {
    parts.push({ text: block.text.slice(start, match.index), folded: block.folded.slice(start, match.index) });
    start = match.index + 1;
  }
  parts.push({ text: block.text.slice(start, head).trim(), folded: block.folded.slice(start, head).trim() });
  if (tail !== null) parts.push({ text: block.text.slice(head), folded: block.folded.slice(head) });
  return parts;
}
