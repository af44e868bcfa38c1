import { plainDate } from "@pccc/core";
import type { Sheet } from "@pccc/rules";
import type { PcccMetricId } from "../contributions.ts";

/**
 * A sheet of one quarter that shows what can be scored. Its points are our own: no office has adopted it.
 */
export const sampleSheet: Sheet<PcccMetricId> = {
  format: 1,
  id: "pccc.sample-sheet",
  edition: "1",
  title: {
    vi: "Phiếu chấm điểm mẫu về phòng cháy, chữa cháy trong quý (phiếu minh họa, không phải văn bản chính thức)",
    en: "Sample quarterly sheet on fire prevention (an illustration, not an official document)",
  },
  official: false,
  decimals: 2,
  total: "100",
  criteria: [
    {
      id: "plan",
      title: { vi: "Ban hành kế hoạch của địa phương", en: "The unit's own plan is adopted" },
      maximum: "10",
      form: { kind: "allOrNothing", metric: "pccc.plan-adopted", atLeast: "100" },
      placement: "total",
      notApplicable: "rescale",
    },
    {
      id: "dissemination",
      title: { vi: "Tuyên truyền đến các khu dân cư", en: "Dissemination in residential areas" },
      maximum: "15",
      form: { kind: "linear", metric: "pccc.areas-reached", rounding: "half-up" },
      placement: "total",
      notApplicable: "rescale",
    },
    {
      id: "models",
      title: { vi: "Xây dựng, duy trì mô hình an toàn PCCC", en: "Fire safety models kept at work" },
      maximum: "25",
      form: { kind: "linear", metric: "pccc.models-active", rounding: "half-up" },
      placement: "total",
      notApplicable: "rescale",
    },
    {
      id: "drills",
      title: { vi: "Tập huấn, thực tập chữa cháy, thoát nạn", en: "Training and drills" },
      maximum: "15",
      form: { kind: "linear", metric: "pccc.drills-held", rounding: "half-up" },
      placement: "total",
      notApplicable: "rescale",
    },
    {
      id: "supervision",
      title: { vi: "Giám sát việc thực hiện quy định về PCCC", en: "Supervision" },
      maximum: "15",
      form: { kind: "linear", metric: "pccc.supervisions-done", rounding: "half-up" },
      placement: "total",
      notApplicable: "rescale",
    },
    {
      id: "reports",
      title: { vi: "Gửi đủ báo cáo trong kỳ", en: "All reports of the period are sent" },
      maximum: "15",
      form: {
        kind: "stepped",
        metric: "pccc.reports-missing",
        steps: [
          { atLeast: "0", points: "15" },
          { atLeast: "1", points: "0" },
        ],
      },
      placement: "total",
      notApplicable: "rescale",
    },
    {
      id: "late-reports",
      title: { vi: "Trừ điểm báo cáo gửi chậm", en: "Taken for late reports" },
      maximum: "0",
      form: { kind: "deduction", metric: "pccc.reports-late", per: "1", cap: "5", floor: "-5" },
      placement: "total",
      notApplicable: "exclude",
    },
    {
      id: "national-day",
      title: { vi: "Hoạt động Ngày toàn dân PCCC (04/10)", en: "Activity of 4 October" },
      maximum: "5",
      form: { kind: "allOrNothing", metric: "pccc.national-day-held", atLeast: "100" },
      placement: "total",
      notApplicable: "full",
      basis: [
        {
          document: "27/2001/QH10",
          date: plainDate("2001-06-29"),
          confidence: "secondary",
          note: { vi: "Ngày toàn dân PCCC 04/10", en: "National fire prevention day, 4 October" },
        },
      ],
    },
    {
      id: "bonus",
      title: { vi: "Điểm thưởng cho cách làm mới, hiệu quả", en: "Bonus for a new way of working that proves itself" },
      maximum: "5",
      form: { kind: "judged", minimum: "0" },
      placement: "bonusAbove",
      notApplicable: "exclude",
    },
  ],
  gates: [
    {
      id: "no-deadly-fire",
      title: { vi: "Không để xảy ra cháy chết người do trách nhiệm của đơn vị", en: "No fire with deaths by the unit's responsibility" },
      condition: { kind: "countAtMost", metric: "pccc.deadly-fires", count: "0" },
      capsAt: "completed",
    },
  ],
  bands: [
    { id: "excellent", title: { vi: "Hoàn thành xuất sắc", en: "Excellent" }, atLeast: "90" },
    { id: "good", title: { vi: "Hoàn thành tốt", en: "Good" }, atLeast: "70" },
    { id: "completed", title: { vi: "Hoàn thành", en: "Completed" }, atLeast: "50" },
    { id: "not-completed", title: { vi: "Không hoàn thành", en: "Not completed" }, atLeast: "0" },
  ],
  rescaleRounding: "half-up",
  bandRounding: { decimals: 2, rounding: "half-up" },
  rollUp: { kind: "mean", rounding: "half-up" },
  basis: [
    {
      document: "366-QĐ/TW",
      provision: "Điều 11",
      date: plainDate("2025-08-30"),
      confidence: "official",
      note: {
        vi: "Chỉ mượn thang 100 điểm và bốn mức 90, 70, 50; điểm của từng tiêu chí do dự án tự đặt.",
        en: "Only the 100-point scale and the levels 90, 70 and 50 are borrowed; the points of each criterion are our own.",
      },
    },
  ],
};
