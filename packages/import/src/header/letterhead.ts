import {
  type AuthorityLine,
  foldVietnameseLetters,
  formatDocumentNumber,
  parseDocumentNumber,
  type PlainDate,
  plainDateOf,
  unjoinedNumber,
} from "@pccc/core";
import { type Block, makeBlock, type Range, rangeIn, rangeOf, sliceBlock } from "../layout/block.ts";
import type { Line } from "../layout/line.ts";
import type { SourceText } from "../source/source-text.ts";
import { englishDate, englishDateOf } from "../timing/english-dates.ts";
import { startsWithAgency } from "../words/agency-words.ts";
import { isTypeLine } from "../words/document-types.ts";
import { phrase } from "../words/phrase.ts";
import { startsWithVerb } from "../words/verb-words.ts";
import { type HeaderCell, headerCells } from "./header-cells.ts";

/** A value with the stretch of the source in which it stands. */
export interface Found<T> {
  readonly value: T;
  readonly range: Range;
  readonly confidence: number;
}

export interface Letterhead {
  readonly number?: Found<string>;
  readonly numberRaw?: Found<string>;
  readonly issuedOn?: Found<PlainDate>;
  readonly dateRaw?: Found<string>;
  readonly place?: Found<string>;
  readonly issuer?: Found<string>;
  readonly line?: Found<AuthorityLine>;
  readonly subject?: Found<string>;
  readonly secrecy?: Found<string>;
  readonly mottoes: readonly Range[];
  readonly issuerRanges: readonly Range[];
}

