import { type ChainFault, err, type Journal, type JournalHead, ok, type Result } from "@pccc/core";
import { type BoardDocument, boardDocument, boardText } from "./board-document.ts";
import { computeBoard } from "./compute-board.ts";
import type { Composition } from "./composition.ts";
import type { StateReader } from "./journal-state.ts";

/**
 * What was found true of a board.
 *
 * @public
 */
export interface BoardVerification {
  /** Entries whose chain was recomputed. */
  readonly entries: number;
  readonly head: JournalHead;
  /** Rows recomputed to the same bytes. */
  readonly rows: number;
}

/**
 * Why a board does not hold.
 *
 * @public
 */
export type VerifyFault =
  | { readonly kind: "chain"; readonly fault: ChainFault }
  | { readonly kind: "composition"; readonly expected: string; readonly actual: string }
  | { readonly kind: "board"; readonly offset: number; readonly near: string };

/**
 * Checks a board against the journal that it was computed from.
 *
 * @remarks
 * First the chain up to and including the anchored head (a journal cut shorter, or rewritten, is found out), then the composition,
 * then every byte of the board, computed anew from the entries up to that head.
 *
 * @param journal - The journal.
 * @param states - The journal's states.
 * @param composition - The composed plugins.
 * @param document - The board as read from its file.
 * @returns What was found true, or the first thing that does not hold.
 *
 * @internal
 */
export async function verifyBoard(
  journal: Journal,
  states: StateReader,
  composition: Composition,
  document: BoardDocument,
): Promise<Result<BoardVerification, VerifyFault>> {
  const chain = await journal.verify({ anchor: document.board.head });
  if (!chain.ok) return err({ kind: "chain", fault: chain.error });
  if (document.board.composition !== composition.digest) {
    return err({ kind: "composition", expected: document.board.composition, actual: composition.digest });
  }
  const state = await states.read(document.board.head);
  const { board } = computeBoard(state, composition, document.query);
  const [given, computed] = [boardText(document), boardText(boardDocument(document.query, board))];
  if (given !== computed) {
    let offset = 0;
    while (given[offset] === computed[offset]) offset += 1;
    return err({ kind: "board", offset, near: given.slice(Math.max(0, offset - 30), offset + 30) });
  }
  return ok({ entries: document.board.head.seq, head: document.board.head, rows: board.rows.length });
}
