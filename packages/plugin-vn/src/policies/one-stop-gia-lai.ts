import type { PunctualityPolicy } from "@pccc/rules";

/**
 * How the one-stop system of Gia Lai counts files: one less the share that is late, done or still open.
 *
 * @public
 */
export const oneStopGiaLai: PunctualityPolicy = {
  id: "vn.one-stop-gia-lai",
  title: {
    vi: "Một cửa tỉnh Gia Lai: 100% trừ tỷ lệ trễ hạn trên số cần xử lý",
    en: "One-stop system of Gia Lai: 100% less the late share of what is to be handled",
  },
  basis: [
    {
      document: "Cách tính thống kê tình hình xử lý hồ sơ tỉnh Gia Lai theo tháng",
      confidence: "official",
      source: "http://motcua.gialai.gov.vn (notice 301)",
      note: {
        vi: "Công thức của hồ sơ một cửa, dùng cho báo cáo và nhiệm vụ bằng cách tương tự",
        en: "A formula for files of citizens, used for reports and tasks by analogy",
      },
    },
  ],
  edition: "firstNotReturned",
  clock: "sent",
  deadline: { kind: "extended" },
  rate: {
    numerator: { states: ["doneLate", "openOverdue"] },
    denominator: { states: ["doneInTime", "doneLate", "openInTime", "openOverdue"] },
    oneMinus: true,
  },
};
