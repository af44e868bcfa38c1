import { foldVietnameseLetters } from "@pccc/core";
import { startsWithAgency } from "../words/agency-words.ts";
import { startsWithVerb } from "../words/verb-words.ts";

// "1. Về bình ổn giá a) Sở A …. b) Sở B …": what begins a line, and the items that run on in it.
const labelled = /^(?:(\d{1,2})\.|[IVX]{1,5}\.)[ \t][^\n]{120,}$/gmu;
const letter = /(?<=(?<mark>[\p{L}\d)”".;:]) )([a-zđ])\) (?=\p{Lu})/gu;
const point = /(?<=(?<mark>[\p{L}\d)”".;:]) )(\d{1,2})\.(\d{1,2})\.? (?=\p{Lu})/gu;
const decimal = /(?<=(?<mark>[\p{L}\d)”".;:/]) )(\d{1,2})\. (?=\p{Lu})/gu;
const dash = /(?<=(?<mark>[\p{L}\d)”".;:]) )[-–] (?=\p{Lu}\p{Ll})/gu;
const letters = "abcdđeghiklmnopqrstuvxy";
// The heading in front of the first item.
const longestHeading = 130;
// Inline lists come once; a text whose lines were joined has many.
const fewestLines = 2;
const closing = /(?:^|(?<=[.;/] ))Nơi nhận\s?:[^\n]{20,1500}? (?=(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L)[./] ?\p{Lu}{2})/gmu;
const signed =
  /(?<=\p{Lu})(?<!\s(?:PHÓ|KT\.|TL\.|TUQ\.)) (?=(?:KT|TL|TUQ|K\/T|T\/L)[./] ?\p{Lu}|(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|BỘ TRƯỞNG)(?= \p{Lu}|$))|(?<=\p{Lu}{2}) (?=\p{Lu}\p{Ll})/gu;

/** The offsets of the spaces in front of items that run on behind a heading, in a text where this happens again and again. */
export function joinedItems(text: string): readonly number[] {
  const ends: number[] = [];
  let lines = 0;
  for (const line of text.matchAll(labelled)) {
    const own = itemsIn(line[0], line[1]);
    if (own.length === 0) continue;
    lines += 1;
    for (const at of own) ends.push(line.index + at);
  }
  if (lines < fewestLines) return [];
  for (const match of text.matchAll(closing)) {
    const end = match.index + match[0].length;
    ends.push(end - 1);
    if (text.charAt(match.index - 1) === " ") ends.push(match.index - 1);
    const line = text.indexOf("\n", end);
    for (const part of text.slice(end, line < 0 ? undefined : line).matchAll(signed)) ends.push(end + part.index);
  }
  return ends;
}

function itemsIn(line: string, number: string | undefined): readonly number[] {
  if (number !== undefined) return itemsUnder(line, number);
  // "II. NỘI DUNG 1. Đăng ký: … 2. Xét duyệt: a) …": a chapter in one line, with what runs on in each of its numbers.
  const numbers = decimalsIn(line);
  if (numbers.length === 0) return itemsUnder(line, undefined);
  return numbers.flatMap((match, index) => {
    const part = line.slice(match.index, numbers[index + 1]?.index);
    return [match.index - 1, ...itemsUnder(part, match[2]).map((at) => match.index + at)];
  });
}

function decimalsIn(line: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (const match of line.matchAll(decimal)) {
    if (Number(match[2]) !== found.length + 1) continue;
    if (found.length === 0 ? isEnd(match) || match.index <= longestHeading : isEnd(match)) found.push(match);
  }
  return found.length < 2 ? [] : found;
}

function itemsUnder(line: string, number: string | undefined): readonly number[] {
  for (const found of [lettersIn(line), number === undefined ? [] : pointsIn(line, number), dashesIn(line)]) {
    const [first, ...rest] = found;
    // The first stands behind a heading, the others behind the end of a sentence.
    if (first === undefined || rest.length === 0 || (!isEnd(first) && first.index > longestHeading)) continue;
    if (rest.every(isEnd)) return found.map(({ index }) => index - 1);
  }
  return [];
}

function isEnd(match: RegExpExecArray): boolean {
  return /[.;:]/u.test(match.groups?.["mark"] ?? "");
}

function lettersIn(line: string): readonly RegExpExecArray[] {
  const found = Array.from(line.matchAll(letter));
  return found.every((match, index) => match[2] === letters[index]) ? found : [];
}

function pointsIn(line: string, number: string): readonly RegExpExecArray[] {
  const found = Array.from(line.matchAll(point)).filter((match) => match[2] === number);
  return found.every((match, index) => Number(match[3]) === index + 1) ? found : [];
}

function dashesIn(line: string): readonly RegExpExecArray[] {
  return Array.from(line.matchAll(dash)).filter((match) => {
    const rest = foldVietnameseLetters(line.slice(match.index + 2, match.index + 80));
    return (isEnd(match) || match.index <= longestHeading) && (startsWithAgency(rest) || startsWithVerb(rest));
  });
}
