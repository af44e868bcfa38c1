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
  | "PCCC_REGIME_VALIDITY_REVERSED"
  | "PCCC_REGIME_DEADLINE_BEFORE_CUTOFF"
  | "PCCC_REGIME_DEADLINE_TOO_EARLY"
  | "PCCC_REGIME_DEADLINE_FORM"
  | "PCCC_REGIME_DEADLINE_NO_DAY"
  | "PCCC_REGIME_LEVEL_ORDER"
  | "PCCC_REGIME_LEVEL_MISSING"
  | "PCCC_REGIME_UNKNOWN_CALENDAR"
  | "PCCC_REGIME_VALIDITY_OVERLAP"
  | "PCCC_REGIME_CHAIN_TOO_LONG"
  | "PCCC_REGIME_FILE_SYNTAX"
  | "PCCC_REGIME_FILE_SHAPE";

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
      vi: "Chế độ báo cáo {regime} có tần suất {frequency} nhưng quy tắc kỳ số liệu của nó không định nghĩa tần suất này.",
      en: "Regime {regime} lists the frequency {frequency}, for which its rule defines no window.",
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
  PCCC_REGIME_DEADLINE_BEFORE_CUTOFF: {
    severity: "error",
    message: {
      vi: "Chế độ báo cáo {regime}, cấp {level}, kỳ {period}: hạn gửi {due} không sau ngày chốt số liệu {cutOff}.",
      en: "Regime {regime}, level {level}, window {period}: the deadline {due} is not after the cut-off {cutOff}.",
    },
    advice: {
      vi: "Đặt hạn gửi sau ngày chốt số liệu ít nhất một ngày làm việc (Nghị định 09/2019/NĐ-CP, điểm b khoản 5 Điều 8).",
      en: "Set the deadline at least one working day after the cut-off (Decree 09/2019/NĐ-CP, Article 8(5)(b)).",
    },
  },
  PCCC_REGIME_DEADLINE_TOO_EARLY: {
    severity: "error",
    message: {
      vi: "Chế độ báo cáo {regime}, cấp {level}, kỳ {period}: từ ngày chốt số liệu {cutOff} đến hạn gửi {due} thiếu {missing} ngày làm việc; sớm nhất phải là {earliest} (Nghị định 09/2019/NĐ-CP, điểm b khoản 5 Điều 8).",
      en: "Regime {regime}, level {level}, window {period}: between the cut-off {cutOff} and the deadline {due} {missing} working day is missing; the earliest lawful day is {earliest} (Decree 09/2019/NĐ-CP, Article 8(5)(b)).",
    },
    advice: {
      vi: "Lùi hạn gửi, hoặc khai thời gian tổng hợp của cấp này ở mục processing.",
      en: "Move the deadline, or declare the level's processing time.",
    },
  },
  PCCC_REGIME_DEADLINE_FORM: {
    severity: "error",
    message: {
      vi: "Chế độ báo cáo {regime}: hạn của cấp {level} không tính được từ quy tắc kỳ {window}.",
      en: "Regime {regime}: the deadline of level {level} cannot be counted from the window rule {window}.",
    },
    advice: {
      vi: "Hạn tính từ sự kiện (event) chỉ đi với kỳ event; kỳ days, once và continuous không có mục deadlines vì ngày ghi trong kỳ đã là hạn.",
      en: "A deadline from an event goes with an `event` window only; `days`, `once` and `continuous` take no deadlines, since the day named is the deadline.",
    },
  },
  PCCC_REGIME_DEADLINE_NO_DAY: {
    severity: "error",
    message: {
      vi: "Chế độ báo cáo {regime}, cấp {level}: hạn tính từ ngày {from} rơi vào một ngày mà tháng đó không có.",
      en: "Regime {regime}, level {level}: the deadline counted from {from} falls on a day that the month does not have.",
    },
    advice: {
      vi: "Chọn overflow/monthOverflow là clamp (lấy ngày cuối tháng) nếu văn bản nói vậy, hoặc sửa ngày.",
      en: "Set `overflow` or `monthOverflow` to `clamp` (the month's last day) where the act says so, or correct the day.",
    },
  },
  PCCC_REGIME_LEVEL_ORDER: {
    severity: "error",
    message: {
      vi: "Chế độ báo cáo {regime}, kỳ {period}: cấp {level} phải gửi ngày {due} nhưng cấp {below} được gửi đến ngày {belowDue}; cấp {level} cần ít nhất {needs} ngày để tổng hợp.",
      en: "Regime {regime}, window {period}: level {level} must send by {due} while level {below} may send until {belowDue}; level {level} needs at least {needs} days in between.",
    },
    advice: {
      vi: "Đặt hạn của cấp dưới sớm hơn hoặc hạn của cấp trên muộn hơn.",
      en: "Set the lower level's deadline earlier or the higher level's later.",
    },
  },
  PCCC_REGIME_LEVEL_MISSING: {
    severity: "error",
    message: {
      vi: "Chế độ báo cáo {regime}: cấp {level} không có hạn gửi cho báo cáo {frequency} (Nghị định 09/2019/NĐ-CP, điểm b khoản 5 Điều 8: nêu hạn cho từng cấp).",
      en: "Regime {regime}: level {level} has no deadline for {frequency} reports (Decree 09/2019/NĐ-CP, Article 8(5)(b): a deadline for each level).",
    },
    advice: {
      vi: "Thêm hạn gửi của cấp này, hoặc bỏ cấp này khỏi levels.",
      en: "Add the level's deadline, or take the level out of `levels`.",
    },
  },
  PCCC_REGIME_UNKNOWN_CALENDAR: {
    severity: "error",
    message: {
      vi: "Chế độ báo cáo {regime} dùng lịch {calendar} nhưng không có lịch này; các lịch có: {known}.",
      en: "Regime {regime} uses the calendar {calendar}, which is not there; there are: {known}.",
    },
    advice: { vi: "Sửa mã lịch, hoặc nạp plugin có lịch này.", en: "Correct the id, or compose the plugin that brings the calendar." },
  },
  PCCC_REGIME_VALIDITY_OVERLAP: {
    severity: "error",
    message: {
      vi: "Chế độ báo cáo {regime} có hai bản (thứ {first} và thứ {second} trong tệp) cùng hiệu lực từ {from} đến {to}.",
      en: "Regime {regime} has two versions (number {first} and number {second} of the file) that are both valid from {from} to {to}.",
    },
    advice: {
      vi: "Đặt validTo của bản trước là ngày liền trước validFrom của bản sau.",
      en: "End the earlier version on the day before the later one begins.",
    },
  },
  PCCC_REGIME_CHAIN_TOO_LONG: {
    severity: "error",
    message: {
      vi: "Cấp {level}: hạn {due} trừ {needs} ngày cần thiết là {begin}, trước ngày chốt số liệu {cutOff}.",
      en: "Level {level}: the deadline {due} less the {needs} days needed is {begin}, before the cut-off {cutOff}.",
    },
    advice: {
      vi: "Lùi hạn của cấp cao nhất, rút thời gian tổng hợp, hoặc chốt số liệu sớm hơn.",
      en: "Move the top deadline, shorten the time that the levels need, or cut off earlier.",
    },
  },
  PCCC_REGIME_FILE_SYNTAX: {
    severity: "error",
    message: {
      vi: "Tệp {file}, dòng {line}: không đọc được YAML/JSON: {reasonVi}.",
      en: "{file}, line {line}: not readable as YAML or JSON: {reason}.",
    },
    advice: { vi: "Sửa chỗ được nêu rồi chạy lại.", en: "Correct the place and run again." },
  },
  PCCC_REGIME_FILE_SHAPE: {
    severity: "error",
    message: {
      vi: "Tệp {file}, dòng {line}: mục {path} không đúng mẫu: {expectedVi}; đang ghi {got}.",
      en: "{file}, line {line}: {path} has the wrong shape: {expected}; found {got}.",
    },
    advice: { vi: "Đối chiếu với JSON Schema của tệp chế độ báo cáo.", en: "Compare with the JSON Schema of regime files." },
  },
};
