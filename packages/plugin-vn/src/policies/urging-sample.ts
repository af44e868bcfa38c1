import type { UrgingPolicy } from "@pccc/rules";

/**
 * A sample of how reports are urged. No act that was read sets these days.
 *
 * @public
 */
export const urgingSample: UrgingPolicy = {
  id: "vn.urging-sample",
  title: {
    vi: "Mẫu của thư viện: nhắc trước hạn, đúng hạn và đôn đốc khi quá hạn",
    en: "The library's sample: reminders before and on the due day, urging after it",
  },
  basis: [
    {
      document: "Mẫu",
      confidence: "assumed",
      note: {
        vi: "Các mốc ngày do thư viện đặt làm mẫu; Quyết định 42/2014/QĐ-TTg giao việc đôn đốc, phần đã đọc không nêu số ngày",
        en: "The days are the library's own; Decision 42/2014/QĐ-TTg sets the task of urging, the parts read name no days",
      },
    },
  ],
  steps: [
    {
      id: "before",
      title: { vi: "Nhắc sắp đến hạn", en: "Reminder before the due day" },
      direction: "before",
      n: 2,
      unit: "workingDay",
      tell: ["debtor"],
    },
    {
      id: "due",
      title: { vi: "Nhắc trong ngày đến hạn", en: "Reminder on the due day" },
      direction: "after",
      n: 0,
      unit: "day",
      tell: ["debtor"],
    },
    {
      id: "first",
      title: { vi: "Đôn đốc lần thứ nhất", en: "First urging" },
      direction: "after",
      n: 1,
      unit: "workingDay",
      tell: ["debtor", "creditor"],
      list: "urged",
    },
    {
      id: "second",
      title: { vi: "Đôn đốc lần thứ hai, báo cáo cấp trên", en: "Second urging, with the level above" },
      direction: "after",
      n: 3,
      unit: "workingDay",
      tell: ["debtor", "creditor", "superior"],
      list: "urged",
    },
    {
      id: "criticise",
      title: { vi: "Đưa vào danh sách đề nghị phê bình", en: "On the list to be criticised" },
      direction: "after",
      n: 5,
      unit: "workingDay",
      tell: ["debtor", "superior"],
      list: "criticised",
    },
  ],
};
