import type { SourceText } from "../source/source-text.ts";

/** A contiguous stretch of the source within a block's text. */
export interface Piece {
  /** Where it begins in the block's text. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/** A paragraph, heading, cell or list item: lines joined, white space collapsed, with the way back to the source. */
export interface Block {
  readonly text: string;
  readonly folded: string;
  readonly pieces: readonly Piece[];
}

/** A stretch of `SourceText.text`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export function makeBlock(source: SourceText, ranges: readonly Range[]): Block {
  const pieces: Piece[] = [];
  const texts: string[] = [];
  const folded: string[] = [];
  let at = 0;
  for (const range of ranges) {
    for (const chunk of chunksOf(source.text, range)) {
      pieces.push({ at, ...chunk });
      texts.push(source.text.slice(chunk.start, chunk.end));
      folded.push(source.folded.slice(chunk.start, chunk.end));
      at += chunk.end - chunk.start + 1;
    }
  }
  return { text: texts.join(" "), folded: folded.join(" "), pieces };
}

/** The stretch of the source from the first to the last character of a part of the block's text. */
export function rangeIn(block: Block, from: number, to: number): Range {
  return { start: sourceOffset(block, from), end: to > from ? sourceOffset(block, to - 1) + 1 : sourceOffset(block, from) };
}

export function rangeOf(block: Block): Range {
  return { start: block.pieces[0]?.start ?? 0, end: block.pieces.at(-1)?.end ?? 0 };
}

/** A part of a block as a block. */
export function sliceBlock(source: SourceText, block: Block, from: number, to: number = block.text.length): Block {
  const ranges: Range[] = [];
  for (const piece of block.pieces) {
    const length = piece.end - piece.start;
    const start = Math.max(from - piece.at, 0);
    const end = Math.min(to - piece.at, length);
    if (start < end) ranges.push({ start: piece.start + start, end: piece.start + end });
  }
  return makeBlock(source, ranges);
}

export function joinBlocks(source: SourceText, blocks: readonly Block[]): Block {
  return makeBlock(
    source,
    blocks.flatMap((block) => block.pieces),
  );
}

function sourceOffset(block: Block, offset: number): number {
  let low = 0;
  let high = block.pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((block.pieces[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const piece = block.pieces[low];
  return piece === undefined ? 0 : Math.min(piece.start + offset - piece.at, piece.end);
}

function* chunksOf(text: string, range: Range): Generator<Range> {
  const spaces = /[ \t\n]+/gu;
  let start = range.start;
  spaces.lastIndex = range.start;
  for (;;) {
    const match = spaces.exec(text);
    const end = match === null || match.index >= range.end ? range.end : match.index;
    const single = match !== null && match[0] === " " && match.index < range.end - 1;
    if (single && match.index > start) continue;
    if (end > start) yield { start, end };
    if (match === null || match.index >= range.end) return;
    start = Math.min(spaces.lastIndex, range.end);
  }
}
