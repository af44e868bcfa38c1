import { nameOf, type PlainDate } from "@pccc/core";
import type { JournalState } from "./journal-state.ts";

/**
 * What a sheet may tell units apart by: whether it is an area or a body, its tier, its line of authority, the kind of area it is.
 *
 * @internal
 */
export function classesOf(state: JournalState, id: string, on: PlainDate): readonly string[] {
  const index = state.registry.unitIndex.get(id);
  const unit = index === undefined ? undefined : state.registry.units[index];
  if (unit === undefined) return [];
  const kind = unit.level === "commune" ? kindIn(nameOf(unit, on)) : undefined;
  return [unit.kind, unit.level, unit.line, kind].filter((item) => item !== undefined);
}

function kindIn(name: string): string | undefined {
  const words = ` ${name.toLocaleLowerCase("vi")} `;
  return areaKinds.find(([word]) => words.includes(` ${word} `))?.[1];
}

const areaKinds: readonly (readonly [string, string])[] = [
  ["đặc khu", "special-zone"],
  ["phường", "ward"],
  ["xã", "rural-commune"],
];
