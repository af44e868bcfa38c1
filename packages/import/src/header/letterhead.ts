import { formatDocumentNumber, parseDocumentNumber, plainDateOf, unjoinedNumber } from "@pccc/core";
import { type Block, type Range, rangeIn, sliceBlock } from "../layout/block.ts";
import type { Line } from "../layout/line.ts";
import type { SourceText } from "../source/source-text.ts";
import { englishDate, englishDateOf } from "../timing/english-dates.ts";
import { isTypeLine } from "../words/document-types.ts";
import { phrase } from "../words/phrase.ts";
import { isUrgencyMark } from "../words/urgency-words.ts";
import { withoutEnd } from "../words/without-end.ts";
import { type HeaderCell, headerCells } from "./header-cells.ts";
import { withIssuer } from "./issuing-body.ts";
import type { Letterhead } from "./letterhead-fields.ts";

const stateMotto = phrase("cộng hòa xã hội chủ nghĩa việt nam");
const partyMotto = phrase("đảng cộng sản việt nam");
const mottoes = phrase(
  "cộng h(?:ò|õ|ị)a\\s+x(?:ã\\s+|à\\s*)h[ộô]i\\s+chủ nghĩa\\s+vi[ệê]t nam|độc lập\\s?[-–]?\\s?tự do\\s?[-–]?\\s?hạnh phúc|đảng cộng sản\\s+việt nam|(?:the )?socialist republic of viet ?nam|independence\\s?[-–]\\s?freedom\\s?[-–]\\s?happiness|communist party of viet ?nam",
  "g",
);
const mottoesOnce = new RegExp(mottoes.source, "u");
// "Số: ____/KH-…": a row that stands for a number is no rule.
const rules = /(?<![-–—_=*])[-–—_=*]{3,}(?![-–—_=*]|\s?\/\s?\p{L})|(?:(?<=\s|^)[-–—_=*]\s){3,}[-–—_=*]?|(?<=^|\s)\*(?=\s|$)/gu;
const numberPattern = phrase(
  "(?<![\\p{L}\\p{N}])(?:số|no\\.)\\s*[:;.]?\\s*(?<blank>[.…_\\s]*)(?<number>(?:\\d{1,6}\\s(?=(?:kh|qđ|nq|ct|hd|tb|kl|ctr|bc|cv)\\s?/)(?:[a-zđ]{2,3})\\s?|\\d{0,6}\\s{0,3}[a-z]?\\s{0,3})[/-]\\s?(?:\\d{4}\\s?/\\s?)?[a-zđ][\\p{L}\\d&]*(?:(?:\\s?[-–/.]\\s?|\\s&\\s?(?=\\p{L}{1,8}(?!\\p{L})))[\\p{L}\\d&]+){0,8}(?:\\s?\\([\\p{L}\\d]{1,8}\\))?)",
);
const datePattern = phrase(
  "(?<place>[\\p{L}][\\p{L}\\s.'-]{1,50}?)\\s*,{1,2}\\s*(?<date>ngày[\\s.…_]*(?<day>\\d? ?\\d?)[\\s.…_]*tháng[\\s.…_]*(?<month>\\d? ?\\d?)[\\s.…_]*năm[\\s.…_]*(?<year>\\d{0,4}))",
);
const numericDate = phrase(
  "(?<place>[\\p{L}][\\p{L}\\s.'-]{1,50}?)\\s*,{1,2}\\s*(?<date>ngày[\\s.…_]*(?<day>\\d{0,2})[\\s.…_]?[/.-]\\s?(?<month>\\d{1,2})\\s?[/.-]\\s?(?<year>\\d{4}))(?!\\d)",
);
// "An Mẫu, 08/4/2030": all of a line, without "ngày".
const shortDate = phrase(
  "^(?<place>(?:tp\\. ?)?(?:\\p{L}{1,9} ){0,3}\\p{L}{1,9}) ?, ?(?<date>(?<day>\\d{1,2})/(?<month>\\d{1,2})/(?<year>\\d{4}))\\.?$",
);
// Without a place, or without the comma behind it: the date is all of its line, or stands behind the number.
const bareDate = phrase(
  "(?<place>(?:tp\\. ?)?(?:\\p{L}{1,9} ){0,4})(?<date>ngày ?(?<day>\\d{1,2}) (?:tháng|-) (?<month>\\d{1,2}) (?:năm|-) (?<year>\\d{4}))\\.?$",
);
const translatedDate = new RegExp(`(?<place>\\p{L}[\\p{L} .'-]{1,50}?)\\s*,\\s*(?<date>${englishDate.source})`, "u");
const subjectPattern = phrase("^(?:v/v\\s*:?|về việc)\\s");
const shortSubject = phrase("^về\\s?:?\\s");
const numberLine = phrase("(?:^|\\s)số\\s?:?\\s?[\\d.…]*\\s?[/-]");
// "36/SVH-QLV/v …": the subject is glued to the number.
const gluedSubject = /(?<=\d\/[\p{Lu}\d&-]{2,24})V\/v(?=\s)/u;
const secrecyPattern = phrase("^(?:tuyệt mật|tối mật|mật)$");
const urgencyBehind = /(?<=\p{Ll}\S{0,12}\s)\(?(?:H(?:ỎA|OẢ) TỐC(?: HẸN GIỜ)?|THƯỢNG KHẨN|KHẨN)\)?$/u;

