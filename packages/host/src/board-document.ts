import { canonicalJson } from "@pccc/core";
import type { Board } from "@pccc/rules";
import type { BoardQuery } from "./board-query.ts";

/**
 * A board as a file: what was asked, and the answer with the head that anchors it.
 *
 * @public
 */
export interface BoardDocument {
  readonly format: 1;
  readonly kind: "pccc.board";
  readonly query: BoardQuery;
  readonly board: Board;
}

/**
 * Writes a board as a file: canonical JSON and a line end. The same board gives the same bytes.
 *
 * @param query - What was asked.
 * @param board - The answer.
 * @returns The text.
 *
 * @public
 */
export function boardText(query: BoardQuery, board: Board): string {
  const document: BoardDocument = { format: 1, kind: "pccc.board", query, board };
  return `${canonicalJson(document)}\n`;
}
