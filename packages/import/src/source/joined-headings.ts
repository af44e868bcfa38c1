import { foldVietnameseLetters } from "@pccc/core";
import { startsWithAgency } from "../words/agency-words.ts";
import { phrase } from "../words/phrase.ts";
import { startsWithVerb } from "../words/verb-words.ts";

// "I. BỐI CẢNH, TÌNH HÌNH CHUNG Năm 2023 là năm …": a heading in capitals, and the text behind it.
const capitals = /^(?:(?:[IVX]{1,5}|[A-Z])\. )?(?:[\p{Lu}\d][\p{Lu}\d,./–-]* ){2,}(?=\p{Lu}\p{Ll}[^\n]{60,})/gmu;
// "2." above "Nhiệm vụ và giải pháp chủ yếu 2.1. Lĩnh vực đất đai Xây dựng …": the first part behind the heading of the whole.
const first = /^(\d{1,2})\.\n[^\n]{8,160}? (?=\1\.1\. (?<heading>\p{Lu}[^\n.;:]{8,160}))/gmu;
// "3.4. Lĩnh vực Địa chất - Khoáng sản Tiếp tục thực hiện …", "1." above "Mục tiêu chung Phấn đấu …".
const labelled = /^\d{1,2}(?:\.\d{1,2})*\.(?: |\n)(?<heading>[^\n.;:]{8,160})/gmu;
// What a name goes on behind is no end of it: "Lĩnh vực Giáo dục và Đào tạo".
const open = phrase("(?:^|\\s)(?:và|về|lĩnh vực|ngành|của|bộ|sở|ban|phòng|cục|vụ|ủy ban|viện|chỉ số|với|cùng|[-–])$|\\s[a-zđ]\\)\\s");
// A document, with the capital of its name.
const named = phrase("^(?:quyết định|báo cáo|thông báo|hướng dẫn|quy định|chỉ thị|kết luận)(?!\\p{L})");
// "… chống lãng phí Các cơ quan, đơn vị không …".
const everybody = phrase("^các\\s");
// "Về y tế, an toàn thực phẩm Sở Y tế phối hợp …".
const about = phrase("^về\\s");
const fewestWords = 2;
const fewestLetters = 30;

/** The offsets of the spaces between a heading and the text behind it, in a text whose lines were joined. */
export function joinedHeadings(text: string): readonly number[] {
  const ends = Array.from(text.matchAll(capitals), (match) => match.index + match[0].length - 1);
  for (const match of text.matchAll(first)) {
    const end = match.index + match[0].length;
    const heading = match.groups?.["heading"] ?? "";
    const at = verbBehind(heading);
    ends.push(end - 1);
    if (at !== undefined) ends.push(text.indexOf(heading, end) + at);
  }
  for (const match of text.matchAll(labelled)) {
    const heading = match.groups?.["heading"] ?? "";
    const at = verbBehind(heading);
    if (at !== undefined) ends.push(match.index + match[0].length - heading.length + at);
  }
  return ends;
}

// The space in front of the act that a sentence behind a heading begins with.
function verbBehind(heading: string): number | undefined {
  const folded = foldVietnameseLetters(heading);
  if (startsWithAgency(folded)) return undefined;
  for (const match of heading.matchAll(/(?<=[\p{L}\d]) (?=\p{Lu}\p{Ll}+ \p{L})/gu)) {
    const [before, rest] = [folded.slice(0, match.index), folded.slice(match.index + 1)];
    const isEnd = before.split(" ").length >= fewestWords && !open.test(before) && rest.length >= fewestLetters;
    if (isEnd && (startsWithVerb(rest) || (startsWithAgency(rest) && (about.test(folded) || everybody.test(rest)))) && !named.test(rest))
      return match.index;
  }
  return undefined;
}
