import { addDays, type DatedName } from "@pccc/core";
import type { AdministrativeArea, AreaKind } from "./administrative-area.ts";

/**
 * Writes the dated names of an area, or of a body in it: a name for each kind that the area had.
 *
 * @param area - The area.
 * @param nameAs - Names it for one kind.
 * @returns The names, newest last.
 */
export function namesByKind(area: AdministrativeArea, nameAs: (kind: AreaKind) => string): readonly DatedName[] {
  const { kind, former } = area;
  if (former === undefined) return [{ name: nameAs(kind) }];
  return [
    { name: nameAs(former.kind), toInclusive: former.toInclusive },
    { name: nameAs(kind), fromInclusive: addDays(former.toInclusive, 1) },
  ];
}
