import { daysInMonth } from "@pccc/core";
import type { DraftDue, DraftRecurrence } from "../plan-draft.ts";
import { phrase, wordEnd, wordStart } from "../words/phrase.ts";
import { verbOffsets } from "../words/verb-words.ts";
import { datesIn, weekdayIn } from "./read-dates.ts";

const everyPattern = phrase(
  `${wordStart}(?:định kỳ\\s+)?(?:theo\\s+)?(?:(hằng|hàng|mỗi|định kỳ)\\s+(?:(tuần)|(tháng)(?!\\s+\\d{1,2}\\s?(?:/|năm))|(quý)(?!\\s+(?:[ivx]{1,3}|\\d)\\s?(?:/|,|năm))|(năm)(?!\\s+\\d{4})|(ngày))|(?:\\d{1,2}|một|hai|ba)\\s+(?:lần|tin|bài|tin,? bài|cuộc|đợt|buổi|lượt|kỳ|số|chuyên mục)\\s*/\\s*(?:(tuần)|(tháng)|(quý)|(năm))|(?:\\d{1,2}|một|hai|ba)\\s+lần\\s*/\\s*(ngày))${wordEnd}`,
  "g",
);
const everyEnglish = phrase(
  `${wordStart}(?:(weekly|every week)|(monthly|every month)|(quarterly|every quarter)|(annually|yearly|every year|each year))${wordEnd}`,
);
const halfYearly = phrase(
  `${wordStart}(?:định kỳ|hằng|hàng|mỗi)\\s+(?:0?6|sáu) tháng(?: một lần)?|${wordStart}(?:0?6|sáu) tháng(?: đầu năm)?(?:,| và| hoặc)\\s+(?:(?:0?1|một|cả|hàng|hằng)\\s+)?năm|\\(giữa năm và cuối năm\\)`,
);
const endOfQuarter = phrase(
  `${wordStart}(?:(?:trước|vào|chậm nhất(?: là)?)\\s+)?ngày\\s+\\d{1,2}\\s+(?:của\\s+)?tháng cuối\\s+(?:của\\s+)?(?:mỗi\\s+|hằng\\s+|hàng\\s+)?quý${wordEnd}`,
);
// "trước ngày 05 của tháng đầu quý sau", "… của tháng liền kề sau kỳ báo cáo".
const startOfQuarter = phrase(
  `${wordStart}(?:(?:trước|vào|chậm nhất(?: là)?)\\s+)?ngày\\s+\\d{1,2}\\s+(?:của\\s+)?tháng đầu\\s+(?:của\\s+)?(?:mỗi\\s+|hằng\\s+|hàng\\s+)?quý(?: sau| tiếp theo| kế tiếp| liền kề| liền sau)?${wordEnd}`,
);
const nextMonth = phrase(
  `${wordStart}(?:(?:trước|vào|chậm nhất(?: là)?)\\s+)?ngày\\s+(\\d{1,2})\\s+(?:của\\s+)?tháng (?:liền kề|kế tiếp|tiếp theo|liền sau|sau)(?: sau)?( (?:kỳ|quý) báo cáo| tháng báo cáo)?${wordEnd}`,
);
// "trước ngày 01/6 và 15/11 hằng năm".
const twiceAYear = phrase(
  `${wordStart}(?:(?:trước|vào|chậm nhất(?: là)?)\\s+)?ngày\\s+\\d{1,2}/\\d{1,2}\\s+và\\s+(?:(?:trước\\s+)?ngày\\s+)?\\d{1,2}/\\d{1,2}\\s+(?:hằng|hàng)\\s+năm${wordEnd}`,
);
// "định kỳ cuối tháng", "cuối mỗi quý".
const endOfPeriod = phrase(
  `${wordStart}(?:định kỳ (?:vào )?cuối|(?:vào )?cuối (?:mỗi|hằng|hàng)|ngày (?:làm việc )?cuối cùng (?:của )?(?:mỗi |hằng |hàng )?)\\s*(?:(tuần)|(tháng)(?!\\s+\\d)|(quý)(?!\\s+[ivx\\d])|(năm)(?! (?:học|\\d)))${wordEnd}`,
);
// "02 tuần/lần", "2 tháng một lần".
const onceInSeveral = phrase(
  `${wordStart}(?:định kỳ\\s+)?(?:(0?6|sáu) tháng|(0?3|ba) tháng|(?:0?[2-9]|hai|ba|bốn|1\\d)\\s+(?:ngày|tuần|tháng))\\s?(?:/\\s?(?:0?1\\s)?|một |0?1 )lần${wordEnd}`,
);
const nineMonthly = phrase(`${wordStart}0?9 tháng${wordEnd}`);
const dayBehind = phrase(
  "^\\s(?:gửi|trình|báo cáo)\\s[^.;:]{2,80}?\\strước ngày \\d{1,2}(?:/\\d{1,2}(?![/\\d])| tháng \\d{1,2}(?! năm \\d))|^\\s*\\((?:trước|chậm nhất)|^,\\s(?:hoàn thành |xong )?(?:trước|chậm nhất)(?: là)? ngày \\d{1,2}(?:/\\d{1,2}(?![/\\d])| tháng \\d{1,2}(?! năm))",
);
// "sinh hoạt mỗi tháng một lần".
const onceEach = phrase("^\\s(?:ít nhất |tối thiểu )?(?:\\d{1,2}|một|hai|ba) (?:lần|buổi|cuộc|đợt)");
const byPlan = phrase("^theo (?:kế hoạch|chương trình|dự toán)\\s");
// "Thường xuyên hằng năm": each year it goes on.
const constantEachYear = phrase("^(?:thực hiện )?thường xuyên,?\\s(?:hằng|hàng) năm[\\s.;]*$");
const leadingConstant = phrase("^thường xuyên\\s");
const everyNoun = phrase(
  "(?:trung bình|bình quân|ngân sách(?: nhà nước| địa phương| trung ương| cấp \\p{L}+| tỉnh| thành phố| xã)?|dự toán|kế hoạch|chương trình|chương trình công tác|kinh phí(?: cho [^,;.]{3,40})?|kế hoạch vốn|vốn|đầu khóa|chỉ tiêu|nhu cầu|đánh giá|xếp loại(?: (?:cán bộ|công chức|viên chức|đảng viên|thi đua)[^;.]{0,30})?|nguồn|chi|danh mục|phát triển kinh tế - xã hội|cấp có thẩm quyền giao|nghị quyết|trung hạn(?:,| và)|5 năm(?:,| và)|biên chế|hội nghị|được giao|được cấp|trợ cấp(?: xã hội)?|phụ cấp|tiền lương|học phí|bài dạy|giáo án|sinh hoạt|đời sống|cuộc sống|công việc|kết quả thực hiện nhiệm vụ|mục tiêu|nhiệm vụ|(?:kế hoạch|lộ trình) (?:thực hiện|triển khai|hoạt động))\\s+$",
);
const constantPattern = phrase(`${wordStart}thường xuyên${wordEnd}`, "g");
const periodicPattern = phrase(`${wordStart}định kỳ${wordEnd}`, "g");
// "trước 16 giờ thứ Sáu hằng tuần".
const dayOfWeekAhead = phrase(
  "(?:(?:^|\\s)(?:trước|vào|chậm nhất(?: là)?)\\s+)?(?:\\d{1,2}\\s?(?:giờ|h|g)\\s?(?:\\d{2})?,?\\s+)?(?:ngày\\s+)?(?:thứ\\s*(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)\\s+$",
);
// "trước 16 giờ hằng ngày", "hằng ngày trước 16 giờ 30 phút".
const hourOfDay = "(?:trước|vào|chậm nhất(?: là)?)\\s+\\d{1,2}\\s?(?:giờ|h|g)(?:\\s?\\d{2})?(?:\\s?phút|[’'′])?";
const hourOfDayAhead = phrase(`(?:^|\\s)${hourOfDay},?\\s+$`);
const hourOfDayBehind = phrase(`^,?\\s+${hourOfDay}${wordEnd}`);
const hourNamed = phrase("(\\d{1,2})\\s?(?:giờ|h|g)(?:\\s?(\\d{2}))?");
// "tháng 12 hằng năm", "hằng năm, trong tháng 6": its last day.
const monthAhead = phrase("(?:(?:trong|vào)\\s)?(?<!\\d\\s)tháng (\\d{1,2})\\s(?:của\\s)?$");
const monthBehind = phrase("^,?\\s(?:trong|vào|xong trong|hoàn thành trong) tháng (\\d{1,2})(?=[,.;\\s]|$)(?!\\s?(?:/|năm|và|, tháng))");
// "Thực hiện chế độ báo cáo tuần về Sở A trước 10 giờ thứ Năm".
const reportEvery = phrase("chế độ báo cáo (?:định kỳ )?(?:(tuần)|(tháng)|(quý))(?=[\\s,.;](?!\\d|[ivx]+(?!\\p{L}))|$)");
// "Tổ chức Ngày Sách (21/4) hằng năm".
const dayBracketed = /\((?:ngày )?(\d{1,2})\/(\d{1,2})\)\s$/u;
const surprise = phrase("^\\s*(?:hoặc|và|,)\\s+(?:khi có yêu cầu\\s+)?đột xuất");

