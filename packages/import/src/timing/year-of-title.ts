import { foldVietnameseLetters, type PlainDate } from "@pccc/core";
import type { DraftDue } from "../plan-draft.ts";
import { phrase } from "../words/phrase.ts";
import { dueInSentence, dueOfValue, spelled } from "./read-due.ts";

// "năm 2026", "tháng 5 năm 2026", "quý II/2026", and not the year of a day.
const named = phrase(
  "(?:(?<!ngày \\d{1,2} tháng \\d{1,2} )(?<![\\p{L}\\d])năm |(?<!ngày \\d{1,2} )tháng \\d{1,2}\\s?/\\s?|quý (?:iv|i{1,3}|[1-4])\\s?/\\s?)(20\\d{2})(?!\\d)",
  "g",
);
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
const quantity = "(?:tổng )?(?:số|khối lượng|thời gian|diện tích|hộ|người|thành viên|đại biểu|chỉ tiêu)(?!\\p{L})";
const quarter = "(?:iv|i{1,3}|[1-4])(?![\\p{L}\\d])";
// "Tháng 3, 4" and "tháng 3 - tháng 4" are one time, "tháng 3, tháng 9" are two.
const runOf = (noun: string, member: string): string =>
  `${noun}\\s*${member}(?:\\s*(?:,|và|[-–]|đến)\\s*${member}|\\s*(?:[-–]|đến)\\s*${noun}\\s*${member})*(?!\\s?[/-]|\\s+(?:năm|hằng|hàng|mỗi)(?!\\p{L}))`;
// A day with its month, months, quarters and halves, to which a year is added at the end.
const undated: readonly (readonly [RegExp, string])[] = [
  [phrase(`ngày\\s+\\d{1,2}\\s+tháng\\s+${number}(?!\\s+năm)`, "g"), " năm "],
  // "2/3 số hộ", "trực 24/7": no day.
  [phrase(`(?<![\\d/])(?!24/7(?!\\d))\\d{1,2}\\s?/\\s?${number}(?!\\s?/|\\s+${quantity})`, "g"), "/"],
  [phrase(`(?<!\\d\\s)(?<!\\p{L})${runOf("tháng", number)}`, "g"), "/"],
  [phrase(`(?<!\\p{L})${runOf("(?:quý|quí)", quarter)}`, "g"), "/"],
  [phrase("(?:0?6|sáu) tháng (?:đầu|cuối) năm", "g"), " "],
  [phrase("^(?:cả|trong|cuối) năm$", "g"), " "],
];

/**
 * When a task is due whose words name no year, read as of the year that the title names. The due as it is where its words name a year or
 * what recurs, where they give no day, or one before the issue.
 */
export function datedInYear(due: DraftDue, text: string, year: number, issuedOn: PlainDate | undefined): DraftDue {
  const { dueText, dueOn, startOn, recurrence } = due;
  if (dueOn !== undefined || startOn !== undefined || recurrence !== undefined) return due;
  const words = dueText === undefined ? text : spelled(foldVietnameseLetters(dueText));
  const folded = foldVietnameseLetters(words);
  const marks = marksIn(folded);
  if (marks.size === 0 || /(?<!\d)(?:19|20)\d{2}(?!\d)/u.test(words) || folded.length !== words.length) return due;
  const dated = withYear(words, marks, year);
  const read = dueText === undefined ? dueInSentence(dated, withYear(folded, marks, year)) : dueOfValue(dated);
  if (read.dueOn === undefined || read.recurrence !== undefined || (read.startOn ?? read.dueOn) > read.dueOn) return due;
  if (issuedOn !== undefined && read.dueOn < issuedOn) return due;
  // In a plan for the next year a sentence may still name a day of this one: "đăng ký trước ngày 30/11".
  if (dueText === undefined && issuedOn !== undefined && `${year - 1}${read.dueOn.slice(4)}` >= issuedOn) return due;
  const printed = dueText ?? withoutYear(read.dueText ?? "", year);
  return { ...read, dueText: printed, timing: { ...read.timing, words: printed } };
}

// What the year is added with, by the offset at which it is.
function marksIn(folded: string): ReadonlyMap<number, string> {
  const marks = new Map<number, string>();
  for (const [pattern, mark] of undated) {
    for (const match of folded.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (!marks.has(end)) marks.set(end, mark);
    }
  }
  return marks;
}

function withYear(text: string, marks: ReadonlyMap<number, string>, year: number): string {
  let at = 0;
  let dated = "";
  for (const [end, mark] of [...marks].sort(([one], [other]) => one - other)) {
    dated += `${text.slice(at, end)}${mark}${year}`;
    at = end;
  }
  return dated + text.slice(at);
}

// The text names no year itself: each is one that was added.
function withoutYear(text: string, year: number): string {
  return text.replaceAll(new RegExp(`/${year}| năm ${year}| ${year}`, "gu"), "");
}
