import { err, ok, type Result } from "@pccc/core";
import type { Board } from "@pccc/rules";
import type { CloseRecord } from "./close-record.ts";
import { rowsDigest } from "./close-period.ts";
import type { Composition } from "./composition.ts";
import { computeBoard } from "./compute-board.ts";
import type { JournalState, RecordedLaw } from "./journal-state.ts";
import { recordedComposition } from "./recorded-composition.ts";

/**
 * How a closed period is computed again. `asDecided`: by the law data that the journal held when it was closed. `restated`: by the law of
 * then as it is known today. In both, the records are those up to the head that the close names.
 *
 * @public
 */
export type ReplayMode = "asDecided" | "restated";

/**
 * A closed period computed again.
 *
 * @public
 */
export interface ReplayedClose {
  readonly close: CloseRecord;
  readonly board: Board;
  /** Units whose total or grade is another than when it was closed. */
  readonly differing: readonly string[];
  /** Whether every byte of the rows is the same, reasons included. */
  readonly isSame: boolean;
}

/**
 * Computes a closed period again.
 *
 * @param state - The state at the head that the close names.
 * @param composition - What is composed now.
 * @param recorded - The law that the close names, where the journal holds it.
 * @param close - The close.
 * @param mode - By which law.
 * @returns The board of that period; the digest of the law that is missing, where the journal does not hold what was decided by.
 *
 * @internal
 */
export function replayClose(
  state: JournalState,
  composition: Composition,
  recorded: RecordedLaw | undefined,
  close: CloseRecord,
  mode: ReplayMode,
): Result<ReplayedClose, { readonly missing: string }> {
  let law = composition;
  if (mode === "asDecided" && composition.digest !== close.composition) {
    if (recorded === undefined) return err({ missing: close.composition });
    law = recordedComposition(composition, recorded);
  }
  const { board } = computeBoard(state, law, close.query, close.period);
  const rows = board.rows.filter((row) => row.period === close.period);
  const now = new Map(rows.map((row) => [row.unit, `${row.total ?? ""} ${row.grade ?? ""}`]));
  const then = new Map(close.totals.map(({ unit, total, grade }) => [unit, `${total} ${grade}`]));
  const differing = [...new Set([...now.keys(), ...then.keys()])].filter((unit) => now.get(unit) !== then.get(unit)).sort();
  return ok({ close, board, differing, isSame: rowsDigest(board, close.period) === close.rowsSha256 });
}
