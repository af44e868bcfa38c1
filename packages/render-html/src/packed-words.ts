import type { Text } from "@pccc/core";

/**
 * What a packed page says beside the words of every page.
 */
export type PackedWord = "filter.above" | "packed.noscript" | "packed.rows";

/**
 * The words of a packed page.
 */
export const packedWords: Readonly<Record<PackedWord, Required<Text>>> = {
  "filter.above": { vi: "Trực thuộc", en: "Below" },
  "packed.noscript": {
    vi: "Trình duyệt đang tắt JavaScript: bảng này lớn, chỉ các số tổng hợp được ghi sẵn; bật JavaScript để xem từng đơn vị và giải trình.",
    en: "JavaScript is off: this board is large, and only its sums are written out; each unit and the explanations need JavaScript.",
  },
  "packed.rows": { vi: "{n} dòng được nén lại: cần JavaScript để mở.", en: "{n} rows are packed: they need JavaScript." },
};
