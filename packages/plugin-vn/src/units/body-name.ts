import type { AuthorityLine, UnitLevel } from "@pccc/core";
import type { AreaKind } from "./administrative-area.ts";

const partyCommittees: Readonly<Partial<Record<AreaKind, string>>> = { tỉnh: "Tỉnh ủy", "thành phố": "Thành ủy", huyện: "Huyện ủy" };

/**
 * Names the body of a line in an area.
 *
 * @param line - The line of authority.
 * @param level - The tier of the area.
 * @param kind - The kind of the area.
 * @param name - The name of the area, without its kind.
 * @returns Such as `Ủy ban MTTQ Việt Nam phường Sầm Sơn`.
 */
export function bodyName(line: AuthorityLine, level: UnitLevel, kind: AreaKind, name: string): string {
  if (line === "state") return `Ủy ban nhân dân ${kind} ${name}`;
  if (line === "front") return `Ủy ban MTTQ Việt Nam ${kind} ${name}`;
  const committee = level === "commune" ? undefined : partyCommittees[kind];
  return committee === undefined ? `Đảng ủy ${kind} ${name}` : `${committee} ${name}`;
}
