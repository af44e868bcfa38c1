import type { Regime } from "@pccc/calendar";

/**
 * Calendar periods: the first to the last day of the month, quarter, half-year, nine months or year.
 *
 * @remarks
 * A family of windows, not one statistical regime: each regime sets its own deadlines.
 *
 * @public
 */
export const stat: Regime = {
  id: "vn.stat",
  family: "stat",
  title: { vi: "Kỳ báo cáo thống kê theo kỳ dương lịch", en: "Statistical periods of the calendar" },
  frequencies: ["monthly", "quarterly", "half-yearly", "nine-monthly", "annual"],
  window: { startDay: 1, startMonthOffset: 0 },
  deadlines: [],
  appliesTo: {
    vi: "Chế độ báo cáo thống kê lấy số liệu trọn kỳ dương lịch. Nghị định 09/2019/NĐ-CP không điều chỉnh báo cáo thống kê. Không ràng buộc Mặt trận và báo cáo nội bộ: chỉ dùng tương tự khi có giả định được nêu rõ.",
    en: "Statistical regimes whose data cover whole calendar periods. Decree 09/2019/NĐ-CP does not govern statistical reports. It does not bind the Front or internal reports: by declared analogy only.",
  },
  basis: [
    {
      document: "09/2019/NĐ-CP",
      provision: "Điều 1 khoản 2",
      confidence: "official",
      source: "https://english.luatvietnam.vn (document 170401)",
      note: {
        vi: "Nghị định không áp dụng cho báo cáo thống kê; chưa xác định điều nào của pháp luật thống kê quy định kỳ theo lịch",
        en: "Excludes statistical reports from the decree; which article of statistics law sets the calendar period was not established",
      },
    },
  ],
};
