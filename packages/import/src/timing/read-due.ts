import { foldVietnameseLetters, type PlainDate, type Timing } from "@pccc/core";
import type { DraftDue, DraftRecurrence } from "../plan-draft.ts";
import { phrase, wordStart } from "../words/phrase.ts";
import { startsWithVerb } from "../words/verb-words.ts";
import { before, deadlinesIn, onward, rangeLink, rangeStart, type Words } from "./deadlines.ts";
import { type DatedWords, datesIn, lastDayBefore } from "./read-dates.ts";
import { recurrenceIn } from "./recurrence.ts";
import { withoutEnd } from "../words/without-end.ts";

const planned = phrase("^dự kiến");
const hourAhead = phrase("(\\d{1,2})\\s?(?:giờ|h|g)\\s?(\\d{2})?(?:\\s?phút)?,?(?: ngày)?\\s*$");
const strictlyBefore = phrase("(?:^|\\s)trước(?: ngày)?\\s*$");
const rangeLinkStart = phrase("^(?:đến|tới)\\s");
const openEnded = phrase("^\\s*(?:,?\\s*và\\s+)?(?:các|những) năm (?:tiếp theo|sau|kế tiếp)|^\\s*(?:trở đi|và tiếp tục|và tiếp theo)");
const event = phrase(
  `\\((khi (?:có|được) [^()]{2,80})\\)|${wordStart}(khi có (?:yêu cầu|đề nghị|chỉ đạo|văn bản|hướng dẫn)(?: [^.;,()]{2,40})?)(?=[.;,)]|$)`,
);
// "Thu thập dữ liệu (2025 - 2030)": a period in brackets that closes the sentence.
// "… (Phòng Nội vụ, tháng 10/2026)."
const bracketedMonth = phrase("\\([^()]{3,200},\\s(?:dự kiến |trong |xong |vào )?(tháng \\d{1,2}/\\d{4}|quý [ivx]{1,3}/\\d{4})\\)[.;]?$");
const bracketedYears = phrase("\\((?:[^()\\d]{0,24}\\s)?(20\\d{2})(\\s?[-–]\\s?20\\d{2}| trở đi)\\s*\\)[\\s.;]*$");
// "trong thời hạn 05 ngày kể từ ngày …", "trước khi kiểm tra 02 ngày": a day that something else decides.
const relativeDeadline = phrase(
  `${wordStart}(?:(?:trong (?:vòng|thời hạn)|chậm nhất(?: là)?(?: sau)?|muộn nhất(?: là)?|sau|không quá)\\s+\\d{1,3}\\s*(?:ngày|giờ|tháng|tuần)(?: làm việc)?,?\\s+(?:kể từ|tính từ|từ|sau|trước)\\s+(?:khi|ngày|thời điểm)\\s[^.;,()]{2,80}|(?:trước|sau) (?:khi|ngày) [^.;,()\\d]{2,60}\\s(?:ít nhất |chậm nhất )?(?:là )?\\d{1,3} (?:ngày|giờ|tuần|tháng)(?: làm việc)?|trong (?:vòng|thời hạn)\\s+\\d{1,3}\\s*(?:ngày|giờ|phút)(?: làm việc)?)`,
);
// "… tại nguồn. Thời gian: tháng 4/2019.": the line of an attribute run on behind the order.
const inlineTime = phrase(
  "[.;,(]\\s*(?:thời gian|thời hạn|tiến độ)(?: thực hiện| hoàn thành| dự kiến)*\\s*:\\s*([^.;()]{3,90})[.;)]*\\s*$",
);

// "Tuần tra ban đêm (Công an xã, thường xuyên)."
const bracketedStanding = phrase(
  "[(,;]\\s*(thường xuyên(?:,? liên tục)?)\\s*\\)[.;\\s]*$|\\),?\\s((?:thực hiện |duy trì )?thường xuyên(?:,? liên tục)?)[.;\\s]*$",
);

const apart = phrase("[;,]\\sriêng\\s[^;.]*(?:hoàn thành|xong|trước|chậm nhất)");
const andAgain = phrase("^,?\\s*và\\s(?!các năm|những năm)");