/** A recurrence, where its words stand, and the day that they name. */
export interface Every extends Pick<DraftDue, "recurrenceDate"> {
  readonly recurrence: DraftRecurrence;
  readonly at: number;
  readonly end: number;
}

/** Finds the recurrence that folded text names; `whole` where the text is the value of a time and not a sentence. */
export function recurrenceIn(folded: string, whole: boolean): Every | undefined {
  if (!anyPeriod.test(folded)) return undefined;
  if (whole && constantEachYear.test(folded)) return { at: 0, end: folded.length, recurrence: "continuous" };
  const dated = datedPeriod(folded);
  // "vào thứ Năm hằng tuần …; trước ngày 05 hằng tháng …": what is said first.
  if (dated !== undefined && (whole || dated.at <= (eachWeek.exec(folded)?.index ?? folded.length))) return dated;
  const half = halfYearly.exec(folded);
  let annual: Every | undefined;
  for (const match of folded.matchAll(everyPattern)) {
    const before = folded.slice(Math.max(0, match.index - 40), match.index);
    // "… kết quả thực hiện Kế hoạch hằng năm (trước ngày 15/11)": the day tells that it is when.
    const behind = folded.slice(match.index + match[0].length);
    if (!whole && everyNoun.test(before) && ![dayBehind, onceEach].some((tells) => tells.test(behind))) continue;
    if (isQuoted(folded, match.index)) continue;
    if (whole && byPlan.test(folded.slice(0, match.index))) continue;
    const recurrence = recurrenceOf(match);
    if (recurrence === undefined) continue;
    // "Thường xuyên rà soát …; hằng năm tổng kết": how the sentence begins says how it is done.
    if (recurrence === "annual" && !whole && leadingConstant.test(folded)) break;
    if (half !== null && recurrence === "annual") break;
    const every = extended(folded, match.index, match.index + match[0].length, recurrence, whole);
    // "… đánh giá hằng năm. Báo cáo trước ngày 15/11 hằng năm": where the day is told says when.
    if (annual === undefined && (recurrence !== "annual" || whole || every.recurrenceDate !== undefined)) return every;
    if (annual !== undefined && recurrence === "annual" && every.recurrenceDate !== undefined) return every;
    annual ??= every;
  }
  if (annual !== undefined) return annual;
  if (half !== null) return { at: half.index, end: half.index + half[0].length, recurrence: "half-yearly" };
  if (whole && nineMonthly.test(folded)) return { at: 0, end: folded.length, recurrence: "nine-monthly" };
  const english = everyEnglish.exec(folded);
  if (english !== null) {
    const names = ["weekly", "monthly", "quarterly", "annual"] as const;
    const recurrence = names[english.slice(1).findIndex((word) => word !== undefined)];
    if (recurrence !== undefined) return { at: english.index, end: english.index + english[0].length, recurrence };
  }
  const report = reportEvery.exec(folded);
  const every = report === null ? undefined : endPeriods[report.slice(1).findIndex((word) => word !== undefined)];
  if (report !== null && every !== undefined) return extended(folded, report.index, report.index + report[0].length, every, whole);
  return constantIn(folded, whole) ?? periodicIn(folded, whole);
}

