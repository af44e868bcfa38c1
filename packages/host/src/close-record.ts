import type { Evidence, JournalHead } from "@pccc/core";
import type { BoardQuery } from "./board-query.ts";

/**
 * A closed period: what its scores were, and all that they were computed from. It is never altered.
 *
 * @public
 */
export interface CloseRecord {
  readonly plan: string;
  readonly period: string;
  /** 1, 2 …: a period is closed again only after an appeal changed something. */
  readonly number: number;
  readonly query: BoardQuery;
  readonly sheet: { readonly id: string; readonly edition: string; readonly sha256: string };
  /** The SHA-256 of the canonical JSON of its data. */
  readonly calendar: { readonly id: string; readonly sha256: string };
  /** Digest of the composed plugins and their law data. */
  readonly composition: string;
  /** The entry up to which the journal was read: its sequence number, hash and time. */
  readonly head: JournalHead;
  /** Every unit that was scored, sorted, with what it got. */
  readonly totals: readonly { readonly unit: string; readonly total: number; readonly grade: string }[];
  /** What the units above got of them, where the board rolls up; absent of a close that an earlier program wrote. */
  readonly rollUps?: readonly {
    readonly unit: string;
    readonly total?: number;
    readonly grade?: string;
    readonly known: number;
    readonly of: number;
  }[];
  /** The SHA-256 of the canonical JSON of the period's rows, explanations included. */
  readonly rowsSha256: string;
  /** The post that closes, never a name. */
  readonly closedBy: string;
  readonly closedAt: number;
  /** Its words: a note, kept apart as personal. */
  readonly reason?: string;
  readonly evidence: readonly Evidence[];
}

/**
 * What closing asks for; the rest is taken from the journal.
 *
 * @public
 */
export interface CloseRequest extends Pick<CloseRecord, "period" | "query" | "closedBy" | "closedAt" | "reason" | "evidence"> {}
