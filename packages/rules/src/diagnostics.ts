import type { Diagnostic } from "@pccc/core";

/**
 * The codes of this package.
 *
 * @public
 */
export type RulesDiagnosticCode =
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
  | "PCCC_VERDICT_UNMATCHED";

/**
 * What the codes of this package mean.
 *
 * @public
 */
export const diagnostics: Readonly<Record<RulesDiagnosticCode, Diagnostic>> = {
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
};
