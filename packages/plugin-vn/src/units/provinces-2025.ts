import { type PlainDate, plainDate } from "@pccc/core";
import type { AreaKind, AreaSuccession, FormerKind } from "./administrative-area.ts";
import { dongNaiCity } from "./unit-citations.ts";

/** A province or a city under the central level. */
export interface ProvinceRow {
  readonly code: string;
  readonly kind: AreaKind;
  readonly former?: FormerKind;
  readonly name: string;
  /** `true` where "thành phố" before the name meant a city under the central level before 2025-07-01 too. */
  readonly wasCentralCity?: true;
  /** The first day of our records of it; 2025-07-01 where left out, whatever existed under the name before. */
  readonly recordsBegin?: PlainDate;
}

/** The 34 provinces and cities under the central level, as of 2026-08-02. From vietnamese-provinces-database (MIT, see NOTICE). */
export const provinces2025: readonly ProvinceRow[] = [
  { code: "01", kind: "thành phố", name: "Hà Nội", wasCentralCity: true },
  { code: "04", kind: "tỉnh", name: "Cao Bằng" },
  { code: "08", kind: "tỉnh", name: "Tuyên Quang" },
  { code: "11", kind: "tỉnh", name: "Điện Biên" },
  { code: "12", kind: "tỉnh", name: "Lai Châu" },
  { code: "14", kind: "tỉnh", name: "Sơn La" },
  { code: "15", kind: "tỉnh", name: "Lào Cai" },
  { code: "19", kind: "tỉnh", name: "Thái Nguyên" },
  { code: "20", kind: "tỉnh", name: "Lạng Sơn" },
  { code: "22", kind: "tỉnh", name: "Quảng Ninh" },
  { code: "24", kind: "tỉnh", name: "Bắc Ninh" },
  { code: "25", kind: "tỉnh", name: "Phú Thọ" },
  { code: "31", kind: "thành phố", name: "Hải Phòng", wasCentralCity: true },
  { code: "33", kind: "tỉnh", name: "Hưng Yên" },
  { code: "37", kind: "tỉnh", name: "Ninh Bình" },
  { code: "38", kind: "tỉnh", name: "Thanh Hóa", recordsBegin: plainDate("2021-01-01") },
  { code: "40", kind: "tỉnh", name: "Nghệ An" },
  { code: "42", kind: "tỉnh", name: "Hà Tĩnh" },
  { code: "44", kind: "tỉnh", name: "Quảng Trị" },
  { code: "46", kind: "thành phố", name: "Huế" },
  { code: "48", kind: "thành phố", name: "Đà Nẵng", wasCentralCity: true },
  { code: "51", kind: "tỉnh", name: "Quảng Ngãi" },
  { code: "52", kind: "tỉnh", name: "Gia Lai" },
  { code: "56", kind: "tỉnh", name: "Khánh Hòa" },
  { code: "66", kind: "tỉnh", name: "Đắk Lắk" },
  { code: "68", kind: "tỉnh", name: "Lâm Đồng" },
  { code: "75", kind: "thành phố", former: { kind: "tỉnh", toInclusive: plainDate("2026-04-29") }, name: "Đồng Nai" },
  { code: "79", kind: "thành phố", name: "Hồ Chí Minh", wasCentralCity: true },
  { code: "80", kind: "tỉnh", name: "Tây Ninh" },
  { code: "82", kind: "tỉnh", name: "Đồng Tháp" },
  { code: "86", kind: "tỉnh", name: "Vĩnh Long" },
  { code: "91", kind: "tỉnh", name: "An Giang" },
  { code: "92", kind: "thành phố", name: "Cần Thơ", wasCentralCity: true },
  { code: "96", kind: "tỉnh", name: "Cà Mau" },
];

/** Changes of provinces since 2025-07-01, by their keys. */
export const provinceSuccessions: readonly AreaSuccession[] = [
  { id: "vn.2026.75", on: plainDate("2026-04-30"), dayEstablished: true, before: ["75"], after: ["75"], basis: dongNaiCity },
];
