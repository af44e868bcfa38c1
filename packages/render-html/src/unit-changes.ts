import { addDays, type PlainDate, textIn } from "@pccc/core";
import type { BoardView } from "@pccc/plugin";
import type { BoardUnit, Period } from "./board-records.ts";

/**
 * What became of units on one day for one reason.
 */
export interface UnitChange {
  /** The first day of the new state. */
  readonly on: PlainDate;
  /** Units whose last day is the day before. */
  readonly ended: readonly BoardUnit[];
  /** Units whose first day it is. */
  readonly began: readonly BoardUnit[];
  /** In the view's language; empty where nothing says why. */
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
    ...(unit.toInclusive === undefined ? [] : [eventOf(view, unit, "ended", addDays(unit.toInclusive, 1))]),
    ...(unit.fromInclusive === undefined ? [] : [eventOf(view, unit, "began", unit.fromInclusive)]),
  ]);
  const groups = Map.groupBy(events, (event) => [event.on, ...event.reasons].join("\n"));
  return [...groups.values()]
    .flatMap((group) =>
      group[0] === undefined
        ? []
        : [{ ...group[0], ended: group.flatMap(({ ended }) => ended), began: group.flatMap(({ began }) => began) }],
    )
    .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}

/**
 * Picks the changes that a period straddles: those that take hold after its first day.
 *
 * @param changes - The changes of the board.
 * @param period - The period.
 * @returns The changes, in the same order.
 */
export function changesIn(changes: readonly UnitChange[], period: Period): readonly UnitChange[] {
  return changes.filter(({ on }) => on > period.fromInclusive && on <= period.toInclusive);
}

function eventOf(view: BoardView, unit: BoardUnit, kind: "began" | "ended", on: PlainDate): UnitChange {
  return {
    on,
    ended: kind === "ended" ? [unit] : [],
    began: kind === "began" ? [unit] : [],
    reasons: reasonsOf(view, unit, kind),
  };
}

function reasonsOf(view: BoardView, unit: BoardUnit, kind: "began" | "ended"): readonly string[] {
  const own = kind === "began" ? unit.beganBecause : unit.endedBecause;
  if (own !== undefined) return [textIn(own, view.language)];
  const reasons = view.facts.answered
    .filter(({ obligation }) => obligation.unit === unit.id || obligation.movedFrom?.includes(unit.id) === true)
    .flatMap(({ obligation }) => obligation.reasons.filter((reason) => reason.kind === "succession"))
    .map((reason) => textIn(reason.text, view.language));
  return [...new Set(reasons)];
}
