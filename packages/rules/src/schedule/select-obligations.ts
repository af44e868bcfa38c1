import { descendantsOf, type PlainDate, treeAt, type UnitRegistry } from "@pccc/core";
import type { AnsweredObligation, ObligationState } from "./answered-obligation.ts";

/**
 * Which obligations are asked for; what is left out does not matter.
 *
 * @remarks
 * What unit U owes between A and B is `{ unit, dueFrom, dueTo }`; who has not submitted for a period is `{ period, states: notSubmitted }`.
 *
 * @public
 */
export interface ObligationFilter {
  readonly unit?: string;
  readonly duty?: string;
  readonly period?: string;
  readonly states?: readonly ObligationState[];
  /** The first and the last due day, both included; what has no due day is left out where either is set. */
  readonly dueFrom?: PlainDate;
  readonly dueTo?: PlainDate;
}

/**
 * The states of what has not been submitted and is still owed.
 *
 * @public
 */
export const notSubmitted: readonly ObligationState[] = ["openInTime", "openOverdue", "noDeadline"];

/**
 * Picks obligations.
 *
 * @param answered - The obligations.
 * @param filter - Which of them.
 * @returns Those that fit, in the same order.
 *
 * @public
 */
export function selectObligations(answered: readonly AnsweredObligation[], filter: ObligationFilter): readonly AnsweredObligation[] {
  const { unit, duty, period, states, dueFrom, dueTo } = filter;
  return answered.filter(
    ({ obligation, state }) =>
      (unit === undefined || obligation.unit === unit) &&
      (duty === undefined || obligation.duty === duty) &&
      (period === undefined || obligation.period.id === period) &&
      (states === undefined || states.includes(state)) &&
      (dueFrom === undefined || (obligation.dueOn !== undefined && obligation.dueOn >= dueFrom)) &&
      (dueTo === undefined || (obligation.dueOn !== undefined && obligation.dueOn <= dueTo)),
  );
}

/**
 * Picks the obligations of all units below one, such as what is due this week under a province.
 *
 * @remarks
 * Who stands below is asked of each obligation's due day, of the last day of a unit that ended before, and of `asOf` where no deadline
 * is known.
 *
 * @param answered - The obligations.
 * @param registry - The units.
 * @param hierarchy - The hierarchy, such as `state`.
 * @param above - The unit above.
 * @param asOf - The day asked about.
 * @returns Those of the units below, in the same order.
 *
 * @public
 */
export function obligationsUnder(
  answered: readonly AnsweredObligation[],
  registry: UnitRegistry,
  hierarchy: string,
  above: string,
  asOf: PlainDate,
): readonly AnsweredObligation[] {
  const below = new Map<PlainDate, ReadonlySet<string>>();
  return answered.filter(({ obligation }) => {
    const on = obligation.endedOn ?? obligation.dueOn ?? asOf;
    let units = below.get(on);
    if (units === undefined) {
      units = new Set(descendantsOf(treeAt(registry, hierarchy, on), above));
      below.set(on, units);
    }
    return units.has(obligation.unit);
  });
}
