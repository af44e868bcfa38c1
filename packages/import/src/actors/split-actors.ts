import { foldVietnameseLetters } from "@pccc/core";
import { continuesClass, startsWithAgency } from "../words/agency-words.ts";
import { phrase } from "../words/phrase.ts";

const separator = phrase("\\s*;\\s*|\\s*,\\s*(?:và\\s+|cùng\\s+)?|\\s+(?:và|hoặc|cùng với|cùng|với|&)\\s+", "g");
const quantified = phrase("^(?:các|những|mọi|mỗi|từng|tất cả các)\\s");
const classOpen = phrase(
  "^(?:các|những|mọi|mỗi|từng|toàn thể)\\s|(?:^|\\s)(?:các|những|mọi|mỗi|từng|ubnd|ủy ban nhân dân|hđnd|mttq|đảng ủy)\\s(?:xã|phường|quận|huyện|sở|ban|bộ|cấp|cơ quan|đơn vị|tỉnh|thôn|thị xã|thành phố)[^;]*$",
);
const postAlone = phrase("^(?:bộ trưởng|chủ tịch|giám đốc|thủ trưởng|chánh văn phòng|thủ tướng)$");

/**
 * Splits a list of bodies into its members.
 *
 * "các sở, ban, ngành" and "các xã, phường" are one class; "Sở Văn hóa, Thể thao và Du lịch" is one name.
 */
export function splitActors(list: string): readonly string[] {
  const text = list.trim().replace(/[.;,:\s]+$/u, "");
  const folded = foldVietnameseLetters(text);
  const actors: string[] = [];
  let start = 0;
  for (const match of folded.matchAll(separator)) {
    if (match.index <= start || isInBrackets(folded, start, match.index)) continue;
    const next = match.index + match[0].length;
    if (!parts(text, folded, start, match.index, next, match[0])) continue;
    actors.push(tidyActor(text.slice(start, match.index)));
    start = next;
  }
  actors.push(tidyActor(text.slice(start)));
  return actors.filter((actor) => actor !== "");
}

function parts(text: string, folded: string, start: number, end: number, next: number, mark: string): boolean {
  if (mark.includes(";")) return true;
  const rest = folded.slice(next);
  if (!startsWithAgency(rest)) return false;
  if (quantified.test(rest)) return true;
  const current = folded.slice(start, end);
  if (postAlone.test(current)) return false;
  const capital = /^\p{Lu}/u.test(text.slice(next));
  if (capital) return true;
  return !(continuesClass(rest) && classOpen.test(current));
}

function isInBrackets(folded: string, from: number, at: number): boolean {
  const open = folded.lastIndexOf("(", at);
  return open >= from && folded.indexOf(")", open) > at;
}

function tidyActor(text: string): string {
  return text
    .trim()
    .replace(/^[-–+•*]\s*/u, "")
    .replace(/[.;,:\s]+$/u, "")
    .replace(/\s*\((?:nếu có|để b\/c)\)$/u, "");
}