// Most sentences name no period at all.
const anyPeriod = phrase("tuần|tháng|quý|năm|ngày|lần|thường xuyên|định kỳ|week|month|quarter|year|annual");
const eachWeek = phrase(`${wordStart}(?:hằng|hàng|mỗi) tuần${wordEnd}`);
const monthDay = phrase(
  `(?:(?:trước|chậm nhất(?: là)?(?: vào)?|vào)\\s+)?ngày\\s+(\\d{1,2})(?:(?:,| và)\\s+(?:ngày\\s+)?\\d{1,2})?(?:\\s+(?:của\\s+)?(?:hằng|hàng|mỗi) tháng)`,
);

// A period whose words name a day in it, or the end of it.
function datedPeriod(folded: string): Every | undefined {
  const dayOfMonth = monthDay.exec(folded);
  if (dayOfMonth !== null) {
    const day = (dayOfMonth[1] ?? "").padStart(2, "0");
    return { at: dayOfMonth.index, end: dayOfMonth.index + dayOfMonth[0].length, recurrence: "monthly", recurrenceDate: day };
  }
  const month = nextMonth.exec(folded);
  if (month !== null) {
    const [words, day = "", of] = month;
    const every: Pick<Every, "recurrence" | "recurrenceDate"> =
      of === undefined || /tháng/u.test(of) ? { recurrence: "monthly", recurrenceDate: day.padStart(2, "0") } : { recurrence: "periodic" };
    return { at: month.index, end: month.index + words.length, ...every };
  }
  const quarterEnd = endOfQuarter.exec(folded) ?? startOfQuarter.exec(folded);
  if (quarterEnd !== null) return { at: quarterEnd.index, end: quarterEnd.index + quarterEnd[0].length, recurrence: "quarterly" };
  const ending = endOfPeriod.exec(folded);
  const period = endPeriods[ending?.slice(1).findIndex((word) => word !== undefined) ?? -1];
  if (ending !== null && period !== undefined) return { at: ending.index, end: ending.index + ending[0].length, recurrence: period };
  const several = onceInSeveral.exec(folded);
  if (several !== null) {
    const recurrence = several[1] !== undefined ? "half-yearly" : several[2] !== undefined ? "quarterly" : "periodic";
    return { at: several.index, end: several.index + several[0].length, recurrence };
  }
  const twice = twiceAYear.exec(folded);
  if (twice !== null) return { at: twice.index, end: twice.index + twice[0].length, recurrence: "half-yearly" };
  return undefined;
}

