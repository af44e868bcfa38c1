import type { Diagnostic } from "@pccc/core";

/**
 * The codes of what is open on the day of a list of reminders.
 *
 * @public
 */
export type UrgingCode = "PCCC_URGING_DAY_UNDECIDED" | "PCCC_URGING_NOBODY";

/** What these codes mean. */
export const urgingDiagnostics: Readonly<Record<UrgingCode, Diagnostic>> = {
  PCCC_URGING_DAY_UNDECIDED: {
    severity: "warning",
    message: {
      vi: "Chưa tính được ngày của bước đôn đốc {step} cho hạn {dueOn}: lịch nghỉ chưa được quyết định ({reason}). Bước này tạm bỏ qua.",
      en: "The day of the urging step {step} for the deadline {dueOn} is open: the calendar is not decided ({reason}). The step waits.",
    },
    advice: {
      vi: "Hỏi lại khi có thông báo lịch nghỉ của năm đó.",
      en: "Ask again once the holidays of that year are announced.",
    },
  },
  PCCC_URGING_NOBODY: {
    severity: "warning",
    message: {
      vi: "Bước đôn đốc {step} cho {obligation} không gửi được: không có đơn vị nào để báo trong hệ thống vào ngày này.",
      en: "The urging step {step} for {obligation} reaches nobody: there is no unit to tell in the hierarchy on this day.",
    },
    advice: {
      vi: "Thêm nơi nhận khác vào bước này (debtor, creditor), hoặc kiểm tra đơn vị cấp trên.",
      en: "Add another addressee to the step (debtor, creditor), or check the unit above.",
    },
  },
};