// "Giai đoạn 1: 2025 - 2027".
const numberedPhase = phrase("(?<=^giai đoạn )\\d{1,2}\\s?:\\s(?=20\\d{2}\\s?[-–])");

const bareYears = /^20\d{2}(?:\s?[-–]\s?20\d{2})?(?: và các năm (?:tiếp theo|sau|kế tiếp))?$/u;

// "T6/2026", "Q.IV/2026", "12/2026": a column of times may shorten months and quarters.
export function spelled(folded: string): string {
  return folded
    .replaceAll(/(?<![\p{L}\d])t\.?\s?(?=(?:1[0-2]|0?[1-9])(?!\d))/gu, monthWord)
    .replaceAll(/(?<![\p{L}\d])q\.?\s?(?=(?:iv|i{1,3}|[1-4])(?![\p{L}\d]))/gu, quarterWord)
    .replace(/^(?=(?:1[0-2]|0?[1-9])\s?\/\s?20\d{2}$)/u, monthWord);
}

const [monthWord, quarterWord] = [foldVietnameseLetters("tháng "), foldVietnameseLetters("quý ")];

/** Reads the value of a time attribute: the whole of it is the due text. */
export function dueOfValue(value: string): DraftDue {
  const text = withoutEnd(value.trim(), ".;,");
  // A column of times may hold the bare year.
  const folded = spelled(foldVietnameseLetters(bareYears.test(text) ? `năm ${text}` : text).replace(numberedPhase, ""));
  const dates = datesIn(folded).filter((date) => date.to !== undefined);
  const every = recurrenceIn(folded, true);
  const last = dates.at(-1);
  const tail = last === undefined ? "" : folded.slice(last.end);
  if (every !== undefined) {
    // "Tháng 12/2026 và thường xuyên": by a day, and again after it.
    const isFirst = last !== undefined && andAgain.test(tail) && recurrenceIn(tail, true) !== undefined;
    // "Định kỳ hằng năm; riêng năm 2026 hoàn thành trong quý II/2026".
    const once = last?.to !== undefined && apart.test(folded) ? { dueOn: last.to } : {};
    return withTiming(
      { ...every, dueText: text, ...(isFirst ? untilAgain(folded, dates, last) : { ...begunAt(folded), ...once }) },
      folded,
    );
  }
  if (last !== undefined && openEnded.test(tail)) {
    return withTiming({ dueText: text, ...(onward.test(tail) ? rangeStartDate(folded, dates) : {}), openEnded: true }, folded);
  }
  if (last?.to === undefined || last.from === undefined) {
    const start = rangeStartDate(folded, dates);
    return withTiming({ ...(text === "" ? {} : { dueText: text }), ...start }, folded);
  }
  const first = dates[0];
  const isRange = dates.length === 2 && first !== undefined && rangeLink.test(folded.slice(first.end, last.start));
  if (isRange && first?.from !== undefined) return withTiming({ dueText: text, dueOn: last.to, startOn: first.from }, folded);
  if (dates.length === 1 && (last.isSpan === true || /\d{4}\s?[-–]\s?\d{4}/u.test(folded.slice(last.start, last.end)))) {
    return withTiming({ dueText: text, dueOn: last.to, startOn: last.from }, folded);
  }
  if (dates.length === 1 && rangeStart.test(folded.slice(0, last.start))) return withTiming({ dueText: text, startOn: last.from }, folded);
  // "Dự kiến ngày 05/12 (chậm nhất ngày 10/12)": the last day allowed is the second.
  if (first?.end !== undefined && planned.test(folded) && before.test(folded.slice(first.end, last.start)))
    return withTiming({ dueText: text, dueOn: last.to }, folded.slice(first.end));
  return withTiming(
    { dueText: text, ...datesOf(dates.map((date) => lastDayBefore(folded, date)).filter((day) => day !== undefined)) },
    folded,
  );
}

// "Giai đoạn 2026 - 2027 và vận hành thường xuyên" begins and ends; "Từ năm 2026 và thường xuyên" only begins.
function untilAgain(folded: string, dates: readonly DatedWords[], last: DatedWords): Words {
  const start = last.from === undefined ? {} : { startOn: last.from };
  if (dates.length === 1 && rangeStart.test(folded.slice(0, last.start))) return start;
  const isSpan = last.isSpan === true || /\d{4}\s?[-–]\s?\d{4}/u.test(folded.slice(last.start, last.end));
  return { ...allDates(dates), ...(isSpan ? start : {}) };
}

