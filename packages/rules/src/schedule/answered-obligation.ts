import type { PlainDate, Submission, Verdict } from "@pccc/core";
import type { Obligation } from "./obligation.ts";

/**
 * The official states of a task, derived and never stored.
 *
 * @remarks
 * `doneInTime` hoàn thành đúng hạn, `doneLate` hoàn thành quá hạn, `openInTime` đang thực hiện trong hạn,
 * `openOverdue` đang thực hiện quá hạn, `noDeadline` không thời hạn (open), `doneUndated` done without a deadline,
 * `ended` lapsed or under review, and not answered before.
 *
 * @public
 */
export type ObligationState = "doneInTime" | "doneLate" | "openInTime" | "openOverdue" | "noDeadline" | "doneUndated" | "ended";

/**
 * An obligation beside what answers it, as of a day.
 *
 * @public
 */
export interface AnsweredObligation {
  readonly obligation: Obligation;
  readonly state: ObligationState;
  /** Editions registered up to that day, oldest first. */
  readonly submissions: readonly Submission[];
  readonly verdicts: readonly Verdict[];
  /** The day in Viet Nam on which the edition that decides punctuality was sent. */
  readonly sentOn?: PlainDate;
  /** The edition that decides, and the moment of it that the policy judges, UTC milliseconds. */
  readonly decidedBy?: { readonly edition: number; readonly at: number };
  /** The deadline that the policy judges by, where it is not the obligation's. */
  readonly judgedDueOn?: PlainDate;
  /** Civil days after the deadline; 0 in time. */
  readonly daysLate: number;
  /** 0 in time, and where the calendar has no decision for a day in between: a finding says so then, and `daysLate` stands. */
  readonly workingDaysLate: number;
  /** Minutes after an hour of the due day, where it was late on that day. */
  readonly minutesLate?: number;
}
