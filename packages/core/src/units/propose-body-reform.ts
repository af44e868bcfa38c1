import type { AuthorityLine } from "../documents/authority-line.ts";
import { addDays, type PlainDate } from "../plain-date.ts";
import { isLiving } from "./life-of.ts";
import { proposeBodySuccession } from "./propose-body-succession.ts";
import type { Membership, Succession, Unit } from "./unit.ts";
import { nameOf } from "./unit-name.ts";
import type { UnitRecords, UnitRegistry } from "./unit-registry.ts";
import { parentOf, treeAt } from "./unit-tree.ts";

/**
 * Proposes everything that a succession of areas means for the bodies of one line seated there, as records for a person to review.
 *
 * @remarks
 * The bodies of areas that end are closed on the eve, a body is founded in each new area that has none, below the body of the area
 * above, and the old pass to the new. Names are made from a predecessor's, with the area's name in place of the old one. All of it is
 * computed from the act on the areas and says so; nothing is put on record until a person loads it.
 *
 * @param registry - The units, with the areas as they stand after the succession.
 * @param succession - The succession of areas.
 * @param line - The line of authority.
 * @returns New and closed bodies and their succession; `undefined` when no body of the line is seated in any of the areas.
 *
 * @public
 */
export function proposeBodyReform(registry: UnitRegistry, succession: Succession, line: AuthorityLine): UnitRecords | undefined {
  const { on, before, after } = succession;
  const eve = addDays(on, -1);
  const seatedOn = (day: PlainDate): ReadonlyMap<string, Unit> =>
    new Map(
      registry.units.flatMap((unit) =>
        unit.line === line && unit.area !== undefined && isLiving(registry, unit.id, day) ? [[unit.area, unit]] : [],
      ),
    );
  const [old, standing] = [seatedOn(eve), seatedOn(on)];
  const parting = before.filter((area) => !after.includes(area)).flatMap((area) => old.get(area) ?? []);
  if (parting.length === 0 && !before.some((area) => old.has(area))) return undefined;
  const founded = new Map<string, Unit>();
  const areas = treeAt(registry, "territory", on);
  const predecessor = before.map((area) => old.get(area)).find((body) => body !== undefined);
  for (const area of after) {
    const unit = registry.units[registry.unitIndex.get(area) ?? -1];
    if (unit === undefined || standing.has(area)) continue;
    founded.set(area, bodyIn(unit, predecessor, registry, line, on));
  }
  const bodyOf = new Map(
    [...before, ...after].flatMap((area) => [[area, founded.get(area) ?? standing.get(area) ?? old.get(area)] as const]),
  );
  for (const area of before) if (old.has(area)) bodyOf.set(area, old.get(area));
  const ids = new Map([...bodyOf].flatMap(([area, body]) => (body === undefined ? [] : [[area, body.id] as const])));
  const proposed = proposeBodySuccession(succession, line, ids);
  const basis = {
    ...succession.basis,
    confidence: succession.basis.confidence === "assumed" ? ("assumed" as const) : ("computed" as const),
  };
  const partingIds = new Set(parting.map(({ id }) => id));
  const closed = registry.memberships
    .filter(({ unit, fromInclusive, toInclusive }) => partingIds.has(unit) && fromInclusive <= eve && (toInclusive ?? "9999-12-31") > eve)
    .map((membership): Membership => ({ ...membership, toInclusive: eve }));
  const opened = [...founded].map(([area, body]): Membership => {
    const above = parentOf(areas, area);
    const parent = above === undefined ? undefined : (standing.get(above) ?? founded.get(above))?.id;
    return { unit: body.id, hierarchy: line, ...(parent === undefined ? {} : { parent }), fromInclusive: on, basis };
  });
  return {
    units: [...founded.values()],
    memberships: [...closed, ...opened],
    successions: proposed === undefined ? [] : [proposed],
  };
}

function bodyIn(area: Unit, predecessor: Unit | undefined, registry: UnitRegistry, line: AuthorityLine, on: PlainDate): Unit {
  const areaName = nameOf(area, on);
  const eve = addDays(on, -1);
  const oldArea = predecessor?.area === undefined ? undefined : registry.units[registry.unitIndex.get(predecessor.area) ?? -1];
  const oldName = predecessor === undefined ? "" : nameOf(predecessor, eve);
  const oldAreaName = oldArea === undefined ? "" : nameOf(oldArea, eve);
  const at = oldAreaName === "" ? -1 : oldName.toLowerCase().lastIndexOf(oldAreaName.toLowerCase());
  const name = at === -1 ? `${line} ${areaName}` : `${oldName.slice(0, at)}${lowerKind(areaName)}${oldName.slice(at + oldAreaName.length)}`;
  return {
    id: `${line}.${area.id.replace(/^area\./u, "")}`,
    kind: "body",
    level: area.level,
    line,
    area: area.id,
    names: [{ name, fromInclusive: on }],
    codes: [],
  };
}

// "Phường Sầm Sơn" stands in the middle of a body's name as "phường Sầm Sơn".
function lowerKind(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