const calendarStart = phrase(
  "^(?:(?:trong|từ|trước|chậm nhất|đến|hết|vào|dự kiến)\\s(?:hết\\s|là\\s)?)?(?:(?:thượng|trung|hạ) tuần\\s|(?:đầu|giữa|cuối)\\s)?(?:ngày|tháng|quý|năm|giai đoạn|6 tháng|\\d{1,2}[/.])",
);

/** The time of a line that is nothing but a time, as a calendar has them above what is to be done: "Tháng 9/2026:". */
export function calendarTime(text: string): DraftDue | undefined {
  const folded = foldVietnameseLetters(text).replace(/[\s:.]+$/u, "");
  if (folded.length > 70) return undefined;
  const dates = datesIn(folded);
  const dated = dates.reduce((sum, date) => sum + date.end - date.start, 0);
  if (!(calendarStart.test(folded) && dated * 2 >= folded.length) && !isTimeAlone(folded, dates)) return undefined;
  const due = dueOfValue(text.replace(/[\s:.]+$/u, ""));
  return due.dueOn === undefined && due.startOn === undefined ? undefined : due;
}

// "Ngày 1: thứ Hai, ngày 24/8/2026", "Buổi sáng, từ 7h30 ngày 24/8/2026", "Đợt 1 (tháng 3/2026)".
const besideDates = phrase(
  "(?<!\\p{L})(?:(?:ngày|đợt|tuần|giai đoạn|phiên)(?: thứ)? (?:\\d{1,2}|nhất|hai|ba|tư|[ivx]{1,4})|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|\\d{1,2}\\s?(?:h|g|giờ|:)(?:\\s?\\d{2})?(?: phút)?|buổi|sáng|trưa|chiều|tối|cả ngày|từ|đến|hết|trong|vào|lúc|ngày|và)(?!\\p{L})|[\\s,.;:()–-]",
  "g",
);

function isTimeAlone(folded: string, dates: readonly DatedWords[]): boolean {
  if (!dates.some((date) => date.to !== undefined)) return false;
  let rest = "";
  let at = 0;
  for (const { start, end } of dates) {
    rest += folded.slice(at, start);
    at = end;
  }
  return (rest + folded.slice(at)).replace(besideDates, "") === "";
}

// "Tháng 9/2026: Kiện toàn …": an item of a calendar begins with its time.
function leadingTime(text: string): DraftDue | undefined {
  const colon = text.slice(0, 80).search(/:\s/u);
  return colon < 0 ? undefined : calendarTime(text.slice(0, colon));
}

// "Tổng kết phong trào: tháng 12/2026 (Văn phòng).", "Kiểm tra các thôn (tháng 3 và tháng 9/2026).": or ends with it.
function closingTime(text: string): DraftDue | undefined {
  const tail = text.slice(-longestClosing);
  const behindColon = /:\s+([^:;()]{3,70}?)\s*(?:\([^()]{2,80}\))?[.;\s]*$/u.exec(tail)?.[1];
  const inBrackets = /\(([^()]{3,70})\)[.;\s]*$/u.exec(tail)?.[1];
  return (
    (behindColon === undefined ? undefined : calendarTime(behindColon)) ?? (inBrackets === undefined ? undefined : calendarTime(inBrackets))
  );
}

const longestClosing = 160;

/** Whether an item of a calendar says what is to be done at its time. */
export function isScheduled(text: string, folded: string): boolean {
  const colon = text.slice(0, 80).search(/:\s/u);
  if (!calendarStart.test(folded) && (colon < 0 || calendarTime(text.slice(0, colon)) === undefined)) return false;
  const ends = colon >= 0 ? [colon] : datesIn(folded.slice(0, 90)).map((date) => date.end);
  return ends.some((end) => {
    const act = folded.slice(end).replace(/^[\s,:]+/u, "");
    return startsWithVerb(act) && !rangeLinkStart.test(act);
  });
}

