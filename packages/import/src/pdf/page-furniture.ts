import type { PageLine } from "./page-line.ts";

export interface PageLines {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PageLine[];
}

/** The lines of a document that stand beside its text: page numbers, running heads and feet, footnotes. */
export function furnitureLines(pages: readonly PageLines[]): ReadonlySet<PageLine> {
  const furniture = new Set<PageLine>();
  const repeated = repeatedLines(pages);
  const usual = usualSize(pages);
  for (const { lines, width, height } of pages) {
    for (const [index, line] of lines.entries()) {
      const inMargin = (line.y < 0.11 * height && !isTableHead(line, lines[index + 1])) || line.y > 0.9 * height;
      // A bar alone parts the cells of a crawled table, wherever on a page it falls.
      if (inMargin && repeated.has(keyOf(line, height)) && textOfLine(line) !== "|") furniture.add(line);
    }
    const rest = lines.filter((line) => !furniture.has(line));
    for (const line of [rest[0], rest.at(-1)]) if (line !== undefined && isPageNumber(line, width)) furniture.add(line);
    for (const line of footnotes(
      lines.filter((candidate) => !furniture.has(candidate)),
      usual,
      height,
    ))
      furniture.add(line);
  }
  return furniture;
}

export function textOfLine(line: PageLine): string {
  return line.segments.map(({ text }) => text).join(" ");
}

// Printed numbers differ from the count of pages where a cover or an annex is counted apart; a number at the left margin is a label.
function isPageNumber(line: PageLine, width: number): boolean {
  const text = textOfLine(line);
  if (/^(?:trang|page)\s*:?\s*\d{1,4}(?:\s*(?:\/|trên|of)\s*\d{1,4})?$/iu.test(text)) return true;
  const match = /^[-–]?\s?(\d{1,4})(?:\s*\/\s*\d{1,4})?\s?[-–]?$/u.exec(text);
  return match !== null && line.x > 0.25 * width && Math.abs(Number(match[1]) - line.page) <= 3;
}

// The same words at the same height on at least three pages, or on both of two, whatever number they hold.
function repeatedLines(pages: readonly PageLines[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { lines, height } of pages)
    for (const key of new Set(lines.map((line) => keyOf(line, height)))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Set(
    [...counts].filter(([, count]) => count >= Math.min(3, Math.max(2, pages.length)) && count >= 0.3 * pages.length).map(([key]) => key),
  );
}

// The head of a table without lines is repeated too, but its rows follow it at once.
function isTableHead({ parts, size, y }: PageLine, next: PageLine | undefined): boolean {
  return parts.length > 2 && next !== undefined && next.y - y < 2.5 * size;
}

// Pages that lie and pages that stand have one head, as far from the top, and one foot, as far from the bottom.
function keyOf(line: PageLine, height: number): string {
  const place = line.y < height / 2 ? line.y : line.y - height;
  return `${Math.round(place / 4)} ${textOfLine(line).replaceAll(/\d+/gu, "#")}`;
}

/** The size in which most letters of a document are set. */
export function usualSize(pages: readonly PageLines[]): number {
  const letters = new Map<number, number>();
  for (const { lines } of pages) {
    for (const line of lines) {
      const size = Math.round(line.size * 2) / 2;
      letters.set(size, (letters.get(size) ?? 0) + textOfLine(line).length);
    }
  }
  return [...letters].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

// Notes are set smaller, at the foot, and begin with their number.
function footnotes(lines: readonly PageLine[], usual: number, height: number): readonly PageLine[] {
  let from = lines.length;
  while (from > 0 && (lines[from - 1]?.size ?? usual) <= 0.86 * usual) from -= 1;
  const notes = lines.slice(from);
  const first = notes.findIndex((line) => /^(?:\d{1,3}|\*|\[\d{1,3}\]|\(\d{1,3}\))\s*\S/u.test(textOfLine(line)));
  const isListed = notes.some((line) => /^[-+]\s|nơi nhận/iu.test(textOfLine(line)));
  const top = notes[first]?.y ?? 0;
  return first < 0 || isListed || top < 0.5 * height ? [] : notes.slice(first);
}
