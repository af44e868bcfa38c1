import type { Diagnostic } from "@pccc/core";

/**
 * The codes of this package.
 *
 * @public
 */
export type RenderDocxCode =
  | "PCCC_RENDER_PART_MISSING"
  | "PCCC_RENDER_TABLE_SHAPE"
  | "PCCC_RENDER_PAGE_TOO_NARROW"
  | "PCCC_RENDER_DOCX_FAILED";

/**
 * What each code of this package means.
 *
 * @public
 */
export const diagnostics: Readonly<Record<RenderDocxCode, Diagnostic>> = {
  PCCC_RENDER_PART_MISSING: {
    severity: "error",
    message: {
      vi: "Văn bản thiếu thành phần bắt buộc của thể thức: {part}.",
      en: "The document lacks a part that its form requires: {part}.",
    },
    advice: {
      vi: "Bổ sung {part} rồi xuất lại; số và ngày thì được để trống.",
      en: "Give {part} and write the document again; the number and the day may stay blank.",
    },
  },
  PCCC_RENDER_TABLE_SHAPE: {
    severity: "error",
    message: {
      vi: "Bảng thứ {table} không dựng được: {problem}.",
      en: "Table {table} cannot be laid out: {problem}.",
    },
    advice: {
      vi: "Cho bảng ít nhất một cột, mỗi cột có độ rộng lớn hơn 0, mỗi hàng đủ số ô bằng số cột.",
      en: "Give the table at least one column, each column a width above 0, and each row as many cells as there are columns.",
    },
  },
  PCCC_RENDER_PAGE_TOO_NARROW: {
    severity: "error",
    message: {
      vi: "Mẫu trình bày {layout} chỉ chừa {availableMm} mm cho chữ, phần đầu văn bản cần {neededMm} mm.",
      en: "The layout {layout} leaves {availableMm} mm for the text, and its letterhead needs {neededMm} mm.",
    },
    advice: {
      vi: "Giảm lề hoặc cỡ chữ phần đầu của mẫu trình bày.",
      en: "Make the margins or the letters of the layout's letterhead smaller.",
    },
  },
  PCCC_RENDER_DOCX_FAILED: {
    severity: "error",
    message: {
      vi: "Không ghi được tệp docx: {reason}.",
      en: "The docx could not be written: {reason}.",
    },
    advice: {
      vi: "Báo lỗi này kèm nội dung văn bản; đây là lỗi của chương trình.",
      en: "Report this together with the document's content: it is a fault of the program.",
    },
  },
};
