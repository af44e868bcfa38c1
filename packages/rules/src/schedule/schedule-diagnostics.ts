import type { Diagnostic } from "@pccc/core";

/**
 * The codes of punctuality, locks, urging and the files of their policies.
 *
 * @public
 */
export type ScheduleCode =
  | "PCCC_SCHEDULE_PLANS_DISAGREE"
  | "PCCC_SCHEDULE_REGIMES_COMPETE"
  | "PCCC_SUBMISSION_LOCKED"
  | "PCCC_SUBMISSION_REGISTERED_LATE"
  | "PCCC_PUNCTUALITY_RATE_NO_SHARE"
  | "PCCC_POLICY_FILE_SYNTAX"
  | "PCCC_POLICY_FILE_SHAPE"
  | "PCCC_POLICY_DUPLICATE";

/** What these codes mean. */
export const scheduleDiagnostics: Readonly<Record<ScheduleCode, Diagnostic>> = {
  PCCC_SCHEDULE_PLANS_DISAGREE: {
    severity: "warning",
    message: {
      vi: "Các kế hoạch cấp trên {plans} đặt thời gian khác nhau cho loại nhiệm vụ của {duty}, nên không dùng quy định nào.",
      en: "The plans above, {plans}, set different times for the kind of duty of {duty}, so that none of them is used.",
    },
    advice: {
      vi: "Ghi thời gian trong kế hoạch này, hoặc khai giả định nêu rõ theo kế hoạch nào.",
      en: "State the time in this plan, or declare an assumption that says which plan is followed.",
    },
  },
  PCCC_SCHEDULE_REGIMES_COMPETE: {
    severity: "warning",
    message: {
      vi: "Nhiều chế độ báo cáo cùng ràng buộc đơn vị của nhiệm vụ {duty}: {regimes}; không tự chọn chế độ nào.",
      en: "Several regimes bind the units of the duty {duty}: {regimes}; none is chosen.",
    },
    advice: { vi: "Ghi rõ chế độ báo cáo của nhiệm vụ.", en: "Name the regime in the duty." },
  },
  PCCC_SUBMISSION_LOCKED: {
    severity: "warning",
    message: {
      vi: "Lần gửi {edition} của {obligation} đăng ký ngày {on}, khi khóa {lock} đang có hiệu lực, nên không được tính.",
      en: "Edition {edition} of {obligation} was registered on {on} while the lock {lock} held, and does not count.",
    },
    advice: {
      vi: "Nếu cần nhận, ghi lại khóa với số lần được gửi (editionsAllowed) hoặc ngày hết hiệu lực và lý do.",
      en: "Where it should count, record the lock anew with more editions allowed or an earlier end, and the reason.",
    },
  },
  PCCC_SUBMISSION_REGISTERED_LATE: {
    severity: "note",
    message: {
      vi: "Lần gửi {edition} của {obligation} ghi gửi ngày {sentOn}, trước hạn {dueOn}, nhưng đến ngày {registeredOn} mới đăng ký.",
      en: "Edition {edition} of {obligation} says that it was sent on {sentOn}, by the deadline {dueOn}, and was registered on {registeredOn} only.",
    },
    advice: {
      vi: "Kiểm tra ngày gửi; chính sách có registeredWithin sẽ tính từ ngày đăng ký khi đăng ký quá muộn.",
      en: "Check the day of sending; a policy with `registeredWithin` counts from the registration where that came too late.",
    },
  },
  PCCC_PUNCTUALITY_RATE_NO_SHARE: {
    severity: "warning",
    message: {
      vi: "Theo chính sách {policy}, tỷ lệ là {numerator}/{denominator}, không nằm trong khoảng 0–100%.",
      en: "Under the policy {policy} the rate is {numerator} of {denominator}, which is no share of a whole.",
    },
    advice: {
      vi: "Tử số đang đếm những việc mà mẫu số không đếm: xem lại các trạng thái của rate. Tỷ lệ không bị cắt còn 100%.",
      en: "The numerator counts what the denominator does not: look at the states of `rate`. The rate is not cut down to 100%.",
    },
  },
  PCCC_POLICY_FILE_SYNTAX: {
    severity: "error",
    message: {
      vi: "Tệp {file}, dòng {line}: không đọc được YAML/JSON: {reasonVi}.",
      en: "{file}, line {line}: not readable as YAML or JSON: {reason}.",
    },
    advice: { vi: "Sửa chỗ được nêu rồi chạy lại.", en: "Correct the place and run again." },
  },
  PCCC_POLICY_FILE_SHAPE: {
    severity: "error",
    message: {
      vi: "Tệp {file}, dòng {line}: mục {path} không đúng mẫu: {expectedVi}; đang ghi {got}.",
      en: "{file}, line {line}: {path} has the wrong shape: {expected}; found {got}.",
    },
    advice: { vi: "Đối chiếu với `pccc schema policies`.", en: "Compare with `pccc schema policies`." },
  },
  PCCC_POLICY_DUPLICATE: {
    severity: "error",
    message: {
      vi: "Tệp {file}, dòng {line}: mã chính sách {policy} được dùng hai lần.",
      en: "{file}, line {line}: two policies have the id {policy}.",
    },
    advice: { vi: "Mỗi chính sách cần một mã riêng.", en: "Give each policy an id of its own." },
  },
};
