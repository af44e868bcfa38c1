import { foldVietnameseLetters, type PlainDate } from "@pccc/core";
import type { DraftDue } from "../plan-draft.ts";
import { phrase } from "../words/phrase.ts";
import { dueOfValue } from "./read-due.ts";

const named = phrase("(?<!tháng \\d{1,2} )(?<!\\d)năm (20\\d{2})(?!\\d)(?!\\s?[-–]\\s?20\\d{2})", "g");
const stretch = phrase("20\\d{2}\\s?[-–]\\s?(?:năm )?20\\d{2}|giai đoạn|tầm nhìn");
// "thi hành Luật Đất đai năm 2024": the year of a document.
const cited = phrase("(?:luật|pháp lệnh|nghị quyết|nghị định|thông tư|quyết định|chỉ thị|kết luận)[^,;()]{0,80}$");

/**
 * The year that a plan is for, as its title names it; `undefined` where it names none or several, where the year may be that of a document
 * named in it, or where it is neither that of the day of issue nor the next.
 */
export function yearOfTitle(title: string, issuedOn: PlainDate | undefined): number | undefined {
  const folded = foldVietnameseLetters(title);
  if (stretch.test(folded)) return undefined;
  const own = Array.from(folded.matchAll(named)).filter(({ index }) => !cited.test(folded.slice(0, index)));
  const years = new Set(own.map((match) => Number(match[1])));
  const [year] = years;
  if (year === undefined || years.size > 1) return undefined;
  const since = issuedOn === undefined ? 0 : year - Number(issuedOn.slice(0, 4));
  return since === 0 || since === 1 ? year : undefined;
}

const number = "(?:1[0-2]|0?[1-9])(?!\\d)";
const quarter = "(?:iv|i{1,3}|[1-4])(?![\\p{L}\\d])";
// "Tháng 3, 4" and "tháng 3 - tháng 4" are one time, "tháng 3, tháng 9" are two.
const runOf = (noun: string, member: string): string =>
  `${noun}\\s*${member}(?:\\s*(?:,|và|[-–]|đến)\\s*${member}|\\s*(?:[-–]|đến)\\s*${noun}\\s*${member})*(?!\\s?/)`;
// A day with its month, months, quarters and halves, to which a year is added at the end.
const undated: readonly (readonly [RegExp, string])[] = [
  [phrase(`ngày\\s+\\d{1,2}\\s+tháng\\s+${number}`, "g"), " năm "],
  [phrase(`(?<![\\d/])\\d{1,2}\\s?/\\s?${number}(?!\\s?/)`, "g"), "/"],
  [phrase(`(?<!\\d\\s)(?<!\\p{L})${runOf("tháng", number)}`, "g"), "/"],
  [phrase(`(?<!\\p{L})${runOf("(?:quý|quí)", quarter)}`, "g"), "/"],
  [phrase("(?:0?6|sáu) tháng (?:đầu|cuối) năm", "g"), " "],
];

/** A due whose words name no year, read as of the year that the title names; the same due where that gives no day, or one before the issue. */
export function datedInYear(due: DraftDue, year: number, issuedOn: PlainDate | undefined): DraftDue {
  const { dueText, dueOn, startOn, recurrence } = due;
  if (dueText === undefined || dueOn !== undefined || startOn !== undefined || recurrence !== undefined) return due;
  if (/\d{4}/u.test(dueText)) return due;
  let words = foldVietnameseLetters(dueText);
  for (const [pattern, mark] of undated) words = words.replaceAll(pattern, (found) => `${found}${mark}${year}`);
  const read = dueOfValue(words);
  if (read.dueOn === undefined || read.recurrence !== undefined || (read.startOn ?? read.dueOn) > read.dueOn) return due;
  if (issuedOn !== undefined && read.dueOn < issuedOn) return due;
  return { ...read, dueText, timing: { ...read.timing, words: dueText } };
}
