import type { PlainDate } from "@pccc/core";
import type { DraftDue } from "../plan-draft.ts";
import { startsWithAgency } from "../words/agency-words.ts";
import { phrase, wordStart } from "../words/phrase.ts";
import { startsWithVerb } from "../words/verb-words.ts";
import { type DatedWords, datesIn, lastDayBefore } from "./read-dates.ts";

/** A due without its timing, which follows from it. */
export type Words = Omit<DraftDue, "timing">;

export const before: RegExp = phrase(
  "(?:hoàn thành |xong |kết thúc )?(?:trước|chậm nhất(?: là)?(?: đến| vào| trong)?(?: hết| trước)?|muộn nhất(?: là)?|không muộn hơn|không quá|xong trước|đến hết|hạn cuối|before|by|no later than|not later than|until|prior to)(?: \\d{1,2}\\s?(?:giờ|h|g)(?:\\s?\\d{2})?(?:\\s?phút)?,?)?(?: (?:ngày )?(?:\\d{1,2}|mùng \\d|mồng \\d|rằm) tháng (?:chạp|giêng|\\d{1,2})(?: âm lịch)? \\((?:tức|nhằm)?)?(?: ngày| hết| dịp| thời điểm)?\\s*$",
);
const within = phrase("(?:hoàn thành|xong|kết thúc|thực hiện xong|tổ chức)(?: [^.;,]{0,60})?\\s(?:trong|vào|trong suốt|đến hết|đến)\\s*$");
const inPeriod = phrase(
  "(?:^|\\s)(?:(?:hoàn thành|xong|thực hiện) )?(?:trong|vào|dự kiến(?: trong| vào)?)\\s*(?:(?:quý [ivx]{1,3}|tháng \\d{1,2})(?:,|\\svà)\\s)*$",
);
// "(lần 1: tháng 12/2025; lần 2: tháng 3/2026)".
const numberedTime = phrase(
  "[(;,]\\s?(?:lần|đợt|kỳ|vòng) (?:thứ )?(?:\\d{1,2}|nhất|hai|ba|[ivx]{1,3}):?\\s(?:vào |trong |dự kiến )?(?:ngày )?$",
);
// "(1) việc A (quý II/2026); (2) việc B (quý III/2026)": each part of a list has its own period.
// "cho học sinh dịp hè (tháng 6/2026)".
const occasioned = phrase("\\s(?:dịp|nhân dịp|trong dịp) [^().;:]{2,40} \\($");
const openBracket = phrase("\\((?:trong |vào |dự kiến |xong )?$");
const partPeriod = phrase("\\([\\divx]{1,3}\\)[^()]{3,200}\\((?:trong |vào |dự kiến |xong )?$");
// "lúc 7h30 ngày 20/4/2026", "vào ngày thứ Bảy (25/4/2026)": what is held on a day.
const heldOn = phrase(
  "(?:^|[\\s(])(?:sáng|trưa|chiều|tối|đêm)\\s*$|(?:^|[\\s(])(?:vào lúc|vào hồi|lúc|vào(?: đúng)?(?: dịp)?|dự kiến(?: vào)?|trong ngày (?:bầu cử|hội|lễ))\\s(?:\\d{1,2}\\s?(?:giờ|h|g)(?:\\s?\\d{2})?(?:\\s?phút)?,?\\s)?(?:(?:sáng|chiều|tối)\\s)?(?:ngày\\s)?(?:(?:thứ\\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật),?\\s?)?(?:\\(|ngày\\s)?\\s*$",
);
// "Sáng mùng 4 Tết (ngày 20/02/2026), các phòng báo cáo …".
const lunarDay = phrase("^(?:sáng|trưa|chiều|tối)\\s[^,;()]{2,24}\\s\\((?:tức |nhằm )?(?:ngày )?$");
// "… phối hợp với Bộ A; giai đoạn 2026 - 2030.": behind a semicolon it is no part of a name.
const yearsAlone = phrase("^giai đoạn \\d{4}\\s?[-–]\\s?\\d{4}(?=[.;\\s]*$)");
// "(số liệu từ ngày 15/12 đến ngày 14/11)": of what time the report tells.
const ofData = phrase("\\((?:số liệu|dữ liệu|thời điểm chốt|kỳ số liệu|lũy kế)[^()]*$");
const wholeYear = phrase('(?:^|\\s)(?<!(?:bằng|về) [“"]?0[”"]? )(?:xong |hoàn thành )?(?:ngay )?(?:trong|vào)(?: cuối)?\\s*$');
export const rangeStart: RegExp = phrase(`${wordStart}từ(?: ngày)?\\s*$`);
const spanStart = phrase(
  "(?:\\(|(?:^|[\\s(])(?:thời gian|trong(?: \\d{1,2}(?= ))?(?: tuần)?|vào|các ngày|dự kiến)(?: từ)?(?: ngày)?)\\s*$",
);
export const rangeLink: RegExp = phrase(
  "^\\s*(?:đến|đến hết|tới|-|–)(?: hết)?(?: \\d{1,2}\\s?(?:giờ|h|g)(?:\\s?\\d{2})?(?:\\s?phút)?,?)?(?: ngày)?\\s*$",
);
export const onward: RegExp = phrase("^\\s*(?:trở đi|và tiếp theo)");
// "trong tháng 8/2023 và tháng 10/2023": the second day of one deadline.
const alongside = phrase("^\\s*(?:,|và|, và)\\s*(?:trong |trước )?(?:ngày )?$");

