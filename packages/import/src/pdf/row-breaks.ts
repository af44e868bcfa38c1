/** A line within a column of a table. */
export interface ColumnLine {
  readonly y: number;
  readonly text: string;
}

/**
 * Finds where the rows of a table end whose borders are not drawn, from its columns, each in order.
 *
 * A row has one label in the first column, at the height of its first line or of its middle. Between two labels it ends where the text of
 * all columns leaves the most room; where it leaves none, before a line that begins with a capital.
 */
export function rowBreaks(columns: readonly (readonly ColumnLine[])[]): readonly number[] {
  const labels = labelsOf(columns[0] ?? []);
  const heights = [...new Set(columns.flatMap((lines) => lines.map(({ y }) => y)))].sort((a, b) => a - b);
  const pitch = leastPitch(columns);
  let at = 0;
  return labels.slice(1).flatMap((label, index) => {
    const above = labels[index];
    if (above === undefined) return [];
    while (at < heights.length && (heights[at] ?? 0) < above.y) at += 1;
    let best = { room: 0, begins: false, y: label.y - 0.1 };
    const free: number[] = [];
    for (; at + 1 < heights.length && (heights[at + 1] ?? 0) <= label.y; at += 1) {
      const before = heights[at] ?? 0;
      const next = heights[at + 1] ?? 0;
      const { room, begins } = roomBetween(columns, before, next);
      const isAsWide = room > 0.96 * best.room;
      if (room > 1.04 * best.room || (isAsWide && (begins || !best.begins))) best = { room, begins, y: (before + next) / 2 };
      if (room > 1.06 * pitch) free.push((before + next) / 2);
    }
    // Below a head that is repeated on a page, the row that the page's end cut goes on without a number.
    const first = free[0];
    const last = free.at(-1);
    return index === 0 && !isOrdinal(above.text) && first !== undefined && last !== undefined && first < last ? [first, last] : [best.y];
  });
}

function leastPitch(columns: readonly (readonly ColumnLine[])[]): number {
  let least = Number.MAX_VALUE;
  for (const lines of columns) {
    for (const [index, { y }] of lines.entries()) if (index > 0) least = Math.min(least, y - (lines[index - 1]?.y ?? 0));
  }
  return least;
}

const ordinal = /^(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVXLC]{1,6}|[A-ZĐa-zđ])[.)]?$/u;

/** Whether a text is the number of a row alone. */
export function isOrdinal(text: string): boolean {
  return ordinal.test(text);
}

function labelsOf(lines: readonly ColumnLine[]): readonly ColumnLine[] {
  const numbered = lines.filter(({ text }, index) => index === 0 || isOrdinal(text));
  return numbered.length > 2 ? numbered : lines;
}

// The room of a column is that between its lines on both sides; what is above or below all of its lines leaves any room.
function roomBetween(
  columns: readonly (readonly ColumnLine[])[],
  before: number,
  next: number,
): { readonly room: number; readonly begins: boolean } {
  let room = Number.MAX_VALUE;
  let begins = false;
  for (const lines of columns) {
    const at = firstAtOrBelow(lines, next);
    const above = lines[at - 1];
    const below = lines[at];
    if (above === undefined || below === undefined || above.y > before || below.y - above.y >= room) continue;
    room = below.y - above.y;
    begins = /^[\p{Lu}\d]/u.test(below.text) && !/[,(]$/u.test(above.text);
  }
  return { room, begins };
}

function firstAtOrBelow(lines: readonly ColumnLine[], y: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.y ?? 0) < y) low = middle + 1;
    else high = middle;
  }
  return low;
}
