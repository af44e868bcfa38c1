import type { PlainDate } from "../plain-date.ts";

/**
 * A decision that what is registered for some obligations does not count any more.
 *
 * @remarks
 * It is about the obligations that fit each of `duty`, `unit` and `period` that is set; at least one is.
 *
 * @public
 */
export interface Lock {
  readonly id: string;
  readonly duty?: string;
  readonly unit?: string;
  readonly period?: string;
  /** From when it holds, UTC milliseconds. */
  readonly lockedAt: number;
  /** The last day on which it holds; without end where left out. */
  readonly expiresOn?: PlainDate;
  /** How many editions of each obligation may still be registered while it holds: 0 for none. */
  readonly editionsAllowed: number;
  readonly reason: string;
}
