import { canonicalJsonPieces } from "@pccc/core";
import { type Board, type WrittenBoard, writeBoard } from "@pccc/rules";
import type { BoardQuery } from "./board-query.ts";

/**
 * A board as a file: what was asked, and the answer with the head that anchors it.
 *
 * @public
 */
export interface BoardDocument {
  readonly format: 2;
  readonly kind: "pccc.board";
  readonly query: BoardQuery;
  readonly board: WrittenBoard;
}

/**
 * Makes the file of a board.
 *
 * @param query - What was asked.
 * @param board - The answer.
 * @returns The document.
 *
 * @public
 */
export function boardDocument(query: BoardQuery, board: Board): BoardDocument {
  return { format: 2, kind: "pccc.board", query, board: writeBoard(board) };
}

/**
 * Writes a board as a file: canonical JSON and a line end. The same board gives the same bytes.
 *
 * @param document - The document.
 * @returns The text in pieces, since that of a country is longer than one text can be.
 *
 * @public
 */
export function* boardText(document: BoardDocument): Generator<string, void, undefined> {
  yield* canonicalJsonPieces(document);
  yield "\n";
}
