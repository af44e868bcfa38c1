import { type PlainDate, textIn } from "@pccc/core";
import type { BoardView } from "@pccc/plugin";
import type { BoardUnit, Period } from "./board-records.ts";

/**
 * Units that began or ended on one day for one reason.
 */
export interface UnitChange {
  readonly kind: "began" | "ended";
  /** The first day of those that began, the last day of those that ended. */
  readonly day: PlainDate;
  readonly units: readonly BoardUnit[];
  readonly reasons: readonly string[];
}

/**
 * Lists what became of the board's units, oldest first.
 *
 * @param view - The view.
 * @returns The changes; the reason is the board's own, or else that of the successions which the units' obligations rest on.
 */
export function unitChanges(view: BoardView): readonly UnitChange[] {
  const events = view.board.units.flatMap((unit) => [
    ...eventOf(view, unit, "ended", unit.toInclusive),
    ...eventOf(view, unit, "began", unit.fromInclusive),
  ]);
  const groups = Map.groupBy(events, (event) => [event.day, event.kind, ...event.reasons].join("\n"));
  return [...groups.values()]
    .flatMap((group) => (group[0] === undefined ? [] : [{ ...group[0], units: group.flatMap((event) => event.units) }]))
    .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
}

/**
 * Picks the changes that lie within a period.
 *
 * @param changes - The changes of the board.
 * @param period - The period.
 * @returns The changes that the period straddles: neither on its first day nor after its last.
 */
export function changesIn(changes: readonly UnitChange[], period: Period): readonly UnitChange[] {
  return changes.filter(({ kind, day }) =>
    kind === "began" ? day > period.fromInclusive && day <= period.toInclusive : day >= period.fromInclusive && day < period.toInclusive,
  );
}

function eventOf(view: BoardView, unit: BoardUnit, kind: UnitChange["kind"], day: PlainDate | undefined): readonly UnitChange[] {
  return day === undefined ? [] : [{ kind, day, units: [unit], reasons: reasonsOf(view, unit, kind) }];
}

function reasonsOf(view: BoardView, unit: BoardUnit, kind: UnitChange["kind"]): readonly string[] {
  const own = kind === "began" ? unit.beganBecause : unit.endedBecause;
  if (own !== undefined) return [textIn(own, view.language)];
  const reasons = view.facts.answered
    .filter(({ obligation }) => obligation.unit === unit.id || obligation.movedFrom?.includes(unit.id) === true)
    .flatMap(({ obligation }) => obligation.reasons.filter((reason) => reason.kind === "succession"))
    .map((reason) => textIn(reason.text, view.language));
  return [...new Set(reasons)];
}
