import { addDays, daysInMonth, foldVietnameseLetters, type PlainDate, plainDateOf } from "@pccc/core";
import { englishDate, englishDateOf } from "./english-dates.ts";
import { phrase, wordEnd, wordStart } from "../words/phrase.ts";

/** A day, month, quarter, half or year that words name, as its first and last day. */
export interface DatedWords {
  readonly start: number;
  readonly end: number;
  /** Absent where the words give a day without a year. */
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  /** `MM-DD` of a day without a year. */
  readonly monthDay?: string;
  /** Two days that share the year, or the month and the year: "15/5 đến 15/6/2026", "02 - 06/3/2026". */
  readonly isSpan?: boolean;
}

const pattern = phrase(
  [
    englishDate.source,
    "(?:ngày\\s*)?(?<![\\d/.-])(?<sd>\\d{1,2})(?:\\s?[/.]\\s?(?<sm>\\d{1,2})|\\s+tháng\\s+(?<sn>\\d{1,2}))?\\s*(?:đến|tới|[-–])(?:\\s*hết)?(?:\\s*ngày)?\\s*(?<ed>\\d{1,2})(?:\\s?[/.]\\s?(?<em>\\d{1,2})\\s?[/.]\\s?|\\s+tháng\\s+(?<en>\\d{1,2})\\s+năm\\s+)(?<ey>\\d{4})",
    "(?<![\\d/.-])(?<ga>\\d{1,2})\\s?/\\s?(?<gy>\\d{4})\\s?[-–]\\s?(?<gb>\\d{1,2})\\s?/\\s?(?<gz>\\d{4})(?!\\d)",
    "(?:tháng\\s*)?(?<![\\d/.-])(?<sf>\\d{1,2})(?:\\s[-–]\\s|[-–])(?<ef>\\d{1,2})\\s?/\\s?(?<fy>\\d{4})",
    "tháng\\s*(?<sh>\\d{1,2})\\s(?:đến|tới|[-–])\\s(?:hết )?tháng\\s*(?<eh>\\d{1,2})\\s?(?:/|năm)\\s?(?<hy>\\d{4})",
    "(?:ngày\\s*)?(?<![\\d/.-])(?<xd>\\d{1,2})(?<xl>(?:,\\s?\\d{1,2})*),? và (?:ngày )?(?<zd>\\d{1,2})(?:\\s?[/.]\\s?(?<xm>\\d{1,2})\\s?[/.]\\s?|\\s+tháng\\s+(?<xn>\\d{1,2})\\s+năm\\s+)(?<xy>\\d{4})",
    "tháng\\s*(?<sl>\\d{1,2})(?:,| và)\\s*(?<el>\\d{1,2})\\s?/\\s?(?<ly>\\d{4})",
    "(?:ngày\\s*)?(?<!\\d)(?<d1>\\d{1,2})\\s?[/.-]\\s?(?<m1>\\d{1,2})\\s?[/.-]\\s?(?<y1>\\d{4})",
    "ngày\\s*(?<d2>\\d{1,2})\\s+tháng\\s+(?<m2>\\d{1,2})(?:\\s+năm\\s+(?<y2>\\d{4}))?",
    "(?:(?<part>(?:thượng|trung|hạ) tuần|nửa (?:đầu|cuối)|(?:đầu|giữa)|tuần (?:thứ )?(?:\\d|nhất|hai|ba|tư|đầu)(?: của)?)\\s+)?tháng\\s*(?<m3>\\d{1,2})\\s?(?:[/-]|\\s+năm\\s+)\\s?(?<y3>\\d{4})",
    "(?:quý|quí)\\s*(?<qa>iv|i{1,3}|[1-4])(?:\\s*,\\s*(?:(?:quý|quí)\\s*)?(?:iv|i{1,3}|[1-4]))*\\s*(?:,|và|[-–])\\s*(?:(?:quý|quí)\\s*)?(?<qb>iv|i{1,3}|[1-4])\\s?(?:/|\\s*năm\\s+)\\s?(?<yq>\\d{4})",
    "(?:quý|quí)\\s*(?<q>iv|i{1,3}|[1-4])\\s?(?:[/,-]|\\s*(?:năm|của năm)\\s+)\\s?(?<y4>\\d{4})",
    "(?<half>(?:0?6|sáu) tháng (?:đầu|cuối)) năm\\s+(?<y5>\\d{4})",
    "(?:năm|giai đoạn)\\s+(?<y6>\\d{4})\\s?[-–]\\s?(?<y7>\\d{4})",
    "(?:(?<yp>đầu|giữa)\\s+)?năm\\s+(?<y8>\\d{4})",
    "tháng\\s*(?<mb>\\d{1,2})(?=(?:,|\\svà|, và)\\s(?:tháng\\s*\\d{1,2}(?:,|\\svà|, và)\\s){0,10}tháng\\s*\\d{1,2}\\s?(?:/|năm\\s)\\s?(?<yb>\\d{4}))",
    "(?:ngày\\s*)?(?<![\\d/])(?<d3>\\d{1,2})\\s?/\\s?(?<m4>\\d{1,2})(?![\\d/])",
  ].join("|"),
  "g",
);

