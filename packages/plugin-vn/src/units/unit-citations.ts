import { type AuthorityLine, type Citation, plainDate, type Text } from "@pccc/core";

/** The resolution of the National Assembly by which the country has 34 provinces. */
export const provinceReform: Citation = {
  document: "202/2025/QH15",
  confidence: "secondary",
  note: { vi: "Áp dụng cho tổ chức hai cấp từ 01/7/2025.", en: "In force for the organisation of two levels from 2025-07-01." },
};

/** The resolution on the communes of Thanh Hóa. */
export const thanhHoaCommuneReform: Citation = {
  document: "1686/NQ-UBTVQH15",
  date: plainDate("2025-06-16"),
  confidence: "secondary",
  source: "vietnamese-provinces-database, dataset-generation-scripts/bando_co_dvch.sql",
};

/** The decision that lists the communes and their codes. */
export const codeList: Citation = {
  document: "19/2025/QĐ-TTg",
  date: plainDate("2025-06-30"),
  confidence: "secondary",
  source: "vietnamese-provinces-database",
  note: {
    vi: "Tên và loại tính đến 02/8/2026; chưa đọc nghị quyết về các xã của từng tỉnh.",
    en: "Names and kinds as of 2026-08-02; the resolution on the communes of each province was not read.",
  },
};

/** The resolution by which Đồng Nai became a city under the central level. */
export const dongNaiCity: Citation = {
  document: "30/2026/QH16",
  confidence: "secondary",
  source: "vietnamese-provinces-database",
  note: { vi: "Có hiệu lực từ 30/4/2026, cùng Nghị quyết 237/NQ-UBTVQH16.", en: "In force from 2026-04-30, with 237/NQ-UBTVQH16." },
};

/** The resolution that made Sầm Sơn a city with 8 wards and 3 communes. */
export const samSonCity: Citation = {
  document: "368/NQ-UBTVQH14",
  confidence: "secondary",
  note: {
    vi: "11 đơn vị cấp xã theo tin năm 2017; dữ liệu của chúng tôi bắt đầu từ 01/01/2021, trước đó không nêu gì.",
    en: "Its 11 communes are those reported in 2017; our records of them begin on 2021-01-01, before which nothing is said.",
  },
};

/** The merger of Quảng Hùng and Quảng Đại. */
export const daiHungMerger: Citation = {
  document:
    "Nghị quyết của Ủy ban Thường vụ Quốc hội về sắp xếp đơn vị hành chính cấp huyện, cấp xã của tỉnh Thanh Hóa giai đoạn 2023–2025",
  date: plainDate("2024-10-24"),
  confidence: "assumed",
  note: {
    vi: "Báo chí đưa tin thông qua ngày 24/10/2024 và việc sáp nhập trong năm 2024; chưa thấy số, văn bản và ngày bắt đầu. Ngày 01/12/2024 là giả định, nằm giữa ngày thông qua và cuối năm.",
    en: "Adoption on 2024-10-24 and the merger in 2024 are reported; neither number nor text nor first day was seen. 2024-12-01 is our assumption, between adoption and the end of the year.",
  },
};

/** The end of the district level. */
export const districtLevelEnds: Citation = {
  document: "72/2025/QH15",
  confidence: "secondary",
  note: {
    vi: "Từ 01/7/2025 không còn cấp huyện. Địa bàn chuyển theo các xã: xem lần sắp xếp của từng xã.",
    en: "From 2025-07-01 there is no district level. The territory passed with the communes: see their successions.",
  },
};

const ourReading: Text = {
  vi: "Việc gửi cơ quan cấp huyện nay gửi cơ quan cấp tỉnh là cách hiểu của dự án: chưa thấy văn bản nào quy định.",
  en: "That what was owed to a body of the district level is owed to the province's is our reading: no text was seen that says it.",
};

/** By what act of each line the bodies of the district level ended, and that the province's stand in their place. */
export const districtBodiesEnd: Readonly<Record<AuthorityLine, Citation>> = {
  front: { document: "97/2025/QH15", confidence: "assumed", note: ourReading },
  organisation: { document: "97/2025/QH15", confidence: "assumed", note: ourReading },
  party: { document: "60-NQ/TW", date: plainDate("2025-04-12"), confidence: "assumed", note: ourReading },
  state: { document: "72/2025/QH15", confidence: "assumed", note: ourReading },
};
