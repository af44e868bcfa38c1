import type { Block } from "../layout/block.ts";
import { dueInSentence, recurringTiming } from "../timing/read-due.ts";
import { phrase, wordEnd, wordStart } from "../words/phrase.ts";
import { listedPeriods } from "./listed-periods.ts";
import { dayOfPeriod, type NamedPeriod, periodWords, type ReportTime } from "./report-periods.ts";

const trouble = phrase(
  "khó khăn|vướng mắc|phát sinh|vượt thẩm quyền|cần (?:thiết )?(?:phải )?(?:sửa đổi|điều chỉnh|bổ sung)|sai sót|đột xuất|vụ (?:việc|cháy|nổ|tai nạn|án)",
);
// "báo cáo kết quả thực hiện và các khó khăn, vướng mắc": of what the report tells, and not when it is owed.
const toldTrouble = phrase(
  "báo cáo (?:tình hình|kết quả|tiến độ)[^.;]{0,90}?(?:,|và|những|các)\\s(?:những |các )?(?:tồn tại, |hạn chế, )?(?:khó khăn|vướng mắc|đề xuất|kiến nghị)",
);
const arising = phrase(`${wordStart}(?:nếu|khi|trường hợp|kịp thời|ngay|đột xuất)${wordEnd}`);
const occasion = phrase(
  "(?:nếu|khi|trường hợp)\\s(?:có\\s|để\\s|xảy ra\\s)?[^.;:]{0,50}?(?:khó khăn|vướng mắc|phát sinh|đột xuất|sai sót|yêu cầu|vượt thẩm quyền|sửa đổi, bổ sung|điều chỉnh)(?:,\\s(?:vướng mắc|phát sinh))?(?: phát sinh| vượt thẩm quyền)?|đối với các vụ[^.;:]{0,60}?(?=\\sphải|\\sbáo cáo)",
);
const periodNames: readonly (readonly [NamedPeriod, RegExp])[] = periodWords.map(([period, words]) => [
  period,
  phrase(
    `(?<!\\()${wordStart}báo cáo (?:định kỳ |tổng hợp |sơ kết |kết quả (?:thực hiện )?|tình hình (?:thực hiện )?)?(?:công tác )?(?:hằng |hàng )?${words}${wordEnd}`,
  ),
]);
const ofQuarter = phrase("(?<!\\()báo cáo (?:kết quả )?quý [ivx]{1,3}(?!\\p{L})");
const closingReport = phrase(`^(?:-\\s*)?(?:gửi )?báo cáo (?:nhanh|sơ kết|tổng kết|chuyên đề|kết thúc|kết quả đợt|đột xuất)${wordEnd}`);
const deadlineAt = phrase(`${wordStart}(?:trước|chậm nhất|muộn nhất|vào)(?: là)?\\s`);

/** The period that names a report, as in "báo cáo tuần". */
function periodNamed(folded: string): NamedPeriod | undefined {
  return periodNames.find(([, pattern]) => pattern.test(folded))?.[0] ?? (ofQuarter.test(folded) ? "quarterly" : undefined);
}

/** Whether a text begins with a report that is named by its period or by what it ends: "báo cáo tuần", "báo cáo tổng kết". */
export function namesReport(folded: string): boolean {
  return (
    closingReport.test(folded) || (phrase("^(?:-\\s*)?(?:gửi )?báo cáo\\s").test(folded) && periodNamed(folded.slice(0, 40)) !== undefined)
  );
}

function timeOfPeriod(words: Block, period: NamedPeriod): ReportTime {
  const { folded } = words;
  const at = folded.search(deadlineAt);
  const stop = at < 0 ? -1 : folded.slice(at).search(phrase("[),;]|\\s(?:về|gửi|qua|để)\\s"));
  const deadlineText = words.text.slice(Math.max(at, 0), stop < 0 ? undefined : at + stop).replace(/[\s.;:,/]+$/u, "");
  const on = dayOfPeriod(folded, period);
  const date = on === undefined ? {} : { recurrenceDate: on };
  return { frequency: period, deadlineText, ...date, timing: recurringTiming(period, on, deadlineText) };
}

