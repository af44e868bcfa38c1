import type { Diagnostic } from "@pccc/core";
import { type CascadeCode, cascadeDiagnostics } from "./cascade/cascade-diagnostics.ts";
import { type ReceiptCode, receiptDiagnostics } from "./explain/receipt-diagnostics.ts";
import { type ScheduleCode, scheduleDiagnostics } from "./schedule/schedule-diagnostics.ts";
import { type FactCode, factDiagnostics } from "./score/fact-diagnostics.ts";
import { type ResultCode, resultDiagnostics } from "./score/result-diagnostics.ts";
import { type UrgingCode, urgingDiagnostics } from "./urging/urging-diagnostics.ts";

/**
 * The codes of what is wrong with a sheet.
 *
 * @public
 */
export type SheetCode =
  | ResultCode
  | "PCCC_SHEET_SYNTAX"
  | "PCCC_SHEET_FIELD"
  | "PCCC_SHEET_FORMAT"
  | "PCCC_SHEET_INVALID_ID"
  | "PCCC_SHEET_DUPLICATE_ID"
  | "PCCC_SHEET_DECIMAL"
  | "PCCC_SHEET_RANGE"
  | "PCCC_SHEET_UNKNOWN_METRIC"
  | "PCCC_SHEET_METRIC_KIND"
  | "PCCC_SHEET_UNKNOWN_CRITERION"
  | "PCCC_SHEET_UNKNOWN_BAND"
  | "PCCC_SHEET_TOTAL"
  | "PCCC_SHEET_BANDS_ORDER"
  | "PCCC_SHEET_BANDS_HOLE"
  | "PCCC_SHEET_STEPS_ORDER"
  | "PCCC_SHEET_BONUS"
  | "PCCC_SHEET_MISSING_ROUNDING"
  | "PCCC_SHEET_OVERFLOW"
  | "PCCC_SHEET_MAXIMUM_UNREACHED"
  | "PCCC_SHEET_GATE_WITHOUT_EFFECT"
  | "PCCC_SHEET_CRITERION_WITHOUT_EFFECT"
  | "PCCC_SHEET_METRIC_TWICE"
  | "PCCC_SHEET_BAND_UNREACHED"
  | "PCCC_SHEET_UNKNOWN_GROUP"
  | "PCCC_SHEET_GROUP_SUM"
  | "PCCC_SHEET_GROUP_MIXED"
  | "PCCC_SHEET_GROUP_POLICY"
  | "PCCC_SHEET_GROUP_ORDER"
  | "PCCC_SHEET_NEEDS_CIRCLE"
  | "PCCC_SHEET_LESS"
  | "PCCC_SHEET_GATE_EFFECT"
  | "PCCC_SHEET_LEVEL"
  | "PCCC_SHEET_BANDS_GAP"
  | "PCCC_SHEET_BANDS_OVERLAP"
  | "PCCC_SHEET_METRIC_SOURCE"
  | "PCCC_SHEET_UNKNOWN_PARAMETER"
  | "PCCC_SHEET_PARAMETER_ORDER"
  | "PCCC_SHEET_PARAMETER_COVER"
  | "PCCC_SHEET_PARAMETER_OLD"
  | "PCCC_SHEET_VALIDITY";

/**
 * The codes of what a score could not use.
 *
 * @public
 */
export type ScoreCode =
  | "PCCC_SCORE_METRIC_INVALID"
  | "PCCC_SCORE_RATE_ABOVE_WHOLE"
  | "PCCC_SCORE_JUDGEMENT_INVALID"
  | "PCCC_SCORE_JUDGEMENT_UNUSED"
  | "PCCC_SCORE_JUDGEMENT_SEVERITY"
  | "PCCC_SCORE_JUDGEMENT_DECIDER"
  | "PCCC_SCORE_JUDGEMENT_EVIDENCE"
  | "PCCC_SCORE_SHEET_NOT_IN_FORCE"
  | "PCCC_SCORE_KERNEL_DISAGREES";

/**
 * The codes of this package.
 *
 * @public
 */
export type RulesDiagnosticCode =
  | SheetCode
  | ScoreCode
  | ScheduleCode
  | CascadeCode
  | "PCCC_SCHEDULE_UNRESOLVED"
  | "PCCC_SCHEDULE_UNKNOWN_REGIME"
  | "PCCC_SCHEDULE_NO_WINDOW"
  | "PCCC_SCHEDULE_CONTRADICTS_TEXT"
  | "PCCC_SCHEDULE_AMBIGUOUS"
  | "PCCC_SCHEDULE_UNSUPPORTED"
  | "PCCC_SCHEDULE_NO_DEADLINE"
  | "PCCC_SCHEDULE_NO_SUCH_DAY"
  | "PCCC_DUTY_DUPLICATE"
  | "PCCC_DUTY_NOBODY"
  | "PCCC_OBLIGATION_UNDER_REVIEW"
  | "PCCC_OBLIGATION_NO_SUCCESSOR"
  | "PCCC_OBLIGATION_NO_ADDRESSEE"
  | "PCCC_OBLIGATION_MANY_ADDRESSEES"
  | "PCCC_EXTENSION_INVALID"
  | "PCCC_EXTENSION_NOT_LATER"
  | "PCCC_EXTENSION_UNMATCHED"
  | "PCCC_SUBMISSION_UNMATCHED"
  | "PCCC_SUBMISSION_EARLY"
  | "PCCC_SUBMISSION_EDITION_REPEATED"
  | "PCCC_VERDICT_UNMATCHED"
  | UrgingCode
  | FactCode
  | ReceiptCode;