/** Reads the deadline and the recurrence that a sentence names, if any. Dates of documents and of the past are no deadlines. */
export function dueInSentence(text: string, folded: string): DraftDue {
  const labelled = inlineTime.exec(folded);
  if (labelled !== null) {
    const at = labelled.index + labelled[0].lastIndexOf(labelled[1] ?? "");
    const due = dueOfValue(text.slice(at, at + (labelled[1] ?? "").length));
    if (due.timing.kind !== "unspecified" || due.openEnded === true || due.recurrence !== undefined) return due;
  }
  const leading = leadingTime(text);
  if (leading !== undefined) return leading;
  const standing = bracketedStanding.exec(folded);
  if (standing !== null) {
    const words = standing[1] ?? standing[2] ?? "";
    const at = standing.index + standing[0].lastIndexOf(words);
    return dueOfValue(text.slice(at, at + words.length));
  }
  const every = recurrenceIn(folded, false);
  const deadlines = deadlinesIn(folded);
  if (every !== undefined) {
    const { at, end, ...words } = every;
    // "… trước ngày 15/3/2026; báo cáo … hằng tháng": both are said.
    const apart = deadlines.filter((deadline) => deadline.to !== undefined && (deadline.end <= at || deadline.at >= end));
    const dueText = [text.slice(at, end), ...apart.map((deadline) => text.slice(deadline.at, deadline.end))].join("; ");
    const dates = apart.map((deadline) => deadline.to).filter((date) => date !== undefined);
    const start = apart.find((deadline) => deadline.words.startOn !== undefined)?.words.startOn;
    return withTiming({ ...words, dueText, ...datesOf(dates), ...(start === undefined ? begunAt(folded) : { startOn: start }) }, folded);
  }
  const first = deadlines[0];
  if (first !== undefined) {
    const dueText = deadlines.map((deadline) => text.slice(deadline.at, deadline.end)).join("; ");
    const dates = deadlines.map((deadline) => deadline.to).filter((date) => date !== undefined);
    return withTiming({ dueText, ...first.words, ...also(dates) }, foldVietnameseLetters(dueText));
  }
  const closing = closingTime(text);
  if (closing !== undefined) return closing;
  const month = bracketedMonth.exec(folded);
  if (month !== null) {
    const at = month.index + month[0].indexOf(month[1] ?? "");
    return dueOfValue(text.slice(at, at + (month[1] ?? "").length));
  }
  const years = bracketedYears.exec(folded);
  if (years !== null) {
    const at = years.index + 1;
    const dueText = text.slice(at, at + (years[0].lastIndexOf(")") - 1)).trim();
    return { ...dueOfValue(`năm ${years[1] ?? ""}${years[2] ?? ""}`), dueText };
  }
  const relative = relativeDeadline.exec(folded);
  if (relative !== null) {
    const dueText = text.slice(relative.index, relative.index + relative[0].length).trim();
    return { dueText, timing: { kind: "onEvent", words: dueText } };
  }
  const when = event.exec(folded);
  if (when !== null) {
    const words = when[1] ?? when[2] ?? "";
    const at = folded.indexOf(words, when.index);
    const dueText = text.slice(at, at + words.length).trim();
    return { dueText, timing: { kind: "onEvent", words: dueText } };
  }
  return { timing: { kind: "unspecified" } };
}

const begins = phrase("(?:^|[\\s(])từ(?: ngày)?\\s*$");

function goesTo(folded: string, date: DatedWords, next: DatedWords | undefined): boolean {
  return next !== undefined && rangeLink.test(folded.slice(date.end, next.start));
}

// "định kỳ mỗi quý một lần, bắt đầu từ quý II/2026".
function begunAt(folded: string): Words {
  const dates = datesIn(folded);
  const first = dates.find((date, index) => begins.test(folded.slice(0, date.start)) && !goesTo(folded, date, dates[index + 1]));
  return first?.from === undefined || first.isSpan === true ? {} : { startOn: first.from };
}

function rangeStartDate(folded: string, dates: readonly DatedWords[]): Words {
  const first = dates[0];
  return first?.from !== undefined && rangeStart.test(folded.slice(0, first.start)) ? { startOn: first.from } : {};
}