/** Reads when a report is owed, once for each period that its clause lists: "định kỳ 6 tháng, hằng năm". */
export function reportTimesOf(words: Block, content: Block, verb: string): readonly ReportTime[] {
  const listed = listedPeriods(words.text, words.folded);
  return listed.length > 0 ? listed : [reportTimeOf(words, content, verb)];
}

/** Reads when a report is owed from the words of its clause; what occasions it may stand elsewhere in the paragraph. */
export function reportTimeOf(words: Block, content: Block, verb: string): ReportTime {
  const due = dueInSentence(words.text, words.folded);
  const period = due.recurrence === undefined || due.recurrence === "periodic" ? periodNamed(words.folded) : undefined;
  if (period !== undefined) return timeOfPeriod(words, period);
  const kept = {
    ...(due.dueOn === undefined ? {} : { dueOn: due.dueOn }),
    ...(due.recurrenceDate === undefined ? {} : { recurrenceDate: due.recurrenceDate }),
  };
  const text = due.dueText === undefined ? {} : { deadlineText: due.dueText };
  const perPhase = phrase("(?:sau khi kết thúc|sau|kết thúc|kết quả) (?:mỗi|từng) (?:đợt|giai đoạn|kỳ|cuộc)").exec(words.folded);
  if (perPhase !== null) {
    const phase = words.text.slice(perPhase.index, perPhase.index + perPhase[0].length);
    const deadlineText = due.dueText === undefined ? phase : `${phase}; ${due.dueText}`;
    return { frequency: "per-phase", deadlineText, ...kept, timing: { kind: "onEvent", words: deadlineText } };
  }
  if (due.recurrence !== undefined && due.recurrence !== "continuous")
    return { frequency: due.recurrence, ...text, ...kept, timing: due.timing };
  if (due.dueOn !== undefined && !(trouble.test(words.folded) && arising.test(words.folded)))
    return { frequency: "once", ...text, ...kept, timing: due.timing };
  const urgent = phrase(`${wordStart}(?:kịp thời|ngay|đột xuất)${wordEnd}`).exec(words.folded);
  const isTold = toldTrouble.test(words.folded) && !phrase(`${wordStart}(?:nếu|khi|trường hợp)${wordEnd}`).test(words.folded);
  if (urgent !== null || (trouble.test(words.folded) && !isTold)) {
    const event = occasion.exec(words.folded) ?? occasion.exec(content.folded);
    const within = event !== null && occasion.test(words.folded) ? words : content;
    const when = event === null ? undefined : within.text.slice(event.index, event.index + event[0].length);
    const how =
      urgent === null
        ? due.timing.kind === "onEvent"
          ? due.dueText
          : undefined
        : words.text.slice(urgent.index, urgent.index + urgent[0].length);
    const deadlineText = when === undefined ? how : how === undefined ? when : `${when}: ${how}`;
    return {
      frequency: "ad-hoc",
      ...(deadlineText === undefined ? {} : { deadlineText }),
      timing: { kind: "onEvent", words: deadlineText ?? words.text },
    };
  }
  if (due.dueOn !== undefined) return { frequency: "once", ...text, ...kept, timing: due.timing };
  // "Khi có cháy lớn, báo cáo … trong vòng 24 giờ": each time that it happens.
  if (/\d+ (?:giờ|phút)/u.test(due.dueText ?? "") && phrase(`${wordStart}(?:khi|nếu|trường hợp)${wordEnd}`).test(words.folded))
    return { frequency: "ad-hoc", ...text, timing: due.timing };
  if (verb.startsWith("gửi") || (due.timing.kind === "onEvent" && /\d/u.test(due.dueText ?? "")))
    return { frequency: "once", ...text, timing: due.timing };
  const byRule = phrase(`${wordStart}theo (?:quy định|yêu cầu)`).exec(words.folded);
  const ruled = byRule === null ? text : { deadlineText: words.text.slice(byRule.index, byRule.index + byRule[0].length) };
  return {
    ...ruled,
    timing:
      due.timing.kind === "unspecified" && "deadlineText" in ruled ? { kind: "unspecified", words: ruled.deadlineText ?? "" } : due.timing,
  };
}
