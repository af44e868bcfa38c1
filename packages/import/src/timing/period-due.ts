import type { DraftDue } from "../plan-draft.ts";
import { startsWithAgency } from "../words/agency-words.ts";
import { phrase } from "../words/phrase.ts";
import { startsWithVerb, verbOffsets } from "../words/verb-words.ts";
import { dueOfValue } from "./read-due.ts";

const shorter = "(?:(?:thượng|trung|hạ) tuần )?tháng \\d{1,2}(?:/| năm )\\d{4}|quý (?:[ivx]{1,3}|[1-4])(?:/| năm )\\d{4}";
const period = `(?:${shorter}|6 tháng (?:đầu|cuối) năm \\d{4})`;
// "Tháng 02/2026 kiểm tra …", "Trong năm 2026, hoàn thành …".
const leading = phrase(`^(?:(?:trong |vào )?${period}|trong năm \\d{4}|năm \\d{4}(?=,)),?\\s+(?=\\p{L})`);
// "Kiểm tra các chợ (tháng 02/2026).", "Tổ chức diễn tập: tháng 3/2026."
const apart = phrase(`(?:\\((?:trong |vào |dự kiến )?(${period})\\)|[:;,–-]\\s(?:trong |vào |dự kiến )?(${period}))[\\s.;]*$`);
// "Kiểm tra các chợ quý II/2026.", "Hoàn thành việc lắp đặt trụ nước năm 2026."
const trailing = phrase(`\\s(${shorter})[\\s.;]*$`);
const finished = phrase("^(?:hoàn thành|xong|kết thúc)\\s[^.;,]{4,120}\\s(năm \\d{4})[\\s.;]*$");
// A report, a plan or a meeting bears the name of its month; what is counted or judged is that of a time which is past.
const named = phrase(
  "(?:báo cáo|kế hoạch|chương trình|lịch|dự toán|kinh phí|số liệu|kết quả|công tác|nhiệm vụ|hồ sơ|chuyên đề|giao ban|sinh hoạt|lương|điểm|đánh giá|xếp loại|kỳ|phiên|hội nghị|họp|ngày|so với|của|từ|đến|và|tính đến|trước)\\s(?:[^.;,]{0,30}\\s)?$|(?:^|\\s)(?:tuần(?: thứ)? \\S+|đầu|giữa)\\s*$",
);

/** The deadline that a period of the calendar is to a task which names no other. */
export interface PeriodDue {
  readonly due: DraftDue;
  /** Whether the sentence sets the period apart as its time; else it may as well belong to what is done. */
  readonly isSure: boolean;
}

/** Reads the month, quarter or year in which a task is to be done, where no word says that it is a deadline: its last day counts. */
export function periodDue(text: string, folded: string): PeriodDue | undefined {
  const first = leading.exec(folded);
  if (first !== null) {
    const rest = folded.slice(first[0].length);
    return startsWithVerb(rest) || startsWithAgency(rest) ? valueAt(text, 0, first[0].length, true) : undefined;
  }
  const aside = apart.exec(folded);
  if (aside !== null) {
    const words = aside[1] ?? aside[2] ?? "";
    const at = aside.index + aside[0].lastIndexOf(words);
    const isSure = aside[0].startsWith("(") || aside[0].startsWith(":");
    return !isSure && named.test(folded.slice(0, aside.index)) ? undefined : valueAt(text, at, at + words.length, isSure);
  }
  const last = trailing.exec(folded) ?? finished.exec(folded);
  if (last === null) return undefined;
  const words = last[1] ?? "";
  const at = last.index + last[0].lastIndexOf(words);
  const acts = startsWithVerb(folded) || verbOffsets(folded.slice(0, at)).length > 0;
  return acts && !named.test(folded.slice(0, at)) ? valueAt(text, at, at + words.length, false) : undefined;
}

function valueAt(text: string, from: number, to: number, isSure: boolean): PeriodDue | undefined {
  const due = dueOfValue(text.slice(from, to));
  return due.dueOn === undefined ? undefined : { due, isSure };
}
