import type { UnitRecords } from "@pccc/core";
import type { UnitPack, UnitPackQuery } from "@pccc/plugin";
import { areaRecords } from "./area-records.ts";
import { bodyRecords } from "./body-records.ts";
import { matchIssuer } from "./match-issuer.ts";
import { codeList, provinceReform, thanhHoaCommuneReform } from "./unit-citations.ts";

/**
 * The administrative units of Viet Nam and the bodies of the Party, the State and the Front in them.
 *
 * @remarks
 * 34 provinces and 3,321 communes from 2025-07-01; before it only Thanh Hóa with the areas about Sầm Sơn, from 2021-01-01.
 *
 * @public
 */
export const vnUnits: UnitPack = {
  id: "vn.units",
  title: {
    vi: "Đơn vị hành chính Việt Nam từ 01/7/2025, và khu vực Sầm Sơn từ 2021",
    en: "Administrative units of Viet Nam from 2025-07-01, and the Sầm Sơn area from 2021",
  },
  basis: [provinceReform, codeList, thanhHoaCommuneReform],
  records: unitPackFor,
  matchIssuer,
};

/**
 * Gives the areas of a province and the bodies of one line in them, ready for a registry.
 *
 * @param query - The line of authority, and the province's code.
 * @returns Areas in the hierarchy `territory`, bodies in the hierarchy of the line, and what became of both; nothing for an unknown code.
 *
 * @public
 */
export function unitPackFor(query: UnitPackQuery): UnitRecords {
  const areas = areaRecords(query.province);
  const bodies = bodyRecords(query.line, query.province);
  return {
    units: [...areas.units, ...bodies.units],
    memberships: [...areas.memberships, ...bodies.memberships],
    successions: [...areas.successions, ...bodies.successions],
  };
}
