import { addDays, err, type Finding, makeFinding, ok, type PlainDate, type Result, type UnitLevel } from "@pccc/core";
import { diagnostics } from "./diagnostics.ts";
import type { Calendar } from "./make-calendar.ts";
import type { DeadlineOffset } from "./regime.ts";
import { type AsKnown, addWorkingDays } from "./working-days.ts";

/**
 * What a chain of deadlines is computed from.
 *
 * @public
 */
export interface DeadlineChainQuery {
  /** The last day on which the highest level is in time. */
  readonly topDue: PlainDate;
  /** From the highest level down; what each needs between receipt from the level below and sending. */
  readonly levels: readonly { readonly level: UnitLevel; readonly needs: DeadlineOffset }[];
  /** The last day of the window of data. */
  readonly cutOff: PlainDate;
  readonly calendar: Calendar;
}

/**
 * The last day of one level in a chain.
 *
 * @public
 */
export interface ChainedDeadline {
  readonly level: UnitLevel;
  readonly dueOn: PlainDate;
}

/**
 * Computes the deadline of each level backwards from the highest one's.
 *
 * @remarks
 * Each level but the highest must send so early that the one above still has the time that it needs. The lowest level needs its own
 * time after the cut-off; where that is missing, the finding names the level and the day that it would have to begin on.
 *
 * @param query - The top deadline, the levels with their needs, the cut-off and the calendar.
 * @param options - As known when.
 * @returns The deadlines from the highest level down; a finding where the chain does not fit or touches an open day.
 *
 * @public
 */
export function deadlineChain(query: DeadlineChainQuery, options: AsKnown = {}): Result<readonly ChainedDeadline[], Finding> {
  const { calendar, cutOff } = query;
  const chain: ChainedDeadline[] = [];
  let due = query.topDue;
  for (const { level, needs } of query.levels) {
    chain.push({ level, dueOn: due });
    const before = needs.unit === "day" ? ok({ on: addDays(due, -needs.n) }) : addWorkingDays(calendar, due, -needs.n, options);
    if (!before.ok) return before;
    if (before.value.on < cutOff)
      return err(makeFinding(diagnostics, "PCCC_REGIME_CHAIN_TOO_LONG", { level, due, needs: needs.n, begin: before.value.on, cutOff }));
    due = before.value.on;
  }
  return ok(chain);
}
