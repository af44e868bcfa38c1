import type { Sha256 } from "@pccc/core";
import type { Board, BoardRow } from "../score/board.ts";
import type { Fact, MetricDefinition } from "../score/fact.ts";
import type { Judgement, Sheet } from "../score/sheet.ts";
import { differingPaths } from "./differing-paths.ts";
import { explanationEdition } from "./explanation-edition.ts";
import type { Receipt } from "./receipt.ts";
import { cohortOf } from "./receipt-cohort.ts";
import { digestReceipt } from "./receipt-digests.ts";
import type { ReadingFacts } from "./reading-facts.ts";
import { receiptReadings } from "./receipt-readings.ts";
import { recomputeReceipt } from "./recompute-receipt.ts";
import { makeExplanationWriter } from "./written-board.ts";

/**
 * What a receipt is made from.
 *
 * @public
 */
export interface MakeReceiptOptions {
  readonly board: Board;
  readonly sheet: Sheet;
  /** What the facts measure; others than the sheet's are left out. */
  readonly metrics: readonly MetricDefinition[];
  /** This unit's facts in this period: from `factsOf`. */
  readonly facts: readonly Fact[];
  /** Judgements of any unit and period; this unit's in this period are taken. */
  readonly judgements: readonly Judgement[];
  /** The facts that readings of the row change: from `factsOfReadings`; wanted where the row has readings. */
  readonly readings?: ReadingFacts;
  readonly unit: string;
  /** The unit's name as its explanation prints it. */
  readonly name: string;
  /** The unit's classes, where the sheet asks for them. */
  readonly classes?: readonly string[];
  readonly period: string;
}

/**
 * Makes the receipt of one row of a board, not sealed yet.
 *
 * @param options - The board and this unit's part of what it was computed from.
 * @param sha256 - The digest function of the platform.
 * @returns The receipt; `undefined` when the board has no such row.
 * @throws `RangeError` when the parts do not give the row: they are not what the board was computed from.
 *
 * @public
 */
export function makeReceipt(options: MakeReceiptOptions, sha256: Sha256): Receipt | undefined {
  const { board, sheet, unit, name } = options;
  const period = board.periods.find(({ id }) => id === options.period);
  const row = board.rows.find((candidate) => candidate.unit === unit && candidate.period === options.period);
  if (period === undefined || row === undefined) return undefined;
  const given = {
    format: 1,
    kind: "pccc.receipt",
    unit: { id: unit, name, ...(options.classes === undefined ? {} : { classes: options.classes }), ...parentOf(sheet, row) },
    period,
    asKnownAt: board.asOf,
    origin: { composition: board.composition, head: board.head },
    sheet,
    metrics: options.metrics.map(({ id, title, kind, unit: measured }) => ({ id, title, kind, unit: measured })),
    facts: options.facts,
    judgements: options.judgements
      .filter((judgement) => judgement.unit === unit && judgement.period === period.id)
      .map(({ reason: _, ...judgement }) => judgement),
    cohort: cohortOf(board, row),
    ...(row.readings === undefined ? {} : { readings: receiptReadings(row.readings, options.readings ?? { strict: [], lenient: [] }) }),
  } as const;
  const recomputed = recomputeReceipt(given);
  const { unit: _unit, period: _period, readings: _readings, explanation, ...result } = row;
  const writer = makeExplanationWriter();
  const root = writer.write(explanation);
  const { readings } = given;
  const [differing] = differingPaths(
    {
      ...(readings === undefined ? {} : { readings }),
      result,
      explanation: { edition: explanationEdition, root, texts: writer.texts, references: writer.references },
    },
    recomputed,
  );
  if (differing !== undefined) throw new RangeError(`the facts of ${unit} in ${period.id} do not give its row: ${differing}`);
  return digestReceipt({ ...given, ...recomputed }, sha256);
}

/** The unit above, where a quota counted the row with the others below it. */
function parentOf({ quotas = [] }: Sheet, { places }: BoardRow): { readonly parent?: string } {
  const place = quotas.findIndex(({ per }, at) => per === "parent" && places?.among[at]);
  const parent = places?.among[place];
  return typeof parent === "string" ? { parent } : {};
}
