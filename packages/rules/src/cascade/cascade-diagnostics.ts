import type { Diagnostic } from "@pccc/core";

/**
 * The codes of drafts of plans below.
 *
 * @public
 */
export type CascadeCode = "PCCC_CASCADE_NOBODY" | "PCCC_CASCADE_ADOPT_BY" | "PCCC_CASCADE_TOO_LATE";

/** What the codes of drafts of plans below mean. */
export const cascadeDiagnostics: Readonly<Record<CascadeCode, Diagnostic>> = {
  PCCC_CASCADE_NOBODY: {
    severity: "warning",
    message: {
      vi: "Ngày {on} không có đơn vị cấp dưới nào để triển khai kế hoạch {plan}.",
      en: "On {on} there is no unit below to carry out plan {plan}.",
    },
    advice: {
      vi: "Kiểm tra ngày và hệ thống tổ chức của kế hoạch.",
      en: "Check the day and the plan's hierarchy.",
    },
  },
  PCCC_CASCADE_ADOPT_BY: {
    severity: "note",
    message: {
      vi: "Kế hoạch {plan} không nêu hạn ban hành kế hoạch cấp dưới (nghĩa vụ {duty}).",
      en: "Plan {plan} names no day by which plans below are to be adopted (duty {duty}).",
    },
    advice: {
      vi: "Nêu hạn bằng --adopt-by, hoặc để trống.",
      en: "Give one with --adopt-by, or leave it open.",
    },
  },
  PCCC_CASCADE_TOO_LATE: {
    severity: "warning",
    message: {
      vi: "Kế hoạch {plan}: hạn {due} trừ {needs} ngày làm việc cho các cấp trên là {begin}, trước ngày {on}.",
      en: "Plan {plan}: the deadline {due} less {needs} working days for the levels above is {begin}, before {on}.",
    },
    advice: {
      vi: "Rút ngắn thời gian của cấp trên hoặc xin gia hạn.",
      en: "Shorten the time of the levels above, or ask for an extension.",
    },
  },
};
