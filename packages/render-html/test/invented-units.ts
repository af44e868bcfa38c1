import { plainDate, type Text } from "@pccc/core";
import type { BoardView } from "@pccc/plugin";

type Board = BoardView["board"];
type BoardUnit = Board["units"][number];
type Period = Board["periods"][number];
type Answered = BoardView["facts"]["answered"][number];

export const cityId: string = "front.hai-van-town";

export const criteria: Board["sheet"]["criteria"] = [
  { id: "bao-cao", title: { vi: "Gửi báo cáo định kỳ đúng hạn", en: "Periodic reports in time" }, maximum: 3000, placement: "total" },
  { id: "noi-dung", title: { vi: "Chất lượng nội dung báo cáo", en: "Quality of reports" }, maximum: 2000, placement: "total" },
  { id: "dien-tap", title: { vi: "Tổ chức thực tập phương án chữa cháy", en: "Drills held" }, maximum: 2000, placement: "total" },
  {
    id: "tuyen-truyen",
    title: { vi: "Tuyên truyền, vận động tới hộ gia đình", en: "Households reached" },
    maximum: 2000,
    placement: "total",
  },
  { id: "mo-hinh", title: { vi: "Duy trì tổ liên gia an toàn", en: "Neighbourhood teams kept" }, maximum: 1000, placement: "total" },
  {
    id: "sang-kien",
    title: { vi: "Sáng kiến được nhân rộng", en: "Initiatives copied elsewhere" },
    maximum: 200,
    placement: "bonusInside",
  },
];

const names = [
  "An Khê",
  "Bình Lâm",
  "Cát Sơn",
  "Đông Hà",
  "Gia Thịnh",
  "Hòa Xuân",
  "Khánh Lộc",
  "Long Phước",
  "Mỹ Thọ",
  "Phú Điền",
  "Tân Hưng",
];

export const reform: Text = {
  vi: "Sáp nhập theo đề án sắp xếp đơn vị hành chính (ví dụ, không có văn bản thật); cấp thị xã kết thúc hoạt động ngày 30/06/2025.",
  en: "Merged under an invented reorganisation; the town level ended on 30/06/2025.",
};
const merger = {
  vi: "Nhập xã Phú Điền và xã Tân Hưng thành xã Điền Hưng (ví dụ); ngày có hiệu lực chưa được xác lập.",
  en: "Phú Điền and Tân Hưng merged into Điền Hưng (invented); the day is not established.",
};

export const units: readonly BoardUnit[] = [
  { id: cityId, name: "MTTQ thị xã Hải Vân", toInclusive: plainDate("2025-06-30"), endedBecause: reform },
  ...names.map((name, index): BoardUnit => {
    const merged = index >= 9;
    return {
      id: `front.hai-van.c${String(index + 1).padStart(2, "0")}`,
      name: `MTTQ ${index < 6 ? "phường" : "xã"} ${name}`,
      parent: cityId,
      toInclusive: plainDate(merged ? "2024-10-31" : "2025-06-30"),
      endedBecause: merged ? merger : reform,
    };
  }),
  {
    id: "front.hai-van.c12",
    name: "MTTQ xã Điền Hưng",
    parent: cityId,
    fromInclusive: plainDate("2024-11-01"),
    toInclusive: plainDate("2025-06-30"),
    beganBecause: merger,
    endedBecause: reform,
  },
  { id: "front.w1", name: "MTTQ phường Hải Vân", fromInclusive: plainDate("2025-07-01"), beganBecause: reform },
  { id: "front.w2", name: "MTTQ phường Nam Hải Vân", fromInclusive: plainDate("2025-07-01"), beganBecause: reform },
];

const quarterWindows = [
  { roman: "I", from: "12-15", fromYear: -1, to: "03-14" },
  { roman: "II", from: "03-15", fromYear: 0, to: "06-14" },
  { roman: "III", from: "06-15", fromYear: 0, to: "09-14" },
  { roman: "IV", from: "09-15", fromYear: 0, to: "12-14" },
];

export const periods: readonly Period[] = Array.from({ length: 17 }, (_, index) => {
  const year = 2021 + Math.floor((index + 3) / 4);
  const quarter = (index + 3) % 4;
  const window = quarterWindows[quarter] ?? { roman: "", from: "", fromYear: 0, to: "" };
  return {
    id: `nd09:${year}-Q${quarter + 1}`,
    label: { vi: `Quý ${window.roman}/${year}`, en: `Q${quarter + 1}/${year}` },
    frequency: "quarterly",
    fromInclusive: plainDate(`${year + window.fromYear}-${window.from}`),
    toInclusive: plainDate(`${year}-${window.to}`),
  };
});

export const assumption: Board["assumptions"][number] = {
  id: "quarterly-by-analogy",
  duties: ["bao-cao-dinh-ky"],
  statement: {
    vi: "Văn bản chỉ nói báo cáo định kỳ; áp dụng kỳ quý và cửa sổ số liệu của Nghị định 09/2019/NĐ-CP theo tương tự: xã gửi trong 1 ngày làm việc sau ngày chốt.",
    en: "The text only says periodic: quarters with the windows of Decree 09/2019/NĐ-CP by analogy; communes send within 1 working day.",
  },
  basis: { document: "09/2019/NĐ-CP", provision: "Điều 12", confidence: "assumed" },
  declaredOn: plainDate("2021-10-04"),
  declaredBy: "post:front.hai-van-town/thuong-truc",
};

export const adoption: Answered = {
  obligation: {
    id: "ban-hanh-ke-hoach@front.hai-van.c01/once",
    duty: "ban-hanh-ke-hoach",
    kind: "adoptPlan",
    title: { vi: "Ban hành kế hoạch của phường", en: "Adopt the ward’s own plan" },
    unit: "front.hai-van.c01",
    period: {
      id: "once",
      label: { vi: "Một lần", en: "Once" },
      frequency: "once",
      fromInclusive: plainDate("2021-10-04"),
      toInclusive: plainDate("2021-10-04"),
    },
    status: "undated",
    reasons: [
      {
        kind: "duty",
        ref: "ban-hanh-ke-hoach",
        text: { vi: "Mục III kế hoạch giao mỗi phường, xã ban hành kế hoạch.", en: "Section III asks each ward and commune for a plan." },
      },
    ],
  },
  state: "noDeadline",
  submissions: [],
  verdicts: [],
  daysLate: 0,
  workingDaysLate: 0,
};
