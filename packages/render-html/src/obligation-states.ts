import type { AnsweredObligation, ObligationState } from "./board-records.ts";
import type { Say, WordId } from "./words.ts";

/**
 * How the page shows one state of obligations.
 */
export interface StateLook {
  readonly state: ObligationState;
  readonly word: WordId;
  /** A colour of the page: 0 and 2 are fine, 3 and 4 call for attention, 5 is neither. */
  readonly slot: number;
}

/**
 * The states in the order in which the page lists them.
 */
export const stateLooks: readonly StateLook[] = [
  { state: "doneInTime", word: "state.doneInTime", slot: 0 },
  { state: "doneLate", word: "state.doneLate", slot: 3 },
  { state: "openOverdue", word: "state.openOverdue", slot: 4 },
  { state: "openInTime", word: "state.openInTime", slot: 2 },
  { state: "doneUndated", word: "state.doneUndated", slot: 1 },
  { state: "noDeadline", word: "state.noDeadline", slot: 5 },
  { state: "ended", word: "state.ended", slot: 5 },
];

/**
 * Finds how a state is shown.
 *
 * @param state - The state.
 * @returns Its look.
 */
export function lookOf(state: ObligationState): StateLook {
  return stateLooks.find((look) => look.state === state) ?? { state, word: "state.ended", slot: 5 };
}

/**
 * Says how late something was.
 *
 * @param answered - The obligation.
 * @param say - The words of the page.
 * @returns Days, or minutes where only the hour was missed; `undefined` in time.
 */
export function latenessOf({ daysLate, workingDaysLate, minutesLate }: AnsweredObligation, say: Say): string | undefined {
  if (minutesLate !== undefined) return say("late.minutes", { minutes: minutesLate });
  return daysLate > 0 ? say("late.days", { days: daysLate, working: workingDaysLate }) : undefined;
}
