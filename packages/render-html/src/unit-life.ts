import type { BoardUnit, Period } from "./board-records.ts";

/**
 * How a unit's life lies to a period.
 */
export interface UnitLife {
  /** The unit exists on no day of the period, since it begins later or ended before. */
  readonly absent: "notYet" | "ended" | undefined;
  /** It begins after the period's first day. */
  readonly begins: boolean;
  /** It ends before the period's last day. */
  readonly ends: boolean;
}

/**
 * Tells how a unit's life lies to a period.
 *
 * @param unit - The unit.
 * @param period - The period.
 * @returns Whether it is absent, or begins or ends within.
 */
export function lifeIn(unit: BoardUnit, period: Period): UnitLife {
  const { fromInclusive: from, toInclusive: to } = unit;
  if (from !== undefined && from > period.toInclusive) return { absent: "notYet", begins: false, ends: false };
  if (to !== undefined && to < period.fromInclusive) return { absent: "ended", begins: false, ends: false };
  return {
    absent: undefined,
    begins: from !== undefined && from > period.fromInclusive,
    ends: to !== undefined && to < period.toInclusive,
  };
}
