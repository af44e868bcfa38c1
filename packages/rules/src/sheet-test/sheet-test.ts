import type { PlainDate } from "@pccc/core";
import type { ObligationState } from "../schedule/answered-obligation.ts";

/**
 * One obligation that a tested unit owes.
 *
 * @public
 */
export interface TestedObligation {
  readonly duty: string;
  /** The duty's kind; `report` where absent. */
  readonly kind?: string;
  readonly state: ObligationState;
  readonly workingDaysLate?: number;
  /** Calendar days; as many as the working days where absent. */
  readonly daysLate?: number;
  /** The figures that its report states; where absent nothing was sent. */
  readonly figures?: Readonly<Record<string, number>>;
}

/**
 * A decision on a criterion or a gate in a test.
 *
 * @public
 */
export interface TestedJudgement {
  /** Decimal text. */
  readonly points: string;
  readonly event?: string;
  readonly severity?: string;
  readonly decidedBy?: string;
  readonly evidence?: readonly string[];
}

/**
 * What a unit is expected to get. What is not named is not compared.
 *
 * @public
 */
export interface TestedExpectation {
  /** Points by criterion, decimal text, or `unknown`, `notApplicable`. */
  readonly points?: Readonly<Record<string, string>>;
  /** Decimal text, or `unknown`. */
  readonly total?: string;
  /** A band's id, or `unknown`. */
  readonly grade?: string;
  /** Gates and quotas that lowered the grade, in any order. */
  readonly cappedBy?: readonly string[];
  /** Words that stand in the explanation of a criterion, a gate (`gate:id`), an adjustment or the whole (`total`), in either language. */
  readonly because?: Readonly<Record<string, string>>;
}

/**
 * A unit of a test: what is known of it, and what it is to get.
 *
 * @public
 */
export interface TestedUnit {
  /** Metrics by id: `11/12`, a whole number, `unknown` or `notApplicable`. */
  readonly metrics?: Readonly<Record<string, string>>;
  /** Or what it owed: metrics that are not given are computed from it. */
  readonly owed?: readonly TestedObligation[];
  readonly judgements?: Readonly<Record<string, readonly TestedJudgement[]>>;
  readonly classes?: readonly string[];
  /** The unit above it, for quotas that count per parent. */
  readonly parent?: string;
  readonly expect: TestedExpectation;
}

/**
 * A case: units that are scored together in one period.
 *
 * @public
 */
export interface SheetTestCase {
  readonly name: string;
  /** The last day of the period, for parameters and validity. */
  readonly on?: PlainDate;
  readonly units: Readonly<Record<string, TestedUnit>>;
}

/**
 * Rule tests of one sheet, as data.
 *
 * @public
 */
export interface SheetTests {
  /** The sheet's file, from the folder of the tests. */
  readonly sheet: string;
  readonly cases: readonly SheetTestCase[];
}
