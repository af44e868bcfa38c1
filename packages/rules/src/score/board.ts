import type { Assumption, Finding, JournalHead, PlainDate, Text } from "@pccc/core";
import type { Explanation } from "../explain/explanation.ts";
import type { RowReadings } from "../explain/row-readings.ts";
import type { AnsweredObligation } from "../schedule/answered-obligation.ts";
import type { Period } from "../schedule/period.ts";
import type { QuotaPlaces } from "./quota-places.ts";

/**
 * One criterion's result for one unit and period.
 *
 * @public
 */
export interface CriterionResult {
  readonly criterion: string;
  readonly state: "Known" | "Unknown" | "NotApplicable";
  /** Scaled integer; absent when Unknown. */
  readonly points?: number;
}

/**
 * One unit's result for one period.
 *
 * @public
 */
export interface BoardRow {
  readonly unit: string;
  readonly period: string;
  /** `Unknown` when a criterion is: then there is neither total nor grade. */
  readonly state: "Known" | "Unknown";
  /** Scaled integer. */
  readonly total?: number;
  readonly grade?: string;
  /** Gates that capped the grade, by id. */
  readonly cappedBy: readonly string[];
  readonly criteria: readonly CriterionResult[];
  /** Where it stands for quotas that count in clusters, for some classes, or break ties; absent where the sheet has none. */
  readonly places?: QuotaPlaces;
  readonly explanation: Explanation;
  /** Where the text left gaps that the row rests on. */
  readonly readings?: RowReadings;
}

/**
 * The result of a unit above, rolled up from the units below it.
 *
 * @public
 */
export interface RollUpRow {
  readonly unit: string;
  readonly period: string;
  readonly total?: number;
  readonly grade?: string;
  /** Units below with a Known total, and all of them. */
  readonly known: number;
  readonly of: number;
  /** How many scored units below have each grade; grades that none has are left out. */
  readonly grades?: Readonly<Record<string, number>>;
}

/**
 * A unit as a board shows it.
 *
 * @public
 */
export interface BoardUnit {
  readonly id: string;
  readonly name: string;
  readonly parent?: string;
  /** The first and last day of its life, where they lie in the board's range. */
  readonly fromInclusive?: PlainDate;
  readonly toInclusive?: PlainDate;
  /** Why it began or ended then: the succession in words, with its basis. */
  readonly beganBecause?: Text;
  readonly endedBecause?: Text;
}

/**
 * The scores of a population of units over periods, with what they rest on.
 *
 * @public
 */
export interface Board {
  readonly format: 1;
  readonly title: Text;
  readonly sheet: {
    readonly id: string;
    readonly edition: string;
    readonly title: Text;
    readonly official: boolean;
    readonly sha256: string;
    readonly decimals: number;
    readonly total: number;
    readonly criteria: readonly { readonly id: string; readonly title: Text; readonly maximum: number; readonly placement: string }[];
    readonly bands: readonly { readonly id: string; readonly title: Text; readonly atLeast: number }[];
  };
  readonly asOf: PlainDate;
  /** The head of the journal that the board was computed from: the anchor that `verify` checks. */
  readonly head: JournalHead;
  /** Digest of the composed plugins and their law data. */
  readonly composition: string;
  readonly periods: readonly Period[];
  readonly units: readonly BoardUnit[];
  readonly rows: readonly BoardRow[];
  readonly rollUps: readonly RollUpRow[];
  /** Every assumption that a row rests on. */
  readonly assumptions: readonly Assumption[];
  readonly findings: readonly Finding[];
}

/**
 * The obligations that a board was scored from, kept beside it for drill-down and reports.
 *
 * @public
 */
export interface BoardFacts {
  readonly answered: readonly AnsweredObligation[];
}
