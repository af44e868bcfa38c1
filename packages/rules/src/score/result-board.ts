import type { JournalHead, PlainDate, Text } from "@pccc/core";
import type { Period } from "../schedule/period.ts";

/**
 * Results of other sheets, units or periods, as data: a board of `score` or of the journal is one.
 *
 * @public
 */
export interface ResultBoard {
  readonly sheet: ResultSheet;
  readonly periods: readonly Period[];
  /** Names, and who was below whom; where absent the units of whoever reads them tell it. */
  readonly units?: readonly { readonly id: string; readonly name?: string; readonly parent?: string }[];
  readonly rows: readonly ResultRow[];
  /** What units above get, with how many of how many units below have a total: a part of them is no result yet. */
  readonly rollUps?: readonly (Omit<ResultRow, "state"> & { readonly known: number; readonly of: number })[];
  /** Whether the results were closed; whoever gives them vouches for that where absent. */
  readonly standing?: "closed" | "current";
  /** The day on which they became known; known from the beginning where absent. */
  readonly knownOn?: PlainDate;
  /** The SHA-256 by which they are found again: of the rows of a close, or of the board as it was given. */
  readonly sha256?: string;
  /** The close that they are taken from. */
  readonly close?: ResultClose;
}

/**
 * The close that results are taken from.
 *
 * @public
 */
export interface ResultClose {
  readonly plan: string;
  /** 1, 2 …, of the closes of that period. */
  readonly number: number;
  /** The post that closed, never a name. */
  readonly closedBy: string;
  /** The entry up to which the journal was read for it. */
  readonly head: JournalHead;
}

/**
 * The sheet of results: its scale and its grades.
 *
 * @public
 */
export interface ResultSheet {
  readonly id: string;
  readonly edition: string;
  readonly title: Text;
  readonly decimals: number;
  /** Scaled integer. */
  readonly total: number;
  /** Best first. */
  readonly bands: readonly { readonly id: string; readonly title: Text }[];
}

/**
 * One unit's result in one period.
 *
 * @public
 */
export interface ResultRow {
  readonly unit: string;
  readonly period: string;
  readonly state: "Known" | "Unknown";
  /** Scaled integer. */
  readonly total?: number;
  readonly grade?: string;
}
