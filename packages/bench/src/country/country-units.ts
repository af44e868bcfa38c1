import { type Membership, plainDate, type Unit, type UnitRecords } from "@pccc/core";
import { areaRecords, bodyRecords } from "@pccc/plugin-vn";

/** The hierarchy of the country's bodies. */
export const line = "front";
/** The body above all provinces, which the list of places does not hold. */
export const centre = "front.centre";

const since = plainDate("2025-07-01");
const basis = { document: "bench", confidence: "assumed" } as const;

/**
 * The Front's bodies: those of the 34 provinces and 3,321 communes of the real list, one above them, and residential areas that are made
 * up, 27 or 28 to a commune where there are 90,000.
 */
export function countryUnits(residential: number): UnitRecords {
  const [areas, bodies] = [areaRecords(), bodyRecords(line)];
  const [units, memberships]: [Unit[], Membership[]] = [[], []];
  units.push({ id: centre, kind: "body", level: "central", line, names: [{ name: "Mặt trận trung ương (mẫu)" }], codes: [] });
  memberships.push({ unit: centre, hierarchy: line, fromInclusive: plainDate("2020-01-01"), basis });
  units.push(...areas.units, ...bodies.units);
  memberships.push(...areas.memberships);
  for (const membership of bodies.memberships) {
    memberships.push(membership.parent === undefined ? { ...membership, parent: centre } : membership);
  }
  const communes = communesOf(bodies);
  for (let at = 0; at < residential; at += 1) {
    const parent = communes[at % communes.length] as string;
    const number = Math.floor(at / communes.length) + 1;
    const id = `${parent}.k${String(number).padStart(2, "0")}`;
    units.push({
      id,
      kind: "body",
      level: "residential",
      line,
      names: [{ name: `Ban công tác Mặt trận khu dân cư số ${number}` }],
      codes: [],
    });
    memberships.push({ unit: id, hierarchy: line, parent, fromInclusive: since, basis });
  }
  return { units, memberships, successions: [...areas.successions, ...bodies.successions] };
}

/** The communes that live today, in the order of the list. */
export function communesOf({ units, memberships }: UnitRecords): readonly string[] {
  const ended = new Set(memberships.filter(({ toInclusive }) => toInclusive !== undefined).map(({ unit }) => unit));
  return units
    .filter(({ id, level, line: own, kind }) => kind === "body" && own === line && level === "commune" && !ended.has(id))
    .map(({ id }) => id);
}
