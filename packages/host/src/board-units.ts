import { lifeOf, nameOf, type PlainDate, type Succession, superiorOf, type Text } from "@pccc/core";
import type { BoardUnit } from "@pccc/rules";
import type { BoardQuery } from "./board-query.ts";
import type { JournalState } from "./journal-state.ts";

/**
 * Describes units as a board shows them: named and placed by the last day in the board's range on which they live, with the reason
 * why they began or ended inside it.
 *
 * @internal
 */
export function boardUnits(state: JournalState, query: BoardQuery, ids: readonly string[]): readonly BoardUnit[] {
  return [...new Set(ids)].sort().map((id) => boardUnit(state, query, id));
}

function boardUnit({ registry }: JournalState, query: BoardQuery, id: string): BoardUnit {
  const life = lifeOf(registry, id);
  const began = life[0]?.fromInclusive;
  const ended = life.at(-1)?.toInclusive;
  const isInside = (date: PlainDate | undefined): date is PlainDate =>
    date !== undefined && date > query.fromInclusive && date <= query.toInclusive;
  const shownOn = ended !== undefined && ended < query.toInclusive ? ended : query.toInclusive;
  const parent = superiorOf(registry, query.hierarchy, id, shownOn);
  const naming = (unit: string, on: PlainDate): string => {
    const index = registry.unitIndex.get(unit);
    const found = index === undefined ? undefined : registry.units[index];
    return found === undefined ? unit : nameOf(found, on);
  };
  const because = (succession: Succession | undefined): Text | undefined =>
    succession === undefined ? undefined : successionText(succession, naming);
  const beganBecause = isInside(began) ? because(registry.successionsInto.get(id)?.[0]) : undefined;
  const endedBecause = isInside(ended) ? because(registry.successionsFrom.get(id)?.at(-1)) : undefined;
  return {
    id,
    name: naming(id, shownOn),
    ...(parent === undefined ? {} : { parent }),
    ...(isInside(began) ? { fromInclusive: began } : {}),
    ...(isInside(ended) ? { toInclusive: ended } : {}),
    ...(beganBecause === undefined ? {} : { beganBecause }),
    ...(endedBecause === undefined ? {} : { endedBecause }),
  };
}

function successionText(succession: Succession, naming: (unit: string, on: PlainDate) => string): Text {
  const { on, dayEstablished, basis } = succession;
  const names = (units: readonly string[]): string => units.map((unit) => naming(unit, on)).join(", ");
  const day = `${on.slice(8)}/${on.slice(5, 7)}/${on.slice(0, 4)}`;
  const from = names(succession.before);
  const into = names(succession.after);
  return {
    vi: `${from} → ${into || "chấm dứt"}, từ ${day}${dayEstablished ? "" : " (ngày giả định, chưa xác định được)"}, theo ${basis.document}`,
    en: `${from} → ${into || "ended"}, from ${on}${dayEstablished ? "" : " (assumed day, not established)"}, by ${basis.document}`,
  };
}
