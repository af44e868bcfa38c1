import { labelOf } from "../outline/label.ts";
import { phrase } from "../words/phrase.ts";
import type { Line } from "./line.ts";

/** How the lines of a text make paragraphs. */
export interface Wrapping {
  /** Paragraphs are broken over lines of about `width` characters. */
  readonly wrapped: boolean;
  readonly width: number;
  /** The length beyond which hardly a line goes. */
  readonly longest: number;
  /** The same for the first line of a paragraph, as the items have it: a crawl may cut it shorter. */
  readonly longestFirst: number;
  /** Paragraphs of a wrapped text are parted by blank lines, so that a dash in mid-sentence may begin a line. */
  readonly blankSeparated: boolean;
  /** A page image in characters: the first line of a paragraph is indented, columns stand side by side. */
  readonly paged: boolean;
  /** Each line is a sentence: those behind the first of an item go on with it. */
  readonly sentences: boolean;
}

const recipients = phrase("^[|\\s]*nơi nhận\\s*:");
const open = /[^.;:!?/]$/u;

/** Tells from the lines themselves how the text is wrapped. */
export function wrappingOf(lines: readonly Line[], sentences: boolean): Wrapping {
  const text = lines.filter((line) => line.kind === "text");
  const closing = lines.findIndex((line) => recipients.test(line.folded));
  const longest = quantile(text, 0.95);
  const firsts: Line[] = [];
  let pairs = 0;
  let continued = 0;
  let full = 0;
  let continuedFull = 0;
  let labelled = 0;
  let labelledAfterBlank = 0;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (line.kind !== "text" || before === undefined) continue;
    const isLabelled = labelOf(line.text, line.folded) !== undefined;
    if (before.kind === "text") {
      pairs += 1;
      const isOpen = !isLabelled && open.test(before.text);
      if (open.test(before.text) && /^\p{Ll}/u.test(line.text) && !isLabelled && labelOf(before.text, before.folded) !== undefined)
        firsts.push(before);
      const goesOn = isOpen && /^\p{Ll}/u.test(line.text);
      const isFull = before.end - before.start >= 0.8 * longest;
      if (goesOn) continued += 1;
      if (isFull) full += 1;
      // A name, a number or a bracket may begin the next line.
      if (isFull && isOpen) continuedFull += 1;
    }
    if (isLabelled && before.kind !== "fence" && (closing < 0 || index < closing)) {
      labelled += 1;
      if (before.kind === "blank") labelledAfterBlank += 1;
    }
  }
  const wrapped = longest <= 150 && continued >= 3 && (continued >= 0.2 * pairs || continuedFull >= 0.5 * full);
  const indented = text.filter((line) => line.indent >= 4).length;
  return {
    wrapped,
    longest,
    longestFirst: firsts.length < fewFirsts ? longest : quantile(firsts, 0.8),
    // The last lines of paragraphs are short: only what another line follows tells the width.
    width: quantile(
      lines.filter((line, index) => line.kind === "text" && lines[index + 1]?.kind === "text"),
      0.7,
    ),
    blankSeparated: wrapped && labelled > 0 && labelledAfterBlank >= 0.6 * labelled,
    paged: wrapped && indented >= 0.2 * text.length,
    sentences,
  };
}

const fewFirsts = 4;

function quantile(lines: readonly Line[], share: number): number {
  const lengths = lines.map((line) => line.end - line.start).sort((a, b) => a - b);
  return lengths[Math.floor((lengths.length - 1) * share)] ?? 0;
}
