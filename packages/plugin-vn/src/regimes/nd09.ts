import type { Regime } from "@pccc/calendar";
import { type Citation, plainDate } from "@pccc/core";

const article12: Citation = {
  document: "09/2019/NĐ-CP",
  provision: "Điều 12",
  date: plainDate("2019-01-24"),
  confidence: "text",
  source: "Cited as the article of the windows by Circulars 55/2020/TT-BCT (Article 8) and 02/2020/TT-BNNPTNT (Article 5)",
};

const article8: Citation = {
  document: "09/2019/NĐ-CP",
  provision: "Điều 8 khoản 5",
  date: plainDate("2019-01-24"),
  confidence: "text",
  source: "https://thuvienphapluat.vn/hoi-dap-phap-luat/45351-hd-thoi-gian-chot-so-lieu-bao-cao-cua-co-quan-hanh-chinh-nha-nuoc.html",
  note: {
    vi: "Từ ngày kết thúc kỳ số liệu đến hạn gửi ít nhất một ngày làm việc, hoặc bằng thời gian hoàn thành đã nêu; mỗi cấp có hạn riêng",
    en: "At least one working day between the window's end and the deadline, or the declared time to complete; a deadline for each level",
  },
};

const article13: Citation = {
  document: "09/2019/NĐ-CP",
  provision: "Điều 13",
  date: plainDate("2019-01-24"),
  confidence: "secondary",
  note: {
    vi: "Bộ và UBND cấp tỉnh gửi Chính phủ chậm nhất ngày 25 của tháng cuối kỳ; không suy ra hạn của các cấp dưới",
    en: "Ministries and provincial committees send to the Government by the 25th of the period's last month; no deadline of this regime follows from it for the levels below",
  },
};

/**
 * The windows of Decree 09/2019/NĐ-CP: from the 15th to the 14th.
 *
 * @remarks
 * It has no deadlines: the decree leaves them to whoever sets the report, and only says how early they may be.
 *
 * @public
 */
export const nd09: Regime = {
  id: "vn.nd09",
  family: "nd09",
  title: {
    vi: "Kỳ chốt số liệu báo cáo định kỳ theo Nghị định 09/2019/NĐ-CP",
    en: "Windows of periodic reports under Decree 09/2019/NĐ-CP",
  },
  frequencies: ["monthly", "quarterly", "half-yearly", "annual"],
  window: { startDay: 15, startMonthOffset: -1 },
  deadlines: [],
  appliesTo: {
    vi: "Báo cáo định kỳ của cơ quan hành chính nhà nước; không áp dụng với báo cáo thống kê, báo cáo mật và báo cáo nội bộ. Không ràng buộc Đảng và Mặt trận: các cơ quan này chỉ dùng tương tự khi có giả định được nêu rõ.",
    en: "Periodic reports of State administrative agencies; not statistical, secret or internal reports. It does not bind the Party or the Front: they use it by declared analogy only.",
  },
  binds: { kinds: ["report"], lines: ["state"] },
  basis: [article12, article8, article13],
  validFrom: plainDate("2019-03-12"),
};