// "… từ quý IV năm 2026.": from when on.
const sincePeriod = phrase("^(?:ngày \\d|tháng|quý)");
const atEnd = phrase("^năm \\d{4}\\s*(?:[.;]?$|[.]\\s)");
// "sơ kết vào năm 2028, tổng kết vào năm 2030".
const summedUp = phrase("(?:sơ kết|tổng kết|hoàn thành)(?: [^.;,]{0,40})? (?:trong|vào) (?:cuối )?$");

/** A deadline that a sentence names: its place, its last day, and what it says of begin and end. */
export interface Deadline {
  readonly at: number;
  readonly end: number;
  readonly to: PlainDate | undefined;
  readonly words: Words;
}

/** Finds the deadlines that a sentence names. */
export function deadlinesIn(folded: string): readonly Deadline[] {
  const found: Deadline[] = [];
  const dates = datesIn(folded);
  let opening: PlainDate | undefined;
  for (const [index, date] of dates.entries()) {
    const head = folded.slice(Math.max(0, date.start - 90), date.start);
    const next = dates[index + 1];
    if (ofData.test(head)) continue;
    if (/;\s$/u.test(head) && yearsAlone.test(folded.slice(date.start)) && date.from !== undefined && date.to !== undefined) {
      found.push({ at: date.start, end: date.end, to: date.to, words: { dueOn: date.to, startOn: date.from } });
      continue;
    }
    if (date.isSpan === true && date.from !== undefined && date.to !== undefined) {
      const opens = rangeStart.exec(head) ?? spanStart.exec(head);
      if (opens !== null)
        found.push({
          at: date.start - opens[0].trimStart().length,
          end: date.end,
          to: date.to,
          words: { dueOn: date.to, startOn: date.from },
        });
      continue;
    }
    if (rangeStart.test(head)) {
      const at = date.start - (rangeStart.exec(head)?.[0].length ?? 0);
      if (next?.to !== undefined && date.from !== undefined && rangeLink.test(folded.slice(date.end, next.start))) {
        found.push({ at, end: next.end, to: next.to, words: { dueOn: next.to, startOn: date.from } });
      } else if (date.from !== undefined && phrase("^\\s*đến ").test(folded.slice(date.end))) {
        const end = date.end + (phrase("^\\s*đến (?:ngày )?\\p{L}+(?: \\p{L}+)?").exec(folded.slice(date.end))?.[0].length ?? 0);
        found.push({ at, end, to: undefined, words: { startOn: date.from } });
      } else if (date.from !== undefined && onward.test(folded.slice(date.end))) {
        const end = date.end + (onward.exec(folded.slice(date.end))?.[0].length ?? 0);
        found.push({ at, end, to: undefined, words: { startOn: date.from, openEnded: true } });
      } else if (
        date.from !== undefined &&
        at > 0 &&
        sincePeriod.test(folded.slice(date.start)) &&
        /^[\s.;]*$/u.test(folded.slice(date.end))
      ) {
        found.push({ at, end: date.end, to: undefined, words: { startOn: date.from } });
      } else if (at === 0) {
        opening = date.from;
        const rest = folded.slice(date.end);
        if (date.from !== undefined && /^,\s/u.test(rest) && dates.length === 1)
          found.push({ at, end: date.end, to: undefined, words: { startOn: date.from } });
      }
      continue;
    }
    const yearEnd =
      atEnd.test(folded.slice(date.start)) || (summedUp.test(head) && /^[,;]/u.test(folded.slice(date.end))) ? wholeYear.exec(head) : null;
    const period = phrase("^(?:quý|quí|tháng|(?:thượng|trung|hạ) tuần|nửa (?:đầu|cuối)|cuối|(?:0?6|sáu) tháng)").test(
      folded.slice(date.start),
    )
      ? inPeriod.exec(head)
      : null;
    const isDay = date.from !== undefined && date.from === date.to;
    const day = isDay ? (heldOn.exec(head) ?? lunarDay.exec(head) ?? (opensSentence(folded, date) ? /^/u.exec(head) : null)) : null;
    const lead =
      before.exec(head) ??
      within.exec(head) ??
      period ??
      yearEnd ??
      day ??
      numberedTime.exec(head) ??
      (occasioned.test(head) ? openBracket.exec(head) : null) ??
      (partPeriod.test(folded.slice(Math.max(0, date.start - 240), date.start)) ? openBracket.exec(head) : null);
    // "… đã được tập huấn vào tháng 11/2024": what was done so far.
    if (lead !== null && before.exec(head) === null && phrase("\\sđã\\s[^,;.]*$").test(head)) continue;
    const last = found.at(-1);
    if (lead === null && last?.to !== undefined && date.to !== undefined && alongside.test(folded.slice(last.end, date.start))) {
      found.push({ at: date.start, end: date.end, to: date.to, words: { dueOn: date.to } });
      continue;
    }
    if (lead === null || (index > 0 && rangeLink.test(folded.slice(dates[index - 1]?.end ?? 0, date.start)))) continue;
    // "Tổ chức hội thi … vào tháng 10": what is held is no part of the time.
    const held = phrase("^\\s*tổ chức\\s[\\s\\S]*\\s(?=(?:trong|vào|đến)[^.]*$)").exec(lead[0])?.[0].length ?? 0;
    const at = date.start - lead[0].length + Math.max(held, /^[\s(;,]*/u.exec(lead[0])?.[0].length ?? 0);
    const isBracketOpen = /\([^()]*$/u.test(folded.slice(at, date.end)) && folded.charAt(date.end) === ")";
    const to = lastDayBefore(folded, date);
    if (to !== undefined) found.push({ at, end: date.end + (isBracketOpen ? 1 : 0), to, words: { dueOn: to } });
  }
  found.splice(0, found.length, ...found.filter((deadline) => !found.some((other) => isLongPast(deadline, other))));
  // "Từ tháng 4/2026 thực hiện …, hoàn thành trước ngày 30/6/2026".
  const [first, ...more] = found;
  if (first === undefined || opening === undefined || first.words.startOn !== undefined) return found;
  return [{ ...first, words: { ...first.words, startOn: opening } }, ...more];
}

// "Ngày 01/6/2026, Phòng A tổ chức …".
function opensSentence(folded: string, { start, end }: DatedWords): boolean {
  const behind = /^,\s+/u.exec(folded.slice(end));
  if (start > 4 || behind === null || !/^(?:vào )?ngày/u.test(folded)) return false;
  const rest = folded.slice(end + behind[0].length);
  return startsWithVerb(rest) || startsWithAgency(rest);
}

// "… đất giao trước ngày 01/7/2014, xong trước ngày 18/4/2026": a day years before the other one tells of what was.
function isLongPast({ to }: Deadline, { to: other }: Deadline): boolean {
  return to !== undefined && other !== undefined && Number(other.slice(0, 4)) - Number(to.slice(0, 4)) >= yearsPast;
}

const yearsPast = 6;
