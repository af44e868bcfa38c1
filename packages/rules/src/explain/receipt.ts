import type { JournalHead, PlainDate } from "@pccc/core";
import type { Period } from "../schedule/period.ts";
import type { BoardRow } from "../score/board.ts";
import type { Fact, MetricDefinition } from "../score/fact.ts";
import type { Judgement, Sheet } from "../score/sheet.ts";
import type { ReceiptCohort } from "./receipt-cohort.ts";
import type { ReceiptReadings } from "./reading-facts.ts";
import type { ExplanationTables, WrittenExplanation } from "./written-board.ts";

/**
 * A judgement without its decider's words, which are personal.
 *
 * @public
 */
export type ReceiptJudgement = Omit<Judgement, "reason">;

/**
 * The explanation of a receipt, with the edition of its words.
 *
 * @public
 */
export interface ReceiptExplanation extends ExplanationTables {
  readonly edition: number;
  readonly root: WrittenExplanation;
}

/**
 * What a receipt holds: all that one score is computed from, and the score.
 *
 * @public
 */
export interface ReceiptContent {
  readonly format: 1;
  readonly kind: "pccc.receipt";
  readonly unit: { readonly id: string; readonly name: string; readonly classes?: readonly string[]; readonly parent?: string };
  readonly period: Period;
  /** What was known on this day counts. */
  readonly asKnownAt: PlainDate;
  /** Where the board came from: the head of its journal and the digest of its law. */
  readonly origin: { readonly composition: string; readonly head: JournalHead };
  readonly sheet: Sheet;
  readonly metrics: readonly MetricDefinition[];
  /** This unit's facts, each with the population that it was measured over. */
  readonly facts: readonly Fact[];
  readonly judgements: readonly ReceiptJudgement[];
  /** The other units of the period, without their names: what quotas and places are counted from. */
  readonly cohort: ReceiptCohort;
  /** How it would be read strictly and in the unit's favour, where the plan leaves a deadline open. */
  readonly readings?: ReceiptReadings;
  readonly result: Omit<BoardRow, "unit" | "period" | "explanation" | "readings">;
  readonly explanation: ReceiptExplanation;
}

/**
 * Who vouches for a receipt. It is an integrity mark, not the State's digital signature.
 *
 * @public
 */
export interface ReceiptSeal {
  readonly algorithm: "Ed25519";
  /** 32 bytes in lower-case hex. */
  readonly publicKey: string;
  /** 64 bytes in lower-case hex, over `pccc-receipt/1`, a line feed and the receipt's `root`. */
  readonly signature: string;
}

/**
 * A sealed bundle from which one unit recomputes its own score without anybody else's data.
 *
 * @public
 */
export interface Receipt extends ReceiptContent {
  /** The SHA-256 of each part, by its JSON pointer. */
  readonly digests: Readonly<Record<string, string>>;
  /** The SHA-256 of the digests. */
  readonly root: string;
  readonly seal?: ReceiptSeal;
}