const endPeriods: readonly DraftRecurrence[] = ["weekly", "monthly", "quarterly", "annual"];

// “mỗi ngày làm một việc tốt”: a saying, and no time.
function isQuoted(folded: string, at: number): boolean {
  return folded.lastIndexOf("“", at) > folded.lastIndexOf("”", at);
}

function recurrenceOf(match: RegExpExecArray): DraftRecurrence | undefined {
  const [, , week, month, quarter, year, day, onceWeek, onceMonth, onceQuarter, onceYear, onceDay] = match;
  if (day !== undefined || onceDay !== undefined) return "daily";
  if (week !== undefined || onceWeek !== undefined) return "weekly";
  if (month !== undefined || onceMonth !== undefined) return "monthly";
  if (quarter !== undefined || onceQuarter !== undefined) return "quarterly";
  return year !== undefined || onceYear !== undefined ? "annual" : undefined;
}

// "Hằng năm, vào “Ngày …” (04/10)", "hằng năm (trước ngày 10/12) hoặc đột xuất": the day belongs to the recurrence.
function extended(folded: string, at: number, end: number, recurrence: DraftRecurrence, whole: boolean): Every {
  const rest = folded.slice(end, end + 460);
  const surprised = surprise.exec(rest);
  const named = surprised === null ? undefined : extended(folded.slice(0, end), at, end, recurrence, whole);
  if (surprised !== null && named !== undefined) return { ...named, end: end + surprised[0].length };
  const sentence = rest.slice(0, Math.max(0, rest.search(/[.;]\s|$/u)));
  if (recurrence === "weekly") {
    const day = weekdayIn(folded);
    const lead = day === undefined ? null : dayOfWeekAhead.exec(folded.slice(Math.max(0, at - 60), at));
    return { at: at - (lead?.[0].trimStart().length ?? 0), end, recurrence, ...(day === undefined ? {} : { recurrenceDate: day }) };
  }
  if (recurrence === "daily") {
    const lead = hourOfDayAhead.exec(folded.slice(Math.max(0, at - 40), at))?.[0].trimStart().length ?? 0;
    const until = end + (hourOfDayBehind.exec(rest)?.[0].length ?? 0);
    const [, hour, minute = "00"] = hourNamed.exec(folded.slice(at - lead, until)) ?? [];
    return {
      at: at - lead,
      end: until,
      recurrence,
      ...(hour === undefined ? {} : { recurrenceDate: `${hour.padStart(2, "0")}:${minute}` }),
    };
  }
  if (recurrence === "annual") {
    const bracketed = phrase(
      "^[^.;()]{0,90}\\((?:[^()]{0,30}?)(?:ngày\\s*)?\\d{1,2}\\s?/\\s?\\d{1,2}\\)|^,?\\s*(?:vào|trước|chậm nhất)(?: là)?\\s+ngày\\s+\\d{1,2}(?:/\\d{1,2}|\\s+tháng\\s+\\d{1,2})",
    ).exec(sentence);
    const later =
      bracketed ??
      phrase(
        "^[^.;]{0,160}(?:trước|chậm nhất|vào)(?: là| vào)?\\s+ngày\\s+\\d{1,2}(?:/\\d{1,2}(?!/)|\\s+tháng\\s+\\d{1,2}(?!\\s+năm\\s+\\d))|^[^.;]{0,420}\\stừ\\s+ngày\\s+\\d{1,2}(?:/\\d{1,2})?\\s+đến\\s+(?:hết\\s+)?ngày\\s+\\d{1,2}(?:/\\d{1,2}(?!/)|\\s+tháng\\s+\\d{1,2}(?!\\s+năm\\s+\\d))",
      ).exec(sentence);
    const several =
      datesIn(sentence).filter((date) => date.monthDay !== undefined && folded.charAt(end + date.start - 1) === "(").length > 1;
    const day = later === null || several ? undefined : datesIn(later[0]).findLast((date) => date.monthDay !== undefined)?.monthDay;
    if (later !== null && day !== undefined) {
      const stop = bracketed === null ? end : end + later[0].length;
      const also = surprise.exec(folded.slice(stop));
      return { at, end: stop + (also?.[0].length ?? 0), recurrence, recurrenceDate: day };
    }
  }
  if (recurrence === "monthly") {
    const day = phrase("(?:trước|chậm nhất|vào)(?: là| vào)?\\s+ngày\\s+(\\d{1,2})(?!\\s?[/.]\\d|\\s+tháng|\\d)").exec(sentence)?.[1];
    if (day !== undefined) return { at, end, recurrence, recurrenceDate: day.padStart(2, "0") };
  }
  const month = recurrence === "annual" ? (monthAhead.exec(folded.slice(Math.max(0, at - 30), at)) ?? monthBehind.exec(rest)) : null;
  if (month !== null) {
    const [words, name = ""] = month;
    const isBehind = monthBehind.test(rest);
    const recurrenceDate = `${name.padStart(2, "0")}-${String(daysInMonth(2025, Number(name)))}`;
    if (Number(name) >= 1 && Number(name) <= 12)
      return isBehind
        ? { at, end: end + words.length, recurrence, recurrenceDate }
        : { at: at - words.length, end, recurrence, recurrenceDate };
  }
  const [, day = "", inMonth = ""] = (recurrence === "annual" ? dayBracketed.exec(folded.slice(Math.max(0, at - 12), at)) : null) ?? [];
  if (Number(inMonth) >= 1 && Number(inMonth) <= 12)
    return { at, end, recurrence, recurrenceDate: `${inMonth.padStart(2, "0")}-${day.padStart(2, "0")}` };
  const ahead = phrase("(?:trước|chậm nhất|vào)(?: là)?\\s+(?:ngày\\s+)?(\\d{1,2})(?:/(\\d{1,2})|\\s+tháng\\s+(\\d{1,2}))?\\s*$").exec(
    folded.slice(Math.max(0, at - 40), at),
  );
  const window = phrase(
    "từ\\s+ngày\\s+\\d{1,2}(?:/\\d{1,2}|\\s+tháng\\s+\\d{1,2})?\\s+đến\\s+(?:hết\\s+)?ngày\\s+(\\d{1,2})(?:/(\\d{1,2})|\\s+tháng\\s+(\\d{1,2}))\\s*$",
  ).exec(folded.slice(Math.max(0, at - 60), at));
  if (window !== null && recurrence === "annual") {
    const monthDay = `${(window[2] ?? window[3] ?? "").padStart(2, "0")}-${(window[1] ?? "").padStart(2, "0")}`;
    return { at: at - window[0].length, end, recurrence, recurrenceDate: monthDay };
  }
  if (ahead !== null && recurrence === "annual" && (ahead[2] ?? ahead[3]) !== undefined) {
    const monthDay = `${(ahead[2] ?? ahead[3] ?? "").padStart(2, "0")}-${(ahead[1] ?? "").padStart(2, "0")}`;
    return { at: at - ahead[0].length, end, recurrence, recurrenceDate: monthDay };
  }
  return { at: whole ? 0 : at, end, recurrence };
}

