import { type PlainDate, plainDateOf } from "../plain-date.ts";
import type { DocumentNumber } from "./document-number.ts";
import { parseDocumentNumber } from "./document-number-parser.ts";

/**
 * A document number in a running text, with the date that stands beside it.
 *
 * @remarks
 * Offsets count UTF-16 code units; ends are exclusive.
 *
 * @public
 */
export interface FoundDocumentNumber {
  readonly startOffset: number;
  readonly endOffset: number;
  /** As printed. */
  readonly raw: string;
  readonly number: DocumentNumber;
  /** The date that follows, as in `số 280/KH-MTTQ-BTT, ngày 13/9/2021`. */
  readonly date?: PlainDate;
  /** Where the words of that date end. */
  readonly dateEndOffset?: number;
}

// A symbol, cut where lower-case letters are glued to it ("29-KH/TUngày").
// A word within a symbol may be short of its capitals ("GDTrH", "THPTNgBK"): another capital follows.
const capital = "[A-ZĐÐÂĂÊÔƠƯ]";
const symbol = `(?:[Tt]?[Tt]g|TTG|CTrPH|CTr|TTr|TrS|QyĐ|QĐi|TTh|Vx\\d|${capital}(?:[A-ZĐÐÂĂÊÔƠƯ&\\d]|[a-z]{1,2}(?=${capital}))*(?:Tg|Tr)?)`;
const hyphen = "[-\\u2010-\\u2015]";
// A space may stray to one side of a hyphen; with one on both sides the hyphen is a dash.
const joint = `(?:(?:${hyphen}|/)\\s{0,2}|\\s${hyphen}|\\.|(?:\\s&|&\\s)(?=${capital}{1,8}(?!\\p{L})))`;
const body = `${capital}{2,12}(?:${hyphen}${symbol}){0,3}(?![\\p{L}&])`;
// "1120 / BCA - C66", "41 /GD – VP": who sets spaces around the slash sets them around the hyphens.
const spaced = `\\d{1,6}(?:\\s/\\s${symbol}(?:\\s${hyphen}\\s${symbol}){1,3}|\\s/${symbol}(?:\\s${hyphen}\\s${body}){1,3})`;
// "45/KH – UBND": a type alone is no symbol, and what stands behind the dash is its body.
const parted = `\\d{1,6}\\s?/\\s?(?:KH|QĐ|NQ|CT|HD|TB|KL|CTr|BC|TTr|CV|CĐ|QC|ĐA)\\s${hyphen}\\s${body}`;
// "số 298 KH/TWĐTN": the mark behind the number is missing.
const unmarked = `(?<=[Ss]ố:?\\s{0,2})\\d{1,6}\\s(?:KH|QĐ|NQ|CT|HD|TB|KL|CTr)/${symbol}(?:${hyphen}${symbol}){0,3}`;
const section = "(?:\\([A-ZĐ][A-ZĐ\\d]{0,7}\\))?";
const candidate: RegExp = new RegExp(
  `(?<![\\d/.,]|\\d${hyphen})(?:${spaced}|${parted}|${unmarked}|\\d{1,6}(?:\\.\\d{1,2}(?=/))?[a-z]?\\s{0,2}(?:(?:/\\s?\\d{4}\\s?){1,2}/\\s?|/\\s{0,2}|${hyphen}\\s{0,2})${symbol}(?:${joint}${symbol}){0,9})${section}(?![a-z]{1,2}(?!\\p{L}))`,
  "gu",
);
// Words in capitals and letters taken apart ("nga\u0300y") are the same words.
const [day, month, year] = ["ng(?:à|a\\u0300)y", "th(?:á|a\\u0301)ng", "n(?:ă|a\\u0306)m"];
const date: RegExp = new RegExp(
  `(?:\\s{0,2}[,(]?\\s{0,2})(?:${day}\\s{0,3})?(\\d{1,2})\\s?(?:[/.-]|\\s?${month}\\s{0,3})\\s?(\\d{1,2})\\s?(?:[/.-]|\\s{0,3}${year}\\s{0,3})\\s?(\\d{4})`,
  "iuy",
);
// Numbers of forms and templates look like numbers of letters.
const formBefore = /(?:mẫu|biểu|phụ lục|mẫu số|biểu số)\s*(?:số)?\s*$/iu;

/**
 * Finds the document numbers in a running text.
 *
 * @remarks
 * Tolerates what real documents print: `02- KL/TW`, no-break spaces, other hyphens, `Ð` for `Đ`, a missing space around the number.
 * Dates, ranges of years and the numbers of forms are not taken for document numbers.
 *
 * @param text - The text, in any Unicode normalisation; offsets refer to it as given.
 * @returns The numbers in the order of the text.
 *
 * @public
 */
export function findDocumentNumbers(text: string): readonly FoundDocumentNumber[] {
  const found: FoundDocumentNumber[] = [];
  for (const match of text.matchAll(candidate)) {
    const read = longestNumber(match[0]);
    if (read === undefined || formBefore.test(text.slice(Math.max(0, match.index - 16), match.index))) continue;
    const endOffset = match.index + read.raw.length;
    const base = { startOffset: match.index, endOffset, raw: read.raw, number: read.number };
    date.lastIndex = endOffset;
    const dated = date.exec(text);
    const day = dated === null ? undefined : plainDateOf(Number(dated[3]), Number(dated[2]), Number(dated[1]));
    found.push(day === undefined || dated === null ? base : { ...base, date: day, dateEndOffset: date.lastIndex });
  }
  return found;
}

// What follows a number may look like one more segment ("02-KL/TW-A"): give up segments from the end until it parses.
function longestNumber(candidateText: string): { readonly raw: string; readonly number: DocumentNumber } | undefined {
  let raw = candidateText;
  for (;;) {
    const parsed = parseDocumentNumber(raw, { mode: "lenient" });
    if (parsed.ok) return { raw, number: parsed.value };
    const cut = raw.search(/\s*(?:[-\u2010-\u2015/]|\.)\s*[^-\u2010-\u2015/.(]*$|\s*\([^(]*$/u);
    if (cut <= 0) return undefined;
    raw = raw.slice(0, cut);
  }
}
