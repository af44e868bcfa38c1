import type { Evidence } from "@pccc/core";

/**
 * Points that somebody claims or confirms for one criterion.
 *
 * @public
 */
export interface ClaimedPoints {
  readonly criterion: string;
  /** Decimal text. */
  readonly points: string;
}

/**
 * What a unit says of its own score in one period. A later one takes its place until the period is closed.
 *
 * @public
 */
export interface SelfScore {
  readonly plan: string;
  readonly unit: string;
  readonly period: string;
  readonly sheet: string;
  readonly points: readonly ClaimedPoints[];
  /** The post that scores, never a name. */
  readonly scoredBy: string;
  readonly scoredAt: number;
  /** Its words: a note, kept apart as personal. */
  readonly reason?: string;
  readonly evidence: readonly Evidence[];
}

/**
 * What the body above says of a unit's score, having looked at it.
 *
 * @public
 */
export interface Appraisal {
  readonly plan: string;
  readonly unit: string;
  readonly period: string;
  readonly sheet: string;
  readonly points: readonly ClaimedPoints[];
  /** The post that appraises, never a name. */
  readonly appraisedBy: string;
  readonly appraisedAt: number;
  /** Its words: a note, kept apart as personal. */
  readonly reason?: string;
  readonly evidence: readonly Evidence[];
}

/**
 * What became of an appeal. After `changed` the period may be closed once more.
 *
 * @public
 */
export interface AppealOutcome {
  readonly outcome: "upheld" | "changed" | "withdrawn";
  /** The post that decides; for `withdrawn` the one that filed. */
  readonly decidedBy: string;
  readonly decidedAt: number;
  /** Its words: a note, kept apart as personal. */
  readonly reason?: string;
}

/**
 * A unit's request that its closed score be looked at again.
 *
 * @public
 */
export interface Appeal {
  readonly plan: string;
  readonly unit: string;
  readonly period: string;
  /** 1, 2, 3 … per unit and period. */
  readonly number: number;
  /** The criteria that it is about; the whole score where empty. */
  readonly criteria: readonly string[];
  /** The post that files it, never a name. */
  readonly filedBy: string;
  readonly filedAt: number;
  /** Its words: a note, kept apart as personal. */
  readonly reason?: string;
  readonly evidence: readonly Evidence[];
  readonly decision?: AppealOutcome;
}
