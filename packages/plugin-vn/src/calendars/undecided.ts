import type { UndecidedRange } from "@pccc/calendar";
import { plainDate, type Text } from "@pccc/core";

// Five days that include the first of the lunar year begin at most four days before it and end at most four days after it; the days in
// lieu of a weekend among them are the next two working days at most, which reaches to the sixth day after.
const lunarNewYear: Text = {
  vi: "Thủ tướng quyết định hằng năm các ngày nghỉ Tết Nguyên đán (Bộ luật Lao động, Điều 112 khoản 3)",
  en: "The Prime Minister decides the days of Lunar New Year each year (Labour Code, Article 112(3))",
};

// The day before or the day after 2 September; where one of the two falls on a weekend, the days in lieu follow.
const nationalDay: Text = {
  vi: "Thủ tướng quyết định hằng năm ngày nghỉ liền kề Quốc khánh (Bộ luật Lao động, Điều 112 khoản 3)",
  en: "The Prime Minister decides each year which day beside National Day is off (Labour Code, Article 112(3))",
};

/** The days that the yearly decision may take, and when each year's decision became known. */
export const publicSectorUndecided: readonly UndecidedRange[] = [
  {
    fromInclusive: plainDate("2021-02-08"),
    toInclusive: plainDate("2021-02-18"),
    decidedOn: plainDate("2020-11-26"),
    reason: lunarNewYear,
  },
  { fromInclusive: plainDate("2021-09-01"), toInclusive: plainDate("2021-09-03"), decidedOn: plainDate("2020-11-26"), reason: nationalDay },
  {
    fromInclusive: plainDate("2022-01-28"),
    toInclusive: plainDate("2022-02-07"),
    decidedOn: plainDate("2022-01-11"),
    reason: lunarNewYear,
  },
  { fromInclusive: plainDate("2022-09-01"), toInclusive: plainDate("2022-09-05"), decidedOn: plainDate("2022-01-11"), reason: nationalDay },
  {
    fromInclusive: plainDate("2023-01-18"),
    toInclusive: plainDate("2023-01-28"),
    decidedOn: plainDate("2022-12-01"),
    reason: lunarNewYear,
  },
  { fromInclusive: plainDate("2023-09-01"), toInclusive: plainDate("2023-09-05"), decidedOn: plainDate("2022-12-01"), reason: nationalDay },
  {
    fromInclusive: plainDate("2024-02-06"),
    toInclusive: plainDate("2024-02-16"),
    decidedOn: plainDate("2023-11-03"),
    reason: lunarNewYear,
  },
  { fromInclusive: plainDate("2024-09-01"), toInclusive: plainDate("2024-09-03"), decidedOn: plainDate("2023-11-03"), reason: nationalDay },
  {
    fromInclusive: plainDate("2025-01-25"),
    toInclusive: plainDate("2025-02-04"),
    decidedOn: plainDate("2024-11-26"),
    reason: lunarNewYear,
  },
  { fromInclusive: plainDate("2025-09-01"), toInclusive: plainDate("2025-09-03"), decidedOn: plainDate("2024-11-26"), reason: nationalDay },
  {
    fromInclusive: plainDate("2026-02-13"),
    toInclusive: plainDate("2026-02-23"),
    decidedOn: plainDate("2025-10-13"),
    reason: lunarNewYear,
  },
  { fromInclusive: plainDate("2026-09-01"), toInclusive: plainDate("2026-09-03"), decidedOn: plainDate("2025-10-13"), reason: nationalDay },
  {
    fromInclusive: plainDate("2027-02-02"),
    toInclusive: plainDate("2027-02-12"),
    decidedOn: plainDate("2026-10-02"),
    reason: lunarNewYear,
  },
  { fromInclusive: plainDate("2027-09-01"), toInclusive: plainDate("2027-09-03"), decidedOn: plainDate("2026-10-02"), reason: nationalDay },
];
