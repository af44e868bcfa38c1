import { type AuthorityLine, proposeBodySuccession, type Succession, type Unit, type UnitRecords } from "@pccc/core";
import { administrativeAreas, areaId, areaMembership, areaSuccession, areaSuccessions } from "./area-records.ts";
import type { AdministrativeArea, AreaSuccession } from "./administrative-area.ts";
import { bodyName } from "./body-name.ts";
import { namesByKind } from "./names-by-kind.ts";

/**
 * Gives the bodies of a line, each seated in its area, as units of the hierarchy that bears the line's name.
 *
 * @remarks
 * A body of the line is taken to be seated in each area as long as the area exists; that is computed, not read in an act. The line
 * `organisation` has many bodies in one area, which we do not know: it has none here.
 *
 * @param line - The line of authority.
 * @param province - A province's code; the whole country where left out.
 * @returns The bodies, where they stand, and what became of them. Their areas are in `areaRecords`.
 *
 * @public
 */
export function bodyRecords(line: AuthorityLine, province?: string): UnitRecords {
  if (line === "organisation") return { units: [], memberships: [], successions: [] };
  const areas = administrativeAreas(province);
  const idOf = (key: string): string => bodyId(line, key);
  const bodyOfArea = new Map(areas.map(({ key }) => [areaId(key), idOf(key)]));
  return {
    units: areas.map((area) => bodyUnit(area, line)),
    memberships: areas.map((area) => {
      const membership = areaMembership(area, line, idOf);
      return { ...membership, basis: { ...membership.basis, confidence: "computed" as const } };
    }),
    successions: areaSuccessions(province).flatMap((row) => bodySuccession(row, line, idOf, bodyOfArea)),
  };
}

/**
 * Gives the id of a line's body in an area.
 *
 * @param line - The line of authority.
 * @param key - The area's key, such as `38.16531`.
 * @returns Such as `front.38.16531`.
 */
export function bodyId(line: AuthorityLine, key: string): string {
  return `${line}.${key}`;
}

function bodyUnit(area: AdministrativeArea, line: AuthorityLine): Unit {
  const { key, level, name } = area;
  return {
    id: bodyId(line, key),
    kind: "body",
    level,
    line,
    area: areaId(key),
    names: namesByKind(area, (kind) => bodyName(line, level, kind, name)),
    codes: [],
  };
}

function bodySuccession(
  row: AreaSuccession,
  line: AuthorityLine,
  idOf: (key: string) => string,
  bodyOfArea: ReadonlyMap<string, string>,
): readonly Succession[] {
  if (row.bodies === undefined) {
    const proposal = proposeBodySuccession(areaSuccession(row), line, bodyOfArea);
    return proposal === undefined ? [] : [proposal];
  }
  const heir = idOf(row.bodies.passTo);
  const { id, on, dayEstablished } = row;
  return [
    { id: `${id}.${line}`, on, dayEstablished, basis: row.bodies.basis[line], before: [...row.before.map(idOf), heir], after: [heir] },
  ];
}
