/**
 * A file that proves a submission, by its digest.
 *
 * @public
 */
export interface Evidence {
  readonly name: string;
  readonly sha256: string;
  readonly mediaType?: string;
}

/**
 * One edition of what answers an obligation: a report, the result of a task, an adopted plan.
 *
 * @remarks
 * Punctuality is derived and never stored. A correction is the next edition.
 *
 * @public
 */
export interface Submission {
  /** The obligation that it answers, `<dutyId>@<unitId>/<periodId>`. */
  readonly obligation: string;
  /** 1, 2, 3 … per obligation. */
  readonly edition: number;
  /** When it was sent, UTC milliseconds. */
  readonly sentAt: number;
  /** When the receiver registered it, UTC milliseconds. */
  readonly registeredAt: number;
  /** The figures that it reports, by name; integers. */
  readonly figures: Readonly<Record<string, number>>;
  readonly evidence: readonly Evidence[];
}

/**
 * What the receiver decided of one edition.
 *
 * @public
 */
export interface Verdict {
  readonly obligation: string;
  readonly edition: number;
  readonly outcome: "accepted" | "returned";
  readonly decidedAt: number;
  readonly reason?: string;
}

/**
 * A new deadline for one obligation. It never overwrites the first.
 *
 * @public
 */
export interface Extension {
  readonly obligation: string;
  /** The new last day, `YYYY-MM-DD`. */
  readonly dueOn: string;
  readonly reason: string;
  /** The post that decides it, never a name. It may be missing only in what earlier releases recorded. */
  readonly decidedBy?: string;
  readonly decidedAt: number;
}
