import { joinedHeadings } from "./joined-headings.ts";
import { joinedItems } from "./joined-items.ts";

/** Types that stand alone in capitals, longest first. */
const types =
  "KẾ HOẠCH LIÊN TỊCH|KẾ HOẠCH PHỐI HỢP|CHƯƠNG TRÌNH HÀNH ĐỘNG|CHƯƠNG TRÌNH PHỐI HỢP|KẾ HOẠCH|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|KẾT LUẬN|CHƯƠNG TRÌNH|HƯỚNG DẪN|THÔNG BÁO|CÔNG ĐIỆN|QUY CHẾ|QUY ĐỊNH|ĐỀ ÁN|PHƯƠNG ÁN";
const dated = new RegExp(`(?<date>ngày \\d{1,2} tháng \\d{1,2} năm \\d{4})[ *_]{0,6} (?<type>${types})(?= \\p{Lu}|[ ]*$)`, "mu");
const place = /(?<=\S) (?=(?:(?:Thành phố|T[Pp]\.?) )?\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){0,4}, ngày \d{1,2} tháng)/u;
// Who decides stands in capitals at the end, and is no part of the title: nothing leads up to it.
const authority =
  /(?<!(?:CỦA|VÀ|TRÊN|DO|TẠI|CHO|VỚI|LÀ|GIỮA|THUỘC|TRỰC|PHÓ|TỊCH|TRƯỞNG|ĐỐC|[,–-])) (?=(?:PHÓ )?(?:CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG|GIÁM ĐỐC|[UỦỶ][YỶỦ]? BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|TỔNG GIÁM ĐỐC|CHÁNH ÁN|VIỆN TRƯỞNG|BAN THƯỜNG VỤ|BAN CHỈ ĐẠO)(?: [\p{Lu}\d,.-]+)*$)/gmu;
// "CHỈ THỊ VỀ CÔNG TÁC … Ngày 24 tháng 6 …": the title in capitals, and the text behind it.
const titleThenSentence = /^(?:[\p{Lu}\d][\p{Lu}\d,./–-]* )+[\p{Lu}\d][\p{Lu}\d,./–-]*(?= \p{Lu}\p{Ll}[^\n]{60,})/u;
// A line may be cut in front of a dash: "PHÁT TRIỂN KINH TẾ" above "- XÃ HỘI …".
const attachedTitle = "\\p{Lu}{2}(?:[^\\n]|\\n- ){4,900}?\\((?:Ban hành k|K)èm theo ";
const attachedType = new RegExp(`(?<=\\p{L}) (?=(?<type>${types}) ${attachedTitle})`, "gu");
const headed = new RegExp(`^(?:${types}|PHỤ LỤC(?: SỐ)? (?:\\d{1,2}|[IVX]{1,4}))[.:]?(?= ${attachedTitle})`, "gmu");
// "(Kèm theo Quyết định số …) Thực hiện Nghị quyết …": the text begins behind it.
const textBehind = /(?<=\((?:Ban hành k|K)èm theo [^()\n]{4,200}\)) (?=\p{Lu}\p{Ll})/gu;
const signed = /^[ *]*(?:(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L)[./]|(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|THỦ TƯỚNG|BÍ THƯ))[^\n]{0,200}$/u;
// "2. Nâng cao năng lực … 2.1." with the text of 2.1 on the next line.
const labelBehind = / (?=(\d{1,2})\.1\.[ ]*\n\p{Lu})/gu;
// "Công văn 12/BYT-KCB năm 2014 … do Bộ Y tế ban hành. BỘ Y TẾ -------": the title of a page in front of the letterhead.
const pageTitle = /(?<=^[^\n]{20,400}\sban hành\.) (?=\p{Lu}{2}[\p{Lu} ]+ ?-{3})/u;
const longestHeading = 420;
const longestSignature = 220;
const longestHead = 6_000;

/**
 * The offsets of the spaces at which lines of a head were joined, in a text that has its other lines: number, date, type, title and
 * authority in one paragraph, the signature and the type of what is attached in another. None where the type does not stand right behind
 * the date.
 */
export function joinedHeadEnds(text: string): readonly number[] {
  const ends = new Set<number>();
  const head = text.slice(0, longestHead);
  for (const match of head.slice(0, 4_000).matchAll(/(?<=năm \d{4}[ *_]{0,6}) (?=Kính gửi\s*:)/gu)) ends.add(match.index);
  const title = pageTitle.exec(head);
  if (title !== null) ends.add(title.index);
  const found = dated.exec(head);
  if (found !== null) {
    const type = found.index + found[0].length - (found.groups?.["type"] ?? "").length;
    ends.add(type - 1).add(type + (found.groups?.["type"] ?? "").length);
    const line = lineAt(head, type);
    const placed = place.exec(head.slice(line.start, type));
    if (placed !== null) ends.add(line.start + placed.index);
    // The title may be cut in front of a dash.
    const below = /^(?:\n- [^\n]*)?/u.exec(head.slice(line.end))?.[0].length ?? 0;
    const decides = Array.from(head.slice(type, line.end + below).matchAll(authority)).at(-1);
    if (decides !== undefined) ends.add(type + decides.index);
    const sentence = titleThenSentence.exec(head.slice(type, line.end));
    if (sentence !== null) ends.add(type + sentence[0].length);
    for (const match of head.matchAll(/(?<=[,;]) (?=Xét đề nghị )| (?=QUYẾT ĐỊNH\s?:[ *]*$)/gmu)) ends.add(match.index);
  }
  for (const match of text.matchAll(labelBehind)) {
    const from = Math.max(0, match.index - longestHeading);
    const line = text.slice(from, match.index);
    if (text.startsWith(`${match[1] ?? ""}. `, from + line.lastIndexOf("\n") + 1)) ends.add(match.index);
  }
  for (const match of text.matchAll(attachedType)) {
    const before = text.slice(Math.max(0, match.index - longestSignature), match.index);
    const line = before.lastIndexOf("\n");
    if ((line < 0 && match.index > longestSignature) || !signed.test(before.slice(line + 1))) continue;
    const type = match.index + 1 + (match.groups?.["type"] ?? "").length;
    ends.add(match.index).add(type).add(text.indexOf(" (", type));
  }
  for (const match of text.matchAll(headed)) {
    const type = match.index + match[0].length;
    ends.add(type).add(text.indexOf(" (", type));
  }
  for (const end of joinedItems(text)) ends.add(end);
  if (ends.size > 0) {
    for (const match of text.matchAll(textBehind)) ends.add(match.index);
    for (const end of joinedHeadings(text)) ends.add(end);
  }
  return [...ends].filter((end) => text.charAt(end) === " ");
}

function lineAt(text: string, at: number): { readonly start: number; readonly end: number } {
  const end = text.indexOf("\n", at);
  return { start: text.lastIndexOf("\n", at) + 1, end: end < 0 ? text.length : end };
}