function allDates(dates: readonly DatedWords[]): Words {
  return datesOf(dates.map((date) => date.to).filter((day) => day !== undefined));
}

// A day that is said twice is one.
function also(days: readonly PlainDate[]): Words {
  const [, ...more] = [...new Set(days)];
  return more.length > 0 ? { dueOnAlso: more } : {};
}

function datesOf(days: readonly PlainDate[]): Words {
  const [first, ...more] = [...new Set(days)];
  if (first === undefined) return {};
  return more.length === 0 ? { dueOn: first } : { dueOn: first, dueOnAlso: more };
}

function withTiming(words: Words & { at?: number; end?: number }, folded: string): DraftDue {
  const { at: _at, end: _end, ...plain } = words;
  return { ...plain, timing: timingOf(plain, folded) };
}

/** The timing of what comes round again, on a day that its words may name. */
export function recurringTiming(recurrence: DraftRecurrence, recurrenceDate: string | undefined, dueText: string): Timing {
  const on = recurrenceDate === undefined ? {} : { recurrenceDate };
  return timingOf({ recurrence, dueText, ...on }, foldVietnameseLetters(dueText));
}

function timingOf(words: Words, folded: string): Timing {
  const text = words.dueText === undefined ? {} : { words: words.dueText };
  // What is done every day has no period that could be missed.
  if (words.recurrence === "continuous" || words.recurrence === "daily") return { kind: "continuous", ...text };
  if (words.recurrence === "periodic") return { kind: "unspecified", ...text };
  if (words.recurrence !== undefined) {
    const { recurrenceDate: on } = words;
    const day = on === undefined ? {} : { on, ...(isBeforeRecurrence(folded, on) ? { bound: "before" as const } : {}) };
    return { kind: "recurring", frequency: words.recurrence, ...day, ...text };
  }
  if (words.startOn !== undefined) {
    return { kind: "window", fromInclusive: words.startOn, ...(words.dueOn === undefined ? {} : { toInclusive: words.dueOn }), ...text };
  }
  if (words.dueOn !== undefined) return { kind: "dated", ...boundOf(folded, words.dueOn), ...text };
  if (words.dueText !== undefined && /^(?:sau|khi|ngay|trước khi|theo tiến độ)/u.test(folded))
    return { kind: "onEvent", words: words.dueText };
  return { kind: "unspecified", ...text };
}

function boundOf(folded: string, dueOn: PlainDate): Pick<Extract<Timing, { readonly kind: "dated" }>, "on" | "time" | "bound"> {
  const first = datesIn(folded)[0];
  const head = folded.slice(0, first?.start ?? 0);
  const hour = hourAhead.exec(head);
  const isBefore = first !== undefined && strictlyBefore.test(hour === null ? head : head.slice(0, hour.index));
  // "Trước quý III" ends before the quarter begins, not with it.
  const on = isBefore ? (first.from ?? dueOn) : dueOn;
  // 24 giờ is the end of the day, which needs no hour.
  const time = hour === null || Number(hour[1]) > 23 ? {} : { time: `${(hour[1] ?? "").padStart(2, "0")}:${hour[2] ?? "00"}` };
  return { on, ...time, bound: isBefore ? "before" : "by" };
}

/** Tells whether a recurring day or hour is named by "trước": the 4th is the last day of "trước ngày 05 hằng tháng". */
function isBeforeRecurrence(folded: string, on: string): boolean {
  const [, month, day = on] = /^(\d{2})-(\d{2})$/u.exec(on) ?? [];
  const time = /^[A-Z]{2} (\d{2}):/u.exec(on)?.[1];
  if (time !== undefined) return phrase(`${wordStart}trước\\s+0?${Number(time)}\\s?(?:giờ|h|g)`).test(folded);
  if (!/^\d{2}$/u.test(day)) return phrase(`${wordStart}trước(?: ngày)?\\s+thứ`).test(folded);
  const ofMonth = month === undefined ? "(?!\\d)" : `\\s?(?:/|tháng)\\s?0?${Number(month)}(?!\\d)`;
  return phrase(`${wordStart}trước(?: ngày)?\\s+0?${Number(day)}${ofMonth}`).test(folded);
}
