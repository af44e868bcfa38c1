import type { Diagnostic } from "@pccc/core";

/**
 * The codes of this package.
 *
 * @public
 */
export type RenderDocxCode =
  | "PCCC_RENDER_PART_MISSING"
  | "PCCC_RENDER_TABLE_COLUMN"
  | "PCCC_RENDER_TABLE_ROW"
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
      vi: "Văn bản thiếu thành phần bắt buộc của thể thức (trường {part}).",
      en: "The document lacks a part that its form requires (field {part}).",
    },
    advice: {
      vi: "Bổ sung trường {part} rồi xuất lại; số và ngày thì được để trống.",
      en: "Give the field {part} and write the document again; the number and the day may stay blank.",
    },
  },
  PCCC_RENDER_TABLE_COLUMN: {
    severity: "error",
    message: {
      vi: "Bảng thứ {table}: cột thứ {column} không có độ rộng.",
      en: "Table {table}: column {column} has no width.",
    },
    advice: {
      vi: "Cho bảng ít nhất một cột và mỗi cột một tỷ lệ độ rộng lớn hơn 0.",
      en: "Give the table at least one column, and each column a share of the width above 0.",
    },
  },
  PCCC_RENDER_TABLE_ROW: {
    severity: "error",
    message: {
      vi: "Bảng thứ {table}: hàng thứ {row} có {cells} ô, bảng có {columns} cột.",
      en: "Table {table}: row {row} has {cells} cells, the table has {columns} columns.",
    },
    advice: {
      vi: "Cho mỗi hàng đủ số ô bằng số cột; ô không có nội dung để trống.",
      en: "Give each row as many cells as there are columns; a cell without content is an empty text.",
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
