import { type Membership, type PlainDate, plainDate, type Succession, type Unit, type UnitRecords } from "@pccc/core";
import type { AdministrativeArea, AreaKind, AreaSuccession } from "./administrative-area.ts";
import { communes2025 } from "./communes-2025.ts";
import { namesByKind } from "./names-by-kind.ts";
import { type ProvinceRow, provinceSuccessions, provinces2025 } from "./provinces-2025.ts";
import { samSonAreas, samSonSuccessions } from "./sam-son-areas.ts";
import { codeList, provinceReform, thanhHoaCommuneReform } from "./unit-citations.ts";

/** The first day of the organisation of two levels. */
export const reformDay: PlainDate = plainDate("2025-07-01");

/** The code scheme of Decision 19/2025/QĐ-TTg. */
export const codeScheme = "vn.qd19-2025";

const communeKinds: ReadonlyMap<string, AreaKind> = new Map([
  ["x", "xã"],
  ["p", "phường"],
  ["d", "đặc khu"],
]);

/**
 * Gives the administrative areas of the country, or of one province, as units of the hierarchy `territory`.
 *
 * @remarks
 * Before 2025-07-01 there is only what we know: Thanh Hóa with the areas about Sầm Sơn, from 2021-01-01 on.
 *
 * @param province - A province's code; the whole country where left out.
 * @returns The areas, where they lie, and what became of them; nothing for an unknown code.
 *
 * @public
 */
export function areaRecords(province?: string): UnitRecords {
  const areas = administrativeAreas(province);
  return {
    units: areas.map(areaUnit),
    memberships: areas.map((area) => areaMembership(area, "territory", areaId)),
    successions: areaSuccessions(province).map(areaSuccession),
  };
}

/**
 * Lists the rows of the administrative map.
 *
 * @param province - A province's code; the whole country where left out.
 * @returns Each province with its communes, then the areas that ended.
 */
export function administrativeAreas(province?: string): readonly AdministrativeArea[] {
  const provinces = provinces2025.filter(({ code }) => province === undefined || code === province);
  const ended = samSonAreas.filter(({ key }) => province === undefined || key.startsWith(`${province}.`));
  return [...provinces.flatMap((row) => [provinceArea(row), ...communesOf(row.code)]), ...ended];
}

/**
 * Lists what became of areas.
 *
 * @param province - A province's code; the whole country where left out.
 * @returns The successions in which areas of the province take part.
 */
export function areaSuccessions(province?: string): readonly AreaSuccession[] {
  const isWithin = (key: string): boolean => province === undefined || key === province || key.startsWith(`${province}.`);
  return [...samSonSuccessions, ...provinceSuccessions].filter(({ before, after }) => [...before, ...after].some(isWithin));
}

/**
 * Writes the place of an area, or of the body seated in it, in a hierarchy.
 *
 * @param area - The area.
 * @param hierarchy - The hierarchy.
 * @param idOf - Turns an area's key into the id of the unit.
 * @returns The membership.
 */
export function areaMembership(area: AdministrativeArea, hierarchy: string, idOf: (key: string) => string): Membership {
  const { key, parent, fromInclusive, toInclusive, basis } = area;
  return {
    unit: idOf(key),
    hierarchy,
    ...(parent === undefined ? {} : { parent: idOf(parent) }),
    fromInclusive,
    ...(toInclusive === undefined ? {} : { toInclusive }),
    basis,
  };
}

/**
 * Writes a succession of areas.
 *
 * @param succession - The row.
 * @returns The record in the hierarchy `territory`.
 */
export function areaSuccession(succession: AreaSuccession): Succession {
  const { id, on, dayEstablished, basis, before, after } = succession;
  return { id, on, dayEstablished, basis, before: before.map(areaId), after: after.map(areaId) };
}

/**
 * Turns an area's key into its unit id.
 *
 * @param key - Such as `38.16531`.
 * @returns Such as `area.38.16531`.
 */
export function areaId(key: string): string {
  return `area.${key}`;
}

function areaUnit(area: AdministrativeArea): Unit {
  const { key, level, code, name } = area;
  return {
    id: areaId(key),
    kind: "area",
    level,
    names: namesByKind(area, (kind) => titled(kind, name)),
    codes: code === undefined ? [] : [{ scheme: codeScheme, code, fromInclusive: reformDay }],
  };
}

function titled(kind: AreaKind, name: string): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${name}`;
}

function provinceArea(row: ProvinceRow): AdministrativeArea {
  const { code, kind, former, name, recordsBegin } = row;
  return {
    key: code,
    level: "province",
    kind,
    ...(former === undefined ? {} : { former }),
    name,
    code,
    fromInclusive: recordsBegin ?? reformDay,
    basis: provinceReform,
  };
}

function communesOf(province: string): readonly AdministrativeArea[] {
  const basis = province === "38" ? thanhHoaCommuneReform : codeList;
  return (communes2025[province] ?? "").split("\n").flatMap((line) => {
    const kind = communeKinds.get(line.charAt(6));
    if (kind === undefined) return [];
    const code = line.slice(0, 5);
    return {
      key: `${province}.${code}`,
      level: "commune",
      kind,
      name: line.slice(8),
      code,
      parent: province,
      fromInclusive: reformDay,
      basis,
    };
  });
}