const romanQuarter: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

function quarterOf(word: string): number {
  return romanQuarter[word] ?? Number(word);
}

/** Finds the dates and periods in folded text. Impossible days are left out. */
export function datesIn(folded: string): readonly DatedWords[] {
  const found: DatedWords[] = [];
  if (!/\d/u.test(folded)) return found;
  for (const match of folded.matchAll(pattern)) {
    if (match.index < (found.at(-1)?.end ?? 0)) continue;
    const apart = quartersApart(match, folded);
    if (apart !== undefined) {
      found.push(...apart);
      continue;
    }
    const range = rangeOf(match.groups ?? {});
    if (range !== undefined)
      found.push(withLaterYear({ start: match.index, end: match.index + match[0].length, ...range }, match[0], folded));
  }
  // "Tháng 5 và tháng 6/2026" follow each other and are one time, "tháng 3 và tháng 9/2026" are two.
  for (let index = found.length - 2; index >= 0; index -= 1) {
    const [month, next] = [found[index], found[index + 1]];
    if (
      month?.from === undefined ||
      next?.to === undefined ||
      next.from === undefined ||
      !/^tháng \d+$/u.test(folded.slice(month.start, month.end))
    )
      continue;
    if (monthOf(next.from) === monthOf(month.from) + 1) found.splice(index, 2, { ...month, end: next.end, to: next.to, isSpan: true });
  }
  for (let index = found.length - 2; index >= 0; index -= 1) {
    const [day, next] = [found[index], found[index + 1]];
    if (day !== undefined && next !== undefined) found[index] = withYearOf(day, next, folded.slice(day.end, next.start));
  }
  return found;
}

function monthOf(day: PlainDate): number {
  return Number(day.slice(5, 7));
}

const strictly = phrase("(?:^|\\s)trước\\s*$");

/** "Trước năm 2030", "trước tháng 9/2027": the last day is the one before the period begins. */
export function lastDayBefore(folded: string, date: DatedWords): PlainDate | undefined {
  const isPeriod = date.from !== undefined && date.to !== undefined && date.from !== date.to;
  return isPeriod && date.from !== undefined && strictly.test(folded.slice(0, date.start)) ? addDays(date.from, -1) : date.to;
}

const ofYear = phrase("^(?:quý|quí|năm)\\s");
const laterYear = phrase("^\\s*(?:,|và|;)\\s*(?:năm\\s+)?(20\\d{2})(?![\\d/-]|\\.\\d)");

// "Quý IV/2026, 2027", "năm 2026 và năm 2027": one time that ends with the last year.
function withLaterYear(dated: DatedWords, words: string, folded: string): DatedWords {
  const next = ofYear.test(words) ? laterYear.exec(folded.slice(dated.end)) : null;
  const to = next === null ? undefined : plainDateOf(Number(next[1]), 12, 31);
  if (next === null || to === undefined || dated.to === undefined || to <= dated.to) return dated;
  return { ...dated, end: dated.end + next[0].length, to, isSpan: true };
}

const enumerated = phrase(
  "^\\s*(?:,|;|và|, và)\\s*(?:(?:\\d{1,3}\\s?%|(?:số )?còn lại|báo cáo (?:quý [ivx]{1,3}|0?[69] tháng|(?:cả )?năm|sơ kết|tổng kết))\\s)?(?:(?:trước|chậm nhất) )?(?:ngày )?$",
);

// "trước ngày 10/6 và 10/12/2025": the year behind the last day is that of all.
function withYearOf(day: DatedWords, next: DatedWords, between: string): DatedWords {
  if (day.monthDay === undefined || next.to === undefined || next.from !== next.to || !enumerated.test(between)) return day;
  const date = plainDateOf(Number(next.to.slice(0, 4)), Number(day.monthDay.slice(0, 2)), Number(day.monthDay.slice(3)));
  return date === undefined || date >= next.to ? day : { start: day.start, end: day.end, from: date, to: date };
}

