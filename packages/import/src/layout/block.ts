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
  return makeBlock(source, rangesIn(block, from, to));
}

/** The stretches of the source that a part of a block's text stands for. */
export function rangesIn(block: Block, from: number, to: number): readonly Range[] {
  const ranges: Range[] = [];
  for (let index = pieceAt(block, from); index < block.pieces.length; index += 1) {
    const piece = block.pieces[index];
    if (piece === undefined || piece.at >= to) break;
    const start = piece.start + Math.max(from - piece.at, 0);
    const end = Math.min(piece.start + to - piece.at, piece.end);
    if (start < end) ranges.push({ start, end });
  }
  return ranges;
}

export function joinBlocks(source: SourceText, blocks: readonly Block[]): Block {
  return makeBlock(
    source,
    blocks.flatMap((block) => block.pieces),
  );
}

function sourceOffset(block: Block, offset: number): number {
  const piece = block.pieces[pieceAt(block, offset)];
  return piece === undefined ? 0 : Math.min(piece.start + offset - piece.at, piece.end);
}

function pieceAt(block: Block, offset: number): number {
  let low = 0;
  let high = block.pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((block.pieces[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function* chunksOf(text: string, range: Range): Generator<Range> {
  let start = range.start;
  for (let at = start; at < range.end; ) {
    if (!isSpace(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < range.end && isSpace(text.charCodeAt(end))) end += 1;
    const isSingle = end === at + 1 && end < range.end && at > start && text.charCodeAt(at) === space;
    if (!isSingle) {
      if (at > start) yield { start, end: at };
      start = end;
    }
    at = end;
  }
  if (start < range.end) yield { start, end: range.end };
}

const space = 0x20;

function isSpace(code: number): boolean {
  return code === space || code === 0x09 || code === 0x0a;
}
