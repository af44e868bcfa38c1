import { plainDate } from "@pccc/core";
import type { AdministrativeArea, AreaKind, AreaSuccession } from "./administrative-area.ts";
import { daiHungMerger, districtBodiesEnd, districtLevelEnds, samSonCity, thanhHoaCommuneReform } from "./unit-citations.ts";

const recordsBegin = plainDate("2021-01-01");
const lastDayOfDistricts = plainDate("2025-06-30");
const reformDay = plainDate("2025-07-01");
const city = "38.sam-son-city";
const neighbour = "38.quang-xuong-district";

// The day is our assumption: see daiHungMerger.
const mergerDay = plainDate("2024-12-01");
const eveOfMerger = plainDate("2024-11-30");

/**
 * The areas about Sầm Sơn that the reform of 2025-07-01 ended. Their codes before the reform are not known to us and are left out.
 */
export const samSonAreas: readonly AdministrativeArea[] = [
  area({ key: city, kind: "thành phố", name: "Sầm Sơn", parent: "38" }),
  commune("bac-son", "phường", "Bắc Sơn"),
  commune("quang-tien", "phường", "Quảng Tiến"),
  commune("quang-cu", "phường", "Quảng Cư"),
  commune("trung-son", "phường", "Trung Sơn"),
  commune("truong-son", "phường", "Trường Sơn"),
  commune("quang-chau", "phường", "Quảng Châu"),
  commune("quang-tho", "phường", "Quảng Thọ"),
  commune("quang-vinh", "phường", "Quảng Vinh"),
  commune("quang-minh", "xã", "Quảng Minh"),
  { ...commune("quang-hung", "xã", "Quảng Hùng"), toInclusive: eveOfMerger },
  { ...commune("quang-dai", "xã", "Quảng Đại"), toInclusive: eveOfMerger },
  { ...commune("dai-hung", "xã", "Đại Hùng"), fromInclusive: mergerDay, basis: daiHungMerger },
  area({ key: neighbour, kind: "huyện", name: "Quảng Xương", parent: "38", basis: thanhHoaCommuneReform }),
  area({
    key: `${neighbour}.quang-giao`,
    level: "commune",
    kind: "xã",
    name: "Quảng Giao",
    parent: neighbour,
    basis: thanhHoaCommuneReform,
  }),
];

/**
 * What became of them. The wards of 2025 came out of communes; the city and the district ended with their level.
 *
 * @remarks
 * Of Quảng Xương only Quảng Giao is in our records: it joined Nam Sầm Sơn, and never sat below the city.
 */
export const samSonSuccessions: readonly AreaSuccession[] = [
  {
    id: "vn.2024.dai-hung",
    on: mergerDay,
    dayEstablished: false,
    before: [`${city}.quang-hung`, `${city}.quang-dai`],
    after: [`${city}.dai-hung`],
    basis: daiHungMerger,
  },
  {
    id: "vn.2025.38.16531",
    on: reformDay,
    dayEstablished: true,
    before: ["bac-son", "quang-tien", "quang-cu", "trung-son", "truong-son", "quang-chau", "quang-tho"].map((key) => `${city}.${key}`),
    after: ["38.16531"],
    basis: thanhHoaCommuneReform,
  },
  {
    id: "vn.2025.38.16516",
    on: reformDay,
    dayEstablished: true,
    before: [`${city}.quang-vinh`, `${city}.quang-minh`, `${city}.dai-hung`, `${neighbour}.quang-giao`],
    after: ["38.16516"],
    basis: thanhHoaCommuneReform,
  },
  {
    id: "vn.2025.38.districts",
    on: reformDay,
    dayEstablished: true,
    before: [city, neighbour],
    after: [],
    basis: districtLevelEnds,
    bodies: { passTo: "38", basis: districtBodiesEnd },
  },
];

function commune(key: string, kind: AreaKind, name: string): AdministrativeArea {
  return area({ key: `${city}.${key}`, level: "commune", kind, name, parent: city });
}

function area(row: Pick<AdministrativeArea, "key" | "kind" | "name" | "parent"> & Partial<AdministrativeArea>): AdministrativeArea {
  return { level: "district", fromInclusive: recordsBegin, toInclusive: lastDayOfDistricts, basis: samSonCity, ...row };
}