/**
 * What the codes of this package mean.
 *
 * @public
 */
export const diagnostics: Readonly<Record<RulesDiagnosticCode, Diagnostic>> = {
  ...cascadeDiagnostics,
  ...scheduleDiagnostics,
  ...factDiagnostics,
  ...resultDiagnostics,
  ...receiptDiagnostics,
  ...urgingDiagnostics,
  PCCC_SCHEDULE_UNRESOLVED: {
    severity: "warning",
    message: {
      vi: "Nhiệm vụ báo cáo {duty} không nêu kỳ và hạn; không có quy định hay giả định nào giải quyết, nên nghĩa vụ không có hạn.",
      en: "The reporting duty {duty} names no period and no deadline, and no regime or assumption resolves it: what is owed has no deadline.",
    },
    advice: {
      vi: "Khai báo một giả định có lịch báo cáo cho nhiệm vụ này, kèm căn cứ và chức danh người khai báo.",
      en: "Declare an assumption with a schedule for this duty, with its basis and the post that declares it.",
    },
  },
  PCCC_SCHEDULE_UNKNOWN_REGIME: {
    severity: "error",
    message: {
      vi: "Nhiệm vụ {duty} dùng chế độ báo cáo {regime} nhưng không phần mở rộng nào cung cấp.",
      en: "The duty {duty} uses the regime {regime}, which nothing provides.",
    },
    advice: {
      vi: "Kiểm tra mã chế độ báo cáo, hoặc thêm phần mở rộng hay tệp cung cấp nó.",
      en: "Check the regime's id, or add the plugin or file that provides it.",
    },
  },
  PCCC_SCHEDULE_NO_WINDOW: {
    severity: "error",
    message: {
      vi: "Chế độ báo cáo {regime} không có kỳ số liệu cho tần suất {frequency} mà nhiệm vụ {duty} cần.",
      en: "The regime {regime} has no window for the frequency {frequency} that the duty {duty} needs.",
    },
    advice: { vi: "Chọn tần suất khác hoặc chế độ báo cáo khác.", en: "Choose another frequency or another regime." },
  },
  PCCC_SCHEDULE_CONTRADICTS_TEXT: {
    severity: "warning",
    message: {
      vi: "Giả định {assumption} đặt tần suất {assumed} cho nhiệm vụ {duty}, nhưng văn bản nói {stated}; văn bản được giữ.",
      en: "The assumption {assumption} sets {assumed} for the duty {duty}, but the text says {stated}: the text stands.",
    },
    advice: { vi: "Sửa giả định cho khớp văn bản.", en: "Make the assumption agree with the text." },
  },
  PCCC_SCHEDULE_AMBIGUOUS: {
    severity: "warning",
    message: {
      vi: "Nhiều giả định cùng đặt lịch cho nhiệm vụ {duty}; giả định khai báo sau cùng, {assumption}, được dùng.",
      en: "Several assumptions set a schedule for the duty {duty}; the one declared last, {assumption}, is used.",
    },
    advice: { vi: "Chỉ giữ một giả định cho mỗi nhiệm vụ.", en: "Keep one assumption per duty." },
  },
  PCCC_SCHEDULE_UNSUPPORTED: {
    severity: "warning",
    message: {
      vi: "Nhiệm vụ {duty} lặp lại {frequency} vào “{on}”: chưa có cách tính hạn cho dạng này, nên nghĩa vụ không có hạn.",
      en: "The duty {duty} recurs {frequency} on “{on}”: no rule computes deadlines of this form, so what is owed has no deadline.",
    },
    advice: {
      vi: "Dùng ngày trong tháng (DD) cho hằng tháng, tháng-ngày (MM-DD) cho hằng năm, hoặc một chế độ báo cáo.",
      en: "Use a day (DD) for monthly, month-day (MM-DD) for annual, or a regime.",
    },
  },
  PCCC_SCHEDULE_NO_DEADLINE: {
    severity: "warning",
    message: {
      vi: "Nhiệm vụ {duty} không có hạn cho đơn vị cấp {level}, nên nghĩa vụ của cấp này không có hạn.",
      en: "The duty {duty} has no deadline for units of the level {level}: what they owe has no deadline.",
    },
    advice: { vi: "Thêm số ngày làm việc cho cấp này vào giả định.", en: "Add the working days of that level to the assumption." },
  },
  PCCC_SCHEDULE_NO_SUCH_DAY: {
    severity: "note",
    message: {
      vi: "Nhiệm vụ {duty} vào ngày {on}, nhưng {period} không có ngày này; không tạo nghĩa vụ cho kỳ đó.",
      en: "The duty {duty} falls on {on}, which {period} does not have: nothing is owed for it.",
    },
    advice: { vi: "Nêu rõ ngày thay thế trong văn bản.", en: "State in the text which day stands in for it." },
  },
  PCCC_DUTY_DUPLICATE: {
    severity: "error",
    message: {
      vi: "Mã nhiệm vụ {duty} được dùng hai lần; chỉ lần đầu được tính.",
      en: "Two duties have the id {duty}; only the first counts.",
    },
    advice: { vi: "Đặt cho mỗi nhiệm vụ một mã riêng.", en: "Give each duty an id of its own." },
  },
  PCCC_DUTY_NOBODY: {
    severity: "warning",
    message: {
      vi: "Từ {from} đến {to} không đơn vị nào phải thực hiện nhiệm vụ {duty}.",
      en: "Between {from} and {to} no unit owes the duty {duty}.",
    },
    advice: {
      vi: "Kiểm tra đối tượng của nhiệm vụ và cây đơn vị trong khoảng thời gian đó.",
      en: "Check whom the duty addresses, and the tree of units in that time.",
    },
  },
  PCCC_OBLIGATION_UNDER_REVIEW: {
    severity: "warning",
    message: {
      vi: "Nghĩa vụ {obligation} chờ người có thẩm quyền quyết định: đơn vị đã thay đổi từ ngày {on}.",
      en: "The obligation {obligation} waits for a decision: the unit changed on {on}.",
    },
    advice: {
      vi: "Quyết định nghĩa vụ này chuyển cho đơn vị kế thừa hay chấm dứt.",
      en: "Decide whether it moves to a successor or ends.",
    },
  },
  PCCC_OBLIGATION_NO_SUCCESSOR: {
    severity: "warning",
    message: {
      vi: "Nghĩa vụ {obligation} phải chuyển cho đơn vị kế thừa nhưng không có đơn vị nào, nên chấm dứt.",
      en: "The obligation {obligation} should move to a successor, but there is none: it lapses.",
    },
    advice: {
      vi: "Nếu có đơn vị kế thừa, bổ sung vào dữ liệu sắp xếp đơn vị.",
      en: "If there is a successor, add it to the records of units.",
    },
  },
  PCCC_OBLIGATION_NO_ADDRESSEE: {
    severity: "warning",
    message: {
      vi: "Không xác định được nơi nhận của {unit} cho nhiệm vụ {duty} tại ngày {on}.",
      en: "To whom {unit} owes the duty {duty} on {on} cannot be told.",
    },
    advice: { vi: "Kiểm tra nơi nhận của nhiệm vụ và cây đơn vị.", en: "Check the duty's addressee and the tree of units." },
  },
  PCCC_OBLIGATION_MANY_ADDRESSEES: {
    severity: "warning",
    message: {
      vi: "Nhiệm vụ {duty} của {unit} có {count} nơi nhận; nơi đầu tiên, {addressee}, được dùng.",
      en: "The duty {duty} of {unit} has {count} addressees; the first, {addressee}, is used.",
    },
    advice: { vi: "Tách thành mỗi nơi nhận một nhiệm vụ.", en: "Make one duty for each addressee." },
  },
  PCCC_EXTENSION_INVALID: {
    severity: "error",
    message: {
      vi: "Gia hạn cho {obligation} ghi ngày “{dueOn}”, không phải một ngày hợp lệ; gia hạn bị bỏ qua.",
      en: "The extension of {obligation} names “{dueOn}”, which is no day: it is left out.",
    },
    advice: { vi: "Ghi ngày theo dạng NĂM-THÁNG-NGÀY.", en: "Write the day as YYYY-MM-DD." },
  },
  PCCC_EXTENSION_NOT_LATER: {
    severity: "warning",
    message: {
      vi: "Gia hạn cho {obligation} đến {dueOn} không muộn hơn hạn ban đầu {original}; gia hạn bị bỏ qua.",
      en: "The extension of {obligation} to {dueOn} is not later than its deadline {original}: it is left out.",
    },
    advice: { vi: "Kiểm tra lại ngày gia hạn.", en: "Check the day of the extension." },
  },
  PCCC_EXTENSION_UNMATCHED: {
    severity: "warning",
    message: {
      vi: "Gia hạn cho {obligation} không khớp nghĩa vụ nào trong phạm vi đang xét.",
      en: "The extension of {obligation} matches no obligation of the range.",
    },
    advice: { vi: "Kiểm tra mã nghĩa vụ: nhiệm vụ@đơn vị/kỳ.", en: "Check the obligation's id: duty@unit/period." },
  },
  PCCC_SUBMISSION_UNMATCHED: {
    severity: "warning",
    message: {
      vi: "Bản gửi lần {edition} cho {obligation} không khớp nghĩa vụ nào, nên không được tính.",
      en: "Edition {edition} for {obligation} matches no obligation, so it does not count.",
    },
    advice: {
      vi: "Kiểm tra mã nghĩa vụ (nhiệm vụ@đơn vị/kỳ) và xem đơn vị có phải thực hiện kỳ đó không.",
      en: "Check the obligation's id (duty@unit/period) and whether the unit owed that period.",
    },
  },
  PCCC_SUBMISSION_EARLY: {
    severity: "note",
    message: {
      vi: "Bản gửi lần {edition} cho {obligation} gửi ngày {sentOn}, trước khi kỳ số liệu kết thúc ({windowEnd}).",
      en: "Edition {edition} for {obligation} was sent on {sentOn}, before its window of data ended ({windowEnd}).",
    },
    advice: {
      vi: "Số liệu có thể chưa đủ kỳ: kiểm tra hoặc đề nghị gửi bản thay thế.",
      en: "Its figures may not cover the window: check them, or ask for a replacement.",
    },
  },
  PCCC_SUBMISSION_EDITION_REPEATED: {
    severity: "error",
    message: {
      vi: "Có nhiều bản gửi cùng mang số lần {edition} cho {obligation}; bản ghi nhận trước được dùng.",
      en: "Several submissions are edition {edition} of {obligation}; the one registered first is used.",
    },
    advice: { vi: "Đánh số lần gửi tăng dần.", en: "Number the editions upwards." },
  },
  PCCC_VERDICT_UNMATCHED: {
    severity: "warning",
    message: {
      vi: "Kết luận về bản gửi lần {edition} của {obligation} không khớp bản gửi nào đã ghi nhận.",
      en: "The verdict on edition {edition} of {obligation} matches no registered submission.",
    },
    advice: { vi: "Kiểm tra mã nghĩa vụ và số lần gửi.", en: "Check the obligation's id and the edition." },
  },
  PCCC_SHEET_SYNTAX: {
    severity: "error",
    message: { vi: "Không phải YAML hay JSON hợp lệ: {reasonVi}.", en: "Not valid YAML or JSON: {reason}." },
    advice: {
      vi: "Sửa dòng đã nêu rồi kiểm tra lại; phần còn lại của tệp chưa được xét.",
      en: "Correct that line and check again; the rest of the file was not examined.",
    },
  },
  PCCC_SHEET_FIELD: {
    severity: "error",
    message: { vi: "Mục {path} không đúng: {expectedVi}; đang ghi {got}.", en: "{path} is wrong: {expected}; found {got}." },
    advice: { vi: "Sửa mục đã nêu; xem docs/guide/write-a-sheet.md.", en: "Correct it; see docs/guide/write-a-sheet.md." },
  },
  PCCC_SHEET_FORMAT: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: định dạng {format} không được hỗ trợ.",
      en: "Sheet {sheet}, at {path}: the format {format} is not supported.",
    },
    advice: { vi: "Dùng format: 1, hoặc bản phần mềm mới hơn.", en: "Use format: 1, or a newer version of the software." },
  },
  PCCC_SHEET_INVALID_ID: {
    severity: "error",
    message: { vi: "Phiếu {sheet}, chỗ {path}: mã “{id}” không hợp lệ.", en: "Sheet {sheet}, at {path}: the id “{id}” is not valid." },
    advice: {
      vi: "Dùng chữ không dấu, chữ số, dấu chấm, gạch nối, gạch dưới; bắt đầu bằng chữ hoặc số.",
      en: "Use ASCII letters, digits, dots, hyphens and underscores; a letter or digit first.",
    },
  },
  PCCC_SHEET_DUPLICATE_ID: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: mã {id} đã dùng ở trên.",
      en: "Sheet {sheet}, at {path}: the id {id} is used above already.",
    },
    advice: { vi: "Đặt mã khác cho một trong hai mục.", en: "Give one of the two another id." },
  },
  PCCC_SHEET_DECIMAL: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: “{value}” không phải số có nhiều nhất {decimals} chữ số thập phân.",
      en: "Sheet {sheet}, at {path}: “{value}” is no number with at most {decimals} decimal places.",
    },
    advice: {
      vi: 'Viết số trong dấu nháy, không kèm % hay đơn vị, ví dụ "12.5"; nếu cần nhiều chữ số hơn thì tăng decimals của phiếu.',
      en: `Write the number in quotes, without % or a unit, such as "12.5"; if it needs more places, raise the sheet's decimals.`,
    },
  },
  PCCC_SHEET_RANGE: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: giá trị {value} ngoài phạm vi ({reason}).",
      en: "Sheet {sheet}, at {path}: the value {value} is out of range ({reason}).",
    },
    advice: { vi: "Sửa giá trị cho nằm trong phạm vi.", en: "Correct the value." },
  },
  PCCC_SHEET_UNKNOWN_METRIC: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: không có chỉ số {metric}. Hiện có: {available}.",
      en: "Sheet {sheet}, at {path}: there is no metric {metric}. Available: {available}.",
    },
    advice: {
      vi: "Sửa mã chỉ số, hoặc khai chỉ số đó ở metrics của phiếu (hay thêm plugin cung cấp nó).",
      en: "Correct the id, or declare the metric under metrics of the sheet (or add the plugin that contributes it).",
    },
  },
  PCCC_SHEET_METRIC_KIND: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: chỉ số {metric} thuộc loại {kind}, chỗ này cần {expected}.",
      en: "Sheet {sheet}, at {path}: the metric {metric} is a {kind}, and a {expected} is wanted here.",
    },
    advice: {
      vi: "Chọn chỉ số đúng loại (rate: tỷ lệ, count: số đếm) hoặc dạng tiêu chí khác.",
      en: "Choose a metric of that kind, or another form of criterion.",
    },
  },
  PCCC_SHEET_UNKNOWN_CRITERION: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: không có tiêu chí {criterion}. Hiện có: {available}.",
      en: "Sheet {sheet}, at {path}: there is no criterion {criterion}. Available: {available}.",
    },
    advice: { vi: "Sửa mã tiêu chí, hoặc bỏ điều kiện này.", en: "Correct the id, or remove the gate." },
  },
  PCCC_SHEET_UNKNOWN_BAND: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: không có mức xếp loại {band}. Hiện có: {available}.",
      en: "Sheet {sheet}, at {path}: there is no band {band}. Available: {available}.",
    },
    advice: { vi: "Dùng mã của một mức trong bands.", en: "Use the id of one of the bands." },
  },
  PCCC_SHEET_TOTAL: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: ghi tổng {total}, nhưng điểm tối đa của các tiêu chí trong tổng cộng lại là {sum}.",
      en: "Sheet {sheet}, at {path}: it says {total}, but the maxima of the criteria of the total add up to {sum}.",
    },
    advice: {
      vi: "Sửa tổng hoặc điểm tối đa; điểm thưởng không tính vào tổng.",
      en: "Correct the total or a maximum; bonuses are not part of the total.",
    },
  },
  PCCC_SHEET_BANDS_ORDER: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: mức từ {value} không thấp hơn mức đứng trước.",
      en: "Sheet {sheet}, at {path}: the band from {value} is not lower than the one before it.",
    },
    advice: {
      vi: "Xếp các mức từ cao xuống thấp, mỗi mức một ngưỡng; hai mức cùng ngưỡng thì cần hạn mức hoặc điều kiện phân biệt.",
      en: "Order the bands from best to worst, each with its own lower end; two with one end want a quota or a gate between them.",
    },
  },
  PCCC_SHEET_BANDS_HOLE: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: mức thấp nhất bắt đầu từ {lowest}, nên điểm dưới đó không có xếp loại.",
      en: "Sheet {sheet}, at {path}: the last band begins at {lowest}, so that points below it have no grade.",
    },
    advice: { vi: "Cho mức cuối bắt đầu từ 0.", en: "Let the last band begin at 0." },
  },
  PCCC_SHEET_STEPS_ORDER: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: các bậc trống hoặc không tăng dần.",
      en: "Sheet {sheet}, at {path}: the steps are empty or do not ascend.",
    },
    advice: { vi: "Xếp các bậc theo atLeast tăng dần, không trùng.", en: "Order the steps by atLeast, ascending, none twice." },
  },
  PCCC_SHEET_BONUS: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: tiêu chí điểm thưởng không thể có {reason}.",
      en: "Sheet {sheet}, at {path}: a bonus cannot have {reason}.",
    },
    advice: {
      vi: "Cho điểm thưởng một mức tối đa lớn hơn 0, và dùng full hoặc exclude khi không áp dụng.",
      en: "Give the bonus a maximum above 0, and the policy full or exclude.",
    },
  },
  PCCC_SHEET_MISSING_ROUNDING: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: tiêu chí được quy đổi khi không áp dụng, nhưng phiếu không nói cách làm tròn.",
      en: "Sheet {sheet}, at {path}: the criterion is rescaled where it does not apply, but the sheet does not say how that is rounded.",
    },
    advice: { vi: "Thêm rescaleRounding vào phiếu.", en: "Add rescaleRounding to the sheet." },
  },
  PCCC_SHEET_OVERFLOW: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: điểm có thể lên tới {reach}, quá giới hạn {limit} để cộng chính xác cho một triệu đơn vị.",
      en: "Sheet {sheet}, at {path}: a row may reach {reach}, above the limit of {limit} under which a million rows add up exactly.",
    },
    advice: { vi: "Giảm decimals hoặc điểm tối đa.", en: "Lower the decimals or the maxima." },
  },
  PCCC_SHEET_MAXIMUM_UNREACHED: {
    severity: "warning",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: không bậc nào cho điểm tối đa của tiêu chí.",
      en: "Sheet {sheet}, at {path}: no step gives the criterion's maximum.",
    },
    advice: { vi: "Kiểm tra bậc cao nhất.", en: "Check the highest step." },
  },
  PCCC_SHEET_GATE_WITHOUT_EFFECT: {
    severity: "warning",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: điều kiện giới hạn ở {band} là mức cao nhất, nên không bao giờ có tác dụng.",
      en: "Sheet {sheet}, at {path}: the gate caps at {band}, the best band, so it never has an effect.",
    },
    advice: { vi: "Chọn một mức thấp hơn.", en: "Choose a lower band." },
  },
  PCCC_SHEET_CRITERION_WITHOUT_EFFECT: {
    severity: "warning",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: tiêu chí {criterion} không bao giờ làm thay đổi xếp loại.",
      en: "Sheet {sheet}, at {path}: the criterion {criterion} can never change a grade.",
    },
    advice: {
      vi: "Tăng điểm của tiêu chí, đặt điều kiện tối thiểu cho nó, hoặc bỏ nó.",
      en: "Raise its points, put a gate on it, or leave it out.",
    },
  },
  PCCC_SHEET_METRIC_TWICE: {
    severity: "warning",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: chỉ số {metric} của tiêu chí {criterion} đã được tính ở tiêu chí {other}.",
      en: "Sheet {sheet}, at {path}: the metric {metric} of the criterion {criterion} counts in {other} already.",
    },
    advice: {
      vi: "Kiểm tra xem cùng một việc có bị tính điểm hai lần không.",
      en: "See whether one thing is to count twice.",
    },
  },
  PCCC_SHEET_BAND_UNREACHED: {
    severity: "warning",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: mức {band} cao hơn mọi tổng điểm có thể đạt.",
      en: "Sheet {sheet}, at {path}: the band {band} lies above every total that can be reached.",
    },
    advice: { vi: "Kiểm tra thang điểm và ngưỡng của mức.", en: "Check the scale and the band's lower end." },
  },
  PCCC_SHEET_UNKNOWN_GROUP: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: không có nhóm tiêu chí {group}. Hiện có: {available}.",
      en: "Sheet {sheet}, at {path}: there is no group {group}. Available: {available}.",
    },
    advice: { vi: "Sửa mã nhóm, hoặc khai nhóm trong groups.", en: "Correct the id, or declare the group under groups." },
  },
  PCCC_SHEET_GROUP_SUM: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: nhóm {group} cho tối đa {maximum}, nhưng các tiêu chí trong nhóm cộng lại chỉ {sum}.",
      en: "Sheet {sheet}, at {path}: the group {group} gives at most {maximum}, but its criteria add up to {sum} only.",
    },
    advice: {
      vi: "Giảm điểm của nhóm hoặc bổ sung tiêu chí vào nhóm.",
      en: "Lower the group's maximum, or put the missing criteria into it.",
    },
  },
  PCCC_SHEET_GROUP_MIXED: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: các tiêu chí của nhóm {group} không cùng cách tính vào tổng.",
      en: "Sheet {sheet}, at {path}: the criteria of the group {group} are not all placed alike.",
    },
    advice: { vi: "Cho mọi tiêu chí trong nhóm cùng một placement.", en: "Give all criteria of the group the same placement." },
  },
  PCCC_SHEET_GROUP_POLICY: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: nhóm {group} có tiêu chí cộng lại nhiều hơn điểm của nhóm, nên không dùng được {policy}.",
      en: "Sheet {sheet}, at {path}: the criteria of the group {group} add up to more than it gives, so that {policy} has no meaning there.",
    },
    advice: { vi: "Dùng full hoặc zero cho tiêu chí này.", en: "Use full or zero for this criterion." },
  },
  PCCC_SHEET_GROUP_ORDER: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: nhóm {group} đứng trước nhóm {outer} chứa nó.",
      en: "Sheet {sheet}, at {path}: the group {group} stands before the group {outer} that it is in.",
    },
    advice: { vi: "Viết nhóm ngoài trước, nhóm trong sau.", en: "Write the outer group first." },
  },
  PCCC_SHEET_NEEDS_CIRCLE: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: nhóm cần chính điểm mà nó góp vào: {circle}.",
      en: "Sheet {sheet}, at {path}: a group needs points that it is itself a part of: {circle}.",
    },
    advice: {
      vi: "Chỉ điểm thưởng mới được cần tổng điểm (total là tổng chưa kể điểm thưởng); bỏ một mắt của vòng.",
      en: "Only a bonus may need the total (total is the one without any bonus); take one link out of the circle.",
    },
  },
  PCCC_SHEET_LESS: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: chỉ số {metric} phải nêu cả less và belowZero, hoặc không nêu cái nào.",
      en: "Sheet {sheet}, at {path}: the metric {metric} states both less and belowZero, or neither.",
    },
    advice: {
      vi: "belowZero: zero nếu trừ quá thì coi là 0; belowZero: unknown nếu đó là số liệu sai.",
      en: "belowZero: zero where less than nothing counts as 0; belowZero: unknown where such figures are wrong.",
    },
  },
  PCCC_SHEET_GATE_EFFECT: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: điều kiện phải nêu đúng một trong ba: capsAt, lowersBy hoặc takes, riêng gradeNotAbove không nêu (đang có: {given}).",
      en: "Sheet {sheet}, at {path}: a gate states exactly one of capsAt, lowersBy and takes, gradeNotAbove none (given: {given}).",
    },
    advice: {
      vi: "Dùng capsAt cho “không xếp quá mức …”, lowersBy cho “hạ một bậc”, takes cho “trừ 10% tổng điểm”.",
      en: "Use capsAt for a best grade, lowersBy for a number of grades less, takes for a share of the total.",
    },
  },
  PCCC_SHEET_LEVEL: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: cần đúng một ngưỡng (atLeast, above; có nơi cả atMost, below), đang ghi: {given}.",
      en: "Sheet {sheet}, at {path}: exactly one level is wanted (atLeast, above; in places atMost, below); given: {given}.",
    },
    advice: { vi: "Giữ lại một ngưỡng.", en: "Keep one of them." },
  },
  PCCC_SHEET_BANDS_GAP: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: mức {band} kết thúc ở {end} còn mức trên bắt đầu từ {next}; điểm làm tròn đến {decimals} chữ số thập phân có thể rơi vào khoảng trống.",
      en: "Sheet {sheet}, at {path}: the band {band} ends at {end} and the next better one begins at {next}; a total rounded to {decimals} places can fall between.",
    },
    advice: {
      vi: "Làm tròn tổng điểm trước khi xếp loại (bandRounding), hoặc sửa khoảng.",
      en: "Round totals before they are banded (bandRounding), or correct the range.",
    },
  },
  PCCC_SHEET_BANDS_OVERLAP: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: mức {band} kết thúc ở {end}, chồng lên mức trên bắt đầu từ {next}.",
      en: "Sheet {sheet}, at {path}: the band {band} ends at {end}, which lies in the next better one, from {next}.",
    },
    advice: { vi: "Sửa khoảng cho không chồng nhau.", en: "Correct the ranges so that they do not overlap." },
  },
  PCCC_SHEET_METRIC_SOURCE: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: {field} không hợp với chỉ số {metric} loại {kind}.",
      en: "Sheet {sheet}, at {path}: {field} does not fit the metric {metric}, which is a {kind}.",
    },
    advice: {
      vi: "rate cần mẫu số (denominator, outOf hoặc of), count thì không; rank là count, các cách so khác là rate; best phải nêu, trừ khi so với bình quân.",
      en: "A rate needs a whole (denominator, outOf or of), a count has none; rank is a count, other comparisons are rates; state best, but not with shareOfMean.",
    },
  },
  PCCC_SHEET_UNKNOWN_PARAMETER: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: không có tham số {parameter}. Hiện có: {available}.",
      en: "Sheet {sheet}, at {path}: there is no parameter {parameter}. Available: {available}.",
    },
    advice: { vi: "Sửa mã tham số, hoặc khai trong parameters.", en: "Correct the id, or declare it under parameters." },
  },
  PCCC_SHEET_PARAMETER_ORDER: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: các giá trị của tham số {parameter} không theo thứ tự ngày tăng dần.",
      en: "Sheet {sheet}, at {path}: the values of the parameter {parameter} are not in the order of their days.",
    },
    advice: { vi: "Xếp giá trị theo ngày, cũ trước mới sau.", en: "Order them by day, oldest first." },
  },
  PCCC_SHEET_PARAMETER_COVER: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: tham số {parameter} có giá trị từ {first}, còn phiếu có hiệu lực từ {from}.",
      en: "Sheet {sheet}, at {path}: the parameter {parameter} has a value from {first} on, and the sheet is in force from {from}.",
    },
    advice: {
      vi: "Khai hiệu lực của phiếu (validity) và giá trị từ ngày đó.",
      en: "State the sheet's validity, and a value from its first day.",
    },
  },
  PCCC_SHEET_PARAMETER_OLD: {
    severity: "warning",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: tham số {parameter} được xác nhận lần cuối ngày {day}, đã hơn một năm.",
      en: "Sheet {sheet}, at {path}: the parameter {parameter} was last confirmed on {day}, more than a year ago.",
    },
    advice: {
      vi: "Đối chiếu văn bản đang có hiệu lực rồi sửa lastConfirmed.",
      en: "Compare it with the act in force, and date lastConfirmed anew.",
    },
  },
  PCCC_SHEET_VALIDITY: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: phiếu hết hiệu lực {to} trước khi có hiệu lực {from}.",
      en: "Sheet {sheet}, at {path}: the sheet ends on {to}, before it begins on {from}.",
    },
    advice: { vi: "Sửa hai ngày hiệu lực.", en: "Correct the two days." },
  },
  PCCC_SCORE_METRIC_INVALID: {
    severity: "error",
    message: {
      vi: "Chỉ số {metric} của {unit} kỳ {period} cho {numerator}/{denominator}, không phải hai số nguyên không âm; coi như chưa biết.",
      en: "The metric {metric} of {unit} in {period} gives {numerator}/{denominator}, which are not exact counts: it counts as unknown.",
    },
    advice: { vi: "Báo cho người viết plugin cung cấp chỉ số.", en: "Tell the author of the plugin that contributes the metric." },
  },
  PCCC_SCORE_RATE_ABOVE_WHOLE: {
    severity: "warning",
    message: {
      vi: "Chỉ số {metric} của {unit} kỳ {period} là {numerator}/{denominator}, quá 100%.",
      en: "The metric {metric} of {unit} in {period} is {numerator}/{denominator}, above 100%.",
    },
    advice: {
      vi: "Kiểm tra số liệu: tử số và mẫu số phải đếm trên cùng một tập.",
      en: "Check the figures: both must count one and the same population.",
    },
  },
  PCCC_SCORE_JUDGEMENT_INVALID: {
    severity: "error",
    message: {
      vi: "Điểm “{valueVi}” cho tiêu chí {criterion} của {unit} kỳ {period} không phải số từ {lowestVi} đến {highestVi} có nhiều nhất {decimals} chữ số thập phân; tiêu chí coi như chưa biết.",
      en: "The points “{value}” for {criterion} of {unit} in {period} are no number from {lowest} to {highest} with at most {decimals} decimal places: the criterion counts as unknown.",
    },
    advice: { vi: "Đề nghị người chấm quyết định lại.", en: "Ask whoever decided to decide again." },
  },
  PCCC_SCORE_JUDGEMENT_UNUSED: {
    severity: "warning",
    message: {
      vi: "Có điểm chấm cho {criterion} của {unit} kỳ {period}, nhưng phiếu không có tiêu chí do người chấm mang mã này.",
      en: "There is a judgement on {criterion} of {unit} in {period}, but the sheet has no judged criterion of that id.",
    },
    advice: { vi: "Kiểm tra mã tiêu chí.", en: "Check the criterion's id." },
  },
  PCCC_SCORE_JUDGEMENT_SEVERITY: {
    severity: "error",
    message: {
      vi: "Điểm cho {criterion} của {unit} kỳ {period} ghi mức độ “{severity}”, phiếu có: {known}; coi như chưa biết.",
      en: "The judgement on {criterion} of {unit} in {period} names the severity “{severity}”, and the sheet has {known}: it counts as unknown.",
    },
    advice: { vi: "Đề nghị người chấm ghi mức độ theo phiếu.", en: "Ask whoever decided to name a severity of the sheet." },
  },
  PCCC_SCORE_JUDGEMENT_DECIDER: {
    severity: "error",
    message: {
      vi: "Điểm cho {criterion} của {unit} kỳ {period} do {decider} quyết định, phiếu giao cho {deciders}; coi như chưa biết.",
      en: "The judgement on {criterion} of {unit} in {period} is by {decider}, and the sheet leaves it to {deciders}: it counts as unknown.",
    },
    advice: { vi: "Đề nghị người có thẩm quyền theo phiếu quyết định.", en: "Ask whoever the sheet names to decide." },
  },
  PCCC_SCORE_JUDGEMENT_EVIDENCE: {
    severity: "error",
    message: {
      vi: "Điểm cho {criterion} của {unit} kỳ {period} không kèm căn cứ mà phiếu đòi hỏi; coi như chưa biết.",
      en: "The judgement on {criterion} of {unit} in {period} names no evidence, which the sheet requires: it counts as unknown.",
    },
    advice: {
      vi: "Ghi căn cứ (số văn bản, mã tài liệu) cho quyết định.",
      en: "Name the evidence (a document's number, a digest) with the decision.",
    },
  },
  PCCC_SCORE_SHEET_NOT_IN_FORCE: {
    severity: "warning",
    message: {
      vi: "Phiếu {sheet} có hiệu lực từ {from} đến {to}, kỳ {period} kết thúc ngoài khoảng đó.",
      en: "The sheet {sheet} is in force from {from} to {to}, and the period {period} ends outside.",
    },
    advice: { vi: "Chấm kỳ này bằng phiếu đang có hiệu lực khi đó.", en: "Score the period by the sheet that was in force." },
  },
  PCCC_SCORE_KERNEL_DISAGREES: {
    severity: "warning",
    message: {
      vi: "Cách tính nhanh {kernel} của phiếu {sheet} cho kết quả khác ở dòng thử {row}: {actual}, đúng phải là {expected}; không dùng cách này.",
      en: "The fast way {kernel} to score by the sheet {sheet} differs in trial row {row}: {actual}, and {expected} is right. It is not used.",
    },
    advice: {
      vi: "Kết quả vẫn đúng, chỉ chậm hơn. Báo cho người bảo trì kèm phiếu này.",
      en: "Results are right, only slower. Tell the maintainers, with the sheet.",
    },
  },
};
