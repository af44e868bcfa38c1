import type { CalendarDecision } from "@pccc/calendar";
import { plainDate } from "@pccc/core";

const severalNotes = "Several independent secondary notes that agree; the letter itself was not read";

/**
 * The decisions that the public-sector calendar rests on, oldest first. A letter of the Government Office makes the days known;
 * the ministry's notice follows it. A decision without a date is one whose own date was not seen.
 */
export const publicSectorDecisions: readonly CalendarDecision[] = [
  {
    id: "BLLD-2019",
    number: "45/2019/QH14",
    issuer: "Quốc hội",
    date: plainDate("2019-11-20"),
    subject: {
      vi: "Bộ luật Lao động: Điều 112 (ngày lễ, tết; Thủ tướng quyết định ngày nghỉ Tết Âm lịch và Quốc khánh), Điều 111 khoản 3 (nghỉ bù)",
      en: "Labour Code: Article 112 (holidays; the Prime Minister decides the days of Lunar New Year and National Day), Article 111(3) (days in lieu)",
    },
    confidence: "text",
    source: "Unofficial copy of Articles 111 and 112",
  },
  {
    id: "VPCP-9895-2020",
    number: "9895/VPCP-KGVX",
    issuer: "Văn phòng Chính phủ",
    date: plainDate("2020-11-26"),
    subject: { vi: "Nghỉ Tết Tân Sửu và Quốc khánh năm 2021", en: "Lunar New Year and National Day 2021" },
    confidence: "text",
    source:
      "https://thuvienphapluat.vn/cong-van/EN/Lao-dong-Tien-luong/Official-Dispatch-9895-VPCP-KGVX-2020-Lunar-New-Year-and-National-Day-holidays-of-officials/460294/tieng-anh.aspx",
  },
  {
    id: "TB-4875-2020",
    number: "4875/TB-LĐTBXH",
    issuer: "Bộ Lao động - Thương binh và Xã hội",
    subject: { vi: "Thông báo theo công văn 9895/VPCP-KGVX", en: "Notice that follows letter 9895/VPCP-KGVX" },
    confidence: "official",
    source: "https://khoahocdoisong.vn/chinh-thuc-cong-bo-lich-nghi-tet-tan-suu-2021-post143258.html",
  },
  {
    id: "VPCP-245-2022",
    number: "245/VPCP-KGVX",
    issuer: "Văn phòng Chính phủ",
    date: plainDate("2022-01-11"),
    subject: { vi: "Nghỉ Tết Nhâm Dần và Quốc khánh năm 2022", en: "Lunar New Year and National Day 2022" },
    confidence: "text",
    source:
      "https://english.luatvietnam.vn/official-dispatch-no-245-vpcp-kgvx-dated-january-11-2022-of-the-government-office-215627-doc6.html",
  },
  {
    id: "TB-119-2022",
    number: "119/TB-LĐTBXH",
    issuer: "Bộ Lao động - Thương binh và Xã hội",
    subject: { vi: "Thông báo theo công văn 245/VPCP-KGVX", en: "Notice that follows letter 245/VPCP-KGVX" },
    confidence: "secondary",
    source: "https://vietlawonline.com/en/tet-nham-dan-duoc-nghi-lien-tuc-9-ngay--vbpl116530.html",
  },
  {
    id: "VPCP-8056-2022",
    number: "8056/VPCP-KGVX",
    issuer: "Văn phòng Chính phủ",
    date: plainDate("2022-12-01"),
    subject: { vi: "Nghỉ Tết Quý Mão và Quốc khánh năm 2023", en: "Lunar New Year and National Day 2023" },
    confidence: "official",
    source: "https://truyenhinhnghean.vn/doi-song-xa-hoi/202212/tet-am-lich-2023-duoc-nghi-7-ngay-6290199",
  },
  {
    id: "TB-5034-2022",
    number: "5034/TB-LĐTBXH",
    issuer: "Bộ Lao động - Thương binh và Xã hội",
    date: plainDate("2022-12-07"),
    subject: { vi: "Thông báo theo công văn 8056/VPCP-KGVX", en: "Notice that follows letter 8056/VPCP-KGVX" },
    confidence: "text",
    source: "http://diza.dongnai.gov.vn/en/Pages/newsdetail.aspx?CatId=102&NewsId=2251",
  },
  {
    id: "VPCP-8662-2023",
    number: "8662/VPCP-KGVX",
    issuer: "Văn phòng Chính phủ",
    date: plainDate("2023-11-03"),
    subject: { vi: "Nghỉ Tết Giáp Thìn và Quốc khánh năm 2024", en: "Lunar New Year and National Day 2024" },
    confidence: "official",
    source: "https://baotintuc.vn/chot-phuong-an-nghi-tet-nguyen-dan-7-ngay-nghi-le-quoc-khanh-4-ngay-n20231103185933813.htm",
  },
  {
    id: "TB-5015-2023",
    number: "5015/TB-LĐTBXH",
    issuer: "Bộ Lao động - Thương binh và Xã hội",
    date: plainDate("2023-11-22"),
    subject: { vi: "Thông báo theo công văn 8662/VPCP-KGVX", en: "Notice that follows letter 8662/VPCP-KGVX" },
    confidence: "official",
    source:
      "http://huyendakha.kontum.gov.vn/tin-tuc/thong-bao-ve-viec-nghi-tet-am-lich-va-nghi-le-quoc-khanh-nam-2024-doi-voi-can-bo-cong-chuc-vien-chuc-va-nguoi-lao-dong.html",
  },
  {
    id: "VPCP-2450-2024",
    number: "2450/VPCP-KGVX",
    issuer: "Văn phòng Chính phủ",
    date: plainDate("2024-04-12"),
    subject: { vi: "Hoán đổi ngày làm việc dịp 30/4 và 01/5/2024", en: "Swap of a working day around 30 April and 1 May 2024" },
    confidence: "official",
    source: "https://baophapluat.vn/media/thu-tuong-chinh-phu-dong-y-nghi-5-ngay-lien-tiep-dip-304-va-15-post12513.html",
  },
  {
    id: "TB-1570-2024",
    number: "1570/TB-BLĐTBXH",
    issuer: "Bộ Lao động - Thương binh và Xã hội",
    subject: { vi: "Thông báo theo công văn 2450/VPCP-KGVX", en: "Notice that follows letter 2450/VPCP-KGVX" },
    confidence: "secondary",
    source: "Secondary notes that give the number only",
  },
  {
    id: "VPCP-8726-2024",
    number: "8726/VPCP-KGVX",
    issuer: "Văn phòng Chính phủ",
    date: plainDate("2024-11-26"),
    subject: {
      vi: "Nghỉ Tết Ất Tỵ và Quốc khánh năm 2025; hoán đổi ngày 02/5/2025",
      en: "Lunar New Year and National Day 2025; swap of 2 May 2025",
    },
    confidence: "text",
    source:
      "https://lawnet.vn/thong-tin-phap-luat/en/thong-bao-van-ban-moi/prime-minister-of-vietnam-agrees-to-a-9-day-off-plan-for-the-lunar-new-year-in-2025-174223.html",
  },
  {
    id: "TB-6150-2024",
    number: "6150/TB-BLĐTBXH",
    issuer: "Bộ Lao động - Thương binh và Xã hội",
    date: plainDate("2024-12-03"),
    subject: { vi: "Thông báo theo công văn 8726/VPCP-KGVX", en: "Notice that follows letter 8726/VPCP-KGVX" },
    confidence: "text",
    source: "https://lawnet.vn/en/vb/Announcement-6150-TB-BLDTBXH-2024-International-Workers-Day-holidays-in-2025-of-officials-9B075.html",
  },
  {
    id: "VPCP-9859-2025",
    number: "9859/VPCP-KGVX",
    issuer: "Văn phòng Chính phủ",
    date: plainDate("2025-10-13"),
    subject: {
      vi: "Nghỉ Tết Bính Ngọ và Quốc khánh năm 2026; hoán đổi ngày 31/8/2026",
      en: "Lunar New Year and National Day 2026; swap of 31 August 2026",
    },
    confidence: "official",
    source: "https://vietnamnews.vn/society/1727239/prime-minister-approves-nine-day-lunar-new-year-holiday-plan.html",
  },
  {
    id: "TB-9441-2025",
    number: "9441/TB-BNV",
    issuer: "Bộ Nội vụ",
    date: plainDate("2025-10-16"),
    subject: { vi: "Thông báo theo công văn 9859/VPCP-KGVX", en: "Notice that follows letter 9859/VPCP-KGVX" },
    confidence: "secondary",
    source: "Several independent secondary notes that agree",
  },
  {
    id: "VPCP-12729-2025",
    number: "12729/VPCP-KGVX",
    issuer: "Văn phòng Chính phủ",
    date: plainDate("2025-12-25"),
    subject: { vi: "Hoán đổi ngày làm việc dịp Tết Dương lịch 2026", en: "Swap of a working day around New Year's Day 2026" },
    confidence: "official",
    source: "https://en.sggp.org.vn/government-approves-four-day-new-year-holiday-for-2026-post122755.html",
  },
  {
    id: "CV-3383-2026",
    number: "3383/BNV-CVL",
    issuer: "Bộ Nội vụ",
    date: plainDate("2026-04-10"),
    subject: { vi: "Không hoán đổi ngày làm việc dịp 30/4 và 01/5/2026", en: "No swap around 30 April and 1 May 2026" },
    confidence: "secondary",
    source: "Several independent secondary notes that agree",
  },
  {
    id: "NQ-28-2026",
    number: "28/2026/QH16",
    issuer: "Quốc hội",
    date: plainDate("2026-04-24"),
    subject: {
      vi: "Điều 2: Ngày Văn hóa Việt Nam 24/11 là ngày nghỉ; hiệu lực từ 01/7/2026",
      en: "Article 2: Viet Nam Culture Day, 24 November, is a day off; in force from 1 July 2026",
    },
    confidence: "secondary",
    source: "Several independent secondary notes that quote the resolution",
  },
  {
    id: "VPCP-10065-2026",
    number: "10065/VPCP-KGVX",
    issuer: "Văn phòng Chính phủ",
    date: plainDate("2026-10-02"),
    subject: {
      vi: "Ngày 24/11/2026 nghỉ một ngày, không hoán đổi ngày 23/11; nghỉ Tết Đinh Mùi và Quốc khánh năm 2027",
      en: "24 November 2026 is one day off, without a swap of 23 November; Lunar New Year and National Day 2027",
    },
    confidence: "secondary",
    source: severalNotes,
  },
];