function constantIn(folded: string, whole: boolean): Every | undefined {
  for (const match of folded.matchAll(constantPattern)) {
    const end = match.index + match[0].length;
    const acts = verbOffsets(folded.slice(end, end + 20)).includes(1);
    const before = folded.slice(0, match.index);
    // A later sentence tells of something besides; within a later clause somebody else may do it constantly.
    const aside = /\.\s/u.test(before) || (/;\s/u.test(before) && !/;\s+$/u.test(before));
    const listed = aside || /,\s+$/u.test(before);
    const noun = phrase("(?:chi|nhiệm vụ|kinh phí|vốn|nguồn chi|công việc|kỳ họp|sự nghiệp|sinh hoạt)\\s+$").test(
      folded.slice(Math.max(0, match.index - 14), match.index),
    );
    if (!noun && (whole || (acts && !listed) || match.index === 0)) return { at: match.index, end, recurrence: "continuous" };
  }
  return undefined;
}

function periodicIn(folded: string, whole: boolean): Every | undefined {
  for (const match of folded.matchAll(periodicPattern)) {
    const end = match.index + match[0].length;
    const also = surprise.exec(folded.slice(end));
    const acts = verbOffsets(folded.slice(end, end + 20)).includes(1);
    // In a list of papers "báo cáo định kỳ" is one of them.
    const reports = match.index <= 60 && phrase("(?:^|,\\s|chế độ )báo cáo\\s+$").test(folded.slice(0, match.index));
    // "…; báo cáo định kỳ về Sở": in such a list it has a recipient or a period.
    const owed =
      phrase("(?:^|[\\s;,])báo cáo\\s+$").test(folded.slice(Math.max(0, match.index - 10), match.index)) &&
      phrase(`^\\s+(?:về|cho|với|tới|cuối|mỗi)${wordEnd}`).test(folded.slice(end));
    // "kiểm tra, đánh giá định kỳ việc thực hiện".
    const done = phrase("(?:(?<!đề )kiểm tra|đánh giá|giám sát|giao ban|sơ kết|rà soát|họp|tham mưu báo cáo)\\s+$").test(
      folded.slice(Math.max(0, match.index - 20), match.index),
    );
    // "Định kỳ, Công an xã tổng hợp …".
    const opens = match.index === 0 && folded.startsWith(", ", end);
    if (whole || also !== null || acts || reports || owed || done || opens)
      return { at: match.index, end: end + (also?.[0].length ?? 0), recurrence: "periodic" };
  }
  return undefined;
}
