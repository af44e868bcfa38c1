/** A stretch of text as it is set on a page; y grows downward, lengths are points. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
}

/** Pieces of a line that stand together, parted from others by a wide gap. */
export interface Segment {
  readonly text: string;
  readonly x: number;
  readonly right: number;
}

/** A line of a page. */
export interface PageLine {
  /** Counted from 1. */
  readonly page: number;
  readonly number: number;
  readonly y: number;
  readonly x: number;
  readonly right: number;
  readonly size: number;
  readonly segments: readonly Segment[];
  /** The same parted at narrower gaps, such as those between the cells of a table without borders. */
  readonly parts: readonly Segment[];
  /** As printed, gaps as spaces, where all letters are of one width. */
  readonly grid?: string;
}

/** What was taken out of a line because it stands beside the text: the number of a note. */
export interface LinesOfPage {
  readonly lines: readonly PageLine[];
  readonly notes: readonly string[];
}

/** Puts the pieces of a page together by their positions, whatever order the file has them in. */
export function linesOfPage(pieces: readonly Piece[], page: number, letterWidth?: number): LinesOfPage {
  const notes: string[] = [];
  const rows: Row[] = [];
  for (const piece of pieces.filter(({ text }) => text.trim() !== "").sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.slice(-3).findLast((candidate) => belongs(candidate, piece));
    if (row === undefined) rows.push({ pieces: [piece], largest: piece });
    else {
      row.pieces.push(piece);
      if (piece.size > row.largest.size) row.largest = piece;
    }
  }
  const lines = rows
    .map((row) => lineOf(row, page, notes, letterWidth))
    .filter((line) => line.segments.length > 0)
    .sort((a, b) => a.y - b.y || a.x - b.x);
  return { lines: lines.map((line, index) => ({ ...line, number: index + 1 })), notes };
}

interface Row {
  readonly pieces: Piece[];
  largest: Piece;
}

// A raised or lowered piece overlaps the line in height and is smaller.
function belongs({ largest }: Row, piece: Piece): boolean {
  return Math.abs(largest.y - piece.y) < 0.45 * Math.max(largest.size, piece.size);
}

function lineOf({ pieces, largest }: Row, page: number, notes: string[], letterWidth: number | undefined): PageLine {
  const row = pieces.toSorted((a, b) => a.x - b.x);
  const own = row.filter((piece, index) => {
    const isNote = isRaisedNumber(piece, largest) && !isExponent(piece, row[index - 1]);
    if (isNote) notes.push(piece.text.trim());
    return !isNote;
  });
  const segments = segmentsOf(own, largest.size, 1.6);
  return {
    page,
    number: 0,
    y: largest.y,
    x: segments[0]?.x ?? 0,
    right: segments.at(-1)?.right ?? 0,
    size: largest.size,
    segments,
    parts: segmentsOf(own, largest.size, 0.7),
    ...(letterWidth === undefined ? {} : { grid: gridText(own, letterWidth) }),
  };
}

function isRaisedNumber(piece: Piece, largest: Piece): boolean {
  const isRaised = piece.size <= 0.75 * largest.size && piece.y < largest.y - 0.1 * largest.size;
  return isRaised && /^\[?\d{1,3}\]?$/u.test(piece.text.trim());
}

// Square and cubic metres and the like.
function isExponent(piece: Piece, before: Piece | undefined): boolean {
  return /^[23]$/u.test(piece.text.trim()) && /(?:^|[^\p{L}])[kdcm]?m$/u.test(before?.text ?? "");
}

// A tab ends at a stop that is no whole number of letters away.
function gridText(row: readonly Piece[], letterWidth: number): string {
  let text = "";
  for (const [index, piece] of row.entries()) {
    const before = row[index - 1];
    const gap = before === undefined ? 0 : (piece.x - before.right) / letterWidth;
    const spaces = Math.max(Math.round(gap), 0);
    text += `${Math.abs(gap - spaces) < 0.15 ? " ".repeat(Math.min(spaces, 200)) : "\t"}${piece.text}`;
  }
  return text;
}

/** The width of a letter where all letters of a document have one width, as typewriters and programs print. */
export function letterWidthOf(pages: readonly (readonly Piece[])[]): number | undefined {
  const widths = pages
    .flat()
    .filter(({ text }) => [...text].length >= 4)
    .map((piece) => (piece.right - piece.x) / [...piece.text].length)
    .sort((a, b) => a - b);
  const middle = widths[widths.length >> 1] ?? 0;
  const near = widths.filter((width) => Math.abs(width - middle) < 0.02 * middle).length;
  return middle > 0 && near >= 0.97 * widths.length ? middle : undefined;
}

function segmentsOf(row: readonly Piece[], size: number, least: number): readonly Segment[] {
  const gaps = row.slice(1).map((piece, index) => piece.x - (row[index]?.right ?? 0));
  const wide = wideGap(gaps, size, least);
  const segments: { text: string; x: number; right: number }[] = [];
  for (const [index, piece] of row.entries()) {
    const gap = gaps[index - 1] ?? 0;
    const last = segments.at(-1);
    if (last === undefined || (gap > wide && !isLabel(last.text, segments.length))) {
      segments.push({ text: piece.text.trimStart(), x: piece.x, right: piece.right });
      continue;
    }
    const apart = gap > 0.12 * size && !/\s$/u.test(last.text) && !/^\s/u.test(piece.text);
    last.text += `${apart ? " " : ""}${piece.text}`;
    last.right = Math.max(last.right, piece.right);
  }
  return segments.map((segment) => ({ ...segment, text: segment.text.replaceAll(/\s+/gu, " ").trim() })).filter(({ text }) => text !== "");
}

// The words of a justified line may stand far apart, but then they all stand equally far.
function wideGap(gaps: readonly number[], size: number, least: number): number {
  const words = gaps.filter((gap) => gap > 0.15 * size).sort((a, b) => a - b);
  const middle = words[words.length >> 1] ?? 0;
  const tolerance = words.length >= 4 ? 0.12 * middle : 0.03 * size;
  const equal = words.filter((gap) => Math.abs(gap - middle) <= tolerance).length;
  const isJustified = words.length >= 2 && equal >= 0.75 * words.length;
  return isJustified ? Math.max(least * size, 1.8 * middle) : least * size;
}

// A label and its text are one, however far the tab between them reaches.
function isLabel(text: string, position: number): boolean {
  return position === 1 && /^(?:[-–+•*●○]|\(?(?:\d{1,2}|[ivxIVX]{1,5}|[a-zđA-ZĐ])(?:\.\d{1,2}){0,3}[.)/])$/u.test(text.trim());
}
