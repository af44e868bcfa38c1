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
  const other = firstDifference(boardText(document), boardText(boardDocument(document.query, board)));
  if (other !== undefined) return err({ kind: "board", ...other });
  return ok({ entries: document.board.head.seq, head: document.board.head, rows: board.rows.length });
}

/** Where two texts differ first, and the first one about that place; `undefined` where they are the same. */
function firstDifference(
  given: Iterable<string>,
  computed: Iterable<string>,
): { readonly offset: number; readonly near: string } | undefined {
  const others = computed[Symbol.iterator]();
  let [before, own, other] = [0, "", ""];
  // Pieces are cut where the data are, and the data may differ: what is left of one is compared with the next.
  for (const piece of given) {
    own += piece;
    while (other.length < own.length) {
      const next = others.next();
      if (next.done === true) break;
      other += next.value;
    }
    const length = Math.min(own.length, other.length);
    if (own.slice(0, length) !== other.slice(0, length) || other.length < own.length) {
      let offset = 0;
      while (offset < length && own[offset] === other[offset]) offset += 1;
      return { offset: before + offset, near: own.slice(Math.max(0, offset - 30), offset + 30) };
    }
    before += length;
    [own, other] = ["", other.slice(length)];
  }
  return other === "" && others.next().done === true ? undefined : { offset: before, near: "" };
}
