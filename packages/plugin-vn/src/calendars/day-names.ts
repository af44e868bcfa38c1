import type { Text } from "@pccc/core";

export const newYear: Text = { vi: "Tết Dương lịch", en: "New Year's Day" };
export const newYearCompensation: Text = { vi: "Nghỉ bù Tết Dương lịch", en: "Day in lieu of New Year's Day" };
export const lunarNewYear2021: Text = { vi: "Tết Nguyên đán Tân Sửu", en: "Lunar New Year 2021" };
export const lunarNewYear2022: Text = { vi: "Tết Nguyên đán Nhâm Dần", en: "Lunar New Year 2022" };
export const lunarNewYear2023: Text = { vi: "Tết Nguyên đán Quý Mão", en: "Lunar New Year 2023" };
export const lunarNewYear2024: Text = { vi: "Tết Nguyên đán Giáp Thìn", en: "Lunar New Year 2024" };
export const lunarNewYear2025: Text = { vi: "Tết Nguyên đán Ất Tỵ", en: "Lunar New Year 2025" };
export const lunarNewYear2026: Text = { vi: "Tết Nguyên đán Bính Ngọ", en: "Lunar New Year 2026" };
export const lunarNewYear2027: Text = { vi: "Tết Nguyên đán Đinh Mùi", en: "Lunar New Year 2027" };
export const lunarNewYearCompensation: Text = { vi: "Nghỉ bù Tết Nguyên đán", en: "Day in lieu of Lunar New Year" };
export const hungKings: Text = { vi: "Giỗ Tổ Hùng Vương", en: "Hung Kings' Commemoration Day" };
export const hungKingsCompensation: Text = { vi: "Nghỉ bù Giỗ Tổ Hùng Vương", en: "Day in lieu of Hung Kings' Commemoration Day" };
export const victoryDay: Text = { vi: "Ngày Chiến thắng 30/4", en: "Victory Day, 30 April" };
export const victoryDayCompensation: Text = { vi: "Nghỉ bù ngày 30/4", en: "Day in lieu of 30 April" };
export const labourDay: Text = { vi: "Ngày Quốc tế Lao động 1/5", en: "Labour Day, 1 May" };
export const labourDayCompensation: Text = { vi: "Nghỉ bù ngày 1/5", en: "Day in lieu of 1 May" };
export const nationalDay: Text = { vi: "Quốc khánh 2/9", en: "National Day, 2 September" };
export const nationalDayAdjacent: Text = { vi: "Ngày nghỉ liền kề Quốc khánh", en: "Day off beside National Day" };
export const nationalDayCompensation: Text = { vi: "Nghỉ bù Quốc khánh", en: "Day in lieu of National Day" };
export const cultureDay: Text = { vi: "Ngày Văn hóa Việt Nam 24/11", en: "Viet Nam Culture Day, 24 November" };
export const swapApril2024: Text = {
  vi: "Hoán đổi thứ Hai 29/4/2024 với thứ Bảy 04/5/2024",
  en: "Monday 29 April 2024 swapped with Saturday 4 May",
};
export const swapMay2025: Text = {
  vi: "Hoán đổi thứ Sáu 02/5/2025 với thứ Bảy 26/4/2025",
  en: "Friday 2 May 2025 swapped with Saturday 26 April",
};
export const swapJanuary2026: Text = {
  vi: "Hoán đổi thứ Sáu 02/01/2026 với thứ Bảy 10/01/2026",
  en: "Friday 2 January 2026 swapped with Saturday 10 January",
};
export const swapAugust2026: Text = {
  vi: "Hoán đổi thứ Hai 31/8/2026 với thứ Bảy 22/8/2026",
  en: "Monday 31 August 2026 swapped with Saturday 22 August",
};
