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
// What several years are for has days in all of them.
const severalYears = phrase("giai đoạn|tầm nhìn|đến năm 20\\d{2}|(?<!tháng )(?<!\\d)(?:0?[2-9]|10) năm(?! \\d)(?!\\p{L})");
const schoolYear = phrase("năm học (20\\d{2})\\s?[-–]\\s?(20\\d{2})");
// "thi hành Luật Đất đai năm 2024": the year of a document.
const cited = phrase("(?:luật|pháp lệnh|nghị quyết|nghị định|thông tư|quyết định|chỉ thị|kết luận)[^,;()]{0,80}$");

/** The year of the days and months of a plan that have none. */
export interface PlanYear {
  /** Whether the title names it, or only the day of issue tells. */
  readonly from: "title" | "issue";
  /** As people say it: "2026", "2026 - 2027". */
  readonly name: string;
  readonly years: readonly number[];
  readonly of: (month: number) => number;
}

/**
 * The year that a plan is for. Its title may name it, or a school year; `undefined` where the plan is for several years, where the title
 * names several, or one that is neither that of the day of issue nor the next. Where the title names none it is that of the issue.
 */
export function planYearOf(title: string, issuedOn: PlainDate | undefined): PlanYear | undefined {
  const folded = foldVietnameseLetters(title);
  const [, first, second] = schoolYear.exec(folded) ?? [];
  if (first !== undefined && Number(second) === Number(first) + 1) {
    const year = Number(first);
    const of = (month: number): number => (month >= firstSchoolMonth ? year : year + 1);
    return { from: "title", name: `${year} - ${year + 1}`, years: [year, year + 1], of };
  }
  if (severalYears.test(folded)) return undefined;
  const own = Array.from(folded.matchAll(named)).filter(({ index }) => !cited.test(folded.slice(0, index)));
  const years = new Set(own.map((match) => Number(match[1])));
  const [year] = years;
  const issued = issuedOn === undefined ? undefined : Number(issuedOn.slice(0, 4));
  if (!stretch.test(folded) && year !== undefined) {
    const since = issued === undefined ? 0 : year - issued;
    return years.size === 1 && (since === 0 || since === 1) ? oneYear("title", year) : undefined;
  }
  return issued === undefined ? undefined : oneYear("issue", issued);
}

const firstSchoolMonth = 8;

function oneYear(from: PlanYear["from"], year: number): PlanYear {
  return { from, name: String(year), years: [year], of: () => year };
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
 * When a task is due whose words name no year, read as of the year of the plan. The due as it is where its words name another year or what
 * recurs, where they give no day, or one before the issue.
 */
export function datedInYear(due: DraftDue, text: string, plan: PlanYear, issuedOn: PlainDate | undefined): DraftDue {
  const { dueText, dueOn, startOn, recurrence } = due;
  if (dueOn !== undefined || startOn !== undefined || recurrence !== undefined) return due;
  const words = dueText === undefined ? text : spelled(foldVietnameseLetters(dueText));
  const folded = foldVietnameseLetters(words);
  const marks = marksIn(folded);
  const others = Array.from(words.replaceAll(ofOther, "").matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu), ([year]) => Number(year));
  if (marks.size === 0 || others.length > 0 || folded.length !== words.length) return due;
  const dated = withYear(words, marks, plan);
  const read = dueText === undefined ? dueInSentence(dated, withYear(folded, marks, plan)) : dueOfValue(dated);
  if (read.dueOn === undefined || read.recurrence !== undefined || (read.startOn ?? read.dueOn) > read.dueOn) return due;
  if (issuedOn !== undefined && read.dueOn < issuedOn) return due;
  // In a plan for the next year a sentence may still name a day of this one: "đăng ký trước ngày 30/11".
  const earlier = Number(read.dueOn.slice(0, 4)) - 1;
  if (dueText === undefined && plan.years.length === 1 && issuedOn !== undefined && `${earlier}${read.dueOn.slice(4)}` >= issuedOn)
    return due;
  const printed = dueText ?? withoutYear(read.dueText ?? "", plan.years);
  return { ...read, dueText: printed, timing: { ...read.timing, words: printed } };
}

// "quyết toán năm 2025", "Chỉ thị số 33/2020/…": what a year is named with tells that it is none of a day.
const ofOther = /(?:[Qq]uyết toán|[Dd]ự toán|[Kk]ết quả|[Nn]gân sách) năm 20\d{2}|\d+\/20\d{2}\/\p{Lu}/gu;

interface Mark {
  /** What a year is added with. */
  readonly mark: string;
  readonly month: number;
}

// What the years are added with, by the offset at which they are.
function marksIn(folded: string): ReadonlyMap<number, Mark> {
  const marks = new Map<number, Mark>();
  for (const [pattern, mark] of undated) {
    for (const match of folded.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (!marks.has(end)) marks.set(end, { mark, month: monthIn(match[0]) });
    }
  }
  return marks;
}

// The last month of the words, that of the end of a quarter or half.
function monthIn(folded: string): number {
  const quarter = /(iv|i{1,3}|[1-4])\s*$/u.exec(folded)?.[1];
  if (/^qu[yýi]/u.test(folded) && quarter !== undefined) return 3 * (["i", "ii", "iii", "iv"].indexOf(quarter) + 1 || Number(quarter));
  return Number(/(\d{1,2})\s*$/u.exec(folded)?.[1] ?? 12);
}

function withYear(text: string, marks: ReadonlyMap<number, Mark>, plan: PlanYear): string {
  let at = 0;
  let dated = "";
  for (const [end, { mark, month }] of [...marks].sort(([one], [other]) => one - other)) {
    dated += `${text.slice(at, end)}${mark}${plan.of(month)}`;
    at = end;
  }
  return dated + text.slice(at);
}

// The text names no year itself: each is one that was added.
function withoutYear(text: string, years: readonly number[]): string {
  const any = `(?:${years.join("|")})`;
  return text.replaceAll(new RegExp(`/${any}| năm ${any}| ${any}`, "gu"), "");
}