// "Người ký: …", "Thời gian ký: …": the stamp of a digital signature, printed across the letterhead.
const stamp = phrase(
  "^(?:người ký|ký bởi|signed by|thời gian ký|signature not verified|e-?mail|cơ quan|địa chỉ)\\s?:|^e-?mail\\S* \\S+@|^chữ ký (?:số|điện tử)",
);

// What is longer than this is no line of a letterhead, and is kept as unplaced text.
const longestLine = 5_000;

// "ĐẾN Số: 1998", "Ngày: 15/9/2026", "Chuyển: …": the stamp of the office that received it, below the name of that office.
const received = phrase("^(?:công văn )?đến\\s+(?:số|ngày)\\s?:");
const ofReceipt = phrase("^(?:số|ngày|chuyển|số và ký hiệu hs|lưu hồ sơ(?: số)?|giờ)\\s?:\\s?[\\d./…\\s-]*$");

function withoutStamps(lines: readonly Line[]): readonly Line[] {
  const text = lines.filter((line) => line.end - line.start <= longestLine && !stamp.test(line.folded));
  const at = text.findIndex((line) => received.test(line.folded));
  if (at < 0) return text;
  const isName = at > 1 && text[at - 1]?.kind === "text" && isCapital(text[at - 1]?.text ?? "");
  return text.filter((line, index) => index !== at && !(isName && index === at - 1) && !(index > at && ofReceipt.test(line.folded)));
}

function isCapital(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
}

/** Reads what stands above the type of a document. */
export function readLetterhead(source: SourceText, lines: readonly Line[]): Letterhead {
  const cells = headerCells(source, withoutStamps(lines));
  let found: Letterhead = { mottoes: [], issuerRanges: [], subjectRest: [], marks: [] };
  const rest: Range[][] = [];
  for (const cell of cells) {
    const masked = new Mask(source, cell);
    found = readMottoes(found, masked);
    found = readMarks(found, masked, source);
    found = readSubject(found, masked, source);
    found = readNumber(found, masked, source);
    found = readDate(found, masked, source);
    rest.push(masked.unusedLines());
  }
  return withIssuer(source, found, rest.flat());
}

/** The text of a cell with the stretches that were understood. */
class Mask {
  readonly block: Block;
  readonly #source: SourceText;
  readonly #lines: readonly Range[];
  readonly #used: Range[] = [];

