import { foldVietnameseLetters, type SourceSpan } from "@pccc/core";
import { composed } from "./composed.ts";
import { joinedHeadEnds } from "./joined-lines.ts";
import { lostLineEnds } from "./lost-lines.ts";

/**
 * A text made uniform for reading, with the way back to the text as given.
 *
 * `text` is NFC, has one kind of space and of line end, no invisible characters, one hyphen, and Đ for Ð. `folded` has the same length.
 */
export interface SourceText {
  readonly raw: string;
  readonly text: string;
  readonly folded: string;
  /** Marks of markdown that are no part of the words, as places in the text as given. */
  readonly masked: readonly SourceSpan[];
  /** Whether the syllables of words were joined by "_", as in texts made for machines: their lines are sentences. */
  readonly isSegmented: boolean;
  /** Into how many lines a text was cut that had lost its line ends; 0 where it has them. */
  readonly linesMade: number;
  /** Turns offsets of `text` into a place in the text as given. */
  readonly spanOf: (start: number, end: number) => SourceSpan;
}

const needsCare = /\p{M}|[\u00AD\u200B-\u200F\u2060\uFEFF]|\r\n/u;
// Bounded: a row of millions overflows the stack of the matcher, and more than 30 marks are not composed.
const cluster = /[^\p{M}]\p{M}{1,40}|[\u00AD\u200B-\u200F\u2060\uFEFF]|\r\n/gu;
// Such texts part words from punctuation too.
const segmentedCluster = new RegExp(
  `${cluster.source}|(?<=\\S) (?=[,.;:!?)”]+(?:\\s|$))|(?<=[(“]) (?=\\S)|(?<=\\p{Lu}) (?=/ \\p{Lu})|(?<=\\p{Lu} /) (?=\\p{Lu})`,
  "gu",
);

// A crawl may break a line in front of any dash: "kinh tế" above "- xã hội", "2021" above "- 2025".
const dashWithin = /(?<=[Kk]inh tế|KINH TẾ)\n(?=- (?:xã hội|XÃ HỘI)(?!\p{L}))|(?<=[^\d/]20\d\d)\n(?=- 20\d\d(?!\d))/gu;

export function sourceText(raw: string): SourceText {
  const changes: { readonly at: number; readonly rawAt: number }[] = [];
  const segmented = isSegmented(raw);
  const composed = segmented || needsCare.test(raw) ? compose(raw, changes, segmented ? segmentedCluster : cluster) : raw;
  const uniform = composed
    .replaceAll(/[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu, (space) => (space === "\t" ? "\t" : " "))
    .replaceAll(/[\r\v\f\u0085\u2028\u2029]/gu, "\n")
    .replaceAll(/[\u2010\u2011]/gu, "-")
    .replaceAll("Ð", "Đ");
  const unbroken = uniform.replaceAll(dashWithin, " ");
  const words = segmented ? unbroken.replaceAll(/(?<=[\p{L}\d.)])_(?=[\p{L}\d])/gu, " ") : unbroken;
  const { text: given, marks } = withoutMarkdown(words);
  const cuts = lostLineEnds(given);
  const ends = [...new Set([...cuts, ...joinedHeadEnds(given)])].sort((a, b) => a - b);
  const text = ends.length === 0 ? given : cutAt(given, ends);
  const lineStarts = rawLineStarts(raw);

  const rawOffset = (offset: number): number => {
    const change = lastAtOrBefore(changes, offset);
    return change === undefined ? offset : change.rawAt + (offset - change.at);
  };
  const spanOf = (start: number, end: number): SourceSpan => {
    const startOffset = rawOffset(start);
    const endOffset = end > start ? rawOffset(end) : startOffset;
    const [startLine, startColumn] = position(lineStarts, startOffset);
    const [endLine, endColumn] = position(lineStarts, endOffset);
    return { startOffset, endOffset, startLine, startColumn, endLine, endColumn };
  };
  return {
    raw,
    text,
    folded: foldVietnameseLetters(text),
    isSegmented: segmented,
    linesMade: cuts.length === 0 ? 0 : cuts.length + 1,
    masked: marks.map((mark) => spanOf(mark.start, mark.end)),
    spanOf,
  };
}

