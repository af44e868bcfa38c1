import type { Citation, Plan, PlainDate, Text } from "@pccc/core";

/**
 * A plan to be recorded as adopted.
 *
 * @public
 */
export interface PlanAdoption {
  readonly plan: Plan;
  /** The first day on which it is in force. */
  readonly adoptedOn: PlainDate;
  /** Personal data: kept apart from the chained body. */
  readonly signatoryName?: string;
  /** The plans whose place it takes: they end on the same day. */
  readonly replaces?: readonly string[];
  readonly basis?: Citation;
}

/**
 * Another text of a plan.
 *
 * @public
 */
export interface PlanAmendment {
  readonly plan: Plan;
  /** The first day on which the text is in force. */
  readonly on: PlainDate;
  readonly signatoryName?: string;
  readonly basis?: Citation;
}

/**
 * The end of a plan.
 *
 * @public
 */
export interface PlanEnding {
  /** The plan's id. */
  readonly plan: string;
  /** The first day on which it is no longer in force. */
  readonly on: PlainDate;
  readonly reason?: Text;
  readonly basis?: Citation;
}
