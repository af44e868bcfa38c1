import type { Citation, PlainDate, Text } from "@pccc/core";
import type { Period } from "./period.ts";

/**
 * One link of the chain that says why something is owed, or why by that day.
 *
 * @public
 */
export interface ReasonStep {
  readonly kind: "duty" | "plan" | "event" | "assumption" | "regime" | "calendar" | "succession" | "extension";
  /** The id of what gives the reason. */
  readonly ref: string;
  readonly text: Text;
  readonly citation?: Citation;
}

/**
 * What is known of an obligation's deadline.
 *
 * @remarks
 * `dated`: `dueOn` is set. `undated`: the text names no deadline and nothing resolves it. `unresolved`: the calendar has no decision yet.
 * `lapsed`: a succession ended it. `underReview`: a succession leaves it to a person.
 *
 * @public
 */
export type ObligationStatus = "dated" | "undated" | "unresolved" | "lapsed" | "underReview";

/**
 * One duty, one unit, one occurrence: who owes what, for which window of data, by when at this level, and why.
 *
 * @public
 */
export interface Obligation {
  /** `<dutyId>@<unitId>/<periodId>`: never holds a due date or a position. */
  readonly id: string;
  readonly duty: string;
  /** The duty's kind: `report`, `perform`, `adoptPlan` or a plugin's. */
  readonly kind: string;
  readonly title: Text;
  readonly unit: string;
  readonly owedTo?: string;
  readonly period: Period;
  readonly status: ObligationStatus;
  /** The last day on which it is in time, at this unit's level. */
  readonly dueOn?: PlainDate;
  /** The last minute of that day on which it is in time, `HH:MM`; the end of the day where left out. */
  readonly dueTime?: string;
  /** The first deadline, where an extension made a later one. */
  readonly originalDueOn?: PlainDate;
  /** The hour of the first deadline, where it had one. */
  readonly originalDueTime?: string;
  /** The assumption that resolved its schedule, where the text named none. */
  readonly assumption?: string;
  /** The units that owed it before a succession moved it here. */
  readonly movedFrom?: readonly string[];
  /** The last day on which this unit owed it, where a succession ended that. */
  readonly endedOn?: PlainDate;
  /** The units that owe it since a succession ended this one: the obligation here has lapsed, with what answered it before. */
  readonly movedTo?: readonly string[];
  readonly reasons: readonly ReasonStep[];
}
