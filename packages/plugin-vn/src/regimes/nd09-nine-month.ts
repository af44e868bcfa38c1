import type { Regime } from "@pccc/calendar";

/**
 * The nine-month window, from 15 December to 14 September, which regimes of ministries and provinces add to those of the decree.
 *
 * @public
 */
export const nd09NineMonth: Regime = {
  id: "vn.nd09-nine-month",
  family: "nd09",
  title: {
    vi: "Kỳ chốt số liệu báo cáo 9 tháng theo quy định của bộ, tỉnh",
    en: "Window of nine-month reports set by ministries and provinces",
  },
  frequencies: ["nine-monthly"],
  window: { startDay: 15, startMonthOffset: -1 },
  deadlines: [],
  appliesTo: {
    vi: "Báo cáo 9 tháng nơi bộ hoặc tỉnh có quy định riêng; phần văn bản đã đọc của Nghị định 09/2019/NĐ-CP không có kỳ này. Không ràng buộc Đảng và Mặt trận: chỉ dùng tương tự khi có giả định được nêu rõ.",
    en: "Nine-month reports where a ministry or province has set them; the parts of Decree 09/2019/NĐ-CP that were read do not have this window. It does not bind the Party or the Front: by declared analogy only.",
  },
  basis: [
    { document: "06/2025/TT-TTCP", provision: "Điều 7", confidence: "text", source: "Unofficial copy of the circular" },
    {
      document: "01/2023/QĐ-UBND",
      provision: "Điều 4",
      confidence: "secondary",
      note: {
        vi: "Tỉnh Khánh Hòa; hạn gửi là hai ngày làm việc sau khi kết thúc kỳ số liệu",
        en: "Khánh Hòa province; its deadline is two working days after the window's end",
      },
    },
  ],
};
