import type { Citation } from "../citation.ts";
import type { PlainDate } from "../plain-date.ts";

/**
 * Something that happened, or is set for a day, and from which deadlines count: a request received, polling day.
 *
 * @public
 */
export interface RecordedEvent {
  /** Names the occurrences that it makes; without slash and at sign. */
  readonly id: string;
  /** The kind of event, by which regimes name it. */
  readonly event: string;
  readonly on: PlainDate;
  /** The one unit that it concerns; all units that owe the duty where left out. */
  readonly unit?: string;
  readonly basis: Citation;
}