// A line end for a space: nothing moves.
function cutAt(text: string, spaces: readonly number[]): string {
  let at = 0;
  const lines = spaces.map((space) => {
    const line = text.slice(at, space);
    at = space + 1;
    return line;
  });
  return [...lines, text.slice(at)].join("\n");
}

// "*Căn cứ Luật …;*", "* *": a star on either side within a paragraph or a cell. "(*)" calls a note.
const italics = /(?<![\p{L}\d*\\])\*(?![)*])(?:\\\*|[^*|\n]|\n(?![ \t]*(?:[\n*|]|$))){1,1500}(?<![(\n\\])\*(?![\p{L}\d*])/gu;

// "**1. ***Về phân công: *": in a text with emphasis, stars that lean on a word.
const strayStars = /(?<=[^\s*(])\*{1,3}(?=\s|$)|(?<=\s|^)\*{1,3}(?=[^\s*])|(?<=\S)\*{4,}|\*{4,}(?=[^\s*])/gu;
const fewMarks = 8;

// Emphasis, headings, quotes and escapes of markdown are blanked, each mark by as many spaces.
function withoutMarkdown(text: string): {
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
} {
  const marks: { start: number; end: number }[] = [];
  const upright = text.replaceAll(italics, (words, at: number) => {
    const end = at + words.length;
    marks.push({ start: at, end: at + 1 }, { start: end - 1, end });
    return ` ${words.slice(1, -1)} `;
  });
  const blanked = upright.replaceAll(
    /(?<=^|\n)[ \t]*(?:#{1,6}(?=[ \t])|>(?=[ \t]|$))|(?<!\*)\*\*(?!\*)|(?<![\p{L}\d_])__(?=\p{L})|(?<=[\p{L}\d.,;:)])__(?![\p{L}\d_])|<br\s?\/?>|\\(?=[-.*_#()[\]])/gu,
    (mark, at: number) => {
      marks.push({ start: at + mark.length - mark.trimStart().length, end: at + mark.length });
      return " ".repeat(mark.length);
    },
  );
  const stars = blanked.replaceAll(marks.length < fewMarks ? /(?!)/gu : strayStars, (mark, at: number) => {
    marks.push({ start: at, end: at + mark.length });
    return " ".repeat(mark.length);
  });
  return { text: stars, marks: marks.toSorted((one, other) => one.start - other.start) };
}

function compose(raw: string, changes: { at: number; rawAt: number }[], clusters: RegExp): string {
  const parts: string[] = [];
  let length = 0;
  let rawAt = 0;
  for (const match of raw.matchAll(clusters)) {
    const found = match[0];
    const replacement = found === "\r\n" ? "\n" : /^\p{L}/u.test(found) ? composed(found) : /\p{M}/u.test(found) ? found : "";
    parts.push(raw.slice(rawAt, match.index), replacement);
    length += match.index - rawAt + replacement.length;
    rawAt = match.index + found.length;
    if (replacement.length !== found.length) changes.push({ at: length, rawAt });
  }
  parts.push(raw.slice(rawAt));
  return parts.join("");
}

// Texts made for machines join the syllables of a word with "_" and have many of them.
function isSegmented(text: string): boolean {
  const joined = text.match(/\p{L}_\p{L}/gu)?.length ?? 0;
  return joined >= 20 && joined * 60 >= text.length;
}

function rawLineStarts(raw: string): readonly number[] {
  const starts = [0];
  for (const match of raw.matchAll(/\r\n|[\n\r]/gu)) starts.push(match.index + match[0].length);
  return starts;
}

function position(lineStarts: readonly number[], offset: number): readonly [number, number] {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return [low + 1, offset - (lineStarts[low] ?? 0) + 1];
}

function lastAtOrBefore(
  changes: readonly { readonly at: number; readonly rawAt: number }[],
  offset: number,
): { readonly at: number; readonly rawAt: number } | undefined {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return changes[low - 1];
}
