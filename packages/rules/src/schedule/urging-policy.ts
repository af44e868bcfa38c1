import type { Citation, Text, UnitLevel } from "@pccc/core";

/**
 * Who is told: the unit that owes, the one to whom it is owed, or the one directly above the unit that owes.
 *
 * @public
 */
export type UrgedParty = "debtor" | "creditor" | "superior";

/**
 * A list that a unit is put on: of those who were urged, or of those to be criticised.
 *
 * @public
 */
export type UrgingList = "urged" | "criticised";

/**
 * One step of urging: so many days before, on, or after the deadline.
 *
 * @public
 */
export interface UrgingStep {
  readonly id: string;
  readonly title: Text;
  /** Where the step's day lies from the due day; 0 days is the due day itself. */
  readonly direction: "before" | "after";
  readonly n: number;
  readonly unit: "workingDay" | "day";
  readonly tell: readonly UrgedParty[];
  /** The list that the unit stands on from this step until it has answered. */
  readonly list?: UrgingList;
}

/**
 * A policy of urging, as data: the steps, in the order in which their days come.
 *
 * @public
 */
export interface UrgingPolicy {
  readonly id: string;
  readonly title: Text;
  readonly basis: readonly Citation[];
  /** Kinds of duty; all where left out. */
  readonly kinds?: readonly string[];
  /** Levels of those who owe; all where left out. */
  readonly levels?: readonly UnitLevel[];
  readonly steps: readonly UrgingStep[];
}