  constructor(source: SourceText, cell: HeaderCell) {
    this.#source = source;
    this.#lines = cell.lines;
    this.block = cell.block;
  }

  use(from: number, to: number): Range {
    const range = rangeIn(this.block, from, to);
    this.#used.push(range);
    return range;
  }

  useRange(range: Range): void {
    this.#used.push(range);
  }

  overlaps(from: number, to: number): boolean {
    const range = rangeIn(this.block, from, to);
    return this.#used.some((used) => used.start < range.end && range.start < used.end);
  }

  /** Where the first stretch that was understood begins between two offsets; the second where there is none. */
  unusedEnd(from: number, to: number): number {
    let end = from;
    while (end < to && !this.overlaps(end, end + 1)) end += 1;
    return end;
  }

  /** What is left of each line. */
  unusedLines(): Range[] {
    const left: Range[] = [];
    for (const line of this.#lines) {
      let start = line.start;
      for (const used of [...this.#used].sort((a, b) => a.start - b.start)) {
        if (used.end <= start || used.start >= line.end) continue;
        if (used.start > start) left.push({ start, end: used.start });
        start = Math.max(start, used.end);
      }
      if (start < line.end) left.push({ start, end: line.end });
    }
    return left.filter((range) => /[\p{L}\d]/u.test(this.#source.text.slice(range.start, range.end)));
  }
}

function readMottoes(found: Letterhead, mask: Mask): Letterhead {
  const ranges: Range[] = [...found.mottoes];
  let line = found.line;
  for (const match of mask.block.folded.matchAll(mottoes)) {
    const range = mask.use(match.index, match.index + match[0].length);
    ranges.push(range);
    if (partyMotto.test(match[0])) line = { value: "party", range, confidence: 0.98 };
    else if (stateMotto.test(match[0].replaceAll(/\s+/gu, " "))) line ??= { value: "state", range, confidence: 0.7 };
  }
  for (const match of mask.block.text.matchAll(rules)) mask.use(match.index, match.index + match[0].length);
  return { ...found, mottoes: ranges, ...(line === undefined ? {} : { line }) };
}

const numberAbove = phrase("(?:^|\\s)số\\s?:\\s?\\d+/");

function readSubject(found: Letterhead, mask: Mask, source: SourceText): Letterhead {
  const { folded, text, pieces } = mask.block;
  const at = folded.search(phrase("(?<![\\p{L}\\p{N}])v\\s?/\\s?v(?![\\p{L}])"));
  // The Party writes "về việc …" below the number in the same column; "Về …" is less sure, and stands nowhere else.
  const below = pieces.find(
    (piece) =>
      subjectPattern.test(folded.slice(piece.at)) ||
      (shortSubject.test(folded.slice(piece.at)) &&
        /\p{Ll}{2}/u.test(text.slice(piece.at, piece.at + 12)) &&
        numberLine.test(folded.slice(0, piece.at))),
  );
  const start = at >= 0 ? at : Math.max(below?.at ?? -1, text.search(gluedSubject));
  // The title of a web page may give it first; what stands below the number is the document's own.
  if (start < 0 || (found.subject !== undefined && !numberAbove.test(folded.slice(0, start)))) return found;
  const end = subjectEnd(mask, start);
  const inBrackets = /\($/u.test(text.slice(0, start)) && text.charAt(end - 1) === ")" ? 1 : 0;
  const range = mask.use(start - inBrackets, end);
  const value = sliceBlock(source, mask.block, start - inBrackets, end).text;
  return { ...found, subject: { value, range, confidence: 0.95 } };
}

// "V/v … các xã An Mẫu, ngày …": the right column follows in the same line.
const placeBehind =
  /(?<=\s(?:(?!tại|ở|từ|về)\p{Ll}{1,9}|\d{4})\s)(?:T[Pp]\.\s?)?\p{Lu}\p{L}{0,9}(?:\s\p{Lu}\p{L}{0,9}){0,2}\s?,\s?ngày[\s.…\d]{0,12}tháng[\s.…\d]{0,12}năm[\s.…]{0,6}\d{0,4}(?!\s?\p{Ll})/u;

// A letterhead in one column goes on below the subject with the motto, the number, or the line of place and date.
function subjectEnd(mask: Mask, start: number): number {
  const { folded, text, pieces } = mask.block;
  const rest = folded.slice(start);
  const below = pieces.filter(({ at }) => at > start);
  const dated = below.find((piece) =>
    phrase("ngày[\\s.…_]*\\d? ?\\d?[\\s.…_]*tháng").test(folded.slice(piece.at, piece.at + piece.end - piece.start)),
  );
  const marked = below.find((piece) => mask.overlaps(piece.at, piece.at + 1));
  const printed = text.slice(start);
  const stops = [
    rest.search(mottoesOnce),
    rest.search(phrase("(?<=\\s)số\\s*:")),
    printed.search(urgencyBehind),
    printed.search(placeBehind),
  ];
  const ends = stops.filter((at) => at > 0).map((at) => start + at);
  const end = Math.min(text.length, ...ends, dated?.at ?? text.length, marked?.at ?? text.length);
  // "V/v … | |": the empty cells beside it.
  return start + text.slice(start, end).replace(/[|\s]+$/u, "").length;
}

// "tháng 0 6": a digit may stand apart.
function numberOf(digits = ""): number {
  return Number(digits.replaceAll(" ", ""));
}

// "Số: /KH".
const shortestNumber = 5;
// "ĐOÀN GIÁM SÁT THEO NQ SỐ 58/NQ-HĐND".
const citedInName = phrase("(?:^|\\s)theo (?:nq|qđ|kh|ct)$");
const gluedWord = /(?<=\p{Lu})(?=ngày|\p{Lu}(?!ngày)\p{Ll}{2,}(?!\p{L})|V\/v)/u;

function readNumber(found: Letterhead, mask: Mask, source: SourceText): Letterhead {
  if (found.number !== undefined || found.numberRaw !== undefined) return found;
  for (const match of mask.block.folded.matchAll(new RegExp(numberPattern, "gu"))) {
    // "12/KH-SVHngày …", "36/KH-UBNDĐộc lập …": a word is glued to the symbol.
    const glued = mask.block.text.slice(match.index, match.index + match[0].length).search(gluedWord);
    const whole = match.index + (glued < 0 ? match[0].length : glued);
    // "(KHẨN)" below the number is no section of the office, as "(CS)" is; nor is the motto behind "36/KH-UBND.".
    const end = match.index + withoutEnd(mask.block.text.slice(match.index, mask.unusedEnd(match.index, whole)), "-–/.(").length;
    if (end - match.index < shortestNumber) continue;
    const lead = mask.block.folded.slice(0, match.index).trim();
    // "THEO QUYẾT ĐỊNH SỐ 1050/QĐ-SCT" names the body and not the document.
    if (isTypeLine(lead.split(" ").slice(-2).join(" ")) || citedInName.test(lead)) continue;
    const printed = mask.block.text.slice(match.index + match[0].length - (match.groups?.["number"] ?? "").length, end).trim();
    const range = mask.use(match.index, end);
    const numberRaw = { value: source.text.slice(range.start, range.end), range, confidence: 0.95 };
    const parsed = parseDocumentNumber(printed.replaceAll(/\s+(?=[/-])/gu, ""), { mode: "lenient" });
    if (!parsed.ok) return { ...found, numberRaw };
    return {
      ...found,
      numberRaw,
      number: { value: formatDocumentNumber(parsed.value), range, confidence: unjoinedNumber(parsed.value) === undefined ? 0.98 : 0.8 },
    };
  }
  return found;
}

function readDate(found: Letterhead, mask: Mask, source: SourceText): Letterhead {
  if (found.dateRaw !== undefined) return found;
  const dated = datePattern.exec(mask.block.folded) ?? numericDate.exec(mask.block.folded) ?? translatedDate.exec(mask.block.folded);
  const bare = dated === null ? bareDateIn(mask, source) : undefined;
  const match = dated ?? bare?.match;
  if (match === undefined) return found;
  const groups = match.groups ?? {};
  const start = match.index + (bare?.at ?? 0);
  const placeText = mask.block.text.slice(start, start + (groups["place"] ?? "").length);
  const used = Math.max(lastUsedBefore(mask, start, start + placeText.length), capitalsAbove(mask.block, start, placeText.length));
  const cut = used + (/^\s*/u.exec(placeText.slice(used))?.[0].length ?? 0);
  const range = mask.use(start + cut, start + match[0].length);
  const dateRaw = {
    value: source.text
      .slice(range.start, range.end)
      .replaceAll(/\s*\n\s*/gu, " ")
      .trim(),
    range,
    confidence: 0.95,
  };
  // "Số: 12/KH-UBND, ngày …": what stands before the date is its number.
  const value = placeText.slice(cut).trim();
  const place = value === "" ? {} : { place: { value, range, confidence: 0.95 } };
  const date = englishDateOf(groups) ?? plainDateOf(Number(groups["year"]), numberOf(groups["month"]), numberOf(groups["day"]));
  return { ...found, dateRaw, ...place, ...(date === undefined ? {} : { issuedOn: { value: date, range, confidence: 0.98 } }) };
}

function bareDateIn(mask: Mask, source: SourceText): { readonly match: RegExpExecArray; readonly at: number } | undefined {
  for (const range of mask.unusedLines()) {
    const at = mask.block.pieces.find((piece) => piece.start <= range.start && range.start < piece.end);
    const line = source.folded.slice(range.start, range.end);
    const match = at === undefined || line.length > 80 ? null : (bareDate.exec(line.trimEnd()) ?? shortDate.exec(line.trimEnd()));
    const place = match?.groups?.["place"] ?? "";
    if (match === null || at === undefined || line.slice(0, match.index).trim() !== "") continue;
    const words = source.text.slice(range.start + match.index, range.start + match.index + place.length).trim();
    if (words === "" || words.split(" ").every((word) => /^\p{Lu}/u.test(word))) return { match, at: at.at + range.start - at.start };
  }
  return undefined;
}

// A line in capitals above the place is part of a name, as in "ĐOÀN TNCS HỒ CHÍ MINH" above "Hà Nội, ngày …".
function capitalsAbove(block: Block, start: number, length: number): number {
  const lines = block.pieces.filter(({ at }) => at > start && at < start + length);
  const last = lines.findLast(
    ({ at }) => /\p{Lu}{2}/u.test(block.text.slice(start, at)) && block.text.slice(start, at) === block.text.slice(start, at).toUpperCase(),
  );
  return last === undefined ? 0 : last.at - start;
}

// The pattern may have begun within a motto or a number in the same cell.
function lastUsedBefore(mask: Mask, from: number, to: number): number {
  let cut = 0;
  for (let at = from; at < to; at += 1) if (mask.overlaps(at, at + 1)) cut = at + 1 - from;
  return cut;
}

// How secret and how urgent: each stands by itself, and is used up before what it stands between is read.
function readMarks(found: Letterhead, mask: Mask, source: SourceText): Letterhead {
  const marks: Range[] = [];
  let { secrecy } = found;
  for (const range of mask.unusedLines()) {
    const words = source.folded.slice(range.start, range.end).trim().replaceAll(/\s+/gu, " ");
    if (!secrecyPattern.test(words) && !isUrgencyMark(words)) continue;
    mask.useRange(range);
    marks.push(range);
    if (secrecyPattern.test(words)) secrecy ??= { value: words, range, confidence: 0.95 };
  }
  return { ...found, marks: [...found.marks, ...marks], ...(secrecy === undefined ? {} : { secrecy }) };
}
