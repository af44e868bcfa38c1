import type { Line } from "../layout/line.ts";
import type { SourceText } from "../source/source-text.ts";
import { isTypeLine } from "../words/document-types.ts";
import { phrase } from "../words/phrase.ts";

// Among so many lines a document begins.
const mostLines = 60;
// What is longer is no line of a head that was run together.
const longestLine = 4_000;

const type = "(?:KẾ HOẠCH|QUYẾT ĐỊNH|CHỈ THỊ|NGHỊ QUYẾT|THÔNG BÁO|KẾT LUẬN|HƯỚNG DẪN|CHƯƠNG TRÌNH|CÔNG ĐIỆN|ĐỀ ÁN|PHƯƠNG ÁN)(?!\\p{L})";
// "15:11 03/04/2025KẾ HOẠCH": the time stamp of a page.
const stamped = new RegExp(`^(?:\\d{1,2}[:h]\\d{2}(?::\\d{2})?,?\\s{0,3})?\\d{1,2}[/-]\\d{1,2}[/-]\\d{4}\\s{0,3}(?=${type})`, "u");
// "… ngày 08 tháng 4 năm 2030 KẾ HOẠCH Sắp xếp …": behind what only a letterhead ends with.
const typeBehind = new RegExp(
  `(?<=(?:năm\\s\\d{4}|ngày\\s\\d{1,2}/\\d{1,2}/\\d{4}|Hạnh phúc|SẢN VIỆT NAM|Số\\s?:?\\s?\\d{1,5}[/-][\\p{Lu}\\d/&-]{2,24})[.*_–-]{0,20}\\s{1,3})${type}`,
  "u",
);
const labelled = /^\(?\d{1,2}[.)]\s+(?=\p{Lu}{2,}\s[^|]{4,120}\s(?:CỘNG H|ĐẢNG CỘNG SẢN))/u;
const addresseeBehind = /(?<=ngày\s[^,;:]{4,40}\s\d{4}[.*]?\s{1,3})Kính gửi\s?:/u;
const cited =
  "(?:các |vào |theo )?(?:Hiến pháp|Luật|Bộ luật|Pháp lệnh|Nghị|Quyết|Kế hoạch|Chỉ thị|Thông|Công|Chương trình|Kết luận|Điều|Hướng dẫn)";
// "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH … Căn cứ Luật …;": who decides, or type and title, and the basis.
const basisBehind = new RegExp(`(?<=\\p{L}[.*]?\\s{1,3})Căn cứ (?=${cited})`, "u");
const nextBasis = new RegExp(`(?<=[;.]\\s{1,3})(?:Căn cứ|Theo đề nghị|Xét đề nghị) (?=\\p{L})`, "gu");
// "KẾ HOẠCH SỐ 36/KH-UBND": number and date of a document without a letterhead.
const numbered = new RegExp(
  `^(${type})\\s{1,3}S[ốỐ]\\s?:?\\s?\\d{1,5}\\s?[/-][\\p{L}\\d/&–-]{2,30}(?:,?\\s(?:ngày|NGÀY)\\s\\d{1,2}[^\\p{Ll}]{0,40}\\d{4})?$`,
  "u",
);

/** Parts lines that were run together at the head of a document: a page's stamp and the type, letterhead and type, who decides and the basis. */
export function headLines(source: SourceText, lines: readonly Line[]): readonly Line[] {
  const head = lines.slice(0, mostLines);
  let belowType = false;
  const parted = head.flatMap((line) => {
    if (line.kind !== "text" || line.text.length > longestLine) return [line];
    const parts = partsOf(source, line, belowType);
    belowType = isTypeLine(line.folded);
    return parts;
  });
  return parted.length === head.length ? lines : [...parted, ...lines.slice(mostLines)];
}

function partsOf(source: SourceText, line: Line, belowType: boolean): readonly Line[] {
  const cuts = cutsOf(line.text, belowType);
  if (cuts.length === 0) return [line];
  return [0, ...cuts].map((from, index) => lineIn(source, line, from, cuts[index] ?? line.text.length));
}

function cutsOf(text: string, belowType: boolean): readonly number[] {
  const numberedType = numbered.exec(text)?.[1];
  if (numberedType !== undefined) return [numberedType.length];
  const stamp = stamped.exec(text)?.[0].length ?? 0;
  if (stamp > 0) return [stamp];
  const label = labelled.exec(text)?.[0].length ?? 0;
  const typeAt = text.search(typeBehind);
  const title = text.slice(Math.max(typeAt, 0));
  const isHead = belowType || /^\p{Lu}{2,}\s\p{Lu}{2,}/u.test(title);
  const basisAt = isHead ? title.search(basisBehind) : -1;
  const basisFrom = Math.max(typeAt, 0) + basisAt;
  const others = basisAt < 0 ? [] : Array.from(text.matchAll(nextBasis), ({ index }) => index).filter((at) => at > basisFrom);
  // "An Mẫu, ngày … năm 2030 Kính gửi: …".
  const addressee = text.search(addresseeBehind);
  return [label, typeAt, addressee, ...(basisAt > 0 ? [basisFrom, ...others] : [])].filter((at) => at > 0).sort((a, b) => a - b);
}

function lineIn(source: SourceText, { start, indent }: Line, from: number, to: number): Line {
  const printed = source.text.slice(start + from, start + to);
  const at = start + from + printed.length - printed.trimStart().length;
  const text = printed.trim();
  const folded = source.folded.slice(at, at + text.length).replaceAll(/\s{2,}|[\t\n]/gu, " ");
  return { kind: "text", start: at, end: at + text.length, indent, text, folded };
}

const wholeDate = phrase(
  "^[\\p{L}][\\p{L}\\s.'-]{1,40},+\\s*ngày[\\s.…\\d]{0,14}(?:tháng[\\s.…\\d]{0,14}năm|[/.-]\\d{1,2}[/.-])[\\s.…]{0,6}\\d{0,4}\\.?$",
);
const wholeNumber = phrase("^số\\s?:?\\s?\\d{1,5}\\s?[/-]\\s?[\\p{L}\\d/&–-]{2,30}(?:,?\\sngày\\s\\d{1,2}[\\s\\p{L}\\d/]{2,40}\\d{4})?$");
const someDate = phrase("ngày[\\s.…_]*\\d? ?\\d?[\\s.…_]*(?:tháng|[/.-]\\d)");
const someNumber = phrase("(?:^|\\s)số\\s*[:.]?\\s*[.…\\d\\s]*[/-]|^số\\s*:");

/** The line of place and date above a signature, of a document whose letterhead has none. */
export function lateDateLine(header: readonly Line[], closing: readonly Line[]): readonly Line[] {
  const dates = header.some(({ folded }) => someDate.test(folded)) ? [] : closing.filter(({ folded }) => wholeDate.test(folded));
  return dates.length === 1 ? dates : [];
}

/** Lines below the type that are of a letterhead which lacks them: the number alone, place and date alone. */
export function lateHeadLines(header: readonly Line[], below: readonly Line[]): readonly Line[] {
  const found: Line[] = [];
  const lacksDate = !header.some(({ folded }) => someDate.test(folded));
  const lacksNumber = !header.some(({ folded }) => someNumber.test(folded));
  for (const line of below.slice(0, 12)) {
    if (/[;:]$/u.test(line.text) || phrase("^(?:căn cứ|điều \\d|nơi nhận|[ivx]+\\.)").test(line.folded)) break;
    if ((lacksDate && wholeDate.test(line.folded)) || (lacksNumber && wholeNumber.test(line.folded))) found.push(line);
  }
  return found;
}