type Range = Pick<DatedWords, "from" | "to" | "monthDay" | "isSpan">;

function rangeOf(group: Readonly<Record<string, string | undefined>>): Range | undefined {
  const translated = englishDateOf(group);
  if (translated !== undefined) return { from: translated, to: translated };
  if (group["sd"] !== undefined) return span(group);
  if (group["sf"] !== undefined) {
    const [first, last, year] = [Number(group["sf"]), Number(group["ef"]), Number(group["fy"])];
    return spanOfMonths(first > last ? year - 1 : year, first, year, last);
  }
  if (group["sh"] !== undefined) return spanOfMonths(Number(group["hy"]), Number(group["sh"]), Number(group["hy"]), Number(group["eh"]));
  if (group["xd"] !== undefined) return listedDays(group);
  // "Tháng 11, 12/2026".
  if (group["sl"] !== undefined) return spanOfMonths(Number(group["ly"]), Number(group["sl"]), Number(group["ly"]), Number(group["el"]));
  if (group["ga"] !== undefined) return spanOfMonths(Number(group["gy"]), Number(group["ga"]), Number(group["gz"]), Number(group["gb"]));
  const day = group["d1"] ?? group["d2"] ?? group["d3"];
  const month = group["m1"] ?? group["m2"] ?? group["m4"];
  if (day !== undefined && month !== undefined) return dayRange(Number(day), Number(month), group["y1"] ?? group["y2"]);
  if (group["m3"] !== undefined) return partOfMonth(months(Number(group["y3"]), Number(group["m3"]), Number(group["m3"])), group["part"]);
  // "Quý III, IV/2026": from the first of the quarters to the last.
  if (group["qa"] !== undefined && group["qb"] !== undefined) {
    const range = months(Number(group["yq"]), quarterOf(group["qa"]) * 3 - 2, quarterOf(group["qb"]) * 3);
    return range === undefined ? undefined : { ...range, isSpan: true };
  }
  if (group["q"] !== undefined) {
    const quarter = quarterOf(group["q"]);
    return months(Number(group["y4"]), quarter * 3 - 2, quarter * 3);
  }
  // "Tháng 3 và tháng 9/2026": the year behind the last is that of all.
  if (group["mb"] !== undefined) return months(Number(group["yb"]), Number(group["mb"]), Number(group["mb"]));
  if (group["half"] !== undefined)
    return /cuối/u.test(group["half"]) ? months(Number(group["y5"]), 7, 12) : months(Number(group["y5"]), 1, 6);
  if (group["y6"] !== undefined) return { ...pick("from", Number(group["y6"]), 1, 1), ...pick("to", Number(group["y7"]), 12, 31) };
  // "Giữa năm 2026": which day nobody says.
  return group["yp"] === undefined ? months(Number(group["y8"]), 1, 12) : undefined;
}

// "Quý I và quý III/2026" are two times, "quý III và quý IV/2026" is one.
function quartersApart(match: RegExpExecArray, folded: string): readonly DatedWords[] | undefined {
  const { qa, qb, yq } = match.groups ?? {};
  const [first, last] = [quarterOf(qa ?? ""), quarterOf(qb ?? "")];
  if (qa === undefined || yq === undefined || last - first < 2 || !isPair.test(match[0])) return undefined;
  const at = match.index + match[0].lastIndexOf(qb ?? "");
  const start = folded.slice(match.index, at).search(secondQuarter);
  const [one, other] = [first, last].map((quarter) => months(Number(yq), quarter * 3 - 2, quarter * 3));
  const cut = match.index + match[0].search(pairMark);
  return [
    { start: match.index, end: cut, ...one },
    { start: start < 0 ? at : match.index + start, end: match.index + match[0].length, ...other },
  ];
}

const isPair = phrase("^(?:quý|quí)\\s*(?:iv|i{1,3}|[1-4])(?:,| và|, và)\\s");
const pairMark = phrase("(?:,|\\svà)\\s");
const secondQuarter = phrase("(?<=\\s)(?:quý|quí)\\s*$");

