import { formatDate, type Language, type Text, textIn } from "@pccc/core";
import type { AnsweredObligation } from "../schedule/answered-obligation.ts";
import { inBoth } from "./bilingual.ts";

/**
 * Says in one line what was owed, by when, and what came of it.
 *
 * @param answered - The obligation and its answer.
 * @returns For example `Báo cáo quý II/2022 chậm 3 ngày làm việc: hạn 15/6/2022, gửi 20/6/2022`.
 *
 * @public
 */
export function describeAnswered(answered: AnsweredObligation): Text {
  return inBoth((language) => describe(answered, language));
}

function describe(answered: AnsweredObligation, language: Language): string {
  const { obligation, state } = answered;
  const isOnce = obligation.period.frequency === "once";
  const what = `${textIn(obligation.title, language)}${isOnce ? "" : ` ${textIn(obligation.period.label, language)}`}`;
  const sent = answered.sentOn === undefined ? "?" : formatDate(answered.sentOn, language);
  const due = dueIn(answered, language);
  const vi = language === "vi";
  switch (state) {
    case "doneInTime":
      return vi ? `${what}: hạn ${due}, gửi ${sent}, đúng hạn` : `${what}: due ${due}, sent ${sent}, in time`;
    case "doneLate": {
      const late = lateness(answered, language);
      return vi ? `${what} chậm ${late}: hạn ${due}, gửi ${sent}` : `${what} ${late} late: due ${due}, sent ${sent}`;
    }
    case "openInTime":
      return vi ? `${what}: hạn ${due}, chưa gửi, còn trong hạn` : `${what}: due ${due}, not sent, still in time`;
    case "openOverdue":
      return vi ? `${what}: quá hạn ${due}, chưa gửi` : `${what}: was due ${due}, not sent`;
    case "noDeadline":
      return `${what}: ${withoutDeadline(answered, language)}`;
    case "doneUndated":
      return vi ? `${what}: gửi ${sent}, không có thời hạn để xét` : `${what}: sent ${sent}, no deadline to judge it by`;
    case "ended":
      return `${what}: ${ending(answered, language)}`;
  }
}

function dueIn({ obligation, judgedDueOn }: AnsweredObligation, language: Language): string {
  const { dueOn, dueTime, originalDueOn } = obligation;
  const judged = judgedDueOn ?? dueOn;
  if (judged === undefined) return "?";
  const due = `${dueTime === undefined || judgedDueOn !== undefined ? "" : `${dueTime} `}${formatDate(judged, language)}`;
  if (originalDueOn === undefined || originalDueOn === judged) return due;
  const first = formatDate(originalDueOn, language);
  return language === "vi" ? `${due} (gia hạn từ ${first})` : `${due} (extended from ${first})`;
}

function lateness({ daysLate, workingDaysLate, minutesLate }: AnsweredObligation, language: Language): string {
  if (minutesLate !== undefined) return language === "vi" ? `${minutesLate} phút` : `${minutesLate} minute${minutesLate === 1 ? "" : "s"}`;
  if (language === "vi") return workingDaysLate > 0 ? `${workingDaysLate} ngày làm việc` : `${daysLate} ngày`;
  if (workingDaysLate > 0) return `${workingDaysLate} working day${workingDaysLate === 1 ? "" : "s"}`;
  return `${daysLate} day${daysLate === 1 ? "" : "s"}`;
}

function withoutDeadline({ obligation }: AnsweredObligation, language: Language): string {
  if (obligation.status === "unresolved") {
    return language === "vi"
      ? "chưa gửi; hạn chưa xác định được vì chưa có quyết định về ngày nghỉ"
      : "not sent; its due day is open until the days off are decided";
  }
  return language === "vi" ? "chưa gửi; văn bản không nêu thời hạn" : "not sent; the text names no deadline";
}

function ending({ obligation }: AnsweredObligation, language: Language): string {
  if (obligation.status === "underReview") {
    return language === "vi" ? "chờ xem xét sau khi sắp xếp đơn vị" : "under review after the change of units";
  }
  return language === "vi" ? "chấm dứt do sắp xếp đơn vị" : "ended by the change of units";
}
