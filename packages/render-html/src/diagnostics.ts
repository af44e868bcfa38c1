import type { Diagnostic } from "@pccc/core";

/**
 * The codes of this package.
 *
 * @public
 */
export type RenderHtmlCode = "PCCC_RENDER_BOARD_REFERENCE" | "PCCC_RENDER_BOARD_DUPLICATE";

/**
 * What the codes of this package mean.
 *
 * @public
 */
export const diagnostics: Readonly<Record<RenderHtmlCode, Diagnostic>> = {
  PCCC_RENDER_BOARD_REFERENCE: {
    severity: "error",
    message: {
      vi: "Không dựng được trang: {place} nhắc tới {kind} “{id}” không có trong bảng.",
      en: "The page cannot be made: {place} names the {kind} “{id}”, which the board does not hold.",
    },
    advice: {
      vi: "Bảng phải liệt kê mọi đơn vị, kỳ, tiêu chí và mức xếp loại mà các dòng của nó dùng. Hãy tính lại bảng rồi kết xuất lại.",
      en: "A board must list every unit, period, criterion and grade that its rows use. Score the board again and render that.",
    },
  },
  PCCC_RENDER_BOARD_DUPLICATE: {
    severity: "error",
    message: {
      vi: "Không dựng được trang: bảng có hai {kind} cùng mã “{id}”.",
      en: "The page cannot be made: the board holds two {kind} entries with the id “{id}”.",
    },
    advice: {
      vi: "Mỗi đơn vị, kỳ, và mỗi kết quả của một đơn vị trong một kỳ chỉ được xuất hiện một lần. Hãy tính lại bảng rồi kết xuất lại.",
      en: "Each unit, each period and each result of a unit in a period may stand once. Score the board again and render that.",
    },
  },
};