function span(group: Readonly<Record<string, string | undefined>>): Range | undefined {
  const year = Number(group["ey"]);
  const month = Number(group["em"] ?? group["en"]);
  const to = plainDateOf(year, month, Number(group["ed"]));
  const first = Number(group["sm"] ?? group["sn"] ?? month);
  // From December to January: the year named is that of the end.
  const from = plainDateOf(first > month ? year - 1 : year, first, Number(group["sd"]));
  if (to === undefined) return undefined;
  return from === undefined || from >= to ? { from: to, to } : { from, to, isSpan: true };
}

// "Các ngày 24, 25 và 26/8/2026" follow each other; of "ngày 10 và 25/8/2026" the last is the day.
function listedDays({ xd, xl, zd, xm, xn, xy }: Readonly<Record<string, string | undefined>>): Range | undefined {
  const days = (xl ?? "").split(",").length + 1;
  const follow = Number(zd) - Number(xd) === days - 1;
  return span({ sd: follow ? xd : zd, ed: zd, en: xm ?? xn, ey: xy });
}

// "09 - 10/2026", "12/2026 - 01/2027" are months: days would have theirs.
function spanOfMonths(firstYear: number, first: number, lastYear: number, last: number): Range | undefined {
  const { from } = months(firstYear, first, first) ?? {};
  const { to } = months(lastYear, last, last) ?? {};
  return from === undefined || to === undefined || from > to ? undefined : { from, to, isSpan: true };
}

function dayRange(day: number, month: number, year: string | undefined): Range | undefined {
  if (year === undefined) {
    if (plainDateOf(2024, month, day) === undefined) return undefined;
    return { monthDay: `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` };
  }
  const date = plainDateOf(Number(year), month, day);
  return date === undefined ? undefined : { from: date, to: date };
}

function months(year: number, first: number, last: number): Range | undefined {
  if (first < 1 || last > 12 || year < 1 || year > 9999) return undefined;
  return { ...pick("from", year, first, 1), ...pick("to", year, last, daysInMonth(year, last)) };
}

// A month has three tuần of ten days; which days "tuần 2" or "giữa tháng" means nobody says, so that these name no last day.
function partOfMonth(month: Range | undefined, part: string | undefined): Range | undefined {
  if (part === undefined || month?.to === undefined || month.from === undefined || part.startsWith("hạ")) return month;
  if (part.startsWith(halfPart)) return part === lastHalf ? { ...month, from: dayOf(month.to, 16) } : { ...month, to: dayOf(month.to, 15) };
  const last = part.startsWith(upperPart) ? 10 : part.startsWith(middlePart) ? 20 : undefined;
  if (last === undefined) return undefined;
  const { year, month: number } = { year: Number(month.to.slice(0, 4)), month: Number(month.to.slice(5, 7)) };
  return { ...pick("from", year, number, last - 9), ...pick("to", year, number, last) };
}

function dayOf(month: PlainDate, day: number): PlainDate {
  return plainDateOf(Number(month.slice(0, 4)), Number(month.slice(5, 7)), day) ?? month;
}

const halfPart = foldVietnameseLetters("nửa");
const lastHalf = foldVietnameseLetters("nửa cuối");
const upperPart = foldVietnameseLetters("thượng");
const middlePart = foldVietnameseLetters("trung");

function pick(key: "from" | "to", year: number, month: number, day: number): Range {
  const date = plainDateOf(year, month, day);
  return date === undefined ? {} : { [key]: date };
}

/** A time of the day of the week, as in "thứ Sáu hằng tuần trước 16 giờ": `FR 16:00`. */
export function weekdayIn(folded: string): string | undefined {
  const day = phrase(`${wordStart}(?:thứ\\s*(hai|ba|tư|năm|sáu|bảy|[2-7])|(chủ nhật))${wordEnd}`).exec(folded);
  if (day === null) return undefined;
  const name = day[2] === undefined ? weekdays[day[1] ?? ""] : "SU";
  const hour = phrase(`${wordStart}(\\d{1,2})\\s?(?:giờ|h|g)\\s?(\\d{2})?${wordEnd}`).exec(folded);
  return hour === null ? name : `${name} ${(hour[1] ?? "").padStart(2, "0")}:${hour[2] ?? "00"}`;
}

const weekdays: Readonly<Record<string, string>> = {
  hai: "MO",
  ba: "TU",
  tư: "WE",
  năm: "TH",
  sáu: "FR",
  bảy: "SA",
  2: "MO",
  3: "TU",
  4: "WE",
  5: "TH",
  6: "FR",
  7: "SA",
};
