import type { Diagnostic } from "@pccc/core";

/**
 * The codes of sheets that read other results.
 *
 * @public
 */
export type ResultCode =
  | "PCCC_SHEET_RESULT_SOURCE"
  | "PCCC_SHEET_RESULT_CIRCLE"
  | "PCCC_SHEET_RESULT_GRADES"
  | "PCCC_SHEET_RESULT_SHEET"
  | "PCCC_SHEET_GATE_GRADES";

/**
 * What the codes of sheets that read other results mean.
 *
 * @internal
 */
export const resultDiagnostics: Readonly<Record<ResultCode, Diagnostic>> = {
  PCCC_SHEET_RESULT_SOURCE: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: chỉ số {metric} lấy kết quả khác nhưng mục {field} thiếu, thừa hoặc không khớp với các mục còn lại.",
      en: "Sheet {sheet}, at {path}: the metric {metric} reads another result, but {field} is missing, too much or does not fit the rest.",
    },
    advice: {
      vi: "total và gradeAtLeast là rate, grade là count; hai loại sau cần grades, gradeAtLeast cần cả atLeast; grade chỉ lấy một kết quả; missing chỉ dùng khi lấy nhiều kết quả.",
      en: "total and gradeAtLeast are rates, grade is a count; the last two want grades, gradeAtLeast wants atLeast too; grade reads one result only; missing is for several.",
    },
  },
  PCCC_SHEET_RESULT_CIRCLE: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: các phiếu chờ kết quả của nhau trong cùng một kỳ: {circle}.",
      en: "Sheet {sheet}, at {path}: sheets wait for each other's result of the same period: {circle}.",
    },
    advice: {
      vi: "Lấy kết quả của kỳ trước, của các kỳ ngắn hơn, hoặc của phiếu không chờ phiếu này.",
      en: "Read the result of an earlier or a shorter period, or of a sheet that does not wait for this one.",
    },
  },
  PCCC_SHEET_RESULT_GRADES: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: nêu các mức {grades}, nhưng phiếu {other} có các mức {bands}.",
      en: "Sheet {sheet}, at {path}: it names the grades {grades}, but the sheet {other} has {bands}.",
    },
    advice: { vi: "Chép đúng mã các mức của phiếu kia, mức tốt nhất trước.", en: "Copy the ids of that sheet's bands, best first." },
  },
  PCCC_SHEET_RESULT_SHEET: {
    severity: "warning",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: lấy kết quả của phiếu {other} mà phiếu đó không có ở đây, nên chưa đối chiếu được.",
      en: "Sheet {sheet}, at {path}: it reads results of the sheet {other}, which is not here, so that nothing of it is checked.",
    },
    advice: {
      vi: "Kiểm tra cùng lúc: `pccc check-sheet phieu.yaml phieu-kia.yaml`.",
      en: "Check them together: `pccc check-sheet sheet.yaml other.yaml`.",
    },
  },
  PCCC_SHEET_GATE_GRADES: {
    severity: "error",
    message: {
      vi: "Phiếu {sheet}, chỗ {path}: bảng đối chiếu mức xếp loại không khớp với chỉ số {metric}: {reason}.",
      en: "Sheet {sheet}, at {path}: the table of grades does not fit the metric {metric}: {reason}.",
    },
    advice: {
      vi: "Chỉ số phải lấy kết quả với value: grade; mỗi mức trong grades của nó có đúng một dòng trong best.",
      en: "The metric reads a result with value: grade; each of its grades has one line in best.",
    },
  },
};
