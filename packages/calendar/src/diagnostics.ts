import type { Diagnostic } from "@pccc/core";

/**
 * The codes of this package.
 *
 * @public
 */
export type CalendarDiagnosticCode =
  | "PCCC_CALENDAR_DAY_UNDECIDED"
  | "PCCC_CALENDAR_YEAR_UNCOVERED"
  | "PCCC_CALENDAR_INTERVAL_REVERSED"
  | "PCCC_CALENDAR_DUPLICATE_DECISION"
  | "PCCC_CALENDAR_UNKNOWN_DECISION"
  | "PCCC_CALENDAR_OUTSIDE_YEARS"
  | "PCCC_CALENDAR_UNSORTED"
  | "PCCC_CALENDAR_CONTRADICTION"
  | "PCCC_CALENDAR_NO_EFFECT"
  | "PCCC_REGIME_WINDOW_DAY"
  | "PCCC_REGIME_NO_WINDOW"
  | "PCCC_REGIME_VALIDITY_REVERSED";

/**
 * What the codes of this package mean.
 *
 * @public
 */
export const diagnostics: Readonly<Record<CalendarDiagnosticCode, Diagnostic>> = {
  PCCC_CALENDAR_DAY_UNDECIDED: {
    severity: "warning",
    message: {
      vi: "Chưa biết ngày {date} là ngày làm việc hay ngày nghỉ theo lịch {calendar}: quyết định nghỉ cho khoảng {from} đến {to} chưa được công bố tính đến thời điểm được hỏi.",
      en: "Calendar {calendar} cannot say whether {date} is a working day: the decision on {from} to {to} had not been announced at the moment asked about.",
    },
    advice: {
      vi: "Chờ quyết định nghỉ của năm đó rồi cập nhật dữ liệu lịch; các kết quả không chạm tới ngày này vẫn đúng.",
      en: "Wait for that year's decision and update the calendar data; results that do not touch this day stand.",
    },
  },
  PCCC_CALENDAR_YEAR_UNCOVERED: {
    severity: "warning",
    message: {
      vi: "Lịch {calendar} chỉ có quyết định của các năm {firstYear} đến {lastYear}, không có cho ngày {date}.",
      en: "Calendar {calendar} holds the decisions of {firstYear} to {lastYear} only, none for {date}.",
    },
    advice: {
      vi: "Dùng bản dữ liệu lịch mới hơn, hoặc bổ sung các quyết định của năm đó kèm nguồn.",
      en: "Use newer calendar data, or add that year's decisions with their sources.",
    },
  },
  PCCC_CALENDAR_INTERVAL_REVERSED: {
    severity: "error",
    message: { vi: "Lịch {calendar}: khoảng {from} đến {to} bị ngược.", en: "Calendar {calendar}: {from} to {to} runs backwards." },
    advice: { vi: "Đổi chỗ hai đầu của khoảng.", en: "Swap the two ends." },
  },
  PCCC_CALENDAR_DUPLICATE_DECISION: {
    severity: "error",
    message: {
      vi: "Lịch {calendar}: mã quyết định {decision} được dùng hai lần.",
      en: "Calendar {calendar}: two decisions have the id {decision}.",
    },
    advice: { vi: "Mỗi quyết định cần một mã riêng.", en: "Give each decision an id of its own." },
  },
  PCCC_CALENDAR_UNKNOWN_DECISION: {
    severity: "error",
    message: {
      vi: "Lịch {calendar}: ngày {date} dẫn quyết định {decision} nhưng danh mục quyết định không có.",
      en: "Calendar {calendar}: {date} cites the decision {decision}, which is not in the register.",
    },
    advice: { vi: "Thêm quyết định vào danh mục hoặc sửa mã.", en: "Add the decision to the register, or correct the id." },
  },
  PCCC_CALENDAR_OUTSIDE_YEARS: {
    severity: "error",
    message: {
      vi: "Lịch {calendar}: ngày {date} nằm ngoài các năm {firstYear} đến {lastYear} mà lịch khai báo.",
      en: "Calendar {calendar}: {date} lies outside its declared years {firstYear} to {lastYear}.",
    },
    advice: { vi: "Mở rộng các năm khai báo hoặc bỏ dòng này.", en: "Widen the declared years, or remove the row." },
  },
  PCCC_CALENDAR_UNSORTED: {
    severity: "error",
    message: { vi: "Lịch {calendar}: ngày {date} không đúng thứ tự.", en: "Calendar {calendar}: {date} is out of order." },
    advice: { vi: "Sắp các dòng theo ngày tăng dần.", en: "Sort the rows by date." },
  },
  PCCC_CALENDAR_CONTRADICTION: {
    severity: "error",
    message: {
      vi: "Lịch {calendar}: hai dòng về ngày {date} cùng công bố ngày {announcedOn}.",
      en: "Calendar {calendar}: two rows about {date} were announced on the same day, {announcedOn}.",
    },
    advice: { vi: "Giữ lại một dòng cho mỗi ngày và mỗi lần công bố.", en: "Keep one row per day and announcement." },
  },
  PCCC_CALENDAR_NO_EFFECT: {
    severity: "error",
    message: {
      vi: "Lịch {calendar}: dòng {kind} ngày {date} không đổi được gì, vì theo tuần ngày đó vốn đã như vậy.",
      en: "Calendar {calendar}: the row {kind} on {date} changes nothing, since the week says the same.",
    },
    advice: {
      vi: "Làm bù phải rơi vào ngày nghỉ hằng tuần, nghỉ hoán đổi phải rơi vào ngày làm việc: kiểm tra lại ngày.",
      en: "A make-up day falls on a weekly rest day and a swapped day off on a working day: check the date.",
    },
  },
  PCCC_REGIME_WINDOW_DAY: {
    severity: "error",
    message: {
      vi: "Chế độ báo cáo {regime}: kỳ số liệu bắt đầu ngày {day}, nhưng không phải tháng nào cũng có ngày này.",
      en: "Regime {regime}: its windows begin on day {day}, which not every month has.",
    },
    advice: { vi: "Dùng ngày từ 1 đến 28.", en: "Use a day from 1 to 28." },
  },
  PCCC_REGIME_NO_WINDOW: {
    severity: "error",
    message: {
      vi: "Chế độ báo cáo {regime} có tần suất {frequency} nhưng quy tắc kỳ số liệu theo tháng không định nghĩa được tần suất này.",
      en: "Regime {regime} lists the frequency {frequency}, for which a rule of months defines no window.",
    },
    advice: { vi: "Bỏ tần suất này khỏi chế độ báo cáo.", en: "Take that frequency out of the regime." },
  },
  PCCC_REGIME_VALIDITY_REVERSED: {
    severity: "error",
    message: {
      vi: "Chế độ báo cáo {regime}: hiệu lực từ {from} đến {to} bị ngược.",
      en: "Regime {regime}: its validity {from} to {to} runs backwards.",
    },
    advice: { vi: "Sửa một trong hai ngày.", en: "Correct one of the two days." },
  },
};
