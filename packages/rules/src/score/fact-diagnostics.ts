import type { Diagnostic } from "@pccc/core";

/**
 * The codes of scoring from facts.
 *
 * @public
 */
export type FactCode = "PCCC_SCORE_FACT_UNUSED" | "PCCC_SCORE_INPUT_FIELD" | "PCCC_SCORE_INPUT_TWICE" | "PCCC_SCORE_INPUT_PARENT";

/**
 * What the codes of scoring from facts mean.
 *
 * @internal
 */
export const factDiagnostics: Readonly<Record<FactCode, Diagnostic>> = {
  PCCC_SCORE_FACT_UNUSED: {
    severity: "warning",
    message: {
      vi: "{metric} của {unit} kỳ {period} không dùng đến: đơn vị, kỳ hoặc chỉ số không có trong dữ liệu đưa vào.",
      en: "{metric} of {unit} in {period} is not used: the unit, the period or the metric is not in the input.",
    },
    advice: { vi: "Kiểm tra ba mã đó.", en: "Check the three ids." },
  },
  PCCC_SCORE_INPUT_FIELD: {
    severity: "error",
    message: {
      vi: "Dữ liệu đưa vào, mục {path}, không đúng: {expectedVi}; đang ghi {got}.",
      en: "The input is wrong at {path}: {expected}; found {got}.",
    },
    advice: {
      vi: "Sửa mục đó; mẫu đầy đủ in ra bằng `pccc schema score`.",
      en: "Correct it; `pccc schema score` prints what is expected.",
    },
  },
  PCCC_SCORE_INPUT_TWICE: {
    severity: "error",
    message: { vi: "Mã {id} xuất hiện lần thứ hai tại {path}.", en: "The id {id} is given a second time, at {path}." },
    advice: { vi: "Mỗi đơn vị, kỳ và chỉ số chỉ nêu một lần.", en: "Give each unit, period and metric once." },
  },
  PCCC_SCORE_INPUT_PARENT: {
    severity: "error",
    message: { vi: "Tại {path}: không có đơn vị {parent}.", en: "At {path}: there is no unit {parent}." },
    advice: { vi: "Thêm đơn vị cấp trên vào danh sách, hoặc bỏ mục parent.", en: "Add the unit above to the list, or leave parent out." },
  },
};
