import type { PunctualityPolicy } from "@pccc/rules";
import { plainDate } from "@pccc/core";

/**
 * How the Government Office counts tasks: done, in time or late, over done and overdue.
 *
 * @public
 */
export const governmentOffice: PunctualityPolicy = {
  id: "vn.government-office",
  title: {
    vi: "Văn phòng Chính phủ: nhiệm vụ đến hạn đã hoàn thành trên nhiệm vụ đến hạn",
    en: "Government Office: tasks done over tasks that fell due",
  },
  basis: [
    {
      document: "1270/BC-TCTTTg",
      provision: "I.1.a",
      date: plainDate("2017-12-27"),
      confidence: "text",
      source:
        "https://thuviennhadat.vn/vbpl/bao-cao-1270-bc-tctttg-2017-ket-qua-thuc-hien-nhiem-vu-cua-chinh-phu-thu-tuong-chinh-phu-giao-371983.html",
      note: {
        vi: "Công thức suy ra từ số liệu của báo cáo: 16.051 đã hoàn thành và 223 quá hạn cho 98,62%; văn bản không viết thành công thức",
        en: "The formula follows from the report's figures, 16,051 done and 223 overdue giving 98.62%; the text does not write it out",
      },
    },
  ],
  edition: "firstNotReturned",
  clock: "sent",
  deadline: { kind: "extended" },
  rate: {
    numerator: { states: ["doneInTime", "doneLate"] },
    denominator: { states: ["doneInTime", "doneLate", "openOverdue"] },
  },
};
