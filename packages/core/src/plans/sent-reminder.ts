import type { PlainDate } from "../plain-date.ts";

/**
 * A reminder that went out: what it was about, by which step of which policy, and who was told.
 *
 * @remarks
 * The due day is part of what was said: a new deadline begins the steps anew.
 *
 * @public
 */
export interface SentReminder {
  readonly obligation: string;
  readonly policy: string;
  readonly step: string;
  readonly dueOn: PlainDate;
  readonly sentOn: PlainDate;
  /** The units that were told. */
  readonly told: readonly string[];
}
