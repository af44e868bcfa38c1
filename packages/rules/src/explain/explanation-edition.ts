import type { ReceiptContent } from "./receipt.ts";

/**
 * The edition of the words and the shape in which scores are explained.
 *
 * @remarks
 * It goes up by one whenever the same score would be explained in other words or another tree: a receipt of another edition still proves its
 * score, and its explanation is then held to the score and no longer to the letter.
 *
 * @public
 */
export const explanationEdition = 1;

/**
 * Tells whether a receipt's explanation is of the edition that this version writes, and was therefore recomputed to the letter.
 *
 * @param receipt - A receipt that holds.
 * @returns Whether it is.
 *
 * @public
 */
export function isExplainedInThisEdition({ explanation }: Pick<ReceiptContent, "explanation">): boolean {
  return explanation.edition === explanationEdition;
}
