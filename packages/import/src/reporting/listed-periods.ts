import { foldVietnameseLetters } from "@pccc/core";
import { recurringTiming } from "../timing/read-due.ts";
import { phrase, wordEnd, wordStart } from "../words/phrase.ts";
import { dayOfPeriod, type NamedPeriod, periodWords, type ReportTime } from "./report-periods.ts";

const marker = "(?:định kỳ|hằng|hàng|mỗi)";
const period = periodWords.map(([, words]) => words).join("|");
const summing = "(?:(?:sơ kết|tổng kết)\\s+)?";
const member = `(?:${marker}\\s+){0,2}${summing}(?:${period})${wordEnd}(?:\\s*\\([^()]{3,80}\\))?`;
const list = phrase(`${wordStart}(?:báo cáo\\s+)?(?:${member})(?:(?:,|,? và|,? hoặc)\\s+(?:${member}))+`);
const marked = phrase(`^báo cáo\\s|${wordStart}${marker}\\s`);
// "báo cáo UBND tỉnh 6 tháng (trước ngày 05/6) và cả năm (trước ngày 05/12)".
const dayInBracket = phrase("\\((?:trước|chậm nhất|muộn nhất)\\s", "g");
const members = phrase(member, "g");
const periods: readonly (readonly [NamedPeriod, RegExp])[] = periodWords.map(([name, words]) => [
  name,
  phrase(`^(?:${marker}\\s+){0,2}${summing}(?:${words})${wordEnd}`),
]);
// "… báo cáo Sở Nội vụ trước ngày 15 của tháng cuối kỳ": a deadline that all of them share.
const shared = phrase(
  `${wordStart}(?:trước|chậm nhất|muộn nhất|vào)(?: là)?\\s+ngày\\s[^;.()]{1,50}?(?=[;,.()]|\\s(?:về|gửi|qua|để)\\s|$)`,
);

// "trước ngày 20 hàng tháng, 6 tháng, năm": the day is that of the first.
const ahead = phrase(`${wordStart}(?:(?:trước|chậm nhất|muộn nhất|vào)(?: là)?\\s+)?ngày\\s+\\d{1,2}\\s+(?:của\\s+)?$`);

// "Định kỳ 6 tháng, 1 năm (6 tháng trước ngày 15/6; 1 năm trước ngày 15/12)": each has its own day.
function inBracket(bracket: string, frequency: NamedPeriod): string | undefined {
  const parts = bracket.split(/[;,]\s+/u);
  return parts.length < 2
    ? undefined
    : parts.find((part) => periods.find(([, name]) => name.test(foldVietnameseLetters(part)))?.[0] === frequency);
}

/** The times of a report that is owed for several periods, as in "định kỳ 6 tháng, hằng năm"; none where fewer than two are listed. */
export function listedPeriods(text: string, folded: string): readonly ReportTime[] {
  const match = list.exec(folded);
  if (match === null || (!marked.test(match[0]) && (match[0].match(dayInBracket)?.length ?? 0) < 2)) return [];
  const end = match.index + match[0].length;
  const after = shared.exec(folded.slice(end));
  const deadline = after === null ? "" : text.slice(end + after.index, end + after.index + after[0].length);
  const bracket = /\(([^()]*)\)\s*$/u.exec(text.slice(match.index, end))?.[1] ?? "";
  const found: ReportTime[] = [];
  for (const part of match[0].matchAll(members)) {
    const frequency = periods.find(([, name]) => name.test(part[0]))?.[0];
    if (frequency === undefined || found.some((time) => time.frequency === frequency)) continue;
    const at = match.index + part.index;
    const day = found.length > 0 ? "" : (ahead.exec(folded.slice(0, at))?.[0] ?? "");
    const own = inBracket(bracket, frequency) ?? text.slice(at - day.length, at + part[0].length);
    const deadlineText = deadline === "" ? own : `${own}; ${deadline}`;
    const on = dayOfPeriod(`${foldVietnameseLetters(own)} ${after?.[0] ?? ""}`, frequency);
    found.push({
      frequency,
      deadlineText,
      ...(on === undefined ? {} : { recurrenceDate: on }),
      timing: recurringTiming(frequency, on, deadlineText),
    });
  }
  return found.length > 1 ? found : [];
}