const stateMotto = phrase("cộng hòa xã hội chủ nghĩa việt nam");
const partyMotto = phrase("đảng cộng sản việt nam");
const mottoes = phrase(
  "cộng h(?:ò|õ|ị)a\\s+x(?:ã\\s+|à\\s*)h[ộô]i\\s+chủ nghĩa\\s+vi[ệê]t nam|độc lập\\s?[-–]?\\s?tự do\\s?[-–]?\\s?hạnh phúc|đảng cộng sản\\s+việt nam|(?:the )?socialist republic of viet ?nam|independence\\s?[-–]\\s?freedom\\s?[-–]\\s?happiness|communist party of viet ?nam",
  "g",
);
const mottoesOnce = new RegExp(mottoes.source, "u");
const wholeMotto = foldVietnameseLetters("cộng hòa xã hội chủ nghĩa việt nam độc lập - tự do - hạnh phúc");
const rules = /[-–—_=*]{3,}|(?<=^|\s)\*(?=\s|$)/gu;
const numberPattern = phrase(
  "(?<![\\p{L}\\p{N}])(?:số|no\\.)\\s*:?\\s*(?<blank>[.…_\\s]*)(?<number>\\d{0,6}\\s{0,3}[a-z]?\\s{0,3}[/-]\\s?(?:\\d{4}\\s?/\\s?)?[a-zđ][\\p{L}\\d&]*(?:\\s?[-–/.]\\s?[\\p{L}\\d&]+){0,8}(?:\\s?\\([\\p{L}\\d]{1,8}\\))?)",
);
const datePattern = phrase(
  "(?<place>[\\p{L}][\\p{L}\\s.'-]{1,50}?)\\s*,{1,2}\\s*(?<date>ngày[\\s.…_]*(?<day>\\d? ?\\d?)[\\s.…_]*tháng[\\s.…_]*(?<month>\\d? ?\\d?)[\\s.…_]*năm[\\s.…_]*(?<year>\\d{0,4}))",
);
const numericDate = phrase(
  "(?<place>[\\p{L}][\\p{L}\\s.'-]{1,50}?)\\s*,{1,2}\\s*(?<date>ngày\\s*(?<day>\\d{1,2})\\s?[/.-]\\s?(?<month>\\d{1,2})\\s?[/.-]\\s?(?<year>\\d{4}))(?!\\d)",
);
const translatedDate = new RegExp(`(?<place>\\p{L}[\\p{L} .'-]{1,50}?)\\s*,\\s*(?<date>${englishDate.source})`, "u");
const subjectPattern = phrase("^(?:v/v\\s*:?|về việc)\\s");
const secrecyPattern = phrase("^(?:tuyệt mật|tối mật|mật)$");

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
  let found: Letterhead = { mottoes: [], issuerRanges: [] };
  const rest: Range[][] = [];
  for (const cell of cells) {
    const masked = new Mask(source, cell);
    found = readMottoes(found, masked);
    found = readSubject(found, masked, source);
    found = readNumber(found, masked, source);
    found = readDate(found, masked, source);
    found = readSecrecy(found, masked, source);
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

  overlaps(from: number, to: number): boolean {
    const range = rangeIn(this.block, from, to);
    return this.#used.some((used) => used.start < range.end && range.start < used.end);
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
  const { folded } = mask.block;
  const at = folded.search(phrase("(?<![\\p{L}\\p{N}])v\\s?/\\s?v(?![\\p{L}])"));
  // The Party writes "về việc …" below the number in the same column.
  const below = mask.block.pieces.find((piece) => subjectPattern.test(folded.slice(piece.at)));
  const start = at >= 0 ? at : (below?.at ?? -1);
  // The title of a web page may give it first; what stands below the number is the document's own.
  if (start < 0 || (found.subject !== undefined && !numberAbove.test(folded.slice(0, start)))) return found;
  const end = subjectEnd(mask, start);
  const range = mask.use(start, end);
  const value = sliceBlock(source, mask.block, start, end).text;
  return { ...found, subject: { value, range, confidence: 0.95 } };
}

// A letterhead in one column goes on below the subject with the motto, the number, or the line of place and date.
function subjectEnd(mask: Mask, start: number): number {
  const { folded, text, pieces } = mask.block;
  const rest = folded.slice(start);
  const below = pieces.filter(({ at }) => at > start);
  const dated = below.find((piece) =>
    phrase("ngày[\\s.…_]*\\d? ?\\d?[\\s.…_]*tháng").test(folded.slice(piece.at, piece.at + piece.end - piece.start)),
  );
  const stops = [rest.search(mottoesOnce), rest.search(phrase("(?<=\\s)số\\s*:"))].filter((at) => at > 0).map((at) => start + at);
  const end = Math.min(text.length, ...stops, ...(dated === undefined ? [] : [dated.at]));
  // "V/v … | |": the empty cells beside it.
  return start + text.slice(start, end).replace(/[|\s]+$/u, "").length;
}

// "tháng 0 6": a digit may stand apart.
function numberOf(digits = ""): number {
  return Number(digits.replaceAll(" ", ""));
}

function readNumber(found: Letterhead, mask: Mask, source: SourceText): Letterhead {
  if (found.number !== undefined || found.numberRaw !== undefined) return found;
  for (const match of mask.block.folded.matchAll(new RegExp(numberPattern, "gu"))) {
    const end = match.index + match[0].length;
    const lead = mask.block.folded.slice(0, match.index).trim();
    // "THEO QUYẾT ĐỊNH SỐ 1050/QĐ-SCT" names the body and not the document.
    if (mask.overlaps(match.index, end) || isTypeLine(lead.split(" ").slice(-2).join(" "))) continue;
    const printed = mask.block.text.slice(end - (match.groups?.["number"] ?? "").length, end).trim();
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
  const match = datePattern.exec(mask.block.folded) ?? numericDate.exec(mask.block.folded) ?? translatedDate.exec(mask.block.folded);
  if (match === null) return found;
  const groups = match.groups ?? {};
  const start = match.index;
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

function readSecrecy(found: Letterhead, mask: Mask, source: SourceText): Letterhead {
  for (const range of mask.unusedLines()) {
    const words = source.folded.slice(range.start, range.end).trim();
    if (secrecyPattern.test(words)) return { ...found, secrecy: { value: words, range, confidence: 0.95 } };
  }
  return found;
}

const bodyHead = phrase(
  "^(?:ban|đoàn|công đoàn|liên đoàn lao động|tổ|sở|phòng|chi cục|cục|tổng cục|văn phòng|hội|trung tâm|viện|học viện|trường|bệnh viện|bảo hiểm xã hội|kho bạc|công an|đảng ủy|chi bộ|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng đoàn)(?!\\p{L})",
);
// The committee above stands over the one that issues; "CHỦ TỊCH" or "BAN THƯỜNG TRỰC" over a committee are of its name.
const committee = phrase("^(?:ủy ban|ubnd|ub mttq|ubmttq)(?!\\p{L})");
const wholeCommittee = phrase("(?:ủy ban|ubnd|ub mttq|ubmttq)\\s(?:.*\\s)?(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu)\\s\\p{L}");
// "BAN CHẤP HÀNH TRUNG ƯƠNG" above "ĐOÀN TNCS HỒ CHÍ MINH" is one name, above "BAN TUYÊN GIÁO" it is not.
const centralName = phrase("trung ương$");
const youthUnion = phrase("^đoàn (?:tncs|thanh niên)");
const continuesName = phrase("(?:của|và|theo|nhân dân|(?:^|\\s)(?:ủy|văn))$");

// "SỞ Y TẾ TRUNG TÂM KIỂM SOÁT BỆNH TẬT" printed on one line: a body and the one above it.
const bodyWithin =
  /(?<=^(?:UBND|[UỦỶ][ỶỦYÝ]? BAN NHÂN DÂN|SỞ|BỘ|TỔNG CỤC|CỤC|PHÒNG GD)[^-–]*)(?<!\s(?:VÀ|CỦA|QUỐC|MÔI|HẢI|VĂN|CÁC)|^)\s(SỞ|TRUNG TÂM|CHI CỤC|BAN QUẢN LÝ|TRƯỜNG|BỆNH VIỆN)(?=\s\p{Lu}{2})/u;

const partyBodyWithin =
  /(?<=^(?:TỈNH|THÀNH|HUYỆN) [UỦ][ỶY]\s[^-–]+)\s(BAN (?:DÂN VẬN|TỔ CHỨC|TUYÊN GIÁO|NỘI CHÍNH|THƯỜNG VỤ)|VĂN PHÒNG|[UỦ][ỶY] BAN KIỂM TRA)/u;

function withIssuer(source: SourceText, found: Letterhead, ranges: readonly Range[]): Letterhead {
  const names = ranges
    .map((range) => makeBlock(source, [range]))
    .filter((block) => !secrecyPattern.test(block.folded) && !isMottoFragment(block.folded) && /\p{L}{2}/u.test(block.text));
  // A page's own title in capitals above the letterhead says what is done, and not by whom.
  while (names[1] !== undefined && startsWithAgency(names[1].folded) && isPageTitle(names[0]?.folded ?? "")) names.shift();
  const subject = bareSubject(source, found, names);
  if (subject !== undefined) names.splice(names.length - subject.pieces.length);
  // A youth union's document has the union's name where others have the motto.
  const named = names.slice(0, -1).some(({ folded }) => phrase("^(?:tỉnh|thành|huyện|quận|thị|xã|phường) đoàn(?!\\p{L})").test(folded));
  const isMotto = named && phrase("^đoàn tncs hồ chí minh$").test(names.at(-1)?.folded ?? "");
  if (isMotto) names.pop();
  const [first] = names;
  if (first === undefined) return found;
  const isSure =
    (found.mottoes.length > 0 || found.numberRaw !== undefined) &&
    names.every(({ text }) => text === text.toUpperCase() && !/[()"“:;]/u.test(text)) &&
    startsWithAgency(first.folded);
  let issuer = "";
  for (const name of names) {
    const text = name.text
      .replace(/^[/|\s]+|[|\s]+$/gu, "")
      .replace(bodyWithin, " - $1")
      .replace(partyBodyWithin, " - $1");
    const above = foldVietnameseLetters(issuer);
    const isBody = bodyHead.test(name.folded) || (committee.test(name.folded) && wholeCommittee.test(above));
    const separate = issuer !== "" && isBody && !continuesName.test(above) && !(centralName.test(above) && youthUnion.test(name.folded));
    issuer = issuer === "" ? text : `${issuer}${separate ? " - " : " "}${text}`;
  }
  const range = { start: rangeOf(first).start, end: rangeOf(names.at(-1) ?? first).end };
  // A committee of the people without its place is half a name.
  const isWhole = !phrase("^(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd)$").test(foldVietnameseLetters(issuer));
  const line = found.line?.value === "party" ? found.line : lineOfIssuer(issuer, range, found.line);
  return {
    ...found,
    issuerRanges: names.flatMap((name) => name.pieces),
    issuer: { value: issuer, range, confidence: isSure && isWhole ? 0.9 : 0.8 },
    ...(subject === undefined ? {} : { subject: { value: subject.text, range: rangeOf(subject), confidence: 0.8 } }),
    ...(line === undefined ? {} : { line }),
  };
}

const numberedType = phrase("^(?:công văn|kế hoạch|quyết định|chỉ thị|thông báo|công điện) (?:số )?\\d");

function isPageTitle(folded: string): boolean {
  return startsWithVerb(folded) || numberedType.test(folded);
}

const letterNumber = phrase("[-/]\\s?cv\\s?/");

// A letter of the Party may have its subject below the number without "về việc".
function bareSubject(source: SourceText, found: Letterhead, names: readonly Block[]): Block | undefined {
  const { numberRaw, subject } = found;
  if (numberRaw === undefined || subject !== undefined || !letterNumber.test(foldVietnameseLetters(numberRaw.value))) return undefined;
  const from = names.findLastIndex((name) => rangeOf(name).start < numberRaw.range.end || name.text === name.text.toUpperCase()) + 1;
  const lines = names.slice(from);
  return from === 0 || lines.length === 0 ? undefined : makeBlock(source, lines.map(rangeOf));
}

function lineOfIssuer(issuer: string, range: Range, shown: Found<AuthorityLine> | undefined): Found<AuthorityLine> | undefined {
  const folded = foldVietnameseLetters(issuer);
  if (phrase("mttq|mặt trận tổ quốc").test(folded)) return { value: "front", range, confidence: 0.95 };
  if (phrase("tỉnh ủy|thành ủy|đảng ủy|huyện ủy|ban chấp hành|ban bí thư|bộ chính trị").test(folded))
    return { value: "party", range, confidence: 0.9 };
  if (phrase("đoàn thanh niên|hội liên hiệp|hội nông dân|hội cựu|liên đoàn lao động|công đoàn").test(folded))
    return { value: "organisation", range, confidence: 0.9 };
  return shown;
}

function isMottoFragment(folded: string): boolean {
  const words = folded.replace(/[|\s]+$/u, "");
  return words.length >= 8 && wholeMotto.includes(words);
}
