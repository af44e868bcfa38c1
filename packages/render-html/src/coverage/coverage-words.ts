import type { CoverageState } from "@pccc/core";
import type { Text } from "@pccc/core";

/** What the page of a coverage says. */
export type CoverageWord =
  | "adopted"
  | "adopted.short"
  | "adoptBy"
  | "alike.note"
  | "cells"
  | "contents"
  | "findings"
  | "groups"
  | "legend"
  | "more"
  | "noneAdopted"
  | "notBelow"
  | "number"
  | "asOf"
  | "sample"
  | "sample.mark"
  | "skip"
  | "task"
  | "tasks"
  | "tasks.lead"
  | "tasksDone"
  | "title"
  | "top"
  | "unit"
  | "units"
  | "units.lead"
  | "unsupported"
  | "unsupported.lead"
  | "unsupported.none"
  | "why"
  | "why.none"
  | "why.removed";

/** The words, in both languages. */
export const coverageWords: Readonly<Record<CoverageWord, Text>> = {
  adopted: { vi: "Đơn vị đã ban hành kế hoạch", en: "Units with a plan of their own" },
  "adopted.short": { vi: "Ban hành", en: "Adopted" },
  adoptBy: { vi: "hạn {day}", en: "by {day}" },
  "alike.note": { vi: "Giống lời văn, chưa ai xác nhận", en: "The words are alike; nobody has confirmed it" },
  asOf: { vi: "Tại ngày", en: "As of" },
  cells: { vi: "Nhiệm vụ đã có trong kế hoạch cấp dưới", en: "Tasks that plans below hold" },
  contents: { vi: "Nội dung", en: "Contents" },
  findings: { vi: "Điều cần lưu ý", en: "Findings" },
  groups: { vi: "{adopted}/{of} đơn vị đã ban hành", en: "{adopted} of {of} units have adopted" },
  legend: { vi: "Chú giải", en: "Key" },
  more: { vi: "… và {n} dòng nữa", en: "… and {n} more" },
  noneAdopted: { vi: "chưa có", en: "none yet" },
  notBelow: { vi: "không giao cấp dưới", en: "not for the units below" },
  number: { vi: "số {number}", en: "No. {number}" },
  sample: { vi: "SỐ LIỆU MẪU.", en: "SAMPLE." },
  "sample.mark": { vi: "MẪU", en: "SAMPLE" },
  skip: { vi: "Tới bảng đơn vị", en: "Skip to the units" },
  task: { vi: "Nhiệm vụ", en: "Task" },
  tasks: { vi: "Theo nhiệm vụ", en: "By task" },
  "tasks.lead": {
    vi: "Mỗi nhiệm vụ của kế hoạch cấp trên được bao nhiêu đơn vị đưa vào kế hoạch của mình.",
    en: "How many units have taken each task of the plan above into their own.",
  },
  tasksDone: { vi: "Nhiệm vụ có ở mọi đơn vị liên quan", en: "Tasks that every unit concerned has" },
  title: { vi: "Kế hoạch được triển khai ở cấp dưới", en: "How the plan is carried on below" },
  top: { vi: "Không có cấp trên", en: "Nobody above" },
  unit: { vi: "Đơn vị", en: "Unit" },
  units: { vi: "Theo đơn vị", en: "By unit" },
  "units.lead": {
    vi: "Hàng là đơn vị phải ban hành kế hoạch, cột là nhiệm vụ của kế hoạch cấp trên.",
    en: "A row is a unit that is to adopt a plan, a column is a task of the plan above.",
  },
  unsupported: { vi: "Nhiệm vụ cấp dưới không có căn cứ ở cấp trên", en: "Tasks below that rest on nothing above" },
  "unsupported.lead": {
    vi: "Không phải là sai: đơn vị có thể tự đặt nhiệm vụ. Cần xem đó là chủ ý hay bỏ sót căn cứ.",
    en: "Not wrong in itself: a unit may set tasks of its own. See whether that is meant, or the ground was forgotten.",
  },
  "unsupported.none": { vi: "Không có.", en: "None." },
  why: { vi: "Vì sao", en: "Why" },
  "why.none": { vi: "không nêu nhiệm vụ cấp trên", en: "names no task above" },
  "why.removed": { vi: "nhiệm vụ cấp trên đã bị bỏ", en: "the task above is gone" },
};

/** How a state of a cell is shown: a sign that can be told apart without colour, a class for the colour, and words. */
export const coverageLooks: Readonly<Record<CoverageState, { readonly sign: string; readonly style: string; readonly words: Text }>> = {
  covered: { sign: "●", style: "c", words: { vi: "Có trong kế hoạch", en: "In the plan" } },
  alike: { sign: "◐", style: "l", words: { vi: "Giống lời văn, cần xác nhận", en: "Alike in words, to be confirmed" } },
  missing: { sign: "○", style: "m", words: { vi: "Thiếu trong kế hoạch", en: "Missing from the plan" } },
  noPlan: { sign: "×", style: "n", words: { vi: "Chưa có kế hoạch", en: "No plan yet" } },
  notAddressed: { sign: "", style: "o", words: { vi: "Không giao đơn vị này", en: "Not for this unit" } },
};
