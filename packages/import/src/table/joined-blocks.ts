import type { Block } from "../layout/block.ts";

/** Two blocks as one, with words between them that the text does not have. */
export function joinedBlocks(first: Block, link: string, second: Block): Block {
  const offset = first.text.length + link.length;
  return {
    text: `${first.text}${link}${second.text}`,
    folded: `${first.folded}${link}${second.folded}`,
    pieces: [...first.pieces, ...second.pieces.map((piece) => ({ ...piece, at: piece.at + offset }))],
  };
}
